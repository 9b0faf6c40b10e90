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
const FILE = 'lint.cache'
const DRAFT = '.draft-'

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

/** @returns the bytes that are kept; undefined where there are none. */
export function readKept({ folder }: CachePlace): Buffer | undefined {
  try {
    return readFileSync(join(folder, FILE))
  } catch {
    return undefined
  }
}

/** A file that is written, and takes its place when it is whole. */
export interface Draft {
  /** When it was begun, by the clock of the disk, milliseconds. */
  begun: number
  finish(bytes: Uint8Array): void
  drop(): void
}

/** Long enough for any run to write its results, milliseconds. */
const HOUR = 3_600_000

/**
 * Begins a file of a name that no other run has.
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
  const path = join(own, FILE)
  const drop = (): void => rmSync(own, { recursive: true, force: true })
  writeFileSync(path, '')
  const begun = statSync(path).mtimeMs
  removeLeftovers(folder, begun - HOUR)
  return {
    begun,
    drop,
    finish: (bytes) => {
      try {
        writeFileSync(path, bytes)
        renameSync(path, join(folder, FILE))
      } finally {
        drop()
      }
    },
  }
}

/** By the convention of bford.info/cachedir, which backup programs follow. */
const TAG = 'Signature: 8a477f597d28d172789f06886806bc55\n# Results that plan lint --cache keeps; may be deleted.\n'

/** Drafts of runs that were killed. */
function removeLeftovers(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(DRAFT)) continue
    try {
      if (statSync(path).mtimeMs < before) rmSync(path, { recursive: true, force: true })
    } catch {
      // Gone in the meantime, or somebody else's.
    }
  }
}
