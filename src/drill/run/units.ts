/** The expected actions of a drill, one by one, as they are watched and logged. */
import { outcomesOf } from '../../model/drills/outcome.ts'
import type { Drill, DrillRecord, RecordEntry, Reference } from '../../model/plan.generated.ts'
import type { Log } from './log.ts'

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
  text: string
}

/** @returns every expected action in the order of its time, what has none at the end */
export function unitsOf(drill: Drill): Unit[] {
  const count = new Map<string, number>()
  const units = outcomesOf(drill).map(({ event, expected, measure, plannedAt, limit }): Unit => {
    const number = (count.get(event.id) ?? 0) + 1
    count.set(event.id, number)
    const text = [event.inject, expected?.do].filter((words) => words !== undefined).join(' → ')
    return {
      name: number === 1 ? event.id : `${event.id}.${number}`,
      event: event.id,
      ...(measure === undefined ? {} : { measure }),
      ...(plannedAt === undefined ? {} : { at: plannedAt }),
      ...(limit === undefined ? {} : { limit }),
      by: expected?.by ?? event.to ?? [],
      text,
    }
  })
  return units.toSorted((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY))
}

/** @returns what was logged, as the record of the drill; nothing where nothing was */
export function recordOf(units: readonly Unit[], log: Log): DrillRecord {
  const entries = units.flatMap((unit): RecordEntry[] => {
    const logged = log.units.get(unit.name)
    if (logged?.began === undefined) return []
    const { began, done, rating, note } = logged
    return [
      {
        event: unit.event,
        at: began,
        ...(done === undefined ? {} : { done }),
        ...(unit.measure === undefined ? {} : { measure: unit.measure }),
        ...(unit.by.length > 0 ? { by: [...unit.by] } : {}),
        ...(rating === undefined ? {} : { rating }),
        ...(note === undefined ? {} : { note }),
      },
    ]
  })
  return {
    ...(log.started === undefined ? {} : { started: log.started }),
    ...(log.ended === undefined ? {} : { ended: log.ended }),
    entries,
  }
}
