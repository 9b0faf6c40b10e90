/** One syntax error of `yaml` in plan words: what the author did, at the place where it is mended. */
import type { CST, YAMLError } from 'yaml'
import type { Values } from '../../base/locale.ts'
import { type Message, problem, type RawProblem, VALUES } from '../messages.ts'
import type { Lines } from './document.ts'
import type { Survey } from './survey.ts'
import { swallowedInLine } from './swallowed.ts'
import { SYNTAX } from './syntax-messages.ts'

interface Finding {
  message: Message
  start: number
  end?: number
  values?: Values
}

/** The error and what is known around it. */
interface Scene {
  code: YAMLError['code']
  detail: string
  at: number
  lines: Lines
  survey: Survey
}

type Diagnosis = (scene: Scene) => Finding | undefined

/** How far back a cause on the same line is looked for. */
const NEAR = 200

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }
const OPENING: Readonly<Record<string, string>> = { ']': '[', '}': '{' }

function lineAround({ at, lines }: Scene): { number: number; start: number; line: string } {
  const number = lines.lineAt(at)
  return { number, start: lines.startOf(number), line: lines.line(number) }
}

/** The first thing written at or after the error, on the next line that holds anything. */
function firstWord({ at, lines }: Scene): number {
  const ahead = /\S/.exec(lines.text.slice(at))
  return ahead ? at + ahead.index : at
}

const tab: Diagnosis = (scene) => {
  const { start, line } = lineAround(scene)
  const indent = /^ *\t/.exec(line)
  if (indent) return { message: SYNTAX.tab, start: start + indent[0].length - 1 }
  return scene.code === 'TAB_AS_INDENT' ? { message: SYNTAX.tab, start: scene.at } : undefined
}

const openQuote: Diagnosis = ({ detail, at, survey }) => {
  if (!/^Missing closing ['"]quote/.test(detail)) return undefined
  const token = survey.quoted.find(({ offset, source }) => offset <= at && offset + source.length >= at)
  const start = token?.offset ?? at
  return { message: SYNTAX.quote, start, values: { quote: token?.source[0] ?? '"' } }
}

const atNodeEnd: Diagnosis = (scene): Finding | undefined => {
  if (scene.code !== 'UNEXPECTED_TOKEN' || !scene.detail.includes('at node end')) return undefined
  const { line, start } = lineAround(scene)
  const before = line.slice(0, scene.at - start).trimEnd()
  const near = before.slice(-NEAR)
  const after = line.slice(scene.at - start).trim()
  const end = scene.at + after.length
  if (/["']$/.test(before)) return { message: SYNTAX.afterQuote, start: scene.at, end, values: { text: after } }
  const mark = /(?:^|[\s[{,])([*&!])\S*$/.exec(near)
  if (!mark?.[1]) return undefined
  const from = start + before.length - near.length + mark.index + mark[0].indexOf(mark[1])
  return { message: SYNTAX.startCharacter, start: from, values: { character: mark[1] } }
}

const openBracket: Diagnosis = ({ detail, at, survey }) => {
  if (!/end with a [\]}]/.test(detail)) return undefined
  const open = survey.flows
    .filter(({ start, end }) => start.offset <= at && !end.some(({ source }) => source === CLOSING[start.source]))
    .reduce<CST.FlowCollection | undefined>(
      (inner, flow) => (!inner || flow.start.offset > inner.start.offset ? flow : inner),
      undefined,
    )
  const mark = open?.start.source ?? '['
  return {
    message: SYNTAX.bracket,
    start: open?.start.offset ?? at,
    values: { open: mark, close: CLOSING[mark] ?? ']' },
  }
}

const strayBracket: Diagnosis = ({ code, detail, at, lines }) => {
  if (code === 'BLOCK_IN_FLOW' || /^Missing ,/.test(detail)) return { message: SYNTAX.comma, start: at }
  if (!/Unexpected flow-(?:seq|map)-end/.test(detail)) return undefined
  const close = lines.text[at] ?? ']'
  return { message: SYNTAX.extraBracket, start: at, values: { close, open: OPENING[close] ?? '[' } }
}

/** The line, or the one before it, lost its tail to a comment; what follows then fits nowhere. */
const lostTail: Diagnosis = (scene) => {
  if (!['BAD_INDENT', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'].includes(scene.code))
    return undefined
  const { number } = lineAround(scene)
  for (const candidate of [number - 1, number]) {
    const text = candidate > 0 ? scene.lines.line(candidate) : ''
    const found = swallowedInLine(text)
    if (!found) continue
    const start = scene.lines.startOf(candidate) + found.start
    // Between brackets the sentence ends at the next comma or bracket, though the comment goes on.
    const isInBrackets = /[[{]/.test(text.slice(0, found.start))
    const sentence = isInBrackets ? found.tail.replace(/\s*[,\]}].*$/, '') : found.tail
    const values = { text: found.tail, whole: `${found.value} ${sentence}` }
    return { message: { ...VALUES.swallowed, severity: 'error' }, start, end: start + found.tail.length, values }
  }
  return undefined
}

const colon: Diagnosis = (scene) => {
  if (!['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_INDENT'].includes(scene.code))
    return undefined
  const { start, line } = lineAround({ ...scene, at: firstWord(scene) })
  const key = /^\s*(?:- +)*([^\s:：#"'[\]{}]{1,40})([：:])(?=\S|$)/.exec(line)
  if (!key?.[1]) return undefined
  const from = start + key[0].length - 1 - key[1].length
  const values = { key: key[1] }
  if (key[2] === '：') return { message: SYNTAX.wideColon, start: from, end: from + key[1].length + 1, values }
  if (key[0].length === line.length || !/^\p{L}[\p{L}\d_-]*$/u.test(key[1])) return undefined
  return { message: SYNTAX.tightColon, start: from, end: from + key[1].length + 1, values }
}

const nested: Diagnosis = (scene) => {
  if (scene.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const { number, start, line } = lineAround(scene)
  const inner = line.slice(scene.at - start).search(/: |:$/)
  if (/^Nested/.test(scene.detail) && inner >= 0) return { message: SYNTAX.colonInText, start: scene.at + inner }
  if (!/^Nested/.test(scene.detail)) return { message: SYNTAX.indentation, start: firstWord(scene) }
  const next = scene.lines.startOf(number + 1)
  return { message: SYNTAX.indentation, start: firstWord({ ...scene, at: next }) }
}

const simple: Diagnosis = (scene): Finding | undefined => {
  const { code, at, lines } = scene
  if (code === 'BAD_SCALAR_START') {
    return { message: SYNTAX.startCharacter, start: at, values: { character: lines.text[at] ?? '' } }
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const sequence = lines.text.slice(at, at + 2)
    return { message: SYNTAX.escape, start: at, end: at + 2, values: { escape: sequence } }
  }
  if (code === 'KEY_OVER_1024_CHARS') return { message: SYNTAX.longKey, start: at }
  if (scene.detail.startsWith('Comments must be separated')) return { message: SYNTAX.comment, start: at }
  if (code === 'BAD_INDENT') return { message: SYNTAX.indentation, start: firstWord(scene) }
  if (code === 'MULTILINE_IMPLICIT_KEY' || scene.detail.startsWith('Implicit map keys')) {
    return { message: SYNTAX.notAPair, start: firstWord(scene) }
  }
  return undefined
}

const DIAGNOSES: readonly Diagnosis[] = [
  tab,
  openQuote,
  atNodeEnd,
  lostTail,
  openBracket,
  strayBracket,
  colon,
  nested,
  simple,
]

/** @param errors what `yaml` complains about; only the first place counts, the others follow from it */
export function diagnose(errors: readonly YAMLError[], lines: Lines, survey: Survey): RawProblem | undefined {
  const [first] = [...errors].sort((a, b) => a.pos[0] - b.pos[0])
  if (!first) return undefined
  const scene: Scene = { code: first.code, detail: first.message, at: first.pos[0], lines, survey }
  for (const diagnosis of DIAGNOSES) {
    const found = diagnosis(scene)
    if (found) return problem(found.message, lines.range(found.start, found.end), found.values)
  }
  return problem(SYNTAX.other, lines.range(scene.at))
}
