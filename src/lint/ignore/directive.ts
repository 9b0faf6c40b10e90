/** Comments that ignore findings: `# plan-ignore RULE: reason (owner=…, until=YYYY-MM-DD)`. */
import type { Values } from '../../base/locale.ts'
import type { Range } from '../../base/problem.ts'
import { remembering } from '../../base/remember.ts'
import { type Comment, commentsWith } from '../../source/comments.ts'
import { type Message, problem, type RawProblem } from '../../source/messages.ts'
import { IGNORES } from './messages.ts'

/** One rule that a comment ignores. */
export interface Directive {
  rule: string
  reason: string
  owner?: string
  /** The last day on which it holds, ISO. */
  until?: string
  /** The comment. */
  range: Range
  /** The line on which findings are ignored; undefined: in the whole file. */
  line?: number
}

export interface Directives {
  directives: Directive[]
  /** Comments that cannot be read. */
  faults: RawProblem[]
}

/** A word that only comments hold that ignore something: without it there is nothing to look for. */
const IGNORING = 'plan-ignore'

/** @returns whether something may be ignored by a comment of a file; every file is asked several times. */
export const mayIgnore = remembering(({ text }: { text: string }): boolean => text.includes(IGNORING))

const WHOLE_FILE = 'plan-ignore-file'

/** What begins with the word; what follows it is a list of rules, a colon, and the reason. Full-width signs count as well. */
const FORM = /^#+\s*(plan-ignore[\w-]*)(?:\s+([^:：]*?))?\s*(?:[:：]\s*(.*))?$/su

/** Brackets at the end that hold nothing but `name=value`. */
const OPTIONS = /\s*[(（]\s*([a-z]+\s*=[^()（）]*)[)）]\s*$/u

/** @returns what the comments of a text ignore; a text that does not hold the word costs one search. */
export function directivesOf(text: string): Directives {
  const found: Directives = { directives: [], faults: [] }
  for (const comment of commentsWith(text, IGNORING)) {
    const read = readComment(comment)
    if (Array.isArray(read)) found.directives.push(...read)
    else if (read) found.faults.push(read)
  }
  return found
}

function readComment(comment: Comment): Directive[] | RawProblem | undefined {
  const [, word, rules = '', rest = ''] = FORM.exec(comment.text) ?? []
  if (word === undefined) return undefined
  const fault = (message: Message, values: Values = {}): RawProblem => problem(message, comment.range, values)
  if (word !== IGNORING && word !== WHOLE_FILE) return fault(IGNORES.word, { word })
  if (word === WHOLE_FILE && !comment.isAtTop) return fault(IGNORES.notTop)
  const ids = rules.split(/[\s,，、]+/u).filter((id) => id !== '')
  if (ids.length === 0) return fault(IGNORES.noRule)
  const { reason, options, wrong } = readRest(rest)
  if (wrong !== undefined) return fault(IGNORES.option, { text: wrong })
  if (reason === '') return fault(IGNORES.noReason)
  const { range, line } = comment
  // A comment behind the last content speaks of nothing, and nothing is found on a line 0.
  const where = word === WHOLE_FILE ? {} : { line: line ?? 0 }
  return ids.map((rule) => ({ rule, reason, ...options, range, ...where }))
}

type Options = Pick<Directive, 'owner' | 'until'>

function readRest(rest: string): { reason: string; options: Options; wrong?: string } {
  const [whole, inside] = OPTIONS.exec(rest) ?? []
  if (whole === undefined || inside === undefined) return { reason: rest.trim(), options: {} }
  const options: Options = {}
  const reason = rest.slice(0, -whole.length).trim()
  for (const part of inside.split(/[,，]/u)) {
    const sign = part.indexOf('=')
    const [name, value] = [part.slice(0, sign).trim(), part.slice(sign + 1).trim()]
    if (name === 'owner' && value !== '') options.owner = value
    else if (name === 'until' && isDay(value)) options.until = value
    else return { reason, options, wrong: part.trim() }
  }
  return { reason, options }
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
