/** The line that a problem is about, with marks right under the place. */
import type { Range } from '../../base/problem.ts'
import { type Cell, joinCells, sumWidths, toCells } from '../columns.ts'
import { lastLine } from '../words.ts'

export interface Excerpt {
  /** The line as shown: tabs as spaces, cut with `…` where it is wider than the window. */
  line: string
  /** What stands before the marks: as wide as what stands before the place. */
  pad: string
  /** As wide as the place, at least one `^`. */
  marks: string
  /** Last line of a place that goes on, else undefined. */
  until?: number
}

const CUT = '…'
/** Code units looked at on either side of a place; far more than any window shows, so that a huge line costs nothing. */
const REACH = 400

/** @returns lines of a text without their line ends; "\r\n" and "\n" end a line. */
export function toLines(text: string): string[] {
  return text.split(/\r?\n/)
}

interface Place {
  /** Code units from 0, end exclusive. */
  start: number
  end: number
}

function placeIn(line: string, range: Range): Place {
  const start = Math.min(range.column - 1, line.length)
  const end = range.endLine > range.line ? line.trimEnd().length : Math.min(range.endColumn - 1, line.length)
  return { start, end: Math.max(start, end) }
}

/** The part of a line around a place, characters kept whole, offsets those of the whole line. */
function cellsAround(line: string, place: Place): { cells: Cell[]; before: boolean; after: boolean } {
  let from = Math.max(0, place.start - REACH)
  if (from > 0 && /[\udc00-\udfff]/.test(line.charAt(from))) from -= 1
  const to = Math.min(line.length, place.start + REACH)
  const cells = toCells(line.slice(from, to)).map((cell) => ({ ...cell, offset: cell.offset + from }))
  return { cells, before: from > 0, after: to < line.length }
}

/** The index of the first cell shown: 0, or so that a third of the window stands before the place. */
function firstShown(cells: readonly Cell[], at: number, room: number): number {
  let first = at
  let used = 0
  while (first > 0 && used + (cells[first - 1]?.width ?? 0) <= room / 3) {
    first -= 1
    used += cells[first]?.width ?? 0
  }
  return first
}

function lastShown(cells: readonly Cell[], first: number, room: number): number {
  let end = first
  let used = 0
  while (end < cells.length && used + (cells[end]?.width ?? 0) <= room) {
    used += cells[end]?.width ?? 0
    end += 1
  }
  return end
}

/** Which cells are shown, `end` exclusive. */
function windowOf(
  cells: readonly Cell[],
  place: { at: number; end: number },
  room: number,
): { first: number; end: number } {
  if (sumWidths(cells) <= room) return { first: 0, end: cells.length }
  const placeWidth = Math.max(1, sumWidths(cells.slice(place.at, place.end)))
  const before = sumWidths(cells.slice(0, place.at))
  const fits = before + Math.min(placeWidth, room / 2) <= room - CUT.length
  const first = fits ? 0 : firstShown(cells, place.at, room)
  const left = room - (first > 0 ? CUT.length : 0)
  const whole = lastShown(cells, first, left)
  return { first, end: whole === cells.length ? whole : lastShown(cells, first, left - CUT.length) }
}

/** The cell that holds a code unit; one past the last where the line has ended. `length` is that of the line. */
function cellAt(cells: readonly Cell[], offset: number, length: number): number {
  const index = cells.findIndex((_, i) => (cells[i + 1]?.offset ?? length) > offset)
  return index < 0 ? cells.length : index
}

/**
 * @param lines of the file, see `toLines`
 * @param range the place
 * @param width columns that the line may take
 * @returns undefined where the file has no such line
 */
export function excerpt(lines: readonly string[], range: Range, width: number): Excerpt | undefined {
  const line = lines[range.line - 1]
  if (line === undefined) return undefined
  const place = placeIn(line, range)
  const { cells, before, after } = cellsAround(line, place)
  const at = cellAt(cells, place.start, line.length)
  const stop = place.end > place.start ? cellAt(cells, place.end - 1, line.length) + 1 : at
  const room = Math.max(8, width) - (before ? 1 : 0) - (after ? 1 : 0)
  const { first, end } = windowOf(cells, { at, end: stop }, room)
  const head = before || first > 0 ? CUT : ''
  const tail = after || end < cells.length ? CUT : ''
  const ahead = cells.slice(first, at)
  return {
    line: (head + joinCells(cells.slice(first, end)) + tail).trimEnd(),
    pad: ' '.repeat(head.length) + ahead.map((cell) => blank(cell)).join(''),
    marks: '^'.repeat(Math.max(1, sumWidths(cells.slice(at, Math.min(stop, end))))),
    ...(endsLater(range) ? { until: lastLine(range) } : {}),
  }
}

/** Full-width characters get the full-width blank: it stays as wide as they are in fonts where two Latin letters are not. */
function blank(cell: Cell): string {
  return cell.width === 2 ? '\u3000' : ' '.repeat(cell.width)
}

function endsLater(range: Range): boolean {
  return lastLine(range) > range.line
}
