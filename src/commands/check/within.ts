/** Repositories that stand in folders of others. */
import { dirname } from 'node:path'

/**
 * @param byRoot something of each repository, by its absolute folder
 * @returns for the folder of a repository the same of all repositories within it
 */
export function withinEach<One>(byRoot: ReadonlyMap<string, One>): ReadonlyMap<string, One[]> {
  const found = new Map<string, One[]>()
  if (byRoot.size < 2) return found
  for (const [root, one] of byRoot)
    for (let folder = root; dirname(folder) !== folder; ) {
      folder = dirname(folder)
      if (byRoot.has(folder)) found.set(folder, [...(found.get(folder) ?? []), one])
    }
  return found
}
