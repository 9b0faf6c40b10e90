/** What a document holds, sorted by what one asks for: gone through once, however many rules look at it. */
import { remembering } from '../../base/remember.ts'
import type { ShapeName } from '../shapes.generated.ts'
import { type Leaf, type Way, walk } from '../walk.ts'

type Node = Record<string, unknown>

/** The objects and values of a document, in its order; numbers, truth values and words of fixed lists are left out. */
export interface Contents {
  /** Objects by shape. */
  objects: ReadonlyMap<ShapeName, readonly Node[]>
  /** What names bodies, posts, levels, hazards and whatever else can be referred to. */
  names: Leaf[]
  /** Dates, and times that may hold one. */
  dates: readonly Leaf[]
  /** Free texts. */
  texts: Leaf[]
}

type Sort = 'names' | 'dates' | 'texts'

const DATES: ReadonlySet<string> = new Set(['date', 'dateTime', 'time'])
const SORTS = new Map<Way, Sort | undefined>()

function sortOf(way: Way): Sort | undefined {
  if (!SORTS.has(way)) SORTS.set(way, sort(way))
  return SORTS.get(way)
}

function sort({ field: { kind, def = '' }, space }: Way): Sort | undefined {
  if (kind === 'reference' || def === 'member' || space !== undefined) return 'names'
  if (DATES.has(def)) return 'dates'
  return kind === 'number' || kind === 'boolean' || kind === 'enum' || kind === 'const' ? undefined : 'texts'
}

/** @returns what a document in its long form holds; of a part of one, use `walk`. */
export const contentsOf = remembering((document: { kind: string }): Contents => {
  const objects = new Map<ShapeName, Node[]>()
  const sorted: Record<Sort, Leaf[]> = { names: [], dates: [], texts: [] }
  walk(document, document.kind as ShapeName, {
    object: (node, shape) => {
      const known = objects.get(shape)
      if (known) known.push(node)
      else objects.set(shape, [node])
    },
    wants: (way) => sortOf(way) !== undefined,
    leaf: (leaf) => {
      const name = sortOf(leaf.way)
      if (name) sorted[name].push(leaf)
    },
  })
  return { objects, ...sorted }
})
