/** A finished document to files, one for each format; or to standard output. */
import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import type { PlanDocument, StyleName } from '../render/tree.ts'
import type { Io } from './io.ts'
import { shownPath } from './workspace.ts'
import { writeWhole } from './write-file.ts'

export const DOCUMENT_FORMATS = ['md', 'docx', 'html'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Where a document goes, in the user's words. */
export interface DocumentTarget {
  /** `docx`, or several: `docx,md`. */
  to?: string
  /** A file, a folder (exists, or ends with a slash), or `-` for standard output. */
  output?: string
  /** The file name without its ending. */
  name: string
  /** The format when nothing tells it. */
  fallback: DocumentFormat
  /** The file that was read: never written over. */
  input: string
}

interface Place {
  format: DocumentFormat
  /** Absolute; undefined: standard output. */
  path?: string
}

/**
 * Decides where a document goes; nothing is written yet.
 * @throws UsageError for an unknown format, several documents for one file, a Word file for standard output, and a file
 * that is the plan itself
 */
export function documentPlaces(target: DocumentTarget, io: Io): Place[] {
  const { output, name, input } = target
  const formats = formatsOf(target)
  if (output === '-') {
    const [format = 'md', ...more] = formats
    if (more.length > 0 || format === 'docx') throw ONE_TEXT
    return [{ format }]
  }
  const folder = output === undefined ? io.cwd : isFolder(output, io) ? resolve(io.cwd, output) : undefined
  if (folder === undefined && formats.length > 1) throw SEVERAL
  const places = formats.map((format): Place => {
    return { format, path: folder === undefined ? resolve(io.cwd, output ?? '') : join(folder, `${name}.${format}`) }
  })
  if (places.some(({ path }) => path === resolve(io.cwd, input))) throw OVER_INPUT
  return places
}

function formatsOf({ to, output, fallback }: DocumentTarget): DocumentFormat[] {
  if (to === undefined) {
    const ending = DOCUMENT_FORMATS.find((format) => `.${format}` === extname(output ?? '').toLowerCase())
    return [output === '-' ? 'md' : (ending ?? fallback)]
  }
  const words = to.split(',').map((word) => word.trim())
  return [...new Set(words)].map((word) => {
    const found = DOCUMENT_FORMATS.find((format) => format === word)
    if (found) return found
    const guess = nearest(word, DOCUMENT_FORMATS)
    const known = DOCUMENT_FORMATS.join(', ')
    throw new UsageError(
      { zh: `没有格式“${word}”`, en: `There is no format "${word}"` },
      {
        zh: guess ? `是不是 ${guess}？` : `可用：${known}`,
        en: guess ? `Did you mean ${guess}?` : `Known: ${known}`,
      },
    )
  })
}

function isFolder(output: string, io: Io): boolean {
  return /[/\\]$/.test(output) || (statSync(resolve(io.cwd, output), { throwIfNoEntry: false })?.isDirectory() ?? false)
}

/** Writes a document to its places and tells on standard error which files it made. */
export async function writeDocument(
  doc: PlanDocument,
  places: readonly Place[],
  { style, io }: { style: StyleName; io: Io },
): Promise<void> {
  for (const { format, path } of places) {
    const content = await contentOf(doc, format, style)
    if (path === undefined) {
      io.out(content)
      continue
    }
    const shown = shownPath(path, io.cwd)
    writeWhole(path, content, shown)
    io.err(`${shown}\n`)
  }
}

/** Writers are loaded when they are needed: the Word library is large. */
async function contentOf(doc: PlanDocument, format: DocumentFormat, style: StyleName): Promise<string | Uint8Array> {
  if (format === 'docx') return (await import('../render/docx/index.ts')).writeDocx(doc, { style })
  if (format === 'html') return (await import('../render/html/write.ts')).writeHtml(doc)
  return (await import('../render/markdown/write.ts')).writeMarkdown(doc)
}

const ONE_TEXT = new UsageError(
  { zh: '-o - 只能输出一种文本：md 或 html', en: '-o - prints one text: md or html' },
  { zh: 'Word 文件用 -o 文件名.docx', en: 'For Word give -o a file name' },
)
const SEVERAL = new UsageError(
  { zh: '几种格式不能写进一个文件', en: 'Several formats do not fit into one file' },
  { zh: '用 -o 文件夹/，或分几次运行', en: 'Give -o a folder, or run it once for each' },
)
const OVER_INPUT = new UsageError(
  { zh: '-o 指向预案文件本身，没有写', en: '-o is the plan itself; nothing was written' },
  { zh: '换一个文件名', en: 'Give another file name' },
)
