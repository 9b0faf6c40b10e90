import type { Plan, ResponseLevel } from '../plan.generated.ts'
import { responseLadders } from './conditions.ts'
import { expandLevels, hazardKey } from './levels.ts'

/** @returns whether a level is started by something beside its own condition: a ladder, or a warning. */
export function isStartedBeside(plan: Plan, entry: ResponseLevel): boolean {
  for (const { ladder, steps } of responseLadders(plan))
    if (isFor(plan, entry, ladder.hazard)) for (const { level } of steps) if (level === entry.level) return true
  for (const { startsResponse } of plan.warning?.levels ?? [])
    if (startsResponse?.length && expandLevels(plan, startsResponse).includes(entry.level)) return true
  return false
}

function isFor(plan: Plan, { hazards }: ResponseLevel, hazard: string | undefined): boolean {
  if (!hazards?.length || hazard === undefined) return true
  const wanted = hazardKey(plan, hazard)
  return hazards.some((one) => hazardKey(plan, one) === wanted)
}
