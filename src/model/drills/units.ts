/** The expected actions of a drill, one by one, as they are watched, logged and recorded. */
import type { Drill, Expected, RecordEntry, Reference } from '../plan.generated.ts'
import { actionName, isPrompt, outcomesOf } from './outcome.ts'

export interface Unit {
  /** `e-3`; `e-3.2` for the second action of an event. */
  name: string
  event: string
  measure?: string
  /** Minutes from the start; undefined: the drill does not say. */
  at?: number
  /** Minutes that it may take. */
  limit?: number
  by: readonly Reference[]
  /** What is told, and what is expected then. */
  text: string
  inject?: string
  /** A prompt of the controllers: it comes only where players get stuck. */
  isSpare?: true
  /** As the drill says it; absent where an event expects nothing. */
  expected?: Expected
  /** What is recorded of it already. */
  entry?: RecordEntry
}

/** @returns every expected action (for an event without any, the event) in the order of its time, what has none at the end */
export function unitsOf(drill: Drill): Unit[] {
  const count = new Map<string, number>()
  const units = outcomesOf(drill).map(({ event, expected, measure, plannedAt, limit, entry }): Unit => {
    const index = count.get(event.id) ?? 0
    count.set(event.id, index + 1)
    const text = [event.inject, expected?.do].filter((words) => words !== undefined).join(' → ')
    return {
      name: actionName(event.id, index),
      event: event.id,
      ...(measure === undefined ? {} : { measure }),
      ...(plannedAt === undefined ? {} : { at: plannedAt }),
      ...(limit === undefined ? {} : { limit }),
      by: expected?.by ?? event.to ?? [],
      text,
      ...(event.inject === undefined ? {} : { inject: event.inject }),
      ...(isPrompt(event) ? { isSpare: true as const } : {}),
      ...(expected ? { expected } : {}),
      ...(entry ? { entry } : {}),
    }
  })
  return units.toSorted((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY))
}

/** @returns how an entry of the record says which action it is about */
export function entryName({ name, event, measure }: Unit): { event: string; measure?: string } {
  return measure === undefined ? { event: name } : { event, measure }
}
