/** Small changes of a YAML text of which there is no doubt: a key, a text, quotes. Every other byte stays. */
import type { Mend, Path, Range } from '../../base/problem.ts'
import { dataAsWritten, locate, parseSource, type Source } from '../source.ts'
import { Lines } from '../yaml/document.ts'
import { writeInline } from '../yaml/write.ts'
import { headSplice, withNewKey } from './head.ts'
import { cannot, type Splice } from './place.ts'

/** A change and where it is made. */
export type PlacedMend = { path: Path } & Mend

/** What was changed: the place, what stood there (nothing, where something was put in), and what stands there now. */
export interface Mended {
  range: Range
  from: string
  to: string
}

/** @throws UsageError where the data would differ in anything but what is told; nothing half-changed is ever returned */
export function mendYaml(source: Source, mends: readonly PlacedMend[]): { text: string; mended: Mended[] } {
  const lines = new Lines(source.text)
  // What an alias repeats is changed once, where it stands.
  const splices = new Map<number, Splice>()
  for (const mend of mends) {
    const splice = spliceOf(source, lines, mend)
    // An alias says what stands at its anchor; whether that becomes what is wanted shows when the text is read.
    if (source.text[splice.from] === '*') continue
    if ((splices.get(splice.from)?.put ?? splice.put) !== splice.put) throw cannot()
    splices.set(splice.from, splice)
  }
  const order = [...splices.values()].sort((a, b) => a.from - b.from)
  const text = order.reduceRight((left, { from, to, put }) => left.slice(0, from) + put + left.slice(to), source.text)
  const wanted = mends.reduce<unknown>(
    (data, mend) => applied(data, mend.path, 'quote' in mend ? { value: writtenAt(source, lines, mend.path) } : mend),
    dataAsWritten(source),
  )
  const read = parseSource(source.path, new TextEncoder().encode(text)).data
  if (JSON.stringify(read) !== JSON.stringify(wanted)) throw cannot()
  const mended = order.map(({ from, to, put }) => {
    const told = from === to ? put.replace(/^,?\s+|,?\s+$/g, '') : put
    return { range: lines.range(from, to), from: source.text.slice(from, to), to: told }
  })
  return { text, mended }
}

function spliceOf(source: Source, lines: Lines, mend: PlacedMend): Splice {
  if ('newKey' in mend) {
    const entry = `${mend.newKey}: ${PLAIN.test(mend.word) ? mend.word : writeInline(mend.word)}`
    return headSplice(source, lines, { path: mend.path, entry })
  }
  const { from, to } = extentOf(locate(source, mend.path, 'key' in mend ? 'key' : 'value'), lines)
  const written = source.text.slice(from, to)
  if (written === '') throw cannot()
  if ('quote' in mend) {
    // What was written as a power of ten or with letters is no text that lost its quotes.
    if (!/^[+-]?\d[\d.]*$/.test(written)) throw cannot()
    return { from, to, put: `"${written}"` }
  }
  const put = 'key' in mend ? mend.key : mend.value
  const [sign] = /^["']/.exec(written) ?? ('inQuotes' in mend ? ['"'] : [])
  const isQuoted = sign !== undefined && !/["'\\]/.test(put)
  return {
    from,
    to,
    put: isQuoted ? `${sign}${put}${sign}` : 'key' in mend || PLAIN.test(put) ? put : writeInline(put),
  }
}

function writtenAt(source: Source, lines: Lines, path: Path): string {
  const { from, to } = extentOf(locate(source, path, 'value'), lines)
  return source.text.slice(from, to)
}

/** @throws UsageError for what stands on several lines */
function extentOf({ line, column, endLine, endColumn }: Range, lines: Lines): { from: number; to: number } {
  if (line !== endLine) throw cannot()
  return { from: lines.startOf(line) + column - 1, to: lines.startOf(endLine) + endColumn - 1 }
}

/** Words of the format, and days: never taken for a number, a truth value or nothing. */
const PLAIN = /^(?:(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-zA-Z0-9-]*|\d{4}-\d\d(?:-\d\d)?)$/

/** The same change in plain data, to hold the text against; keys keep their order. */
function applied(data: unknown, [step, ...rest]: Path, mend: Mend): unknown {
  if (step === undefined) {
    if ('newKey' in mend) return withNewKey(data, mend.newKey, mend.word)
    return 'value' in mend ? mend.value : data
  }
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? applied(item, rest, mend) : item))
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, step)) throw cannot()
  const isRenamed = rest.length === 0 && 'key' in mend
  if (isRenamed && Object.hasOwn(data, mend.key)) throw cannot()
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (key !== step) return [key, value]
      return isRenamed ? [mend.key, value] : [key, applied(value, rest, mend)]
    }),
  )
}
