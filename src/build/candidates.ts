/** Every check that was proposed for plans and what became of it: `schemas/candidates.yaml`, and the page made of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { asEntry, check, checkKeys, type Entry, list, optionalText, text, texts } from './data-entry.ts'
import { objectDefinitions } from './schema-walk.ts'

export const CANDIDATES_PAGE = 'src/rules/CANDIDATES.md'

/** What may answer a candidate, the weightiest first. */
export const ANSWERS = ['rule', 'profile', 'schema', 'undecidable', 'later'] as const
export type Answer = (typeof ANSWERS)[number]

/** One proposed check. */
export interface Candidate {
  id: string
  asks: string
  /** Ids of rules. */
  rule: string[]
  /** `profile/requirement`; `x-*` for all whose id begins with x-. */
  profile: string[]
  /** `definition.field`. */
  schema: string[]
  /** Why a plan's data cannot say. */
  undecidable?: string
  /** Why not yet. */
  later?: string
}

export interface Candidates {
  candidates: Candidate[]
  /** Named in rows and still to be written. */
  planned: { rules: string[]; requirements: string[] }
}

/** What rows may name. */
export interface Known {
  rules: ReadonlySet<string>
  /** `profile/requirement` */
  requirements: ReadonlySet<string>
}

/**
 * @param root the package's folder
 * @throws an Error that names the row where something is wrong
 */
export function readCandidates(root: string): Candidates {
  const content = asEntry('candidates', parse(readFileSync(join(root, 'schemas/candidates.yaml'), 'utf8')))
  const planned = asEntry('planned', content.planned)
  return {
    candidates: list('candidates', content.candidates).map(candidateOf),
    planned: {
      rules: textsOrNone('planned', planned.rules),
      requirements: textsOrNone('planned', planned.requirements),
    },
  }
}

function candidateOf(entry: Entry): Candidate {
  const id = text('candidate', entry.id)
  checkKeys(id, entry, ['id', 'asks', ...ANSWERS])
  const undecidable = optionalText(id, entry.undecidable)
  const later = optionalText(id, entry.later)
  return {
    id,
    asks: text(id, entry.asks),
    rule: textsOrNone(id, entry.rule),
    profile: textsOrNone(id, entry.profile),
    schema: textsOrNone(id, entry.schema),
    ...(undecidable === undefined ? {} : { undecidable }),
    ...(later === undefined ? {} : { later }),
  }
}

function textsOrNone(id: string, value: unknown): string[] {
  const isNone = value === undefined || value === null || (Array.isArray(value) && value.length === 0)
  return isNone ? [] : texts(id, value)
}

/** @returns the weightiest answer; a field beside a reason only holds what nothing asks for. @throws for a row without one. */
export function mainAnswer(candidate: Candidate): Answer {
  const { id, rule, profile, schema, undecidable, later } = candidate
  if (rule.length > 0) return 'rule'
  if (profile.length > 0) return 'profile'
  if (undecidable !== undefined) return 'undecidable'
  if (later !== undefined) return 'later'
  check(schema.length > 0, id, 'no answer')
  return 'schema'
}

/** @returns what is wrong with the rows and the lists of what is planned, one line each. */
export function faultsOf({ candidates, planned }: Candidates, known: Known): string[] {
  const definitions = objectDefinitions()
  const isField = (pointer: string): boolean => {
    const [definition = '', field = ''] = pointer.split('.')
    return definitions.get(definition)?.properties?.[field] !== undefined
  }
  const isRequirement = (name: string): boolean =>
    name.endsWith('*')
      ? [...known.requirements].some((one) => one.startsWith(name.slice(0, -1)))
      : known.requirements.has(name)
  const named = (key: 'rule' | 'profile'): Set<string> => new Set(candidates.flatMap((candidate) => candidate[key]))
  const plannedFaults = (names: readonly string[], used: Set<string>, isThere: (name: string) => boolean): string[] =>
    names.flatMap((name) =>
      isThere(name)
        ? [`planned: ${name} exists; take it off the list`]
        : used.has(name)
          ? []
          : [`planned: no row names ${name}`],
    )
  return [
    ...candidates.flatMap(({ id, rule, profile, schema }) => [
      ...rule.filter((name) => !known.rules.has(name) && !planned.rules.includes(name)).map(missing(id, 'rule')),
      ...profile
        .filter((name) => !isRequirement(name) && !planned.requirements.includes(name))
        .map(missing(id, 'requirement')),
      ...schema.filter((pointer) => !isField(pointer)).map(missing(id, 'field')),
    ]),
    ...plannedFaults(planned.rules, named('rule'), (name) => known.rules.has(name)),
    ...plannedFaults(planned.requirements, named('profile'), isRequirement),
  ]
}

function missing(id: string, what: string): (name: string) => string {
  return (name) => `${id}: no ${what} ${name}`
}
