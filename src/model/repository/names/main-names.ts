/** Bodies that two documents declare under two names. */

import { hasHan } from '../../../base/han.ts'
import type { Path } from '../../../base/problem.ts'
import { hasAllOf, isNear, SHORTEST } from '../../bodies/near-names.ts'
import { areaMeant, type BodyEntry, nameWithin, saysRank } from '../bodies.ts'
import { isPast } from '../digest.ts'
import type { NumberEntry } from '../numbers.ts'
import { addTo, type Filed, folderOf, foldersAbove, type Together } from '../together.ts'

/** A body of a plan, and another document that has another name for it. */
export interface TwoNames {
  filed: Filed
  name: string
  path: Path
  other: Filed
  /** Its name there. */
  known: string
  knownPath: Path
  /** The number that tells that they are one; not there where the other document says that one name is short for the other. */
  number?: string
}

/**
 * @returns bodies that a plan declares under what is only a short name for them in a registry or a plan above, so that what those
 * say of them is not found; and bodies with one number whose names are alike
 */
export function bodiesWithTwoNames(all: Together): TwoNames[] {
  return [...shortNames(all), ...slips(all)]
}

function shortNames(all: Together): TwoNames[] {
  const registries = new Map<string, Filed[]>()
  for (const one of all.documents) if (one.kind === 'registry') addTo(registries, folderOf(one.home), one)
  const indexes = new Map<Filed, ReadonlyMap<string, BodyEntry>>()
  const indexOf = (one: Filed): ReadonlyMap<string, BodyEntry> => {
    const known = indexes.get(one) ?? byShortName(one)
    indexes.set(one, known)
    return known
  }
  return all.documents.flatMap((filed) => {
    if (filed.kind !== 'plan' || filed.bodies.length === 0 || isPast(filed)) return []
    const above = filed.above.flatMap((name) => all.plan(name) ?? []).filter(({ id }) => id !== filed.id)
    const others = [...foldersAbove(filed.home).flatMap((folder) => registries.get(folder) ?? []), ...new Set(above)]
    const indexed = others.map((other) => ({ other, index: indexOf(other) })).filter(({ index }) => index.size > 0)
    return indexed.length === 0 ? [] : filed.bodies.flatMap((body) => shortName(body, filed, { all, indexed }) ?? [])
  })
}

/** Bodies by the names that are not the one they stand under. */
function byShortName({ bodies }: Filed): Map<string, BodyEntry> {
  const found = new Map<string, BodyEntry>()
  for (const body of bodies) for (const word of body.words ?? []) if (!found.has(word)) found.set(word, body)
  for (const { name } of bodies) found.delete(name)
  return found
}

interface Others {
  all: Together
  indexed: readonly { other: Filed; index: ReadonlyMap<string, BodyEntry> }[]
}

function shortName(
  { name, words = [], path }: BodyEntry,
  filed: Filed,
  { all, indexed }: Others,
): TwoNames | undefined {
  for (const { other, index } of indexed) {
    const known = index.get(name)
    // Who says the other name too is found under both.
    if (!known || words.includes(known.name) || !isOfOne(name, all.areaOf(other), filed.area)) continue
    return { filed, name, path: [...path, 'name'], other, known: known.name, knownPath: [...known.path, 'name'] }
  }
  return undefined
}

/** Whether a name that stands in documents of two areas is that of one body. */
function isOfOne(name: string, known: string | undefined, own: string | undefined): boolean {
  if (known === undefined || own === undefined) return false
  if (nameWithin(known, name) === nameWithin(own, name)) return true
  return own.startsWith(known) && saysRank(name, known) && areaMeant(own, name) === known
}

/** Bodies with one number that are compared: more share the number of a switchboard. */
const COMPARED = 4

interface Numbered {
  filed: Filed
  entry: NumberEntry
}

function slips(all: Together): TwoNames[] {
  const byNumber = new Map<string, Map<string, Numbered>>()
  for (const filed of all.documents) {
    const area = filed.numbers.length === 0 || isPast(filed) ? undefined : all.areaOf(filed)
    if (area === undefined) continue
    for (const entry of filed.numbers) {
      if (entry.kind !== 'body') continue
      const key = `${entry.digits}\n${entry.sort}\n${areaMeant(area, entry.name)}`
      const known = byNumber.get(key) ?? new Map<string, Numbered>()
      byNumber.set(key, known)
      const first = known.get(entry.name)
      // What a registry says stands before what plans say.
      if (!first || (first.filed.kind === 'plan' && filed.kind === 'registry')) known.set(entry.name, { filed, entry })
    }
  }
  return [...byNumber.values()].flatMap((named) => (named.size > 1 && named.size <= COMPARED ? slipsIn(named) : []))
}

function slipsIn(named: ReadonlyMap<string, Numbered>): TwoNames[] {
  const all = [...named.values()]
  return all.flatMap((one) => {
    const other = all.find((two) => two !== one && isSlip(one, two))
    return other && one.filed.kind === 'plan' ? [twoNames(one, other)] : []
  })
}

/** Who declares both knows that they are two. */
function isSlip(one: Numbered, other: Numbered): boolean {
  const [name, known] = [one.entry.name, other.entry.name]
  const isLike = isNear(name, known) || isShortFor(name, known) || isShortFor(known, name)
  return one.filed !== other.filed && isLike && !declares(one.filed, known) && !declares(other.filed, name)
}

/** A short name begins and ends as the long one: 县卫健局. What only goes on after it is a part of the body: 县水利局防汛科. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < SHORTEST || long.startsWith(short) || !hasHan(short)) return false
  return short.slice(0, 2) === long.slice(0, 2) && short.at(-1) === long.at(-1) && hasAllOf(short, long)
}

function declares({ bodies }: Filed, word: string): boolean {
  return bodies.some(({ name, words = [] }) => name === word || words.includes(word))
}

function twoNames({ filed, entry }: Numbered, { filed: other, entry: known }: Numbered): TwoNames {
  return {
    filed,
    name: entry.name,
    path: entry.path,
    other,
    known: known.name,
    knownPath: known.path,
    number: entry.written,
  }
}
