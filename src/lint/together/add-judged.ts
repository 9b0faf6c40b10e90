import type { FileReport } from '../../base/problem.ts'
import { toSourcePath } from '../../model/normalise.ts'
import type { Digest } from '../../model/repository/digest.ts'
import type { Rule, WordsAmong } from '../../rules/rule.ts'
import { dataAsWritten, type Source } from '../../source/source.ts'
import type { RulesThatRan } from '../ignore/ignore.ts'
import { fileReport, homeIn, type LintOptions, reportOf } from '../lint.ts'
import type { Finding } from '../problem.ts'
import { ownSources } from '../sources.ts'
import { isAmong, type Judged } from './judge.ts'

/** A file that has been checked by itself, and what was found in it beside others. */
export interface JudgedFile {
  report: FileReport
  digest: Digest
  source: Source
  judged: readonly Judged[]
  /** @returns the text of another document, by its `home` */
  sourceOf(home: string): Source | undefined
}

/** How a file is judged beside others. */
export type JudgeOptions = Pick<LintOptions, 'date' | 'locale' | 'rules' | 'settings' | 'knownProfiles'>

/**
 * @param isWhole whether every document of the repository was judged: only then a comment can be told to ignore nothing
 * @returns the report with what was found beside others, as far as settings and comments let it be told
 */
export function addJudged(file: JudgedFile, options: JudgeOptions, isWhole: boolean): FileReport {
  const { report, digest, source, judged, sourceOf } = file
  const byId = new Map(options.rules.filter(isAmong).map((rule) => [rule.id, rule]))
  const raw = dataAsWritten(source)
  const findings = judged.flatMap((one): Finding[] => {
    const rule = byId.get(one.rule)
    return rule && options.settings[one.rule] !== 'off' ? [findingOf(one, { rule, raw, options })] : []
  })
  const rules: RulesThatRan = {
    known: [...byId.keys()],
    only: new Set(byId.keys()),
    ran: (id) => isWhole && options.settings[id] !== 'off',
    date: options.date,
  }
  const around = { own: ownSources(options), sourceOf, ...homeIn(digest) }
  // Of the report by itself only the lines may be left that are shown with it.
  const whole = { ...report, text: source.text }
  return joined(whole, fileReport(source, { findings, skipped: [], rules, ...around }, options.locale))
}

function joined(one: FileReport, other: FileReport): FileReport {
  const problems = [...one.problems, ...other.problems]
  return reportOf({ ...one, problems }, [...(one.suppressed ?? []), ...(other.suppressed ?? [])])
}

interface Around {
  rule: Rule
  raw: unknown
  options: JudgeOptions
}

function findingOf({ rule: id, message, path, words, affected }: Judged, { rule, raw, options }: Around): Finding {
  const text = rule.messages[message]
  if (!text) throw new Error(`rule ${id} has no message ${message}`)
  const setting = options.settings[id]
  return {
    rule: id,
    severity: setting !== undefined && setting !== 'off' ? setting : rule.severity,
    ...(rule.severity === 'error' ? {} : { mayIgnore: true }),
    text,
    hint: rule.hint,
    sources: rule.sources,
    path: toSourcePath(raw, path),
    at: 'value',
    words: inSource(words, raw),
    affected: affected.map((place) => ({ ...place, at: 'value' })),
  }
}

function inSource(words: WordsAmong, raw: unknown): NonNullable<Finding['words']> {
  const placed = Object.entries(words).map(([key, word]) => [
    key,
    typeof word === 'object' ? { ...word, path: toSourcePath(raw, word.path) } : word,
  ])
  return Object.fromEntries(placed)
}
