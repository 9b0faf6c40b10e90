/** How wide words are without fonts: what a column must hold so that no word is broken. */
import { ems } from '../../../base/ems.ts'

/** Widths of letters in ems: those of Arial, as an office's own look may have it; Times New Roman is narrower. */
const NARROW = { letters: /[ijltfrI.,:;'!|()[\]\-/]/, width: 0.34 }
const BROAD = { letters: /[mwMW@%&]/, width: 0.86 }
const CAPITAL = { letters: /[A-Z]/, width: 0.72 }
const OTHER = 0.556
/** Bold beside that. */
const BOLD = 1.07

/** What is not broken: letters and digits with a mark that begins no line, or with a bracket and its first character. */
const WORD = /[\u0021-\u024F]+(?:[、，。；：！？）》〉」』】〕”’]|[（《〈「『【〔“‘].)?/g
/** A line may end behind a hyphen or a stroke between longer words; follow-up and numbers are kept whole. */
const PART = /(?<=[A-Za-z]{4}[-/])(?=[A-Za-z]{4})/

/**
 * @param line of a cell
 * @param isBold as titles of columns are
 * @returns width of its widest piece that must not be broken, ems
 */
export function widestWord(line: string, isBold: boolean): number {
  let widest = 0
  for (const word of line.match(WORD) ?? [])
    for (const part of word.split(PART)) widest = Math.max(widest, wordWidth(part))
  return isBold ? widest * BOLD : widest
}

function wordWidth(word: string): number {
  let width = 0
  for (const letter of word) {
    const known = [NARROW, BROAD, CAPITAL].find(({ letters }) => letters.test(letter))
    width += known?.width ?? ems(letter, OTHER)
  }
  return width
}
