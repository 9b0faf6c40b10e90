/** Text as a terminal shows it: columns, not code units. */
import stringWidth from 'string-width'

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

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

// Controls but tab and newline, and the marks that turn the direction of text: in a terminal they could hide what a file says.
const CONTROL = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** @returns the text with every control character replaced by a visible sign of the same length in code units. */
export function visible(text: string): string {
  return text.replace(CONTROL, picture)
}

/** ASCII, and the blocks of Chinese text whose characters are all two columns wide: most of what is measured, so asked first. */
const NARROW = /^[ -~]$/
const FULL_WIDTH = /^[\u4e00-\u9fff\u3001-\u3029\uff01-\uff60]$/

function columnsOfCharacter(character: string): number {
  if (NARROW.test(character)) return 1
  return FULL_WIDTH.test(character) ? 2 : stringWidth(character)
}

/** @returns how many columns a terminal needs for the text; characters of ambiguous width count as one. */
export function columnsOf(text: string): number {
  return stringWidth(text)
}

/** @returns the characters of a line, in order. */
export function toCells(line: string): Cell[] {
  return Array.from(graphemes.segment(visible(line)), ({ segment, index }) => {
    const text = segment === '\t' ? TAB : segment
    return { text, width: text === TAB ? TAB.length : columnsOfCharacter(text), offset: index }
  })
}

export function joinCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('')
}

export function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}
