/** What is logged while a drill runs: one line of JSON for each thing that happened, written at once, never changed. */
import type { RecordEntry } from '../../model/plan.generated.ts'

export const RATINGS = ['performed', 'some', 'major', 'unable'] as const satisfies readonly NonNullable<
  RecordEntry['rating']
>[]

/** `unit`: an expected action of an event, `e-3` or `e-3.2` for its second one. Times are ISO, to the second. */
export type LogLine =
  | { kind: 'start'; time: string }
  | { kind: 'end'; time: string }
  | { kind: 'began'; time: string; unit: string }
  | { kind: 'done'; time: string; unit: string }
  | { kind: 'rated'; time: string; unit: string; rating: NonNullable<RecordEntry['rating']> }
  | { kind: 'noted'; time: string; unit: string; note: string }
  | { kind: 'undo'; time: string }

/** What is known of one expected action. */
export interface Logged {
  /** Absent where only its end was logged: nobody may count how long it took. */
  began?: string
  done?: string
  rating?: NonNullable<RecordEntry['rating']>
  note?: string
  /** When the first note was written. */
  noted?: string
}

export interface Log {
  started?: string
  ended?: string
  units: Map<string, Logged>
}

/**
 * @param text of the file: a line that was cut off (the machine went down while it was written) is left out
 * @returns the lines, and how many could not be read
 */
export function readLines(text: string): { lines: LogLine[]; torn: number } {
  const lines: LogLine[] = []
  let torn = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read) lines.push(read)
    else torn++
  }
  return { lines, torn }
}

function readLine(line: string): LogLine | undefined {
  try {
    const read = JSON.parse(line) as LogLine
    return typeof read.kind === 'string' && typeof read.time === 'string' ? read : undefined
  } catch {
    return undefined
  }
}

/** @returns the lines that still hold; `undo` takes back the one before it */
export function heldLines(lines: readonly LogLine[]): LogLine[] {
  const held: LogLine[] = []
  for (const line of lines) {
    if (line.kind === 'undo') held.pop()
    else held.push(line)
  }
  return held
}

/** @returns what the lines say together */
export function replay(lines: readonly LogLine[]): Log {
  const log: Log = { units: new Map() }
  for (const line of heldLines(lines)) apply(log, line)
  return log
}

function apply(log: Log, line: LogLine): void {
  if (line.kind === 'start') log.started ??= line.time
  else if (line.kind === 'end') log.ended = line.time
  else if (line.kind !== 'undo') {
    const known = log.units.get(line.unit) ?? {}
    log.units.set(line.unit, { ...known, ...changeOf(line, known) })
  }
}

function changeOf(line: Extract<LogLine, { unit: string }>, known: Logged): Logged {
  if (line.kind === 'began') return { began: known.began ?? line.time }
  if (line.kind === 'noted')
    return { note: [known.note, line.note].filter(Boolean).join(' '), noted: known.noted ?? line.time }
  const done = known.done ?? line.time
  return line.kind === 'rated' ? { done, rating: line.rating } : { done }
}
