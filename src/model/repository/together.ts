/** Documents that are judged together. */
import type { Path } from '../../base/problem.ts'
import { areaAround, wholeAreas } from './areas.ts'
import { type Digest, isPast } from './digest.ts'

/** A digest, and where its document stands. */
export interface Filed extends Digest {
  /** Path from the repository's folder, with '/'. */
  home: string
  /** It stands in a repository of its own, in a folder of this one. */
  isWithin?: true
}

/** A place in a document. */
export interface Elsewhere {
  /** The document, as `Filed.home`. */
  home: string
  /** In the long form. */
  path: Path
}

export interface Together {
  /** By `home`, each once. */
  documents: readonly Filed[]
  /** The day by which rules about time judge, ISO. */
  date: string
  /** Whether every document of the repository is among them, so that what is not there is nowhere. */
  isWhole: boolean
  /**
   * @returns the plan of that id or title, with or without brackets; of several one of this repository, then what holds
   * before what does not yet, or no longer, then by `home`
   */
  plan(name: string): Filed | undefined
  /** @returns whose document it is; of a registry, the smallest area that holds all plans beside and below it */
  areaOf(document: Filed): string | undefined
}

/** @param documents in any order; each `home` once */
export function makeTogether(
  documents: readonly Filed[],
  { date, isWhole }: Pick<Together, 'date' | 'isWhole'>,
): Together {
  const sorted = withWholeAreas(documents).sort((a, b) => (a.home < b.home ? -1 : a.home > b.home ? 1 : 0))
  const plans = new Map<string, Filed>()
  const inOrder = sorted.filter(({ kind }) => kind === 'plan').sort((a, b) => rankOf(a) - rankOf(b))
  for (const one of inOrder) for (const name of [one.id, one.title]) if (!plans.has(name)) plans.set(name, one)
  return {
    documents: sorted,
    date,
    isWhole,
    plan: (name) => plans.get(name) ?? plans.get(withoutBrackets(name)),
    areaOf: areasOf(sorted),
  }
}

function areasOf(documents: readonly Filed[]): Together['areaOf'] {
  let byFolder: ReadonlyMap<string, string | undefined> | undefined
  return ({ kind, home, area }) => {
    if (kind !== 'registry') return area
    byFolder ??= areasByFolder(documents)
    return byFolder.get(folderOf(home))
  }
}

function areasByFolder(documents: readonly Filed[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const { home, area } of documents) {
    if (area === undefined) continue
    for (const folder of foldersAbove(home)) {
      const known = found.get(folder)
      if (known !== undefined) found.set(folder, areaAround(known, area))
      else if (!found.has(folder)) found.set(folder, area)
    }
  }
  return found
}

/** Plans of one area name it with more or fewer of the places above it. */
function withWholeAreas(documents: readonly Filed[]): Filed[] {
  const whole = wholeAreas(documents.flatMap(({ area }) => area ?? []))
  return documents.map((one) => {
    const area = one.area === undefined ? undefined : whole(one.area)
    return area === undefined || area === one.area ? one : { ...one, area }
  })
}

function rankOf(digest: Filed): number {
  return (digest.isWithin ? 3 : 0) + (isPast(digest) ? 2 : digest.status === 'draft' ? 1 : 0)
}

/** @returns a title without the brackets that titles stand in */
export function withoutBrackets(title: string): string {
  return title.replace(/^《|》$/g, '')
}

/** @returns whether one of the names is that of a plan */
export function isNamed({ id, title }: Pick<Filed, 'id' | 'title'>, names: readonly string[]): boolean {
  return names.some((name) => name === id || withoutBrackets(name) === title)
}

/** @returns the folder of a document, with '/' at its end; '' for the repository's own */
export function folderOf(home: string): string {
  return home.slice(0, home.lastIndexOf('/') + 1)
}

/** @returns the folders above a document, the nearest first, the repository's own last */
export function foldersAbove(home: string): string[] {
  const found: string[] = []
  for (let folder = folderOf(home); ; folder = folderOf(folder.slice(0, -1))) {
    found.push(folder)
    if (folder === '') return found
  }
}

/** Puts a value into the list that stands under a key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
