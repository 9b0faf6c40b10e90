/** The plans above a plan, whose names it may use. */
import type { Plan } from '../../plan.generated.ts'
import type { PlanNames } from './relations.ts'

/** @returns the superior plans of a plan, nearest first; a circle ends where it closes. */
export function parentsOf(plan: Plan, repository: PlanNames): Plan[] {
  const found: Plan[] = []
  const waiting = [...(plan.planSystem?.parent ?? [])]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const parent = repository.plan(next.title)
    if (!parent || parent.id === plan.id || found.some((known) => known.id === parent.id)) continue
    found.push(parent)
    waiting.push(...(parent.planSystem?.parent ?? []))
  }
  return found
}

/** What of a repository tells a plan that has errors of format from one that is not there. */
interface Shelf extends PlanNames {
  planNames: Pick<ReadonlySet<string>, 'has'>
}

/** @returns what a superior plan is called that stands in the repository and is not understood: the names it lends are not known */
export function brokenAbove(plan: Plan, repository: Shelf): string | undefined {
  const titles = [plan, ...parentsOf(plan, repository)].flatMap(({ planSystem }) => planSystem?.parent ?? [])
  return titles.find(({ title }) => repository.planNames.has(title) && !repository.plan(title))?.title
}
