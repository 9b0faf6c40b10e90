/** The measures of a plan as the actions that are expected at a level. */
import { effectiveMeasures } from '../../model/measures.ts'
import type { Measure, Step } from '../../model/plan.generated.ts'
import { measureVariants, type Variant } from '../../model/response/variants.ts'
import { concerns, concernsGroup, isInPhase, meetsHazard, meetsWarnings, type Scope } from './scope.ts'

/** @returns the actions that the scope lets through, in the order of the plan */
export function expectedActions(scope: Scope): Variant[] {
  return effectiveMeasures(scope.plan)
    .flatMap(({ measure }) => measureVariants(scope.plan, measure, scope.chain))
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
