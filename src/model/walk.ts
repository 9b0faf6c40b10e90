import { type Space, spaceOf } from './contents/spaces.ts'
import type { Field } from './shape.ts'
import { SHAPES, type ShapeName } from './shapes.generated.ts'

/** One value of a document: `owner[key]`, or one item of a list or map that stands there. */
export interface Leaf {
  owner: Record<string, unknown>
  way: Way
  /** The list or map that holds the value, when there is one. */
  holder: Record<string | number, unknown> | undefined
  at: string | number | undefined
  value: unknown
}

export interface Visitor {
  object?(node: Record<string, unknown>, shape: ShapeName): void
  leaf?(leaf: Leaf): void
}

/** What stands at a key, in one form for all keys: the shapes have so many forms that looking into them is slow. */
export interface Way {
  field: Field
  shape: ShapeName
  key: string
  isList: boolean
  isMap: boolean
  /** One value that has one form only. */
  isPlain: boolean
  /** What is named here, where it is neither a body nor a post. */
  space: Space | undefined
  /** The shape of the values, where they are objects. */
  inner: ShapeName | undefined
}

const WAYS = new Map<ShapeName, ReadonlyMap<string, Way>>()

/** @returns what stands at each key of a shape. */
export function waysOf(shape: ShapeName): ReadonlyMap<string, Way> {
  const known = WAYS.get(shape)
  if (known) return known
  const fields = Object.entries<Field>(SHAPES[shape].fields)
  const made = new Map(fields.map(([key, field]) => [key, wayTo(shape, key, field)]))
  WAYS.set(shape, made)
  return made
}

function wayTo(shape: ShapeName, key: string, field: Field): Way {
  const inner = field.kind === 'object' ? (field.def as ShapeName | undefined) : undefined
  const isList = field.list === true
  const isMap = field.map === true
  return { field, shape, key, isList, isMap, isPlain: !isList && !isMap && !inner, space: spaceOf(shape, key), inner }
}

/** Visits every object and every value of a document in its long form, in the order of the document. */
export function walk(node: unknown, shape: ShapeName, visitor: Visitor): void {
  if (typeof node === 'object' && node !== null) enter(node as Record<string, unknown>, shape, visitor)
}

function enter(owner: Record<string, unknown>, shape: ShapeName, visitor: Visitor): void {
  visitor.object?.(owner, shape)
  const ways = waysOf(shape)
  for (const key of Object.keys(owner)) {
    const way = ways.get(key)
    if (way) follow(way, owner, visitor)
  }
}

/** Takes what stands at a key: the value, or the items of a list or map. */
function follow(way: Way, owner: Record<string, unknown>, visitor: Visitor): void {
  const { key, isList, isMap } = way
  const value = owner[key]
  if (!(isList || isMap) || typeof value !== 'object' || value === null) {
    if (!entered(way, value, visitor)) visitor.leaf?.({ owner, way, value, holder: undefined, at: undefined })
    return
  }
  const holder = value as Record<string | number, unknown>
  for (const at of Array.isArray(value) ? value.keys() : Object.keys(holder)) {
    const item = holder[at]
    if (!entered(way, item, visitor)) visitor.leaf?.({ owner, way, value: item, holder, at })
  }
}

/** @returns whether a value is an object of a shape; then it has been visited. */
function entered({ inner }: Way, value: unknown, visitor: Visitor): boolean {
  if (inner === undefined || typeof value !== 'object' || value === null) return false
  enter(value as Record<string, unknown>, inner, visitor)
  return true
}
