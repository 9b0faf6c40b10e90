/** The measures of a plan as the actions that are expected at a level. */
import type { ExpectedAction } from '../../model/checklist.ts'
import { effectiveMeasures } from '../../model/measures.ts'
import type { Measure, Plan, Step } from '../../model/plan.generated.ts'
import { expandLevels, scaleOf } from '../../model/response/levels.ts'
import { concerns, concernsGroup, isInPhase, meetsHazard, meetsWarnings, type Scope } from './scope.ts'

/** A measure as it holds for some levels. */
type Variant = Omit<ExpectedAction, 'number'>

/** @returns the actions that the scope lets through, in the order of the plan */
export function expectedActions(scope: Scope): Variant[] {
  return effectiveMeasures(scope.plan)
    .flatMap(({ measure }) => variants(scope, measure))
    .filter(({ measure }) => saysWhat(measure) && isWanted(scope, measure))
}

function saysWhat({ do: action, text, title, steps }: Measure): boolean {
  return [action, text, title].some((words) => words !== undefined) || (steps?.length ?? 0) > 0
}

function isWanted(scope: Scope, measure: Measure): boolean {
  return (
    isInPhase(scope, measure.phase ?? 'response') &&
    meetsHazard(scope, measure.hazards, measure.when) &&
    meetsWarnings(scope, measure.onWarnings) &&
    (concernsGroup(scope, measure.lead) ||
      concerns(scope, measure.support) ||
      (measure.steps ?? []).some((step) => takesPart(scope, step)))
  )
}

/** @returns whether the body asked for carries out a step or one within it. */
export function takesPart(scope: Scope, { by, steps = [] }: Step): boolean {
  return concerns(scope, by) || steps.some((step) => takesPart(scope, step))
}

interface Difference {
  levels: string[]
  differs: Measure
}

function variants(scope: Scope, measure: Measure): Variant[] {
  const { plan, chain } = scope
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
