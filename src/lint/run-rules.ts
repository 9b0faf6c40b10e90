import { fill, type Locale, type Localized } from '../base/locale.ts'
import type { Path, Severity, Skipped } from '../base/problem.ts'
import { pathFinder, toSourcePath } from '../model/normalise.ts'
import type { Plan } from '../model/plan.generated.ts'
import type { Context, Details, Document, Reporter, Rule, Target, Words } from '../rules/rule.ts'
import type { Finding } from './problem.ts'

/** What runs over one document. */
export interface RuleRun {
  document: Document
  /** The data as written, for the way back to the text. */
  raw: unknown
  context: Context
  /** Severity or `off` by rule id; rules that are not named keep their own. */
  settings: Readonly<Record<string, Severity | 'off'>>
}

/** @returns what the rules find in one document, and which of them could not be decided. */
export function runRules(rules: readonly Rule[], run: RuleRun, locale: Locale): { findings: Finding[]; skipped: Skipped[] } {
  const findings: Finding[] = []
  const skipped: Skipped[] = []
  const pathOf = pathFinder(run.document)
  for (const rule of rules) {
    if (run.settings[rule.id] === 'off') continue
    if (rule.subject === 'plan' && run.document.kind !== 'plan') continue
    const place = (target: Target): Pick<Finding, 'path' | 'at'> => placeOf(target, pathOf, run.raw)
    const report = ((name: string, target: Target, words?: Words, details: Details = {}): void => {
      findings.push({ ...finding(rule, run, { name, words, details }), ...place(target), affected: details.affected?.map(place) ?? [] })
    }) as Reporter<string>
    report.skip = (reason: Localized): void => {
      skipped.push({ rule: rule.id, reason: fill(reason[locale]) })
    }
    if (rule.subject === 'plan') rule.check(run.document as Plan, report, run.context)
    else rule.check(run.document, report, run.context)
  }
  return { findings, skipped }
}

function finding(
  rule: Rule,
  run: RuleRun,
  { name, words, details }: { name: string; words: Words | undefined; details: Details },
): Omit<Finding, 'path' | 'at'> {
  const text = rule.messages[name]
  if (!text) throw new Error(`rule ${rule.id} has no message ${name}`)
  const setting = run.settings[rule.id]
  const severity = setting !== undefined && setting !== 'off' ? setting : (details.severity ?? rule.severity)
  return { rule: rule.id, severity, text, hint: details.hint ?? rule.hint, ...(words ? { words } : {}), sources: details.sources ?? rule.sources }
}

/** A key that stands is pointed at by its value; an object, or a key that is missing, by the key it stands under. */
function placeOf(target: Target, pathOf: (node: object) => Path | undefined, raw: unknown): Pick<Finding, 'path' | 'at'> {
  const base = pathOf(target.node) ?? []
  if (target.key === undefined) return { path: toSourcePath(raw, base), at: target.at ?? 'key' }
  const exists = (target.node as Record<string | number, unknown>)[target.key] !== undefined
  const path = toSourcePath(raw, [...base, target.key])
  return { path, at: target.at ?? (exists ? 'value' : 'key') }
}
