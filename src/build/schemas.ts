/** The schemas as `src/schema/reader.ts` reads them: keywords alone, references by the name of the definition. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from './data-entry.ts'
import { KINDS, readSchema, type SchemaNode } from './schema-walk.ts'

/** What the reader knows. */
const KEYWORDS = new Set([
  ...['$ref', 'type', 'const', 'enum', 'minLength', 'pattern', 'minimum', 'maximum', 'minItems', 'items'],
  ...['properties', 'required', 'additionalProperties'],
])
/** What stands at the root of a schema and says nothing about data. */
const ROOT_ONLY = /^\$(schema|id|defs)$/

/** Annotations say nothing about data. */
const ANNOTATIONS = /^(title|description|x-.*)$/

/** Writes `src/schema/schemas.generated.js`. */
export function compileSchemas(): void {
  const schemas = Object.fromEntries(KINDS.map((kind) => [kind, bareSchema(kind)])) as Record<Kind, SchemaNode>
  writeFileSync(fileURLToPath(new URL('../schema/schemas.generated.js', import.meta.url)), schemasText(schemas))
}

type Kind = (typeof KINDS)[number]

/** @returns a schema without its annotations. */
export function bareSchema(kind: Kind): SchemaNode {
  return bare(readSchema(kind))
}

/**
 * @param schemas each kind's schema without annotations
 * @returns the text of `src/schema/schemas.generated.js`; @throws where a schema says what the reader does not know
 */
export function schemasText(schemas: Readonly<Record<Kind, SchemaNode>>): string {
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
    check(KEYWORDS.has(key), key, 'is a keyword that src/schema/reader.ts does not know')
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

function bare(node: SchemaNode): SchemaNode {
  const strip = (value: unknown, named: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => strip(item, false))
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => named || !ANNOTATIONS.test(key))
    return Object.fromEntries(
      kept.map(([key, inner]) => [key, strip(inner, !named && /^(properties|\$defs)$/.test(key))]),
    )
  }
  return strip(node, false) as SchemaNode
}
