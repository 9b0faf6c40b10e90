/** What a plugin is given and gives back. The package ships these types as `dist/rules.d.ts`; nothing here does anything. */
import type { Actor, Drill, Plan, Post, Reference, Registry } from '../../model/plan.generated.ts'

/** One text for both languages, or one for each. */
export type Text = string | { zh: string; en: string }

/** What binds: a finding may be an error only where law or rule in force asks for it, and a warning where practice does not. */
export interface OwnSource {
  document: Text
  clause?: Text
  binding: 'law' | 'rule' | 'local' | 'standard' | 'guideline' | 'practice'
}

/** An object of the document, and one of its keys (or indexes) if the finding is about that. */
export interface Target {
  node: object
  key?: string | number
}

/** Where a finding is, and what it says beyond the rule itself. */
export interface Place extends Target {
  /** Further places with the same cause. */
  affected?: readonly Target[]
  hint?: Text
}

export interface Reporter<Name extends string = string> {
  /** Tells a finding; `{name}` in the message is replaced by the word of that name. */
  (message: Name, place: Place, words?: Readonly<Record<string, string | number>>): void
  /** Says that the rule could not be decided, and why. */
  skip(reason: Text): void
}

/** A name in a plan, a parent plan or a registry, resolved. */
export interface Named {
  body?: { actor: Actor }
  office?: { post: Post; body: { actor: Actor } }
}

/** What a rule may know beside the document. */
export interface Context {
  /** The day by which rules about time judge, ISO. */
  date: string
  /** Code of the administrative division, as far as it is known. */
  region?: string
  directory: {
    /** @returns who a reference names; undefined for an unknown name and for `{text}` */
    resolve(reference: Reference): Named | undefined
    /** @returns the body a reference names; for a post, the body it belongs to */
    bodyOf(reference: Reference): { actor: Actor } | undefined
    /** @returns every name that resolves */
    names(): Iterable<string>
  }
  repository: {
    /** Ids and titles of its plans. */
    planNames: ReadonlySet<string>
    registries: readonly Registry[]
    /** @returns the plan of that id or title */
    plan(name: string): Plan | undefined
    /** @returns the drills of a plan, without those called off */
    drillsOf(plan: Pick<Plan, 'id' | 'title'>): readonly Drill[]
  }
}

/**
 * A rule. Documents come in their long form: texts are objects, lists are lists. They can be read, and not changed: other
 * rules read the same.
 */
export interface RuleOf<Subject, Name extends string = string> {
  /** `ours/what-must-hold`: a word for whose rule it is, a slash, a name. */
  id: string
  title: Text
  severity: 'error' | 'warning' | 'info'
  /** Ids of `schemas/sources.yaml`, or texts of your own; the first one says how binding the rule is. */
  sources: readonly (string | OwnSource)[]
  why: Text
  messages: Readonly<Record<Name, Text>>
  /** How to mend it. */
  hint: Text
  /** Pieces of a plan for `plan explain`; the rest is filled from a small complete plan. */
  examples?: { good?: readonly string[]; bad?: readonly string[] }
  check(subject: Subject, report: Reporter<Name>, context: Context): void
}

/** What a rule becomes; only the functions of `Tools` make one. */
export interface MadeRule {
  readonly subject: 'plan' | 'document'
  readonly id: string
}

export interface Tools {
  /** Declares a rule that reads plans. */
  planRule<Name extends string>(rule: RuleOf<Plan, Name>): MadeRule
  /** Declares a rule that reads plans, registries and drills alike. */
  documentRule<Name extends string>(rule: RuleOf<Plan | Registry | Drill, Name>): MadeRule
  /** Declares a rule that reads drills, except those that were called off. */
  drillRule<Name extends string>(rule: RuleOf<Drill, Name>): MadeRule
}

/** What a plugin exports by default. */
export type Plugin = (tools: Tools) => MadeRule | readonly MadeRule[]
