/** What a document holds, sorted by what one asks for: gone through once, however many rules look at it. */
import { remembering } from '../../base/remember.ts'
import type { ShapeName } from '../shapes.generated.ts'
import { type Leaf, type Way, waysOf } from '../walk.ts'

type Node = Record<string, unknown>

/** The objects and values of a document, in its order; numbers, truth values and words of fixed lists are left out. */
export interface Contents {
  /** Objects by shape. */
  objects: ReadonlyMap<ShapeName, readonly Node[]>
  /** What names bodies, posts, levels, hazards and whatever else can be referred to. */
  names: readonly Leaf[]
  /** Dates, and times that may hold one. */
  dates: readonly Leaf[]
  /** Free texts. */
  texts: readonly Leaf[]
  /** What objects are told apart by, by shape. */
  ids: ReadonlyMap<ShapeName, readonly Leaf[]>
}

/** What is told apart by another key than `id`. */
const IDS: Readonly<Partial<Record<ShapeName, string>>> = { responseLevel: 'level', grade: 'grade' }

type Sort = 'names' | 'dates' | 'texts'

const DATES: ReadonlySet<string> = new Set(['date', 'dateTime', 'time'])

function sortOf({ field: { kind, def = '' }, space }: Way): Sort | undefined {
  if (kind === 'reference' || def === 'member' || space !== undefined) return 'names'
  if (DATES.has(def)) return 'dates'
  return kind === 'number' || kind === 'boolean' || kind === 'enum' || kind === 'const' ? undefined : 'texts'
}

/** A way that leads to something, and what that is. */
interface Sorted {
  way: Way
  sort: Sort | undefined
  isId: boolean
}

const SORTED = new Map<ShapeName, ReadonlyMap<string, Sorted>>()

function sortedWays(shape: ShapeName): ReadonlyMap<string, Sorted> {
  const known = SORTED.get(shape)
  if (known) return known
  const made = new Map<string, Sorted>()
  for (const [key, way] of waysOf(shape)) {
    const sorted = { way, sort: sortOf(way), isId: key === (IDS[shape] ?? 'id') }
    if (way.inner !== undefined || sorted.sort !== undefined || sorted.isId) made.set(key, sorted)
  }
  SORTED.set(shape, made)
  return made
}

/** @returns what a document in its long form holds; of a part of one, use `walk`. */
export const contentsOf = remembering((document: { kind: string }): Contents => {
  const found = { objects: new Map<ShapeName, Node[]>(), names: [], dates: [], texts: [], ids: new Map() }
  enter(document as unknown as Node, document.kind as ShapeName, found)
  return found
})

interface Found {
  objects: Map<ShapeName, Node[]>
  names: Leaf[]
  dates: Leaf[]
  texts: Leaf[]
  ids: Map<ShapeName, Leaf[]>
}

/** As `walk` does, but without a visitor: every plan is gone through, and asking one for each value takes half the time. */
function enter(owner: Node, shape: ShapeName, found: Found): void {
  const known = found.objects.get(shape)
  if (known) known.push(owner)
  else found.objects.set(shape, [owner])
  const ways = sortedWays(shape)
  for (const key in owner) {
    const sorted = ways.get(key)
    if (!sorted) continue
    const { way, sort, isId } = sorted
    const value = owner[key]
    const isObject = typeof value === 'object' && value !== null
    if (isObject && (way.isList || way.isMap)) enterAll(owner, sorted, found)
    else if (isObject && way.inner !== undefined) enter(value as Node, way.inner, found)
    else {
      const leaf = { owner, way, value, holder: undefined, at: undefined }
      if (sort !== undefined) listOf(sort, found).push(leaf)
      if (isId) addId(leaf, found)
    }
  }
}

function addId(leaf: Leaf, { ids }: Found): void {
  const known = ids.get(leaf.way.shape)
  if (known) known.push(leaf)
  else ids.set(leaf.way.shape, [leaf])
}

/** The items of the list, or the values of the map, that a way leads to. */
function enterAll(owner: Node, { way, sort }: Sorted, found: Found): void {
  const holder = owner[way.key] as Record<string | number, unknown>
  const { inner } = way
  const keys = Array.isArray(holder) ? undefined : Object.keys(holder)
  const count = keys?.length ?? (holder.length as number)
  for (let index = 0; index < count; index++) {
    const at = keys?.[index] ?? index
    const value = holder[at]
    if (inner !== undefined && typeof value === 'object' && value !== null) enter(value as Node, inner, found)
    else if (sort !== undefined) listOf(sort, found).push({ owner, way, value, holder, at })
  }
}

function listOf(sort: Sort, { names, dates, texts }: Found): Leaf[] {
  return sort === 'texts' ? texts : sort === 'names' ? names : dates
}
