/** Text as a terminal shows it: columns, not code units. */
import { createRequire } from 'node:module'

/** One character as people count it. */
export interface Cell {
  /** What is shown for it: a tab becomes spaces, a control character its picture. */
  text: string
  /** Columns: 0, 1, 2, or those of a tab. */
  width: number
  /** Where it begins in the line, in UTF-16 code units from 0. */
  offset: number
}

/** A tab is shown as a fixed number of spaces, so that what stands under it does not depend on the terminal. */
const TAB = ' '.repeat(4)

type StringWidth = typeof import('string-width').default

let library: StringWidth | undefined
let segmenter: Intl.Segmenter | undefined

/** The complete measure; loading it takes longer than linting a plan, and most text needs only the ranges below. */
function stringWidth(text: string): number {
  library ??= (
    typeof require === 'undefined' ? createRequire(import.meta.url)('string-width') : require('string-width')
  ).default as StringWidth
  return library(text)
}

function graphemes(line: string): Iterable<{ segment: string; index: number }> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return segmenter.segment(line)
}

// Controls but tab and newline, and the marks that turn the direction of text: in a terminal they could hide what a file says.
// Halves of characters and the two codes that are none: no UTF-8 and no XML can hold them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; `\p{Cc}` takes V8 long to look up
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** @returns the text with every control character replaced by a visible sign of the same length in code units. */
export function visible(text: string): string {
  return text.replace(CONTROL, picture)
}

/**
 * Characters that stand alone and are one column wide: ASCII, dashes, quotation marks, arrows, circled numbers, boxes and
 * our own marks (ambiguous ones count as one); and Chinese characters and punctuation, two columns wide.
 */
const NARROW = /^[ -~\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u257f\u2714\u2716]$/
const FULL_WIDTH = /^[\u4e00-\u9fff\u3001-\u3029\uff01-\uff60]$/

function columnsOfCharacter(character: string): number {
  if (NARROW.test(character)) return 1
  return FULL_WIDTH.test(character) ? 2 : stringWidth(character)
}

/** @returns how many columns a terminal needs for the text; characters of ambiguous width count as one. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) {
    if (NARROW.test(character)) columns += 1
    else if (FULL_WIDTH.test(character)) columns += 2
    else return stringWidth(text)
  }
  return columns
}

/** @returns the characters of a line, in order. */
export function toCells(line: string): Cell[] {
  const shown = visible(line)
  const cells: Cell[] = []
  for (const { segment, index } of ALONE.test(shown) ? characters(shown) : graphemes(shown)) {
    const text = segment === '\t' ? TAB : segment
    cells.push({ text, width: text === TAB ? TAB.length : columnsOfCharacter(text), offset: index })
  }
  return cells
}

/** Text in which every code unit is a character by itself. */
const ALONE =
  /^[ -~\t\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u257f\u2714\u2716\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/

function characters(text: string): { segment: string; index: number }[] {
  return text.split('').map((segment, index) => ({ segment, index }))
}

export function joinCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('')
}

export function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

/** @returns as much of a line as fits into so many columns of a terminal */
export function cut(line: string, width: number): string {
  const cells = toCells(line)
  let kept = cells.length
  for (let used = sumWidths(cells); used > width; kept--) used -= sumWidths(cells.slice(kept - 1, kept))
  return kept === cells.length ? line : joinCells(cells.slice(0, kept))
}
