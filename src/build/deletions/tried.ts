/** What became of deletions, field by field. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Deletion, Examples } from './examples.ts'

/** Of one field. */
export interface Tried {
  deletions: number
  noticed: number
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

const SHARE = fileURLToPath(new URL('./share.ts', import.meta.url))
const run = promisify(execFile)

/**
 * The same as `triedOf` for all deletions of all examples, by several processes.
 * @param root the package's folder
 */
export async function triedByProcesses(root: string, all: number): Promise<Map<string, Tried>> {
  const parts = Array.from({ length: all }, async (_, own) => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', SHARE, root, String(own), String(all)])
    return new Map(JSON.parse(stdout) as [string, Tried][])
  })
  return addedUp(await Promise.all(parts))
}
