/** Which numbers documents give for people and bodies that can be told apart by name. */
import type { Path } from '../../base/problem.ts'
import { namesOf } from '../directory.ts'
import { phoneNumbers } from '../phone.ts'
import type { Actor, Contact, ContactEntry, Post } from '../plan.generated.ts'
import { areaMeant, type DeclaredBody, isLasting, knowsRank, nameWithin, saysAnyRank } from './bodies.ts'

/** The number that a document gives for one person, one body, or whoever holds a post of a body. */
export interface NumberEntry {
  kind: 'person' | 'body' | 'post'
  /** Of a post its title with its body. */
  name: string
  /** Kind of a body. */
  sort?: Actor['kind']
  /** Office of a person: two people of one name hold different ones. */
  office?: string
  /** Of a post in a registry, that it says who holds it: as a person he is held against others already. */
  isNamed?: true
  /** Digits of the number itself. */
  digits: string
  /** The number as it is written. */
  written: string
  /** Digits of further numbers that the document gives for them. */
  others?: readonly string[]
  /** Where the number stands, in the long form. */
  path: Path
}

/** A contact, and where it stands in the long form. */
export interface PlacedContact {
  contact: Contact
  path: Path
}

/** What a registry lists of contacts, by the word it lists them under. */
export type Listed = ReadonlyMap<string, readonly PlacedContact[]>

/**
 * @param bodies those that a plan or registry declares
 * @param listed what a registry lists of contacts beside them
 * @returns what it says of the numbers of people and of lasting bodies
 */
export function numbersOf(bodies: readonly DeclaredBody[], listed: Listed = NOTHING): NumberEntry[] {
  const found: NumberEntry[] = []
  for (const body of bodies) {
    bodyNumber(body, listed, found)
    const { actor, path } = body
    if (actor.head) personNumber(actor.head, { path: [...path, 'head'], listed }, found)
    for (const key of ['deputies', 'posts'] as const)
      for (const [index, post] of (actor[key] ?? NOBODY).entries())
        if (post.mobile || listed.size > 0) personNumber(post, { path: [...path, key, index], listed }, found)
  }
  if (listed.size > 0) found.push(...ofOthers(listed, bodies))
  return found
}

const NOBODY: readonly Post[] = []
/** Of a plan, which lists no contacts beside its bodies. */
export const NOTHING: Listed = new Map()

/** @returns the contacts that a registry lists, by the word it lists them under */
export function listedIn(lists: readonly ContactEntry[] = []): Listed {
  if (lists.length === 0) return NOTHING
  const listed = new Map<string, PlacedContact[]>()
  for (const [index, { of, contacts }] of lists.entries()) {
    if (typeof of !== 'string') continue
    const own = contacts.map((contact, at) => ({ contact, path: ['contacts', index, 'contacts', at] }))
    listed.set(of, [...(listed.get(of) ?? []), ...own])
  }
  return listed
}

function bodyNumber({ actor, path }: DeclaredBody, listed: Listed, found: NumberEntry[]): void {
  const { name, kind: sort, dutyPhone, contacts = [] } = actor
  if ((dutyPhone === undefined && listed.size === 0) || !isLasting(actor)) return
  if (dutyPhone && !isAllDay(dutyPhone)) return
  const further = listed.size === 0 ? [] : namesOf(actor).flatMap((word) => listed.get(word) ?? [])
  const main = dutyPhone ? { contact: dutyPhone, path: [...path, 'dutyPhone'] } : answeringOf(further)
  if (main) found.push(...entryOf({ name, kind: 'body', sort }, main, [...contacts, ...contactsIn(further)]))
}

/** Bodies that only plans declare may stand in a registry's list all the same. */
function ofOthers(listed: Listed, bodies: readonly DeclaredBody[]): NumberEntry[] {
  const known = new Set<string | undefined>()
  for (const { actor } of bodies) {
    for (const word of namesOf(actor)) known.add(word)
    const { head, deputies = [], posts = [] } = actor
    for (const { id, title, holder, name } of [...(head ? [head] : []), ...deputies, ...posts])
      for (const word of [id, title, holder, name]) known.add(word)
  }
  return [...listed].flatMap(([name, own]) => {
    const main = known.has(name) ? undefined : answeringOf(own)
    return main ? entryOf({ name, kind: 'body' }, main, contactsIn(own)) : []
  })
}

/** The phone of a body that is answered day and night; without hours it may be that of an office, which goes home. */
function answeringOf(own: readonly PlacedContact[]): PlacedContact | undefined {
  return own.find(({ contact: { channel = 'phone', hours = '' } }) => channel === 'phone' && hours.startsWith('24'))
}

function contactsIn(own: readonly PlacedContact[]): Contact[] {
  return own.map(({ contact }) => contact)
}

/** By day and by night a body may answer on different numbers. */
function isAllDay({ hours = '' }: Contact): boolean {
  return hours === '' || hours.startsWith('24')
}

function personNumber(post: Post, { path, listed }: { path: Path; listed: Listed }, found: NumberEntry[]): void {
  const { id, name, title, holder, mobile, phone, contacts = [] } = post
  if (name === undefined || holder === undefined || (mobile === undefined && listed.size === 0)) return
  const words = new Set([id, name, title, holder])
  const further = listed.size === 0 ? [] : [...words].flatMap((word) => listed.get(word ?? '') ?? [])
  const own = further.find(({ contact }) => contact.channel === 'mobile')
  const main = mobile ? { contact: mobile, path: [...path, 'mobile'] } : own
  const others = [...(phone ? [phone] : []), ...contacts, ...contactsIn(further)]
  if (main) found.push(...entryOf({ name, office: holder, kind: 'person' }, main, others))
}

/** Digits of the shortest whole number. Shorter ones are hotlines and numbers within a network, which stand beside a whole one. */
const WHOLE = 7

export function entryOf(
  about: Pick<NumberEntry, 'name' | 'office' | 'kind' | 'sort' | 'isNamed'>,
  { contact, path }: PlacedContact,
  others: readonly Contact[],
): NumberEntry[] {
  const [first, ...further] = phoneNumbers(contact.value)
  if (first === undefined || first.digits.length < WHOLE) return []
  const entry: NumberEntry = { ...about, digits: first.digits, written: contact.value, path }
  const numbers = [...further, ...others.filter((one) => one !== contact).flatMap(({ value }) => phoneNumbers(value))]
  return [numbers.length > 0 ? { ...entry, others: numbers.map(({ digits }) => digits) } : entry]
}

/**
 * @param area the area of the document; names are the same only within one
 * @returns one word for whom an entry means, the same in every document that means them; undefined where nobody could tell
 */
export function identityOf({ kind, name, office }: NumberEntry, area: string | undefined): string | undefined {
  if (area === undefined) return undefined
  // 村支书 is one in a village; in a township nobody knows of which village.
  if (kind === 'post' && saysAnyRank(name) && !knowsRank(area, name)) return undefined
  const word = office ?? name
  return `${kind}\n${name}\n${nameWithin(areaMeant(area, word), word)}`
}

type Known = Pick<NumberEntry, 'digits' | 'others'>

/** @returns whether two documents agree on a number: one may leave the area code out */
export function agree(one: Known, other: Known): boolean {
  return isSame(one.digits, other.digits) || isAmong(one.digits, other.others) || isAmong(other.digits, one.others)
}

function isAmong(digits: string, known: readonly string[] = []): boolean {
  return known.some((other) => isSame(other, digits))
}

/** @returns whether two numbers are one, as far as one leaves the area code out */
export function isSame(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one)
}
