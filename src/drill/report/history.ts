/** What several drills of a plan show together. */
import { dayOf } from '../../model/drills/held.ts'
import { isOverLimit, outcomesOf } from '../../model/drills/outcome.ts'
import type { Repeated, Trend } from '../../model/drills/report.ts'
import type { Drill } from '../../model/plan.generated.ts'

/**
 * @param drills of one plan, the earliest first
 * @returns one trend for each measure that was timed in two drills or more; of several times in one drill the longest
 */
export function trendsOf(drills: readonly Drill[]): Trend[] {
  const found = new Map<string, Trend['times']>()
  for (const drill of drills) {
    const date = dayOf(drill)
    const longest = new Map<string, Trend['times'][number]>()
    for (const { measure, took, limit } of outcomesOf(drill)) {
      if (measure === undefined || took === undefined || took <= (longest.get(measure)?.took ?? -1)) continue
      longest.set(measure, { drill: drill.id, date, took, ...(limit === undefined ? {} : { limit }) })
    }
    for (const [measure, time] of longest) found.set(measure, [...(found.get(measure) ?? []), time])
  }
  return [...found].flatMap(([measure, times]) => (times.length > 1 ? [{ measure, times }] : []))
}

/** @returns measures that were late, and elements that had to be improved, in two drills or more */
export function repeatedOf(drills: readonly Drill[]): Repeated[] {
  const late = new Map<string, Set<string>>()
  const elements = new Map<string, Set<string>>()
  for (const drill of drills) {
    for (const outcome of outcomesOf(drill))
      if (outcome.measure !== undefined && isOverLimit(outcome)) note(late, outcome.measure, drill.id)
    for (const { element } of drill.improvements ?? []) if (element) note(elements, element, drill.id)
  }
  const several = (found: Map<string, Set<string>>) => [...found].filter(([, ids]) => ids.size > 1)
  return [
    ...several(late).map(([measure, ids]): Repeated => ({ what: { measure }, drills: [...ids] })),
    ...several(elements).map(
      ([element, ids]): Repeated => ({
        what: { element } as Extract<Repeated['what'], { element: unknown }>,
        drills: [...ids],
      }),
    ),
  ]
}

function note(found: Map<string, Set<string>>, key: string, drill: string): void {
  found.set(key, (found.get(key) ?? new Set()).add(drill))
}
