import { remembering } from '../base/remember.ts'
import type { Space } from './contents/spaces.ts'
import { effectiveMeasures } from './measures.ts'
import type { Indicator, Ladder, Plan, Registry } from './plan.generated.ts'
import type { Profiles } from './requirement.ts'
import { allConditions, BOUND_KEYS } from './response/conditions.ts'
import { scaleOf } from './response/levels.ts'

/** What a deadline counts from, beside measures. */
const MOMENTS = ['occurred', 'received', 'warning', 'started', 'ended']
/** Grades that every reader knows: of events in China, and of incidents in information technology. */
const GRADES = ['extraordinary', 'major', 'large', 'ordinary', 'high', 'medium', 'low']

/** What stands outside a plan and may be named in it. */
export interface Outside {
  registries: readonly Registry[]
  /** Ids and titles of the plans of the repository. */
  planNames: ReadonlySet<string>
  profiles: Profiles
}

/** The names of every space of a plan, those of its registries included; each is gathered when it is asked for. */
export type Spaces = (space: Space) => ReadonlySet<string>

/** @returns the names of the spaces of a plan. */
export function namesBySpace(plan: Plan, outside: Outside): Spaces {
  const known = new Map<Space, ReadonlySet<string>>()
  return (space) => {
    let found = known.get(space)
    if (!found) {
      found = GATHER[space](plan, outside)
      known.set(space, found)
    }
    return found
  }
}

const GATHER: Readonly<Record<Space, (plan: Plan, outside: Outside) => ReadonlySet<string>>> = {
  hazard: (plan) => names((plan.scenario.hazards ?? []).flatMap(({ id, name }) => [id, name])),
  indicator: (plan, outside) => names(indicatorsOf(plan, outside).flatMap(({ id, name }) => [id, name])),
  station: (plan, outside) =>
    names(indicatorsOf(plan, outside).flatMap(({ stations = [] }) => stations.flatMap(({ id, name }) => [id, name]))),
  goal: (plan) => names(plan.goals.flatMap(({ id, statement }) => [id, statement])),
  level: (plan) => names([...scaleOf(plan), ...(plan.response?.levels ?? []).flatMap((level) => level.label ?? [])]),
  warning: (plan) => names(warningNames(plan)),
  definition: (plan) => names((plan.definitions ?? []).flatMap(({ id, term }) => [id, term])),
  condition: (plan) =>
    names([...allConditions(plan).map((condition) => condition.id), ...scaleOf(plan), ...warningNames(plan)]),
  measure: (plan) => names(measureNames(plan)),
  shelter: (plan, { registries }) =>
    names(
      [...(plan.resources?.shelters ?? []), ...registries.flatMap((registry) => registry.shelters ?? [])].flatMap(
        ({ id, name }) => [id, name],
      ),
    ),
  mark: (plan, outside) => names(indicatorsOf(plan, outside).flatMap(marksOf)),
  grade: (plan) => names([...GRADES, ...(plan.scenario.grades ?? []).flatMap(({ grade, label }) => [grade, label])]),
  moment: (plan) => names([...MOMENTS, ...measureNames(plan)]),
  plan: (_plan, { planNames }) => planNames,
  profile: (_plan, { profiles }) => names(Object.keys(profiles)),
  requirement: (_plan, { profiles }) => requirementIds(profiles),
}

/** The same for all plans of a repository, and there are hundreds. */
const requirementIds = remembering((profiles: Profiles) =>
  names(Object.values(profiles).flatMap(({ requirements }) => requirements.map(({ id }) => id))),
)

function indicatorsOf(plan: Plan, { registries }: Outside): Indicator[] {
  return [...(plan.indicators ?? []), ...registries.flatMap((registry) => registry.indicators ?? [])]
}

function warningNames(plan: Plan): (string | undefined)[] {
  return (plan.warning?.levels ?? []).flatMap((level) => [level.id, level.colour, level.name, level.label])
}

function measureNames(plan: Plan): (string | undefined)[] {
  return effectiveMeasures(plan).flatMap(({ node, groups }) =>
    [node, ...groups].flatMap(({ id, title }) => [id, title]),
  )
}

function names(words: readonly (string | undefined)[]): Set<string> {
  return new Set(words.filter((word) => word !== undefined))
}

function marksOf(indicator: Indicator): string[] {
  return [indicator.marks, ...(indicator.stations ?? []).map((station) => station.marks)].flatMap((marks) =>
    Object.keys(marks ?? {}),
  )
}

/** A map whose keys are names. */
export interface NamedKeys {
  map: Readonly<Record<string, unknown>>
  space: Space
}

/** @returns every map of a plan whose keys name levels, warnings, grades or requirements. */
export function namedKeys(plan: Plan): NamedKeys[] {
  const groups = effectiveMeasures(plan).flatMap(({ node, groups }) => [node, ...groups])
  return [
    ...keysOf([plan.notApplicable], 'requirement'),
    ...keysOf(
      [...new Set(groups)].map(({ byLevel }) => byLevel),
      'level',
    ),
    ...keysOf((plan.response?.thresholds ?? []).flatMap(boundsOf), 'level'),
    ...keysOf((plan.warning?.thresholds ?? []).flatMap(boundsOf), 'warning'),
    ...keysOf((plan.scenario.thresholds ?? []).flatMap(boundsOf), 'grade'),
  ]
}

function keysOf(maps: readonly (object | undefined)[], space: Space): NamedKeys[] {
  return maps.flatMap((map) => (map === undefined ? [] : [{ map: map as Record<string, unknown>, space }]))
}

function boundsOf(ladder: Ladder): (object | undefined)[] {
  return BOUND_KEYS.map((key) => ladder[key])
}
