/**
 * The fast way through YAML: js-yaml with the scalars of YAML 1.2 core, behind a guard. What the guard cannot prove to
 * mean the same as in `yaml` is declined, and so is everything that deserves a problem: `complete.ts` reads it then.
 */
import { type LoadOptions, load, Schema, type State, Type } from 'js-yaml'
import { DEPTH_LIMIT } from './data.ts'

export interface FastResult {
  data: unknown
  /** True when some number's text differs from what JavaScript prints for it (80.10, 1e3, 0x1F). */
  rewrites: boolean
}

const TAG = 'tag:yaml.org,2002:plain'
const INTEGER = /^[-+]?[0-9]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+[eE][-+]?[0-9]+)$/
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/
const BASED = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
/** A number that would lose its text: leading zero, or a plus sign before a phone number. */
const LOSES_TEXT = /^(?:[-+]?0[0-9]+|\+[0-9]{7,})$/

const WORDS = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

class Declined extends Error {}

/** State of the parse under way; parsing is synchronous, so one is enough. */
const current = { value: null as unknown, rewrites: false, sawNull: false, collections: 0, last: null as unknown }

function number(text: string): number | undefined {
  if (BASED.test(text)) return Number(text)
  if (INTEGER.test(text)) {
    if (LOSES_TEXT.test(text)) throw new Declined()
    const value = Number.parseInt(text, 10)
    if (!Number.isSafeInteger(value)) throw new Declined()
    return value
  }
  if (FLOAT.test(text)) return Number.parseFloat(text)
  if (!NOT_FINITE.test(text)) return undefined
  if (text.length === 4 && text[1]?.toLowerCase() === 'n') return Number.NaN
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** @returns whether a plain scalar means something else than its text; the meaning is left in `current.value`. */
function resolve(text: string | null): boolean {
  if (text === null) return false
  const first = text.charCodeAt(0)
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
    const value = number(text)
    if (value === undefined) return false
    if (!Number.isFinite(value) && !NOT_FINITE.test(text)) throw new Declined()
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER && BASED.test(text)) throw new Declined()
    if (String(value) !== text) current.rewrites = true
    current.value = value
    return true
  }
  if (text.length > 5) return false
  const word = WORDS.get(text)
  if (word === undefined) return false
  if (word === null) current.sawNull = true
  current.value = word
  return true
}

const PLAIN = new Type(TAG, { kind: 'scalar', resolve, construct: () => current.value })

const OPTIONS: LoadOptions & { maxDepth: number } = {
  schema: new Schema({ implicit: [PLAIN], explicit: [] }),
  maxDepth: DEPTH_LIMIT,
  onWarning() {
    throw new Declined()
  },
  listener(event, state) {
    if (event === 'open') return
    const { tag, anchor, result } = state as State & { tag: string | null; anchor: string | null }
    // A flow collection in a block is closed twice: first as a key on trial, then as itself.
    if (typeof result === 'object' && result !== null && result !== current.last) current.collections += 1
    current.last = result
    if (anchor !== null || (tag !== null && tag !== '?' && tag !== TAG)) throw new Declined()
  },
}

/** Tabs, control characters, separators and marks that one of the two libraries treats in its own way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD_CHARACTER = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
const LONE_RETURN = /\r(?!\n)/
/** Document marks and directives; one `---` at the head of the file is harmless. */
const MARK = /^(?:---|\.\.\.|%)/m
const HEAD = /^(?:[ ]*(?:#[^\n]*)?\r?\n)*---[ ]*\r?\n/
/** A collection as a key, or a comment glued to a quote or bracket. */
const AFTER_BRACKET = /[\]}]\s*:|["'\]}>|[{,]#|["']:#/
/** A block scalar that says its own indentation, or starts with a line of spaces. */
const OWN_INDENT = /[|>][-+]?(?:[0-9]|[ ]*\r?\n[ ]+\r?\n)/
/** Explicit keys and empty keys inside brackets. */
const EXPLICIT_KEY = /[[{,][ ]*[?:](?:[\s,\]}[{"']|$)/
/**
 * The same at the start of a line; or a list entry that is empty or starts on the next line, where js-yaml mistakes what
 * list the following dash belongs to.
 */
const ODD_START = /^[ ]*(?:-[ ]+)*(?:-[ ]*(?:#.*)?\r?$|[?:](?:[\s,\]}[{"']|$))/
const NULL_KEY = /(?:~|null)\s*:/i
/** Escapes that make control characters or that the libraries check differently; a line break is no escape. */
const ODD_ESCAPE = /(?<!\\)(?:\\\\)*\\(?:[0abefvxNLPU_ \t]|u00|u[dD][89a-fA-F])/
/** The coarse form of `swallowed.ts`. */
const GLUED_COMMENT = /\S #[0-9A-Z]/
/** The end of a line that is a key without a value. */
const OPEN_KEY = /:[ ]*(?:#|\r?$)/
const KEY = /:(?:\s|$)/
const [SPACE, RETURN, HASH, COMMA, DASH, COLON, QUESTION, CLOSE_LIST, CLOSE_OBJECT] = [...' \r#,-:?]}'].map((c) =>
  c.charCodeAt(0),
)

/**
 * What only a look at single lines and their neighbours can tell, in one pass:
 * - `ODD_START`;
 * - a key without value, comment lines, then a plain scalar: `yaml` may let the scalar run into the next key;
 * - a comment before a line that starts with a comma or a closing bracket: `yaml` may reject it;
 * - a key that ends more than 1024 characters after its start: `yaml` rejects it.
 */
function hasOddLines(text: string): boolean {
  let before = ''
  let hasComment = false
  let hash = -1
  let hadHash = false
  for (let start = 0, end = 0; end < text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    let at = start
    while (text.charCodeAt(at) === SPACE) at += 1
    const first = text.charCodeAt(at)
    if (at >= end || first === RETURN) continue
    if (hadHash && (first === COMMA || first === CLOSE_LIST || first === CLOSE_OBJECT)) return true
    if (end - start > 1000 && text.slice(start, end).includes(':', 1000)) return true
    if (hash < start) hash = text.indexOf('#', start)
    if (hash < 0) hash = text.length
    hadHash = hash < end
    if (first === HASH) {
      hasComment = true
      continue
    }
    const isDash = first === DASH
    if ((isDash || first === COLON || first === QUESTION) && ODD_START.test(text.slice(start, end))) return true
    if (hasComment && !isDash && OPEN_KEY.test(before) && !KEY.test(text.slice(start, end))) return true
    hasComment = false
    before = text.slice(start, end)
  }
  return false
}

function isGuarded(text: string): boolean {
  if (ODD_CHARACTER.test(text) || AFTER_BRACKET.test(text) || EXPLICIT_KEY.test(text)) return true
  if (text.endsWith(' ') || OWN_INDENT.test(text)) return true
  if (text.includes('<<') || text.includes('__proto__') || text.includes('!<')) return true
  if (text.includes('\r') && LONE_RETURN.test(text)) return true
  if (text.includes('\\') && ODD_ESCAPE.test(text)) return true
  if (text.includes(' #') && GLUED_COMMENT.test(text)) return true
  return hasOddLines(text)
}

/** js-yaml turns a collection that stands as a key into text; then fewer collections are in the data than were read. */
function collectionsIn(data: object): number {
  let count = 1
  for (const value of Object.values(data)) {
    if (typeof value === 'object' && value !== null) count += collectionsIn(value)
  }
  return count
}

/**
 * @param text decoded text without byte order mark
 * @returns the data exactly as `yaml` would give it, or undefined when only `yaml` can tell
 */
export function readFast(text: string): FastResult | undefined {
  const mark = MARK.exec(text)
  if (mark && (!HEAD.test(text) || MARK.test(text.slice(mark.index + 3)))) return undefined
  if (isGuarded(text)) return undefined
  current.rewrites = false
  current.sawNull = false
  current.collections = 0
  current.last = null
  try {
    const data = load(text, OPTIONS)
    if (current.sawNull && (text.includes('{') || NULL_KEY.test(text))) return undefined
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
    if (text.includes('{') && collectionsIn(data) !== current.collections) return undefined
    return { data, rewrites: current.rewrites }
  } catch {
    return undefined
  }
}
