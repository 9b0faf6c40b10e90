/** Heights without fonts, in points. */

import { ems } from '../../../base/ems.ts'
import type { ParagraphLook } from '../style/profile.ts'

/** Height of a line as a multiple of the font size, where the profile sets no distance: Times New Roman and SimSun. */
const OWN_LINE = 1.17
/** Average width of letters, digits and spaces in running English text, ems (Times New Roman, measured). */
const NARROW = 0.39
/** Room that is lost at line ends where words and Chinese punctuation may not be parted. */
const LOST_AT_LINE_END = 1.01

/** @returns distance of two lines in points */
export function lineHeight(look: ParagraphLook): number {
  return look.exact ?? look.least ?? look.size * OWN_LINE * (look.multiple ?? 1)
}

/**
 * @param text what is printed; a newline begins a new line
 * @param width room of a line, points
 * @returns lines the text takes; at least one
 */
export function lineCount(text: string, look: ParagraphLook, width: number): number {
  const em = look.size - (look.squeeze ?? 0)
  const room = Math.max(look.size, width - (look.left ?? 0))
  const lines = text.split('\n').map((line, index) => {
    const first = index === 0 ? (look.firstLine ?? 0) * look.size : 0
    return Math.max(1, Math.ceil((ems(line, NARROW) * em * LOST_AT_LINE_END + first) / room))
  })
  return lines.reduce((sum, count) => sum + count, 0)
}

/** Height of a whole paragraph with the room before and after it. */
export function paragraphHeight(text: string, look: ParagraphLook, width: number): number {
  return lineCount(text, look, width) * lineHeight(look) + (look.before ?? 0) + (look.after ?? 0)
}
