import type { Field, Shape } from '../model/shape.ts'
import { isScalar, objectDefinitions, refName, type SchemaNode } from './schema-walk.ts'

const NUMBERS = new Set(['num', 'int', 'amount', 'count'])

/** @returns the shape of every object definition, by name. */
export function shapes(): Record<string, Shape> {
  const definitions = objectDefinitions()
  return Object.fromEntries([...definitions].map(([name, node]) => [name, shapeOf(node, definitions)]))
}

function shapeOf(node: SchemaNode, definitions: Map<string, SchemaNode>): Shape {
  const fields = Object.entries(node.properties ?? {}).map(
    ([key, value]) => [key, fieldOf(value, definitions)] as const,
  )
  return {
    ...(node['x-main'] ? { main: node['x-main'] } : {}),
    ...(node['x-array'] ? { array: node['x-array'] } : {}),
    ...(node['x-reference'] ? { reference: true as const } : {}),
    zh: node.title ?? '',
    en: node.description ?? '',
    required: node.required ?? [],
    fields: Object.fromEntries(fields),
  }
}

function fieldOf(node: SchemaNode, definitions: Map<string, SchemaNode>): Field {
  const isMap = typeof node.additionalProperties === 'object'
  const list = node['x-list'] === true || (node.type === 'array' && node.items !== undefined)
  const content = isMap ? (node.additionalProperties as SchemaNode) : list ? (node.items ?? node) : node
  const labels = node['x-labels'] ?? content['x-labels']
  return {
    zh: node.title ?? '',
    en: node['x-label'] ?? '',
    ...kindOf(content, definitions),
    ...(list ? { list: true as const } : {}),
    ...(isMap ? { map: true as const } : {}),
    ...([content.type].flat().includes('null') ? { nullable: true as const } : {}),
    ...(labels ? { labels } : {}),
    ...(node['x-private'] ? { private: true as const } : {}),
    ...(node['x-open'] ? { open: true as const } : {}),
  }
}

function kindOf(node: SchemaNode, definitions: Map<string, SchemaNode>): Pick<Field, 'kind' | 'def'> {
  const name = refName(node)
  if (node.const !== undefined) return { kind: 'const' }
  if (node['x-labels']) return node.pattern?.includes('issued|') ? { kind: 'enum', def: 'date' } : { kind: 'enum' }
  if (name === undefined) return { kind: primitive(node) }
  if (isScalar(name)) return { kind: name === 'ref' ? 'reference' : 'bound' }
  if (definitions.has(name)) return { kind: 'object', def: name }
  if (name === 'bool') return { kind: 'boolean' }
  return { kind: NUMBERS.has(name) ? 'number' : 'text', def: name }
}

function primitive(node: SchemaNode): Field['kind'] {
  const types = [node.type].flat()
  return types.includes('integer') || types.includes('number') ? 'number' : 'text'
}
