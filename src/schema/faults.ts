import type { Path } from '../base/problem.ts'
import type { DocumentKind } from './kind.ts'
import { ANY, definition, entryAt, kindOf, type Reader } from './reader.ts'

/** What a schema forbids at one place: the keyword that forbids it, and what it wants instead. */
export type Fault = { path: Path } & (
  | { keyword: 'type'; types: readonly string[] }
  | { keyword: 'enum' | 'pattern' | 'minLength' | 'minItems' }
  | { keyword: 'minimum' | 'maximum'; limit: number }
  | { keyword: 'required' | 'additionalProperties'; key: string }
)

/** @returns everything that the schema of a kind forbids in the data, in the order of the data. */
export function faultsOf(kind: DocumentKind, data: unknown): Fault[] {
  const faults: Fault[] = []
  look(data, definition(kind), { path: [], faults })
  return faults
}

interface Place {
  path: Path
  faults: Fault[]
}

function look(value: unknown, reader: Reader, place: Place): void {
  const { schema, kinds, words } = reader
  const { path, faults } = place
  if ((kindOf(value) & kinds) === 0 && kinds !== ANY) {
    faults.push({ keyword: 'type', path, types: [schema.type ?? []].flat() })
    return
  }
  if (words && !words.includes(value)) faults.push({ keyword: 'enum', path })
  if (typeof value === 'string') lookAtText(value, reader, place)
  else if (typeof value === 'number') lookAtNumber(value, reader, place)
  else if (Array.isArray(value)) lookAtList(value, reader, place)
  else if (typeof value === 'object' && value !== null) lookAtObject(value as Record<string, unknown>, reader, place)
}

function lookAtText(value: string, { schema, pattern }: Reader, { path, faults }: Place): void {
  if (value.length < (schema.minLength ?? 0)) faults.push({ keyword: 'minLength', path })
  if (pattern && !pattern.test(value)) faults.push({ keyword: 'pattern', path })
}

function lookAtNumber(value: number, { schema }: Reader, { path, faults }: Place): void {
  const { minimum, maximum } = schema
  if (minimum !== undefined && !(value >= minimum)) faults.push({ keyword: 'minimum', path, limit: minimum })
  if (maximum !== undefined && !(value <= maximum)) faults.push({ keyword: 'maximum', path, limit: maximum })
}

function lookAtList(value: readonly unknown[], { schema, items }: Reader, { path, faults }: Place): void {
  if (value.length < (schema.minItems ?? 0)) faults.push({ keyword: 'minItems', path })
  if (items) for (const [index, item] of value.entries()) look(item, items, { path: [...path, index], faults })
}

function lookAtObject(value: Record<string, unknown>, reader: Reader, { path, faults }: Place): void {
  for (const key of reader.schema.required ?? [])
    if (!Object.hasOwn(value, key)) faults.push({ keyword: 'required', path, key })
  for (const [key, inner] of Object.entries(value)) {
    const next = entryAt(key, reader).inner
    if (next === false) faults.push({ keyword: 'additionalProperties', path, key })
    else if (next) look(inner, next, { path: [...path, key], faults })
  }
}
