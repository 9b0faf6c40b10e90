/** What several drills show together, and what has to be improved. */
import type { DrillReport, Repeated, Trend } from '../../../model/drills/report.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { type Column, objectTable, textTable } from '../../view/table.ts'
import { minutes } from './actions.ts'
import { HEADS, PHRASES } from './labels.ts'

export function trendTable(words: Words, trends: readonly Trend[]): Block[] {
  if (trends.length === 0) return []
  const { action, drill, date, took, limit } = HEADS
  const rows = trends.flatMap(({ measure, times }) =>
    times.map((time) => [
      words.name('measure', measure),
      time.drill,
      time.date,
      minutes(words, time.took),
      minutes(words, time.limit),
    ]),
  )
  return [
    textTable(
      [action, drill, date, took, limit].map((head) => words.say(head)),
      rows,
    ),
  ]
}

export function repeatedTable(words: Words, repeated: readonly Repeated[]): Block[] {
  if (repeated.length === 0) return []
  const rows = repeated.map(({ what, drills }) => [
    'measure' in what
      ? words.phrase.pair(words.name('measure', what.measure), words.say(PHRASES.late))
      : words.choice('improvement', 'element', what.element),
    words.phrase.list(drills),
  ])
  return [
    textTable(
      [HEADS.weakness, HEADS.drills].map((head) => words.say(head)),
      rows,
    ),
  ]
}

type Row = DrillReport['improvements'][number]['improvement']

/** Every field of the improvements, and which of them are overdue. */
export function improvementTable(words: Words, improvements: DrillReport['improvements']): Block[] {
  const overdue = new Set(improvements.flatMap(({ improvement, isOverdue }) => (isOverdue ? [improvement] : [])))
  const state: Column<Row> = {
    title: words.say(HEADS.state),
    keys: ['status'],
    say: (row) =>
      [
        row.status === undefined ? '' : words.choice('improvement', 'status', row.status),
        overdue.has(row) ? words.say(PHRASES.overdue) : '',
      ]
        .filter(Boolean)
        .join(words.say({ zh: '，', en: ', ' })),
  }
  const rows = improvements.map(({ improvement }) => improvement)
  return objectTable<Row>(words, {
    shape: 'improvement',
    rows,
    first: ['what', 'cause', 'element', 'owner', 'due', state],
  })
}
