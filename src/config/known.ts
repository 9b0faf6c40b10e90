/** Ids in a configuration that nothing answers to. */
import { fill, type Localized, type Values } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import type { Path } from '../base/problem.ts'
import type { Config, ConfigFault } from './config.ts'

/** The ids that exist in this run. */
export interface KnownIds {
  rules: Iterable<string>
  profiles: Iterable<string>
}

const RULE: Localized = { zh: '没有规则“{id}”', en: 'there is no rule "{id}"' }
const PROFILE: Localized = { zh: '没有适用要求“{id}”', en: 'there is no profile "{id}"' }
const MEANT: Localized = { zh: '是否想写“{near}”？', en: 'did you mean "{near}"?' }
const RULES: Localized = { zh: '可用：{all}', en: 'known: {all}' }
const EXPLAIN: Localized = { zh: '运行 plan explain 看全部规则', en: 'run `plan explain` for all rules' }

function filled(text: Localized, values: Values): Localized {
  return { zh: fill(text.zh, values), en: fill(text.en, values) }
}

/** A rule of a plugin: whose it is, a slash, its name. */
const OF_PLUGIN = /^[^/]+\/[^/]+$/

/** @returns one fault for each setting of a rule of a plugin that no plugin has; plugins are read after the configuration. */
export function unknownPluginRules(config: Config, known: ReadonlySet<string>): ConfigFault[] {
  const check = ({ rules = {} }: Pick<Config, 'rules'>, at: Path) =>
    Object.keys(rules).flatMap((id) => (OF_PLUGIN.test(id) ? ruleFault(id, [...at, 'rules', id], known) : []))
  return [...check(config, []), ...(config.overrides ?? []).flatMap((part, i) => check(part, ['overrides', i]))]
}

function ruleFault(id: string, path: Path, known: ReadonlySet<string>): ConfigFault[] {
  if (known.has(id)) return []
  const near = nearest(id, known)
  const hint = near === undefined ? EXPLAIN : filled(MEANT, { near })
  return [{ rule: 'unknown-rule', text: filled(RULE, { id }), hint, path, at: 'key' }]
}

function unknownProfile(id: string, path: Path, known: ReadonlySet<string>): ConfigFault[] {
  if (known.has(id)) return []
  const near = nearest(id, known)
  const all = { zh: [...known].join('、'), en: [...known].join(', ') }
  const list = { zh: fill(RULES.zh, { all: all.zh }), en: fill(RULES.en, { all: all.en }) }
  return [
    {
      rule: 'unknown-profile',
      text: filled(PROFILE, { id }),
      hint: near === undefined ? list : filled(MEANT, { near }),
      path,
      at: 'value',
    },
  ]
}

/** Entries of `profiles` that are files: they have a folder or an ending. */
const FILE = /[\\/]|\.ya?ml$/i

/** What became of the files that a configuration names as profiles: their ids, or why there is none. */
export type ReadProfiles = ReadonlyMap<string, string | ConfigFault>

function profileLists({ profiles = [], overrides = [] }: Config): string[] {
  return [...profiles, ...overrides.flatMap((part) => part.profiles ?? [])]
}

/** @returns the files that a configuration names as profiles, each once, as written. */
export function profileFiles(config: Config): string[] {
  return [...new Set(profileLists(config).filter((entry) => FILE.test(entry)))]
}

/** @returns the configuration with the ids of profiles in place of their files. */
export function withIds(config: Config, read: ReadProfiles): Config {
  if (read.size === 0) return config
  const named = <T extends { profiles?: readonly string[] }>(part: T): T =>
    part.profiles ? { ...part, profiles: part.profiles.map((entry) => String(read.get(entry) ?? entry)) } : part
  return { ...named(config), ...(config.overrides ? { overrides: config.overrides.map(named) } : {}) }
}

/** @returns one fault for each unknown rule or profile, at its place, in the order of the configuration. */
export function unknownIds(config: Config, known: KnownIds, read: ReadProfiles = new Map()): ConfigFault[] {
  const rules = new Set(known.rules)
  const own = [...read.values()].filter((id) => typeof id === 'string')
  const profiles = new Set([...known.profiles, ...own])
  const profileFault = (entry: string, path: Path): ConfigFault[] => {
    const found = read.get(entry)
    if (found === undefined) return unknownProfile(entry, path, profiles)
    return typeof found === 'string' ? [] : [{ ...found, path, at: 'value' }]
  }
  const check = (part: Pick<Config, 'rules' | 'profiles'>, at: Path) => [
    ...Object.keys(part.rules ?? {})
      .filter((id) => !(config.plugins?.length && OF_PLUGIN.test(id)))
      .flatMap((id) => ruleFault(id, [...at, 'rules', id], rules)),
    ...(part.profiles ?? []).flatMap((id, i) => profileFault(id, [...at, 'profiles', i])),
  ]
  return [...check(config, []), ...(config.overrides ?? []).flatMap((part, i) => check(part, ['overrides', i]))]
}
