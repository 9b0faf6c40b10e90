/** Actions of a drill as they were planned and as they came: a row each, a bar for what was timed, a sum for each function. */
import { fill } from '../../../base/locale.ts'
import { outcomeName } from '../../../model/drills/outcome.ts'
import type { JudgedAction } from '../../../model/drills/report.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { textTable } from '../../view/table.ts'
import { HEADS, PHRASES } from './labels.ts'

/** @returns a row for each action: when it was to come and came, how long it might take and took */
export function actionTable(words: Words, actions: readonly JudgedAction[]): Block[] {
  if (actions.length === 0) return []
  const { event, action, by, planned, actual, limit, took, over, rating, note } = HEADS
  const heads = [event, action, by, planned, actual, limit, took, over, rating, note].map((head) => words.say(head))
  const rows = actions.map((one) => rowOf(words, one))
  const kept = heads.map((_, column) => rows.some((row) => row[column] !== ''))
  const only = (cells: readonly string[]) => cells.filter((_, column) => kept[column])
  return [{ type: 'landscape', children: [textTable(only(heads), rows.map(only))] }]
}

function rowOf(words: Words, one: JudgedAction): string[] {
  const { event, entry, plannedAt, actualAt, limit, took, over } = one
  return [
    outcomeName(one),
    actionName(words, one),
    words.references(entry?.by ?? one.expected?.by ?? one.lead ?? event.to ?? []),
    moment(plannedAt),
    entry ? moment(actualAt) || entry.at : words.say(PHRASES.notRecorded),
    minutes(words, limit),
    minutes(words, took),
    over !== undefined && over > 0 ? minutes(words, over) : '',
    entry?.rating === undefined ? '' : words.choice('recordEntry', 'rating', entry.rating),
    [entry?.did, entry?.note].filter(Boolean).join(words.say({ zh: '；', en: '; ' })),
  ]
}

/** @returns what an action is called: the plan's name of the measure, else its own words */
export function actionName(words: Words, { measure, expected, event }: JudgedAction): string {
  const known = measure === undefined ? undefined : words.name('measure', measure)
  return (known === measure ? undefined : known) ?? expected?.do ?? event.inject ?? event.id
}

export function moment(minutesIn: number | undefined): string {
  return minutesIn === undefined ? '' : `T${minutesIn < 0 ? '-' : '+'}${Math.abs(Math.round(minutesIn))}`
}

export function minutes(words: Words, count: number | undefined): string {
  return count === undefined ? '' : fill(words.say(PHRASES.minutes), { count: Math.round(count) })
}

/** Blocks of the longest bar: it stands in one line of a page with its name. */
const WIDEST = 24

/** @returns a bar for each action that was timed, as text: it prints everywhere, in black and white too */
export function chart(words: Words, actions: readonly JudgedAction[]): Block[] {
  const timed = actions.filter(({ took }) => took !== undefined)
  if (timed.length === 0) return []
  const most = Math.max(1, ...timed.flatMap(({ took = 0, limit = 0 }) => [took, limit]))
  const scale = (count: number) => Math.round((count / most) * WIDEST)
  const rows = timed.map((one) => [
    actionName(words, one),
    bar(scale(one.took ?? 0), one.limit === undefined ? undefined : scale(one.limit)),
    minutes(words, one.took),
  ])
  const heads = [HEADS.action, HEADS.chart, HEADS.took].map((head) => words.say(head))
  return [{ ...textTable(heads, rows), widths: [5, 8, 2] }]
}

/** ■■■■│■■: beyond the line it was late; ■■□□│ in time. Both signs are equally wide in every font. */
function bar(took: number, limit: number | undefined): string {
  const filled = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => (from + index < took ? '■' : '□')).join('')
  if (limit === undefined) return filled(0, took) || '▏'
  return `${filled(0, limit)}│${filled(limit, took)}`
}
