/** What of a repository stands around documents that are judged, read only as far as it matters to them. */
import { keeping } from '../../base/remember.ts'
import type { Plan, Registry } from '../../model/plan.generated.ts'
import { type Digest, digestOf } from '../../model/repository/digest.ts'
import type { Filed } from '../../model/repository/together.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Listed } from '../../source/listed.ts'
import { readFound } from '../../source/read.ts'
import type { Source } from '../../source/source.ts'
import type { PlanNames } from './names.ts'

/** What is known of a repository before its plans are read in full. */
export interface Index {
  registries: ReadonlyMap<FoundFile, Registry>
  /** Files of plans, by their numbers. */
  names: Pick<PlanNames, 'numberOf' | 'ofId'>
  at(number: number): FoundFile
  read(number: number): Plan | undefined
  counts(found: FoundFile): boolean
}

/**
 * @returns from documents that are judged to the digests of others that they are held against: registries, the plans above them,
 * and plans of the same id
 */
export function aroundIn(index: Index): (judged: readonly Filed[]) => Filed[] {
  const { registries, names } = index
  return (judged) => {
    const found = new Map<string, Filed>()
    const known = new Set(judged.map(({ home }) => home))
    const waiting = [...judged]
    const add = (file: FoundFile, read: () => Plan | Registry | undefined): void => {
      if (known.has(file.path) || !index.counts(file)) return
      known.add(file.path)
      const document = read()
      if (!document) return
      const filed = { ...digestOf(document), home: file.path }
      found.set(file.path, filed)
      waiting.push(filed)
    }
    for (const [file, registry] of registries) add(file, () => registry)
    for (let next = waiting.pop(); next; next = waiting.pop())
      for (const number of named(next)) add(index.at(number), () => index.read(number))
    return [...found.values()]
  }

  function named({ kind, id, above }: Digest): number[] {
    if (kind !== 'plan') return []
    const parents = above.flatMap((name) => names.numberOf(name) ?? [])
    return [...names.ofId(id), ...parents]
  }
}

/** Texts that are kept: the places that findings point at stand in few of them. */
export const TEXTS_KEPT = 64

/** @returns the texts of documents by their home, shown under the paths that users see */
export function sourcesIn(files: Listed, show: (found: FoundFile) => string): (home: string) => Source | undefined {
  let byHome: ReadonlyMap<string, FoundFile> | undefined
  return keeping(TEXTS_KEPT, (home: string) => {
    byHome ??= new Map(files.all().map((found) => [found.path, found]))
    const found = byHome.get(home)
    return found && readFound({ ...found, path: show(found) })
  })
}
