/** What in a drill points at which of its objectives. */
import type { Drill, Objective } from '../plan.generated.ts'

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
