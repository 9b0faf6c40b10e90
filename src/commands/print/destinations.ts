import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import type { Io } from '../io.ts'

export { STYLES } from '../../render/tree.ts'

/** Formats that documents are printed to; each is also the extension of its files. */
export const DOCUMENT_FORMATS = ['docx', 'md', 'html', 'xlsx'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export interface Wanted {
  /** File name without extension, when a folder or nothing is given. */
  name: string
  to?: readonly DocumentFormat[]
  /** File, folder, or `-` for standard output. */
  output?: string
}

export interface Destination {
  format: DocumentFormat
  /** Absolute; undefined: standard output. */
  file?: string
}

/**
 * Where each format goes: without `-o` beside the user as `<name>.<ext>`; into a folder under the same name; one format
 * into the file that is named, whose extension decides when `--to` does not.
 * @throws UsageError when several formats are to go into one file, or Word to standard output
 */
export function destinations({ name, to, output }: Wanted, io: Io): Destination[] {
  const byName = DOCUMENT_FORMATS.find((format) => output !== undefined && extname(output) === `.${format}`)
  const formats = to ?? [byName ?? (output === '-' ? 'md' : 'docx')]
  if (output === '-') return formats.map((format) => ({ format: printable(format) }))
  const target = resolve(io.cwd, output ?? '.')
  if (output === undefined || isFolder(output, target))
    return formats.map((format) => ({ format, file: join(target, `${name}.${format}`) }))
  const [format, ...more] = formats
  if (format === undefined || more.length > 0)
    throw new UsageError(SEVERAL, { zh: `写成文件夹，例如 -o ${name}/`, en: `Name a folder, for example -o ${name}/` })
  return [{ format, file: target }]
}

const SEVERAL = { zh: '几种格式不能写进一个文件', en: 'Several formats cannot go into one file' }

function isFolder(given: string, path: string): boolean {
  if (/[/\\]$/.test(given) || extname(given) === '') return true
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function printable(format: DocumentFormat): DocumentFormat {
  if (format === 'md' || format === 'html') return format
  throw new UsageError(
    format === 'docx'
      ? { zh: 'Word 文件不能输出到屏幕', en: 'A Word file cannot go to standard output' }
      : { zh: '表格文件不能输出到屏幕', en: 'A spreadsheet cannot go to standard output' },
    { zh: '用 -o 给出文件，或 --to md、html', en: 'Name a file with -o, or use --to md or html' },
  )
}
