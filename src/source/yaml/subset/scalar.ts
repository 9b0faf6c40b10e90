/** Plain scalars: how far they go, and on how many lines. */
import {
  COLON,
  DASH,
  END,
  HASH,
  isFlowSign,
  isGap,
  isIndicator,
  isLineEnd,
  LAST_SIGN,
  QUESTION,
  SPACE,
} from './characters.ts'
import { type Cursor, decline } from './cursor.ts'
import { plainValue } from './plain.ts'

/**
 * Reads plain text up to the end of its line, or what ends it; inside brackets commas and brackets end it too. Its place is
 * left in the cursor's `from` and `to`, the cursor behind it: at a colon, a comment, or the end of the line.
 * @returns whether a colon ended it that makes it a key
 */
export function plainPiece(cursor: Cursor, isFlow: boolean): boolean {
  const { codes, at: from } = cursor
  refuseIndicator(cursor, isFlow)
  let isKey = false
  let at = from
  let to = from
  for (;;) {
    const code = codes[at] ?? END
    if (code > LAST_SIGN) {
      at += 1
      to = at
      continue
    }
    if (code === SPACE) {
      at += 1
      if (codes[at] === HASH) break
      continue
    }
    if (code === COLON) {
      const next = codes[at + 1] ?? END
      if (isFlow && isFlowSign(next)) decline()
      isKey = isGap(next)
      if (isKey) break
    } else if (isLineEnd(code) || (isFlow && isFlowSign(code))) break
    at += 1
    to = at
  }
  cursor.at = at
  cursor.spans(from, to)
  return isKey
}

function refuseIndicator(cursor: Cursor, isFlow: boolean): void {
  const code = cursor.code()
  if (isIndicator(code)) decline()
  if (code !== DASH && code !== QUESTION && code !== COLON) return
  const next = cursor.code(cursor.at + 1)
  if (isGap(next) || (isFlow && isFlowSign(next))) decline()
}

/** @returns the value of the piece that was just read inside brackets. */
export function flowScalar(cursor: Cursor): unknown {
  return scalarAt(cursor, cursor.from, cursor.to)
}

/**
 * The value that starts with the piece that was just read and may go on on further lines; leaves the cursor at the next
 * content.
 * @param parent column of the collection it stands in; further lines are indented more
 */
export function blockPlain(cursor: Cursor, parent: number): unknown {
  const { from, to } = cursor
  if (goesNoFurther(cursor, to, parent)) return scalarAt(cursor, from, to)
  const { text } = cursor
  let result = text.slice(from, to)
  let end = to
  for (let isLast = false; !isLast; ) {
    // No comment stands between two lines of one scalar.
    if (cursor.isCommented) decline()
    const breaks = lineFeeds(text, end, cursor.at)
    if (plainPiece(cursor, false)) decline()
    result += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + text.slice(cursor.from, cursor.to)
    end = cursor.to
    isLast = goesNoFurther(cursor, end, parent)
  }
  cursor.spans(from, end)
  return result
}

function lineFeeds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** Moves to the next content. */
function goesNoFurther(cursor: Cursor, to: number, parent: number): boolean {
  refuseSwallowed(cursor, to)
  cursor.endLine()
  return cursor.column <= parent
}

/** The coarse form of what `swallowed.ts` looks for: `见附件 #1`. */
function refuseSwallowed(cursor: Cursor, to: number): void {
  if (cursor.code() !== HASH || cursor.at !== to + 1) return
  const next = cursor.code(cursor.at + 1)
  if ((next >= 0x30 && next <= 0x39) || (next >= 0x41 && next <= 0x5a)) decline()
}

function scalarAt(cursor: Cursor, from: number, to: number): unknown {
  const written = cursor.text.slice(from, to)
  const value = plainValue(written)
  if (typeof value === 'number' && String(value) !== written) cursor.rewrites = true
  return value
}
