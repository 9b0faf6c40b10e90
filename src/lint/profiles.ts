import type { Plan } from '../model/plan.generated.ts'
import type { Profile, Profiles } from '../model/requirement.ts'
import { appliesTo } from '../model/tables/applies.ts'

/**
 * The profiles a plan is held against: those it names, else those the configuration names, else those that follow from
 * its type and country; `core` always, and what a profile extends.
 */
export function profilesFor(plan: Plan, known: Profiles, configured?: readonly string[]): Profile[] {
  const named = plan.profiles ?? configured
  const wanted = named ?? Object.values(known).flatMap((profile) => (holdsByDefault(profile, plan) ? [profile.id] : []))
  const chosen = new Map<string, Profile>()
  const add = (id: string): void => {
    const profile = known[id]
    if (!profile || chosen.has(id)) return
    if (profile.extends) add(profile.extends)
    chosen.set(id, profile)
  }
  for (const id of ['core', ...wanted]) add(id)
  return [...chosen.values()]
}

function holdsByDefault({ default: when }: Profile, plan: Plan): boolean {
  return when !== undefined && appliesTo(when, plan) === true
}
