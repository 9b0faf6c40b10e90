/** Which numbers documents give for people and bodies that can be told apart by name. */
import type { Path } from '../../base/problem.ts'
import { namesOf } from '../directory.ts'
import { phoneNumbers } from '../phone.ts'
import type { Contact, ContactEntry, Post } from '../plan.generated.ts'
import { type DeclaredBody, isLasting, nameWithin } from './bodies.ts'

/** The number that a document gives for one person or one body. */
export interface NumberEntry {
  kind: 'person' | 'body'
  name: string
  /** Office of a person: two people of one name hold different ones. */
  office?: string
  /** Digits of the number itself. */
  digits: string
  /** The number as it is written. */
  written: string
  /** Digits of further numbers that the document gives for them. */
  others?: readonly string[]
  /** Where the number stands, in the long form. */
  path: Path
}

/**
 * @param bodies those that a plan or registry declares
 * @param lists what a registry lists of contacts beside them
 * @returns what it says of the numbers of people and of lasting bodies
 */
export function numbersOf(bodies: readonly DeclaredBody[], lists: readonly ContactEntry[] = []): NumberEntry[] {
  const listed = new Map<string, Contact[]>()
  for (const { of, contacts } of lists)
    if (typeof of === 'string') listed.set(of, [...(listed.get(of) ?? []), ...contacts])
  const found: NumberEntry[] = []
  for (const body of bodies) {
    bodyNumber(body, listed, found)
    const { actor, path } = body
    if (actor.head) personNumber(actor.head, [...path, 'head'], found)
    for (const key of ['deputies', 'posts'] as const)
      for (const [index, post] of (actor[key] ?? NOBODY).entries())
        if (post.mobile) personNumber(post, [...path, key, index], found)
  }
  return found
}

const NOBODY: readonly Post[] = []

/** @param listed what a list of contacts says, by name or id */
function bodyNumber({ actor, path }: DeclaredBody, listed: ReadonlyMap<string, Contact[]>, found: NumberEntry[]): void {
  const { name, dutyPhone, contacts = [] } = actor
  if (dutyPhone === undefined || !isLasting(actor) || !isAllDay(dutyPhone)) return
  const further = listed.size === 0 ? [] : namesOf(actor).flatMap((word) => listed.get(word) ?? [])
  const entry = entryOf({ name, kind: 'body' }, [...path, 'dutyPhone'], [dutyPhone, ...contacts, ...further])
  if (entry) found.push(entry)
}

/** By day and by night a body may answer on different numbers. */
function isAllDay({ hours = '' }: Contact): boolean {
  return hours === '' || hours.startsWith('24')
}

function personNumber({ name, holder, mobile, phone, contacts = [] }: Post, path: Path, found: NumberEntry[]): void {
  if (name === undefined || holder === undefined || mobile === undefined) return
  const numbers = [mobile, ...(phone ? [phone] : []), ...contacts]
  const entry = entryOf({ name, office: holder, kind: 'person' }, [...path, 'mobile'], numbers)
  if (entry) found.push(entry)
}

/** Digits of the shortest whole number. Shorter ones are hotlines and numbers within a network, which stand beside a whole one. */
const WHOLE = 7

function entryOf(
  about: Pick<NumberEntry, 'name' | 'office' | 'kind'>,
  path: Path,
  contacts: readonly Contact[],
): NumberEntry | undefined {
  const [main, ...others] = contacts
  if (main === undefined) return undefined
  const [first, ...further] = phoneNumbers(main.value)
  if (first === undefined || first.digits.length < WHOLE) return undefined
  const { name, office, kind } = about
  const { digits } = first
  const written = main.value
  const entry: NumberEntry =
    office === undefined ? { name, kind, digits, written, path } : { name, office, kind, digits, written, path }
  if (others.length > 0 || further.length > 0) {
    const numbers = [...further, ...others.flatMap(({ value }) => phoneNumbers(value))]
    entry.others = numbers.map(({ digits }) => digits)
  }
  return entry
}

/**
 * @param area the area of the document; names are the same only within one
 * @returns one word for whom an entry means, the same in every document that means them; undefined where nobody could tell
 */
export function identityOf({ kind, name, office }: NumberEntry, area: string | undefined): string | undefined {
  if (area === undefined) return undefined
  return `${kind}\n${name}\n${nameWithin(area, office ?? name)}`
}

type Known = Pick<NumberEntry, 'digits' | 'others'>

/** @returns whether two documents agree on a number: one may leave the area code out */
export function agree(one: Known, other: Known): boolean {
  return isSame(one.digits, other.digits) || isAmong(one.digits, other.others) || isAmong(other.digits, one.others)
}

function isAmong(digits: string, known: readonly string[] = []): boolean {
  return known.some((other) => isSame(other, digits))
}

function isSame(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one)
}
