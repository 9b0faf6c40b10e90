/** Where an edit goes in the text, and what is put there. */
import type { Document, Node, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml'
import { UsageError } from '../../base/errors.ts'
import type { Path } from '../../base/problem.ts'
import { yamlLibrary } from '../yaml/document.ts'
import { writeInline, writeYaml } from '../yaml/write.ts'

/**
 * `set`: gives the value at a path, which may be new; `add`: puts entries at the end of the list at a path, which may be
 * new. Several edits must not lie within one another: give a new object as a whole.
 */
export type Edit = { path: Path; set: unknown } | { path: Path; add: readonly unknown[] }

export interface Splice {
  from: number
  to: number
  put: string
}

/** Anchors, merge keys and the like: the change would reach further than is meant. */
export function cannot(): UsageError {
  return new UsageError(
    {
      zh: '这个文件的写法（例如锚点和别名）不能自动改',
      en: 'the way this file is written (anchors, for example) cannot be changed by a program',
    },
    { zh: '请照显示的内容手工改', en: 'Make the change by hand' },
  )
}

interface Text {
  text: string
  document: Document.Parsed<ParsedNode, true> | Document.Parsed<ParsedNode>
}

/** @throws UsageError where the way to the place leads through an alias or a value that can hold nothing */
export function place({ text, document }: Text, edit: Edit): Splice[] {
  const { isMap, isSeq } = yamlLibrary()
  let node: Node | null = document.contents
  const way = [...edit.path]
  for (let step = way.shift(); step !== undefined; step = way.shift()) {
    const found = childOf(node, step)
    if (found === undefined) {
      if (!isMap(node)) throw cannot()
      return [entry(text, node, { key: String(step), value: built(way, edit) })]
    }
    const isEmpty = found.value === null
    if (isEmpty || (way.length === 0 && 'set' in edit)) return [replaced(text, found, built(way, edit))]
    node = found.value
  }
  if ('set' in edit || !isSeq(node)) throw cannot()
  return edit.add.length === 0 ? [] : [items(text, node, edit.add)]
}

/** The value that has to stand where nothing stands yet. */
function built(way: Path, edit: Edit): unknown {
  const value = 'set' in edit ? edit.set : edit.add
  return way.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)
}

interface Found {
  pair?: Pair<ParsedNode, ParsedNode | null>
  value: ParsedNode | null
}

function childOf(node: Node | null, step: string | number): Found | undefined {
  const { isMap, isScalar, isSeq } = yamlLibrary()
  if (isSeq(node)) {
    const value = (node as YAMLSeq<ParsedNode>).items[Number(step)]
    return value === undefined ? undefined : { value }
  }
  if (!isMap(node)) return undefined
  const pair = (node as YAMLMap<ParsedNode, ParsedNode | null>).items.find(
    ({ key }) => isScalar(key) && String(key.value) === String(step),
  )
  if (!pair) return undefined
  const isNull = isScalar(pair.value) && pair.value.value === null && pair.value.source === ''
  return { pair, value: isNull ? null : pair.value }
}

/** In one line, in the place of what stood there. */
function replaced(text: string, { pair, value }: Found, wanted: unknown): Splice {
  const put = writeInline(wanted)
  if (value?.range) return { from: value.range[0], to: endOf(text, value), put }
  const end = pair?.key.range?.[1]
  if (end === undefined) throw cannot()
  const colon = text.indexOf(':', end) + 1
  return { from: colon, to: colon, put: ` ${put}` }
}

/** Block scalars reach over their last line break; that stays. */
function endOf(text: string, { range }: Node): number {
  const end = range?.[1] ?? 0
  return text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end
}

function entry(text: string, map: YAMLMap, { key, value }: { key: string; value: unknown }): Splice {
  if (map.flow) return inFlow(text, map, `${writeInline(key)}: ${writeInline(value)}`)
  const first = (map.items[0]?.key as Node | undefined)?.range?.[0]
  if (first === undefined) throw cannot()
  return below(text, map, { column: columnOf(text, first), put: writeYaml({ [key]: value }) })
}

function items(text: string, list: YAMLSeq, added: readonly unknown[]): Splice {
  if (list.flow) return inFlow(text, list, added.map((item) => writeInline(item)).join(', '))
  const first = list.range?.[0]
  if (first === undefined) throw cannot()
  return below(text, list, { column: columnOf(text, first), put: writeYaml([...added]) })
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Behind the last entry of `{…}` or `[…]`. */
function inFlow(text: string, node: YAMLMap | YAMLSeq, put: string): Splice {
  const close = (node.range?.[1] ?? 0) - 1
  const before = text.slice(0, close).trimEnd()
  const isEmpty = node.items.length === 0
  const from = before.length
  const separator = isEmpty || before.endsWith(',') ? '' : ','
  return { from, to: from, put: `${separator}${isEmpty ? '' : ' '}${put}` }
}

/** On lines of their own, behind the line on which the last entry ends and its comment with it. */
function below(text: string, node: Node, { column, put }: { column: number; put: string }): Splice {
  const breaks = text.includes('\r\n') ? '\r\n' : '\n'
  const last = lastOffset(node)
  const lineEnd = text.indexOf('\n', Math.max(0, last - 1))
  const at = lineEnd < 0 ? text.length : lineEnd + 1
  const lines = put
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(column) + line))
  return { from: at, to: at, put: `${lineEnd < 0 ? breaks : ''}${lines.join(breaks)}${breaks}` }
}

/** Where the last value within a node ends; collections say an end that reaches over comments behind them. */
function lastOffset(node: Node): number {
  const { isMap, isSeq } = yamlLibrary()
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1)
    const value = last?.value as Node | null | undefined
    return value ? lastOffset(value) : ((last?.key as Node | undefined)?.range?.[1] ?? node.range?.[1] ?? 0)
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined
    return last ? lastOffset(last) : (node.range?.[1] ?? 0)
  }
  return node.range?.[1] ?? 0
}
