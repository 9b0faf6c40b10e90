/** The events of a drill: as a list for controllers, as a script, as modules of a table-top, and as a sheet for times. */
import { fill } from '../../../base/locale.ts'
import { minutesInto, timeAfter } from '../../../model/drills/clock.ts'
import { actionName, isPrompt } from '../../../model/drills/outcome.ts'
import { durationMinutes } from '../../../model/duration.ts'
import type { Drill, DrillEvent, Expected } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { heading, lines, paragraph, strong } from '../../view/blocks.ts'
import { cell } from '../../view/table.ts'
import { HEADS, PHRASES } from './labels.ts'

/** @returns a row for each event with all that it says, on landscape pages */
export function eventList(words: Words, drill: Drill): Block[] {
  const { events = [] } = drill
  if (events.length === 0) return []
  const inCell = cellWords(words)
  const isControlled = events.some(({ controller }) => controller !== undefined)
  const heads = [
    HEADS.id,
    HEADS.at,
    HEADS.kind,
    HEADS.way,
    HEADS.content,
    HEADS.expected,
    HEADS.objectives,
    ...(isControlled ? [HEADS.controller] : []),
  ]
  const rows = events.map((event): TableCell[] => [
    cell(event.id),
    atCell(inCell, drill, event),
    cell(sayValue(inCell, { shape: 'drillEvent', node: event, key: 'kind' })),
    { children: wayLines(inCell, event).flatMap((line) => paragraph(line)) },
    cell(event.inject === undefined ? '' : words.text(event.inject)),
    { children: (event.expected ?? []).flatMap((one) => expectedBlocks(inCell, one)) },
    cell(objectiveNumbers(event, drill.objectives ?? [])),
    ...(isControlled ? [cell(event.controller === undefined ? '' : words.references([event.controller]))] : []),
  ])
  const widths = [1.3, 2.3, 2.1, 3.3, 4.9, 5.9, 1.8, ...(isControlled ? [2] : [])]
  return [
    { type: 'landscape', children: [{ type: 'planTable', head: heads.map((head) => words.say(head)), rows, widths }] },
  ]
}

/** Below the minutes from the start the time of day that a watch shows: two lines, or one where they are the same. */
function atCell(words: Words, drill: Drill, event: DrillEvent): TableCell {
  const at = sayValue(words, { shape: 'drillEvent', node: event, key: 'at' })
  const minutes = event.at?.startsWith('T+') ? minutesInto(drill, event) : undefined
  return { children: [...paragraph(at), ...paragraph(dayTime(words, drill, minutes))] }
}

function dayTime(words: Words, drill: Drill, minutes: number | undefined): string {
  const { time = '', days = 0 } = (minutes === undefined ? undefined : timeAfter(drill, minutes)) ?? {}
  return days === 0 ? time : `${fill(words.say(PHRASES.daysLater), { days })}${time}`
}

function wayLines(words: Words, { from = [], to = [], medium = [] }: DrillEvent): string[] {
  const way = [words.references(from), words.references(to)].filter(Boolean).join(' → ')
  return [way, medium.length > 0 ? words.phrase.bracket(words.phrase.list(medium)).trim() : ''].filter(Boolean)
}

/** The action, who does it by when, and how it is judged; a measure is called by its name. */
function expectedBlocks(words: Words, expected: Expected) {
  const { do: action, measure, by = [], judgedBy } = expected
  const name = measure === undefined ? '' : words.name('measure', measure)
  const limit = ['within', 'since']
    .map((key) => sayValue(words, { shape: 'expected', node: expected, key }))
    .filter(Boolean)
  return [
    ...paragraph(
      action === undefined ? strong(name) : words.text(action),
      action !== undefined && name !== '' && !action.includes(name) ? words.phrase.bracket(name) : '',
    ),
    ...paragraph([words.references(by), limit.join(' ')].filter(Boolean).join(words.say({ zh: '，', en: ', ' }))),
    ...paragraph(judgedBy === undefined ? '' : fill(words.say(PHRASES.judge), { text: words.text(judgedBy) })),
  ]
}

/** 1、3: the places of the objectives in the list of objectives, or their ids where they are not there. */
function objectiveNumbers({ objectives: named = [] }: DrillEvent, all: NonNullable<Drill['objectives']>): string {
  const numbers = named.map((name) => {
    const index = all.findIndex(({ id, statement }) => id === name || statement === name)
    return index < 0 ? name : String(index + 1)
  })
  return numbers.join('、')
}

/** @returns what happens in order, who says or does it: for a drill that is shown */
export function script(words: Words, drill: Drill): Block[] {
  const inCell = cellWords(words)
  const rows = (drill.events ?? []).flatMap((event): TableCell[][] => {
    const at = atCell(inCell, drill, event)
    const told: TableCell[][] =
      event.inject === undefined ? [] : [[at, cell(words.references(event.from ?? [])), cell(words.text(event.inject))]]
    const acts = (event.expected ?? []).map((one, index): TableCell[] => [
      told.length === 0 && index === 0 ? at : cell(''),
      cell(words.references(one.by ?? event.to ?? [])),
      cell(actionText(words, one)),
    ])
    return [...told, ...acts]
  })
  if (rows.length === 0) return []
  const heads = [HEADS.at, HEADS.speaker, HEADS.says].map((head) => words.say(head))
  return [{ type: 'planTable', head: heads, rows, widths: [2.2, 3.2, 7.6] }]
}

/** Units of a table-top: what is told at one time, and what is asked about it; more than this tire a table. */
const MOST_MODULES = 5

/** @returns modules in time order: the situation, then a question for each action that is expected, without its answer */
export function modules(words: Words, drill: Drill): Block[] {
  const events = (drill.events ?? []).filter((event) => !isPrompt(event))
  const told = events.filter(({ inject }) => inject !== undefined)
  const size = Math.max(1, Math.ceil(told.length / MOST_MODULES))
  const starts = told.filter((_, index) => index % size === 0)
  return starts.flatMap((start, index) => {
    const next = starts[index + 1]
    const own = events.slice(index === 0 ? 0 : events.indexOf(start), next ? events.indexOf(next) : events.length)
    const asked = own
      .flatMap((event) => (event.expected ?? []).map((one) => question(words, event, one)))
      .filter(Boolean)
    return [
      heading(fill(words.say(PHRASES.module), { count: index + 1 }), 1),
      ...paragraph(strong(words.say(PHRASES.situation))),
      ...lines(own.flatMap(({ inject }) => (inject === undefined ? [] : [words.text(inject)]))),
      ...paragraph(strong(words.say(PHRASES.questions))),
      ...paragraph(words.say(PHRASES.who)),
      ...lines([...new Set(asked)]),
    ]
  })
}

/** @returns what is expected in the drill's words, else by the plan's name of the measure */
export function actionText(words: Words, { do: action, measure }: Expected): string {
  return action === undefined ? words.name('measure', measure ?? '') : words.text(action)
}

/** What is done is asked for; who tells whom what would be the answer. */
function question(words: Words, { kind, from = [] }: DrillEvent, expected: Expected): string {
  if (kind === 'expected' && from.length > 0 && expected.measure === undefined) return words.say(PHRASES.telling)
  const text = actionText(words, expected)
  return text === '' ? '' : `${text.replace(/[。.]$/, '')}${words.say({ zh: '？', en: '?' })}`
}

/** @returns a row for each expected action with room for the times that a watch shows */
export function timingSheet(words: Words, drill: Drill): Block[] {
  const heads = [HEADS.id, HEADS.action, HEADS.by, HEADS.at, HEADS.due, HEADS.began, HEADS.done, HEADS.note].map(
    (head) => words.say(head),
  )
  const inCell = cellWords(words)
  const rows = (drill.events ?? []).flatMap((event) =>
    (event.expected ?? []).map((one, index): TableCell[] => [
      cell(actionName(event.id, index)),
      cell((isPrompt(event) ? words.say(PHRASES.ifNeeded) : '') + actionText(words, one)),
      cell(words.references(one.by ?? event.to ?? [])),
      atCell(inCell, drill, event),
      dueCell(words, drill, { event, expected: one }),
      ...['', '', ''].map((text) => cell(text)),
    ]),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'landscape',
      children: [{ type: 'planTable', head: heads, rows, widths: [1.4, 6.6, 3.4, 2.3, 1.7, 1.8, 1.8, 3.7] }],
    },
  ]
}

function dueCell(
  words: Words,
  drill: Drill,
  { event, expected }: { event: DrillEvent; expected: Expected },
): TableCell {
  const from = minutesInto(drill, event)
  const limit = expected.within === undefined ? undefined : durationMinutes(expected.within)
  if (from === undefined || limit === undefined) return cell('')
  const due = Math.round(from + limit)
  return { children: [...paragraph(`T+${due}`), ...paragraph(dayTime(words, drill, due))] }
}
