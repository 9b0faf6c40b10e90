/** Where results are kept, and how they get there whole. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { sumOf } from '../../lint/cache/sum.ts'
import { findRepositoryRoot } from '../../source/repository.ts'
import type { Io } from '../io.ts'

export interface CacheFlags {
  cache?: boolean
  /** Folder, from the working folder. */
  cacheLocation?: string
  cacheStrategy?: 'content' | 'metadata'
}

/** In the folder of the repository. */
export const CACHE_FOLDER = '.plancache'
const TOLD = 'told-'
const DRAFT = '.draft-'
/** What more runs than this told is not kept; a repository is seldom asked in so many ways. */
const MOST_TOLD = 8

export interface CachePlace {
  /** Paths in the cache count from here, so that a repository may move. Absolute. */
  base: string
  folder: string
}

/** @returns where the results of a run are kept. */
export function cachePlace({ cacheLocation }: CacheFlags, { cwd }: Io): CachePlace {
  const base = findRepositoryRoot(join(cwd, 'any'))
  return { base, folder: cacheLocation === undefined ? join(base, CACHE_FOLDER) : resolve(cwd, cacheLocation) }
}

/** Results. */
export const RESULTS = 'lint.cache'

/** @returns the file of what a run told that was asked like this */
export function toldFile(how: string): string {
  return `${TOLD}${sumOf(Buffer.from(how))}.cache`
}

/** @returns the bytes of a file that is kept; undefined where there are none. */
export function readKept({ folder }: CachePlace, name: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, name))
  } catch {
    return undefined
  }
}

/** A file that is written, and takes its place when it is whole. */
export interface Draft {
  /** When it was begun, by the clock of the disk, milliseconds. */
  begun: number
  /** Puts a file into its place. */
  put(name: string, bytes: Uint8Array): void
  drop(): void
}

/** Long enough for any run to write its results, milliseconds. */
const HOUR = 3_600_000

/**
 * Begins in a folder of a name that no other run has.
 * @throws what the disk says
 */
export function beginDraft({ folder }: CachePlace): Draft {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    // What is kept belongs into no repository and no backup; a folder that was there already is its owner's affair.
    writeFileSync(join(folder, '.gitignore'), '*\n')
    writeFileSync(join(folder, 'CACHEDIR.TAG'), TAG)
  }
  const own = mkdtempSync(join(folder, DRAFT))
  const path = join(own, 'draft')
  writeFileSync(path, '')
  const begun = statSync(path).mtimeMs
  removeLeftovers(folder, begun - HOUR)
  return {
    begun,
    drop: () => rmSync(own, { recursive: true, force: true }),
    put: (name, bytes) => {
      writeFileSync(path, bytes)
      // Where results are not what they were, nor is what was told of them; by size and time alone nobody would see it.
      if (name === RESULTS) removeTold(folder, 0)
      renameSync(path, join(folder, name))
      removeTold(folder, MOST_TOLD)
    },
  }
}

/** By the convention of bford.info/cachedir, which backup programs follow. */
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n# Results that plan lint --cache keeps; may be deleted.\n'

/** Drafts of runs that were killed. */
function removeLeftovers(folder: string, before: number): void {
  for (const { path, changed } of startingWith(DRAFT, folder)) if (changed < before) removeQuietly(path)
}

function removeTold(folder: string, most: number): void {
  const told = startingWith(TOLD, folder).sort((a, b) => b.changed - a.changed)
  for (const { path } of told.slice(most)) removeQuietly(path)
}

function startingWith(beginning: string, folder: string): { path: string; changed: number }[] {
  const paths = readdirSync(folder).flatMap((name) => (name.startsWith(beginning) ? join(folder, name) : []))
  return paths.flatMap((path) => {
    try {
      return { path, changed: statSync(path).mtimeMs }
    } catch {
      // Gone in the meantime.
      return []
    }
  })
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Somebody else's.
  }
}
