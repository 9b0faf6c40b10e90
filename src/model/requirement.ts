/** What rules hold a plan against: sources, profiles and tables, compiled from `schemas/*.yaml`. */
import type { Locale, Localized } from '../base/locale.ts'
import type { Binding, Citation, Severity } from '../base/problem.ts'
import type { Jurisdiction, Plan } from './plan.generated.ts'

/** How a source was read: word by word, in another's words, or remembered. */
export const CERTAINTIES = ['read', 'secondhand', 'memory'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** What a clause binds: what a plan contains, or what people do. */
export const BINDS = ['content', 'conduct'] as const
export type Binds = (typeof BINDS)[number]

export const REGIONS = ['CN', 'US', 'INT'] as const
export type Region = (typeof REGIONS)[number]

/** ISO dates, or years where no more is known. */
export interface InForce {
  from?: string
  to?: string
}

/** One entry of the register. Users see document and clause, never the id. */
export interface Source {
  id: string
  document: Localized
  clause?: Localized
  binding: Binding
  binds: Binds
  region: Region
  certainty: Certainty
  inForce?: InForce
  /** A newer instrument may stand in its place. */
  mayBeReplaced?: true
  /** It may stand uncited, waiting for a rule. */
  reserved?: true
  note?: string
}

export type PlanType = Plan['type']
export type GovernmentLevel = NonNullable<Jurisdiction['level']>

/** Which plans something applies to; what is absent does not restrict. */
export interface Applies {
  types?: readonly PlanType[]
  /** `meta.jurisdiction.level`; a plan that does not give it is not decided. */
  levels?: readonly GovernmentLevel[]
}

/** One required element. `satisfiedBy` are content paths (content-path.ts); one that holds content is enough. */
export interface Requirement {
  id: string
  title: Localized
  /** The first is the one that is cited first; the severity follows from them. */
  sources: readonly string[]
  applies?: Applies
  satisfiedBy: readonly string[]
  severity: Severity
  hint: Localized
}

export interface Profile {
  id: string
  title: Localized
  /** Its requirements hold too. */
  extends?: string
  /** Plans that are held against it when they name no profile; absent: only those that name it. */
  default?: Applies & { country?: string }
  requirements: readonly Requirement[]
}

/** Words looked for in the texts at some content paths. */
export interface WordTest {
  in: readonly string[]
  any: readonly string[]
}

/** How often a drill must be held. */
export interface DrillFrequency {
  id: string
  who: Localized
  /** False: the plan's fields do not say whether it applies or how often; `reason` says why. */
  decidable: boolean
  reason?: Localized
  applies: Applies & { country?: string; words?: WordTest; without?: WordTest }
  /** Longest time between two drills, in months. */
  maxMonths?: number
  sources: readonly string[]
  /** Of the strongest source. */
  binding: Binding
  certainty: Certainty
  from?: string
  to?: string
  note?: string
}

/** `pattern` is tried on a number reduced to its digits, without +86 or +1 and without an extension. */
export interface ExampleNumber {
  id: string
  title: Localized
  country: string
  pattern: string
}

/** A short number, or (with a pattern) a family of service numbers, that is no malformed phone number. */
export interface ShortNumber {
  number?: string
  pattern?: string
  title: Localized
  region: Region
}

export interface VagueWords {
  group: 'actor' | 'time'
  ask: Localized
  words: Readonly<Record<Locale, readonly string[]>>
}

export interface Placeholder {
  id: string
  title: Localized
  /** Source of a regular expression, flags `iu`; no two alternatives can match one text in many ways. */
  pattern: string
  /** Source of a regular expression: a text (not the match alone) that fits is left alone. */
  unless?: string
  note?: string
}

export interface Tables {
  drillFrequency: readonly DrillFrequency[]
  exampleNumbers: readonly ExampleNumber[]
  shortNumbers: readonly ShortNumber[]
  vagueWords: readonly VagueWords[]
  placeholders: readonly Placeholder[]
}

export type Sources = Readonly<Record<string, Source>>
export type Profiles = Readonly<Record<string, Profile>>

/** @returns whether document and clause may be shown without "clause to be confirmed". */
export function isConfirmed(source: Source): boolean {
  return source.certainty === 'read' && !source.mayBeReplaced
}

/** @returns a source as users see it, in their language. */
export function citationOf(source: Source, locale: Locale): Citation {
  return {
    document: source.document[locale],
    ...(source.clause ? { clause: source.clause[locale] } : {}),
    binding: source.binding,
    confirmed: isConfirmed(source),
  }
}

/** @returns whether a finding about a plan's content may be an error because of this source. */
export function permitsError(source: Source): boolean {
  if (source.binding === 'format') return true
  return (source.binding === 'law' || source.binding === 'rule') && source.binds === 'content' && isConfirmed(source)
}
