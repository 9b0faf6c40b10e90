import { fill, type Localized, type Values } from '../base/locale.ts'
import { nearest, onlyNear } from '../base/nearest.ts'
import type { Path } from '../base/problem.ts'
import type { Field, Shape } from '../model/shape.ts'
import { SHAPES, type ShapeName } from '../model/shapes.generated.ts'
import type { Fault } from './faults.ts'
import type { SchemaIssue } from './issue.ts'
import { byLabel, dayMeant, meant } from './meant.ts'
import { VALUE_KINDS } from './value-kinds.ts'

/** Where a path leads: the shape of an object, or the field a value stands in. */
interface Place {
  shape: Shape
  field: Field | undefined
}

/** @returns what a schema forbids, in plan words. */
export function describe(kind: ShapeName, fault: Fault, value: unknown): SchemaIssue {
  const { path } = fault
  const place = follow(kind, path)
  const inReference = place.field?.kind === 'reference'
  if (fault.keyword === 'additionalProperties')
    return inReference ? notAReference(path, fault.key) : unknownKey(place.shape, path, fault.key)
  if (fault.keyword === 'required') return missingKey(place.shape, path, fault.key)
  return fault.keyword === 'type' ? wrongType(place, fault, value) : wrongValue(place, fault, value)
}

function follow(kind: ShapeName, path: Path): Place {
  let shape: Shape = SHAPES[kind]
  let field: Field | undefined
  for (const step of path) {
    if (typeof step === 'number') continue
    const next = Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined
    if (!next) continue
    field = next
    if (next.kind === 'object' && next.def) shape = SHAPES[next.def as ShapeName]
  }
  return { shape, field }
}

function say(zh: string, en: string, values: [Values, Values?]): Localized {
  return { zh: fill(zh, values[0]), en: fill(en, values[1] ?? values[0]) }
}

function unknownKey(shape: Shape, path: Path, key: string): SchemaIssue {
  const known = Object.keys(shape.fields)
  const wide = /^([A-Za-z]+)：/.exec(key)?.[1] ?? ''
  if (known.includes(wide)) return wideColon([...path, key], wide)
  const guess = nearest(key, known)
  const text = say('“{what}”没有“{key}”这一项', '"{key}" is not a key of {what}', [
    { what: shape.zh, key },
    { what: lower(shape.en), key },
  ])
  const list = known.slice(0, 14).join(' ') + (known.length > 14 ? ' …' : '')
  const hint = guess
    ? say('是不是“{guess}”？', 'Did you mean "{guess}"?', [{ guess }])
    : say('可用的键：{list}', 'Keys here: {list}', [{ list }])
  const only = onlyNear(key, known)
  return {
    rule: 'unknown-key',
    path: [...path, key],
    at: 'key',
    text,
    hint,
    ...(guess ? { meant: guess } : {}),
    ...(only ? { mend: { key: only } } : {}),
  }
}

/** `{ name：甲 }`: without an ASCII colon the whole is one key. */
function wideColon(path: Path, key: string): SchemaIssue {
  const text = say(
    '“{key}”后面是全角冒号，没有读成键',
    '"{key}" is followed by a full-width colon and was not read as a key',
    [{ key }],
  )
  const hint = say('改成半角冒号加空格：“{key}: …”', 'Write an ASCII colon and a space: "{key}: …"', [{ key }])
  return { rule: 'unknown-key', path, at: 'key', text, hint, meant: key }
}

/** A reference is a name; as an object it has one key. */
function notAReference(path: Path, key: string): SchemaIssue {
  const text = say(
    '“{key}”不能写在这里：这里写机构或岗位的名称',
    '"{key}" cannot stand here: this is the name of a body or a post',
    [{ key }],
  )
  const { hint } = VALUE_KINDS.reference
  return { rule: 'unknown-key', path: [...path, key], at: 'key', text, ...(hint ? { hint } : {}), meant: 'text' }
}

function missingKey(shape: Shape, path: Path, key: string): SchemaIssue {
  const field = shape.fields[key]
  const text = say('缺少“{key}”（{label}）', '"{key}" is missing ({label})', [
    { key, label: field?.zh ?? key },
    { key, label: lower(field?.en ?? key) },
  ])
  const hint = say('补上 {key}: …', 'Add {key}: …', [{ key }])
  return { rule: 'missing-key', path, at: 'key', text, hint, meant: key }
}

function wrongType({ field }: Place, fault: Extract<Fault, { keyword: 'type' }>, value: unknown): SchemaIssue {
  const { path, types } = fault
  const wanted =
    types.join() === 'array' ? VALUE_KINDS.list : types.join() === 'object' ? VALUE_KINDS.object : kindWords(field)
  const written = writtenKind(value)
  const text = say('这里应为{wanted}，写的是{written}', 'This should be {wanted}, it is {written}', [
    { wanted: wanted.zh, written: written.zh },
    { wanted: wanted.en, written: written.en },
  ])
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  // Quotes alone make no duration, date or word of a list out of a number.
  const needsQuotes = isPlain && types.includes('string') && !wanted.hint && field?.kind !== 'enum'
  const own = field?.kind === 'enum' ? allowed(field, fault, String(value)) : wanted.hint
  const hint = needsQuotes ? QUOTE : types.join() === 'array' ? asList(value) : own
  const words = typeof value === 'object' ? {} : { words: { value: { path, value: String(value) } } }
  const mend = needsQuotes && typeof value === 'number' ? { mend: { quote: true } as const } : {}
  return { rule: 'wrong-type', path, at: 'value', text, ...(hint ? { hint } : {}), ...words, ...mend }
}

const QUOTE: Localized = { zh: '加上引号："{value}"', en: 'Put it in quotes: "{value}"' }
const IN_BRACKETS: Localized = { zh: '写成列表：[{value}]', en: 'Write a list: [{value}]' }

/** Text without quotes, in brackets too, and short enough to be shown. The letters of all scripts are looked up when asked for. */
function isSimpleText(value: string): boolean {
  return /^(?!(?:true|false|null)$)[\p{L}][^[\]{},:#'"]{0,19}$/u.test(value)
}

function asList(value: unknown): Localized | undefined {
  const isSimple = typeof value === 'string' ? isSimpleText(value) : typeof value === 'number'
  return isSimple ? IN_BRACKETS : VALUE_KINDS.list.hint
}

function wrongValue({ field }: Place, fault: Fault, value: unknown): SchemaIssue {
  const { path, keyword } = fault
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const label = { zh: field?.zh ?? '', en: lower(field?.en ?? '') }
  const base = { rule: 'wrong-value', path, at: 'value' } as const
  if (keyword === 'minLength' || keyword === 'minItems' || shown.trim() === '')
    return {
      ...base,
      text: say('“{label}”是空的', '{label} is empty', [{ label: label.zh }, { label: label.en }]),
      hint: EMPTY,
    }
  const text = say('“{value}”不能用作“{label}”', '"{value}" is not a possible {label}', [
    { value: shown, label: label.zh },
    { value: shown, label: label.en },
  ])
  const word = typeof value === 'string' ? meant(field, value) : undefined
  return { ...base, text, hint: allowed(field, fault, shown), ...(word === undefined ? {} : { mend: { value: word } }) }
}

const EMPTY: Localized = { zh: '写上内容，或删去这一项', en: 'Give it content, or delete the key' }

function allowed(field: Field | undefined, fault: Fault, value: string): Localized {
  const labels = field?.labels
  const day = dayMeant(field, value)
  if (day !== undefined) return say('日期写成 {day}', 'Write the date as {day}', [{ day }])
  if (labels && field.kind === 'enum') {
    const guess = nearest(value, Object.keys(labels)) ?? byLabel(labels, value) ?? begun(labels, value)
    if (guess)
      return say('是不是 {guess}（{label}）？', 'Did you mean {guess}?', [{ guess, label: labels[guess]?.zh ?? '' }])
    const [zh, en] = [choices(labels, 'zh'), choices(labels, 'en')]
    // Beside its words it may have a form of its own: a date, or `issued`.
    const form = field.def === undefined ? undefined : VALUE_KINDS[field.def]?.hint
    if (form)
      return say('{form}；也可写 {list}', '{form}; or {list}', [
        { form: form.zh, list: zh },
        { form: form.en, list: en },
      ])
    return say('可用：{list}', 'Allowed: {list}', [{ list: zh }, { list: en }])
  }
  if (fault.keyword === 'maximum') return say('不超过 {limit}', 'At most {limit}', [{ limit: fault.limit }])
  if (fault.keyword === 'minimum') return say('不小于 {limit}', 'At least {limit}', [{ limit: fault.limit }])
  return kindWords(field).hint ?? EMPTY
}

/** The word whose label was begun (`红`), where there is no other. */
function begun(labels: Readonly<Record<string, Localized>>, value: string): string | undefined {
  const keys = Object.keys(labels).filter((key) => labels[key]?.zh.startsWith(value))
  return keys.length === 1 ? keys[0] : undefined
}

function choices(labels: Readonly<Record<string, Localized>>, locale: 'zh' | 'en'): string {
  const words = Object.entries(labels).map(([key, label]) => (locale === 'zh' ? `${key}（${label.zh}）` : key))
  return words.join(locale === 'zh' ? '、' : ', ')
}

function kindWords(field: Field | undefined): Localized & { hint?: Localized } {
  if (!field) return VALUE_KINDS.object
  if (field.kind === 'object') {
    const hasMain = field.def !== undefined && (SHAPES[field.def as ShapeName] as Shape).main !== undefined
    return hasMain ? VALUE_KINDS.textOrObject : VALUE_KINDS.object
  }
  const known = field.def === undefined ? undefined : VALUE_KINDS[field.def]
  return known ?? VALUE_KINDS[field.kind] ?? VALUE_KINDS.text
}

/** `{value}` is filled where the text of the document is at hand, so that numbers stand as they were written. */
function writtenKind(value: unknown): Localized {
  if (value === null) return { zh: '空值', en: 'empty' }
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' }
  if (typeof value === 'object') return { zh: '键值组', en: 'a group of keys' }
  if (typeof value === 'boolean') return { zh: '布尔值 {value}', en: 'the truth value {value}' }
  if (typeof value === 'number') return { zh: '数字 {value}', en: 'the number {value}' }
  return { zh: '文字“{value}”', en: 'the text "{value}"' }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
}
