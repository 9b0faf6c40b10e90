import type { Field } from './shape.ts'
import { SHAPES, type ShapeName } from './shapes.generated.ts'

/** One value of a document: `owner[key]`, or one item of a list or map that stands there. */
export interface Leaf {
  owner: Record<string, unknown>
  key: string
  /** The list or map that holds the value, when there is one. */
  holder?: Record<string | number, unknown>
  at?: string | number
  field: Field
  shape: ShapeName
  value: unknown
}

export interface Visitor {
  object?(node: Record<string, unknown>, shape: ShapeName): void
  leaf?(leaf: Leaf): void
}

/** What stands at a key, in one form for all keys: the shapes have so many forms that looking into them is slow. */
export interface Way {
  field: Field
  isList: boolean
  isMap: boolean
  /** The shape of the values, where they are objects. */
  inner: ShapeName | undefined
}

const WAYS = new Map<ShapeName, ReadonlyMap<string, Way>>()

/** @returns what stands at each key of a shape. */
export function waysOf(shape: ShapeName): ReadonlyMap<string, Way> {
  const known =
    WAYS.get(shape) ?? new Map(Object.entries<Field>(SHAPES[shape].fields).map(([key, field]) => [key, way(field)]))
  WAYS.set(shape, known)
  return known
}

function way(field: Field): Way {
  const inner = field.kind === 'object' ? (field.def as ShapeName | undefined) : undefined
  return { field, isList: field.list === true, isMap: field.map === true, inner }
}

/** One step of a walk: an object, or a value. */
interface Entered {
  node: Record<string, unknown>
  shape: ShapeName
  leaf: undefined
}
type Step = Entered | { node: undefined; shape: ShapeName; leaf: Leaf }

/** The steps through a document, all and those to objects alone; nearly every rule takes the same ones. */
interface Steps {
  all: Step[]
  objects: Entered[]
}

const KNOWN = new WeakMap<object, Steps>()

/** Visits every object and every value of a document in its long form, in the order of the document. */
export function walk(node: unknown, shape: ShapeName, visitor: Visitor): void {
  if (typeof node !== 'object' || node === null) return
  const { all, objects } = stepsOf(node as Record<string, unknown>, shape)
  if (!visitor.leaf) for (const step of objects) visitor.object?.(step.node, step.shape)
  else
    for (const step of all) {
      if (step.leaf) visitor.leaf(step.leaf)
      else visitor.object?.(step.node, step.shape)
    }
}

function stepsOf(node: Record<string, unknown>, shape: ShapeName): Steps {
  const known = KNOWN.get(node)
  if (known) return known
  const steps: Steps = { all: [], objects: [] }
  enter(node, shape, steps)
  KNOWN.set(node, steps)
  return steps
}

function enter(owner: Record<string, unknown>, shape: ShapeName, steps: Steps): void {
  const entered: Entered = { node: owner, shape, leaf: undefined }
  steps.all.push(entered)
  steps.objects.push(entered)
  const ways = waysOf(shape)
  for (const key of Object.keys(owner)) {
    const known = ways.get(key)
    if (known) follow(known, { owner, key, field: known.field, shape, value: owner[key] }, steps)
  }
}

/** Takes what stands at a key: the value, or the items of a list or map. */
function follow({ isList, isMap, inner }: Way, at: Leaf, steps: Steps): void {
  const { value } = at
  if (!(isList || isMap) || typeof value !== 'object' || value === null) take(at, inner, steps)
  else if (Array.isArray(value))
    for (let index = 0; index < value.length; index++) take(itemOf(at, index, value[index]), inner, steps)
  else for (const [key, item] of Object.entries(value)) take(itemOf(at, key, item), inner, steps)
}

function itemOf({ owner, key, field, shape, value: holder }: Leaf, at: string | number, value: unknown): Leaf {
  return { owner, key, field, shape, value, holder: holder as Record<string | number, unknown>, at }
}

function take(leaf: Leaf, inner: ShapeName | undefined, steps: Steps): void {
  const { value, shape } = leaf
  if (inner && typeof value === 'object' && value !== null) enter(value as Record<string, unknown>, inner, steps)
  else steps.all.push({ node: undefined, shape, leaf })
}
