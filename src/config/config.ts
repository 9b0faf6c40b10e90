/** What `.planrc.yaml` may say, and the error for one that says something else. */
import { UsageError } from '../base/errors.ts'
import type { Locale, Localized } from '../base/locale.ts'
import type { FileReport, Path, Problem, Range, Severity } from '../base/problem.ts'

/** The name that is looked for in the folder of a file and in every folder above it. */
export const CONFIG_FILE = '.planrc.yaml'

export type RuleSetting = 'off' | Severity
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Settings for some files; patterns as in `.gitignore`, relative to the folder of the configuration. */
export interface Override {
  files: readonly string[]
  rules?: RuleSettings
  profiles?: readonly string[]
}

/** A valid configuration, as written. */
export interface Config {
  rules?: RuleSettings
  profiles?: readonly string[]
  include?: readonly string[]
  exclude?: readonly string[]
  overrides?: readonly Override[]
  failOn?: Severity
  maxWarnings?: number
  lang?: Locale
  region?: string
  /** Files with rules of an office's own. */
  plugins?: readonly string[]
}

/** A configuration and the absolute folder that its patterns are relative to. */
export interface LoadedConfig {
  path: string
  folder: string
  config: Config
}

/** One thing wrong with a configuration; `range` wins over `path`. Only errors stop the run. */
export interface ConfigFault {
  rule?: string
  severity?: Severity
  text: Localized
  hint?: Localized
  path?: Path
  at?: 'key' | 'value'
  range?: Range
}

/** A fault with its place found. */
export interface PlacedFault {
  fault: ConfigFault
  range: Range
}

function headline(path: string, placed: readonly PlacedFault[], locale: Locale): string {
  const first = placed[0]
  if (first === undefined) return path
  const more = placed.length - 1
  const rest = locale === 'zh' ? `（另有 ${more} 处）` : ` (and ${more} more)`
  return `${path}:${first.range.line}:${first.range.column}: ${first.fault.text[locale]}${more > 0 ? rest : ''}`
}

function both(make: (locale: Locale) => string): Localized {
  return { zh: make('zh'), en: make('en') }
}

/** A configuration that cannot be used. Its text names the first fault; `report` gives all, for excerpts. */
export class ConfigError extends UsageError {
  readonly path: string
  readonly source: string
  readonly faults: readonly PlacedFault[]

  constructor(path: string, source: string, faults: readonly PlacedFault[]) {
    super(
      both((locale) => headline(path, faults, locale)),
      faults[0]?.fault.hint,
    )
    this.name = 'ConfigError'
    this.path = path
    this.source = source
    this.faults = faults
  }

  /** @returns the faults as problems of one file, in one language. */
  report(locale: Locale): FileReport {
    const problems = this.faults.map(({ fault, range }): Problem => {
      const hint = fault.hint === undefined ? {} : { hint: fault.hint[locale] }
      const rule = fault.rule ?? 'config'
      const fixed = { rule, severity: 'error', binding: 'format', pointer: '', sources: [], affected: [] } as const
      return { ...fixed, ...range, sources: [], affected: [], message: fault.text[locale], fingerprint: '', ...hint }
    })
    return { path: this.path, text: this.source, problems, skipped: [] }
  }
}
