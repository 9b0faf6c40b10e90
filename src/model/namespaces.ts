import { remembering } from '../base/remember.ts'
import type { Space } from './contents/spaces.ts'
import { effectiveMeasures } from './measures.ts'
import type { Indicator, Ladder, Measure, Plan, Registry } from './plan.generated.ts'
import type { Profiles } from './requirement.ts'
import { allConditions } from './response/conditions.ts'
import { indicatorsFor } from './response/indicators.ts'
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
  indicator: (plan, { registries }) => names(indicatorsFor(plan, registries).flatMap(({ id, name }) => [id, name])),
  station: (plan, { registries }) =>
    names(
      indicatorsFor(plan, registries).flatMap(({ stations = [] }) => stations.flatMap(({ id, name }) => [id, name])),
    ),
  goal: (plan) => names(plan.goals.flatMap(({ id, statement }) => [id, statement])),
  level: (plan) => names([...scaleOf(plan), ...(plan.response?.levels ?? []).flatMap((level) => level.label ?? [])]),
  warning: (plan) => names(warningNames(plan)),
  definition: (plan) => names((plan.definitions ?? []).flatMap(({ id, term }) => [id, term])),
  condition: (plan) =>
    names([...allConditions(plan).map((condition) => condition.id), ...scaleOf(plan), ...warningNames(plan)]),
  measure: (plan) => measureNames(plan),
  shelter: (plan, { registries }) =>
    names(
      [...(plan.resources?.shelters ?? []), ...registries.flatMap((registry) => registry.shelters ?? [])].flatMap(
        ({ id, name }) => [id, name],
      ),
    ),
  mark: (plan, { registries }) => names(indicatorsFor(plan, registries).flatMap(marksOf)),
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

function warningNames(plan: Plan): (string | undefined)[] {
  return (plan.warning?.levels ?? []).flatMap((level) => [level.id, level.colour, level.name, level.label])
}

const measureNames = remembering((plan: Plan): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { node, groups } of effectiveMeasures(plan)) {
    addNames(node, found)
    for (const group of groups) addNames(group, found)
  }
  return found
})

function addNames({ id, title }: Pick<Measure, 'id' | 'title'>, found: Set<string>): void {
  if (id !== undefined) found.add(id)
  if (title !== undefined) found.add(title)
}

function names(words: Iterable<string | undefined>): Set<string> {
  const found = new Set<string>()
  for (const word of words) if (word !== undefined) found.add(word)
  return found
}

function marksOf({ marks, stations = [] }: Indicator): string[] {
  const found = marks ? Object.keys(marks) : []
  for (const station of stations) if (station.marks) found.push(...Object.keys(station.marks))
  return found
}

/** A map whose keys are names. */
export interface NamedKeys {
  map: Readonly<Record<string, unknown>>
  space: Space
}

/** @returns every map of a plan whose keys name levels, warnings, grades or requirements. */
export function namedKeys(plan: Plan): NamedKeys[] {
  const found: NamedKeys[] = []
  addKeys([plan.notApplicable], 'requirement', found)
  addKeys(differences(plan), 'level', found)
  addBounds(plan.response?.thresholds, 'level', found)
  addBounds(plan.warning?.thresholds, 'warning', found)
  addBounds(plan.scenario.thresholds, 'grade', found)
  return found
}

/** What measures, and the groups they stand in, say for levels of their own: each once. */
function differences(plan: Plan): ReadonlySet<object | undefined> {
  const found = new Set<object | undefined>()
  for (const { node, groups } of effectiveMeasures(plan)) {
    if (node.byLevel) found.add(node.byLevel)
    for (const { byLevel } of groups) if (byLevel) found.add(byLevel)
  }
  return found
}

function addKeys(maps: Iterable<object | undefined>, space: Space, found: NamedKeys[]): void {
  for (const map of maps) if (map !== undefined) found.push({ map: map as Record<string, unknown>, space })
}

function addBounds(ladders: readonly Ladder[] | undefined, space: Space, found: NamedKeys[]): void {
  for (const { atLeast, moreThan, below, atMost } of ladders ?? [])
    addKeys([atLeast, moreThan, below, atMost], space, found)
}
