/** A drill as it runs: keys and lines in, log lines and a screen out. Pure: the time comes with every call. */
import { minutesBetween } from '../../model/drills/outcome.ts'
import type { Unit } from '../../model/drills/units.ts'
import { heldLines, type Log, type LogLine, RATINGS, replay } from './log.ts'

export interface Session {
  units: readonly Unit[]
  lines: LogLine[]
  /** Index of the unit that a key means. */
  selected: number
  /** A note that is being typed, or the question whether the drill ends; keys mean something else then. */
  asked?: { kind: 'note'; text: string } | { kind: 'end' }
}

/** What a key or a line asked for. */
export type Answer =
  | { kind: 'log'; lines: LogLine[] }
  | { kind: 'moved' }
  | { kind: 'quit' }
  | { kind: 'end'; lines: LogLine[] }
  | { kind: 'unknown'; word: string }

/** @returns the session of a log that may have begun before: the first action that is not complete is meant first */
export function resume(units: readonly Unit[], lines: readonly LogLine[]): Session {
  const session: Session = { units, lines: [...lines], selected: 0 }
  session.selected = nextOpen(session, 0)
  return session
}

export function logOf({ lines }: Session): Log {
  return replay(lines)
}

/** One key: Enter logs that it began, then that it is done; 1 to 4 that it is done and how well; the rest moves about. */
export function press(session: Session, typed: string, time: string): Answer {
  const { asked } = session
  if (asked?.kind === 'note') return type(session, { key: typed, time, text: asked.text })
  // A Chinese input method gives wide digits, a locked shift capitals.
  const key = typed.normalize('NFKC').toLowerCase()
  delete session.asked
  // A drill that has ended cannot go on: one slip of a finger must not do it.
  if (key === 'e') return asked ? end(session, time) : ask(session, { kind: 'end' })
  if (key === 'down' || key === 'j') return move(session, 1)
  if (key === 'up' || key === 'k') return move(session, -1)
  if (key === 'q') return { kind: 'quit' }
  if (key === 'u') return undo(session, time)
  const unit = session.units[session.selected]
  if (!unit) return { kind: 'unknown', word: key }
  if (key === 'n') return ask(session, { kind: 'note', text: '' })
  const rating = RATINGS[Number(key) - 1]
  if (rating) return done(session, { kind: 'rated', time, unit: unit.name, rating })
  if (key !== 'return' && key !== ' ') return { kind: 'unknown', word: key }
  const hasBegun = logOf(session).units.get(unit.name)?.began !== undefined
  return hasBegun
    ? done(session, { kind: 'done', time, unit: unit.name })
    : { kind: 'log', lines: log(session, [{ kind: 'began', time, unit: unit.name }]) }
}

function ask(session: Session, asked: NonNullable<Session['asked']>): Answer {
  session.asked = asked
  return { kind: 'moved' }
}

function end(session: Session, time: string): Answer {
  return { kind: 'end', lines: log(session, [{ kind: 'end', time }]) }
}

/** Takes back the line that was logged last; the action that it was about is meant again, so that the next key mends it. */
function undo(session: Session, time: string): Answer {
  const last = heldLines(session.lines).at(-1)
  if (!last) return { kind: 'moved' }
  const index = 'unit' in last ? session.units.findIndex(({ name }) => name === last.unit) : -1
  if (index >= 0) session.selected = index
  return { kind: 'log', lines: log(session, [{ kind: 'undo', time }]) }
}

/** One key of a note: Enter logs it, Escape leaves it. */
function type(session: Session, { key, time, text }: { key: string; time: string; text: string }): Answer {
  const unit = session.units[session.selected]
  if (key === 'escape' || key === 'return') delete session.asked
  if (key === 'return' && unit && text.trim() !== '')
    return { kind: 'log', lines: log(session, [{ kind: 'noted', time, unit: unit.name, note: text.trim() }]) }
  if (session.asked) {
    const letters = [...text]
    // What has a name is a key, not a character: left, f1, pageup.
    const isCharacter = [...key].length === 1
    const next = key === 'backspace' ? letters.slice(0, -1) : isCharacter ? [...letters, key] : letters
    session.asked = { kind: 'note', text: next.join('') }
  }
  return { kind: 'moved' }
}

/** One line where there are no keys: `e-3`, `e-3 done`, `e-3 2 words`, `e-3 note words`, `undo`, `end`, `quit`. */
export function command(session: Session, line: string, time: string): Answer {
  const [word = '', what = '', ...rest] = line.trim().split(/\s+/)
  if (word === 'end') return end(session, time)
  if (word === 'quit' || word === 'undo') return press(session, word.charAt(0), time)
  const index = session.units.findIndex(({ name }) => name === word)
  if (index < 0) return { kind: 'unknown', word }
  session.selected = index
  const note = rest.join(' ')
  const noted: LogLine[] = note === '' ? [] : [{ kind: 'noted', time, unit: word, note }]
  if (what === '') return { kind: 'log', lines: log(session, [{ kind: 'began', time, unit: word }]) }
  if (what === 'note') return { kind: 'log', lines: log(session, noted) }
  const rating = RATINGS[Number(what) - 1]
  if (!rating && what !== 'done') return { kind: 'unknown', word: what }
  const closing: LogLine = rating ? { kind: 'rated', time, unit: word, rating } : { kind: 'done', time, unit: word }
  return { kind: 'log', lines: log(session, [closing, ...noted]) }
}

function done(session: Session, line: LogLine): Answer {
  const lines = log(session, [line])
  session.selected = nextOpen(session, session.selected)
  return { kind: 'log', lines }
}

/** The first line of a session says when the drill started. */
function log(session: Session, lines: LogLine[]): LogLine[] {
  const [first] = lines
  const started =
    first && first.kind !== 'undo' && logOf(session).started === undefined
      ? [{ kind: 'start' as const, time: first.time }]
      : []
  const all = [...started, ...lines]
  session.lines.push(...all)
  return all
}

function move(session: Session, by: number): Answer {
  session.selected = Math.max(0, Math.min(session.units.length - 1, session.selected + by))
  return { kind: 'moved' }
}

function nextOpen(session: Session, from: number): number {
  const { units } = logOf(session)
  const open = [...session.units].flatMap(({ name }, index) => (units.get(name)?.done === undefined ? [index] : []))
  // Prompts come only where players get stuck: nobody logs one by going on.
  const meant = open.filter((index) => !session.units[index]?.isSpare || units.has(session.units[index]?.name ?? ''))
  return meant.find((index) => index >= from) ?? meant[0] ?? open[0] ?? from
}

/** Where a unit stands at a moment. */
export interface Standing {
  unit: Unit
  isSelected: boolean
  state: 'waiting' | 'due' | 'late' | 'begun' | 'done'
  /** Minutes until it is due, negative after; undefined where nothing says when. */
  left?: number
}

/** @returns the units around the one that is meant, at most so many */
export function standings(
  session: Session,
  time: string,
  most: number,
): { minutes: number; rows: Standing[]; complete: number; total: number } {
  const log = logOf(session)
  const minutes = log.started === undefined ? 0 : (minutesBetween(log.started, time) ?? 0)
  const first = Math.max(0, Math.min(session.selected - 2, session.units.length - most))
  const rows = session.units
    .slice(first, first + most)
    .map((unit, index) => standing(unit, { log, minutes, isSelected: first + index === session.selected }))
  const complete = [...log.units.values()].filter(({ done: time }) => time !== undefined).length
  const total = session.units.filter(({ name, isSpare }) => !isSpare || log.units.has(name)).length
  return { minutes, rows, complete, total }
}

function standing(
  unit: Unit,
  { log, minutes, isSelected }: { log: Log; minutes: number; isSelected: boolean },
): Standing {
  const logged = log.units.get(unit.name)
  const begun =
    logged?.began === undefined || log.started === undefined ? undefined : minutesBetween(log.started, logged.began)
  const due = unit.limit === undefined ? unit.at : (begun ?? unit.at ?? 0) + unit.limit
  const isUnused = unit.isSpare && logged?.began === undefined
  const left = due === undefined || isUnused ? undefined : due - minutes
  const isLate = left !== undefined && left < 0
  const open =
    logged?.began === undefined
      ? isLate
        ? 'late'
        : unit.at !== undefined && unit.at <= minutes && !isUnused
          ? 'due'
          : 'waiting'
      : isLate
        ? 'late'
        : 'begun'
  const state = logged?.done === undefined ? open : 'done'
  return { unit, isSelected, state, ...(left === undefined ? {} : { left }) }
}
