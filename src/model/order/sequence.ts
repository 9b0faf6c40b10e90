/** Which measures wait for which, and whether their times fit together. */
import { remembering } from '../../base/remember.ts'
import { durationMinutes } from '../duration.ts'
import { defaultSince, type EffectiveMeasure, effectiveMeasures } from '../measures.ts'
import type { DurationEstimate, Measure, Plan } from '../plan.generated.ts'
import { hazardKey } from '../response/levels.ts'

/** @returns the measures of a plan by what they, or a group they stand in, are called. For reading only. */
export const measuresByName = remembering((plan: Plan): ReadonlyMap<string, readonly EffectiveMeasure[]> => {
  const found = new Map<string, EffectiveMeasure[]>()
  const add = (name: string, one: EffectiveMeasure): void => {
    const known = found.get(name)
    if (known) known.push(one)
    else found.set(name, [one])
  }
  const addNames = ({ id, title }: Measure, one: EffectiveMeasure): void => {
    if (id) add(id, one)
    if (title && title !== id) add(title, one)
  }
  for (const one of effectiveMeasures(plan)) {
    addNames(one.node, one)
    for (const group of one.groups) addNames(group, one)
  }
  return found
})

/** @returns the measures that must be done before another begins. */
export function predecessors(plan: Plan, { measure, node }: EffectiveMeasure): EffectiveMeasure[] {
  if (!measure.after) return []
  const named = measure.after.flatMap((name) => measuresByName(plan).get(name) ?? [])
  return named.filter((one) => one.node !== node)
}

/**
 * What the limit of a measure counts from, and under which circumstances: only limits with one origin can be compared.
 * @returns one text for one origin
 */
export function originOf(plan: Plan, { phase, since, onWarnings, levels, hazards, when }: Measure): string {
  const places = (hazards ?? []).map((hazard) => hazardKey(plan, hazard)).sort()
  return JSON.stringify([since ?? defaultSince(phase), phase, onWarnings, levels, places, when])
}

/** @returns the least time that something takes, in minutes; where only the usual time is estimated, that. */
export function leastMinutes(duration: DurationEstimate | undefined): number | undefined {
  const least = duration?.min ?? duration?.likely
  return least === undefined ? undefined : durationMinutes(least)
}
