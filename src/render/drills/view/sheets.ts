/** Sheets with rows to fill in by hand. */
import { fill, type Localized } from '../../../base/locale.ts'
import type { Drill, Participant } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { cell, textTable } from '../../view/table.ts'
import { HEADS, PHRASES } from './labels.ts'

/** Rows for people of a body that does not say how many come; people bring their own sheet when there are more. */
const FEWEST_ROWS = 3
const MOST_ROWS = 20

/** @returns rows to sign, as many for each body as people are to come; its first row says how many */
export function checkIn(words: Words, { participants = [] }: Drill): Block[] {
  const heads = [HEADS.body, HEADS.role, HEADS.name, HEADS.phone, HEADS.arrived, HEADS.left, HEADS.signature].map(
    (head) => words.say(head),
  )
  const rows = participants.flatMap((one): TableCell[][] => {
    const rows = Math.min(MOST_ROWS, Math.max(1, one.count ?? FEWEST_ROWS))
    const body = words.references([one.actor])
    const role = sayValue(words, { shape: 'participant', node: one, key: 'role' })
    return Array.from({ length: rows }, (_, index) => [
      cell(index === 0 ? body + wanted(words, one) : body),
      cell(role),
      ...Array.from({ length: 5 }, () => cell('')),
    ])
  })
  return rows.length === 0 ? [] : [{ type: 'planTable', head: heads, rows, widths: [4, 1.8, 2.4, 2.8, 1.6, 1.6, 2.2] }]
}

function wanted(words: Words, { count }: Participant): string {
  if (count === undefined) return ''
  return words.phrase.bracket(fill(words.say(count > MOST_ROWS ? PHRASES.more : PHRASES.wanted), { count }))
}

const QUESTIONS: readonly Localized[] = [
  { zh: '情景和事件符合本地实际', en: 'Scenario and events were true to life here' },
  { zh: '我清楚自己的任务和该向谁报告', en: 'I knew my task and whom to report to' },
  { zh: '照预案能做得到', en: 'What the plan asks of me can be done' },
  { zh: '人员、装备、通信够用', en: 'People, equipment and communications sufficed' },
  { zh: '演练的组织和安全安排到位', en: 'The exercise was well organized and safe' },
]

const ANSWERS: readonly Localized[] = [
  { zh: '是', en: 'Yes' },
  { zh: '部分', en: 'In part' },
  { zh: '否', en: 'No' },
]

/** @returns a row for each question to everybody who took part, with a box for each answer and room for the reason */
export function judgements(words: Words): Block[] {
  const head = [HEADS.question, ...ANSWERS, HEADS.reason].map((title) => words.say(title))
  const rows = QUESTIONS.map((question): TableCell[] => [
    cell(words.say(question)),
    ...ANSWERS.map((): TableCell => ({ children: paragraph({ type: 'tickBox', checked: false }), align: 'center' })),
    cell(''),
  ])
  return [{ type: 'planTable', head, rows, widths: [5, 1.2, 1.4, 1.2, 5] }]
}

/** @returns empty rows under the given heads */
export function blankRows(heads: readonly string[], count: number): Block[] {
  return [
    textTable(
      heads,
      Array.from({ length: count }, () => heads.map(() => '')),
    ),
  ]
}
