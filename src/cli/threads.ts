import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Threads } from '../commands/io.ts'

/** More than this gain nothing: the files come from one disk, and each thread holds the program anew. */
const MOST = 7

/**
 * @param script a file that loads this program and answers tasks (`bin/worker.js`)
 * @returns the threads that may be started beside this one; undefined where none is worth it
 */
export function threadsOf(script: string): Threads | undefined {
  const count = Math.min(availableParallelism() - 1, MOST)
  return count < 1 ? undefined : { count, start: (task) => start(script, task) }
}

function start(script: string, task: unknown): Promise<unknown> {
  return new Promise((answer) => {
    const worker = new Worker(script, { workerData: task })
    worker.once('message', answer)
    // A thread that fails says nothing: what it took is done again by the one that asked, which then tells what is wrong.
    worker.once('error', () => answer(undefined))
    worker.once('exit', () => answer(undefined))
  })
}
