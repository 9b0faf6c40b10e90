import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OutputError, UsageError } from '../base/errors.ts'

/**
 * Writes a file whole or not at all: beside its place first, then renamed. An interrupted run leaves the old file or none.
 * A link is followed, who may do what with a file stays, and what is no file (`/dev/stdout`, a pipe) is written to where it
 * stands: a rename would replace it.
 * @param path absolute
 * @param shown the path as users see it
 * @throws OutputError when it cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array, shown: string): void {
  let draft: string | undefined
  try {
    const known = statSync(path, { throwIfNoEntry: false })
    if (known && !known.isFile() && !known.isDirectory()) {
      writeFileSync(path, content)
      return
    }
    const place = known ? realpathSync(path) : path
    draft = join(dirname(place), `.${basename(place)}.part`)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(draft, content)
    if (known) chmodSync(draft, known.mode)
    renameSync(draft, place)
  } catch (error) {
    if (draft !== undefined) removeDraft(draft)
    throw new OutputError(reasonOf(error, shown))
  }
}

/**
 * No result is written over what it was made from.
 * @param targets absolute
 * @param inputs absolute
 * @throws UsageError when a target is an input, by whatever name
 */
export function keepInputs(targets: readonly (string | undefined)[], inputs: readonly string[]): void {
  if (targets.every((target) => target === undefined)) return
  const read = new Set(inputs.flatMap((file) => [file, realPath(file)]))
  if (targets.some((target) => target !== undefined && (read.has(target) || read.has(realPath(target)))))
    throw new UsageError(
      { zh: '-o 指的是要读的文件本身，没有写', en: '-o names a file that is read; nothing was written' },
      { zh: '换一个文件名', en: 'Give another file name' },
    )
}

function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
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
