/** What the entries of a programme show together. */
import type { Clash, Programme, ProgrammeEntry } from '../../model/drills/programme.ts'

/**
 * @param above ids and titles of the plans above, by the id of a plan: a plan and the one above it are drilled together
 * @returns pairs of drills planned for one day that need the same body; months alone are no day
 */
export function clashesOf(entries: readonly ProgrammeEntry[], above: PlansAbove): Clash[] {
  const byDay = new Map<string, ProgrammeEntry[]>()
  for (const entry of entries)
    if (entry.state === 'planned' && entry.date.length === 10)
      byDay.set(entry.date, [...(byDay.get(entry.date) ?? []), entry])
  return [...byDay].flatMap(([date, all]) =>
    all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other): Clash[] => {
        const bodies = isJoint(one, other, above) ? [] : shared(one, other)
        return bodies.length === 0 ? [] : [{ date, bodies, entries: [one, other] }]
      }),
    ),
  )
}

/** Ids and titles of the plans that stand directly above, by the id of a plan. */
export type PlansAbove = ReadonlyMap<string, readonly string[]>

function isJoint({ plan: one }: ProgrammeEntry, { plan: other }: ProgrammeEntry, above: PlansAbove): boolean {
  const isAbove = (upper: ProgrammeEntry['plan'], lower: ProgrammeEntry['plan']): boolean =>
    above.get(lower.id)?.some((name) => name === upper.id || name === upper.title) ?? false
  return one.id !== other.id && (isAbove(one, other) || isAbove(other, one))
}

function shared(one: ProgrammeEntry, other: ProgrammeEntry): string[] {
  return [...new Set(other.bodies)].filter((body) => one.bodies.includes(body))
}

/** @returns months, 1 to 12, in which nothing was held and nothing is planned */
export function emptyMonths(entries: readonly ProgrammeEntry[], year: string): number[] {
  const held = entries.filter(({ state }) => state === 'held' || state === 'planned')
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return months.filter(
    (month) => !held.some(({ date }) => date.startsWith(`${year}-${String(month).padStart(2, '0')}`)),
  )
}

export function heldByType(held: readonly ProgrammeEntry[]): Programme['held'] {
  const types = [...new Set(held.map(({ type }) => type))]
  return types.map((type) => {
    const own = held.filter((entry) => entry.type === type)
    return {
      type,
      count: own.length,
      people: own.reduce((sum, { people = 0 }) => sum + people, 0),
      unrecorded: own.filter(({ people }) => people === undefined).length,
    }
  })
}
