import type { Locale, Localized } from '../../base/locale.ts'
import type { Field, Shape } from '../../model/shape.ts'
import { SHAPES } from '../../model/shapes.generated.ts'
import { fieldText } from '../../schema/field-text.ts'
import { VALUE_KINDS } from '../../schema/value-kinds.ts'

const TABLE: Readonly<Record<string, Shape>> = SHAPES
/** Where a path may begin. */
const ROOTS = ['plan', 'registry', 'drill', 'config'] as const

export interface FieldFacts {
  locale: Locale
  basisOf(sources: readonly string[]): string
}

/** One field where it stands. */
interface Place {
  shape: string
  key: string
  field: Field
  /** Further objects in which it means the same. */
  also: string[]
}

/**
 * @param name a path from the root of a document (`warning.levels.lift`), an object and its key (`measure.within`), or a key
 * @returns what it means; undefined when there is no such field
 */
export function fieldPage(name: string, facts: FieldFacts): string | undefined {
  const places = find(name)
  const [first] = places
  if (!first) return undefined
  const pages = unlike(places).map((place) => onePage(place, facts))
  const others = pages.length > 1 ? `${say('several', facts.locale)}\n\n` : ''
  return `${others}${pages.join('\n')}`
}

/** @returns every key and every `object.key`, for "did you mean". */
export function fieldNames(): string[] {
  const places = Object.entries(TABLE).flatMap(([shape, { fields }]) =>
    Object.keys(fields).flatMap((key) => [key, `${shape}.${key}`]),
  )
  return [...new Set([...places, ...ROOTS.flatMap((root) => Object.keys(TABLE[root]?.fields ?? {}))])]
}

function find(name: string): Place[] {
  const steps = name.split('.').map((step) => step.replace(/\[.*?\]$/, ''))
  const [shape = '', key] = steps
  if (key === undefined) return Object.keys(TABLE).flatMap((one) => at(one, shape))
  const byPath = ROOTS.flatMap((root) => follow(root, steps))
  if (byPath.length > 0) return byPath.slice(0, 1)
  return steps.length === 2 && Object.hasOwn(TABLE, shape) ? at(shape, key) : []
}

function follow(root: string, steps: readonly string[]): Place[] {
  let shape: string | undefined = root
  let found: Place[] = []
  for (const key of steps) {
    found = shape === undefined ? [] : at(shape, key)
    shape = found[0]?.field.kind === 'object' ? found[0].field.def : undefined
  }
  return found
}

function at(shape: string, key: string): Place[] {
  const fields = TABLE[shape]?.fields ?? {}
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  return field ? [{ shape, key, field, also: [] }] : []
}

/** A key that means the same in several objects is told once. */
function unlike(places: readonly Place[]): Place[] {
  const meanings = new Map<string, Place>()
  for (const place of places) {
    const { zh, kind, def } = place.field
    const key = JSON.stringify([zh, kind, def, fieldText(place.shape, place.key)?.description])
    const same = meanings.get(key)
    if (same) same.also.push(place.shape)
    else meanings.set(key, place)
  }
  return [...meanings.values()]
}

const WORDS = {
  several: { zh: '这个字段名有几种含义：', en: 'This key has several meanings:' },
  of: { zh: '所属', en: 'Of' },
  value: { zh: '取值', en: 'Value' },
  list: { zh: '，一个或多个', en: ', one or a list' },
  map: { zh: '，按名称分别给出', en: ', one for each name' },
  required: { zh: '必填', en: 'Required' },
  words: { zh: '可写', en: 'One of' },
  keys: { zh: '包含的字段', en: 'Its keys' },
  main: { zh: '只写一句话时即为', en: 'A bare text stands for' },
  private: { zh: '个人信息，不进入公开版', en: 'Personal: left out of public editions' },
} as const satisfies Record<string, Localized>

function say(key: keyof typeof WORDS, locale: Locale): string {
  return WORDS[key][locale]
}

function onePage({ shape, key, field, also }: Place, { locale, basisOf }: FieldFacts): string {
  const text = fieldText(shape, key)
  const colon = locale === 'zh' ? '：' : ': '
  const inner = field.kind === 'object' && field.def ? TABLE[field.def] : undefined
  const isRequired = TABLE[shape]?.required.includes(key)
  const lines = [
    `${shape}.${key}  ${field.zh} · ${field.en}`,
    `  ${text?.description ?? ''}`,
    `  ${say('of', locale)}${colon}${[shape, ...also].map((one) => objectName(one, locale)).join(locale === 'zh' ? '、' : ', ')}`,
    `  ${say('value', locale)}${colon}${valueText(field, locale)}`,
    ...(isRequired ? [`  ${say('required', locale)}`] : []),
    ...(field.private ? [`  ${say('private', locale)}`] : []),
    ...wordLines(field, locale),
    ...(inner?.main ? [`  ${say('main', locale)} ${inner.main}`] : []),
    ...(inner ? [`  ${say('keys', locale)}${colon}`, ...keyLines(inner, locale)] : []),
    ...(text && text.sources.length > 0 ? [`  ${basisOf(text.sources)}`] : []),
  ]
  return `${lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')}\n`
}

function objectName(shape: string, locale: Locale): string {
  return locale === 'zh' ? `${TABLE[shape]?.zh ?? ''}（${shape}）` : shape
}

function valueText(field: Field, locale: Locale): string {
  const known = VALUE_KINDS[field.def ?? ''] ?? VALUE_KINDS[field.kind] ?? VALUE_KINDS.text
  const many = field.map ? say('map', locale) : field.list ? say('list', locale) : ''
  const hint = known.hint ? (locale === 'zh' ? `。${known.hint.zh}` : `. ${known.hint.en}`) : ''
  return known[locale] + many + hint
}

function wordLines(field: Field, locale: Locale): string[] {
  const words = Object.entries(field.labels ?? {})
  if (words.length === 0) return []
  const width = Math.max(...words.map(([word]) => word.length))
  const colon = locale === 'zh' ? '：' : ':'
  return [
    `  ${say('words', locale)}${colon}`,
    ...words.map(([word, label]) => `    ${word.padEnd(width)}  ${label[locale]}`),
  ]
}

function keyLines({ fields }: Shape, locale: Locale): string[] {
  const width = Math.max(...Object.keys(fields).map((key) => key.length))
  return Object.entries(fields).map(([key, field]) => `    ${key.padEnd(width)}  ${field[locale]}`)
}
