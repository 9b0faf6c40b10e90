/** Finding and reading the configuration that holds for a file. */
import { dirname, join } from 'node:path'
import { UsageError } from '../base/errors.ts'
import type { Path, Range } from '../base/problem.ts'
import {
  CONFIG_FILE,
  type Config,
  ConfigError,
  type ConfigFault,
  type LoadedConfig,
  type PlacedFault,
} from './config.ts'
import { type KnownIds, profileFiles, unknownIds, withIds } from './known.ts'

/** A parsed file: what parsing found wrong, and where things stand. */
export interface ConfigSource {
  text: string
  data: unknown
  faults: readonly ConfigFault[]
  locate(path: Path, at: 'key' | 'value'): Range
}

/** What the loader needs from outside; all paths are absolute. */
export interface ConfigHost {
  /** @returns the bytes, or undefined where there is no such file. May throw where it cannot be read. */
  read(path: string): Uint8Array | undefined
  /** `path` is the one shown to users. */
  parse(path: string, bytes: Uint8Array): ConfigSource
  /** @returns what the schema of configurations does not allow. */
  validate(data: unknown): readonly ConfigFault[]
  /** @returns the path as users are to see it. */
  show(path: string): string
  known: KnownIds
  /** @returns why the plugins of a configuration are not loaded; undefined where they are, or where no rule runs. */
  refusal?(plugin: string): ConfigFault
  /**
   * Reads profiles of an office's own.
   * @param files as the configuration writes them, relative to `folder`
   * @returns the id of each, or why there is none. Throws ConfigError for a faulty one.
   */
  readProfiles(folder: string, files: readonly string[]): ReadonlyMap<string, string | ConfigFault>
}

export interface ConfigLoader {
  /** @returns the nearest configuration in the folder of a file or above it. Throws ConfigError for a faulty one. */
  nearest(file: string): LoadedConfig | undefined
  /** @returns the configuration that was named. Throws UsageError where there is none, ConfigError for a faulty one. */
  named(path: string): LoadedConfig
  /** @returns the error for what was found wrong with a configuration after it was read. */
  faulty(loaded: LoadedConfig, faults: readonly ConfigFault[]): ConfigError
}

/** A configuration of blanks and comments says nothing, which is allowed: it still marks the root of a repository. */
function saysNothing(bytes: Uint8Array): boolean {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return lines.every((line) => line.trim() === '' || line.trimStart().startsWith('#'))
}

function inOrder(a: PlacedFault, b: PlacedFault): number {
  return a.range.line - b.range.line || a.range.column - b.range.column
}

function errorOf(source: ConfigSource, shown: string, faults: readonly ConfigFault[]): ConfigError {
  const placed = faults.map((fault) => ({
    fault,
    range: fault.range ?? source.locate(fault.path ?? [], fault.at ?? 'value'),
  }))
  return new ConfigError(shown, source.text, placed.sort(inOrder))
}

function checked(host: ConfigHost, path: string, bytes: Uint8Array): Config {
  if (saysNothing(bytes)) return {}
  const shown = host.show(path)
  const source = host.parse(shown, bytes)
  const stopFor = (faults: readonly ConfigFault[]) => {
    const errors = faults.filter(({ severity = 'error' }) => severity === 'error')
    if (errors.length > 0) throw errorOf(source, shown, errors)
  }
  stopFor(source.faults)
  stopFor(host.validate(source.data))
  const config = source.data as Config
  const [plugin] = config.plugins ?? []
  if (plugin !== undefined && host.refusal) stopFor([{ ...host.refusal(plugin), path: ['plugins', 0] }])
  const files = profileFiles(config)
  const read = files.length > 0 ? host.readProfiles(dirname(path), files) : new Map<string, never>()
  stopFor(unknownIds(config, host.known, read))
  return withIds(config, read)
}

function readBytes(host: ConfigHost, path: string): Uint8Array | undefined {
  try {
    return host.read(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const shown = host.show(path)
    throw new UsageError({
      zh: `读不了配置 ${shown}：${reason}`,
      en: `the configuration ${shown} cannot be read: ${reason}`,
    })
  }
}

/** Keeps what a call gave or threw: every file under a faulty configuration meets the same error object. */
function outcome<T>(call: () => T): () => T {
  try {
    const value = call()
    return () => value
  } catch (error) {
    return () => {
      throw error
    }
  }
}

/** @returns a loader that looks into each folder once. */
export function configLoader(host: ConfigHost): ConfigLoader {
  const byFolder = new Map<string, () => LoadedConfig | undefined>()

  function load(path: string): LoadedConfig | undefined {
    const bytes = readBytes(host, path)
    return bytes === undefined ? undefined : { path, folder: dirname(path), config: checked(host, path, bytes) }
  }

  function ofFolder(folder: string): LoadedConfig | undefined {
    const known = byFolder.get(folder) ?? outcome(() => lookUp(folder))
    byFolder.set(folder, known)
    return known()
  }

  function lookUp(folder: string): LoadedConfig | undefined {
    const parent = dirname(folder)
    return load(join(folder, CONFIG_FILE)) ?? (parent === folder ? undefined : ofFolder(parent))
  }

  return {
    nearest: (file) => ofFolder(dirname(file)),
    named(path) {
      const found = load(path)
      if (found) return found
      const shown = host.show(path)
      throw new UsageError({ zh: `没有配置文件 ${shown}`, en: `there is no configuration ${shown}` })
    },
    faulty({ path }, faults) {
      const shown = host.show(path)
      return errorOf(host.parse(shown, readBytes(host, path) ?? new Uint8Array()), shown, faults)
    },
  }
}
