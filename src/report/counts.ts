/** Counts by severity, for tables. */
import { type Problem, SEVERITIES } from '../base/problem.ts'

/** How many of each severity, the heaviest first. */
export type Counts = readonly number[]

/** @returns how many problems there are of each severity. */
export function countsOf(problems: readonly Problem[]): Counts {
  return SEVERITIES.map((one) => problems.filter(({ severity }) => severity === one).length)
}

/** @returns which of two goes first: the one with more of the heaviest; 0 for equal counts. */
export function byCounts(a: Counts, b: Counts): number {
  const index = a.findIndex((n, at) => n !== b[at])
  return index < 0 ? 0 : (b[index] ?? 0) - (a[index] ?? 0)
}
