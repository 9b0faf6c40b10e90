/** How the plans of a repository stand with their drills. Pure. */
import { dayOf, isHeld } from '../../model/drills/held.ts'
import { isOverLimit, outcomeName, outcomesOf } from '../../model/drills/outcome.ts'
import { isBefore } from '../../model/duration.ts'
import { lastLookedThrough } from '../../model/papers/review.ts'
import type { Drill, Improvement, Plan } from '../../model/plan.generated.ts'
import { isNamed } from '../../model/repository/together.ts'

export interface PlanStatus {
  plan: { id: string; title: string }
  /** Day of the latest drill that was held; of drills without a file, as the plan says it. */
  lastHeld?: string
  /** Day of the next one that is planned. */
  next?: string
  held: number
  /** Actions of the latest drill that took longer than they may. */
  late: { event: string; measure?: string }[]
  open: number
  overdue: Improvement[]
  /** The latest drill was held after the plan was last looked through. */
  isUnreviewed: boolean
}

/**
 * @param plans in their long form
 * @param date ISO day by which improvements are overdue
 */
export function statusOf(plans: readonly Plan[], drills: readonly Drill[], date: string): PlanStatus[] {
  return plans.map((plan) => {
    const own = drills.filter((drill) => isNamed(plan, [drill.plan]) && drill.status !== 'cancelled')
    const held = own.filter(isHeld).toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
    const latest = held.at(-1)
    const said = (plan.drills ?? []).flatMap(({ last }) => last ?? [])
    const lastHeld = [...held.map(dayOf), ...said].sort().at(-1)
    const planned = [
      ...own.filter((drill) => !isHeld(drill)).map(dayOf),
      ...(plan.drills ?? []).flatMap(({ next }) => next ?? []),
    ]
    const next = planned.filter((day) => day !== '' && !isBefore(day, date)).sort()[0]
    const items = own.flatMap(({ improvements = [] }) => improvements).filter(({ status }) => status !== 'closed')
    const looked = lastLookedThrough(plan)
    return {
      plan: { id: plan.id, title: plan.title },
      ...(lastHeld === undefined ? {} : { lastHeld }),
      ...(next === undefined ? {} : { next }),
      held: held.length,
      late: latest && latest.type !== 'tabletop' ? lateOf(latest) : [],
      open: items.length,
      overdue: items.filter(({ due }) => due !== undefined && isBefore(due, date)),
      isUnreviewed: latest !== undefined && looked !== undefined && looked < dayOf(latest),
    }
  })
}

function lateOf(drill: Drill): PlanStatus['late'] {
  return outcomesOf(drill)
    .filter(isOverLimit)
    .map((one) => ({ event: outcomeName(one), ...(one.measure === undefined ? {} : { measure: one.measure }) }))
}
