/** What a plan is: its shapes, generated from the schemas, and the pure questions one may ask of it. */
import type { Localized } from '../base/locale.ts'

/** One property of a shape. `zh` and `en` are its labels. */
export interface Field extends Localized {
  kind: 'text' | 'number' | 'boolean' | 'enum' | 'reference' | 'bound' | 'object' | 'const'
  /** Name of the shape (objects) or of the kind of value (texts and numbers: `dur`, `date`, `md` …). */
  def?: string
  list?: true
  map?: true
  /** Values may be null: "not set". */
  nullable?: true
  labels?: Readonly<Record<string, Localized>>
  /** A person's data: never in a public edition. */
  private?: true
  /** The reference may name somebody outside the plan. */
  open?: true
}

/** One kind of object. */
export interface Shape extends Localized {
  /** The field that a bare string stands for. */
  main?: string
  /** The field that a bare list stands for. */
  array?: string
  /** A bare string is a reference and stays one. */
  reference?: true
  required: readonly string[]
  fields: Readonly<Record<string, Field>>
}
