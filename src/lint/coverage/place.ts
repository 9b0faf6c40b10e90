/** From a path in a document to the line and to the words by which people find it. */

import type { CoveredPlace } from '../../base/coverage.ts'
import { hasHan } from '../../base/han.ts'
import type { Locale } from '../../base/locale.ts'
import { type Path, toPointer } from '../../base/problem.ts'
import { toSourcePath } from '../../model/normalise.ts'
import type { Field, Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import { dataAsWritten, locate, type Source } from '../../source/source.ts'

/** A document in its long form, and the file it was read from. */
export interface Covered<Document extends { kind: string } = { kind: string }> {
  document: Document
  source: Source
}

/** @param path in the long form of the document */
export function placeOf({ document, source }: Covered, path: Path, locale: Locale): CoveredPlace {
  const { line, column } = locate(source, toSourcePath(dataAsWritten(source), path), 'key')
  return { path: source.path, line, column, pointer: toPointer(path), words: pathInWords(document, path, locale) }
}

/** @returns the labels of the keys, and of items of lists their number and name: 措施 3“封堵溃口” › 时限 */
export function pathInWords(document: { kind: string }, path: Path, locale: Locale): string {
  const parts: string[] = []
  let shape: Shape | undefined = SHAPES[document.kind as ShapeName]
  let at: unknown = document
  for (const step of path) {
    at = (at as Record<string | number, unknown> | undefined)?.[step]
    if (typeof step === 'number') parts.push(`${parts.pop() ?? ''} ${step + 1}${quoted(nameOf(at, shape), locale)}`)
    else {
      const field: Field | undefined = shape?.fields[step]
      parts.push(field?.[locale] ?? step)
      shape = field?.kind === 'object' ? SHAPES[field.def as ShapeName] : undefined
    }
  }
  return parts.join(' › ')
}

function nameOf(value: unknown, shape: Shape | undefined): string {
  if (typeof value !== 'object' || value === null) return ''
  const object = value as Record<string, unknown>
  // Of guarantees and facilities the kind is a name that the author gave; elsewhere it is one of a list.
  const kind = shape?.fields.kind?.kind === 'text' ? ['kind'] : []
  const keys = ['title', 'name', 'level', 'term', ...kind, shape?.main ?? 'title', 'source', 'area', 'topic']
  const name = keys.map((key) => object[key]).find((one) => typeof one === 'string')
  return typeof name === 'string' ? name : ''
}

/** Characters of a name that is quoted, Chinese or not; the line is given beside it. */
const LONGEST = { chinese: 16, other: 32 }

function quoted(name: string, locale: Locale): string {
  if (name === '') return ''
  const line = name.replace(/\s+/g, ' ').trim()
  const room = hasHan(line) ? LONGEST.chinese : LONGEST.other
  const short = [...line].length > room ? `${[...line].slice(0, room - 1).join('')}…` : line
  return locale === 'zh' ? `“${short}”` : ` “${short}”`
}

/** @returns what stands at a path; undefined where nothing does */
export function valueAt(document: object, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], document)
}
