/** Evacuations: one row for every area, with room for how many arrived. */
import type { Evacuation } from '../../model/plan.generated.ts'
import { sayCondition } from '../phrase/condition.ts'
import { sayValue } from '../phrase/value.ts'
import type { Words } from '../phrase/words.ts'
import type { Block } from '../tree.ts'
import { blankCell, type Column, counted, observed, statedCell, tableOf, textCell } from './cells.ts'
import { HEADS } from './labels.ts'

export function evacuationTable(words: Words, evacuations: readonly Evacuation[]): Block[] {
  if (evacuations.length === 0) return []
  const said = (row: Evacuation, key: keyof Evacuation) => sayValue(words, { shape: 'evacuation', node: row, key })
  const named = (
    row: Evacuation,
    key: 'households' | 'people' | 'vulnerable' | 'backupRoute' | 'signal' | 'vehicle',
  ) => (said(row, key) === '' ? '' : words.phrase.pair(words.label('evacuation', key), said(row, key)))
  const when = ({ when: condition }: Evacuation) =>
    condition && words.phrase.pair(words.label('evacuation', 'when'), sayCondition(words, condition))
  const columns: Column<Evacuation & { number: number }>[] = [
    ...counted<{ number: number }>(({ number }) => number),
    { head: HEADS.area, width: 3.6, cell: (row) => textCell(row.area, when(row), named(row, 'signal'), row.text) },
    {
      head: HEADS.people,
      width: 2.4,
      cell: (row) => statedCell(words, named(row, 'households'), named(row, 'people'), named(row, 'vulnerable')),
    },
    { head: HEADS.mover, width: 2.6, cell: (row) => statedCell(words, said(row, 'mover')) },
    {
      head: HEADS.route,
      width: 4.4,
      cell: (row) => statedCell(words, said(row, 'route'), named(row, 'backupRoute'), named(row, 'vehicle')),
    },
    { head: HEADS.shelter, width: 2.2, cell: (row) => statedCell(words, said(row, 'shelter')) },
    {
      head: HEADS.time,
      width: 1.8,
      cell: (row) => statedCell(words, row.within && words.deadline(row.within)),
    },
    { head: HEADS.moved, width: 1.7, cell: blankCell },
    ...observed<Evacuation>(3.4),
  ]
  return [
    tableOf(
      words,
      columns,
      evacuations.map((row, index) => ({ ...row, number: index + 1 })),
    ),
  ]
}
