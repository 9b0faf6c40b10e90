/** The bodies that documents declare, and when a name means the same one in two of them. */
import type { Path } from '../../base/problem.ts'
import { rememberingText } from '../../base/remember.ts'
import type { Actor, Member, Plan, Registry } from '../plan.generated.ts'
import { placesIn } from './areas.ts'

/** A body and where it is declared, in the long form. */
export interface DeclaredBody {
  actor: Actor
  path: Path
}

/** @returns the bodies that a plan or registry declares, members included */
export function bodiesIn(document: Plan | Registry): DeclaredBody[] {
  const found: DeclaredBody[] = []
  for (const key of ['actors', 'organizations', 'teams'] as const) {
    const list = (document as Partial<Plan & Registry>)[key]
    if (list) addDeclared(list, [key], found)
  }
  return found
}

function addDeclared(entries: readonly (string | Member | Actor)[], path: Path, found: DeclaredBody[]): void {
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]
    if (typeof entry !== 'object' || entry.name === undefined) continue
    const own = [...path, index]
    found.push({ actor: entry as Actor, path: own })
    const { members } = entry as Actor
    if (members) addDeclared(members, [...own, 'members'], found)
  }
}

/** Bodies that stand on their own: groups and commands of one plan are named alike in another and are others. */
const LASTING: ReadonlySet<string> = new Set(['department', 'government', 'authority', 'unit', 'team', 'partner'])

/** @returns whether a body is one of its name within its area, whichever plan speaks of it */
export function isLasting({ kind, generic }: Actor): boolean {
  return !generic && LASTING.has(kind ?? '')
}

/** An area, and the places above it that its name says. */
const placesOf = rememberingText((area: string): readonly string[] => [area, ...placesIn(area)])

/** @returns whether a name begins with the place, or one of the places above it, that an area names */
export function saysPlace(name: string, area: string): boolean {
  return placesOf(area).some((place) => name.startsWith(place))
}

/** @returns a name as it means one body among all areas: without a place of its own it is one of the area */
export function nameWithin(area: string, name: string): string {
  return saysPlace(name, area) ? name : `${name}\n${area}`
}
