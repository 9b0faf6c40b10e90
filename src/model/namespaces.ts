import { effectiveMeasures } from './measures.ts'
import type { Indicator, Ladder, Plan, Registry } from './plan.generated.ts'
import type { Profiles } from './requirement.ts'
import { allConditions, BOUND_KEYS } from './response/conditions.ts'
import { scaleOf } from './response/levels.ts'
import type { ShapeName } from './shapes.generated.ts'

/** What a key may name, beside bodies and posts. */
export type Space =
  | 'hazard'
  | 'indicator'
  | 'station'
  | 'goal'
  | 'level'
  | 'warning'
  | 'definition'
  | 'condition'
  | 'measure'
  | 'shelter'
  | 'mark'
  | 'grade'
  | 'moment'
  | 'plan'
  | 'profile'
  | 'requirement'

/** Spaces by key; a shape narrows a key that means different things. */
const BY_KEY: Readonly<Record<string, Space>> = {
  hazard: 'hazard',
  hazards: 'hazard',
  indicator: 'indicator',
  stations: 'station',
  levels: 'level',
  activeAt: 'level',
  startsResponse: 'level',
  started: 'level',
  onWarnings: 'warning',
  signal: 'warning',
  class: 'definition',
  sameAs: 'condition',
  after: 'measure',
  shelter: 'shelter',
  since: 'moment',
  grade: 'grade',
  profiles: 'profile',
}

const BOUNDS = { atLeast: 'mark', moreThan: 'mark', below: 'mark', atMost: 'mark' } as const

const BY_SHAPE: Readonly<Partial<Record<ShapeName, Readonly<Record<string, Space | null>>>>> = {
  measure: { goals: 'goal' },
  drillRequirement: { measures: 'measure' },
  responseLevel: { inherits: 'level' },
  warningLevel: { inherits: 'warning' },
  hazard: { class: null },
  goal: { indicator: null },
  grade: { grade: null },
  block: { after: null },
  escalation: { to: 'level' },
  planTitle: { title: 'plan' },
  annex: { plan: 'plan' },
  condition: { ...BOUNDS, plan: 'plan' },
  ladder: BOUNDS,
}

/** @returns what a key of a shape names; undefined when it holds no name of this kind. */
export function spaceOf(shape: ShapeName, key: string): Space | undefined {
  const narrowed = BY_SHAPE[shape]?.[key]
  if (narrowed !== undefined) return narrowed ?? undefined
  return BY_KEY[key]
}

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

/** @returns the names of every space of a plan, those of its registries included. */
export function namesBySpace(plan: Plan, outside: Outside): Record<Space, ReadonlySet<string>> {
  const { registries, profiles } = outside
  const indicators = [...(plan.indicators ?? []), ...registries.flatMap((registry) => registry.indicators ?? [])]
  const shelters = [...(plan.resources?.shelters ?? []), ...registries.flatMap((registry) => registry.shelters ?? [])]
  const labels = (plan.response?.levels ?? []).flatMap((level) => level.label ?? [])
  const warnings = (plan.warning?.levels ?? []).flatMap((level) => [level.id, level.colour, level.name, level.label])
  const measures = effectiveMeasures(plan).flatMap(({ node, groups }) =>
    [node, ...groups].flatMap(({ id, title }) => [id, title]),
  )
  return {
    hazard: names((plan.scenario.hazards ?? []).flatMap(({ id, name }) => [id, name])),
    indicator: names(indicators.flatMap(({ id, name }) => [id, name])),
    station: names(indicators.flatMap((indicator) => (indicator.stations ?? []).flatMap(({ id, name }) => [id, name]))),
    goal: names(plan.goals.flatMap(({ id, statement }) => [id, statement])),
    level: names([...scaleOf(plan), ...labels]),
    warning: names(warnings),
    definition: names((plan.definitions ?? []).flatMap(({ id, term }) => [id, term])),
    condition: names([...conditionIds(plan), ...scaleOf(plan), ...warnings]),
    measure: names(measures),
    shelter: names(shelters.flatMap(({ id, name }) => [id, name])),
    mark: names(indicators.flatMap(marksOf)),
    grade: names([...GRADES, ...(plan.scenario.grades ?? []).flatMap(({ grade, label }) => [grade, label])]),
    moment: names([...MOMENTS, ...measures]),
    plan: outside.planNames,
    profile: names(Object.keys(profiles)),
    requirement: names(Object.values(profiles).flatMap(({ requirements }) => requirements.map(({ id }) => id))),
  }
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

function conditionIds(plan: Plan): (string | undefined)[] {
  return allConditions(plan).map((condition) => condition.id)
}
