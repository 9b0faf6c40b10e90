/** Profiles of `schemas/profiles`, checked against the register and the shapes of a plan. */
import { SEVERITIES } from '../base/problem.ts'
import { type Profile, type Profiles, permitsError, type Requirement, type Sources } from '../model/requirement.ts'
import { appliesOf, contentPath, type Known, knownSources } from './applies.ts'
import { check, checkKeys, type Entry, list, localized, oneOf, text, texts } from './data-entry.ts'

const PROFILE_KEYS = ['id', 'title', 'extends', 'default', 'requirements']
const REQUIREMENT_KEYS = ['id', 'title', 'sources', 'applies', 'satisfiedBy', 'severity', 'hint']

/** @returns a profile; @throws where it is wrong, with the id of the requirement. */
export function compileProfile(given: Entry, { sources, divisions }: Known): Profile {
  const id = text('profile', given.id)
  checkKeys(id, given, PROFILE_KEYS)
  return {
    id,
    title: localized(id, given.title),
    ...(given.extends === undefined ? {} : { extends: text(id, given.extends) }),
    ...(given.default === undefined ? {} : { default: appliesOf(id, given.default, divisions) }),
    requirements: list(id, given.requirements).map((entry) => requirementOf(entry, { sources, divisions })),
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

function requirementOf(entry: Entry, { sources, divisions }: Known): Requirement {
  const id = text('requirement', entry.id)
  checkKeys(id, entry, REQUIREMENT_KEYS)
  const severity = oneOf(id, entry.severity, SEVERITIES)
  const cited = knownSources(id, entry.sources, sources)
  checkSeverity(id, severity, cited[0] ? sources[cited[0]] : undefined)
  return {
    id,
    title: localized(id, entry.title),
    sources: cited,
    ...(entry.applies === undefined ? {} : { applies: appliesOf(id, entry.applies, divisions) }),
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
