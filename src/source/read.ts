/** Files to sources. */
import { closeSync, fstatSync, openSync } from 'node:fs'
import type { Values } from '../base/locale.ts'
import { FILE_START } from '../base/problem.ts'
import { apart } from '../base/remember.ts'
import { readUpTo, SIZE_LIMIT, SIZE_LIMIT_MB } from './bytes.ts'
import { decode } from './decode.ts'
import type { FoundFile } from './discover.ts'
import { FILES } from './file-messages.ts'
import { type Message, problem } from './messages.ts'
import { hasError, parseDecoded, parseSource, type Source } from './source.ts'

function failed(path: string, message: Message, values: Values = {}): Source {
  return { path, text: '', encoding: '', data: undefined, problems: [problem(message, FILE_START, values)] }
}

function describe(path: string, error: unknown): Source {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return failed(path, FILES.missing)
  if (code === 'EISDIR') return failed(path, FILES.folder)
  if (code === 'EACCES' || code === 'EPERM') return failed(path, FILES.forbidden)
  return failed(path, FILES.unreadable, { reason: code })
}

/** The top-level `kind` of a document of this tool; files of container systems have a `kind` and an `apiVersion`. */
const KIND = /^(?:\{\s*)?["']?kind["']?\s*[:：]/m
const FOREIGN = /^["']?apiVersion["']?\s*:/m

/** What is named as a plan is meant to be one: a file that lost its text or its `kind` is not passed over. */
const PLAN_NAME = /\.plan\.ya?ml$/i

/** A cheap look at the text, before anything is parsed. */
export function isOurs(text: string): boolean {
  return KIND.test(text) && !FOREIGN.test(text)
}

/** Opens, reads and closes; what goes wrong becomes a source with a problem. */
function withFile(file: string, display: string, use: (descriptor: number) => Source | undefined): Source | undefined {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (error) {
    return describe(display, error)
  }
  try {
    if (fstatSync(descriptor).size > SIZE_LIMIT) return failed(display, FILES.tooLarge, { limit: SIZE_LIMIT_MB })
    return use(descriptor)
  } catch (error) {
    return describe(display, error)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Reads and parses one file, whatever it is. Never throws: an unreadable file is a source with a problem (rule
 * `unreadable-file`).
 * @param file where it is
 * @param display its path as shown to users
 */
export function readSource(file: string, display: string): Source {
  const source = withFile(file, display, (descriptor) => parseSource(display, readUpTo(descriptor, SIZE_LIMIT)))
  return source ?? failed(display, FILES.missing)
}

/**
 * Reads a file that was found. One without a top-level `kind` is not ours: undefined when it was found in a folder (it
 * is not parsed), an error when it was named, or is called `*.plan.yaml`, and has no other.
 */
export function readFound({ file, path, named }: FoundFile): Source | undefined {
  return withFile(file, path, (descriptor) => sourceOf(readUpTo(descriptor, SIZE_LIMIT), { path, named }))
}

/** @returns the text of a file alone, as `Source.text` would be; empty where it cannot be read */
export function readText(file: string): string {
  let text = ''
  withFile(file, file, (descriptor) => {
    text = decode(readUpTo(descriptor, SIZE_LIMIT)).text
    return undefined
  })
  return text
}

/** The same for the text of a file that stands elsewhere than on the disk. */
export function sourceOf(bytes: Uint8Array, { path, named }: Pick<FoundFile, 'path' | 'named'>): Source | undefined {
  const decoded = decode(bytes)
  const ours = isOurs(decoded.text)
  const isMeant = named || (PLAN_NAME.test(path) && !FOREIGN.test(decoded.text))
  if (!isMeant && !ours) return undefined
  const source = parseDecoded(path, decoded)
  if (ours || hasError(source)) return source
  source.data = undefined
  source.problems.push(problem(FILES.notOurs, FILE_START))
  return source
}

/** What a document is called, without parsing it. */
export interface DocumentName {
  kind: string
  id?: string
  title?: string
}

const TOP_LEVEL = /^(kind|id|title):[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\r\n]*?))[ \t]*(?:#.*)?\r?$/gm

/**
 * A cheap look at the top-level `kind`, `id` and `title` of a text; anything unusual is simply not found.
 * @returns undefined for a text that is none of ours
 */
export function nameIn(text: string): DocumentName | undefined {
  if (!isOurs(text)) return undefined
  const found: Record<string, string> = {}
  for (const [, key = '', double, single, plain] of text.matchAll(TOP_LEVEL))
    found[key] ??= double ?? single ?? plain ?? ''
  const { kind, id, title } = found
  return kind ? { kind, ...(id ? { id: apart(id) } : {}), ...(title ? { title: apart(title) } : {}) } : undefined
}

/** Bytes at the head of a file in which a document nearly always says its name. */
const HEAD = 2048

/** @returns the same for a file; undefined as well for one that cannot be read. */
export function peekName({ file }: FoundFile): DocumentName | undefined {
  let name: DocumentName | undefined
  const look = (bytes: Buffer): undefined => {
    name = nameIn(decode(bytes).text)
  }
  withFile(file, file, (descriptor) => look(wholeLines(readUpTo(descriptor, HEAD))))
  if (!name || (name.kind === 'plan' && !(name.id && name.title)))
    withFile(file, file, (descriptor) => look(readUpTo(descriptor, SIZE_LIMIT)))
  return name
}

/** @returns whether a file can be opened and is small enough to be read */
export function canRead({ file }: FoundFile): boolean {
  return withFile(file, file, () => undefined) === undefined
}

/** Without the line that was cut off: half a character would look like another encoding. */
function wholeLines(bytes: Buffer): Buffer {
  return bytes.length < HEAD ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
}
