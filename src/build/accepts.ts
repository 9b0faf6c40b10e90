/** The schemas as `src/schema/accepts.ts` reads them: keywords alone, references by the name of the definition. */
import { check } from './data-entry.ts'
import { KINDS, type SchemaNode } from './schema-walk.ts'

/** What the reader knows. */
const KEYWORDS = new Set([
  ...['$ref', 'type', 'const', 'enum', 'minLength', 'pattern', 'minimum', 'maximum', 'minItems', 'items'],
  ...['properties', 'required', 'additionalProperties'],
])
/** What stands at the root of a schema and says nothing about data. */
const ROOT_ONLY = /^\$(schema|id|defs)$/

/**
 * @param schemas each kind's schema without annotations
 * @returns the text of `src/schema/schemas.generated.js`; @throws where a schema says what the reader does not know
 */
export function schemasText(schemas: Readonly<Record<(typeof KINDS)[number], SchemaNode>>): string {
  const all = KINDS.flatMap((kind) => {
    const { $defs = {} } = schemas[kind]
    return [[kind, schemas[kind]] as const, ...Object.entries($defs)]
  })
  const names = new Set(all.map(([name]) => name))
  const table: Record<string, unknown> = {}
  for (const [name, node] of all) {
    const reading = known(node, names)
    const same = !(name in table) || JSON.stringify(table[name]) === JSON.stringify(reading)
    check(same, name, 'is defined twice and differently')
    table[name] = reading
  }
  return `export const SCHEMAS = JSON.parse(${JSON.stringify(JSON.stringify(table))})\n`
}

function known(node: SchemaNode, names: ReadonlySet<string>): unknown {
  const { items, properties, additionalProperties: others } = node
  const kept = Object.fromEntries(Object.entries(node).filter(([key]) => !ROOT_ONLY.test(key)))
  for (const key of Object.keys(kept))
    check(KEYWORDS.has(key), key, 'is a keyword that src/schema/accepts.ts does not read')
  check((kept.minLength ?? 1) === 1, 'minLength', 'only 1 is the same in characters and in code units')
  const inner = Object.entries(properties ?? {}).map(([key, value]) => [key, known(value, names)])
  return {
    ...kept,
    ...(node.$ref === undefined ? {} : { $ref: referred(node, names) }),
    ...(items ? { items: known(items, names) } : {}),
    ...(properties ? { properties: Object.fromEntries(inner) } : {}),
    ...(typeof others === 'object' ? { additionalProperties: known(others, names) } : {}),
  }
}

/** A reference stands alone or repeats nothing: what is beside it would be lost. */
function referred(node: SchemaNode, names: ReadonlySet<string>): string {
  const name = node.$ref?.split('/').pop() ?? ''
  check(names.has(name) && Object.keys(node).length === 1, node.$ref ?? '', 'is no definition, or does not stand alone')
  return name
}
