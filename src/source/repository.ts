/** Where a repository of plans ends, and which of its files are ignored. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

export const CONFIG_NAME = '.planrc.yaml'
const IGNORE_NAMES = ['.gitignore', '.planignore']
/** Never looked into. */
const SKIPPED = new Set(['node_modules', '.git'])

function upward(folder: string): string[] {
  const folders = [folder]
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

/**
 * The repository of a file: the folder of the nearest `.planrc.yaml` upward, else of the nearest `.git`, else the file's
 * own folder.
 * @param file a file; it need not exist
 */
export function findRepositoryRoot(file: string): string {
  const own = dirname(resolve(file))
  const folders = upward(own)
  const holding = (name: string) => folders.find((folder) => existsSync(join(folder, name)))
  return holding(CONFIG_NAME) ?? holding('.git') ?? own
}

/** @returns whether `path` is `folder` or stands below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path))
}

interface Rules {
  folder: string
  rules: Ignore
}

/** Decides what counts below one repository root, by `.gitignore` and `.planignore` of every folder on the way. */
export class Ignored {
  readonly #root: string
  readonly #realRoot: string
  readonly #rules = new Map<string, Rules[]>()
  readonly #folders = new Map<string, boolean>()
  readonly #outside = new Map<string, boolean>()

  constructor(root: string) {
    this.#root = root
    this.#realRoot = realPath(root)
  }

  /**
   * Asked once for each folder: most have nothing to ignore, and none of their files needs a look.
   * @param folder absolute
   * @param files in that folder, absolute
   * @returns those that count: not the ignored ones, and where the way to the folder is a link out of the repository none
   */
  keepIn(folder: string, files: readonly string[]): readonly string[] {
    if (this.#isOutside(folder) || this.#folder(folder)) return []
    return this.#rulesFor(folder).length === 0 ? files : files.filter((file) => !this.#matches(file, ''))
  }

  /** @returns whether something would count that stands in a folder into which nobody can look */
  mayHold(closed: string): boolean {
    return [closed, join(closed, 'any')].some(
      (folder) => this.keepIn(folder, [join(folder, 'any.yaml'), join(folder, 'any.yml')]).length > 0,
    )
  }

  #isOutside(folder: string): boolean {
    const known = this.#outside.get(folder)
    if (known !== undefined) return known
    const outside = !isInside(this.#realRoot, realPath(folder))
    this.#outside.set(folder, outside)
    return outside
  }

  #folder(folder: string): boolean {
    const known = this.#folders.get(folder)
    if (known !== undefined) return known
    const isTop = folder === this.#root || !isInside(this.#root, folder)
    const ignored =
      !isTop && (SKIPPED.has(basename(folder)) || this.#folder(dirname(folder)) || this.#matches(folder, '/'))
    this.#folders.set(folder, ignored)
    return ignored
  }

  /**
   * The ignore file nearest to the path that says something decides, as in git. A folder's name ends with '/'; the one that the path
   * stands in counts, so an ignore file that ignores all of it has been overruled by a nearer one.
   */
  #matches(path: string, ending: '' | '/'): boolean {
    for (const { folder, rules } of this.#rulesFor(dirname(path))) {
      const way = relative(folder, path).replaceAll(sep, '/')
      const { ignored, unignored } = rules.test(way + ending)
      const above = way.slice(0, way.lastIndexOf('/') + 1)
      if (unignored || (ignored && !(above !== '' && rules.ignores(above)))) return ignored
    }
    return false
  }

  /** The ignore files of a folder and of those above it up to the root, the nearest first. */
  #rulesFor(folder: string): Rules[] {
    const known = this.#rules.get(folder)
    if (known) return known
    if (!isInside(this.#root, folder)) return []
    const rules = folder === this.#root ? [] : [...this.#rulesFor(dirname(folder))]
    const files = IGNORE_NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file))
    if (files.length > 0) rules.unshift({ folder, rules: ignore().add(files.map(readQuietly).join('\n')) })
    this.#rules.set(folder, rules)
    return rules
  }
}

/** An ignore file that cannot be read ignores nothing. */
function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @returns the path with every link followed, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
