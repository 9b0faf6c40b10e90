import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { OutputError } from '../../../base/errors.ts'

const LINE_END = 10

/**
 * Puts one line at the end of a file and waits until it is on the disk. A line that was cut off before is closed first.
 * @throws OutputError when it cannot be written
 */
export function appendLine(path: string, line: string, shown: string): void {
  try {
    const file = openSync(path, 'a+')
    try {
      const { size } = fstatSync(file)
      const last = Buffer.alloc(1)
      const isCut = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== LINE_END
      writeSync(file, `${isCut ? '\n' : ''}${line}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new OutputError({
      zh: `${shown} 不能写入（${code}），这一条没有记下`,
      en: `${shown} cannot be written (${code}); the entry is lost`,
    })
  }
}
