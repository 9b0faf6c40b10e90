import { fill, type Locale, type Localized } from '../base/locale.ts'
import type { Path, Severity, Skipped } from '../base/problem.ts'
import { pathFinder, toSourcePath } from '../model/normalise.ts'
import type { Plan } from '../model/plan.generated.ts'
import type {
  Context,
  Document,
  DocumentRule,
  Place,
  PlanRule,
  Reporter,
  Rule,
  Target,
  Words,
  WrittenNumber,
} from '../rules/rule.ts'
import { runPlugin } from './plugin/run.ts'
import { frozen, shielded } from './plugin/shield.ts'
import type { Finding } from './problem.ts'

/** What runs over one document. */
export interface RuleRun {
  document: Document
  /** Reads the data as written, for the way back to the text. */
  raw: () => unknown
  context: Context
  /** Severity or `off` by rule id; rules that are not named keep their own. */
  settings: Readonly<Record<string, Severity | 'off'>>
}

/** @returns what the rules find in one document, and which of them could not be decided. */
export function runRules(
  rules: readonly Rule[],
  run: RuleRun,
  locale: Locale,
): { findings: Finding[]; skipped: Skipped[] } {
  const findings: Finding[] = []
  const skipped: Skipped[] = []
  const pathOf = pathFinder(run.document)
  let raw: unknown
  const locate = (target: Target): Pick<Finding, 'path' | 'at'> => {
    raw ??= run.raw()
    return placeOf(target, pathOf, raw)
  }
  // One reporter for all rules: most say nothing, and making one for each of them took a tenth of their time.
  let rule: Rule | undefined
  const report = ((name: string, place: Place, words: Words = {}): void => {
    if (rule) findings.push(findingOf(rule, { name, place, words }, { run, locate }))
  }) as Reporter<string>
  report.skip = (reason: Localized): void => {
    if (rule) skipped.push({ rule: rule.id, reason: fill(reason[locale]) })
  }
  const document = run.document as Plan
  const { context } = run
  const some = rulesFor(rules, run)
  for (let index = 0; index < some.length; index++) {
    const one = some[index] as Running
    rule = one.rule
    if (!one.isForeign) rule.check(document, report, context)
    else for (const failed of runForeign(rule, run, report)) findings.push(failed)
  }
  return { findings, skipped }
}

function runForeign(rule: Alone, { document, context }: RuleRun, report: Reporter<string>): Finding[] {
  const check = rule.check as (...given: unknown[]) => unknown
  const given = [frozen(document), shielded(context)]
  const failed = runPlugin(rule, { document, report, check: (tame) => check(given[0], tame, given[1]) })
  return failed ? [failed] : []
}

/** The rules that run over documents of a kind under the same settings, as long as those who ask stay the same. */
let last: { rules: readonly Rule[]; settings: object; kind: string; some: readonly Running[] } | undefined

/** A rule that judges one document by itself. */
type Alone = PlanRule | DocumentRule

/** In one form for all: rules have many. */
interface Running {
  rule: Alone
  isForeign: boolean
}

function rulesFor(rules: readonly Rule[], { document: { kind }, settings }: RuleRun): readonly Running[] {
  if (last?.rules !== rules || last.settings !== settings || last.kind !== kind) {
    const isFor = ({ subject }: Rule): boolean => subject === 'document' || (subject === 'plan' && kind === 'plan')
    const own = rules.filter((rule): rule is Alone => settings[rule.id] !== 'off' && isFor(rule))
    const some = own.map((rule) => ({ rule, isForeign: rule.plugin !== undefined }))
    last = { rules, settings, kind, some }
  }
  return last.some
}

interface Said {
  name: string
  place: Place
  words: Words
}

interface Around {
  run: RuleRun
  locate(target: Target): Pick<Finding, 'path' | 'at'>
}

function findingOf(rule: Rule, { name, place, words }: Said, { run, locate }: Around): Finding {
  const affected = (place.affected ?? []).map(locate)
  const spoken = mapValues(words, (word) => (isWritten(word) ? { ...locate(word), value: numberAt(word) } : word))
  return { ...said(rule, name, place), ...weight(rule, run, place), ...locate(place), words: spoken, affected }
}

function said(rule: Rule, name: string, place: Place): Pick<Finding, 'rule' | 'text' | 'hint' | 'sources'> {
  const text = rule.messages[name]
  if (!text) throw new Error(`rule ${rule.id} has no message ${name}`)
  return { rule: rule.id, text, hint: place.hint ?? rule.hint, sources: place.sources ?? rule.sources }
}

/** The configuration wins over the finding's own severity, that over the rule's. */
function weight(rule: Rule, run: RuleRun, place: Place): Pick<Finding, 'severity' | 'mayIgnore'> {
  const setting = run.settings[rule.id]
  const own = place.severity ?? rule.severity
  return {
    severity: setting !== undefined && setting !== 'off' ? setting : own,
    ...(own === 'error' ? {} : { mayIgnore: true }),
  }
}

/** A key that stands is pointed at by its value; an object, or a key that is missing, by the key it stands under. */
function placeOf(
  target: Target,
  pathOf: (node: object) => Path | undefined,
  raw: unknown,
): Pick<Finding, 'path' | 'at'> {
  const base = pathOf(target.node) ?? []
  if (target.key === undefined) return { path: toSourcePath(raw, base), at: target.at ?? 'key' }
  const exists = (target.node as Record<string | number, unknown>)[target.key] !== undefined
  const path = toSourcePath(raw, [...base, target.key])
  return { path, at: target.at ?? (exists ? 'value' : 'key') }
}

function isWritten(word: Words[string]): word is WrittenNumber {
  return typeof word === 'object' && 'node' in word
}

function numberAt({ node, key }: WrittenNumber): string {
  return String((node as Record<string, unknown>)[key])
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
