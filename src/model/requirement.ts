/** What rules hold a plan against: sources and profiles, compiled from `schemas/*.yaml`. */
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

/** Whom alone a text is written for. */
export const ADDRESSES = ['enterprise'] as const
export type Addresses = (typeof ADDRESSES)[number]

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
  addresses?: Addresses
  certainty: Certainty
  inForce?: InForce
  /** A newer instrument may stand in its place. */
  mayBeReplaced?: true
  /** It may stand uncited, waiting for a rule. */
  reserved?: true
  note?: string
}

export type PlanType = Plan['type']
/** Plans of an enterprise. */
export const ENTERPRISE_TYPES: ReadonlySet<PlanType> = new Set(['comprehensive', 'unitSpecial', 'onSite'])
/** Plans of a government or of its departments. */
export const GOVERNMENT_TYPES: ReadonlySet<PlanType> = new Set([
  'overall',
  'special',
  'departmental',
  'joint',
  'catastrophe',
])
export type GovernmentLevel = NonNullable<Jurisdiction['level']>

/** Words looked for in the texts at some content paths. */
export interface WordTest {
  in: readonly string[]
  any: readonly string[]
}

/** Which plans something applies to; what is absent does not restrict. */
export interface Applies {
  types?: readonly PlanType[]
  /** `meta.jurisdiction.level`; a plan that does not give it is not decided. */
  levels?: readonly GovernmentLevel[]
  country?: string
  /** Code of an administrative division: plans of it and of those that belong to it. */
  region?: string
  words?: WordTest
  /** None of these stands there. */
  without?: WordTest
}

/** One required element. `satisfiedBy` are content paths (content-path.ts); one that holds content is enough. */
export interface Requirement {
  id: string
  title: Localized
  /**
   * What it is about, where several texts ask for it in words of their own (`support`) or for a piece of it
   * (`support/teams`). Those of one part, and a piece and its whole, are one gap when they are missing together.
   */
  part?: string
  /** The first is the one that is cited first; the severity follows from them. */
  sources: readonly string[]
  /** Of the first source. */
  binding: Binding
  applies?: Applies
  satisfiedBy: readonly string[]
  severity: Severity
  /** How to mend it; those of the package say it. */
  hint?: Localized
}

export interface Profile {
  id: string
  title: Localized
  /** Profiles whose requirements hold too. */
  extends?: readonly string[]
  /** Plans that are held against it when they name no profile; absent: only those that name it. */
  default?: Applies
  requirements: readonly Requirement[]
  /** What an office's own profile cites; what the package cites stands in the register. */
  sources?: Sources
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

/** @returns whether a requirement may have a severity because of its first source: what binds plans less, weighs less. */
export function permits(severity: Severity, source: Source): boolean {
  if (severity === 'error') return permitsError(source)
  return severity === 'info' || source.binding !== 'practice'
}
