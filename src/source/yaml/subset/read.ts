/**
 * The quick way through YAML: the plain part of it that plans are written in, read in one pass. What it takes means exactly
 * what `yaml` makes of it (test/source-parse.test.ts); everything else, and all that deserves a problem, it declines.
 */
import { remembering } from '../../../base/remember.ts'
import { Block } from './block.ts'
import { Cursor, DECLINED } from './cursor.ts'
import { Marks } from './marks.ts'

export interface Subset {
  data: unknown
  /** True when some number's text differs from what JavaScript prints for it (80.10, 1e3, 0x1F). */
  rewrites: boolean
}

/** Tabs, control characters, separators and marks that are read in different ways, or reported. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD_CHARACTER = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
const LONE_RETURN = /\r(?!\n)/

/** Looked at by who decodes a text and by who reads it, one after the other. */
export const isOdd = remembering((text: string): boolean => {
  return ODD_CHARACTER.test(text) || (text.includes('\r') && LONE_RETURN.test(text)) || text.endsWith(' ')
})

/**
 * @param text decoded text without byte order mark
 * @returns the data exactly as `yaml` would give it, or undefined when only `yaml` can tell
 */
export function readSubset(text: string): Subset | undefined {
  if (isOdd(text)) return undefined
  const cursor = new Cursor(text)
  try {
    const data = new Block(cursor).document()
    return { data, rewrites: cursor.rewrites }
  } catch (error) {
    if (error === DECLINED) return undefined
    throw error
  }
}

/** What a second reading gives: the data as they were read, and where everything stands. */
export interface Marked {
  data: unknown
  marks: Marks
}

/** Reads a text that `readSubset` has taken once more. */
export function readMarked(text: string): Marked {
  const marks = new Marks()
  return { data: new Block(new Cursor(text), marks).document(), marks }
}
