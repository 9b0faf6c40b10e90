import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, type ConfigFault } from '../../config/index.ts'
import { PROFILES } from '../../lint/data.generated.js'
import { type OfficeProfile, readOfficeProfiles } from '../../lint/office-profile.ts'
import type { Profiles } from '../../model/requirement.ts'
import type { SchemaIssue } from '../../schema/issue.ts'
import { readSource } from '../../source/read.ts'
import { isInside } from '../../source/repository.ts'
import { locate, type RawProblem } from '../../source/source.ts'
import { spoken } from './loader.ts'

/** The profiles of offices that the configurations of a run name, by the folder of the configuration. */
export class OfficeProfiles {
  readonly #known = new Map<string, Profiles>()
  readonly #files = new Map<string, readonly string[]>()
  readonly #show: (path: string) => string

  constructor(show: (path: string) => string) {
    this.#show = show
  }

  /** @returns what is known under a configuration: the package's profiles, and those it names. */
  known(folder: string | undefined): Profiles {
    return (folder === undefined ? undefined : this.#known.get(folder)) ?? PROFILES
  }

  /** @returns the files that a configuration names, absolute. */
  files(folder: string | undefined): readonly string[] {
    return (folder === undefined ? undefined : this.#files.get(folder)) ?? []
  }

  /**
   * @param files as the configuration in `folder` writes them
   * @returns the id of each, or why it cannot be read. Throws ConfigError for one that is no profile.
   */
  read(folder: string, files: readonly string[]): Map<string, string | ConfigFault> {
    this.#files.set(
      folder,
      files.map((file) => resolve(folder, file)),
    )
    const outside = files.filter((file) => !standsBelow(folder, resolve(folder, file)))
    const inside = files.filter((file) => !outside.includes(file))
    const sources = inside.map((file) => readSource(resolve(folder, file), this.#show(resolve(folder, file))))
    const unread = sources.filter(({ text }) => text === '')
    const read = readOfficeProfiles(
      sources.filter((source) => !unread.includes(source)),
      PROFILES,
    )
    for (const one of read) if (!one.profile) throw faulty(one)
    const own = read.flatMap(({ profile }) => profile ?? [])
    this.#known.set(folder, { ...PROFILES, ...Object.fromEntries(own.map((profile) => [profile.id, profile])) })
    const found = new Map<string, string | ConfigFault>(outside.map((file) => [file, outsideFault(file)]))
    for (const [index, file] of inside.entries()) {
      const profile = read.find(({ source }) => source === sources[index])?.profile
      found.set(file, profile?.id ?? unreadable(sources[index]?.problems[0]))
    }
    return found
  }
}

/** Nothing outside the folder of a configuration is read because of it, links followed. */
export function standsBelow(folder: string, file: string): boolean {
  if (!isInside(folder, file)) return false
  try {
    return isInside(realpathSync(folder), realpathSync(file))
  } catch {
    return true
  }
}

export function outsideFault(file: string): ConfigFault {
  return {
    text: { zh: `“${file}”不在配置所在的文件夹里`, en: `"${file}" is not in the folder of the configuration` },
    hint: { zh: '把文件放到配置旁边或者下面的文件夹', en: 'Put the file beside the configuration or below it' },
  }
}

function unreadable(problem: RawProblem | undefined): ConfigFault {
  const { text, hint } = problem ?? { text: { zh: '读不了这个文件', en: 'The file cannot be read' } }
  return { text, ...(hint ? { hint } : {}) }
}

function faulty({ source, faults }: OfficeProfile): ConfigError {
  const spokenFaults = faults.map((fault): ConfigFault => ('words' in fault ? spoken(fault as SchemaIssue) : fault))
  const placed = spokenFaults.map((fault) => ({
    fault,
    range: fault.range ?? locate(source, fault.path ?? [], fault.at ?? 'value'),
  }))
  placed.sort((a, b) => a.range.line - b.range.line || a.range.column - b.range.column)
  return new ConfigError(source.path, source.text, placed)
}
