/** What the schemas say of their fields beyond the shapes: a sentence, and where it comes from. Loaded only to explain. */
import config from '../../schemas/config.schema.json' with { type: 'json' }
import drill from '../../schemas/drill.schema.json' with { type: 'json' }
import plan from '../../schemas/plan.schema.json' with { type: 'json' }
import registry from '../../schemas/registry.schema.json' with { type: 'json' }

interface Node {
  description?: string
  'x-source'?: readonly string[]
  'x-reason'?: string
  properties?: Readonly<Record<string, Node>>
  $defs?: Readonly<Record<string, Node>>
}

/** What one field, or one kind of object, means. */
export interface FieldText {
  /** One sentence, in English: the schema holds no other. */
  description: string
  /** Ids of the register. */
  sources: readonly string[]
}

const ROOTS: Readonly<Record<string, Node>> = { plan, registry, drill, config } as Readonly<Record<string, Node>>

/**
 * @param shape name of an object definition, or a kind of document
 * @param key one of its keys; without it the object itself is meant
 */
export function fieldText(shape: string, key?: string): FieldText | undefined {
  const object = ROOTS[shape] ?? Object.values(ROOTS).flatMap((root) => root.$defs?.[shape] ?? [])[0]
  const node = key === undefined ? object : object?.properties?.[key]
  return node && { description: node.description ?? '', sources: node['x-source'] ?? [] }
}
