import type { Field, Shape } from './shape.ts'
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
  const { fields } = SHAPES[shape] as Shape
  for (const key of Object.keys(owner)) {
    const field = fields[key]
    if (!field) continue
    const value = owner[key]
    const isHolder = (field.list || field.map) && typeof value === 'object' && value !== null
    if (isHolder) enterHolder({ owner, key, field, shape, value }, steps)
    else take({ owner, key, field, shape, value }, steps)
  }
}

/** Takes the items of the list or map that stands at a key. */
function enterHolder({ owner, key, field, shape, value }: Leaf, steps: Step[]): void {
  const holder = value as Record<string | number, unknown>
  if (Array.isArray(value))
    for (let at = 0; at < value.length; at++) take({ owner, key, holder, at, field, shape, value: value[at] }, steps)
  else for (const at of Object.keys(holder)) take({ owner, key, holder, at, field, shape, value: holder[at] }, steps)
}

function take(leaf: Leaf, steps: Step[]): void {
  const { field, value } = leaf
  if (typeof value === 'object' && value !== null && field.kind === 'object' && field.def)
    enter(value as Record<string, unknown>, field.def as ShapeName, steps)
  else steps.push({ leaf })
}
