import { allConditions } from './conditions.ts'
import { scaleOf } from './levels.ts'
import { effectiveMeasures } from './measures.ts'
import type { Indicator, Plan, Registry } from './plan.generated.ts'
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
}

const BY_SHAPE: Readonly<Partial<Record<ShapeName, Readonly<Record<string, Space | null>>>>> = {
  measure: { goals: 'goal' },
  drillRequirement: { measures: 'measure' },
  responseLevel: { inherits: 'level' },
  warningLevel: { inherits: 'warning' },
  hazard: { class: null },
  goal: { indicator: null },
  block: { after: null },
  condition: { atLeast: 'mark', moreThan: 'mark', below: 'mark', atMost: 'mark' },
}

/** @returns what a key of a shape names; undefined when it holds no name of this kind. */
export function spaceOf(shape: ShapeName, key: string): Space | undefined {
  const narrowed = BY_SHAPE[shape]?.[key]
  if (narrowed !== undefined) return narrowed ?? undefined
  return BY_KEY[key]
}

/** @returns the names of every space of a plan, those of its registries included. */
export function namesBySpace(plan: Plan, registries: readonly Registry[]): Record<Space, Set<string>> {
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

function conditionIds(plan: Plan): (string | undefined)[] {
  return allConditions(plan).map((condition) => condition.id)
}
