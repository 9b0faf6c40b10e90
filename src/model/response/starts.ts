import type { Plan, ResponseLevel } from '../plan.generated.ts'
import { responseLadders } from './conditions.ts'
import { expandLevels, hazardKey } from './levels.ts'

/** @returns whether a level is started by something beside its own condition: a ladder, or a warning. */
export function isStartedBeside(plan: Plan, entry: ResponseLevel): boolean {
  const hazards = (entry.hazards ?? []).map((hazard) => hazardKey(plan, hazard))
  const fits = (hazard: string | undefined): boolean =>
    hazards.length === 0 || hazard === undefined || hazards.includes(hazardKey(plan, hazard))
  const isInLadder = responseLadders(plan).some(
    ({ ladder, steps }) => fits(ladder.hazard) && steps.some((step) => step.level === entry.level),
  )
  if (isInLadder) return true
  return (plan.warning?.levels ?? []).some(
    ({ startsResponse = [] }) => startsResponse.length > 0 && expandLevels(plan, startsResponse).includes(entry.level),
  )
}
