/**
 * A ` #` that swallows the tail of a sentence: `place: 见附件 #1` means 见附件 and nothing else.
 *
 * A comment is taken for lost text when all of these hold, and for a comment otherwise:
 * 1. it follows an unquoted text value on the same line, with exactly one space before `#`;
 * 2. the value reads like prose: it holds a Chinese character, or it holds a lower-case letter and either a space or a
 *    capital at its start (`see annex`, `Gate`; not `zh`, `II`, `a-1`);
 * 3. nothing stands between `#` and what follows, and that is a number of at most three digits or a capital letter with at
 *    most three digits (`#1`, `#12`, `#A`, `#B2`), which ends there or goes on with a space, punctuation, a further such
 *    number, or a Chinese character that does not make it a date, a time, a count or a level (`#3楼` is lost text;
 *    `#3月核实`, `#2024-05核实`, `#1. 说明` are comments). A capital letter that begins a word (`#TODO`, `#Note`) is a comment.
 */
import { hasHan } from '../../base/han.ts'

/** In functions, because even unused they take time: V8 reads their classes of letters when it meets them. */
const isTail = (rest: string): boolean =>
  /^ #(?:\d{1,3}|[A-Z]\d{0,3})(?=$|[\s，。；）)》”,;]|、\s*#?\d|[-~～]#\d|(?![年月日时点天分周级个人次条])\p{Script=Han})/u.test(
    rest,
  )
const isProse = (value: string): boolean => hasHan(value) || /^(?=.*\p{Ll})(?:\p{Lu}|.*\s)/u.test(value)

/**
 * @param value the plain scalar as written
 * @param rest what follows it on its line, from the first character after it
 * @returns the text that was lost (with its #), or undefined
 */
export function swallowedTail(value: string, rest: string): string | undefined {
  if (!isProse(value)) return undefined
  return isTail(rest) ? rest.trim() : undefined
}

/** @returns the same for a whole line, where the value can only be guessed: what follows the last `: ` or `- `. */
export function swallowedInLine(line: string): { start: number; tail: string; value: string } | undefined {
  const start = line.search(/(?<=\S) #/)
  if (start < 0) return undefined
  const value = line
    .slice(0, start)
    .replace(/^.*(?:[:-] |[[,])\s*/, '')
    .trim()
  const tail = /^["']/.test(value) ? undefined : swallowedTail(value, line.slice(start))
  return tail === undefined ? undefined : { start: start + 1, tail, value }
}
