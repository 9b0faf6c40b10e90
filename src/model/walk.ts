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

/** Visits every object and every value of a document in its long form, in the order of the document. */
export function walk(node: unknown, shape: ShapeName, visitor: Visitor): void {
  if (typeof node !== 'object' || node === null) return
  const owner = node as Record<string, unknown>
  visitor.object?.(owner, shape)
  for (const [key, value] of Object.entries(owner)) {
    const field = SHAPES[shape].fields[key]
    if (!field) continue
    const holder = (field.list || field.map) && typeof value === 'object' && value !== null
    if (!holder) visitValue({ owner, key, field, shape, value }, visitor)
    else
      for (const [at, item] of entriesOf(value))
        visitValue(
          { owner, key, holder: value as Record<string | number, unknown>, at, field, shape, value: item },
          visitor,
        )
  }
}

function entriesOf(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value)
}

function visitValue(leaf: Leaf, visitor: Visitor): void {
  const isObject = typeof leaf.value === 'object' && leaf.value !== null
  if (isObject && leaf.field.kind === 'object' && leaf.field.def) walk(leaf.value, leaf.field.def as ShapeName, visitor)
  else visitor.leaf?.(leaf)
}
