import type { ExampleNumber, Tables } from './requirement.ts'

/** One number of a contact, reduced to its digits, without country code and extension. */
export interface PhoneNumber {
  written: string
  digits: string
  /** Country code that was written, `86` for +86; none for a number at home. */
  country?: string
}

/** Where one number ends and the next begins. */
const SEPARATORS = /[、，,；;/|]|\s{2,}| 或 | or /
/** What stands between the digits of a number. */
const FILLERS = /[\s\-–—()（）.·]/g
const EXTENSION = /(?:转|分机|ext\.?|x|#)\s*\d{1,6}.*$/i

/** @returns the numbers written in a contact's value; words are left out. */
export function phoneNumbers(value: string): PhoneNumber[] {
  return value.split(SEPARATORS).flatMap((part) => {
    const written = part.trim()
    const bare = written
      .replace(EXTENSION, '')
      .replace(FILLERS, '')
      .replace(/^[^\d+]+[：:]?/, '')
    const found = /^(?:\+|00)?(\d+)$/.exec(bare)
    if (!found?.[1]) return /\d/.test(bare) ? [{ written, digits: bare }] : []
    const abroad = /^(?:\+|00)(86|1)?(\d+)$/.exec(bare)
    if (!abroad) return [{ written, digits: found[1] }]
    return [{ written, digits: abroad[2] ?? '', country: abroad[1] ?? '*' }]
  })
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
  if (
    tables.shortNumbers.some(
      (short) => short.number === digits || (short.pattern && new RegExp(short.pattern).test(digits)),
    )
  )
    return true
  if (exampleNumber(number, tables)) return true
  const plan = country === '86' ? 'CN' : country === '1' ? 'US' : country === '*' ? '' : home
  if (plan === 'CN') return CHINA.test(digits)
  return plan === 'US' ? NORTH_AMERICA.test(digits) : ANYWHERE.test(digits)
}

/** @returns the row of fictional numbers that a number belongs to. */
export function exampleNumber({ digits }: PhoneNumber, tables: Tables): ExampleNumber | undefined {
  return tables.exampleNumbers.find((row) => new RegExp(row.pattern).test(digits))
}
