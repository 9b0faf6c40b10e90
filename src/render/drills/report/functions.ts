/** How each function did: how many of its actions came in time, from when to when they went on, how they were rated. */
import { type FunctionResult, RATING_VALUES, type Span } from '../../../model/drills/report.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { cell, textTable } from '../../view/table.ts'
import { moment } from './actions.ts'
import { FUNCTIONS, HEADS } from './labels.ts'

/** @returns a table of counts, one of times with a bar for plan and one for what came, and one of ratings */
export function functionTables(words: Words, functions: readonly FunctionResult[]): Block[] {
  if (functions.length === 0) return []
  return [countTable(words, functions), ...spanTable(words, functions), ...ratingTable(words, functions)]
}

function nameOf(words: Words, one: FunctionResult): string {
  return words.say(FUNCTIONS[one.function])
}

function countTable(words: Words, functions: readonly FunctionResult[]): Block {
  const { function: name, count, recorded, inTime, late } = HEADS
  const heads = [name, count, recorded, inTime, late].map((head) => words.say(head))
  const rows = functions.map((one) => [
    nameOf(words, one),
    ...[one.actions.length, one.recorded, one.inTime, one.late].map(String),
  ])
  return { ...textTable(heads, rows), widths: [3, 2, 2, 2, 2] }
}

function ratingTable(words: Words, functions: readonly FunctionResult[]): Block[] {
  const rated = functions.filter(({ ratings }) => RATING_VALUES.some((value) => ratings[value] > 0))
  if (rated.length === 0) return []
  const heads = [
    words.say(HEADS.function),
    ...RATING_VALUES.map((value) => words.choice('recordEntry', 'rating', value)),
  ]
  const rows = rated.map((one) => [nameOf(words, one), ...RATING_VALUES.map((value) => String(one.ratings[value]))])
  return [{ ...textTable(heads, rows), widths: [3, 2, 2, 2, 2] }]
}

/** Blocks from the first to the last minute of all functions. */
const WIDE = 20

/** Below each other the bars show what waited for what, as planned and as it came. */
function spanTable(words: Words, functions: readonly FunctionResult[]): Block[] {
  const known = functions.flatMap(({ planned, actual }) => [planned, actual].filter((span) => span !== undefined))
  if (known.length === 0) return []
  const first = Math.min(...known.map(({ from }) => from))
  const minutes = Math.max(1, ...known.map(({ to }) => to - first))
  const { function: name, planned, actual, spans } = HEADS
  const rows = functions.map((one) => [
    cell(nameOf(words, one)),
    cell(spanText(one.planned)),
    cell(spanText(one.actual)),
    {
      children: [
        ...paragraph(spanBar(one.planned, { first, minutes }, words.say(planned))),
        ...paragraph(spanBar(one.actual, { first, minutes }, words.say(actual))),
      ],
    },
  ])
  const head = [name, planned, actual, spans].map((title) => words.say(title))
  return [{ type: 'planTable', head, rows, widths: [2.2, 2.4, 2.4, 7] }]
}

function spanText(span: Span | undefined): string {
  return span === undefined ? '' : `${moment(span.from)}–${moment(span.to)}`
}

/** □□■■■□□□ 计划: from when to when. Both signs are equally wide in every font, so that bars stand below each other. */
function spanBar(span: Span | undefined, { first, minutes }: { first: number; minutes: number }, name: string): string {
  if (span === undefined) return ''
  const place = (minute: number) => Math.round(((minute - first) / minutes) * WIDE)
  const begin = Math.min(place(span.from), WIDE - 1)
  const end = Math.max(place(span.to), begin + 1)
  const signs = Array.from({ length: WIDE }, (_, at) => (at >= begin && at < end ? '■' : '□'))
  return `${signs.join('')} ${name}`
}
