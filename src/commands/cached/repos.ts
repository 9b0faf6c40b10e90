import { dirname, relative, sep } from 'node:path'
import { findRepositoryRoot } from '../../source/repository.ts'
import { Walk } from '../../source/walk.ts'
import { type Before, type Look, lookAt, type Times, timesOf } from './look.ts'

/** A repository as it is now; what takes time is found out when it is asked for. */
export class Repo {
  /** Absolute. */
  readonly root: string
  /** Its files, absolute, in the order of their paths. */
  readonly files: readonly string[]
  /** The same from its folder, with '/', a line each. */
  readonly paths: string
  /** Folders within it that are repositories of their own; absolute. */
  readonly within: readonly string[]
  readonly #memory: Memory | undefined
  #index: ReadonlyMap<string, number> | undefined
  #times: Times | undefined
  #look: Look | undefined

  constructor(root: string, walk: Walk, memory: Memory | undefined) {
    this.root = root
    this.files = filesBelow(root, walk)
    this.paths = pathsBelow(root, this.files)
    this.within = walk.repositories(root)
    this.#memory = memory
  }

  /** By absolute path. */
  get index(): ReadonlyMap<string, number> {
    this.#index ??= new Map(this.files.map((file, at) => [file, at]))
    return this.#index
  }

  /** Where files are known by them. */
  get times(): Times | undefined {
    if (this.#memory) this.#times ??= timesOf(this.files)
    return this.#times
  }

  get look(): Look {
    this.#look ??= lookAt(this.files, this.#memory?.(this.root, this.paths), this.times)
    return this.#look
  }
}

/** What is known of the files of a repository that has these paths. */
export type Memory = (root: string, paths: string) => Before | undefined

/** The repositories of a run, each looked through once. */
export class Repos {
  readonly #folders = new Map<string, string>()
  readonly #repos = new Map<string, Repo>()
  readonly #memory: Memory | undefined
  readonly #walk: Walk
  /** The folder that was asked for last: files come folder by folder. */
  #last = { folder: '', root: '' }

  /** @param memory without it, files are known by their content alone */
  constructor(memory: Memory | undefined, walk: Walk) {
    this.#memory = memory
    this.#walk = walk
  }

  rootOf(file: string): string {
    if (file.lastIndexOf(sep) === this.#last.folder.length && file.startsWith(this.#last.folder)) return this.#last.root
    const folder = dirname(file)
    const root = this.#folders.get(folder) ?? findRepositoryRoot(file)
    this.#folders.set(folder, root)
    this.#last = { folder, root }
    return root
  }

  /** @param root absolute */
  at(root: string): Repo {
    const known = this.#repos.get(root) ?? new Repo(root, this.#walk, this.#memory)
    this.#repos.set(root, known)
    return known
  }
}

/** @returns the files of a repository, absolute, in the order of their paths. */
export function filesBelow(root: string, walk = new Walk()): readonly string[] {
  return walk.filesIn(root)
}

/** @returns files as `Repo.paths` has them. */
export function pathsBelow(root: string, files: readonly string[]): string {
  // Cut, not asked of `relative`: for ten thousand files that takes longer than all else.
  const start = root.endsWith(sep) ? root.length : root.length + 1
  const paths = files.map((file) => file.slice(start))
  return (sep === '/' ? paths : paths.map((path) => path.replaceAll(sep, '/'))).join('\n')
}

/** @returns a path from a folder, with '/'; on another drive it stays as it is. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.'
}

/** @returns for each file of a repository whether it is one of those, a character each */
export function checkedOf(found: readonly { file: string }[], { files, index }: Pick<Repo, 'files' | 'index'>): string {
  const marks = files.map(() => NOT_JUDGED)
  for (const { file } of found) {
    const at = index.get(file)
    // A file that the repository does not know is never kept, and those beside it are judged anew.
    if (at === undefined) return ''
    marks[at] = JUDGED
  }
  return marks.join('')
}

const JUDGED = '1'
const NOT_JUDGED = '0'
