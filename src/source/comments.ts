/** Comments of a YAML text: real ones only, not what looks like one inside a text. */
import type { Range } from '../base/problem.ts'
import { Lines, yamlLibrary } from './yaml/document.ts'

export interface Comment {
  /** From its `#` to the end of its line. */
  text: string
  range: Range
  /** The line that it speaks of: its own, or, where it stands alone, the next one with content; undefined at the end. */
  line: number | undefined
  /** Nothing but comments stands before it. */
  isAtTop: boolean
}

/** What the lexer says beside the text: start of a document, end of a flow collection, a scalar follows. */
const SIGNS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])
const SCALAR = '\u001f'

/** A line without content of its own. */
const EMPTY = /^\s*(?:#.*)?$/

/** @returns the comments that hold `word`, in order; a text without the word is not looked through. */
export function commentsWith(text: string, word: string): Comment[] {
  if (!text.includes(word)) return []
  const { Lexer } = yamlLibrary()
  const lines = new Lines(text)
  const found: Comment[] = []
  let at = 0
  let before = ''
  for (const piece of new Lexer().lex(text)) {
    if (before !== SCALAR && piece.startsWith('#') && piece.includes(word)) found.push(commentAt(lines, at, piece))
    if (!SIGNS.has(piece)) at += piece.length
    before = piece
  }
  return found
}

function commentAt(lines: Lines, at: number, piece: string): Comment {
  const text = piece.trimEnd()
  const range = lines.range(at, at + text.length)
  const isAlone = EMPTY.test(lines.line(range.line))
  return {
    text,
    range,
    line: isAlone ? nextContent(lines, range.line + 1) : range.line,
    isAtTop: isAlone && lines.text.slice(0, at).split('\n').every(isHead),
  }
}

function isHead(line: string): boolean {
  return EMPTY.test(line) || /^---\s*$/.test(line)
}

function nextContent(lines: Lines, from: number): number | undefined {
  for (let line = from; lines.startOf(line) < lines.text.length; line += 1)
    if (!EMPTY.test(lines.line(line))) return line
  return undefined
}
