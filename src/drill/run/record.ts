/** From a log to the record of a drill. */
import { entryName, type Unit } from '../../model/drills/units.ts'
import type { DrillRecord, RecordEntry } from '../../model/plan.generated.ts'
import type { Log } from './log.ts'

/** @returns what was logged, as the record of the drill; nothing where nothing was */
export function recordOf(units: readonly Unit[], log: Log): DrillRecord {
  const entries = units.flatMap((unit): RecordEntry[] => {
    const logged = log.units.get(unit.name)
    // What was only noted, of an action that never began, must not get lost.
    const at = logged?.began ?? logged?.done ?? logged?.noted
    if (logged === undefined || at === undefined) return []
    const { rating, note } = logged
    const done = logged.began === undefined ? undefined : logged.done
    return [
      {
        ...entryName(unit),
        at,
        ...(done === undefined ? {} : { done }),
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
