/** What became of each expected action of a drill, computed from its record: when it was due, when it came, what it took. */
import { durationMinutes } from '../duration.ts'
import type { Drill, DrillEvent, Expected, RecordEntry } from '../plan.generated.ts'
import { minutesInto } from './clock.ts'

export interface Outcome {
  event: DrillEvent
  /** Which of the event's actions; absent where an event expects none. */
  expected?: Expected
  /** Id of the measure, as the action or the record says it. */
  measure?: string
  /** Minutes from the start of the drill to the event, as planned. */
  plannedAt?: number
  /** Minutes that the action may take. */
  limit?: number
  /** Minutes from the real start to the event, as it came. */
  actualAt?: number
  /** Minutes from the event to the end of the action. */
  took?: number
  /** What was recorded of it; absent: nothing. */
  entry?: RecordEntry
}

/** @returns one outcome for each expected action (for an event without any, one for the event), in the order of the list */
export function outcomesOf(drill: Drill): Outcome[] {
  const entries = new Map<string, RecordEntry[]>()
  for (const entry of drill.record?.entries ?? []) {
    if (entry.event === undefined) continue
    const event = entry.event.replace(ACTION, '')
    const own = entries.get(event)
    if (own) own.push(entry)
    else entries.set(event, [entry])
  }
  return (drill.events ?? []).flatMap((event) => {
    const expected = event.expected?.length ? event.expected : [undefined]
    const own = entriesFor(event.id, entries.get(event.id) ?? [], expected)
    return expected.map((one, index) => outcomeOf(drill, event, { expected: one, entry: own[index] }))
  })
}

function outcomeOf(
  drill: Drill,
  event: DrillEvent,
  { expected, entry }: { expected: Expected | undefined; entry: RecordEntry | undefined },
): Outcome {
  const measure = expected?.measure ?? entry?.measure
  const { started } = drill.record ?? {}
  return {
    event,
    ...(expected ? { expected } : {}),
    ...defined({
      measure,
      plannedAt: minutesInto(drill, event),
      limit: expected?.within === undefined ? undefined : durationMinutes(expected.within),
      actualAt: started === undefined || !entry ? undefined : minutesBetween(started, entry.at),
      took: entry?.done === undefined ? undefined : minutesBetween(entry.at, entry.done),
    }),
    ...(entry ? { entry } : {}),
  }
}

/** @returns whether an event comes only where players get stuck: what it expects is expected by another event already */
export function isPrompt({ kind }: DrillEvent): boolean {
  return kind === 'contingency'
}

/** Which action of an event is meant, where no measure says it: e-3.2; ids hold no dot. */
const ACTION = /\.\d+$/

/** @returns the action of an event, in short: e-3 for its first, e-3.2 for its second */
export function actionName(event: string, index: number): string {
  return index === 0 ? event : `${event}.${index + 1}`
}

/** @returns the action of an outcome, in short */
export function outcomeName({ event, expected }: Outcome): string {
  const index = expected ? (event.expected ?? []).indexOf(expected) : 0
  return actionName(event.id, Math.max(0, index))
}

/** An entry belongs to the action whose name or measure it says; what names neither belongs to the first. */
function entriesFor(
  event: string,
  own: readonly RecordEntry[],
  expected: readonly (Expected | undefined)[],
): (RecordEntry | undefined)[] {
  return expected.map((one, index) => {
    const named = own.find(({ measure }) => measure !== undefined && measure === one?.measure)
    const name = actionName(event, index)
    return named ?? own.find((entry) => entry.measure === undefined && entry.event === name)
  })
}

/** @returns minutes between two moments of the format, negative when the second is earlier; undefined for what is none */
export function minutesBetween(from: string, to: string): number | undefined {
  const [start, end] = [from, to].map((text) => Date.parse(text.includes('T') ? `${text}Z` : ''))
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)) return undefined
  return (end - start) / 60_000
}

/** @returns whether an action took longer than it may; false where either is not known */
export function isOverLimit({ limit, took }: Outcome): boolean {
  return limit !== undefined && took !== undefined && took > limit
}

function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
