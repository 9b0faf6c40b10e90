import { dirname, resolve } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { chooseLocale, type Locale } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import { remembering } from '../base/remember.ts'
import {
  type ConfigLoader,
  type Flags,
  isIncluded,
  isLeftOut,
  type LoadedConfig,
  type Settings,
  settingsUnder,
} from '../config/index.ts'
import { loadRepository, type Repository, type View } from '../lint/repository.ts'
import type { Profiles } from '../model/requirement.ts'
import { wantsColour } from '../report/index.ts'
import type { Rule } from '../rules/rule.ts'
import { type FoundFile, findRepositoryRoot } from '../source/discover.ts'
import { makeLoader } from './config/loader.ts'
import { OfficeProfiles } from './config/office-profiles.ts'
import { refusal } from './config/refusal.ts'
import { shownPath } from './invocation.ts'
import type { CommonFlags, Io } from './io.ts'

export { dateOf, nothingFound, shownPath } from './invocation.ts'

/** What commands share about a run: language, date, configurations and repositories, each read once. */
export interface Workspace {
  locale: Locale
  colour: boolean
  /** @returns the settings of a file. Throws ConfigError for a faulty configuration. */
  settings(file: string): Settings
  /** @returns the configuration that holds for a file. */
  config(file: string): LoadedConfig | undefined
  /** @returns every profile that is known where a file stands, by id: those of the package and the office's own. */
  profiles(file: string): Profiles
  /** Loads the plugins of the configurations that hold for files. @returns whether there are any. Throws ConfigError for a faulty one. */
  loadPlugins(files: readonly string[]): Promise<boolean>
  /** @returns the rules of plugins that hold for a file, once they are loaded. */
  plugins(file: string): readonly Rule[]
  /** @returns the files from which the profiles come that the configuration of a file names; absolute. */
  profileFiles(file: string): readonly string[]
  /** @returns whether the configuration leaves out a folder, whatever stands in it. */
  leavesOut(folder: string): boolean
  /** @returns the repository a file stands in. */
  repository(file: string): Repository
  show(path: string): string
}

/** What a command runs: one that runs rules must not pass by plugins in silence. */
interface Purpose extends CommonFlags {
  runsRules?: boolean
}

/** @returns the run's workspace. */
export function openWorkspace(flags: Purpose, settings: Flags, io: Io): Workspace {
  const show = (path: string): string => shownPath(path, io.cwd)
  const office = new OfficeProfiles(show)
  const loader = makeLoader({
    show,
    readProfiles: (folder, files) => office.read(folder, files),
    ...(flags.runsRules && !flags.allowPlugins ? { refusal } : {}),
  })
  const config = configsBy(loader, flags.config === undefined ? undefined : resolve(io.cwd, flags.config))
  const settingsOf = settingsUnder(settings)
  const counts = ({ file }: FoundFile): boolean => isIncluded(config(file), file)
  // A folder has the configuration of the one above: what stands in it cannot be seen.
  const leavesOut = (folder: string): boolean => isLeftOut(config(folder), folder)
  const plugins = new Map<string, readonly Rule[]>()
  return {
    locale: chooseLocale(flags.lang ?? config(resolve(io.cwd, 'x'))?.config.lang, io.env),
    colour: wantsColour({
      ...(flags.color === undefined ? {} : { flag: flags.color }),
      env: io.env,
      isTTY: io.isTTY.out,
    }),
    config,
    settings: (file) => settingsOf(file, config(file)),
    profiles: (file) => office.known(config(file)?.folder),
    loadPlugins: async (files) => {
      for (const file of files) {
        const loaded = config(file)
        if (!loaded?.config.plugins?.length || plugins.has(loaded.path)) continue
        const { loadPlugins } = await import('./check/seldom.ts')
        const { rules, faults } = await loadPlugins(loaded, io)
        if (faults.length > 0) throw loader.faulty(loaded, faults)
        plugins.set(loaded.path, rules)
      }
      return plugins.size > 0
    },
    plugins: (file) => {
      const loaded = plugins.size > 0 ? config(file) : undefined
      return (loaded && plugins.get(loaded.path)) ?? []
    },
    leavesOut,
    profileFiles: (file) => office.files(config(file)?.folder),
    repository: repositoriesBy({ show: ({ file }) => show(file), counts, leavesOut }),
    show,
  }
}

/** @param named path of the configuration that holds for all; without one the nearest does. Asked several times for each file. */
function configsBy(loader: ConfigLoader, named: string | undefined): Workspace['config'] {
  if (named === undefined) return remembering((file: string) => loader.nearest(file))
  let loaded: LoadedConfig | undefined
  return () => {
    loaded ??= loader.named(named)
    return loaded
  }
}

/** Files of one folder have one root; looking for it again for each takes as long as reading the file. */
function repositoriesBy(view: View): Workspace['repository'] {
  const byRoot = new Map<string, Repository>()
  const byFolder = new Map<string, Repository>()
  return (file) => {
    const folder = dirname(file)
    const known = byFolder.get(folder)
    if (known) return known
    const root = findRepositoryRoot(file)
    const repository = byRoot.get(root) ?? loadRepository(root, view)
    byRoot.set(root, repository)
    byFolder.set(folder, repository)
    return repository
  }
}

/** @returns the error for a profile that is none of those that are known */
export function unknownProfile(id: string, known: readonly string[]): UsageError {
  const guess = nearest(id, known)
  return new UsageError(
    { zh: `没有适用要求“${id}”`, en: `There is no profile "${id}"` },
    guess
      ? { zh: `是不是 ${guess}？`, en: `Did you mean ${guess}?` }
      : { zh: `可用：${known.join('、')}`, en: `Known: ${known.join(', ')}` },
  )
}
