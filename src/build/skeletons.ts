/** Composes the skeletons of `plan new` from the pieces under `templates/new`, so that the command only fills in names. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { LOCALES, type Locale, type Localized } from '../base/locale.ts'

/** What `plan new` knows about one type of plan. */
export interface Skeleton {
  label: Localized
  /** Without values: `{schema}`, `{id}` and `{title}` are filled in by the command. */
  text: Localized
}

interface TypeRow {
  family: string
  title: Localized
}

/** Reads a piece by its name, such as `zh/fire.yaml`. */
type Read = (name: string) => string

/** Lines for the composer: `#: include piece key=value`, `#: for type type`, `#: end`. */
const DIRECTIVE = /^\s*#:\s+(include|for|end)\b\s*(.*)$/

/**
 * @param name a family's file, such as `zh/fire.yaml`
 * @param values what stands for `{key}` in the text
 * @throws an Error that names file and line of a wrong directive
 */
export function compose(name: string, values: Readonly<Record<string, string>>, read: Read): string {
  const lines: string[] = []
  let shown = true
  for (const [index, line] of read(name).split('\n').entries()) {
    const [, word, rest = ''] = DIRECTIVE.exec(line) ?? []
    if (word === 'for') shown = rest.split(/\s+/).includes(values.type ?? '')
    else if (word === 'end') shown = true
    else if (word === 'include' && shown) lines.push(include(rest, name, { values, read }))
    else if (/^\s*#:/.test(line) && word === undefined) throw new Error(`${name}:${index + 1}: ${line.trim()}`)
    else if (word === undefined && shown) lines.push(fillKnown(line, values))
  }
  return lines.join('\n').replace(/\n{3,}/g, '\n\n')
}

function include(
  rest: string,
  from: string,
  { values, read }: { values: Readonly<Record<string, string>>; read: Read },
): string {
  const [piece = '', ...given] = rest.split(/\s+(?=\w+=)/)
  const own = Object.fromEntries(given.map((pair) => pair.split('=') as [string, string]))
  return compose(from.replace(/[^/]+$/, `${piece}.yaml`), { ...values, ...own }, read).trimEnd()
}

function fillKnown(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
}

/**
 * @param root the package's folder
 * @returns type of plan → its skeleton, for every type of the schema in its order
 * @throws an Error when a type of the schema has no row
 */
export function composeSkeletons(root: string): Record<string, Skeleton> {
  const folder = join(root, 'templates/new')
  const read: Read = (name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n')
  const rows = parse(read('types.yaml')) as Record<string, TypeRow>
  const labels = typeLabels(root)
  const found = Object.entries(labels).map(([type, label]) => {
    const row = rows[type]
    if (!row) throw new Error(`templates/new/types.yaml: no row for ${type}`)
    const one = (locale: Locale): string => {
      const values = { type, label: label[locale], example: row.title[locale] }
      return compose(`${locale}/${row.family}.yaml`, values, read)
    }
    const text = Object.fromEntries(LOCALES.map((locale) => [locale, one(locale)])) as Localized
    return [type, { label, text }]
  })
  return Object.fromEntries(found)
}

function typeLabels(root: string): Record<string, Localized> {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8'))
  return schema.properties.type['x-labels']
}

/** Writes `src/commands/skeletons.generated.js`. */
export function compileSkeletons(root: string): void {
  const text = `// Written by \`npm run generate\` from templates/new; do not edit.\nexport const SKELETONS = ${JSON.stringify(composeSkeletons(root))}\n`
  writeFileSync(join(root, 'src/commands/skeletons.generated.js'), text)
}
