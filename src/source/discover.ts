/** From what the user names (files, folders, patterns) to the files that are read. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { FILE_START } from '../base/problem.ts'
import { FILES } from './file-messages.ts'
import { type Message, problem, type RawProblem } from './messages.ts'
import { findRepositoryRoot, Ignored, isInside } from './repository.ts'

export { CONFIG_NAME, findRepositoryRoot } from './repository.ts'

export interface FoundFile {
  /** Absolute. */
  file: string
  /** As shown to users: with '/', relative to the working folder where it stands below it. */
  path: string
  /** Named on its own: it is read even when it is ignored, and must be a document of this tool. */
  named: boolean
}

export interface DiscoverOptions {
  /** Absolute; relative paths and globs count from here. */
  cwd: string
  /** Globs of the files that count in folders; all YAML files without it. */
  include?: readonly string[]
  /** Globs of files that do not count, unless they are named. */
  exclude?: readonly string[]
  /** Files that are named count like files in a folder: only those of this tool, and only where nothing ignores them. */
  asFound?: boolean
}

export interface Discovered {
  /** Sorted by path, each once. */
  files: FoundFile[]
  /** What was named and cannot be read: wrong use, after the rest is done. */
  problems: { path: string; problem: RawProblem }[]
}

/** Some systems write extensions in capitals. */
const YAML = /\.ya?ml$/i
const NEVER = new Set(['node_modules', '.git'])
const ALWAYS = ['**/node_modules/**', '**/.git/**']

const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

type Globbing = typeof import('tinyglobby')

/** What a pattern is made of, in the words of tinyglobby: none of it, and the name is one of a file. */
const PATTERN = /[*?!()[\]{}+@|]/

/** Loaded for patterns alone: it takes a tenth of checking one plan. A bundler packs the bare `require` to run on first use. */
function globbing(): Globbing {
  return typeof require === 'undefined' ? createRequire(import.meta.url)('tinyglobby') : require('tinyglobby')
}

/** @returns the YAML files below a folder; what cannot be read, what is hidden, and links are passed over. */
function yamlFilesBelow(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const { name } = entry
    if (name.startsWith('.') || NEVER.has(name)) return []
    const path = inFolder(folder, name)
    if (entry.isDirectory()) return yamlFilesBelow(path)
    return entry.isFile() && YAML.test(name) ? [path] : []
  })
}

/** As `join` does for a folder and a name, in a tenth of its time. */
function inFolder(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** One run: collects, filters, sorts. */
class Discovery {
  readonly #options: DiscoverOptions
  readonly #found = new Map<string, FoundFile>()
  readonly #ignored = new Map<string, Ignored>()
  readonly #shown = new Map<string, string>()
  readonly problems: Discovered['problems'] = []

  constructor(options: DiscoverOptions) {
    this.#options = options
  }

  add(named: string): void {
    const path = resolve(this.#options.cwd, named)
    const stats = statOf(path)
    if (stats?.isDirectory()) this.#addFolder(path)
    else if (stats && this.#options.asFound) this.#addAsFound(path)
    else if (stats) this.#keep(path, true)
    else if (PATTERN.test(named) && globbing().isDynamicPattern(slashes(named))) this.#addPattern(named)
    else this.#report(this.#display(path), FILES.missing)
  }

  files(): FoundFile[] {
    return [...this.#found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }

  #addFolder(folder: string): void {
    const { include, exclude = [] } = this.#options
    const root = findRepositoryRoot(join(folder, 'any'))
    const inFolder = yamlFilesBelow(folder)
    const allowed = include && new Set(this.#glob(include, this.#options.cwd))
    const excluded = exclude.length > 0 ? new Set(this.#glob(exclude, this.#options.cwd)) : undefined
    for (const file of inFolder) {
      if ((allowed && !allowed.has(file)) || excluded?.has(file)) continue
      this.#keepFound(file, root)
    }
  }

  #addAsFound(path: string): void {
    const root = findRepositoryRoot(path)
    const isHidden = relative(root, path)
      .split(sep)
      .some((name) => name.startsWith('.') || NEVER.has(name))
    if (YAML.test(path) && !isHidden) this.#keepFound(path, root)
  }

  #addPattern(pattern: string): void {
    const { cwd, exclude = [] } = this.#options
    const excluded = exclude.length > 0 ? new Set(this.#glob(exclude, cwd)) : undefined
    const before = this.#found.size
    let known = 0
    for (const file of this.#glob([slashes(pattern)], cwd)) {
      if (excluded?.has(file)) continue
      known += this.#found.has(file) ? 1 : 0
      this.#keepFound(file, findRepositoryRoot(file))
    }
    if (this.#found.size === before && known === 0) this.#report(slashes(pattern), FILES.noMatch)
  }

  #glob(patterns: readonly string[], cwd: string): string[] {
    const found = globbing().globSync(patterns, {
      cwd: cwd,
      absolute: true,
      ignore: ALWAYS,
      expandDirectories: false,
      followSymbolicLinks: false,
    })
    return found.map((file) => resolve(file))
  }

  /** A file that was found: not when it is ignored, and not when the way to it is a link out of the repository. */
  #keepFound(file: string, root: string): void {
    const ignored = this.#ignored.get(root) ?? new Ignored(root)
    this.#ignored.set(root, ignored)
    if (ignored.isOutside(dirname(file)) || ignored.file(file)) return
    this.#keep(file, false)
  }

  #keep(file: string, named: boolean): void {
    const known = this.#found.get(file)
    if (known) known.named ||= named
    else this.#found.set(file, { file, path: this.#display(file), named })
  }

  /** Asked once for each folder: for thousands of files it took longer than all else. */
  #display(file: string): string {
    const folder = dirname(file)
    const known = this.#shown.get(folder) ?? this.#beginning(folder)
    this.#shown.set(folder, known)
    return known + file.slice(folder.endsWith(sep) ? folder.length : folder.length + 1)
  }

  /** @returns what stands before the names of the files of a folder. */
  #beginning(folder: string): string {
    const { cwd } = this.#options
    const path = isInside(cwd, folder) ? relative(cwd, folder) : folder
    return path === '' || path.endsWith(sep) ? slashes(path) : `${slashes(path)}/`
  }

  #report(path: string, message: Message): void {
    this.problems.push({ path, problem: problem(message, FILE_START) })
  }
}

/**
 * Finds the files behind the names of the command line. Folders and patterns respect `.gitignore` and `.planignore` up to
 * the repository root and skip `node_modules`, `.git` and hidden folders; a file named on its own is always taken.
 * @param paths files, folders, globs; relative ones count from `options.cwd`
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovered {
  const discovery = new Discovery(options)
  for (const path of paths) discovery.add(path)
  return { files: discovery.files(), problems: discovery.problems }
}
