/** Scalars introduced by `|` and `>`. */
import { DASH, FOLDED, HASH, isLineEnd, LINE_FEED, PLUS, RETURN, SPACE } from './characters.ts'
import { type Cursor, decline } from './cursor.ts'

interface Header {
  isFolded: boolean
  /** What happens to the line breaks at the end: `-` none, `+` all, else one. */
  chomping: number
}

interface Lines {
  /** Without their indentation; empty lines are empty texts. */
  lines: string[]
  /** Empty lines after them. */
  trailing: number
}

/**
 * Reads a block scalar; the cursor stands at its sign, then at the next content.
 * @param parent column of the collection it stands in
 */
export function blockScalar(cursor: Cursor, parent: number): string {
  const start = cursor.at
  const { isFolded, chomping } = header(cursor)
  const { lines, trailing } = linesOf(cursor, parent)
  if (lines.length === 0) return decline()
  cursor.spans(start, cursor.to)
  cursor.nextContent()
  const text = isFolded ? folded(lines) : lines.join('\n')
  if (chomping === DASH) return text
  return chomping === PLUS ? `${text}\n${'\n'.repeat(trailing)}` : `${text}\n`
}

function header(cursor: Cursor): Header {
  const isFolded = cursor.code() === FOLDED
  cursor.at += 1
  const sign = cursor.code()
  if (sign === DASH || sign === PLUS) cursor.at += 1
  const from = cursor.at
  cursor.skipSpaces()
  if (cursor.code() === HASH && cursor.at > from) while (!isLineEnd(cursor.code())) cursor.at += 1
  if (!isLineEnd(cursor.code())) decline()
  return { isFolded, chomping: sign }
}

/** Leaves the cursor at the end of the last line that belongs to the scalar, and the end of its content in `to`. */
function linesOf(cursor: Cursor, parent: number): Lines {
  const lines: string[] = []
  let indent = -1
  let trailing = 0
  for (;;) {
    const from = startOfNext(cursor)
    if (from < 0) break
    let at = from
    while (cursor.code(at) === SPACE) at += 1
    const spaces = at - from
    if (isLineEnd(cursor.code(at))) {
      // Spaces beyond the indentation are content, and before the first line a matter of dispute.
      if (spaces > Math.max(indent, 0)) decline()
      if (at >= cursor.text.length) break
      trailing += 1
    } else {
      if (indent < 0) indent = spaces
      if (indent <= parent || spaces < indent) break
      while (!isLineEnd(cursor.code(at))) at += 1
      for (; trailing > 0; trailing -= 1) lines.push('')
      lines.push(cursor.text.slice(from + indent, at))
      cursor.to = at
    }
    cursor.at = at
  }
  return { lines, trailing }
}

/** @returns where the next line starts, or -1 at the end of the text. */
function startOfNext(cursor: Cursor): number {
  const { at } = cursor
  const breakAt = cursor.code(at) === RETURN ? at + 1 : at
  return cursor.code(breakAt) === LINE_FEED ? breakAt + 1 : -1
}

/** One break becomes a space, several one less; lines that are indented further keep theirs. */
function folded(lines: readonly string[]): string {
  let result = ''
  let isFirst = true
  let wasDeeper = false
  let empty = 0
  for (const line of lines) {
    if (line === '') {
      empty += 1
      continue
    }
    const isDeeper = line.charCodeAt(0) === SPACE
    // The first line is never deeper: it says how far the others are indented.
    const breaks = isDeeper || wasDeeper ? empty + 1 : empty
    result += breaks === 0 && !isFirst ? ' ' : '\n'.repeat(breaks)
    result += line
    isFirst = false
    wasDeeper = isDeeper
    empty = 0
  }
  return result
}
