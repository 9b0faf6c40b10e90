import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OutputError } from '../base/errors.ts'

/**
 * Writes a file whole or not at all: beside its place first, then renamed. An interrupted run leaves the old file or none.
 * @param path absolute
 * @param shown the path as users see it
 * @throws OutputError when it cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array, shown: string): void {
  const draft = join(dirname(path), `.${basename(path)}.part`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, content)
    renameSync(draft, path)
  } catch (error) {
    removeDraft(draft)
    throw new OutputError(reasonOf(error, shown))
  }
}

/** What hinders the removal is what hindered the writing, and that is told. */
function removeDraft(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nothing stands there: the folder is none.
  }
}

function reasonOf(error: unknown, shown: string): { zh: string; en: string } {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return {
      zh: `${shown} 不能写入：没有权限，或文件夹只读`,
      en: `${shown} cannot be written: no permission, or a read-only folder`,
    }
  if (code === 'EISDIR' || code === 'ENOTDIR' || code === 'EEXIST')
    return {
      zh: `${shown} 不能写入：同名的文件夹或文件挡住了路`,
      en: `${shown} cannot be written: a folder or file of that name is in the way`,
    }
  if (code === 'ENOSPC')
    return { zh: `${shown} 不能写入：磁盘已满`, en: `${shown} cannot be written: the disk is full` }
  return { zh: `${shown} 不能写入（${code}）`, en: `${shown} cannot be written (${code})` }
}
