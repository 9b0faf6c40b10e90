import { dirname, relative, sep } from 'node:path'
import { discover } from '../../source/discover.ts'
import { findRepositoryRoot } from '../../source/repository.ts'
import { type Before, type Look, lookAt } from './look.ts'

/** A repository as it is now. */
export interface Repo {
  /** Absolute. */
  root: string
  /** Its files, absolute, in the order of their paths. */
  files: readonly string[]
  /** The same from its folder, with '/', a line each. */
  paths: string
  look: Look
  /** By absolute path. */
  index: ReadonlyMap<string, number>
}

/** What is known of the files of a repository that has these paths. */
export type Memory = (root: string, paths: string) => Before | undefined

/** The repositories of a run, each looked through once. */
export class Repos {
  readonly #folders = new Map<string, string>()
  readonly #repos = new Map<string, Repo>()
  readonly #memory: Memory
  /** The folder that was asked for last: files come folder by folder. */
  #last = { folder: '', root: '' }

  constructor(memory: Memory) {
    this.#memory = memory
  }

  rootOf(file: string): string {
    if (file.lastIndexOf(sep) === this.#last.folder.length && file.startsWith(this.#last.folder)) return this.#last.root
    const folder = dirname(file)
    const root = this.#folders.get(folder) ?? findRepositoryRoot(file)
    this.#folders.set(folder, root)
    this.#last = { folder, root }
    return root
  }

  /**
   * @param root absolute
   * @param files all of it, where somebody found them already
   */
  at(root: string, files?: readonly string[]): Repo {
    const known = this.#repos.get(root) ?? this.#look(root, files ?? filesBelow(root))
    this.#repos.set(root, known)
    return known
  }

  #look(root: string, files: readonly string[]): Repo {
    const paths = pathsBelow(root, files)
    const index = new Map(files.map((file, at) => [file, at]))
    return { root, files, paths, look: lookAt(files, this.#memory(root, paths)), index }
  }
}

/** @returns the files of a repository, absolute, in the order of their paths. */
export function filesBelow(root: string): string[] {
  return discover([root], { cwd: root }).files.map(({ file }) => file)
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
