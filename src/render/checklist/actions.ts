/** Expected actions as tables: one row for each action, one below it for each of its steps. */
import type { BlockContent } from 'mdast'
import type { ExpectedAction, Start } from '../../model/checklist.ts'
import { defaultSince } from '../../model/measures.ts'
import type { Measure, Playbook, Step } from '../../model/plan.generated.ts'
import { sayCondition } from '../phrase/condition.ts'
import { sayTiming } from '../phrase/objects.ts'
import { sayValue } from '../phrase/value.ts'
import type { Words } from '../phrase/words.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { paragraph, richInside } from '../view/blocks.ts'
import {
  blankCell,
  boldLine,
  type Column,
  counted,
  observed,
  openCell,
  people,
  statedCell,
  tableOf,
  textCell,
} from './cells.ts'
import { dueAlone, dueFrom } from './due.ts'
import { HEADS, PHRASES } from './labels.ts'

/** What every row is printed with. */
export interface ActionSetting {
  words: Words
  /** The level asked for. */
  level: string | undefined
  /** A column tells the levels: the plan has some, and none was asked for. */
  showLevels: boolean
  /** The rows tell their hazards: the plan has several, and none was asked for. */
  showHazards: boolean
  /** Number of the checklist's actions by the id of their measure. */
  numbers: ReadonlyMap<string, number[]>
  /** Number of the checklist's objectives by their id. */
  goals: ReadonlyMap<string, number>
}

interface Row {
  number: string
  action: ExpectedAction
  step?: Step
}

/** @param start what the times count from; without it each row says so itself */
export function actionTable(setting: ActionSetting, actions: readonly ExpectedAction[], start?: Start): PlanTable {
  const { words, showLevels } = setting
  const ofAction = (cell: (action: ExpectedAction) => TableCell, ofStep: (step: Step) => TableCell) => (row: Row) =>
    row.step ? ofStep(row.step) : cell(row.action)
  const columns: Column<Row>[] = [
    ...counted<Row>(({ number }) => number),
    {
      head: HEADS.time,
      width: 2.4,
      cell: ofAction(
        ({ measure }) => statedCell(words, ...timesOf(words, measure, start)),
        (step) => textCell(...stepTime(words, step)),
      ),
    },
    {
      head: HEADS.action,
      width: 7.2,
      cell: ofAction(
        (action) => actionCell(setting, action, start),
        (step) => stepCell(words, step),
      ),
    },
    {
      head: HEADS.who,
      width: 2.9,
      cell: ofAction(
        ({ measure }) => whoCell(words, measure),
        (step) => textCell(words.references(step.by ?? [])),
      ),
    },
    { head: HEADS.where, width: 1.7, cell: ofAction(({ measure }) => statedCell(words, measure.place), blankCell) },
    { head: HEADS.done, width: 2.9, cell: ofAction((action) => doneCell(setting, action), blankCell) },
    ...(showLevels
      ? [{ head: HEADS.levels, width: 1.5, cell: ofAction((action) => levelCell(words, action), blankCell) }]
      : []),
    ...observed<Row>(4),
  ]
  return tableOf(words, columns, actions.flatMap(rowsOf))
}

function rowsOf(action: ExpectedAction): Row[] {
  const number = String(action.number)
  return [{ number, action }, ...stepRows(action.measure.steps ?? [], { number, action })]
}

/** Steps are numbered below what they are steps of: 3.1, 3.1.2. */
function stepRows(steps: readonly Step[], above: Row): Row[] {
  return steps.flatMap((step, index) => {
    const row: Row = { number: `${above.number}.${index + 1}`, action: above.action, step }
    return [row, ...stepRows(step.steps ?? [], row)]
  })
}

function timesOf(words: Words, measure: Measure, start: Start | undefined): string[] {
  if (start && start.kind !== 'own') return dueFrom(words, measure, start)
  const since = measure.since ?? (measure.within === undefined ? undefined : defaultSince(measure.phase))
  return dueAlone(words, measure, since)
}

function stepTime(words: Words, { within }: Step): string[] {
  return within === undefined ? [] : sayTiming(words, { within })
}

function actionCell(setting: ActionSetting, action: ExpectedAction, start: Start | undefined): TableCell {
  const { words } = setting
  const { measure } = action
  const said = (text: string) => words.text(text, levelsOf(setting, action))
  const { title, do: action_, text } = measure
  const children: BlockContent[] = []
  if (title !== undefined) children.push(...boldLine(said(title)))
  if (action_ !== undefined) children.push(...paragraph(said(action_)))
  if (text !== undefined) children.push(...richInside(said(text)))
  return { children: [...children, ...notes(setting, measure, start).flatMap((note) => paragraph(note))] }
}

function levelsOf({ level }: ActionSetting, { levels }: ExpectedAction): string[] | undefined {
  return level === undefined ? (levels.length > 0 ? levels : undefined) : [level]
}

/** What the plan says beside the action itself, each under the name of its field. */
const BESIDE = ['onWarnings', 'needs', 'safety', 'ifFails', 'form', 'duration'] as const

function notes(setting: ActionSetting, measure: Measure, start: Start | undefined): string[] {
  const { words } = setting
  const named = (key: string, value: string) =>
    value === '' ? '' : words.phrase.pair(words.label('measure', key), value)
  const said = (key: string) => {
    if (key === 'needs') return needs(words, measure)
    return key === 'onWarnings' ? words.warningSet(measure.onWarnings ?? []) : fieldText(words, measure, key)
  }
  const order = [named('after', precedents(setting, measure, start)), objectives(setting, measure)].filter(Boolean)
  return [
    measure.asNeeded ? words.label('measure', 'asNeeded') : '',
    named('hazards', setting.showHazards ? fieldText(words, measure, 'hazards') : ''),
    measure.when ? named('when', sayCondition(words, measure.when)) : '',
    ...BESIDE.map((key) => named(key, said(key))),
    words.phrase.clauses(order),
  ].filter(Boolean)
}

function fieldText(words: Words, measure: Measure, key: string): string {
  return sayValue(words, { shape: 'measure', node: measure, key })
}

/** What comes before, by its number where it stands in the checklist; not what the whole group counts from. */
function precedents({ words, numbers }: ActionSetting, { after = [] }: Measure, start: Start | undefined): string {
  const said = after
    .filter((id) => id !== start?.since)
    .map((id) => {
      const found = (numbers.get(id) ?? []).map((number) => numbered(words, number))
      return found.length === 0 ? words.name('measure', id) : words.phrase.list(found)
    })
  return words.phrase.list(said)
}

/** No. 12 */
export function numbered(words: Words, number: number): string {
  return words.say(PHRASES.number).replace('{}', String(number))
}

function objectives({ words, goals }: ActionSetting, measure: Measure): string {
  const found = (measure.goals ?? []).flatMap((id) => goals.get(id) ?? []).sort((a, b) => a - b)
  return found.length === 0
    ? ''
    : words.phrase.pair(words.say(PHRASES.objectives), words.phrase.list(found.map(String)))
}

/** Names with their quantities, in the unit of the ledger. */
function needs(words: Words, { needs: found = [] }: Measure): string {
  const ledgers = [
    words.plan.resources?.supplies ?? [],
    ...words.registries.map(({ supplies = [] }) => supplies),
  ].flat()
  const said = found.map((need) => {
    const { resource, team, quantity } = need
    const unit = ledgers.find(({ id, name }) => resource !== undefined && (id === resource || name === resource))?.unit
    const amount = quantity === undefined ? '' : words.quantity(words.number(need, 'quantity'), unit)
    const name = [resource && words.name('supply', resource), team && words.reference(team)].filter(Boolean).join(' ')
    return [name, amount].filter(Boolean).join(' ')
  })
  return words.phrase.list(said)
}

function whoCell(words: Words, { lead, support }: Measure): TableCell {
  const helpers = people(words, words.label('measure', 'support'), support)
  const leader: TableCell = lead?.length ? { children: boldLine(words.references(lead)) } : openCell(words)
  return helpers === '' ? leader : { children: [...leader.children, ...paragraph(helpers)] }
}

function doneCell(setting: ActionSetting, action: ExpectedAction): TableCell {
  const { words } = setting
  const { doneWhen } = action.measure
  return doneWhen === undefined ? openCell(words) : textCell(words.text(doneWhen, levelsOf(setting, action)))
}

function levelCell(words: Words, { levels }: ExpectedAction): TableCell {
  return textCell(levels.length === 0 ? words.say(PHRASES.noLevel) : words.levelSet(levels))
}

function stepCell(words: Words, { title, do: action, when }: Step): TableCell {
  const condition = when === undefined ? '' : words.phrase.pair(words.label('step', 'when'), sayCondition(words, when))
  const children: BlockContent[] = title === undefined ? [] : boldLine(words.text(title))
  return { children: [...children, ...textCell(action && words.text(action), condition).children] }
}

/** The steps of an on-site plan, in their order. */
export function playbookTable(words: Words, { steps = [] }: Playbook): PlanTable {
  const above: Row = { number: '', action: { number: 0, measure: {}, levels: [] } }
  const rows = stepRows(steps, above).map((row) => ({ ...row, number: row.number.slice(1) }))
  const step = (row: Row): Step => row.step ?? {}
  const columns: Column<Row>[] = [
    ...counted<Row>(({ number }) => number),
    { head: HEADS.time, width: 2.6, cell: (row) => statedCell(words, ...stepTime(words, step(row))) },
    { head: HEADS.action, width: 9, cell: (row) => stepCell(words, step(row)) },
    { head: HEADS.who, width: 3.4, cell: (row) => statedCell(words, words.references(step(row).by ?? [])) },
    ...observed<Row>(6),
  ]
  return tableOf(words, columns, rows)
}
