/** When something is due, and in which order the starts of times come. */
import type { ActionGroup, ExpectedAction, Start } from '../../model/checklist.ts'
import { durationMinutes } from '../../model/duration.ts'
import type { Timing } from '../../model/measures.ts'

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

/** An action and when it is due. */
export interface TimedAction {
  action: ExpectedAction
  start: Start
  offset: number
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

export function rankOf({ kind, since = '' }: Start): number {
  const found = ORDER.indexOf(kind === 'point' ? since : kind)
  return found < 0 ? ORDER.indexOf('other') : found
}

/**
 * @param timed in the order of the plan
 * @returns one group for each start; what counts from an action comes behind the group of that action
 */
export function groupByStart(timed: readonly TimedAction[]): ActionGroup[] {
  const found = new Map<string, TimedAction[]>()
  for (const one of timed) {
    const key = `${one.start.kind} ${one.start.since ?? ''}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  const groups = [...found.values()].sort((a, b) => rankOfGroup(a) - rankOfGroup(b))
  const ids = (group: readonly TimedAction[]) => group.map(({ action }) => action.measure.id)
  const followsOther = (group: readonly TimedAction[]) =>
    groups.some((other) => other !== group && followsIn(group, ids(other)))
  const placed = new Set<TimedAction[]>()
  const place = (group: TimedAction[]): void => {
    if (placed.has(group)) return
    placed.add(group)
    for (const next of groups) if (followsIn(next, ids(group))) place(next)
  }
  for (const group of groups) if (!followsOther(group)) place(group)
  for (const group of groups) place(group)
  return gatherSingles([...placed]).map(toGroup)
}

/** Moments of their own with a single action each share a group; a table for every one would scatter them. */
function gatherSingles(groups: readonly TimedAction[][]): TimedAction[][] {
  const singles = groups.filter((group) => group.length === 1 && rankOfGroup(group) === ORDER.indexOf('other'))
  if (singles.length < 2) return [...groups]
  const start: Start = { kind: 'own' }
  const gathered = singles.flat().map((one, index): TimedAction => ({ ...one, start, offset: index }))
  return groups.flatMap((group) => (group === singles.at(-1) ? [gathered] : singles.includes(group) ? [] : [group]))
}

function rankOfGroup([first]: readonly TimedAction[]): number {
  return first ? rankOf(first.start) : 0
}

function followsIn([first]: readonly TimedAction[], ids: readonly (string | undefined)[]): boolean {
  return first?.start.since !== undefined && ids.includes(first.start.since)
}

function toGroup(timed: readonly TimedAction[]): ActionGroup {
  const sorted = [...timed].sort((a, b) => a.offset - b.offset)
  const actions: ExpectedAction[] = []
  while (sorted.length > 0) {
    const same = sorted.filter(({ offset }) => offset === sorted[0]?.offset)
    const ready = same.find(({ action }) => !same.some((other) => waitsFor(action, other.action))) ?? same[0]
    if (!ready) break
    actions.push(ready.action)
    sorted.splice(sorted.indexOf(ready), 1)
  }
  return { start: timed[0]?.start ?? { kind: 'unsaid' }, actions }
}

function waitsFor(action: ExpectedAction, other: ExpectedAction): boolean {
  return other !== action && other.measure.id !== undefined && (action.measure.after ?? []).includes(other.measure.id)
}
