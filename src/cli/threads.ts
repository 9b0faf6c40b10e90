import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** More gain nothing: the files come from one disk, and each thread holds the program anew. */
const MOST = 7

/** @returns how many threads may be started beside this one. */
export function furtherThreads(): number {
  return Math.min(availableParallelism() - 1, MOST)
}

/**
 * Megabytes in which a thread makes what it soon throws away: an eighth of what V8 takes by itself, and no slower. It bounds no work:
 * what lives longer moves elsewhere.
 */
const YOUNG = 6

/**
 * Starts a thread.
 * @param script a file that loads this program and answers tasks (`bin/worker.js`)
 * @returns its answers as far as it came: when it failed, the one that asked does the rest, and tells what is wrong
 */
export function startThread(script: string, task: unknown): Promise<unknown[]> {
  return new Promise((answer) => {
    const answers: unknown[] = []
    const worker = new Worker(script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
    worker.on('message', (some: unknown[] | null) => (some ? answers.push(...some) : answer(answers)))
    worker.once('error', () => answer(answers))
    worker.once('exit', () => answer(answers))
  })
}
