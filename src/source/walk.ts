/** What stands below folders: each is read once, however often a run asks. */
import { type Dirent, readdirSync } from 'node:fs'
import { sep } from 'node:path'
import { CONFIG_NAME, Ignored } from './repository.ts'

/** Some systems write extensions in capitals. */
export const YAML = /\.ya?ml$/i
/** Folders that nobody looks into. */
export const NEVER = new Set(['node_modules', '.git'])

/** A folder, and its YAML files by their absolute paths, in order. */
export interface Folder {
  path: string
  files: readonly string[]
}

interface Listed extends Folder {
  folders: readonly string[]
  /** Whether a configuration stands there. */
  isConfigured: boolean
  /** Whether git keeps its repository there. */
  isOfGit: boolean
  /** It is there, and what it holds cannot be listed. */
  isClosed: boolean
}

/** As things stand when each folder is first asked for; a later look needs a walk of its own. */
export class Walk {
  readonly #listed = new Map<string, Listed>()
  readonly #ignored = new Map<string, Ignored>()

  /** @returns the folders below one that hold YAML files, itself included; hidden ones, links and what cannot be read are passed over */
  below(folder: string): Folder[] {
    const listed = this.#list(folder)
    const own = listed.files.length > 0 ? [listed] : []
    return [...own, ...listed.folders.flatMap((one) => this.below(one))]
  }

  /** @returns the folders below one, itself included, that cannot be looked into: nobody knows what plans they hold */
  closed(folder: string): string[] {
    const { isClosed, folders } = this.#list(folder)
    return isClosed ? [folder] : folders.flatMap((one) => this.closed(one))
  }

  /** @returns the folders below that of a repository which are repositories of their own, as `findRepositoryRoot` has them */
  repositories(root: string): string[] {
    const { isConfigured } = this.#list(root)
    const isOne = (one: Listed): boolean => one.isConfigured || (one.isOfGit && !isConfigured)
    const below = (folder: string): string[] =>
      this.#list(folder).folders.flatMap((one) => [...(isOne(this.#list(one)) ? [one] : []), ...below(one)])
    return below(root)
  }

  /** @returns the files that `discover` finds in the folder of a repository, absolute, in the order of their paths */
  filesIn(root: string): readonly string[] {
    const ignored = this.ignored(root)
    const folders = this.below(root).map(({ path, files }) => ignored.keepIn(path, files))
    const [first = [], ...others] = folders
    if (others.length === 0) return first
    const all = folders.flat()
    return sep === '/' ? all.sort() : all.sort((a, b) => (slashes(a) < slashes(b) ? -1 : 1))
  }

  /** @returns what is ignored below the root of a repository */
  ignored(root: string): Ignored {
    const known = this.#ignored.get(root) ?? new Ignored(root)
    this.#ignored.set(root, known)
    return known
  }

  #list(path: string): Listed {
    const known = this.#listed.get(path) ?? listedIn(path)
    this.#listed.set(path, known)
    return known
  }
}

function listedIn(path: string): Listed {
  const files: string[] = []
  const folders: string[] = []
  let isConfigured = false
  let isOfGit = false
  // As `join` does for a folder and a name, in a tenth of its time.
  const start = path.endsWith(sep) ? path : path + sep
  const entries = entriesOf(path)
  for (const entry of entries ?? []) {
    const { name } = entry
    isConfigured ||= name === CONFIG_NAME
    isOfGit ||= name === '.git'
    if (name.startsWith('.') || NEVER.has(name)) continue
    if (entry.isFile()) {
      if (YAML.test(name)) files.push(start + name)
    } else if (entry.isDirectory()) folders.push(start + name)
  }
  if (files.some((file, index) => index > 0 && file < (files[index - 1] ?? ''))) files.sort()
  return { path, files, folders, isConfigured, isOfGit, isClosed: entries === undefined }
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/')
}

/** @returns undefined for a folder that is there and cannot be read */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : undefined
  }
}

/**
 * @param folders repositories within one
 * @param path a file in it; both absolute, or both from its folder with '/'
 * @returns whether the file stands in one of them
 */
export function standsWithin(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => path.startsWith(folder + sep) || path.startsWith(`${folder}/`))
}
