/** When something is due, and in which order the starts of times come. */
import type { Start } from '../checklist.ts'
import { durationMinutes } from '../duration.ts'
import type { Timing } from '../measures.ts'

/** `offset`: minutes from the start, negative before it; on the calendar month × 100 + day. */
export type Due = { kind: 'timed'; start: Start; offset: number } | { kind: 'repeated' } | { kind: 'untimed' }

/** @param fallback what a limit counts from when the object does not say it */
export function dueOf(timing: Timing, fallback: string | undefined): Due {
  if (timing.every !== undefined) return { kind: 'repeated' }
  const since = timing.since ?? fallback
  const start: Start = since === undefined ? { kind: 'unsaid' } : { kind: 'point', since }
  if (timing.ahead !== undefined) return timed(start, durationMinutes(timing.ahead), -1)
  if (timing.within !== undefined) return timed(start, durationMinutes(timing.within))
  const moment = timing.at ?? timing.before
  if (moment !== undefined) return momentOf(moment, timing.since)
  const [month] = timing.months ?? []
  return month === undefined ? { kind: 'untimed' } : timed({ kind: 'calendar' }, month * 100)
}

function timed(start: Start, offset: number | undefined, sign = 1): Due {
  return offset === undefined ? { kind: 'untimed' } : { kind: 'timed', start, offset: offset * sign }
}

/** Of a stretch of time the beginning counts, else its end. */
function momentOf(text: string, since: string | undefined): Due {
  const moment = text.split('..').find((side) => side !== '') ?? ''
  if (moment.startsWith('T+')) {
    const start: Start = since === undefined ? { kind: 'situation' } : { kind: 'point', since }
    return timed(start, durationMinutes(moment.slice(2)))
  }
  const [, hours, minutes] = /^(\d+):(\d\d)$/.exec(moment) ?? []
  if (hours && minutes) return timed({ kind: 'clock' }, Number(hours) * 60 + Number(minutes))
  const [, month, day] = /^(\d+)-(\d+)$/.exec(moment) ?? []
  return month && day ? timed({ kind: 'calendar' }, Number(month) * 100 + Number(day)) : { kind: 'untimed' }
}

/** Starts in the order in which they come about; other points (measures, words) stand between `started` and `ended`. */
const ORDER = [
  'warning',
  'occurred',
  'received',
  'started',
  'situation',
  'other',
  'clock',
  'calendar',
  'ended',
  'unsaid',
]

/** The rank of points that are measures or words. */
export const OTHER = ORDER.indexOf('other')

export function rankOf({ kind, since = '' }: Start): number {
  const found = ORDER.indexOf(kind === 'point' ? since : kind)
  return found < 0 ? OTHER : found
}
