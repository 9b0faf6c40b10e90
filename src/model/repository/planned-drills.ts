/** Which bodies are needed on which day by drills that are still to come. */
import type { Path } from '../../base/problem.ts'
import { namesOf } from '../directory.ts'
import type { Drill, Plan, Reference } from '../plan.generated.ts'
import { type DeclaredBody, isLasting } from './bodies.ts'

/** A drill planned for a certain day. */
export interface PlannedDrill {
  /** ISO day. */
  day: string
  /** Id or title of the plan that is drilled. */
  plan: string
  title: string
  /** Those who hold it or take part: by name where the document declares them, else as it calls them. */
  bodies: readonly string[]
  /** Where the day stands, in the long form. */
  path: Path
}

/** Length of an ISO day; a month alone is no day. */
const DAY = 10

/**
 * @param bodies those that a plan declares
 * @returns the drills that a plan asks for, or the one that a drill is, as far as they are still to come
 */
export function plannedDrillsOf(document: Plan | Drill, bodies: readonly DeclaredBody[]): PlannedDrill[] {
  return (document.kind === 'plan' ? ofPlan(document as Plan, bodies) : ofDrill(document as Drill)).filter(
    ({ day, bodies }) => day.length === DAY && bodies.length > 0,
  )
}

function ofPlan(plan: Plan, bodies: readonly DeclaredBody[]): PlannedDrill[] {
  const { id, title, drills = [] } = plan
  if (!drills.some(({ next = '' }) => next.length >= DAY)) return []
  const names = new Map<string, string | undefined>()
  for (const { actor } of bodies)
    for (const name of namesOf(actor)) names.set(name, isLasting(actor) ? actor.name : undefined)
  const named = (references: readonly Reference[]): string[] =>
    words(references).flatMap((word) => (names.has(word) ? (names.get(word) ?? []) : word))
  return drills.flatMap(({ next, scope, by = [], participants = [] }, index) => {
    const path = ['drills', index, 'next']
    return next === undefined
      ? []
      : [{ day: next.slice(0, DAY), plan: id, title: scope ?? title, bodies: named([...by, ...participants]), path }]
  })
}

function ofDrill({ plan, title, status, start, record, by = [], participants = [] }: Drill): PlannedDrill[] {
  if (start === undefined || record?.started !== undefined || (status !== undefined && status !== 'planned')) return []
  const players = participants.filter(({ role = 'player' }) => role !== 'observer').map(({ actor }) => actor)
  return [{ day: start.slice(0, DAY), plan, title, bodies: words([...by, ...players]), path: ['start'] }]
}

/** Who is described in words is nobody certain. */
function words(references: readonly Reference[]): string[] {
  return [...new Set(references.filter((reference) => typeof reference === 'string'))]
}
