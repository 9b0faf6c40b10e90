/** GitLab's Code Quality report, which it shows in merge requests. It takes lines from 1 and knows no columns. */
import type { Locale } from '../base/locale.ts'
import { allPlaced, fingerprints, onlyErrors, type Placed, type ReportOptions, type Run } from './run.ts'
import { clean, oneLine, told, toldPlaces } from './told.ts'
import { lastLine } from './words.ts'

/** GitLab's own scale is blocker, critical, major, minor, info; an error here is what law or the format demands. */
const SEVERITY = { error: 'critical', warning: 'major', info: 'info' } as const

/** GitLab shows the description alone, in one line. */
function description({ problem }: Placed, locale: Locale): string {
  return [...told(problem, locale), ...toldPlaces(problem, locale)].map(oneLine).join('  ')
}

/** @returns a JSON array, ending in a newline; empty where there is no problem. GitLab takes findings of one fingerprint for one. */
export function gitlab(run: Run, { quiet, locale }: ReportOptions): string {
  const all = [...allPlaced(quiet ? onlyErrors(run.files) : run.files), ...allPlaced(run.missed ?? [])]
  const unique = fingerprints(all)
  const issues = all.map((placed) => ({
    description: description(placed, locale),
    check_name: placed.problem.rule,
    fingerprint: unique.get(placed.problem),
    severity: SEVERITY[placed.problem.severity],
    location: { path: clean(placed.path), lines: { begin: placed.problem.line, end: lastLine(placed.problem) } },
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}
