/** Drills of a repository that need the same body on one day. */
import { nameWithin, saysPlace, wordsOf } from './bodies.ts'
import type { PlannedDrill } from './planned-drills.ts'
import type { Filed, Together } from './together.ts'

/** A drill, and where it stands. */
export interface PlacedDrill {
  filed: Filed
  drill: PlannedDrill
}

/** A drill, and others of the same day that need a body of it and whose plans do not stand above or below its own. */
export interface Clash extends PlacedDrill {
  others: readonly PlacedDrill[]
  /** Whom the first of the others needs too. */
  body: string
}

interface Known extends PlacedDrill {
  /** Names of the plan that is drilled, and those of the plans above it. */
  plan: readonly string[]
  above: readonly string[]
  /** One word for each body, with its name. */
  bodies: ReadonlyMap<string, string>
}

/** Clashes of one drill that are shown. */
const SHOWN = 4

/** @returns the drills still to come that fall on one day with drills of other plans that need the same bodies */
export function clashesIn(all: Together): Clash[] {
  const drilling = all.documents.filter(({ drills }) => drills.length > 0)
  if (drilling.length < 2) return []
  const shared = new Map<string, string>()
  for (const one of all.documents)
    if (one.kind === 'registry')
      for (const body of one.bodies)
        if (body.kind === undefined)
          for (const word of wordsOf(body)) if (!shared.has(word)) shared.set(word, body.name)
  const known = drilling.flatMap((filed) =>
    filed.drills.flatMap((drill) => (drill.day < all.date ? [] : [knownDrill({ filed, drill }, all, shared)])),
  )
  const needed = new Map<string, Map<string, Known>>()
  for (const one of known)
    for (const word of one.bodies.keys()) {
      const key = `${one.drill.day} ${word}`
      const plans = needed.get(key) ?? new Map<string, Known>()
      needed.set(key, plans)
      const name = `${one.filed.home} ${one.plan[0]}`
      if (!plans.has(name)) plans.set(name, one)
    }
  return known.flatMap((one) => clashOf(one, needed) ?? [])
}

function knownDrill({ filed, drill }: PlacedDrill, all: Together, shared: ReadonlyMap<string, string>): Known {
  const plan = filed.kind === 'plan' ? filed : all.plan(drill.plan)
  const bodies = drill.bodies.flatMap((word): [string, string][] => {
    const name = shared.get(word)
    if (name !== undefined) return [[name, name]]
    const area = plan?.area
    // In a drill a word may be an id of its plan; in a plan that was looked up.
    const isKnown = area !== undefined && (filed.kind === 'plan' || saysPlace(word, area))
    return isKnown ? [[nameWithin(area, word), word]] : []
  })
  const names = plan ? [plan.id, plan.title] : [drill.plan]
  return { filed, drill, plan: names, above: plan?.above ?? [], bodies: new Map(bodies) }
}

function clashOf(own: Known, needed: ReadonlyMap<string, ReadonlyMap<string, Known>>): Clash | undefined {
  const found = new Map<Known, string>()
  for (const [word, name] of own.bodies)
    for (const other of needed.get(`${own.drill.day} ${word}`)?.values() ?? []) {
      if (found.size === SHOWN) break
      if (other.filed !== own.filed && !isOneDrill(own, other) && !found.has(other)) found.set(other, name)
    }
  const [first] = found
  return first && { filed: own.filed, drill: own.drill, others: [...found.keys()], body: first[1] }
}

/** A plan and the one above it are drilled together. */
function isOneDrill(one: Known, other: Known): boolean {
  const shares = (names: readonly string[], others: readonly string[]): boolean =>
    names.some((name) => others.includes(name))
  return shares(one.plan, other.plan) || shares(one.above, other.plan) || shares(other.above, one.plan)
}
