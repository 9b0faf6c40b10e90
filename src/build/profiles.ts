/** Profiles of `schemas/profiles`, checked against the register and the shapes of a plan. */
import type { Localized } from '../base/locale.ts'
import { SEVERITIES } from '../base/problem.ts'
import { type Profile, type Profiles, permits, type Requirement } from '../model/requirement.ts'
import { appliesOf, contentPath, type Known, knownSources } from './applies.ts'
import { check, checkKeys, type Entry, list, localized, oneOf, text, texts } from './data-entry.ts'

const PROFILE_KEYS = ['id', 'title', 'why', 'extends', 'default', 'requirements']
const REQUIREMENT_KEYS = ['id', 'title', 'part', 'sources', 'applies', 'satisfiedBy', 'severity', 'hint']

/** @returns what a profile is for; its page tells it, and no rule asks. */
export function profileReason(given: Entry): Localized {
  return localized(text('profile', given.id), given.why)
}

/** @returns a profile; @throws where it is wrong, with the id of the requirement. */
export function compileProfile(given: Entry, { sources, divisions }: Known): Profile {
  const id = text('profile', given.id)
  checkKeys(id, given, PROFILE_KEYS)
  return {
    id,
    title: localized(id, given.title),
    ...(given.extends === undefined ? {} : { extends: [given.extends].flat().map((base) => text(id, base)) }),
    ...(given.default === undefined ? {} : { default: appliesOf(id, given.default, divisions) }),
    requirements: list(id, given.requirements).map((entry) => requirementOf(entry, { sources, divisions })),
  }
}

/** What only all profiles together can show: ids given twice, profiles extended that are none. */
export function checkProfiles(profiles: Profiles): void {
  const seen = new Set<string>()
  for (const profile of Object.values(profiles)) {
    for (const base of profile.extends ?? [])
      check(base !== profile.id && base in profiles, profile.id, `no profile ${base} to extend`)
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
  const first = sources[cited[0] ?? '']
  check(first !== undefined, id, 'no source')
  const why = severity === 'error' ? `no error because of ${first.id}` : `practice (${first.id}) is information only`
  check(permits(severity, first), id, why)
  return {
    id,
    title: localized(id, entry.title),
    ...(entry.part === undefined ? {} : { part: text(id, entry.part) }),
    sources: cited,
    binding: first.binding,
    ...(entry.applies === undefined ? {} : { applies: appliesOf(id, entry.applies, divisions) }),
    satisfiedBy: texts(id, entry.satisfiedBy).map((path) => contentPath(id, path)),
    severity,
    hint: localized(id, entry.hint),
  }
}
