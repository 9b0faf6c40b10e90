/** Objectives of a drill: the goals of the plan, with room for what was reached. */
import type { Goal } from '../../model/plan.generated.ts'
import { sayValue } from '../phrase/value.ts'
import type { Words } from '../phrase/words.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { blankCell, type Column, choiceCell, statedCell, tableOf, textCell } from './cells.ts'
import { dueAlone } from './due.ts'
import { HEADS, RATINGS } from './labels.ts'

export function goalTable(words: Words, goals: readonly Goal[]): PlanTable {
  const columns: Column<{ goal: Goal; number: number }>[] = [
    { head: HEADS.number, width: 1.2, cell: ({ number }) => ({ ...textCell(String(number)), align: 'center' }) },
    { head: HEADS.goal, width: 4.6, cell: ({ goal }) => goalCell(words, goal) },
    { head: HEADS.target, width: 3, cell: ({ goal }) => statedCell(words, target(words, goal)) },
    { head: HEADS.time, width: 2.6, cell: ({ goal }) => statedCell(words, ...dueAlone(words, goal, goal.since)) },
    { head: HEADS.owner, width: 2.2, cell: ({ goal }) => statedCell(words, goal.owner && words.reference(goal.owner)) },
    { head: HEADS.result, width: 1.7, cell: blankCell },
    { head: HEADS.rating, width: 2.4, cell: () => choiceCell(RATINGS.map((rating) => words.say(rating))) },
  ]
  return tableOf(
    words,
    columns,
    goals.map((goal, index) => ({ goal, number: index + 1 })),
  )
}

function goalCell(words: Words, goal: Goal): TableCell {
  return textCell(words.text(goal.statement), sayValue(words, { shape: 'goal', node: goal, key: 'priority' }))
}

function target(words: Words, goal: Goal): string {
  const { indicator, unit } = goal
  const amount = goal.target === undefined ? '' : words.quantity(words.number(goal, 'target'), unit)
  if (amount === '' || indicator === undefined) return amount || (indicator ?? '')
  return words.phrase.pair(indicator, amount)
}
