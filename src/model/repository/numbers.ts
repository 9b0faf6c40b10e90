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
    const { head, deputies, posts } = actor
    if (head && mayHave(head, listed)) personNumber(head, { path: [...path, 'head'], listed }, found)
    if (deputies) personNumbers(deputies, { path: [...path, 'deputies'], listed }, found)
    if (posts) personNumbers(posts, { path: [...path, 'posts'], listed }, found)
  }
  if (listed.size > 0) found.push(...ofOthers(listed, bodies))
  return found
}

/** Of a plan, which lists no contacts beside its bodies. */
export const NOTHING: Listed = new Map()

/** Where a person stands, and what else is listed of contacts. */
interface Around {
  path: Path
  listed: Listed
}

function mayHave({ mobile }: Post, listed: Listed): boolean {
  return mobile !== undefined || listed.size > 0
}

function personNumbers(posts: readonly Post[], { path, listed }: Around, found: NumberEntry[]): void {
  for (let index = 0; index < posts.length; index++) {
    const post = posts[index]
    if (post && mayHave(post, listed)) personNumber(post, { path: [...path, index], listed }, found)
  }
}

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
  const { name, kind: sort, dutyPhone, contacts = NO_CONTACTS } = actor
  if ((dutyPhone === undefined && listed.size === 0) || !isLasting(actor)) return
  if (dutyPhone && !isAllDay(dutyPhone)) return
  const further = listed.size === 0 ? [] : namesOf(actor).flatMap((word) => listed.get(word) ?? [])
  const main = dutyPhone ? { contact: dutyPhone, path: [...path, 'dutyPhone'] } : answeringOf(further)
  const others = further.length === 0 ? contacts : [...contacts, ...contactsIn(further)]
  if (main) found.push(...entryOf({ name, kind: 'body', sort }, main, others))
}

/** Bodies that only plans declare may stand in a registry's list all the same. */
function ofOthers(listed: Listed, bodies: readonly DeclaredBody[]): NumberEntry[] {
  const known = wordsFor(bodies)
  const found: NumberEntry[] = []
  for (const [name, own] of listed) {
    const main = known.has(name) ? undefined : answeringOf(own)
    if (main) found.push(...entryOf({ name, kind: 'body' }, main, contactsIn(own)))
  }
  return found
}

/** @returns every word under which a list may have a number of these bodies and of their posts */
export function wordsFor(bodies: readonly DeclaredBody[]): ReadonlySet<string | undefined> {
  const words = new Set<string | undefined>()
  for (const { actor } of bodies) {
    for (const word of namesOf(actor)) words.add(word)
    const { head, deputies = [], posts = [] } = actor
    for (const { id, title, holder, name } of [...(head ? [head] : []), ...deputies, ...posts])
      for (const word of [id, title, holder, name]) words.add(word)
  }
  return words
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

function personNumber(post: Post, { path, listed }: Around, found: NumberEntry[]): void {
  const { name, holder, mobile, phone, contacts = NO_CONTACTS } = post
  if (name === undefined || holder === undefined) return
  const further = listed.size === 0 ? [] : listedFor(post, listed)
  const own = further.find(({ contact }) => contact.channel === 'mobile')
  const main = mobile ? { contact: mobile, path: [...path, 'mobile'] } : own
  if (!main) return
  const others =
    phone || further.length > 0 ? [...(phone ? [phone] : []), ...contacts, ...contactsIn(further)] : contacts
  found.push(...entryOf({ name, office: holder, kind: 'person' }, main, others))
}

const NO_CONTACTS: readonly Contact[] = []

function listedFor({ id, name, title, holder }: Post, listed: Listed): PlacedContact[] {
  return [...new Set([id, name, title, holder])].flatMap((word) => listed.get(word ?? '') ?? [])
}

/** Digits of the shortest whole number. Shorter ones are hotlines and numbers within a network, which stand beside a whole one. */
const WHOLE = 7

/** @returns the entry of a number, with `others` of the same owner beside it; none for a text that holds no whole number */
export function entryOf(
  { name, office, kind, sort, isNamed }: Pick<NumberEntry, 'name' | 'office' | 'kind' | 'sort' | 'isNamed'>,
  { contact, path }: PlacedContact,
  others: readonly Contact[],
): NumberEntry[] {
  const [first, ...further] = phoneNumbers(contact.value)
  if (first === undefined || first.digits.length < WHOLE) return []
  const entry: NumberEntry = { kind, name, sort, office, digits: first.digits, written: contact.value, path }
  if (isNamed) entry.isNamed = isNamed
  const numbers = further.map(({ digits }) => digits)
  for (const other of others)
    if (other !== contact) for (const { digits } of phoneNumbers(other.value)) numbers.push(digits)
  if (numbers.length > 0) entry.others = numbers
  return [entry]
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
