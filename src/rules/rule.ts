/** The rules room: one requirement, one file. A rule knows plans and nothing of YAML, files or terminals. */
import type { Localized } from '../base/locale.ts'
import type { Path, Severity } from '../base/problem.ts'
import type { Directory } from '../model/directory.ts'
import type { Drill, Plan, Registry } from '../model/plan.generated.ts'
import type { Elsewhere, Together } from '../model/repository/together.ts'
import type { Profile, Profiles, Sources } from '../model/requirement.ts'
import type { Tables } from '../model/tables/types.ts'

/** A document in its long form. */
export type Document = Plan | Registry | Drill

/** What a rule points at: an object of the document, and one of its keys (or indexes) if it is about that. */
export interface Target {
  node: object
  key?: string | number
  /** Where a wrong or misspelt key stands, not its value. */
  at?: 'key' | 'value'
}

/** A number of the document, printed as its author wrote it (3.20). */
export interface WrittenNumber {
  node: object
  key: string
}

/** Words for the placeholders of a message. */
export type Words = Readonly<Record<string, string | number | Localized | WrittenNumber>>

/** Where a finding is, and what it says beyond the rule itself. */
export interface Place extends Target {
  /** Further places with the same cause. */
  affected?: readonly Target[]
  /** For rules whose findings rest on different clauses (profiles, tables). */
  severity?: Severity
  sources?: readonly string[]
  hint?: Localized
}

export interface Reporter<Name extends string> {
  (message: Name, place: Place, words?: Words): void
  /** Says that the rule could not be decided, and why. */
  skip(reason: Localized): void
}

/** What a rule may know beside the document; made by `lint` and frozen. */
export interface Context {
  /** The day by which rules about time judge, ISO. */
  date: string
  /** Code of the administrative division whose texts hold too, as far as it is known. */
  region?: string
  directory: Directory
  /** Requirement profiles that the document is held against. */
  profiles: readonly Profile[]
  /** Every profile there is, by id. */
  knownProfiles: Profiles
  tables: Tables
  /** What stands in the repository beside the document. */
  repository: {
    /** Ids and titles of its plans. */
    planNames: ReadonlySet<string>
    registries: readonly Registry[]
    /** @returns the plan of that id or title, with or without brackets */
    plan(name: string): Plan | undefined
    /** @returns the drills of a plan, without those called off */
    drillsOf(plan: Pick<Plan, 'id' | 'title'>): readonly Drill[]
  }
}

interface RuleBase<Name extends string> {
  /** The file's name: noun and what must hold. */
  id: string
  title: Localized
  severity: Severity
  /** Ids of the register of sources; the first one says how binding the rule is. */
  sources: readonly string[]
  why: Localized
  messages: Readonly<Record<Name, Localized>>
  /** How to mend it; `{name}` is filled as in messages. */
  hint: Localized
  /**
   * YAML pieces of a plan; the rest is filled from the smallest complete plan. `# ✗` marks lines that must be reported. Behind a
   * line `---` stand further documents of the repository, whose own findings are not shown.
   */
  examples: { good: readonly string[]; bad: readonly string[] }
  /** The file it comes from, where it is none of the package. */
  plugin?: string
  /** What it cites beside the register. */
  own?: Sources
}

export interface PlanRule<Name extends string = string> extends RuleBase<Name> {
  subject: 'plan'
  check(plan: Plan, report: Reporter<Name>, context: Context): void
}

export interface DocumentRule<Name extends string = string> extends RuleBase<Name> {
  subject: 'document'
  check(document: Document, report: Reporter<Name>, context: Context): void
}

/** A place in one document, and those in others that have to do with it. */
export interface PlaceAmong extends Elsewhere {
  affected?: readonly Elsewhere[]
}

/** A number of the document at the place of the finding, printed as its author wrote it; its path in the long form. */
export interface NumberAt {
  path: Path
  value: string
}

/** Words of messages about several documents. */
export type WordsAmong = Readonly<Record<string, string | number | NumberAt>>

export type ReporterAmong<Name extends string> = (message: Name, place: PlaceAmong, words?: WordsAmong) => void

export interface RepositoryRule<Name extends string = string> extends RuleBase<Name> {
  subject: 'repository'
  check(all: Together, report: ReporterAmong<Name>): void
}

export type Rule = PlanRule | DocumentRule | RepositoryRule

/** Declares a rule that reads plans. */
export function planRule<Name extends string>(rule: Omit<PlanRule<Name>, 'subject'>): Rule {
  return { subject: 'plan', ...rule } as unknown as Rule
}

/** Declares a rule that reads plans, registries and drills alike. */
export function documentRule<Name extends string>(rule: Omit<DocumentRule<Name>, 'subject'>): Rule {
  return { subject: 'document', ...rule } as unknown as Rule
}

/**
 * Declares a rule that holds the documents of a repository against each other: once for all of them, and by their digests
 * alone. It takes time in proportion to their number, and its findings do not depend on their order.
 */
export function repositoryRule<Name extends string>(rule: Omit<RepositoryRule<Name>, 'subject'>): Rule {
  return { subject: 'repository', ...rule } as unknown as Rule
}

/** Declares a rule that reads drills, except those that were called off. */
export function drillRule<Name extends string>(
  rule: Omit<DocumentRule<Name>, 'subject' | 'check'> & {
    check(drill: Drill, report: Reporter<Name>, context: Context): void
  },
): Rule {
  return documentRule<Name>({
    ...rule,
    check(document, report, context) {
      if (isDrill(document) && document.status !== 'cancelled') rule.check(document, report, context)
    },
  })
}

function isDrill(document: Document): document is Drill {
  return document.kind === 'drill'
}

/** @returns several targets of one cause as one place: the first, and the others with it; undefined for none. */
export function together([first, ...affected]: readonly Target[]): Place | undefined {
  return first && { ...first, affected }
}
