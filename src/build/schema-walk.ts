/** Build code: reads the schemas into one table of shapes, from which types, the glossary and the loader's table are written. */
import { readFileSync } from 'node:fs'
import type { Localized } from '../base/locale.ts'

export interface SchemaNode {
  title?: string
  description?: string
  type?: string | string[]
  const?: string
  minimum?: number
  maximum?: number
  enum?: string[]
  pattern?: string
  $ref?: string
  items?: SchemaNode
  properties?: Record<string, SchemaNode>
  required?: string[]
  additionalProperties?: boolean | SchemaNode
  $defs?: Record<string, SchemaNode>
  'x-label'?: string
  'x-labels'?: Record<string, Localized>
  'x-source'?: string[]
  'x-reason'?: string
  'x-main'?: string
  'x-array'?: string
  'x-list'?: boolean
  'x-reference'?: boolean
  'x-bound'?: boolean
  'x-private'?: boolean
  'x-open'?: boolean
}

export const KINDS = ['plan', 'registry', 'drill', 'config', 'profile'] as const

/** @returns a schema of `schemas/` as data. */
export function readSchema(kind: string): SchemaNode {
  return JSON.parse(readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8')) as SchemaNode
}

/** @returns every object definition by name; the root of a schema stands under its kind. */
export function objectDefinitions(): Map<string, SchemaNode> {
  const found = new Map<string, SchemaNode>()
  for (const kind of KINDS) {
    const root = readSchema(kind)
    found.set(kind, root)
    for (const [name, node] of Object.entries(root.$defs ?? {}))
      if (node.properties && !isScalar(name)) found.set(name, node)
  }
  return found
}

/** Definitions that are values, though an object form exists. */
export function isScalar(name: string): boolean {
  return name === 'ref' || name === 'bound'
}

/** @returns the last part of a `$ref`. */
export function refName(node: SchemaNode): string | undefined {
  return node.$ref?.split('/').pop()
}
