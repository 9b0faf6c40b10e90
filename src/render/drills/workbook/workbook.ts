/** The event list and the evaluation guide as a workbook to fill in. `plan drill record` reads it back. */
import { RATING_VALUES } from '../../../model/drills/report.ts'
import { type Unit, unitsOf } from '../../../model/drills/units.ts'
import { DRILL_ROWS, WORKBOOK, type WorkbookColumn, type WorkbookSheet } from '../../../model/drills/workbook.ts'
import type { Drill, DrillEvent, Objective } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { Sheet } from '../../tree.ts'
import type { DrillContext } from '../document.ts'
import { PHRASES } from '../view/labels.ts'

/** Rows for what was seen and stands in no list; more may be added below. */
const BLANK_ROWS = 30

/** @returns what is filled in while the drill runs: one row for each expected action */
export function eventSheets({ words, drill }: DrillContext): Sheet[] {
  return [actionSheet(words, drill), drillSheet(words, drill), guideSheet(words)]
}

/** @returns the same for evaluators: objectives to rate and room for observations come first */
export function evaluationSheets(context: DrillContext): Sheet[] {
  const { words, drill } = context
  const blank = blankRow('observations')
  return [
    ...((drill.objectives ?? []).length === 0 ? [] : [objectiveSheet(words, drill)]),
    sheet(
      words,
      'observations',
      Array.from({ length: BLANK_ROWS }, () => [...blank]),
    ),
    ...eventSheets(context),
  ]
}

function sheet(words: Words, kind: WorkbookSheet, rows: string[][]): Sheet {
  const columns = Object.values<WorkbookColumn>(WORKBOOK[kind].columns)
  return {
    name: words.say(WORKBOOK[kind].name),
    head: columns.map(({ title }) => words.say(title)),
    rows,
    room: columns.map(({ room = 0 }) => room),
  }
}

function blankRow(kind: WorkbookSheet): string[] {
  return Object.values(WORKBOOK[kind].columns).flatMap((column) => ('isBlank' in column ? [''] : []))
}

function actionSheet(words: Words, drill: Drill): Sheet {
  const events = new Map((drill.events ?? []).map((event) => [event.id, event]))
  const rows = unitsOf(drill).map((unit) => [
    ...actionCells(words, unit, events.get(unit.event)),
    ...blankRow('actions'),
  ])
  return sheet(words, 'actions', rows)
}

function actionCells(words: Words, { name, event, measure, expected, by, isSpare }: Unit, told?: DrillEvent): string[] {
  const action = expected?.do === undefined ? words.name('measure', measure ?? '') : words.text(expected.do)
  const inject = told?.inject === undefined ? '' : words.text(told.inject)
  const said = [isSpare && inject !== '' ? words.say(PHRASES.ifNeeded) + inject : inject, action].filter(Boolean)
  return [
    name,
    event,
    measure ?? '',
    told === undefined ? '' : sayValue(words, { shape: 'drillEvent', node: told, key: 'at' }),
    said.join('\n→ '),
    words.references(by),
    expected === undefined ? '' : sayValue(words, { shape: 'expected', node: expected, key: 'within' }),
  ]
}

function objectiveSheet(words: Words, { objectives = [], evaluation = [] }: Drill): Sheet {
  const rows = objectives.map(({ id, statement }: Objective) => {
    const points = evaluation.filter((point) => point.objectives?.some((name) => name === id || name === statement))
    const evaluators = new Set(
      points.flatMap(({ evaluator }) => (evaluator === undefined ? [] : [words.references([evaluator])])),
    )
    return [
      id ?? statement,
      words.text(statement),
      points.map(({ text }) => words.text(text)).join('\n'),
      words.phrase.list([...evaluators]),
      ...blankRow('objectives'),
    ]
  })
  return sheet(words, 'objectives', rows)
}

function drillSheet(words: Words, { id, title }: Drill): Sheet {
  const rows = DRILL_ROWS.map((field) =>
    field === 'id' ? [field, title, id] : [field, words.label('drillRecord', field), ''],
  )
  return sheet(words, 'drill', rows)
}

/** How it is filled in. */
function guideSheet(words: Words): Sheet {
  const ratings = RATING_VALUES.map((value, index) => [
    `${words.say(WORKBOOK.actions.columns.rating.title)} ${index + 1}`,
    words.choice('rating', 'rating', value),
  ])
  const time = [
    words.say({ zh: '时间', en: 'Times' }),
    words.say({
      zh: '写 09:05 或 2026-12-01T09:05；“开始”是事件通知到或行动开始的时间，有完成、评定或备注的行都要写',
      en: 'Write 09:05 or 2026-12-01T09:05. "Began" is when the event was told or the action began; every row with a time of completion, a rating or a note needs it',
    }),
  ]
  const ids = [
    words.say({ zh: '标识', en: 'Ids' }),
    words.say({
      zh: '编号和标识不要改；没有发生的行空着',
      en: 'Leave numbers and ids as they are; leave rows empty that did not happen',
    }),
  ]
  const head = [words.say({ zh: '怎样填', en: 'How to fill in' }), words.say({ zh: '说明', en: 'Meaning' })]
  return { name: words.say({ zh: '填写说明', en: 'How to' }), head, rows: [time, ...ratings, ids] }
}
