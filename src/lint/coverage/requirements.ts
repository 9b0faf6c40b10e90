/** Each requirement of each profile, held against each plan, by the judgement of the rule `missing-section`. */
import type { CoverageCell, CoveragePart, CoverageRow, ItemState } from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import { leftIn } from '../../model/contents/placeholders.ts'
import type { Plan } from '../../model/plan.generated.ts'
import { type Judged, type Judgement, judgedBy, partOf } from '../../model/required/judge.ts'
import { placesAt } from '../../model/required/places.ts'
import { citationOf, type Profile, type Requirement } from '../../model/requirement.ts'
import { regionOf } from '../../model/tables/applies.ts'
import { TABLES } from '../data.generated.js'
import { registeredSource } from '../sources.ts'
import { type Covered, placeOf, valueAt } from './place.ts'

/** A plan, what it is held against, and the division whose texts hold where it does not name its own. */
export interface HeldPlan extends Covered<Plan> {
  code: string
  profiles: readonly Profile[]
  region?: string
}

/** @returns one part for each profile that a plan is held against, in the order in which they are first met */
export function coverProfiles(plans: readonly HeldPlan[], locale: Locale): CoveragePart[] {
  const profiles = new Map<string, Profile>()
  for (const plan of plans) for (const profile of plan.profiles) profiles.set(profile.id, profile)
  // Plan by plan: what the model knows of a plan is kept for the one asked last.
  const cells = new Map(plans.map((plan) => [plan, cellsOf(plan, locale)]))
  return [...profiles.values()].map((profile) => {
    const held = plans.filter((plan) => plan.profiles.some(({ id }) => id === profile.id))
    const rows = profile.requirements.map((requirement): CoverageRow => {
      const own = held.map((plan) => cells.get(plan)?.get(requirement.id) ?? NOT_ASKED)
      return { ...headOf(profile, requirement, locale), cells: own }
    })
    const asked = rows.filter((row) => row.cells.some(({ state }) => state !== 'notAsked'))
    return { id: profile.id, title: profile.title[locale], plans: held.map(({ code }) => code), rows: asked }
  })
}

function headOf(profile: Profile, { id, title, severity, sources }: Requirement, locale: Locale) {
  const known = sources.flatMap((source) => profile.sources?.[source] ?? registeredSource(source) ?? [])
  return { id, title: title[locale], severity, sources: known.map((source) => citationOf(source, locale)) }
}

const STATES: Readonly<Record<Judgement, ItemState>> = {
  held: 'met',
  missing: 'missing',
  declared: 'notApplicable',
  undecided: 'undecided',
}

const NOT_ASKED: CoverageCell = { state: 'notAsked', count: 0, places: [] }

/** @returns how a plan stands with every requirement that is asked of it, by id */
function cellsOf(plan: HeldPlan, locale: Locale): Map<string, CoverageCell> {
  const region = regionOf(plan.document, TABLES.divisions, plan.region)
  const judged = plan.profiles.flatMap(({ requirements }) => judgedBy(requirements, plan.document, region))
  const missing = judged.filter(({ judgement }) => judgement === 'missing').map(({ requirement }) => requirement)
  return new Map(judged.map((one) => [one.requirement.id, cellOf(plan, one, { missing, locale })]))
}

interface Surroundings {
  missing: readonly Requirement[]
  locale: Locale
}

function cellOf(plan: HeldPlan, { requirement, judgement }: Judged, { missing, locale }: Surroundings): CoverageCell {
  if (judgement === 'declared') {
    const reason = plan.document.notApplicable?.[requirement.id] ?? ''
    const place = placeOf(plan, ['notApplicable', requirement.id], locale)
    return { state: 'notApplicable', count: 0, places: [place], reason }
  }
  if (judgement !== 'held') return { state: STATES[judgement], count: 0, places: [] }
  const found = requirement.satisfiedBy.map((path) => placesAt(plan.document, path))
  const all = new Map(found.flat().map((path) => [path.join('/'), path]))
  const firsts = new Map(found.flatMap(([path]) => (path ? [[path.join('/'), path] as const] : [])))
  const lacks = piecesOf(requirement, missing).map(({ title }) => title[locale])
  const isBlank = [...all.values()].every((path) => isOnlyBlank(valueAt(plan.document, path)))
  return {
    state: lacks.length > 0 || isBlank ? 'partly' : 'met',
    count: all.size,
    places: [...firsts.values()].map((path) => placeOf(plan, path, locale)),
    ...(lacks.length > 0 ? { lacks } : {}),
    ...(isBlank ? { isBlank } : {}),
  }
}

/** What is missing of a whole. What is only proposed for a piece takes nothing from a demand for the whole. */
function piecesOf(whole: Requirement, missing: readonly Requirement[]): Requirement[] {
  return missing.filter(
    (piece) =>
      partOf(piece).startsWith(`${partOf(whole)}/`) && (piece.severity !== 'info' || whole.severity === 'info'),
  )
}

/** A text of which nothing is left without what is to be filled in; a blank in a text that says more is the linter's. */
function isOnlyBlank(value: unknown): boolean {
  if (typeof value === 'string') {
    const blank = leftIn(value, TABLES)
    return blank !== undefined && !/[\p{L}\p{N}]/u.test(value.replace(blank.text, ''))
  }
  if (typeof value !== 'object' || value === null) return false
  const inner = Object.values(value)
  return inner.length > 0 && inner.every(isOnlyBlank)
}
