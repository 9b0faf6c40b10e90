/** Whether a plan holds what is required of it: asked by the rule `missing-section` and by `plan coverage`, answered once. */
import { holdsContent } from '../content-path.ts'
import type { Plan } from '../plan.generated.ts'
import type { Requirement } from '../requirement.ts'
import { type Asked, askedOf } from '../tables/applies.ts'

/**
 * `held`: content stands at one of its paths. `missing`: at none of them. `declared`: the plan gives the reason why it does
 * not apply. `undecided`: only the level of government would tell whether it is asked.
 */
export type Judgement = 'held' | 'missing' | 'declared' | 'undecided'

export interface Judged {
  requirement: Requirement
  judgement: Judgement
}

/**
 * @param region division code whose local texts hold for the plan
 * @returns how the plan stands with each requirement that is asked of it, in their order
 */
export function judgedBy(requirements: readonly Requirement[], plan: Plan, region?: string): Judged[] {
  return askedOf(requirements, plan, region).map((asked) => ({
    requirement: asked.item,
    judgement: judgementOf(asked, plan),
  }))
}

/** @returns how the plan stands with a requirement that is asked of it */
export function judgementOf({ item, isSure }: Asked<Requirement>, plan: Plan): Judgement {
  return isSure ? judge(plan, item) : 'undecided'
}

function judge(plan: Plan, { id, satisfiedBy }: Requirement): Judgement {
  if (plan.notApplicable?.[id] !== undefined) return 'declared'
  for (const path of satisfiedBy) if (holdsContent(plan, path)) return 'held'
  return 'missing'
}

/** @returns what a requirement is about: `support`, or a piece of it, `support/teams` */
export function partOf({ id, part = id }: Requirement): string {
  return part
}
