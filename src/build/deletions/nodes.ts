/** Every node that a document may do without: keys, items of lists, entries of maps. */
import type { Path } from '../../base/problem.ts'
import type { Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import { type Way, waysOf } from '../../model/walk.ts'
import { isEntry } from '../data-entry.ts'

/** One node that can go. */
export interface Node {
  /** In the document as it was written. */
  path: Path
  /** In its long form. */
  long: Path
  /** What it is: `shape.key`; `shape.key[]` for an item or entry of what stands at the key. */
  field: string
}

/** A member of a body is a body, written where it belongs. */
const SAME: Readonly<Partial<Record<ShapeName, ShapeName>>> = { member: 'actor' }

/**
 * @param data a document as it was written, short forms included
 * @returns its optional nodes in the order of the document; what the schema demands is left out
 */
export function nodesOf(data: unknown, kind: ShapeName): Node[] {
  const found: Node[] = []
  enter(data, { shape: kind, path: [], long: [] }, found)
  return found
}

/** Where a value stands, and what it is. */
interface Stand {
  shape: ShapeName
  path: Path
  long: Path
}

function enter(value: unknown, { shape, path, long }: Stand, found: Node[]): void {
  const { array, required }: Shape = SHAPES[shape]
  const ways = waysOf(shape)
  if (Array.isArray(value)) {
    const way = array === undefined ? undefined : ways.get(array)
    if (way) follow(value, { way, path, long: [...long, way.key] }, found)
  } else if (isEntry(value)) {
    for (const key of Object.keys(value)) {
      const way = ways.get(key)
      if (!way) continue
      const at = { path: [...path, key], long: [...long, key] }
      if (!required.includes(key)) found.push({ ...at, field: fieldOf(way) })
      follow(value[key], { way, ...at }, found)
    }
  }
}

/** Goes on with what stands at a key. */
function follow(value: unknown, { way, path, long }: Omit<Stand, 'shape'> & { way: Way }, found: Node[]): void {
  const { inner: shape } = way
  const holds = (way.isList && Array.isArray(value)) || (way.isMap && isEntry(value))
  if (!holds) {
    if (shape) enter(value, { shape, path, long: way.isList ? [...long, 0] : long }, found)
    return
  }
  const items = value as Record<string | number, unknown>
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(items)
  for (const key of keys) {
    const at = { path: [...path, key], long: [...long, key] }
    // The only item stands and falls with its key.
    if (keys.length > 1) found.push({ ...at, field: `${fieldOf(way)}[]` })
    if (shape) enter(items[key], { shape, ...at }, found)
  }
}

function fieldOf({ shape, key }: Way): string {
  return `${SAME[shape] ?? shape}.${key}`
}

/** @returns the data without the node at a path; only what leads there is copied. */
export function without<T>(data: T, path: Path): T
export function without(data: unknown, [step = '', ...rest]: Path): unknown {
  if (Array.isArray(data)) {
    const at = Number(step)
    return rest.length === 0 ? data.toSpliced(at, 1) : data.with(at, without(data[at], rest))
  }
  const entry = data as Record<string, unknown>
  if (rest.length > 0) return { ...entry, [step]: without(entry[step], rest) }
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== step))
}
