/** Where a new key goes at the head of an object, so that it stands there as a hand would have put it. */
import type { Path, Range } from '../../base/problem.ts'
import { dataAsWritten, locate, type Source } from '../source.ts'
import type { Lines } from '../yaml/document.ts'
import { cannot, type Splice } from './place.ts'

/** The key that says what a document is; it stays the first one. */
const FIRST = 'kind'

/** @returns what stands at a path: an object and its first key */
function objectAt(data: unknown, path: Path): { node: Record<string, unknown>; first: string } {
  const node = path.reduce((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) throw cannot()
  const [first] = Object.keys(node)
  if (first === undefined) throw cannot()
  return { node: node as Record<string, unknown>, first }
}

/** @returns the object with a new key where `splice` of this file puts it */
export function withNewKey(data: unknown, key: string, word: string): unknown {
  const { node, first } = objectAt(data, [])
  if (Object.hasOwn(node, key)) throw cannot()
  const { [first]: value, ...rest } = node
  return first === FIRST ? { [first]: value, [key]: word, ...rest } : { [key]: word, ...node }
}

/**
 * In an object of one line before its first key, else on a line of its own, as deep as that key.
 * @param entry the key and its value as YAML
 * @throws UsageError for an object that nothing stands in
 */
export function headSplice(source: Source, lines: Lines, { path, entry }: { path: Path; entry: string }): Splice {
  const { node, first } = objectAt(dataAsWritten(source), path)
  const from = startOf(locate(source, [...path, first], 'key'), lines)
  const isInline = /[{,]\s*$/.test(source.text.slice(0, from))
  if (first === FIRST) {
    if (typeof node[first] === 'object') throw cannot()
    const { endLine, endColumn } = locate(source, [...path, first], 'value')
    const end = lines.startOf(endLine) + endColumn - 1
    if (isInline) return { from: end, to: end, put: `, ${entry}` }
    const lineEnd = lines.startOf(endLine) + lines.line(endLine).length
    return { from: lineEnd, to: lineEnd, put: `${breakOf(source)}${indentOf(from, lines)}${entry}` }
  }
  const put = isInline ? `${entry}, ` : `${entry}${breakOf(source)}${indentOf(from, lines)}`
  return { from, to: from, put }
}

function startOf({ line, column }: Range, lines: Lines): number {
  return lines.startOf(line) + column - 1
}

function breakOf({ text }: Source): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** Spaces as wide as what stands before a key on its line: other spaces, and the dashes of lists. */
function indentOf(key: number, lines: Lines): string {
  const line = lines.lineAt(key)
  const before = lines.text.slice(lines.startOf(line), key)
  if (!/^[ -]*$/.test(before)) throw cannot()
  return ' '.repeat(before.length)
}
