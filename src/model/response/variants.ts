/** What a measure is at which level: `byLevel` says what differs. */
import type { ExpectedAction } from '../checklist.ts'
import { effectiveMeasures } from '../measures.ts'
import type { Measure, Plan } from '../plan.generated.ts'
import { expandLevels, scaleOf } from './levels.ts'

/** A measure as it holds for some levels; none named: for any. */
export type Variant = Omit<ExpectedAction, 'number'>

interface Difference {
  levels: string[]
  differs: Measure
}

/**
 * @param chain a level and those it takes over, nearest first: only the measure as it holds there; without it, for every level
 * @returns the measure once for each set of levels at which it is the same
 */
export function measureVariants(plan: Plan, measure: Measure, chain?: readonly string[]): Variant[] {
  const own = measure.levels?.length ? expandLevels(plan, measure.levels) : undefined
  const differences = Object.entries(measure.byLevel ?? {}).map(
    ([key, differs]): Difference => ({ levels: expandLevels(plan, [key]), differs }),
  )
  const at = (level: string) => differences.findLast(({ levels }) => levels.includes(level))
  if (chain) {
    const level = own ? chain.find((one) => own.includes(one) || at(one)) : chain[0]
    return level === undefined ? [] : applied(plan, measure, { levels: own ?? [], differs: at(level)?.differs ?? {} })
  }
  if (differences.length === 0) return [{ measure, levels: own ?? [] }]
  const named = new Set([...(own ?? scaleOf(plan)), ...differences.flatMap(({ levels }) => levels)])
  const byDifference = new Map<Difference | undefined, string[]>()
  for (const level of scaleOf(plan))
    if (named.has(level)) byDifference.set(at(level), [...(byDifference.get(at(level)) ?? []), level])
  return [...byDifference].flatMap(([found, levels]) =>
    applied(plan, measure, { levels, differs: found?.differs ?? {} }),
  )
}

/** The measure with what differs, and what is done beside it at that level. */
function applied(plan: Plan, measure: Measure, { levels, differs }: Difference): Variant[] {
  const { items = [], ...rest } = differs
  const whole: Measure = { ...measure, ...rest }
  if (items.length === 0) return [{ measure: whole, levels }]
  const { do: _do, byLevel: _byLevel, levels: _levels, ...group } = whole
  const beside = effectiveMeasures({ ...plan, measures: [{ ...group, items }] })
  return [{ measure: whole, levels }, ...beside.map((found) => ({ measure: found.measure, levels }))]
}
