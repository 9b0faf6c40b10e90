/** The signals of a card: what is heard, when it is given, by whom, and when it ends. */
import type { WarningLevel } from '../../../model/plan.generated.ts'
import { cellWords } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { conditionBlocks } from '../condition-blocks.ts'
import type { ViewContext } from '../context.ts'
import { issueBlocks, issuedWarnings, liftWords, warningAdjustment } from '../sections/warning.ts'
import { cell } from '../table.ts'
import { dense } from './dense.ts'

/** One row for each warning, shaded in its colour; then how levels are adjusted. */
export function signalTable(context: ViewContext): Block[] {
  const words = cellWords(context.words)
  const inCells = { ...context, words }
  const rows = issuedWarnings(inCells).map(({ level, clauses }): TableCell[] => [
    { ...cell(words.warning(level)), ...shadeOf(level) },
    cell(conditionBlocks(words, clauses, { one: '', several: '' })),
    cell(dense(words, issueBlocks(inCells, level))),
    cell(liftWords(words, level) ?? ''),
  ])
  const adjusted = warningAdjustment(context)
  if (rows.length === 0) return adjusted
  const head = [
    words.say({ zh: '信号', en: 'Signal' }),
    words.say({ zh: '出现哪种情况', en: 'Given when' }),
    words.say({ zh: '谁发、怎么发', en: 'By whom and how' }),
    words.label('warningLevel', 'lift'),
  ]
  const kept = head.map((_, column) => rows.some((row) => (row[column]?.children.length ?? 0) > 0))
  const only = <Item>(items: readonly Item[]) => items.filter((_, column) => kept[column])
  return [{ type: 'planTable', head: only(head), rows: rows.map(only), widths: only([10, 33, 39, 18]) }, ...adjusted]
}

function shadeOf({ colour }: WarningLevel): Pick<TableCell, 'shade'> {
  return colour === undefined ? {} : { shade: colour }
}
