/** Reading the YAML of `schemas/` entry by entry; what is wrong fails the build with the id of the entry. */
import type { Localized } from '../base/locale.ts'

export type Entry = Record<string, unknown>

/** @throws an Error that names the entry. */
export function check(holds: boolean, id: string, what: string): asserts holds {
  if (!holds) throw new Error(`${id}: ${what}`)
}

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asEntry(id: string, value: unknown): Entry {
  check(isEntry(value), id, 'keys and values expected')
  return value
}

/** @returns the entries of a map by id. */
export function entries(from: Entry, key: string): [string, Entry][] {
  return Object.entries(asEntry(key, from[key])).map(([id, value]) => [id, asEntry(id, value)])
}

/** @returns a list of entries. */
export function list(id: string, value: unknown): Entry[] {
  check(Array.isArray(value), id, 'a list expected')
  return value.map((item) => asEntry(id, item))
}

export function checkKeys(id: string, entry: Entry, known: readonly string[]): void {
  for (const key of Object.keys(entry)) check(known.includes(key), id, `unknown key ${key}`)
}

export function text(id: string, value: unknown): string {
  check(typeof value === 'string' && value.trim() !== '', id, `a text expected, not ${JSON.stringify(value)}`)
  return value
}

export function optionalText(id: string, value: unknown): string | undefined {
  return value === undefined ? undefined : text(id, value)
}

export function texts(id: string, value: unknown): string[] {
  check(Array.isArray(value) && value.length > 0, id, 'a list of texts expected')
  return value.map((item) => text(id, item))
}

export function localized(id: string, value: unknown): Localized {
  const { zh, en } = asEntry(id, value)
  return { zh: text(id, zh), en: text(id, en) }
}

export function oneOf<T extends string>(id: string, value: unknown, known: readonly T[]): T {
  const found = known.find((item) => item === value)
  check(found !== undefined, id, `${JSON.stringify(value)} is none of ${known.join(', ')}`)
  return found
}

export function manyOf<T extends string>(id: string, value: unknown, known: readonly T[]): T[] {
  return texts(id, value).map((item) => oneOf(id, item, known))
}

/** @returns a regular expression's source that compiles with the flags; @throws where it does not. */
export function pattern(id: string, value: unknown, flags: string): string {
  const source = text(id, value)
  try {
    new RegExp(source, flags)
  } catch (fault) {
    check(false, id, String(fault))
  }
  return source
}
