/** The times of a drill's events. */
import { durationMinutes } from '../duration.ts'
import type { Drill, DrillEvent } from '../plan.generated.ts'

const DAY = 1440

/** @returns minutes of the day; undefined for what is no time of day. */
function clockMinutes(time: string): number | undefined {
  const found = /^(?:\d{4}-\d{2}-\d{2}T)?(\d{1,2}):(\d{2})/.exec(time)
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

/**
 * @returns minutes from the start of the drill to an event, or what `at` says in another way: undefined. A time of day
 * before the hour of the start belongs to the next day.
 */
export function minutesInto(drill: Drill, { at }: DrillEvent): number | undefined {
  if (at === undefined) return undefined
  if (at.startsWith('T+')) return durationMinutes(at.slice(2)) ?? (Number(at.slice(2)) === 0 ? 0 : undefined)
  const start = drill.start === undefined ? undefined : clockMinutes(drill.start)
  const time = /^\d{1,2}:/.test(at) ? clockMinutes(at) : undefined
  if (start === undefined || time === undefined || !drill.start?.includes('T')) return undefined
  return time >= start ? time - start : time - start + DAY
}

/** An event and the minutes from the start of the drill to it. */
export interface Timed {
  event: DrillEvent
  minutes: number
}

/** @returns the events whose time can be told, in the order of the list. */
export function timedEvents(drill: Drill): Timed[] {
  return (drill.events ?? []).flatMap((event) => {
    const minutes = minutesInto(drill, event)
    return minutes === undefined ? [] : [{ event, minutes }]
  })
}

/** @returns the time of day so many minutes after the start, and how many days later; undefined where the start says no time */
export function timeAfter({ start }: Drill, minutes: number): { time: string; days: number } | undefined {
  const begin = start?.includes('T') ? clockMinutes(start) : undefined
  if (begin === undefined) return undefined
  const [days, left] = [Math.floor((begin + minutes) / DAY), (((begin + minutes) % DAY) + DAY) % DAY]
  const [hours, rest] = [Math.floor(left / 60), Math.floor(left % 60)].map((count) => String(count).padStart(2, '0'))
  return { time: `${hours}:${rest}`, days }
}
