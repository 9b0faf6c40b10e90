/** How many documents give which number for one person or body. */
import { isPast } from './digest.ts'
import { agree, identityOf, type NumberEntry } from './numbers.ts'
import type { Filed, Together } from './together.ts'

/** A number, and the document that gives it. */
export interface Holder {
  filed: Filed
  entry: NumberEntry
}

/** All documents that give one number for one person or body. */
export interface NumberClass {
  digits: string
  others: string[]
  written: string
  /** Documents that give it. */
  count: number
  isRegistered: boolean
  /** The first of them, registries before plans. */
  holders: Holder[]
}

/** Holders that are kept for showing; more would not be read. */
const HOLDERS_KEPT = 5
/** Places that are shown. */
const SHOWN = 4
/** Numbers of one person or body that are compared: more are no slip but another way of naming. */
const CLASSES_COMPARED = 8

/** A number of a document, and what others say. */
export interface Disagreement extends Holder {
  /** The heaviest of what others say. */
  other: NumberClass
  /** Who says so. */
  holders: readonly Holder[]
}

/**
 * @returns the numbers that a registry contradicts, or that at least as many documents give otherwise as give them. What a
 * registry says is contradicted by registries alone.
 */
export function disagreementsIn({ documents, areaOf }: Together): Disagreement[] {
  const giving = documents.filter((one) => one.numbers.length > 0 && !isPast(one))
  const disputed = disputedNames(giving)
  if (disputed.size === 0) return []
  const byWhom = new Map<string, Disputed>()
  for (const filed of [...giving.filter(isRegistry), ...giving.filter((one) => !isRegistry(one))]) {
    const area = areaOf(filed)
    for (const entry of filed.numbers) {
      const whose = disputed.has(entry.name) ? identityOf(entry, area) : undefined
      if (whose === undefined) continue
      const known = byWhom.get(whose) ?? { classes: new Map<string, NumberClass>(), all: [] }
      byWhom.set(whose, known)
      known.all.push({ filed, entry })
      add(known.classes, { filed, entry })
    }
  }
  return [...byWhom.values()].flatMap(({ classes, all }) => (classes.size > 1 ? compared(classes, all) : []))
}

interface Disputed {
  classes: Map<string, NumberClass>
  all: Holder[]
}

/** Names with more than one number, of whomever: hardly any, and only of these more is asked. */
function disputedNames(giving: readonly Filed[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const disputed = new Set<string>()
  for (const { numbers } of giving)
    for (const { name, digits } of numbers) {
      const known = first.get(name)
      if (known === undefined) first.set(name, digits)
      else if (known !== digits) disputed.add(name)
    }
  return disputed
}

function compared(classes: ReadonlyMap<string, NumberClass>, all: readonly Holder[]): Disagreement[] {
  const heaviest = heaviestFirst([...classes.values()])
  return all.flatMap((one) =>
    one.entry.isNamed ? [] : (disagreement(one, classes.get(one.entry.digits), heaviest) ?? []),
  )
}

function isRegistry({ kind }: Filed): boolean {
  return kind === 'registry'
}

function add(classes: Map<string, NumberClass>, holder: Holder): void {
  const { digits, others = [], written } = holder.entry
  const fresh: NumberClass = { digits, others: [], written, count: 0, isRegistered: false, holders: [] }
  const one = classes.get(digits) ?? fresh
  classes.set(digits, one)
  one.count += 1
  one.isRegistered ||= isRegistry(holder.filed)
  if (one.holders.length < HOLDERS_KEPT) one.holders.push(holder)
  for (const number of others) if (!one.others.includes(number)) one.others.push(number)
}

/** What a registry says comes first, then what most documents say, then the number itself, whatever the files are called. */
function heaviestFirst(classes: NumberClass[]): NumberClass[] {
  const sorted = classes.sort(
    (a, b) => Number(b.isRegistered) - Number(a.isRegistered) || b.count - a.count || (a.digits < b.digits ? -1 : 1),
  )
  return sorted.slice(0, CLASSES_COMPARED)
}

function disagreement(
  { filed, entry }: Holder,
  mine: NumberClass | undefined,
  heaviest: readonly NumberClass[],
): Disagreement | undefined {
  const isOfRegistry = isRegistry(filed)
  for (const other of heaviest) {
    if (other === mine || agree(entry, other)) continue
    const isHeavier = isOfRegistry || other.isRegistered || (!mine?.isRegistered && other.count >= (mine?.count ?? 1))
    if (!isHeavier) continue
    const speaking = other.holders.filter((one) => one.filed !== filed && (!isOfRegistry || isRegistry(one.filed)))
    if (speaking.length > 0) return { filed, entry, other, holders: speaking.slice(0, SHOWN) }
  }
  return undefined
}
