import type { Field, Shape } from '../model/shape.ts'

/** @returns the text of `src/model/plan.generated.ts`: types of documents in their long form. */
export function typesText(shapes: Record<string, Shape>): string {
  const interfaces = Object.entries(shapes).map(([name, shape]) => interfaceText(name, shape))
  return [
    '// Written by `npm run generate` from schemas/*.schema.json; do not edit.',
    '',
    '/** An id, a name, an alias or a post; `{text}` names nobody on purpose. */',
    'export type Reference = string | { text: string }',
    '',
    '/** A number, the name of a mark, or a mark plus a number. */',
    'export type Bound = number | string | { mark: string; plus?: number }',
    '',
    ...interfaces,
  ].join('\n')
}

/** @returns the text of `src/model/shapes.generated.ts`: the table of shapes, one line each. */
export function shapesText(shapes: Record<string, Shape>): string {
  const names = Object.keys(shapes)
  return [
    '// Written by `npm run generate` from schemas/*.schema.json; do not edit.',
    "import type { Shape } from './shape.ts'",
    '',
    `export type ShapeName = ${names.map((name) => `'${name}'`).join(' | ')}`,
    '',
    'export const SHAPES: Readonly<Record<ShapeName, Shape>> = {',
    ...names.map((name) => `  ${name}: ${JSON.stringify(shapes[name])},`),
    '}',
    '',
  ].join('\n')
}

function interfaceText(name: string, shape: Shape): string {
  const required = new Set(shape.required)
  const lines = Object.entries(shape.fields).map(([key, field]) => {
    const optional = required.has(key) ? '' : '?'
    return `  /** ${field.zh} */\n  ${key}${optional}: ${typeOf(field)}`
  })
  return `/** ${shape.zh}: ${shape.en} */\nexport interface ${typeName(name)} {\n${lines.join('\n')}\n}\n`
}

/** @returns the TypeScript name of a shape. */
export function typeName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function typeOf(field: Field): string {
  const one = single(field)
  if (field.map) return `Record<string, ${one}${field.nullable ? ' | null' : ''}>`
  return field.list ? `(${one})[]` : one
}

function single(field: Field): string {
  if (field.kind === 'const') return 'string'
  if (field.kind === 'enum' && field.def === 'date') return 'string'
  if (field.kind === 'enum')
    return Object.keys(field.labels ?? {})
      .map((value) => `'${value}'`)
      .join(' | ')
  if (field.kind === 'boolean') return 'boolean'
  if (field.kind === 'reference') return 'Reference'
  if (field.kind === 'bound') return 'Bound'
  if (field.kind === 'object') return field.def === 'member' ? 'string | Member' : typeName(field.def ?? '')
  if (field.kind === 'number') return field.def === 'amount' || field.def === 'count' ? 'number | string' : 'number'
  return 'string'
}
