/**
 * What one part of a run leaves for `plan merge-reports`: everything that any report says of its files, their digests, and
 * their texts. It is JSON, and its lines can be read one by one: a head, two lines for each file, a foot.
 */
import type { Locale } from '../../base/locale.ts'
import type { FileReport, Severity } from '../../base/problem.ts'
import type { RuleSettings } from '../../config/index.ts'
import { hashOf } from '../../lint/cache/hash.ts'
import type { Digest } from '../../model/repository/digest.ts'
import type { RuleInfo } from '../../report/index.ts'

/** Version of this form. */
export const FORM = 1

/** What all parts of a run share. */
export interface Run {
  /** Version of this tool. */
  version: string
  /** How many parts there are. */
  parts: number
  /** The day by which rules about time judged, ISO. */
  date: string
  /** Language of the messages. */
  locale: Locale
  /** What the command line said, without the part and where it is reported to. */
  asked: Asked
  /** Of the files of all parts: how many, and a hash of their names and sizes. */
  files: { count: number; hash: string }
  /** Of the files with rules of an office's own: their names and a hash of what stands in them; not there without any. */
  plugins?: { names: readonly string[]; hash: string }
}

export interface Asked {
  paths: readonly string[]
  profile?: readonly string[]
  config?: string
  changed?: string | true
  failOn?: Severity
  maxWarnings?: number
}

export interface Head {
  planShard: typeof FORM
  /** From 1. */
  part: number
  run: Run
  /** What was named and is not there. */
  missed: readonly FileReport[]
  repositories: readonly ShardRepository[]
  /** Rules of an office's own that judged files of this part, as reports describe them. */
  rules?: readonly RuleInfo[]
}

/** What a part knows of a repository that its files stand in. */
export interface ShardRepository {
  /** As users see it. */
  root: string
  /** Of all documents that are held against each other: how many, and a hash of their paths. */
  documents: { count: number; hash: string }
  /** Documents that those of this part are held against, and that no part checks. */
  around: readonly Beside[]
}

export interface Beside {
  home: string
  digest: Digest
  path: string
  text: string
}

/** A file that was checked. */
export interface ShardFile extends Pick<FileReport, 'path' | 'problems' | 'skipped' | 'suppressed'> {
  /** What its settings say where that is not the default. */
  failOn?: Severity
  maxWarnings?: number
  /** Of rules that hold documents against each other. */
  rules?: RuleSettings
  /** Not there where it has errors of format. */
  stand?: Stand
}

/** Where a document stands, and what is asked about it there. */
export interface Stand {
  /** Index in the list of the head. */
  repository: number
  home: string
  digest: Digest
  /** It is one of the documents of its repository. */
  isCounted?: true
}

/** A hash of all that stands before tells a report that was cut off or changed. */
function footOf(before: Uint8Array): string {
  return `],"sha256":"${hashOf(before)}"}\n`
}

/** @param files with the text of each, empty where nobody will ask for it */
export function writeShard(head: Head, files: Iterable<readonly [ShardFile, string]>): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(`${JSON.stringify({ ...head, files: [] }).slice(0, -2)}\n`)]
  for (const [file, text] of files) {
    const comma = pieces.length === 1 ? '' : ','
    pieces.push(Buffer.from(`${comma}${JSON.stringify(file)}\n,${JSON.stringify(text)}\n`))
  }
  const before = Buffer.concat(pieces)
  return Buffer.concat([before, Buffer.from(footOf(before))])
}

export interface ShardContent {
  head: Head
  files: readonly (ShardFile & { text: Span })[]
}

/** Bytes of a report. */
export interface Span {
  start: number
  end: number
}

const LINE_END = 0x0a

/** @returns what a report says; `other` for what is none, or of another form; `damaged` for one that is not as it was written */
export function readShard(bytes: Buffer): ShardContent | 'other' | 'damaged' {
  const first = bytes.indexOf(LINE_END)
  const start = bytes.toString('utf8', 0, START.length)
  if (start !== START) return 'other'
  const last = bytes.lastIndexOf(LINE_END, bytes.length - 2) + 1
  if (bytes.toString('utf8', last) !== footOf(bytes.subarray(0, last))) return 'damaged'
  const files: (ShardFile & { text: Span })[] = []
  for (let at = first + 1; at < last; ) {
    const [file, text] = [lineAt(bytes, at), lineAt(bytes, bytes.indexOf(LINE_END, at) + 1)]
    files.push({ ...(JSON.parse(bytes.toString('utf8', file.start, file.end)) as ShardFile), text })
    at = text.end + 1
  }
  return { head: JSON.parse(`${bytes.toString('utf8', 0, first)}]}`) as Head, files }
}

const START = `{"planShard":${FORM},`
const COMMA = 0x2c

function lineAt(bytes: Buffer, at: number): Span {
  return { start: bytes[at] === COMMA ? at + 1 : at, end: bytes.indexOf(LINE_END, at) }
}
