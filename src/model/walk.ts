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

/** One step of a walk: an object, or a value. */
type Step = { node: Record<string, unknown>; shape: ShapeName; leaf?: never } | { leaf: Leaf; node?: never }

/** The steps through a document; nearly every rule takes the same ones. */
const KNOWN = new WeakMap<object, readonly Step[]>()

/** Visits every object and every value of a document in its long form, in the order of the document. */
export function walk(node: unknown, shape: ShapeName, visitor: Visitor): void {
  if (typeof node !== 'object' || node === null) return
  for (const step of stepsOf(node as Record<string, unknown>, shape)) {
    if (step.leaf) visitor.leaf?.(step.leaf)
    else visitor.object?.(step.node, step.shape)
  }
}

function stepsOf(node: Record<string, unknown>, shape: ShapeName): readonly Step[] {
  const known = KNOWN.get(node)
  if (known) return known
  const steps: Step[] = []
  enter(node, shape, steps)
  KNOWN.set(node, steps)
  return steps
}

function enter(owner: Record<string, unknown>, shape: ShapeName, steps: Step[]): void {
  steps.push({ node: owner, shape })
  for (const [key, value] of Object.entries(owner)) {
    const field = SHAPES[shape].fields[key]
    if (!field) continue
    const isHolder = (field.list || field.map) && typeof value === 'object' && value !== null
    if (!isHolder) take({ owner, key, field, shape, value }, steps)
    else
      for (const [at, item] of entriesOf(value))
        take({ owner, key, holder: value as Record<string | number, unknown>, at, field, shape, value: item }, steps)
  }
}

function entriesOf(value: object): Iterable<[string | number, unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value)
}

function take(leaf: Leaf, steps: Step[]): void {
  const isObject = typeof leaf.value === 'object' && leaf.value !== null
  if (isObject && leaf.field.kind === 'object' && leaf.field.def)
    enter(leaf.value as Record<string, unknown>, leaf.field.def as ShapeName, steps)
  else steps.push({ leaf })
}
