/** What holds for one file: the command line, then the overrides for its path, then the configuration, then the defaults. */
import { relative, sep } from 'node:path'
import ignore from 'ignore'
import type { Locale } from '../base/locale.ts'
import type { Severity } from '../base/problem.ts'
import { keeping } from '../base/remember.ts'
import type { LoadedConfig, Override, RuleSettings } from './config.ts'

/** What the command line said; what it did not say is missing. */
export interface Flags {
  rules?: RuleSettings
  profiles?: readonly string[]
  failOn?: Severity
  maxWarnings?: number
  lang?: Locale
  region?: string
}

export interface Settings {
  /** A rule that is not named has its own severity. */
  rules: RuleSettings
  /** Missing: what follows from the plan's type and country. */
  profiles?: readonly string[]
  failOn: Severity
  /** Missing: any number. */
  maxWarnings?: number
  /** Missing: the environment decides. */
  lang?: Locale
  /** Division code of the region whose texts hold too. */
  region?: string
}

/** Files come folder by folder, and all of a repository meet the same patterns. */
const PATTERNS_KEPT = 32

const readPatterns = keeping(PATTERNS_KEPT, (patterns: readonly string[]) =>
  ignore({ ignorecase: false }).add(patterns),
)

/**
 * Whether a file is meant by patterns written as in `.gitignore`: `drafts/`, `*.plan.yaml`, `/plans/2025-*`, `!keep.yaml`;
 * upper and lower case differ on every system.
 * @param folder absolute, the one the patterns are relative to
 * @param file absolute; one outside the folder is never meant
 */
function isMeant(patterns: readonly string[], folder: string, file: string): boolean {
  const path = relative(folder, file).split(sep).join('/')
  if (!ignore.isPathValid(path)) return false
  return readPatterns(patterns).ignores(path)
}

/** @returns whether a file found in a folder is to be looked at by `include` and `exclude`; `exclude` wins. */
export function isIncluded(loaded: LoadedConfig | undefined, file: string): boolean {
  if (loaded === undefined) return true
  const { include, exclude } = loaded.config
  if (exclude !== undefined && isMeant(exclude, loaded.folder, file)) return false
  return include === undefined || isMeant(include, loaded.folder, file)
}

/** What a folder may hold into which nobody can look. */
const UNSEEN = ['any.yaml', 'any.yml', 'any/any.yaml', 'any/any.yml']

/** @returns whether a folder, by its absolute path, holds nothing that is looked at, whatever stands in it */
export function isLeftOut(loaded: LoadedConfig | undefined, folder: string): boolean {
  const exclude = loaded?.config.exclude
  if (loaded === undefined || exclude === undefined) return false
  const path = relative(loaded.folder, folder).split(sep).join('/')
  if (path === '' || !ignore.isPathValid(path)) return false
  const left = readPatterns(exclude)
  // Where `!` takes something back, a file may count beside others that do not.
  const isEach = !exclude.some((pattern) => pattern.startsWith('!'))
  return left.ignores(`${path}/`) || (isEach && UNSEEN.every((file) => left.ignores(`${path}/${file}`)))
}

/**
 * @param file absolute path
 * @param loaded the configuration that holds for it, if any
 * @returns the settings for this file; of several overrides that mean it, a later one wins
 */
export function settingsFor(file: string, loaded: LoadedConfig | undefined, flags: Flags = {}): Settings {
  return merged(loaded, overridesFor(file, loaded), flags)
}

/** @returns `settingsFor`, with one answer for all files of which the same is said: much is remembered by it */
export function settingsUnder(flags: Flags): (file: string, loaded: LoadedConfig | undefined) => Settings {
  const known = new Map<LoadedConfig | undefined, Map<string, Settings>>()
  return (file, loaded) => {
    const meant = overridesFor(file, loaded)
    const way = meant.length === 0 ? '' : meant.map((one) => loaded?.config.overrides?.indexOf(one)).join()
    const sorts = known.get(loaded) ?? new Map<string, Settings>()
    const settings = sorts.get(way)
    if (settings) return settings
    const made = merged(loaded, meant, flags)
    known.set(loaded, sorts.set(way, made))
    return made
  }
}

const NONE: readonly never[] = []

function overridesFor(file: string, loaded: LoadedConfig | undefined): readonly Override[] {
  const overrides = loaded?.config.overrides
  return loaded && overrides ? overrides.filter(({ files }) => isMeant(files, loaded.folder, file)) : NONE
}

function merged(loaded: LoadedConfig | undefined, meant: readonly Override[], flags: Flags): Settings {
  const { overrides: _, include: __, exclude: ___, plugins: ____, ...config } = loaded?.config ?? {}
  const layers = [config, ...meant.map(({ files: _____, ...settings }) => settings), flags]
  const all: Settings = { failOn: 'error', rules: {} }
  for (const layer of layers) {
    const said = Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined))
    Object.assign(all, said, { rules: { ...all.rules, ...layer.rules } })
  }
  return all
}
