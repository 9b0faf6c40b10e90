/** Decisions as a table: on which condition, by whom, and by whom when they are absent. */
import type { BlockContent } from 'mdast'
import type { Decision, Occasion, StandIns } from '../../model/checklist.ts'
import { BOUND_KEYS } from '../../model/response/conditions.ts'
import { conditionTree, sayCondition } from '../phrase/condition.ts'
import type { Words } from '../phrase/words.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { paragraph, richInside } from '../view/blocks.ts'
import { type Clause, inOrder } from '../view/condition-blocks.ts'
import {
  blankCell,
  boldLine,
  type Column,
  conditionBlocks,
  counted,
  observed,
  openCell,
  people,
  statedCell,
  tableOf,
} from './cells.ts'
import { DECISION_NAMES, HEADS, PHRASES } from './labels.ts'

export function decisionTable(words: Words, decisions: readonly Decision[]): PlanTable {
  const columns: Column<Decision>[] = [
    ...counted<Decision>(({ number }) => number),
    { head: HEADS.decision, width: 5.2, cell: (decision) => decisionCell(words, decision) },
    { head: HEADS.condition, width: 5.4, cell: (decision) => conditionCell(words, decision) },
    { head: HEADS.decider, width: 3.8, cell: (decision) => deciderCell(words, decision) },
    { head: HEADS.standIn, width: 3.4, cell: (decision) => standInCell(words, decision) },
    ...observed<Decision>(4),
  ]
  return tableOf(words, columns, decisions)
}

function decisionCell(words: Words, decision: Decision): TableCell {
  const { text, hazards } = decision
  const about = hazards.length > 0 && !decision.warning ? hazards.map((id) => words.name('hazard', id)) : []
  const children: BlockContent[] = [
    ...boldLine(decisionName(words, decision)),
    ...paragraph(words.phrase.list(about)),
    ...(text === undefined
      ? []
      : richInside(words.text(text, decision.levels.length > 0 ? decision.levels : undefined))),
  ]
  return { children }
}

/** 启动Ⅱ级响应. */
export function decisionName(words: Words, decision: Decision): string {
  return words.say(DECISION_NAMES[decision.kind]).replace('{}', subjectOf(words, decision))
}

function subjectOf(words: Words, { kind, levels, warning, from }: Decision): string {
  if (warning) return words.warning(warning)
  if (kind === 'help') return words.references(from)
  if (kind === 'raise')
    return levels.length === 0 ? '' : words.say(PHRASES.raiseTo).replace('{}', words.levelSet(levels))
  if (levels.length === 0) return words.say(PHRASES.response)
  const named = words.levelSet(levels)
  return words.locale === 'zh' ? words.phrase.response(named) : named
}

/** Adjustments say their condition in their text. */
function conditionCell(words: Words, decision: Decision): TableCell {
  if (decision.kind === 'adjust') return blankCell()
  const clauses = decision.occasions.map((occasion): Clause => clauseOf(words, decision, occasion))
  const trees = inOrder(words, clauses).map((clause) => conditionTree(words, clause.condition, clause.occasion))
  const children = conditionBlocks(words, trees)
  return children.length > 0 ? { children } : openCell(words)
}

/** @returns one condition by which a decision comes up, as a phrase; empty when it says nothing */
export function sayOccasion(words: Words, decision: Decision, occasion: Occasion): string {
  const clause = clauseOf(words, decision, occasion)
  return sayCondition(words, clause.condition, clause.occasion)
}

function clauseOf(words: Words, decision: Decision, occasion: Occasion): Clause {
  const calls = decision.kind === 'start' ? decisionName(words, decision) : undefined
  return {
    condition: occasion.condition,
    occasion: {
      hazards: decision.hazards,
      ...(calls === undefined ? {} : { calls: words.locale === 'zh' ? calls : subjectOf(words, decision) }),
      ...(occasion.ladder ? { written: (value: number) => written(words, occasion, value) } : {}),
    },
  }
}

/** A number of a ladder as it stands in the file. */
function written(words: Words, { ladder }: Occasion, value: number): string {
  for (const key of BOUND_KEYS) {
    const bounds = ladder?.ladder[key]
    if (bounds) for (const level of Object.keys(bounds)) if (bounds[level] === value) return words.number(bounds, level)
  }
  return String(value)
}

function deciderCell(words: Words, decision: Decision): TableCell {
  const { deciders, proposers, approvers, announcers, commanders, within } = decision
  const said = (key: string) => words.label('responseLevel', key)
  const isAutomatic = decision.automatic
  const main = [
    ...(isAutomatic ? boldLine(words.choice('responseLevel', 'start', 'automatic')) : []),
    ...(deciders.length > 0 ? boldLine(words.references(deciders)) : []),
  ]
  const beside = [
    within === undefined ? '' : words.deadline(within),
    people(words, said('proposer'), proposers),
    people(words, said('approver'), approvers),
    people(words, said('announcer'), announcers),
    people(words, said('commander'), commanders),
  ].filter(Boolean)
  const children = main.length > 0 ? main : openCell(words).children
  return { children: [...children, ...beside.flatMap((text) => paragraph(text))] }
}

function standInCell(words: Words, decision: Decision): TableCell {
  if (decision.deciders.length === 0) return blankCell()
  return statedCell(words, ...standIns(words, decision.standIns))
}

function standIns(words: Words, { delegates, deputies }: StandIns): string[] {
  const titles = deputies.map(({ title, holder, name }) => title ?? holder ?? name ?? '')
  const posts = deputies.map((post, index) => {
    const title = titles[index] ?? ''
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return title
    const body = words.directory.offices.find((office) => office.post === post)?.body.actor.name ?? ''
    return [body, title].filter(Boolean).join(words.say({ zh: '', en: ' ' }))
  })
  return [
    people(words, words.say(PHRASES.delegates), delegates),
    words.phrase.list([...new Set(posts)].filter(Boolean)),
  ]
}
