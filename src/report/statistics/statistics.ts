/** How often each rule finds something. */
import type { Locale } from '../../base/locale.ts'
import type { FileReport, Severity } from '../../base/problem.ts'
import { say, severityWord } from '../words.ts'

export interface RuleCount {
  rule: string
  /** The heaviest that was found. */
  severity: Severity
  findings: number
  files: number
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** @returns what was found by rule, the most frequent first */
export function statistics(files: readonly FileReport[]): RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const { problems } of files) {
    const here = new Set<string>()
    for (const { rule, severity } of problems) {
      const count = counts.get(rule) ?? { rule, severity, findings: 0, files: 0 }
      counts.set(rule, count)
      count.findings += 1
      if (WEIGHT[severity] < WEIGHT[count.severity]) count.severity = severity
      if (!here.has(rule)) count.files += 1
      here.add(rule)
    }
  }
  return [...counts.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
}

/** @returns the same as lines: findings, files, severity, rule */
export function statisticsText(files: readonly FileReport[], locale: Locale): string {
  const rows = statistics(files).map(({ rule, severity, findings, files }) =>
    [String(findings).padStart(7), String(files).padStart(7), ` ${severityWord(severity, locale)}`, rule].join('  '),
  )
  return rows.length === 0 ? '' : `${[say('statistics', locale), ...rows].join('\n')}\n`
}
