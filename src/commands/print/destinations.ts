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
  refuseOtherName(extname(output), to, formats)
  const [format, ...more] = formats
  if (format === undefined || more.length > 0)
    throw new UsageError(SEVERAL, { zh: `写成文件夹，例如 -o ${name}/`, en: `Name a folder, for example -o ${name}/` })
  return [{ format, file: target }]
}

/** Of these no name is free: a Word document called .pdf does not open. */
const TAKEN: readonly string[] = [...DOCUMENT_FORMATS, 'pdf', 'doc', 'xls'].map((format) => `.${format}`)

function refuseOtherName(extension: string, to: Wanted['to'], [format, ...more]: readonly DocumentFormat[]): void {
  const isFree = to !== undefined && !TAKEN.includes(extension)
  if (more.length > 0 || isFree || extension === `.${format}`) return
  throw new UsageError(
    to === undefined
      ? { zh: `不能生成 ${extension} 文件`, en: `Files called ${extension} are not printed` }
      : { zh: `${extension} 文件装不了 ${format}`, en: `A file called ${extension} cannot hold ${format}` },
    extension === '.pdf'
      ? { zh: '先用 -o 写成 .docx，再用 Word 存为 PDF', en: 'Print a .docx and save it as PDF in Word' }
      : { zh: `-o 的扩展名用 ${ENDINGS}`, en: `Let -o end in ${ENDINGS}` },
  )
}

const ENDINGS = DOCUMENT_FORMATS.map((format) => `.${format}`).join(', ')

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
