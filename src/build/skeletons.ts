/** Composes the skeletons of `plan new` from the pieces under `templates/new`, so that the command only fills in names. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fill, LOCALES, type Localized, type Values } from '../base/locale.ts'
import type { FAMILIES, TYPES } from '../commands/skeletons.generated.js'

interface TypeRow {
  family: string
  title: Localized
}

/** Reads a piece by its name, such as `zh/fire.yaml`. */
type Read = (name: string) => string

/** Lines for the composer: `#: include piece key=value`; `#: for type type` … `#: end` is left for the command. */
const DIRECTIVE = /^\s*#:\s+(include|for|end)\b\s*(.*)$/

/**
 * @param name a family's file, such as `zh/fire.yaml`
 * @param values what stands for `{key}` in an included piece
 * @throws an Error that names file and line of a wrong directive
 */
export function compose(name: string, values: Values, read: Read): string {
  const lines = read(name)
    .split('\n')
    .map((line, index) => {
      const [, word, rest = ''] = DIRECTIVE.exec(line) ?? []
      if (word === undefined && /^\s*#:/.test(line)) throw new Error(`${name}:${index + 1}: ${line.trim()}`)
      if (word !== 'include') return fill(line, values)
      const [piece = '', ...given] = rest.split(/\s+(?=\w+=)/)
      const own = Object.fromEntries(given.map((pair) => pair.split('=') as [string, string]))
      return compose(name.replace(/[^/]+$/, `${piece}.yaml`), own, read).trimEnd()
    })
  return lines.join('\n').replace(/\n{3,}/g, '\n\n')
}

/**
 * @param root the package's folder
 * @returns the text of each family, and what `plan new` knows about every type of the schema, in its order
 * @throws an Error when a type of the schema has no row
 */
export function composeSkeletons(root: string): { FAMILIES: typeof FAMILIES; TYPES: typeof TYPES } {
  const folder = join(root, 'templates/new')
  const read: Read = (name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n')
  const rows = parse(read('types.yaml')) as Record<string, TypeRow>
  const types = Object.entries(typeLabels(root)).map(([type, label]) => {
    const row = rows[type]
    if (!row) throw new Error(`templates/new/types.yaml: no row for ${type}`)
    return [type, { family: row.family, label, example: row.title }] as const
  })
  const families = [...new Set(types.map(([, { family }]) => family))].map((family) => {
    const texts = LOCALES.map((locale) => [locale, compose(`${locale}/${family}.yaml`, {}, read)])
    return [family, Object.fromEntries(texts) as Localized] as const
  })
  return { FAMILIES: Object.fromEntries(families), TYPES: Object.fromEntries(types) }
}

function typeLabels(root: string): Record<string, Localized> {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8'))
  return schema.properties.type['x-labels']
}

/** Writes `src/commands/skeletons.generated.js`. */
export function compileSkeletons(root: string): void {
  const made = Object.entries(composeSkeletons(root))
  const lines = made.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
  const head = '// Written by `npm run generate` from templates/new; do not edit.\n'
  writeFileSync(join(root, 'src/commands/skeletons.generated.js'), head + lines.join(''))
}
