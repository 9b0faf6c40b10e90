/** The glossary of the data format, `schemas/README.md`: every field with its meaning, its values and where it comes from. */
import type { Localized } from '../base/locale.ts'
import { isConfirmed, type Source, type Sources } from '../model/requirement.ts'
import type { Field, Shape } from '../model/shape.ts'
import { check } from './data-entry.ts'
import { isScalar, KINDS, readSchema, type SchemaNode } from './schema-walk.ts'

const HEAD = `# 数据格式词汇表 · Glossary of the data format

由 \`npm run generate\` 根据 \`schemas/*.schema.json\` 生成，请勿手工修改。
Written by \`npm run generate\` from \`schemas/*.schema.json\`; do not edit.

- **必填 required**：缺少该字段，文件就不是有效文档。Without it the file is no valid document.
- **一个或多个 one or a list**：可写一个值，也可写列表。One value, or a list of them.
- \\* 条款待核实。The clause is to be confirmed.
`

const GROUPS: Record<(typeof KINDS)[number], string> = {
  plan: '预案 Plans',
  registry: '共享名录 Registries',
  drill: '演练 Drills',
  config: '配置 Configuration',
  profile: '单位自定要求 Profiles of an office',
}

/** Kinds of values that have no definition of their own in the schemas. */
const PRIMITIVES: Partial<Record<Field['kind'], Localized>> = {
  const: { zh: '固定值', en: 'fixed' },
  number: { zh: '数', en: 'number' },
  text: { zh: '文本', en: 'text' },
}

/**
 * @param shapes every object definition by name
 * @param sources the register; @throws where a field cites what it does not hold
 */
export function glossaryText(shapes: Record<string, Shape>, sources: Sources): string {
  const sections = KINDS.map((kind) => `## ${GROUPS[kind]}\n\n${groupText(kind, shapes, sources)}`)
  return [HEAD, valuesText(sources), ...sections].join('\n')
}

function groupText(kind: string, shapes: Record<string, Shape>, sources: Sources): string {
  const root = readSchema(kind)
  const own = Object.entries(root.$defs ?? {}).filter(([name, node]) => node.properties && !isScalar(name))
  return [[kind, root] as const, ...own]
    .map(([name, node]) => shapeText(name, node, { shape: shapes[name], sources }))
    .join('\n')
}

function shapeText(name: string, node: SchemaNode, { shape, sources }: { shape?: Shape; sources: Sources }): string {
  check(shape !== undefined, name, 'has no shape')
  const main = shape.main ? `只写一个文本时，即为 \`${shape.main}\`。A bare text stands for \`${shape.main}\`.\n\n` : ''
  const intro = `### ${name}\n\n${shape.zh}：${shape.en}\n\n${main}`
  if (shape.reference)
    return `${intro}可写名称，也可写出 [actor](#actor) 的全部字段。A name, or all fields of [actor](#actor).\n`
  const rows = Object.entries(node.properties ?? {}).map(([key, property]) => {
    const field = shape.fields[key]
    check(field !== undefined, `${name}.${key}`, 'has no shape')
    const required = shape.required.includes(key) ? ' **必填 required**' : ''
    const cells = [field.zh, englishText(field.en, property.description ?? '')]
    return row([`\`${key}\`${required}`, ...cells, valueText(field, property), sourceText(property, sources)])
  })
  return `${intro}${table(['字段 field', '中文', 'English', '值 value', '来源 source'], rows)}`
}

function englishText(label: string, description: string): string {
  return description.startsWith(label) ? description : [label, description].filter(Boolean).join('. ')
}

function valuesText(sources: Sources): string {
  const named = Object.entries(readSchema('plan').$defs ?? {}).filter(
    ([name, node]) => !node.properties || isScalar(name),
  )
  const rows = named.map(([name, { title = '', description = '', 'x-source': cited = [] }]) =>
    row([`\`${name}\``, title, description, sourceText({ 'x-source': cited }, sources)]),
  )
  return `## 值的种类 Kinds of values\n\n${table(['名称 name', '中文', 'English', '来源 source'], rows)}`
}

function valueText(field: Field, node: SchemaNode): string {
  const one = singleText(field, node)
  const nullable = field.nullable ? '；可为 null（未设定）or null (not set)' : ''
  if (field.map) return `按名称 by name：${one}${nullable}`
  if (node['x-list']) return `${one}（一个或多个 one or a list）`
  return field.list ? `${one}（列表 list）` : `${one}${nullable}`
}

function singleText(field: Field, node: SchemaNode): string {
  if (field.labels) {
    const values = Object.entries(field.labels).map(([value, label]) => `\`${value}\` ${label.zh} / ${label.en}`)
    return node.pattern ? `文本 text，或 or<br>${values.join('<br>')}` : values.join('<br>')
  }
  if (field.kind === 'const') return `\`${node.const}\``
  if (field.kind === 'object') return `[${field.def}](#${field.def?.toLowerCase()})`
  if (field.kind === 'reference') return '`ref`'
  if (field.kind === 'bound') return '`bound`'
  if (field.kind === 'boolean') return '`bool`'
  const primitive = PRIMITIVES[field.kind]
  return `${field.def ? `\`${field.def}\`` : primitive ? `${primitive.zh} ${primitive.en}` : ''}${rangeText(node)}`
}

function rangeText(node: SchemaNode): string {
  const { minimum, maximum } = (node.items ?? node) as SchemaNode & { minimum?: number; maximum?: number }
  if (minimum === undefined && maximum === undefined) return ''
  return ` ${minimum ?? ''}–${maximum ?? ''}`
}

function sourceText(node: SchemaNode, sources: Sources): string {
  const byDocument = new Map<string, string[]>()
  for (const id of node['x-source'] ?? []) {
    const source = sources[id]
    check(source !== undefined, id, 'is not in the register')
    const { document, clause } = cited(source)
    byDocument.set(document, [...(byDocument.get(document) ?? []), clause])
  }
  const lines = [...byDocument].map(([document, clauses]) => `${document}${[...new Set(clauses)].join('')}`)
  return [...lines, ...(node['x-reason'] ? [node['x-reason']] : [])].join('<br>')
}

/** A Chinese source in Chinese, another in English, as its readers know it. */
export function cited(source: Source): { document: string; clause: string } {
  const locale = source.region === 'CN' ? 'zh' : 'en'
  const mark = isConfirmed(source) ? '' : '\\*'
  const clause = source.clause ? `${locale === 'zh' ? '，' : ', '}${source.clause[locale]}` : ''
  return { document: source.document[locale], clause: `${clause}${mark}` }
}

export function table(head: string[], rows: string[]): string {
  return `${row(head)}\n${row(head.map(() => '---'))}\n${rows.join('\n')}\n`
}

export function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
