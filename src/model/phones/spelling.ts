/** How telephone numbers are spaced, and how the document would have written them. */
import { contentsOf } from '../contents/contents.ts'
import { isDiallable, isShort, phoneNumbers } from '../phone.ts'
import type { Contact, Drill, Plan, Registry } from '../plan.generated.ts'
import { countryOf } from '../tables/applies.ts'
import type { Tables } from '../tables/types.ts'

type Document = Plan | Registry | Drill

/** A number that can be written better without being another number. */
export interface Respelt {
  contact: Contact
  /** The same digits, as they should stand. */
  tidy: string
  /** `stray`: it holds characters that no search finds; `unlike`: most numbers of its kind are spaced in another way. */
  fault: 'stray' | 'unlike'
  /** One of those that are written in the usual way. */
  usual?: string
}

/** Channels that carry no telephone number. */
const OTHER = new Set(['email', 'radio', 'satellite'])

/** Nothing but a number: digits, signs and spaces, also those that only look like them. */
const BARE = /^[\d０-９+＋()（）\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u2010-\u2015\u2212﹣－ー-]+$/
/** Left behind by copying from telephones and web pages; nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Look like a hyphen. A dash (–, —) is what people write, and is none of these. */
const HYPHENS = /[\u2010-\u2012\u2015\u2212﹣－ー]/g
const WIDE = /[０-９＋]/g
/** From the sign of full width to the one on the keyboard. */
const WIDTH = 0xfee0

/** @returns the numbers of contacts, without those that carry words, an address or a call sign */
export function phoneContacts(document: Document): Contact[] {
  const contacts = (contentsOf(document).objects.get('contact') ?? []) as unknown as Contact[]
  return contacts.filter(({ channel, value }) => !OTHER.has(channel ?? '') && !value.includes('@'))
}

/** The country by whose rules numbers are read: where none is known, the American one. */
export function homeOf(document: Document): string {
  return countryOf(document) ?? 'US'
}

/**
 * Numbers with stray characters, and numbers that are spaced unlike most of their kind in the document. A spacing that
 * is kept throughout is right, whatever it is.
 */
export function respelt(document: Document, tables: Tables): Respelt[] {
  const contacts = phoneContacts(document)
  // Most documents have no such number: nothing else is looked at then.
  if (!contacts.some(({ value }) => /[^\d-]/.test(value) && BARE.test(value))) return []
  const home = homeOf(document)
  const numbers = contacts.flatMap((contact) => readAs(contact, home, tables) ?? [])
  const ways = usualWays(numbers)
  return numbers.flatMap(({ contact, tidy, kind, isStray }): Respelt[] => {
    const usual = kind === undefined ? undefined : ways.get(kind)
    const isUnlike = usual !== undefined && differsInSpaces(tidy, usual)
    const meant = isUnlike ? spacedAs(tidy, usual) : tidy
    if (meant === contact.value) return []
    return [{ contact, tidy: meant, fault: isStray ? 'stray' : 'unlike', ...(isUnlike ? { usual } : {}) }]
  })
}

interface PhoneText {
  contact: Contact
  tidy: string
  /** Numbers of one kind can be written alike; undefined: by itself. */
  kind: string | undefined
  isStray: boolean
}

function readAs(contact: Contact, home: string, tables: Tables): PhoneText | undefined {
  const { value } = contact
  if (!BARE.test(value)) return undefined
  const tidy = value
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH))
    .replace(/\s*([-–—])\s*/g, '$1')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
  const digits = tidy.replace(/\D/g, '')
  const kind = tidy.includes('+') ? undefined : kindOf(digits, home)
  const groups = tidy.split(/\s/)
  // Of what is parted by spaces, each may be a number by itself.
  const isOne =
    groups.length === 1 || tidy.startsWith('+') || (kind !== undefined && !groups.some((one) => isShort(one, tables)))
  const [number, ...more] = phoneNumbers(tidy)
  if (!isOne || !number || more.length > 0 || !isDiallable(number, home, tables)) return undefined
  return { contact, tidy, kind: number.digits === digits ? kind : undefined, isStray: tidy !== value }
}

/** Numbers of China and of the North American plan whose digits tell what they are, alone and without words. */
function kindOf(digits: string, home: string): string | undefined {
  if (home === 'US') return /^[2-9]\d{9}$/.test(digits) ? 'long' : undefined
  if (home !== 'CN') return undefined
  if (/^(?:1[3-9]\d{9}|100\d{8})$/.test(digits)) return 'mobile'
  if (/^[48]00\d{7}$/.test(digits)) return 'service'
  if (/^0(?:10|2\d)\d{8}$/.test(digits)) return 'city'
  return /^0\d{10,11}$/.test(digits) ? `area ${digits.length}` : undefined
}

/** @returns a number of each kind that is spaced as more than half of its kind are, and two of them at least */
function usualWays(numbers: readonly PhoneText[]): Map<string, string> {
  const kinds = new Map<string, Map<string, { tidy: string; count: number }>>()
  for (const { kind = '', tidy } of numbers) {
    const ways = kinds.get(kind) ?? new Map<string, { tidy: string; count: number }>()
    kinds.set(kind, ways)
    const layout = tidy.replace(/\d/g, '0')
    const way = ways.get(layout) ?? { tidy, count: 0 }
    ways.set(layout, { ...way, count: way.count + 1 })
  }
  const usual = [...kinds].flatMap(([kind, ways]): [string, string][] => {
    const all = [...ways.values()]
    const half = all.reduce((sum, { count }) => sum + count, 0) / 2
    const most = all.find(({ count }) => count > half && count > 1)
    return most ? [[kind, most.tidy]] : []
  })
  return new Map(usual)
}

/** Not whether a hyphen stands there: that is no question of spaces. */
function differsInSpaces(tidy: string, usual: string): boolean {
  const [way, usualWay] = [tidy.replace(/\d/g, '0'), usual.replace(/\d/g, '0')]
  return way !== usualWay && [way, usualWay].every((one) => /^[0\s–—-]+$/.test(one)) && /[\s–—]/.test(way + usualWay)
}

/** Puts the digits of a number into the places of the usual one. */
function spacedAs(tidy: string, usual: string): string {
  const digits = [...tidy.replace(/\D/g, '')].values()
  return usual.replace(/\d/g, () => digits.next().value ?? '')
}
