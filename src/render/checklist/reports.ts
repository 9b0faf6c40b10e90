/** Reports and calls as tables: from whom to whom, by when, by what, with what. */
import type { ExpectedReport } from '../../model/checklist.ts'
import type { Hop } from '../../model/plan.generated.ts'
import { sayCondition } from '../phrase/condition.ts'
import { sayValue } from '../phrase/value.ts'
import type { Words } from '../phrase/words.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { paragraph, richInside } from '../view/blocks.ts'
import { type Column, counted, observed, openCell, statedCell, tableOf, textCell } from './cells.ts'
import { dueAlone } from './due.ts'
import { HEADS } from './labels.ts'

/** @param showLevels whether a line under the kind tells the response levels */
export function reportTable(words: Words, reports: readonly ExpectedReport[], showLevels: boolean): PlanTable {
  const columns: Column<ExpectedReport>[] = [
    ...counted<ExpectedReport>(({ number }) => number),
    { head: HEADS.kind, width: 2.3, cell: (report) => kindCell(words, report, showLevels) },
    ...flow(words),
    ...observed<ExpectedReport>(4),
  ]
  return tableOf(words, columns, reports)
}

export function callTable(words: Words, calls: readonly ExpectedReport[]): PlanTable {
  const columns: Column<ExpectedReport>[] = [
    ...counted<ExpectedReport>(({ number }) => number),
    { head: HEADS.warning, width: 2.6, cell: ({ warning }) => textCell(warning && words.warning(warning)) },
    ...flow(words),
    ...observed<ExpectedReport>(4),
  ]
  return tableOf(words, columns, calls)
}

function flow(words: Words): Column<ExpectedReport>[] {
  return [
    { head: HEADS.from, width: 2.6, cell: ({ hop }) => statedCell(words, words.references(hop.from ?? [])) },
    { head: HEADS.to, width: 2.8, cell: ({ hop }) => statedCell(words, words.references(hop.to ?? [])) },
    { head: HEADS.time, width: 2.6, cell: ({ hop, since }) => statedCell(words, ...dueAlone(words, hop, since)) },
    { head: HEADS.medium, width: 1.9, cell: ({ hop }) => statedCell(words, words.phrase.list(hop.medium ?? [])) },
    { head: HEADS.content, width: 4.8, cell: ({ hop }) => contentCell(words, hop) },
  ]
}

function kindCell(words: Words, { hop, levels }: ExpectedReport, showLevels: boolean): TableCell {
  const kind = sayValue(words, { shape: 'hop', node: hop, key: 'kind' })
  return statedCell(words, kind, showLevels && levels.length > 0 ? words.levelSet(levels) : undefined)
}

/** Terms that stand below the content, each under the name of its field. */
const TERMS = ['answerWithin', 'fallback', 'until', 'copies', 'bypass', 'answerable', 'approver'] as const

function contentCell(words: Words, hop: Hop): TableCell {
  const named = (key: string, value: string) => (value === '' ? '' : words.phrase.pair(words.label('hop', key), value))
  const terms = [
    hop.when ? named('when', sayCondition(words, hop.when)) : '',
    hop.answer ? words.label('hop', 'answer') : '',
    ...TERMS.map((key) => named(key, sayValue(words, { shape: 'hop', node: hop, key }))),
  ].filter(Boolean)
  const content = hop.content?.length ? paragraph(words.phrase.list(hop.content)) : []
  const text = hop.text === undefined ? [] : richInside(words.text(hop.text))
  const stated = [...content, ...text]
  return {
    children: [...(stated.length > 0 ? stated : openCell(words).children), ...terms.flatMap((term) => paragraph(term))],
  }
}
