/** Breaking prose into lines of a width in columns, Chinese and Western text mixed. */
import { hasHan } from '../../base/han.ts'
import { columnsOf, toCells } from '../columns.ts'

/** May not begin a line (GB/T 15834-2011, 5.1: marks that stay with the text before them); no line is broken at U+00A0. */
const CLOSING = /^[\u00a0，。；：、！？）》」』】〕〉”’…—～·,.;:!?)\]}%％℃]/u
/** May not end a line. */
const OPENING = /[\u00a0（《「『【〔〈“‘([{]$/u
/** A break is allowed on both sides of these and of Chinese characters: Japanese and Korean ones, wide marks. */
const WIDE = /[\u1100-\u11ff\u3000-\u318f\u31f0-\u33ff\ua960-\ua97f\uac00-\ud7ff\uff00-\uffef]/

interface Piece {
  text: string
  width: number
}

/** Splits into the smallest pieces that may stand on a line of their own; blanks are pieces too. */
function pieces(line: string): Piece[] {
  const found: Piece[] = []
  for (const { text, width } of toCells(line)) {
    const last = found.at(-1)
    if (last === undefined || !belongs(last.text, text)) found.push({ text, width })
    else {
      last.text += text
      last.width += width
    }
  }
  return found
}

function belongs(last: string, character: string): boolean {
  const isBlank = /^ +$/.test(character)
  if (/ $/.test(last) || isBlank) return / $/.test(last) && isBlank
  if (CLOSING.test(character) || OPENING.test(last)) return true
  return !isWide(character) && !isWide(last.slice(-1))
}

function isWide(character: string): boolean {
  return WIDE.test(character) || hasHan(character)
}

/** Cuts a piece that is wider than a whole line. */
function cut(piece: string, width: number): string[] {
  const lines = ['']
  let used = 0
  for (const cell of toCells(piece)) {
    if (used > 0 && used + cell.width > width) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += cell.text
    used += cell.width
  }
  return lines
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  let used = 0
  for (const piece of pieces(line)) {
    if (used + piece.width <= width) {
      current += piece.text
      used += piece.width
      continue
    }
    if (current.trim() !== '') lines.push(current.trimEnd())
    const parts = piece.text.trim() === '' ? [''] : cut(piece.text, width)
    lines.push(...parts.slice(0, -1))
    current = parts.at(-1) ?? ''
    used = columnsOf(current)
  }
  if (current.trim() !== '' || lines.length === 0) lines.push(current.trimEnd())
  return lines
}

/**
 * @param text prose; its own line breaks are kept
 * @param width columns of a line, at least 1
 * @returns lines of at most that width: no line begins with a closing mark or ends with an opening one unless nothing else fits
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrapLine(line, Math.max(1, width)))
}
