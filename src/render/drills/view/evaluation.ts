/** Guides for those who evaluate: one for each evaluator, with what is expected, boxes to tick and room to write. */
import type { Localized } from '../../../base/locale.ts'
import { actionName, isPrompt } from '../../../model/drills/outcome.ts'
import { RATING_VALUES } from '../../../model/drills/report.ts'
import type { Drill, Evaluation, Expected } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, PhrasingContent, TableCell } from '../../tree.ts'
import { heading, paragraph, strong } from '../../view/blocks.ts'
import { cell } from '../../view/table.ts'
import { actionText } from './events.ts'
import { HEADS, PHRASES } from './labels.ts'

const BOX: PhrasingContent = { type: 'tickBox', checked: false }

/** A no-break space: lines that show nothing and keep their height. */
const ROOM = '\u00A0'

/** @returns under each evaluator and position the points to watch, each with its actions, ratings and room for notes */
export function guides(words: Words, drill: Drill): Block[] {
  const byEvaluator = new Map<string, Evaluation[]>()
  for (const point of drill.evaluation ?? []) {
    const name = point.evaluator === undefined ? words.say(PHRASES.everyone) : words.references([point.evaluator])
    byEvaluator.set(name, [...(byEvaluator.get(name) ?? []), point])
  }
  return [...byEvaluator].flatMap(([name, points]) => [
    heading(name + positionOf(words, drill, name), 1),
    ...points.flatMap((point) => pointBlocks(words, drill, point)),
  ])
}

/** Where the evaluator stands, as the list of participants says it. */
function positionOf(words: Words, { participants = [] }: Drill, name: string): string {
  const own = participants.find(({ role, actor }) => role === 'evaluator' && words.references([actor]) === name)
  return own?.position === undefined ? '' : words.phrase.bracket(own.position)
}

function pointBlocks(words: Words, drill: Drill, point: Evaluation): Block[] {
  const title = [point.function, words.text(point.text)].filter((text) => text !== undefined)
  const objectives = sayValue(words, { shape: 'evaluation', node: point, key: 'objectives' })
  const aim = objectives === '' ? '' : words.phrase.bracket(objectives)
  return [
    ...paragraph(strong(title.join(words.say({ zh: '：', en: ': ' })) + aim)),
    pointTable(words, actionsFor(drill, point)),
  ]
}

/** The actions of the events that the point names; where it names none, of those that serve one of its objectives. */
function actionsFor(
  drill: Drill,
  { objectives = [], events: named }: Evaluation,
): { id: string; expected: Expected }[] {
  const wanted = new Set(named ?? objectives)
  const own = (drill.events ?? []).filter((event) =>
    named ? wanted.has(event.id) : !isPrompt(event) && event.objectives?.some((name) => wanted.has(name)),
  )
  return own.flatMap(({ id, expected = [] }) =>
    expected.map((one, index) => ({ id: actionName(id, index), expected: one })),
  )
}

const COLUMNS = [HEADS.id, HEADS.action, HEADS.by, HEADS.limit, HEADS.judged, HEADS.began, HEADS.done]

/** The actions with the boxes for the point below them, in one table: nobody rates on a page without the actions. */
function pointTable(words: Words, actions: readonly { id: string; expected: Expected }[]): Block {
  const rows = actions.map(({ id, expected }): TableCell[] => [
    cell(id),
    cell(actionText(words, expected)),
    cell(words.references(expected.by ?? [])),
    cell(sayValue(words, { shape: 'expected', node: expected, key: 'within' })),
    cell(expected.judgedBy === undefined ? '' : words.text(expected.judgedBy)),
    cell(''),
    cell(''),
  ])
  const [boxes, room] = ratingCells(words)
  if (actions.length === 0)
    return {
      type: 'planTable',
      head: [words.say(HEADS.rating), words.say(HEADS.note)],
      rows: [[boxes, room]],
      widths: [4, 9],
    }
  const titled = (head: Localized, { children }: TableCell): TableCell => ({
    children: [...paragraph(strong(words.say(head))), ...children],
  })
  const rating: TableCell[] = [
    { ...titled(HEADS.rating, boxes), colSpan: 2 },
    { ...titled(HEADS.note, room), colSpan: COLUMNS.length - 2 },
  ]
  const head = COLUMNS.map((title) => words.say(title))
  return { type: 'planTable', head, rows: [...rows, rating], widths: [1.4, 4.6, 2.5, 1.9, 3.4, 1.4, 1.4] }
}

/** Boxes for the four ratings, and room to say why. */
function ratingCells(words: Words): [TableCell, TableCell] {
  const boxes = RATING_VALUES.flatMap((value) => paragraph(BOX, ` ${words.choice('rating', 'rating', value)}`))
  return [{ children: boxes }, { children: [...paragraph(ROOM), ...paragraph(ROOM), ...paragraph(ROOM)] }]
}
