/** What a plain scalar means: the core schema of YAML 1.2. */

import { DASH, DOT, PLUS } from './characters.ts'
import { decline } from './cursor.ts'

const INTEGER = /^[-+]?[0-9]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+[eE][-+]?[0-9]+)$/
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/
const BASED = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
/** A number that would lose its text: leading zero, or a plus sign before a phone number. */
const LOSES_TEXT = /^(?:[-+]?0[0-9]+|\+[0-9]{7,})$/

const WORDS = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])
const LONGEST_WORD = 5
const FIRST_OF_WORDS: ReadonlySet<number> = new Set(Array.from(WORDS.keys(), (word) => word.charCodeAt(0)))

const ZERO = 0x30
const NINE = 0x39
/** Whole numbers of so many digits are exact. */
const EXACT_DIGITS = 15

/** @returns the value of a plain scalar; declines numbers that would not be kept as they are written. */
export function plainValue(text: string): unknown {
  const first = text.charCodeAt(0)
  if (first >= ZERO && first <= NINE) return digits(text) ?? numberOr(text)
  if (first === PLUS || first === DASH || first === DOT) return numberOr(text)
  if (text.length > LONGEST_WORD || !FIRST_OF_WORDS.has(first)) return text
  const word = WORDS.get(text)
  return word === undefined ? text : word
}

/** @returns the number of a text that is one in the plainest way, as most are */
function digits(text: string): number | undefined {
  const { length } = text
  if (length > EXACT_DIGITS || (length > 1 && text.charCodeAt(0) === ZERO)) return undefined
  let value = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE) return undefined
    value = value * 10 + code - ZERO
  }
  return value
}

function numberOr(text: string): number | string {
  const isBased = BASED.test(text)
  if (isBased || INTEGER.test(text)) {
    const value = Number(text)
    if (LOSES_TEXT.test(text) || !Number.isSafeInteger(value)) return decline()
    return value
  }
  if (FLOAT.test(text)) {
    const value = Number.parseFloat(text)
    return Number.isFinite(value) ? value : decline()
  }
  if (!NOT_FINITE.test(text)) return text
  if (text[1]?.toLowerCase() === 'n') return Number.NaN
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** Keys that were met, by what is quickly compared: plans are made of the same few hundred, over and over. */
const KEYS = new Map<number, string[]>()
const KEYS_LIMIT = 4000
let keyCount = 0

/** @returns the key that stands in a text; declines what stands for nothing, or would change the object. */
export function keyAt(text: string, from: number, to: number): string {
  const sum = (text.charCodeAt(from) * 128 + text.charCodeAt(to - 1)) * 128 + to - from
  const known = KEYS.get(sum)
  if (known) for (const key of known) if (key.length === to - from && text.startsWith(key, from)) return key
  const written = text.slice(from, to)
  const key = keyOf(plainValue(written))
  if (key !== written || keyCount >= KEYS_LIMIT) return key
  keyCount += 1
  // A slice would keep the whole text in memory.
  const own = Object.keys({ [key]: 0 })[0] ?? key
  if (known) known.push(own)
  else KEYS.set(sum, [own])
  return own
}

/** @returns a key as an object has it; declines what stands for nothing, or would change the object. */
export function keyOf(value: unknown): string {
  if (value === null || value === '__proto__' || value === '<<') return decline()
  return String(value)
}
