/** A checklist as a template shows it: every decision about what is printed is taken here. */
import type { Checklist, ExpectedAction, Start } from '../../model/checklist.ts'
import { scaleOf } from '../../model/response/levels.ts'
import type { Words } from '../phrase/words.ts'
import type { Block, PlanTable } from '../tree.ts'
import { type ActionSetting, actionTable, numbered, playbookTable } from './actions.ts'
import { decisionTable } from './decisions.ts'
import { hasZero, startTitle } from './due.ts'
import { evacuationTable } from './evacuations.ts'
import { goalTable } from './goals.ts'
import { callTable, reportTable } from './reports.ts'
import { factTable, signatureTable } from './sheet.ts'

/** A part of the checklist: its rows, or why it has none. */
export interface Part {
  blocks: Block[]
  /** `stated`: there are rows; `open`: the plan says nothing; `filtered`: the plan says something, the filter leaves it out. */
  state: 'stated' | 'open' | 'filtered'
}

export interface ActionGroupView {
  title: string
  /** The observer notes the moment from which the times count. */
  hasZero: boolean
  blocks: Block[]
}

export interface PlaybookView {
  title: string
  place: string
  lead: string
  blocks: Block[]
  attention: string
}

export interface ChecklistView {
  planTitle: string
  facts: Block[]
  goals: Part
  decisions: Part
  successions: { body: string; rule: string }[]
  timed: ActionGroupView[]
  repeated: Block[]
  untimed: Block[]
  standing: Block[]
  /** How many actions are expected in the event; the state of all of them. */
  actions: Part['state']
  evacuations: Block[]
  playbooks: PlaybookView[]
  reports: Part
  calls: Block[]
  signatures: Block[]
}

/** @param words the plan in words: everything that a cell says of a value comes from there */
export function checklistView(words: Words, checklist: Checklist): ChecklistView {
  const { plan } = words
  const { filter, decisions, reports, calls } = checklist
  const setting = settingOf(words, checklist)
  const rows = (actions: readonly ExpectedAction[]): Block[] =>
    actions.length === 0 ? [] : [actionTable(setting, actions)]
  const printed = [checklist.timed, checklist.repeated, checklist.untimed, checklist.standing].some(
    (list) => list.length > 0,
  )
  return {
    planTitle: plan.title,
    facts: [factTable(words, filter)],
    goals: part(checklist.goals, plan.goals, (goals) => goalTable(words, goals)),
    decisions: part(decisions, decidable(plan), (found) => decisionTable(words, found)),
    successions: checklist.successions,
    timed: checklist.timed.map(({ start, actions }) => ({
      title: groupTitle(setting, start),
      hasZero: hasZero(start),
      blocks: [actionTable(setting, actions, start)],
    })),
    repeated: rows(checklist.repeated),
    untimed: rows(checklist.untimed),
    standing: rows(checklist.standing),
    actions: printed ? 'stated' : plan.measures.length === 0 ? 'open' : 'filtered',
    evacuations: evacuationTable(words, checklist.evacuations),
    playbooks: checklist.playbooks.map((book) => ({
      title: book.title,
      place: book.place ?? '',
      lead: words.references(book.lead ?? []),
      blocks: [playbookTable(words, book)],
      attention: words.phrase.clauses((book.attention ?? []).map((text) => words.text(text))),
    })),
    reports: part(reports, plan.information?.reports ?? [], (found) => reportTable(words, found, setting.showLevels)),
    calls: calls.length === 0 ? [] : [callTable(words, calls)],
    signatures: [signatureTable(words)],
  }
}

/** What the times count from; an action of the checklist by its number, too. */
function groupTitle({ words, numbers }: ActionSetting, start: Start): string {
  const title = startTitle(words, start)
  const found = (numbers.get(start.since ?? '') ?? []).map((number) => numbered(words, number))
  return found.length === 0 ? title : title + words.phrase.bracket(words.phrase.list(found))
}

function settingOf(words: Words, checklist: Checklist): ActionSetting {
  const numbers = new Map<string, number[]>()
  const { timed, repeated, untimed, standing } = checklist
  for (const { number, measure } of [...timed.flatMap(({ actions }) => actions), ...repeated, ...untimed, ...standing])
    if (measure.id !== undefined) numbers.set(measure.id, [...(numbers.get(measure.id) ?? []), number])
  const goals = new Map(
    checklist.goals.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index + 1] as const])),
  )
  const { level, hazard } = checklist.filter
  const showHazards = hazard === undefined && (words.plan.scenario.hazards ?? []).length > 1
  const showLevels = level === undefined && scaleOf(words.plan).length > 0
  return { words, level, showLevels, showHazards, numbers, goals }
}

function part<Row>(rows: readonly Row[], all: readonly unknown[], table: (rows: readonly Row[]) => PlanTable): Part {
  if (rows.length > 0) return { blocks: [table(rows)], state: 'stated' }
  return { blocks: [], state: all.length === 0 ? 'open' : 'filtered' }
}

function decidable({ response, warning }: Words['plan']): unknown[] {
  const { levels = [], termination = [], escalation, adjustment, siteCommand } = response ?? {}
  return [levels, termination, escalation ?? [], adjustment ?? [], siteCommand ?? [], warning?.levels ?? []].flat()
}
