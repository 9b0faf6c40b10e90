import type { DocumentKind } from './kind.ts'
import { SCHEMAS } from './schemas.generated.js'

/** The keywords our schemas use; the build fails at any other. A keyword says nothing about values of another type. */
export interface Schema {
  $ref?: string
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  minLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: false | Schema
}

/**
 * Says yes or no and no more, which is all that sound data need: the validator that names errors is 500 KB of code, and
 * reading its smaller form took a fifth of checking one plan. A test holds both against each other.
 * @returns whether the schema of a kind accepts the data
 */
export function accepts(kind: DocumentKind, data: unknown): boolean {
  return fits(data, definition(kind))
}

/** A schema as it is asked: one form for all, because values meet hundreds of schemas in turn. */
interface Reader {
  schema: Schema
  /** Bits of `KINDS`. */
  kinds: number
  words: readonly unknown[] | undefined
  pattern: RegExp | undefined
  items: Reader | undefined
  /** Filled when a key is met first. */
  keys: Map<string, Reader>
  others: Reader | false | undefined
}

const KINDS = { string: 1, boolean: 2, null: 4, array: 8, object: 16, integer: 32, number: 64 } as const
const ANY = 127

function kindOf(value: unknown): number {
  if (typeof value === 'string') return KINDS.string
  if (typeof value === 'number')
    return Number.isInteger(value) ? KINDS.integer | KINDS.number : Number.isFinite(value) ? KINDS.number : 0
  if (typeof value === 'boolean') return KINDS.boolean
  if (value === null) return KINDS.null
  return Array.isArray(value) ? KINDS.array : typeof value === 'object' ? KINDS.object : 0
}

const definitions = new Map<string, Reader>()

function definition(name: string): Reader {
  const known = definitions.get(name)
  if (known) return known
  const schema = SCHEMAS[name]
  if (!schema) throw new Error(`no schema ${name}`)
  const reader = empty(schema)
  // Known before it is filled: definitions may hold themselves.
  definitions.set(name, reader)
  return fill(reader)
}

function readerOf(schema: Schema): Reader {
  return schema.$ref === undefined ? fill(empty(schema)) : definition(schema.$ref)
}

function empty(schema: Schema): Reader {
  const nothing = { words: undefined, pattern: undefined, items: undefined, others: undefined }
  return { schema, kinds: ANY, keys: new Map(), ...nothing }
}

function fill(reader: Reader): Reader {
  const { type, pattern, items, additionalProperties, const: only } = reader.schema
  if (type !== undefined)
    reader.kinds = [type].flat().reduce((bits, name) => bits | KINDS[name as keyof typeof KINDS], 0)
  reader.words = only === undefined ? reader.schema.enum : [only]
  if (pattern !== undefined) reader.pattern = regularExpression(pattern)
  if (items) reader.items = readerOf(items)
  reader.others = additionalProperties && readerOf(additionalProperties)
  return reader
}

const patterns = new Map<string, RegExp>([
  // The commonest, without the flag that makes it ten times dearer to compile.
  ['\\S', /\S/],
])

function regularExpression(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, known)
  return known
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
  for (const key of Object.keys(value)) {
    const inner = reader.keys.get(key) ?? met(key, reader)
    if (inner === false || (inner && !fits(value[key], inner))) return false
  }
  return true
}

function met(key: string, { schema, keys, others }: Reader): Reader | false | undefined {
  const { properties } = schema
  const property = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  if (!property) return others
  const reader = readerOf(property)
  keys.set(key, reader)
  return reader
}
