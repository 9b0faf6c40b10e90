/**
 * The side of a card: a sheet upright in the style `card` (templates/styles/card.json). Lengths in points; a test holds both
 * to the same numbers. The rule asks here whether a card fits, and the printed card is split by the same answer.
 */
import { ems } from '../../base/ems.ts'

export const CARD_PAPER = {
  /** Of the text block, on either sheet. */
  width: 515.9,
  /** A4 and letter, less margins. */
  height: { a4: 779.5, letter: 729.6 },
  /** Type of the cells and distance of its lines. */
  size: 9.5,
  line: 13,
  /** Left and right of the text in a cell. */
  padding: 3,
  /** What a row takes beside its lines: rules and rounding. */
  row: 1.5,
  /** Title, for whom and for what, and the line that tells plan, version and edition. */
  title: 44,
  /** Row of column titles. */
  head: 15,
  /** Below each table. */
  gap: 4,
  /** Widths of label and text. */
  facts: [62, 453.9],
  /** Widths of number, time and act. */
  acts: [22, 92, 401.9],
  /** A line to write on. */
  log: 28,
} as const

/** Room for writing that every side has at least, and most of what is left over for it. */
export const LOG_ROWS = { least: 3, most: 14 } as const

/** More ways than this in which levels or warnings become known are said in one line for all of them. */
export const MOST_SIGNALS = 3

/** More acts than this nobody keeps in mind: a side is split (action card: three to seven first steps). */
export const MOST_ACTS = 7

/** Average width of letters and digits in running text, ems: Liberation Serif and Times New Roman, a little more than measured. */
const NARROW = 0.47
/** Lost at line ends, where words and Chinese punctuation are not parted. */
const LOST = 1.04

/** @returns how many lines a text takes in a cell of that width */
export function linesIn(text: string, width: number): number {
  const room = width - 2 * CARD_PAPER.padding
  const count = (line: string) => Math.max(1, Math.ceil((ems(line, NARROW) * CARD_PAPER.size * LOST) / room))
  return text.split('\n').reduce((sum, line) => sum + count(line), 0)
}

/** @returns the height of a row by its cells, each with its paragraphs and its width */
export function rowHeight(cells: readonly { texts: readonly string[]; width: number }[]): number {
  const lines = cells.map(({ texts, width }) => texts.reduce((sum, text) => sum + linesIn(text, width), 0))
  return Math.max(1, ...lines) * CARD_PAPER.line + CARD_PAPER.row
}
