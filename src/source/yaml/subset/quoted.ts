/** Quoted scalars, on one line or on several. */
import { APOSTROPHE, BACKSLASH, END, isLineEnd, LINE_FEED, QUOTE, RETURN, SPACE } from './characters.ts'
import { type Cursor, decline } from './cursor.ts'

/** Escapes that both parsers take alike; those that make control characters are left to the complete one. */
const ESCAPES = new Map([...'nrt"\\/'].map((sign, index) => [sign.charCodeAt(0), '\n\r\t"\\/'[index] ?? '']))
const UNICODE = 'u'.charCodeAt(0)
const HEX = /^[0-9a-fA-F]{4}$/

/**
 * Reads a quoted scalar; the cursor stands at its quote, then after it.
 * @param parent column of the collection it stands in; further lines are indented more
 */
export function quoted(cursor: Cursor, parent: number): string {
  const { text, at: start } = cursor
  const sign = cursor.code()
  const close = text.indexOf(sign === QUOTE ? '"' : "'", start + 1)
  if (close < 0) return decline()
  const inside = text.slice(start + 1, close)
  const isSimple = sign === QUOTE ? !inside.includes('\\') : cursor.code(close + 1) !== APOSTROPHE
  if (!isSimple || inside.includes('\n')) return inParts(cursor, parent, sign)
  cursor.at = close + 1
  cursor.spans(start, close + 1)
  return inside
}

/** Piece by piece: up to an escape, the end of a line, or the closing quote. */
function inParts(cursor: Cursor, parent: number, sign: number): string {
  const start = cursor.at
  let result = ''
  cursor.at += 1
  for (;;) {
    const from = cursor.at
    let code = cursor.code()
    while (code !== sign && code !== BACKSLASH && !isLineEnd(code)) code = cursor.code(++cursor.at)
    const piece = cursor.text.slice(from, cursor.at)
    if (code === BACKSLASH && sign === QUOTE) result += piece + escaped(cursor, parent)
    else if (code === BACKSLASH) {
      cursor.at += 1
      result += `${piece}\\`
    } else if (code !== sign) result += withoutTail(piece) + lineBreak(cursor, parent)
    else if (sign === APOSTROPHE && cursor.code(cursor.at + 1) === APOSTROPHE) {
      cursor.at += 2
      result += `${piece}'`
    } else {
      cursor.at += 1
      cursor.spans(start, cursor.at)
      return result + piece
    }
  }
}

function withoutTail(piece: string): string {
  let end = piece.length
  while (piece.charCodeAt(end - 1) === SPACE) end -= 1
  return piece.slice(0, end)
}

function escaped(cursor: Cursor, parent: number): string {
  cursor.at += 1
  const code = cursor.code()
  const simple = ESCAPES.get(code)
  if (simple !== undefined) {
    cursor.at += 1
    return simple
  }
  if (code === UNICODE) {
    const hex = cursor.text.slice(cursor.at + 1, cursor.at + 5)
    const unit = HEX.test(hex) ? Number.parseInt(hex, 16) : 0
    // Control characters and halves of a pair.
    if (unit < 0x100 || (unit >= 0xd800 && unit < 0xe000) || unit >= 0xfffe) decline()
    cursor.at += 5
    return String.fromCharCode(unit)
  }
  if (code !== LINE_FEED && code !== RETURN) decline()
  return lineBreak(cursor, parent) === ' ' ? '' : decline()
}

/** @returns what stands for the line breaks at the cursor: a space for one, a break less for several. */
function lineBreak(cursor: Cursor, parent: number): string {
  let breaks = 0
  for (;;) {
    if (cursor.code() === RETURN) cursor.at += 1
    if (cursor.code() !== LINE_FEED) break
    cursor.at += 1
    breaks += 1
    cursor.lineStart = cursor.at
    cursor.skipSpaces()
  }
  if (cursor.code() === END || cursor.at - cursor.lineStart <= parent) decline()
  if (cursor.at === cursor.lineStart) decline()
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}
