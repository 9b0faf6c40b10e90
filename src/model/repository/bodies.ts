/** The bodies that documents declare, and when a name means the same one in two of them. */
import type { Path } from '../../base/problem.ts'
import { rememberingText } from '../../base/remember.ts'
import { namesOf } from '../directory.ts'
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

/** @returns a name without its area before it: 水利局 for 芦汀县水利局 and for 县水利局; that of the city keeps its place */
export function withoutPlace(area: string, name: string): string {
  const place = [area, placesIn(area).at(-1) ?? area].find((one) => name.startsWith(one) && name !== one)
  if (place !== undefined) return name.slice(place.length)
  return saysRank(name, area) ? name.slice(1) : name
}

/** @returns whether a name begins with the rank of an area alone, as 县防指 does in a county */
export function saysRank(name: string, area: string): boolean {
  return name[0] === area.at(-1) && RANK.test(name)
}

/** @returns whether a name begins with the rank of some area: 县水利局, 市长 */
export function saysAnyRank(name: string): boolean {
  return RANK.test(name) && !OF_NO_RANK.test(name)
}

/** Words for the ranks of areas. */
const RANK = /^[省市县区州盟旗镇乡村]/
/** 市场监督管理局 is that of whoever speaks. */
const OF_NO_RANK = /^.(?:[场容民域际]|政(?!府))/

/** @returns the area that a name means by the rank it begins with: in 芦汀县松垭镇 县水利局 is that of 芦汀县 */
export function areaMeant(area: string, name: string): string {
  const [rank = ''] = name
  if (!RANK.test(rank) || OF_NO_RANK.test(name)) return area
  const places = placesIn(area)
  for (let last = places.length; last > 0; last--)
    if (places[last - 1]?.endsWith(rank)) return places.slice(0, last).join('')
  return area
}

/** @returns whether the rank that a name begins with is one of an area, or of those above it that its name says */
export function knowsRank(area: string, name: string): boolean {
  return placesIn(area).some((place) => place.endsWith(name[0] ?? ''))
}

/** @returns a name as it means one body among all areas: without a place of its own it is one of the area */
export function nameWithin(area: string, name: string): string {
  return saysPlace(name, area) ? name : `${name}\n${area}`
}

/** A body as others may ask about it: one that is the same whichever plan speaks of it, or a command with its office. */
export interface BodyEntry {
  name: string
  /** Id and aliases. */
  words?: readonly string[]
  /** Not there for lasting bodies. */
  kind?: 'command' | 'office'
  /** In which body it sits. */
  host?: string
  /** The office whose holder heads it. */
  head?: string
  /** Name of who heads it, where a number shows that it is somebody. */
  person?: string
  /** Titles of posts, else the offices of those who hold them; of bodies in a registry. */
  posts?: readonly string[]
  /** In the long form. */
  path: Path
}

/**
 * @param isRegistry whether others look for posts there
 * @returns the lasting bodies, commands and offices among those that a document declares
 */
export function bodyEntries(bodies: readonly DeclaredBody[], isRegistry = false): BodyEntry[] {
  const names = new Map<string, string>()
  for (const { actor } of bodies) if (actor.aliases) for (const word of actor.aliases) names.set(word, actor.name)
  const found: BodyEntry[] = []
  for (const { actor, path } of bodies) {
    const { kind, generic, name } = actor
    const isCommand = !generic && (kind === 'command' || kind === 'office')
    if (!isCommand && !isLasting(actor)) continue
    const entry: BodyEntry = { name, path }
    const words = furtherNames(actor)
    if (words) entry.words = words
    if (isCommand) entry.kind = kind
    if (isRegistry) {
      const posts = postsOf(actor)
      if (posts.length > 0) entry.posts = posts
    }
    if (kind !== 'team' && kind !== 'unit') addLeader(entry, actor, names)
    found.push(entry)
  }
  return found
}

/** @returns id and aliases, where there are any but the name itself */
function furtherNames(actor: Actor): string[] | undefined {
  if (actor.id === undefined && actor.aliases === undefined) return undefined
  const words = namesOf(actor).filter((word) => word !== actor.name)
  return words.length > 0 ? words : undefined
}

function postsOf({ head, deputies = [], posts = [] }: Actor): string[] {
  return [...(head ? [head] : []), ...deputies, ...posts].flatMap(({ title, holder }) => title ?? holder ?? [])
}

/** Who heads a body; teams and units of one name may be several within one area. */
function addLeader(entry: BodyEntry, { host, head }: Actor, names: ReadonlyMap<string, string>): void {
  if (typeof host === 'string') entry.host = names.get(host) ?? host
  if (head === undefined) return
  const { holder, name, mobile, phone } = head
  if (holder !== undefined) entry.head = holder
  if (name !== undefined && (mobile ?? phone)) entry.person = name
}

/** @returns every name of a body */
export function wordsOf({ name, words = [] }: BodyEntry): readonly string[] {
  return words.length === 0 ? [name] : [name, ...words]
}
