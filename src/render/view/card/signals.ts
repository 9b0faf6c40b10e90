/** The signals of a card: what is heard, when it is given, by whom, and when it ends. */
import type { Localized } from '../../../base/locale.ts'
import type { WarningLevel } from '../../../model/plan.generated.ts'
import { cellWords } from '../../phrase/words.ts'
import type { Block, PlanTable, TableCell } from '../../tree.ts'
import { conditionBlocks } from '../condition-blocks.ts'
import type { ViewContext } from '../context.ts'
import { type Issued, issueBlocks, issuedWarnings, liftWords, warningAdjustment } from '../sections/warning.ts'
import { cell } from '../table.ts'
import { dense } from './dense.ts'

/** More warnings than these are told in a chapter, and the card says when each of them is given. */
const MOST = 8

export interface Signals {
  blocks: Block[]
  /** Nothing that the plan says of its warnings is left out. */
  isWhole: boolean
}

/** One row for each warning, shaded in its colour; then how levels are adjusted. */
export function signals(context: ViewContext): Signals {
  const words = cellWords(context.words)
  const issued = issuedWarnings({ ...context, words })
  const isWhole = issued.length <= MOST
  const columns = isWhole ? COLUMNS : COLUMNS.slice(0, 2)
  const rows = issued.map((one): TableCell[] => columns.map(({ cell }) => cell({ ...context, words }, one)))
  const adjusted = isWhole ? warningAdjustment(context) : []
  if (rows.length === 0) return { blocks: adjusted, isWhole }
  const kept = columns.filter((_, column) => rows.some((row) => (row[column]?.children.length ?? 0) > 0))
  const table: PlanTable = {
    type: 'planTable',
    head: kept.map(({ title }) => words.say(title)),
    rows: rows.map((row) => row.filter((_, column) => kept.some((one) => one === columns[column]))),
    widths: kept.map(({ width }) => width),
  }
  return { blocks: [table, ...adjusted], isWhole }
}

interface SignalColumn {
  title: Localized
  width: number
  cell(context: ViewContext, issued: Issued): TableCell
}

const COLUMNS: readonly SignalColumn[] = [
  {
    title: { zh: '信号', en: 'Signal' },
    width: 10,
    cell: ({ words }, { level }) => ({ ...cell(words.warning(level)), ...shadeOf(level) }),
  },
  {
    title: { zh: '出现哪种情况', en: 'Given when' },
    width: 33,
    cell: ({ words }, { clauses }) => cell(conditionBlocks(words, clauses, { one: '', several: '' })),
  },
  {
    title: { zh: '谁发、怎么发', en: 'By whom and how' },
    width: 39,
    cell: (context, { level }) => cell(dense(context.words, issueBlocks(context, level))),
  },
  {
    title: { zh: '解除', en: 'Lifting' },
    width: 18,
    cell: ({ words }, { level }) => cell(liftWords(words, level) ?? ''),
  },
]

function shadeOf({ colour }: WarningLevel): Pick<TableCell, 'shade'> {
  return colour === undefined ? {} : { shade: colour }
}
