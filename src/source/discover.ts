/** From what the user names (files, folders, patterns) to the files that are read. */
import { type Stats, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { FILE_START } from '../base/problem.ts'
import { FILES } from './file-messages.ts'
import { type Message, problem, type RawProblem } from './messages.ts'
import { findRepositoryRoot, isInside } from './repository.ts'
import { NEVER, Walk, YAML } from './walk.ts'

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
  /** Whether nothing in a folder that cannot be looked into would count; absolute. */
  leavesOut?(folder: string): boolean
  /** What the run has seen of folders already. */
  walk?: Walk
  /** Told how many files a folder holds before they are listed. */
  expect?(count: number): void
}

export interface Discovered {
  /** Sorted by path, each once. */
  files: FoundFile[]
  /** What was named and cannot be read: wrong use, after the rest is done. */
  problems: { path: string; problem: RawProblem }[]
}

const ALWAYS = ['**/node_modules/**', '**/.git/**']

const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

type Globbing = typeof import('tinyglobby')

/** What a pattern is made of, in the words of tinyglobby: none of it, and the name is one of a file. */
const PATTERN = /[*?!()[\]{}+@|]/

/** Loaded for patterns alone: it takes a tenth of checking one plan. A bundler packs the bare `require` to run on first use. */
function globbing(): Globbing {
  return typeof require === 'undefined' ? createRequire(import.meta.url)('tinyglobby') : require('tinyglobby')
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
  readonly #walk: Walk
  readonly #found: FoundFile[] = []
  /** How many times files in order were added. */
  #groups = 0
  readonly #displays = new Map<string, (file: string) => string>()
  readonly problems: Discovered['problems'] = []

  constructor(options: DiscoverOptions) {
    this.#options = options
    this.#walk = options.walk ?? new Walk()
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

  /** @param mayRepeat whether one file may have been found twice */
  files(mayRepeat: boolean): FoundFile[] {
    const found = mayRepeat ? onceEach(this.#found) : this.#found
    // Comparing paths builds them, which takes as long as finding the files.
    return this.#groups < 2 ? found : found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }

  #addFolder(folder: string): void {
    const { include, exclude = [], cwd } = this.#options
    const ignored = this.#walk.ignored(findRepositoryRoot(join(folder, 'any')))
    const allowed = include && new Set(this.#glob(include, cwd))
    const excluded = exclude.length > 0 ? new Set(this.#glob(exclude, cwd)) : undefined
    const folders = this.#walk.below(folder)
    this.#options.expect?.(folders.reduce((sum, { files }) => sum + files.length, 0))
    for (const { path, files } of folders) {
      const display = this.#displayIn(path)
      const before = this.#found.length
      for (const file of ignored.keepIn(path, files))
        if ((!allowed || allowed.has(file)) && !excluded?.has(file))
          this.#found.push({ file, path: display(file), named: false })
      this.#groups += this.#found.length > before ? 1 : 0
    }
    for (const path of this.#walk.closed(folder))
      if (!this.#options.leavesOut?.(path) && ignored.mayHold(path)) this.#report(this.#display(path), FILES.closed)
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
    const before = this.#found.length
    const known = new Set(this.#found.map(({ file }) => file))
    let isKnown = false
    for (const file of this.#glob([slashes(pattern)], cwd)) {
      if (excluded?.has(file)) continue
      isKnown ||= known.has(file)
      this.#keepFound(file, findRepositoryRoot(file))
    }
    if (this.#found.length === before && !isKnown) this.#report(slashes(pattern), FILES.noMatch)
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
    if (this.#walk.ignored(root).keepIn(dirname(file), [file]).length > 0) this.#keep(file, false)
  }

  #keep(file: string, named: boolean): void {
    this.#found.push({ file, path: this.#display(file), named })
    this.#groups += 1
  }

  #display(file: string): string {
    return this.#displayIn(dirname(file))(file)
  }

  /** @returns how the files of a folder are shown. Made once for each: for thousands of files it took longer than all else. */
  #displayIn(folder: string): (file: string) => string {
    const known = this.#displays.get(folder) ?? displayIn(folder, this.#options.cwd)
    this.#displays.set(folder, known)
    return known
  }

  #report(path: string, message: Message): void {
    this.problems.push({ path, problem: problem(message, FILE_START) })
  }
}

function displayIn(folder: string, cwd: string): (file: string) => string {
  const path = isInside(cwd, folder) ? relative(cwd, folder) : folder
  const beginning = path === '' || path.endsWith(sep) ? slashes(path) : `${slashes(path)}/`
  const start = folder.endsWith(sep) ? folder.length : folder.length + 1
  return (file) => beginning + file.slice(start)
}

/**
 * Finds the files behind the names of the command line. Folders and patterns respect `.gitignore` and `.planignore` up to
 * the repository root and skip `node_modules`, `.git` and hidden folders; a file named on its own is always taken.
 * @param paths files, folders, globs; relative ones count from `options.cwd`
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovered {
  const discovery = new Discovery(options)
  for (const path of paths) discovery.add(path)
  const mayRepeat = paths.length > 1 || paths.some((path) => PATTERN.test(path))
  return { files: discovery.files(mayRepeat), problems: discovery.problems }
}

function onceEach(found: readonly FoundFile[]): FoundFile[] {
  const all = new Map<string, FoundFile>()
  for (const one of found) {
    const known = all.get(one.file)
    if (known) known.named ||= one.named
    else all.set(one.file, one)
  }
  return [...all.values()]
}
