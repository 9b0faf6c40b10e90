/** What became of deletions, field by field. */
import { Worker } from 'node:worker_threads'
import type { Deletion, Examples } from './examples.ts'

/** Of one field. */
export interface Tried {
  deletions: number
  noticed: number
}

/** What a thread is asked for: every deletion whose number leaves its own in a division by all. */
export interface Share {
  root: string
  own: number
  all: number
}

/** Tries deletions, one after the other. @returns by field what became of them. */
export function triedOf(examples: Examples, deletions: readonly Deletion[]): Map<string, Tried> {
  return addedUp(
    deletions.map((deletion) => {
      return new Map([[deletion.field, { deletions: 1, noticed: examples.isNoticed(deletion) ? 1 : 0 }]])
    }),
  )
}

/** @returns the sums, in order of the fields. */
export function addedUp(parts: readonly ReadonlyMap<string, Tried>[]): Map<string, Tried> {
  const sums = new Map<string, Tried>()
  for (const part of parts)
    for (const [field, { deletions, noticed }] of part) {
      const sum = sums.get(field) ?? { deletions: 0, noticed: 0 }
      sums.set(field, { deletions: sum.deletions + deletions, noticed: sum.noticed + noticed })
    }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same as `triedOf` for all deletions of all examples, by several threads. @param root the package's folder */
export async function triedByThreads(root: string, all: number): Promise<Map<string, Tried>> {
  const shares = Array.from({ length: all }, (_, own): Share => ({ root, own, all }))
  return addedUp(await Promise.all(shares.map(triedByThread)))
}

function triedByThread(share: Share): Promise<Map<string, Tried>> {
  const options = { workerData: share, execArgv: ['--import', 'tsx'] }
  const worker = new Worker(new URL('./share.ts', import.meta.url), options)
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
