/** Sheets with rows to fill in by hand. */
import type { Drill } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { cell, textTable } from '../../view/table.ts'
import { HEADS } from './labels.ts'

/** Rows for people of a body that does not say how many come; people bring their own sheet when there are more. */
const FEWEST_ROWS = 3
const MOST_ROWS = 20

/** @returns rows to sign, as many for each body as people are to come */
export function checkIn(words: Words, { participants = [] }: Drill): Block[] {
  const heads = [HEADS.body, HEADS.role, HEADS.name, HEADS.phone, HEADS.arrived, HEADS.left, HEADS.signature].map(
    (head) => words.say(head),
  )
  const rows = participants.flatMap((one): TableCell[][] => {
    const count = Math.min(MOST_ROWS, Math.max(1, one.count ?? FEWEST_ROWS))
    const body = words.references([one.actor])
    const role = sayValue(words, { shape: 'participant', node: one, key: 'role' })
    return Array.from({ length: count }, () => [cell(body), cell(role), ...Array.from({ length: 5 }, () => cell(''))])
  })
  return rows.length === 0 ? [] : [{ type: 'planTable', head: heads, rows, widths: [4, 1.8, 2.4, 2.8, 1.6, 1.6, 2.2] }]
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
