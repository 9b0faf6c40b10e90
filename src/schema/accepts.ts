import type { DocumentKind } from './kind.ts'
import { ANY, definition, kindOf, type Reader, readerAt } from './reader.ts'

/**
 * Says yes or no and no more, which is all that sound data need; `faults.ts` says what is wrong. A test holds both against
 * the answers of ajv.
 * @returns whether the schema of a kind accepts the data
 */
export function accepts(kind: DocumentKind, data: unknown): boolean {
  return fits(data, definition(kind))
}

function fits(value: unknown, reader: Reader): boolean {
  const { schema, kinds, words } = reader
  if ((kindOf(value) & kinds) === 0 && kinds !== ANY) return false
  if (words && !words.includes(value)) return false
  if (typeof value === 'string') return value.length >= (schema.minLength ?? 0) && (reader.pattern?.test(value) ?? true)
  if (typeof value === 'number') return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value)
  if (Array.isArray(value)) return listFits(value, reader)
  return typeof value !== 'object' || value === null || objectFits(value as Record<string, unknown>, reader)
}

function listFits(value: readonly unknown[], { schema, items }: Reader): boolean {
  if (value.length < (schema.minItems ?? 0)) return false
  if (items) for (const item of value) if (!fits(item, items)) return false
  return true
}

function objectFits(value: Record<string, unknown>, reader: Reader): boolean {
  for (const key of reader.schema.required ?? []) if (!Object.hasOwn(value, key)) return false
  // Data of a parser: nothing is inherited, and V8 takes the values of its own keys by their place.
  for (const key in value) {
    const inner = reader.keys.get(key) ?? readerAt(key, reader)
    if (inner === false || (inner && !fits(value[key], inner))) return false
  }
  return true
}
