/** Files that are named on the command line and are no documents of ours: templates, an office's Word file, workbooks, fonts. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../base/errors.ts'
import type { Localized } from '../base/locale.ts'
import type { Io } from './io.ts'

interface Why {
  text: Localized
  hint: Localized
}

const MISSING: Why = {
  text: { zh: '没有这个文件', en: 'there is no such file' },
  hint: { zh: '核对文件名和所在文件夹', en: 'Check its name and its folder' },
}
const FOLDER: Why = {
  text: { zh: '这是文件夹', en: 'it is a folder' },
  hint: { zh: '写出文件夹里的那个文件', en: 'Name the file in it' },
}
const FORBIDDEN: Why = {
  text: { zh: '没有读取权限', en: 'you may not read it' },
  hint: {
    zh: '请文件的主人开放读取，或者复制一份到自己的文件夹',
    en: 'Ask its owner for access, or for a copy in a folder of yours',
  },
}

/** Of the codes that Node gives. */
const REASONS: Readonly<Record<string, Why>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EISDIR: FOLDER,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
}

/**
 * @param path as the user wrote it
 * @throws UsageError that says which file, why it cannot be read, and what to do
 */
export function readNamed(path: string, io: Io): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd, path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const { text, hint } = REASONS[code] ?? {
      text: { zh: `系统报告 ${code}`, en: `the system says ${code}` },
      hint: { zh: '看这个文件在别的程序里能不能打开', en: 'See whether another program opens it' },
    }
    throw new UsageError({ zh: `${path} 读不出来：${text.zh}`, en: `${path} cannot be read: ${text.en}` }, hint)
  }
}
