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

function definition(name: string): Schema {
  const found = SCHEMAS[name]
  if (!found) throw new Error(`no schema ${name}`)
  return found
}

function fits(value: unknown, given: Schema): boolean {
  const schema = given.$ref === undefined ? given : definition(given.$ref)
  if (schema.type !== undefined && !isOfType(value, schema.type)) return false
  if (schema.const !== undefined && value !== schema.const) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (typeof value === 'string') return textFits(value, schema)
  if (typeof value === 'number') return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value)
  if (Array.isArray(value)) return listFits(value, schema)
  return typeof value !== 'object' || value === null || objectFits(value, schema)
}

function isOfType(value: unknown, types: string | readonly string[]): boolean {
  return typeof types === 'string' ? isA(value, types) : types.some((type) => isA(value, type))
}

function isA(value: unknown, type: string): boolean {
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  if (type === 'number') return Number.isFinite(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

const patterns = new Map<string, RegExp>()

function textFits(value: string, { minLength = 0, pattern }: Schema): boolean {
  if (value.length < minLength) return false
  if (pattern === undefined) return true
  // The commonest pattern, without the flag that makes it ten times dearer to compile.
  if (pattern === '\\S') return /\S/.test(value)
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, known)
  return known.test(value)
}

function listFits(value: readonly unknown[], { items, minItems = 0 }: Schema): boolean {
  return value.length >= minItems && (items === undefined || value.every((item) => fits(item, items)))
}

function objectFits(value: object, { properties = {}, required, additionalProperties }: Schema): boolean {
  if (required && !required.every((key) => Object.hasOwn(value, key))) return false
  for (const [key, inner] of Object.entries(value)) {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
    if (schema === false || (schema && !fits(inner, schema))) return false
  }
  return true
}
