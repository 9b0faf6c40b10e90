import { apart, remembering, rememberingText } from '../base/remember.ts'
import type { ExampleNumber, Tables } from './tables/types.ts'

/** One number of a contact, reduced to its digits, without country code and extension. */
export interface PhoneNumber {
  written: string
  digits: string
  /** Country code that was written, `86` for +86; none for a number at home. */
  country?: string
}

/** Where one number ends and the next begins. */
const SEPARATORS = /[、，,；;/|\n]|\s{2,}| 或 | or /
/** What stands between the digits of a number. */
const FILLERS = /[\s\-–—()（）.·]/g
const EXTENSION = /(?:转|分机|ext\.?|x|#)\s*\d{1,6}.*$/i
/** `010-81230001-8003`: behind a whole local number a hyphen leads to an extension. */
const HYPHEN_EXTENSION = /(\d{7,8})\s?[-–—]\s?\d{1,6}$/
/** Hours of service beside a number: 24小时, 8:30-17:30, 24h. */
const HOURS = /\d{1,2}\s*(?:小时|时|点|hours?\b|hrs?\b|h\b)|\d{1,2}[:：]\d{2}/gi
/** Words before, after or in brackets: 值班电话：…, …（张）. */
const WORDS = /[（(][^（()）\d]*[)）]|^[^\d+(（]+|[^\d)）]+$/g

/** Characters of a contact that are read; nobody writes longer ones. */
const LONGEST = 400

/** One number at home, most of what is ever written. */
const SINGLE = /^(?!00[1-9])(?:\d{3,}|\d{3,4}-\d{7,8})$/

/** @returns the numbers written in a contact's value; words are left out. */
export const phoneNumbers: (value: string) => readonly PhoneNumber[] = rememberingText(numbersIn)

function numbersIn(value: string): PhoneNumber[] {
  if (SINGLE.test(value)) return [{ written: apart(value), digits: apart(value.replace('-', '')) }]
  const parts = value.slice(0, LONGEST).normalize('NFKC').replace(HOURS, '').split(SEPARATORS)
  const numbers = parts.flatMap((part) => sideBySide(part.trim()).flatMap((one) => numberIn(one) ?? []))
  // 81230001/2 names the number and the one beside it.
  return numbers.filter(
    ({ digits }, index) => digits.length > 2 || (numbers[index - 1]?.digits.length ?? 0) <= digits.length,
  )
}

/** An area code that a space parts from its number. */
const AREA_APART = /(?<!\d)(\(?0\d{2,3}\)?)\s(?=\d{7,8}(?!\d))/g
/** Digits of the shortest number that is neither a short one nor a part of another; from +86 on, of one with its country. */
const WHOLE = { home: 7, abroad: 11 }

/** Numbers that nothing but a space parts, with the words before them: 0000-81230001 0000-81230002. */
function sideBySide(part: string): string[] {
  if (!/\d\s+\D*\d/.test(part) || EXTENSION.test(part)) return [part]
  const pieces = part
    .replace(AREA_APART, '$1-')
    .split(/\s+/)
    .filter((piece) => /\d/.test(piece))
  const areWhole = pieces.every((piece) => {
    const least = /^(?:\+|00[1-9])/.test(piece) ? WHOLE.abroad : WHOLE.home
    return piece.replace(/\D/g, '').length >= least
  })
  return areWhole && pieces.length > 1 ? pieces : [part]
}

function numberIn(written: string): PhoneNumber | undefined {
  const words = written.replace(EXTENSION, '').replace(WORDS, '').trim()
  const bare = words.replace(HYPHEN_EXTENSION, '$1').replace(FILLERS, '')
  if (!/\d/.test(bare)) return undefined
  const abroad = /^(?:\+|00(?=[1-9]))(86|1)?(\d+)$/.exec(bare)
  return abroad ? { written, digits: abroad[2] ?? '', country: abroad[1] ?? '*' } : { written, digits: bare }
}

/** Chinese numbers: mobile, area code 3 digits + 8, area code 4 digits + 7 or 8, 400/800, and local ones without area code. */
const CHINA = /^(?:1[3-9]\d{9}|0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8}|[48]00\d{7}|[2-9]\d{6,7}|\d{3,6})$/
/** Numbers of the North American plan: ten digits, seven within an area, short ones. */
const NORTH_AMERICA = /^(?:1?[2-9]\d{2}[2-9]\d{6}|[2-9]\d{6}|\d{3,6})$/
/** The length that ITU-T E.164 allows. */
const ANYWHERE = /^\d{3,15}$/

/**
 * Whether a number can be dialled: the right digits in the right count. Short numbers, extensions and +86 are right.
 * @param home country of the plan, `CN` or `US`; others are only counted
 */
export function isDiallable(number: PhoneNumber, home: string, tables: Tables): boolean {
  const { digits, country } = number
  const plan = country === '86' ? 'CN' : country === '1' ? 'US' : country === '*' ? '' : home
  const form = plan === 'CN' ? CHINA : plan === 'US' ? NORTH_AMERICA : ANYWHERE
  if (form.test(digits) || (country === '86' && CHINA.test(`0${digits}`)) || isShort(digits, tables)) return true
  return exampleNumber(number, tables) !== undefined
}

/** Whether the digits by themselves are a number of the table of short and service numbers. */
export function isShort(digits: string, tables: Tables): boolean {
  const { short, shorts } = patternsOf(tables)
  return short.has(digits) || shorts.some((pattern) => pattern.test(digits))
}

/** @returns the row of fictional numbers that a number belongs to. */
export function exampleNumber({ digits }: PhoneNumber, tables: Tables): ExampleNumber | undefined {
  const { examples } = patternsOf(tables)
  return tables.exampleNumbers.find((_, index) => examples[index]?.test(digits))
}

interface Patterns {
  short: ReadonlySet<string | undefined>
  shorts: RegExp[]
  /** In the order of the table. */
  examples: RegExp[]
}

const patternsOf = remembering(
  (tables: Tables): Patterns => ({
    short: new Set(tables.shortNumbers.map(({ number }) => number)),
    shorts: tables.shortNumbers.flatMap(({ pattern }) => (pattern === undefined ? [] : [new RegExp(pattern)])),
    examples: tables.exampleNumbers.map(({ pattern }) => new RegExp(pattern)),
  }),
)
