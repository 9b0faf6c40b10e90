/** Measures in the order of their times. */
import { defaultSince } from '../measures.ts'
import type { Measure, Plan } from '../plan.generated.ts'
import { dueOf, rankOf } from './due.ts'
import { measuresByName } from './sequence.ts'

/**
 * Where a measure stands in time: `[0, start, minutes]` for one with a limit, counted from the start that its chain of limits
 * begins with; then what repeats, then what has no time.
 */
export function timeKey(plan: Plan, measure: Measure): number[] {
  const { every, ...once } = measure
  const due = dueOf(once, defaultSince(measure.phase ?? 'response'))
  if (due.kind === 'timed') return [0, ...fromStart(plan, measure, new Set())]
  return [every === undefined ? 2 : 1]
}

/** Where a limit counts from another measure, that one's own limit comes before it. */
function fromStart(plan: Plan, measure: Measure, seen: Set<Measure>): number[] {
  const { every: _, ...once } = measure
  const due = dueOf(once, defaultSince(measure.phase ?? 'response'))
  if (due.kind !== 'timed') return [0, 0]
  const [base] = measuresByName(plan).get(due.start.since ?? '') ?? []
  if (!base || seen.has(base.node)) return [rankOf(due.start), due.offset]
  const [rank = 0, offset = 0] = fromStart(plan, base.measure, seen.add(base.node))
  return [rank, offset + due.offset]
}

export function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
