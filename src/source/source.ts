/**
 * This room reads files: bytes to text, YAML to plain data, and from the data back to lines and columns. Nobody else may
 * import a YAML library.
 */
import type { Path, Range } from '../base/problem.ts'
import { FILE_START } from '../base/problem.ts'
import { type Decoded, decode } from './decode.ts'
import { FILES } from './file-messages.ts'
import { problem, type RawProblem } from './messages.ts'
import { readComplete } from './yaml/complete.ts'
import { ComposedPlaces } from './yaml/composed-places.ts'
import { DEPTH_LIMIT } from './yaml/data.ts'
import { compose, Lines, type YamlDocument } from './yaml/document.ts'
import { type At, Locator } from './yaml/locate.ts'
import { MarkedPlaces } from './yaml/subset/places.ts'
import { type Marked, readMarked, readSubset } from './yaml/subset/read.ts'
import { SYNTAX } from './yaml/syntax-messages.ts'

export type { RawProblem } from './messages.ts'
export type { At } from './yaml/locate.ts'

/** One file, read. */
export interface Source {
  /** As it is shown to users, with '/'. */
  path: string
  /** Decoded, without byte order mark; line breaks as in the file. */
  text: string
  /** `UTF-8`, `UTF-16LE`, `UTF-16BE` or `GB18030`; empty when the bytes are no text. */
  encoding: string
  /** Plain tree data without aliases and cycles; undefined when it could not be read. */
  data: unknown
  problems: RawProblem[]
}

interface Memory {
  /** False: no number was written in a way that JavaScript would print otherwise. */
  rewrites: boolean
  /** The text was read as the plain part of YAML. */
  isPlain?: true
  /** The data were handed over to somebody who may change them. */
  isTaken?: true
  marked?: Marked
  document?: YamlDocument
  locator?: Pick<Locator, 'locate' | 'written'>
}

/** What is known about a source beside its data; filled late. */
const memories = new WeakMap<Source, Memory>()

function memoryOf(source: Source): Memory {
  const memory = memories.get(source) ?? { rewrites: true }
  memories.set(source, memory)
  return memory
}

/** A line that holds something beside a comment. */
const CONTENT = /^[ \t\r]*[^\s#]/m

/** @returns whether something was found that keeps the file from being used as it is. */
export function hasError(source: Source): boolean {
  return source.problems.some(({ severity }) => severity === 'error')
}

/** Reads what a parser made of the text into `source`. */
function parseInto(source: Source): void {
  const subset = readSubset(source.text)
  if (subset) {
    memories.set(source, { rewrites: subset.rewrites, isPlain: true })
    source.data = subset.data
    return
  }
  try {
    const document = compose(source.text, DEPTH_LIMIT)
    memories.set(source, { rewrites: true, document })
    const { data, problems } = readComplete(document)
    source.data = data ?? undefined
    source.problems.push(...problems)
  } catch {
    // The parser is foreign code and the input may be hostile: what it throws is said about the file.
    source.problems.push(problem(SYNTAX.other, FILE_START))
  }
  if (source.data === undefined && !hasError(source)) {
    source.problems.push(problem(FILES.empty, FILE_START))
  }
}

/**
 * Reads the bytes of a YAML file. Never throws: what is wrong stands in `problems`.
 * @param path as shown to users
 */
export function parseSource(path: string, bytes: Uint8Array): Source {
  return parseDecoded(path, decode(bytes))
}

/** The same for bytes that are decoded already. */
export function parseDecoded(path: string, { text, encoding, problems }: Decoded): Source {
  const source: Source = { path, text, encoding, data: undefined, problems: [...problems] }
  if (encoding === '') return source
  if (CONTENT.test(text)) parseInto(source)
  else source.problems.push(problem(FILES.empty, FILE_START))
  return source
}

/** @returns the data of a source for one who may change them; taken again, they are read anew. */
export function takeData(source: Source): unknown {
  const memory = memoryOf(source)
  if (!memory.isPlain) return structuredClone(source.data)
  if (memory.isTaken) return readSubset(source.text)?.data
  memory.isTaken = true
  return source.data
}

/** @returns the data as they were read, for looking only, also where they have been taken and changed. */
export function dataAsWritten(source: Source): unknown {
  const memory = memoryOf(source)
  if (source.data === undefined || !memory.isTaken) return source.data
  memory.marked ??= readMarked(source.text)
  return memory.marked.data
}

function locatorOf(source: Source): Pick<Locator, 'locate' | 'written'> {
  const memory = memoryOf(source)
  memory.locator ??= locatorFor(source.text, memory)
  return memory.locator
}

function locatorFor(text: string, memory: Memory): Pick<Locator, 'locate' | 'written'> {
  const { isPlain, document } = memory
  const lines = document?.lines ?? new Lines(text)
  if (isPlain) {
    memory.marked ??= readMarked(text)
    return new Locator(lines, new MarkedPlaces(text, memory.marked.marks))
  }
  return new Locator(lines, new ComposedPlaces(text, document?.composed))
}

/**
 * Where a path of the data stands in the text.
 * A path that does not exist gives the key of its nearest ancestor; the root gives the first line.
 */
export function locate(source: Source, path: Path, at: At): Range {
  if (source.text === '') return FILE_START
  return locatorOf(source).locate(path, at)
}

/** @returns the text of a number as the author wrote it (80.10, 1e3, 0x1F), when `String(number)` would differ. */
export function written(source: Source, path: Path): string | undefined {
  return memoryOf(source).rewrites && source.text !== '' ? locatorOf(source).written(path) : undefined
}
