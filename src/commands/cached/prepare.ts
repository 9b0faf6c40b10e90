/** What is kept of the repositories of a run, held against how they are now. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locale } from '../../base/locale.ts'
import { type KeptConfig, readStored, type Section, type Stored } from '../../lint/cache/stored.ts'
import { readBytes } from '../../source/bytes.ts'
import type { FoundFile } from '../../source/discover.ts'
import { CONFIG_NAME, isInside } from '../../source/repository.ts'
import type { Walk } from '../../source/walk.ts'
import type { LintFlags } from '../check/flags.ts'
import { withinEach } from '../check/within.ts'
import type { Io } from '../io.ts'
import { isContent, lookAt } from './look.ts'
import { type CachePlace, cachePlace, RESULTS, readKept } from './place.ts'
import { checkedOf, type Memory, pathFrom, pathsBelow, type Repo, Repos } from './repos.ts'

/** A run that keeps its results. */
export interface Keeping {
  place: CachePlace
  /** Names the program. */
  build: string
  /** What was kept, read when it is first asked for. */
  stored(): Stored | undefined
  repos: Repos
  flags: LintFlags
  /** The list of known findings, if one is asked for, as it was before it was read. */
  baseline: Buffer | undefined
  cwd: string
}

/** What a run knows already when it has to check after all. */
export interface Begun {
  keeping?: Keeping
}

/** What was asked for and found. */
export interface Asked {
  paths: readonly string[]
  files: readonly FoundFile[]
  flags: LintFlags
}

/**
 * @param walk by which the files of the run were found
 * @returns undefined where nothing can be kept
 */
export async function prepare(flags: LintFlags, walk: Walk, io: Io): Promise<Keeping | undefined> {
  const build = await io.build?.()
  if (build === undefined) return undefined
  const place = cachePlace(flags, io)
  let read: { stored: Stored | undefined } | undefined
  const stored = (): Stored | undefined => {
    const bytes = read ? undefined : readKept(place, RESULTS)
    read ??= { stored: bytes && readStored(bytes, build) }
    return read.stored
  }
  const memory = flags.cacheStrategy === 'metadata' ? memoryOf(place, stored) : undefined
  const keeping = { place, build, stored, repos: new Repos(memory, walk), flags, cwd: io.cwd }
  return { ...keeping, baseline: baselineNow(keeping) }
}

/** @returns the list of known findings as it is now, if one is asked for and there is one. */
export function baselineNow({ flags, cwd }: Pick<Keeping, 'flags' | 'cwd'>): Buffer | undefined {
  const bytes = flags.baseline === undefined ? undefined : readBytes(resolve(cwd, flags.baseline))
  // The next file that is read takes the place of these bytes.
  return bytes && Buffer.from(bytes)
}

/** Files are known by size and time of change as they were when their results were kept. */
function memoryOf(place: CachePlace, stored: () => Stored | undefined): Memory {
  return (root, paths) => {
    const section = stored()?.sections.get(pathFrom(place.base, root))
    if (!section) return undefined
    const hashes = linesOf(section.block('hashes'))
    const stamps = linesOf(section.block('stamps'))
    const at = standing(section, paths)
    return (index) => {
      const before = at(index)
      const [stamp, hash] = before === undefined ? [] : [stamps[before], hashes[before]]
      return stamp === undefined || hash === undefined ? undefined : { stamp, hash }
    }
  }
}

/**
 * @param paths those of a repository as it is now
 * @returns where a file stood in a section
 */
export function standing(section: Section, paths: string): (index: number) => number | undefined {
  const before = section.block('paths')
  if (before === paths) return (index) => index
  const now = linesOf(paths)
  const places = new Map(linesOf(before).map((path, index) => [path, index]))
  return (index) => places.get(now[index] ?? '')
}

/** @returns the entries of a part of a section that has one in each line. */
export function linesOf(block: string): string[] {
  return block === '' ? [] : block.split('\n')
}

/** Files and their hashes. */
export type Signature = readonly (readonly [path: string, hash: string])[]

/** @returns the file of the configuration that holds in a repository. */
export function configFile(root: string, { flags, cwd }: Pick<Keeping, 'flags' | 'cwd'>): string | undefined {
  if (flags.config !== undefined) return resolve(cwd, flags.config)
  const file = join(root, CONFIG_NAME)
  return existsSync(file) ? file : undefined
}

/** @returns what is kept of a configuration, if it and the profiles that it names are still the same. */
export function keptConfig(file: string, { stored, place: { base } }: Keeping): KeptConfig | undefined {
  const kept = stored()?.configs[pathFrom(base, file)]
  if (!kept) return undefined
  const profiles = kept.profiles.map(([path]) => resolve(base, path))
  const [own, ...others] = signatureOf([file, ...profiles], base)
  if (own?.[1] !== kept.hash || !isContent(kept.hash)) return undefined
  return others.every(([, hash], index) => hash === kept.profiles[index]?.[1]) ? kept : undefined
}

/** @returns files with the hashes that they have now. */
export function signatureOf(files: readonly string[], base: string): Signature {
  const { hashes } = lookAt(files)
  return files.map((file, index) => [pathFrom(base, file), hashes[index] ?? ''])
}

/** What decides about findings beside the files of a repository. */
export interface Terms {
  /** The configuration, and the profiles that it names. */
  config: Signature
  locale: Locale
  /** The day by which rules about time judge, ISO. */
  date: string
}

/** @returns all that decides about findings in a repository beside its files, as one text. */
export function keyOf(root: string, { config, locale, date }: Terms, { flags, cwd, repos }: Keeping): string {
  const { within } = repos.at(root)
  return JSON.stringify([shownRoot(root, cwd), locale, date, flags.profile ?? [], config, pathsBelow(root, within)])
}

/** @returns a repository as findings name its files; outside of the working folder, that is the whole path. */
export function shownRoot(root: string, cwd: string): unknown {
  return isInside(cwd, root) ? pathFrom(cwd, root) : [root, cwd]
}

/** @returns what is kept of a repository under this key. */
export function sectionFor({ root }: Repo, key: string, { stored, place }: Keeping): Section | undefined {
  const section = stored()?.sections.get(pathFrom(place.base, root))
  return section?.key === key ? section : undefined
}

/** @returns whether nothing in a repository is otherwise than it was, and nothing better can be kept of it. */
export function isUnchanged({ paths, look }: Repo, section: Section, { flags }: Keeping): boolean {
  if (section.block('paths') !== paths || section.block('hashes') !== look.hashes.join('\n')) return false
  return flags.cacheStrategy !== 'metadata' || section.block('stamps') === look.stamps.join('\n')
}

/**
 * @param roots the files of a run, as `byRoot` gives them
 * @returns from a repository to which of its files the run checks: those in repositories within it too, with the configurations
 * of all of these, which say what counts there
 */
export function checkedIn(
  roots: ReadonlyMap<string, readonly FoundFile[]>,
  keeping: Keeping,
): (root: string) => string {
  const inside = withinEach(new Map([...roots].map(([root, found]) => [root, { root, found }])))
  return (root) => {
    const repo = keeping.repos.at(root)
    const within = inside.get(root) ?? []
    const further = within.flatMap(({ found }) => found.filter(({ file }) => repo.index.has(file)))
    const marks = checkedOf([...(roots.get(root) ?? []), ...further], repo)
    return marks === '' ? '' : marks + configsWithin(repo, keeping)
  }
}

/** @returns the configurations of the repositories within one as one text, as they are now, whether they are checked or not */
export function configsWithin({ within }: Repo, keeping: Keeping): string {
  if (within.length === 0 || keeping.flags.config !== undefined) return ''
  const configs = within.flatMap((root) => configFile(root, keeping) ?? [])
  return JSON.stringify(signatureOf(configs, keeping.place.base))
}

/** @returns files by the folder of the repository that they stand in. */
export function byRoot(files: readonly FoundFile[], { repos }: Keeping): Map<string, FoundFile[]> {
  const roots = new Map<string, FoundFile[]>()
  for (const found of files) {
    const root = repos.rootOf(found.file)
    const own = roots.get(root)
    if (own) own.push(found)
    else roots.set(root, [found])
  }
  return roots
}
