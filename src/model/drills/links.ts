/** What in a drill points at which of its objectives. */
import { effectiveMeasures } from '../measures.ts'
import type { Drill, Objective, Plan } from '../plan.generated.ts'

/** @returns whether an objective is meant by one of the names: its id, or its words. */
export function isMeant({ id, statement }: Objective, names: ReadonlySet<string>): boolean {
  return (id !== undefined && names.has(id)) || names.has(statement)
}

/** @returns the names of objectives that events point at. */
export function playedObjectives({ events = [] }: Drill): Set<string> {
  return new Set(events.flatMap(({ objectives = [] }) => objectives))
}

/** @returns the names of objectives that are judged: by a point of evaluation, or by what an expected action is judged by. */
export function judgedObjectives({ events = [], evaluation = [] }: Drill): Set<string> {
  const judged = events.filter(({ expected = [] }) => expected.some(({ judgedBy }) => judgedBy !== undefined))
  return new Set([...evaluation, ...judged].flatMap(({ objectives = [] }) => objectives))
}

/** @returns what a drill may call the measures and goals of its plan: ids, titles, words */
export function allNames(plan: Plan): { measures: ReadonlySet<string>; goals: ReadonlySet<string> } {
  const measures = effectiveMeasures(plan).flatMap(({ node, groups }) => [node, ...groups])
  return {
    measures: new Set(measures.flatMap(({ id, title }) => [id, title]).filter((name) => name !== undefined)),
    goals: new Set(plan.goals.flatMap(({ id, statement }) => [id, statement]).filter((name) => name !== undefined)),
  }
}
