import { remembering } from '../base/remember.ts'
import type { Plan } from '../model/plan.generated.ts'
import type { Profile, Profiles } from '../model/requirement.ts'
import { askedOf } from '../model/tables/applies.ts'

/**
 * The profiles a plan is held against: those it names, else those the configuration names, else those that follow from
 * its type and country; `core` always, and what a profile extends.
 */
export function profilesFor(plan: Plan, known: Profiles, configured?: readonly string[]): Profile[] {
  const named = plan.profiles ?? configured
  const wanted = named ?? defaultsFor(plan, known)
  const chosen: Profile[] = []
  const met = new Set<string>()
  const add = (id: string): void => {
    const profile = known[id]
    if (!profile || met.has(id)) return
    met.add(id)
    for (const base of profile.extends ?? []) add(base)
    chosen.push(profile)
  }
  for (const id of ['core', ...wanted]) add(id)
  return chosen
}

function defaultsFor(plan: Plan, known: Profiles): string[] {
  return askedOf(defaultsOf(known), plan).flatMap(({ item, isSure }) => (isSure ? item.id : []))
}

/** Profiles that hold for plans which name none. */
const defaultsOf = remembering((known: Profiles) =>
  Object.values(known).flatMap(({ id, default: applies }) => (applies ? { id, applies } : [])),
)
