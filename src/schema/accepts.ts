import type { DocumentKind } from './kind.ts'
import { ANY, definition, entryAt, KINDS, kindOf, NOT_BLANK, type Reader } from './reader.ts'

/**
 * Says yes or no and no more, which is all that sound data need; `faults.ts` says what is wrong. A test holds both against
 * the answers of ajv.
 * @returns whether the schema of a kind accepts the data
 */
export function accepts(kind: DocumentKind, data: unknown): boolean {
  return fits(data, definition(kind))
}

function fits(value: unknown, reader: Reader): boolean {
  if (typeof value === 'string') return textFits(value, reader)
  const { kinds, words } = reader
  if ((kindOf(value) & kinds) === 0 && kinds !== ANY) return false
  if (words && !words.includes(value)) return false
  if (typeof value === 'number') return value >= reader.minimum && value <= reader.maximum
  if (Array.isArray(value)) return listFits(value, reader)
  return typeof value !== 'object' || value === null || objectFits(value as Record<string, unknown>, reader)
}

function textFits(value: string, { kinds, words, minLength, pattern }: Reader): boolean {
  if ((KINDS.string & kinds) === 0 || value.length < minLength) return false
  if (words && !words.includes(value)) return false
  return pattern === undefined || (pattern === NOT_BLANK && beginsAtOnce(value)) || pattern.test(value)
}

/** Whether a text begins with a sign that is certainly no blank, as nearly all do: ASCII or Han. */
function beginsAtOnce(value: string): boolean {
  const first = value.charCodeAt(0)
  return (first > 0x20 && first < 0x7f) || (first >= 0x3400 && first < 0xa000)
}

function listFits(value: readonly unknown[], { minItems, items }: Reader): boolean {
  const { length } = value
  if (length < minItems) return false
  if (items) for (let index = 0; index < length; index++) if (!fits(value[index], items)) return false
  return true
}

function objectFits(value: Record<string, unknown>, reader: Reader): boolean {
  const { keys, required } = reader
  let met = 0
  // Data of a parser: nothing is inherited, and V8 takes the values of its own keys by their place.
  for (const key in value) {
    const { inner, isRequired } = keys.get(key) ?? entryAt(key, reader)
    if (isRequired) met += 1
    if (inner === false || (inner && !fits(value[key], inner))) return false
  }
  return met === required
}
