/** The schemas, made ready to be asked. */
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

/** A schema as it is asked: one form for all, because values meet hundreds of schemas in turn. */
export interface Reader {
  schema: Schema
  /** Bits of `KINDS`. */
  kinds: number
  words: readonly unknown[] | undefined
  minLength: number
  pattern: RegExp | undefined
  minimum: number
  maximum: number
  minItems: number
  items: Reader | undefined
  /** Filled when a key is met first. */
  keys: Map<string, Entry>
  /** What stands at keys that are not named. */
  others: Entry
  /** How many keys must be there. */
  required: number
}

/** What stands at a key. */
export interface Entry {
  /** False where nothing may stand, undefined where nothing is said of it. */
  inner: Reader | false | undefined
  isRequired: boolean
}

export const KINDS = { string: 1, boolean: 2, null: 4, array: 8, object: 16, integer: 32, number: 64 } as const
export const ANY = 127

/** @returns the bits of `KINDS` that a value has. */
export function kindOf(value: unknown): number {
  if (typeof value === 'string') return KINDS.string
  if (typeof value === 'number')
    return Number.isInteger(value) ? KINDS.integer | KINDS.number : Number.isFinite(value) ? KINDS.number : 0
  if (typeof value === 'boolean') return KINDS.boolean
  if (value === null) return KINDS.null
  return Array.isArray(value) ? KINDS.array : typeof value === 'object' ? KINDS.object : 0
}

const definitions = new Map<string, Reader>()

/** @returns a kind of document, or a definition, ready to be asked. */
export function definition(name: string): Reader {
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
  return {
    schema,
    kinds: ANY,
    words: undefined,
    minLength: 0,
    pattern: undefined,
    minimum: Number.NEGATIVE_INFINITY,
    maximum: Number.POSITIVE_INFINITY,
    minItems: 0,
    items: undefined,
    keys: new Map(),
    others: { inner: undefined, isRequired: false },
    required: 0,
  }
}

function fill(reader: Reader): Reader {
  const { type, pattern, items, additionalProperties, required, const: only } = reader.schema
  if (type !== undefined)
    reader.kinds = [type].flat().reduce((bits, name) => bits | KINDS[name as keyof typeof KINDS], 0)
  reader.words = only === undefined ? reader.schema.enum : [only]
  if (pattern !== undefined) reader.pattern = regularExpression(pattern)
  if (items) reader.items = readerOf(items)
  reader.others.inner = additionalProperties && readerOf(additionalProperties)
  reader.required = required?.length ?? 0
  const { minLength, minimum, maximum, minItems } = reader.schema
  reader.minLength = minLength ?? reader.minLength
  reader.minimum = minimum ?? reader.minimum
  reader.maximum = maximum ?? reader.maximum
  reader.minItems = minItems ?? reader.minItems
  return reader
}

/** The commonest pattern, without the flag that makes it ten times dearer to compile. */
export const NOT_BLANK = /\S/

const patterns = new Map<string, RegExp>([['\\S', NOT_BLANK]])

function regularExpression(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, known)
  return known
}

/** @returns what stands at a key. */
export function entryAt(key: string, { schema, keys, others }: Reader): Entry {
  const known = keys.get(key)
  if (known) return known
  const { properties, required } = schema
  const property = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  const isRequired = required?.includes(key) ?? false
  if (!property && !isRequired) return others
  const entry = { inner: property ? readerOf(property) : others.inner, isRequired }
  keys.set(key, entry)
  return entry
}
