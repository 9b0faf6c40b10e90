import { createRequire } from 'node:module'
import { fill, type Locale, type Localized } from '../base/locale.ts'
import {
  type Binding,
  type Mend,
  PASSING,
  type Path,
  type Place,
  type Problem,
  type Range,
  type Severity,
  toPointer,
} from '../base/problem.ts'
import { toSourcePath } from '../model/normalise.ts'
import { citationOf, type Source as RegisteredSource, type Sources } from '../model/requirement.ts'
import { dataAsWritten, locate, type Source, written } from '../source/source.ts'
import { registeredSource } from './sources.ts'

/** A number of the document and where it stands. */
export interface PlacedNumber {
  path: Path
  value: string
}

/** A finding before it has a place in the text. */
export interface Finding {
  rule: string
  severity: Severity
  text: Localized
  /** The English text without what passes, where `text` is filled already. */
  lasting?: string
  hint?: Localized
  words?: Readonly<Record<string, string | number | Localized | PlacedNumber>>
  sources: readonly string[]
  path: Path
  at: 'key' | 'value'
  range?: Range
  /** The key that is missing, or that a misspelt one was meant to be. */
  meant?: string
  /** Where there is only one way to mend it. */
  mend?: Mend
  /** A comment may ignore it: its rule does not make it an error by itself. */
  mayIgnore?: true
  affected?: readonly AffectedPlace[]
}

/** A path of the document itself, or, in the long form, of the one that stands at `home`. */
export interface AffectedPlace {
  path: Path
  at: 'key' | 'value'
  home?: string
}

/** What findings of one file are turned into problems with. */
export interface Surroundings {
  source: Source
  locale: Locale
  /** Country of the plan; clauses of other countries are shown only where there is nothing else. */
  country?: string
  /** A government's plan; what is written for enterprises is shown only where there is nothing else. */
  isOfGovernment?: boolean
  /** Sources beside the register. */
  own?: Sources
  /** @returns the text of another document of the repository. */
  sourceOf?(home: string): Source | undefined
}

/** Gives findings of one file their place, their words and their fingerprint. */
export function toProblems(findings: readonly Finding[], around: Surroundings): Problem[] {
  const { source, locale } = around
  let lines: string[] | undefined
  return findings.map((finding) => {
    const words = localWords(finding.words ?? {}, source, locale)
    const range = finding.range ?? locate(source, placeOf(finding), finding.at)
    const cited = citable(finding.sources, around)
    lines ??= source.text.split('\n')
    const content = [keysOf(finding.path), lasting(finding, source), excerpt(lines, range)]
    return {
      rule: finding.rule,
      severity: finding.severity,
      binding: cited[0]?.binding ?? 'format',
      message: fill(finding.text[locale], words),
      pointer: toPointer(finding.path),
      ...range,
      sources: cited.map((known) => citationOf(known, locale)),
      ...(finding.hint ? { hint: fill(finding.hint[locale], words) } : {}),
      affected: affectedPlaces(finding, around),
      fingerprint: fingerprint([finding.rule, source.path, ...content]),
      content: fingerprint([finding.rule, ...content]),
    }
  })
}

/** The key of the whole document is its kind: its first line may be a comment. */
function placeOf({ path, at }: Finding): Path {
  return path.length === 0 && at === 'key' ? ['kind'] : path
}

function citable(ids: readonly string[], { country, isOfGovernment, own }: Surroundings): RegisteredSource[] {
  const all = ids.flatMap((id) => own?.[id] ?? registeredSource(id) ?? [])
  const fitting = all.filter(({ addresses }) => !(isOfGovernment && addresses === 'enterprise'))
  const known = fitting.length > 0 ? fitting : all
  const home = known.filter(({ region }) => region === 'INT' || region === country)
  // A text of one place is cited elsewhere only where there is nothing else.
  const general = home.filter((one) => one.binding !== 'local' || own?.[one.id] === one)
  if (home.length > 0) return general.length > 0 ? general : home
  const advice = known.filter(({ binding }) => !BINDING_AT_HOME.has(binding))
  return advice.length > 0 ? advice : known
}

/** What binds in its own country alone. */
const BINDING_AT_HOME: ReadonlySet<Binding> = new Set(['law', 'rule', 'local'])

function affectedPlaces({ affected = [] }: Finding, { source, sourceOf }: Surroundings): Place[] {
  return affected.flatMap(({ path, at, home }) => {
    const where = home === undefined ? source : sourceOf?.(home)
    if (!where) return []
    const written = home === undefined ? path : toSourcePath(dataAsWritten(where), path)
    return [{ path: where.path, pointer: toPointer(written), ...locate(where, written, at) }]
  })
}

type SpokenWords = NonNullable<Finding['words']>

function localWords(words: SpokenWords, source: Source, locale: Locale): Record<string, string | number> {
  const local = (word: SpokenWords[string]): string | number => {
    if (typeof word !== 'object') return word
    return 'path' in word ? (written(source, word.path) ?? word.value) : word[locale]
  }
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, local(word)]))
}

/** The keys of a path without the indexes of lists, which change when an item is put in before. */
function keysOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('/')
}

function lasting(finding: Finding, source: Source): string {
  return finding.lasting ?? fill(finding.text.en, { ...localWords(finding.words ?? {}, source, 'en'), ...PASSING })
}

/** The text at the place, so that a fingerprint survives moved lines but not changed ones. */
function excerpt(lines: readonly string[], range: Range): string {
  const line = lines[range.line - 1] ?? ''
  return line.slice(range.column - 1, range.endLine === range.line ? range.endColumn - 1 : undefined).trim()
}

/** Node's cryptography takes longer to load than a plan to check; a run without findings does not need it. */
function fingerprint(parts: readonly string[]): string {
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto')
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}
