import { fstatSync, readSync, writeSync } from 'node:fs'
import { OutputError } from '../base/errors.ts'
import type { Io, Threads } from '../commands/io.ts'

/** Columns when output does not go to a window. */
const DEFAULT_WIDTH = 100

/** What the script knows that starts the program. */
export interface Launch {
  /** Absolute path of the script by which further threads start. */
  worker?: string
  /** Tells the engine what work is to be expected. */
  expectWork?(work: 'fewFiles' | 'files' | 'document'): void
  /** Loads a module by its URL; code that was loaded out of a cache of V8 cannot. */
  importModule?(url: string): Promise<unknown>
}

/** The process as the commands see it. */
export function processIo({ worker, expectWork, importModule }: Launch = {}): Io {
  const env = process.env
  return {
    cwd: process.cwd(),
    env,
    readStdin: () => readWhole(0),
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    today: () => localDay(new Date()),
    width: (mayBeTerminal(1) ? process.stdout.columns : undefined) ?? (Number(env.COLUMNS) || DEFAULT_WIDTH),
    isTTY: {
      out: mayBeTerminal(1) && process.stdout.isTTY === true,
      err: mayBeTerminal(2) && process.stderr.isTTY === true,
    },
    git: async (args) => (await import('./git.ts')).askGit(args),
    clock: () => performance.now(),
    build: async () => (await import('./build.ts')).buildName(),
    expectFiles: (count) => expectWork?.(count < MANY ? 'fewFiles' : 'files'),
    expectDocument: () => expectWork?.('document'),
    ...(importModule ? { importModule } : {}),
    ...(worker === undefined ? {} : { threads: threadsBy(worker) }),
  }
}

/** Files from which on V8 would optimise more than it gains by it. */
const MANY = 20

/** A thread starts and warms up in the time that so many files take; measured with plans of 20 KB. */
const FILES_PER_THREAD = 400

function threadsBy(worker: string): Threads {
  let loaded: typeof import('./threads.ts') | undefined
  return {
    filesEach: FILES_PER_THREAD,
    count: async () => {
      loaded = await import('./threads.ts')
      return loaded.furtherThreads()
    },
    // At once: who asks goes on with files of its own, and nothing that is waited for here begins before they are done.
    start: async (task) => (loaded ?? (await import('./threads.ts'))).startThread(worker, task),
  }
}

/** Files and pipes are none; asking Node's own streams loads all of its streams, 3 ms that a run in a pipe does not need. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return true
  }
}

/** Bytes read at a time, and milliseconds waited for a writer that has nothing yet. */
const PIECE = 65_536
const PAUSE = 10

/** Synchronous; a pipe that does not block says EAGAIN until its writer has something to say. */
function readWhole(descriptor: number): Uint8Array {
  const pieces: Uint8Array[] = []
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const piece = Buffer.alloc(PIECE)
    try {
      const count = readSync(descriptor, piece)
      if (count === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, count))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return Buffer.concat(pieces)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(clock, 0, 0, PAUSE)
    }
  }
}

const FAILED = { zh: '结果没有写全', en: 'the result could not be written whole' }
const FULL = { zh: `${FAILED.zh}：磁盘已满`, en: `${FAILED.en}: the disk is full` }

/** Synchronous, so that nothing is lost when the process ends; a reader that went away is no fault of ours. */
function write(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN')
        throw new OutputError(
          code === 'ENOSPC' ? FULL : { zh: `${FAILED.zh}（${code}）`, en: `${FAILED.en} (${code})` },
        )
    }
  }
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
