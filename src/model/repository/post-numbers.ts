/** Which mobile numbers documents give for posts whose holder they do not name. */
import { hasHan } from '../../base/han.ts'
import type { Path } from '../../base/problem.ts'
import type { Actor, Post } from '../plan.generated.ts'
import { placesIn } from './areas.ts'
import { type DeclaredBody, isLasting, saysAnyRank } from './bodies.ts'
import { entryOf, isSame, type Listed, NOTHING, type NumberEntry, type PlacedContact, wordsFor } from './numbers.ts'

/** A post, and what it is called wherever it stands: 县长, 县应急管理局值班室主任. */
interface Held {
  post: Post
  path: Path
  name: string
}

/**
 * @param bodies those that a plan or registry declares
 * @param listed what a registry lists of contacts, by the word it lists them under
 * @param isRegistry whether posts whose holder is named count too: what a plan says of one that is not is held against them
 * @returns the mobile numbers of posts of which a document has but one, and of which there is but one
 */
export function postNumbers(bodies: readonly DeclaredBody[], listed = NOTHING, isRegistry = false): NumberEntry[] {
  const found: NumberEntry[] = []
  for (const { post, path, name } of heldIn(bodies, { listed, isRegistry })) {
    const { mobile, phone, contacts = [] } = post
    const further = listed.size === 0 ? [] : [post.id, post.title, name].flatMap((word) => listed.get(word ?? '') ?? [])
    const main = mobile ? { contact: mobile, path: [...path, 'mobile'] } : further.find(isMobile)
    if (!main) continue
    const others = [...(phone ? [phone] : []), ...contacts, ...further.map(({ contact }) => contact)]
    const about = { kind: 'post', name, ...(post.name === undefined ? {} : { isNamed: true as const }) } as const
    found.push(...entryOf(about, main, others))
  }
  const all = listed.size === 0 ? found : [...found, ...listedAlone(listed, bodies)]
  return all.length < 2 ? all : onceEach(all)
}

function isMobile({ contact }: PlacedContact): boolean {
  return contact.channel === 'mobile'
}

/** Officers of whom a registry has only the number, in its list. */
function listedAlone(listed: Listed, bodies: readonly DeclaredBody[]): NumberEntry[] {
  const known = wordsFor(bodies)
  return [...listed].flatMap(([name, own]) => {
    const main = known.has(name) || !isOffice(name) || MANY.test(name) ? undefined : own.find(isMobile)
    const others = own.map(({ contact }) => contact)
    return main ? entryOf({ kind: 'post', name }, main, others) : []
  })
}

/** Of a title that a document gives two numbers nobody knows which is meant. */
function onceEach(all: readonly NumberEntry[]): NumberEntry[] {
  const known = new Map<string, NumberEntry | undefined>()
  for (const one of all) {
    const first = known.has(one.name) ? known.get(one.name) : one
    known.set(one.name, first && isSame(first.digits, one.digits) ? first : undefined)
  }
  return [...known.values()].filter((one) => one !== undefined)
}

/** Of which posts numbers are asked. */
interface Asked {
  listed: Listed
  isRegistry: boolean
}

function isAsked({ mobile, name }: Post, { listed, isRegistry }: Asked): boolean {
  return (mobile !== undefined || listed.size > 0) && (name === undefined || isRegistry)
}

/** Every plan is asked, and most posts give no mobile number: ways and names are made of those alone that do. */
function heldIn(bodies: readonly DeclaredBody[], asked: Asked): Held[] {
  const found: Held[] = []
  for (let index = 0; index < bodies.length; index++) {
    const body = bodies[index] as DeclaredBody
    const { head, deputies, posts } = body.actor
    if (head && isAsked(head, asked)) addHeld(head, body, { way: ['head'], found })
    if (deputies) addAll(deputies, body, { key: 'deputies', asked, found })
    if (posts) addAll(posts, body, { key: 'posts', asked, found })
  }
  return found
}

interface Among {
  key: 'deputies' | 'posts'
  asked: Asked
  found: Held[]
}

function addAll(posts: readonly Post[], body: DeclaredBody, { key, asked, found }: Among): void {
  for (let index = 0; index < posts.length; index++) {
    const post = posts[index] as Post
    if (isAsked(post, asked)) addHeld(post, body, { way: [key, index], found })
  }
}

function addHeld(post: Post, { actor, path }: DeclaredBody, { way, found }: { way: Path; found: Held[] }): void {
  const name = officeOf(post, actor)
  if (name !== undefined && !MANY.test(name)) found.push({ post, path: [...path, ...way], name })
}

/** Kinds of bodies of which there is one of a name within an area, beside those that last. */
const ONE: ReadonlySet<string | undefined> = new Set<Actor['kind']>(['command', 'office'])

function officeOf({ title, holder }: Post, actor: Actor): string | undefined {
  if (holder !== undefined && isOffice(holder)) return holder
  const word = title ?? holder
  if (word === undefined || isOffice(word)) return word
  if (actor.generic || !(isLasting(actor) || ONE.has(actor.kind))) return undefined
  if (word.startsWith(actor.name)) return word
  return hasHan(word) ? actor.name + word : `${actor.name} ${word}`
}

/** A place of two characters is none: 小区, 社区. */
const SHORTEST_PLACE = 3

/** Whether a title says whose it is: 县长 is one in a county, 芦汀县水利局局长 in all; 值班室主任 there is in every bureau. */
function isOffice(title: string): boolean {
  return saysAnyRank(title) || (placesIn(title)[0] ?? '').length >= SHORTEST_PLACE
}

/** Titles that several people hold at once. */
const MANY =
  /(?<!常务|分管.*)副|[员队]$|人员|\b(?:deputy|vice|assistant|officers?|members?|staff|liaison|drivers?|operators?)\b/i
