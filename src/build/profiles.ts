/** Profiles of `schemas/profiles`, checked against the register and the shapes of a plan. */
import { SEVERITIES } from '../base/problem.ts'
import { parseContentPath } from '../model/content-path.ts'
import {
  type Applies,
  type GovernmentLevel,
  type PlanType,
  type Profile,
  type Profiles,
  permitsError,
  type Requirement,
  type Sources,
} from '../model/requirement.ts'
import type { Field } from '../model/shape.ts'
import { asEntry, check, checkKeys, type Entry, list, localized, manyOf, oneOf, text, texts } from './data-entry.ts'
import { shapes } from './shapes.ts'

const PROFILE_KEYS = ['id', 'title', 'extends', 'default', 'requirements']
const REQUIREMENT_KEYS = ['id', 'title', 'sources', 'applies', 'satisfiedBy', 'severity', 'hint']
const SHAPES = shapes()
const TYPES = Object.keys(SHAPES.plan?.fields.type?.labels ?? {}) as PlanType[]
const LEVELS = Object.keys(SHAPES.jurisdiction?.fields.level?.labels ?? {}) as GovernmentLevel[]

/** @returns a profile; @throws where it is wrong, with the id of the requirement. */
export function compileProfile(given: Entry, sources: Sources): Profile {
  const id = text('profile', given.id)
  checkKeys(id, given, PROFILE_KEYS)
  return {
    id,
    title: localized(id, given.title),
    ...(given.extends === undefined ? {} : { extends: text(id, given.extends) }),
    ...(given.default === undefined ? {} : { default: appliesWithCountry(id, given.default) }),
    requirements: list(id, given.requirements).map((entry) => requirementOf(entry, sources)),
  }
}

/** What only all profiles together can show: ids given twice, profiles extended that are none. */
export function checkProfiles(profiles: Profiles): void {
  const seen = new Set<string>()
  for (const profile of Object.values(profiles)) {
    const base = profile.extends
    check(base === undefined || (base !== profile.id && base in profiles), profile.id, `no profile ${base} to extend`)
    for (const { id } of profile.requirements) {
      check(!seen.has(id), id, 'given twice')
      seen.add(id)
    }
  }
}

function requirementOf(entry: Entry, sources: Sources): Requirement {
  const id = text('requirement', entry.id)
  checkKeys(id, entry, REQUIREMENT_KEYS)
  const severity = oneOf(id, entry.severity, SEVERITIES)
  const cited = knownSources(id, entry.sources, sources)
  checkSeverity(id, severity, cited[0] ? sources[cited[0]] : undefined)
  return {
    id,
    title: localized(id, entry.title),
    sources: cited,
    ...(entry.applies === undefined ? {} : { applies: appliesOf(id, asEntry(id, entry.applies)) }),
    satisfiedBy: texts(id, entry.satisfiedBy).map((path) => contentPath(id, path)),
    severity,
    hint: localized(id, entry.hint),
  }
}

function checkSeverity(id: string, severity: Requirement['severity'], first: Sources[string] | undefined): void {
  check(first !== undefined, id, 'no source')
  if (severity === 'error') check(permitsError(first), id, `no error because of ${first.id}`)
  if (first.binding === 'practice') check(severity === 'info', id, `practice (${first.id}) is information only`)
}

/** @returns ids of the register; @throws where one is none. */
export function knownSources(id: string, value: unknown, sources: Sources): string[] {
  const cited = texts(id, value)
  for (const source of cited) check(Object.hasOwn(sources, source), id, `no source ${source}`)
  return cited
}

/** @returns types and levels. */
export function appliesOf(id: string, entry: Entry): Applies {
  checkKeys(id, entry, ['types', 'levels'])
  return {
    ...(entry.types === undefined ? {} : { types: manyOf(id, entry.types, TYPES) }),
    ...(entry.levels === undefined ? {} : { levels: manyOf(id, entry.levels, LEVELS) }),
  }
}

/** @returns types, levels and a country. */
export function appliesWithCountry(id: string, value: unknown): Applies & { country?: string } {
  const { country, ...rest } = asEntry(id, value)
  return { ...appliesOf(id, rest), ...(country === undefined ? {} : { country: text(id, country) }) }
}

/** @returns a content path whose keys are fields of a plan and whose values are ones they may have. */
export function contentPath(id: string, path: string): string {
  let at = 'plan'
  for (const step of parseContentPath(path)) {
    const field = SHAPES[at]?.fields[step.key]
    check(field !== undefined, id, `${path}: ${at} has no ${step.key}`)
    at = field.def ?? ''
    for (const { key, contains, values } of step.tests)
      checkTest(`${id}: ${path}`, SHAPES[at]?.fields[key], {
        key,
        values: contains ? [] : values,
      })
  }
  return path
}

function checkTest(id: string, field: Field | undefined, test: { key: string; values: string[] }): void {
  check(field !== undefined, id, `no ${test.key}`)
  const { labels } = field
  if (labels) for (const value of test.values) check(value in labels, id, `${test.key} is never ${value}`)
}
