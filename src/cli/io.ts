import { readFileSync, writeSync } from 'node:fs'
import type { Io } from '../commands/io.ts'

/** Columns when output does not go to a window. */
const DEFAULT_WIDTH = 100

/** The process as the commands see it. */
export function processIo(): Io {
  const env = process.env
  return {
    cwd: process.cwd(),
    env,
    readStdin: () => readFileSync(0),
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    today: () => localDay(new Date()),
    width: process.stdout.columns ?? (Number(env.COLUMNS) || DEFAULT_WIDTH),
    isTTY: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  }
}

/** Synchronous, so that nothing is lost when the process ends; a reader that went away is no fault of ours. */
function write(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
