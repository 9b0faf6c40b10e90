/** Drills of a repository that need the same body on one day. */
import { isNearId } from '../../base/nearest.ts'
import { areaMeant, nameWithin, saysPlace, wordsOf } from './bodies.ts'
import type { PlannedDrill } from './planned-drills.ts'
import { type Filed, folderOf, foldersAbove, type Together } from './together.ts'

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
  /** Whether that plan is among the documents. */
  isFound: boolean
  /** One word for each body, with its name. */
  bodies: ReadonlyMap<string, string>
}

/** Clashes of one drill that are shown. */
const SHOWN = 4

/** @returns the drills still to come that fall on one day with drills of other plans that need the same bodies */
export function clashesIn(all: Together): Clash[] {
  const drilling = all.documents.filter(({ drills }) => drills.length > 0)
  if (drilling.length < 2) return []
  const registered = registeredIn(all)
  const known = drilling.flatMap((filed) =>
    filed.drills.flatMap((drill) => (drill.day < all.date ? [] : [knownDrill({ filed, drill }, all, registered)])),
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

/** A body of a registry, and one word for it among all areas. */
type Registered = readonly [key: string, name: string]

/** Bodies by their names in the registries of each folder: 县水利局 in that of another county is another. */
function registeredIn(all: Together): ReadonlyMap<string, ReadonlyMap<string, Registered>> {
  const found = new Map<string, Map<string, Registered>>()
  for (const one of all.documents) {
    if (one.kind !== 'registry') continue
    const area = all.areaOf(one)
    const known = found.get(folderOf(one.home)) ?? new Map<string, Registered>()
    found.set(folderOf(one.home), known)
    for (const body of one.bodies) {
      if (body.kind !== undefined) continue
      const key = area === undefined ? `${one.home}\n${body.name}` : keyOf(area, body.name)
      for (const word of wordsOf(body)) if (!known.has(word)) known.set(word, [key, body.name])
    }
  }
  return found
}

function keyOf(area: string, name: string): string {
  return nameWithin(areaMeant(area, name), name)
}

function knownDrill(
  { filed, drill }: PlacedDrill,
  all: Together,
  registered: ReadonlyMap<string, ReadonlyMap<string, Registered>>,
): Known {
  const plan = filed.kind === 'plan' ? filed : all.plan(drill.plan)
  const registries = foldersAbove(filed.home).flatMap((folder) => registered.get(folder) ?? [])
  const bodies = drill.bodies.flatMap((word): Registered[] => {
    const known = registries.find((one) => one.has(word))?.get(word)
    if (known) return [known]
    const area = plan?.area
    // In a drill a word may be an id of its plan; in a plan that was looked up.
    const isKnown = area !== undefined && (filed.kind === 'plan' || saysPlace(word, area))
    return isKnown ? [[keyOf(area, word), word]] : []
  })
  const names = plan ? [plan.id, plan.title] : [drill.plan]
  return { filed, drill, plan: names, above: plan?.above ?? [], isFound: plan !== undefined, bodies: new Map(bodies) }
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
  return (
    shares(one.plan, other.plan) ||
    shares(one.above, other.plan) ||
    shares(other.above, one.plan) ||
    mayBeOneDrill(one, other)
  )
}

/** A drill whose plan is not found may be the very one that a plan asks for, or that another file names rightly. */
function mayBeOneDrill(one: Known, other: Known): boolean {
  if (one.isFound && other.isFound) return false
  const [name = ''] = one.plan
  return one.filed.kind !== other.filed.kind || other.plan.some((known) => isNearId(name, known))
}
