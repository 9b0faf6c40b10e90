/** The ledger as a workbook: supplies with every column, their totals, and a sheet for each list. */
import type { Supply } from '../../../model/plan.generated.ts'
import type { Sheet, SheetCell } from '../../tree.ts'
import type { Gathered } from '../gathered.ts'
import { aboutSheet, amount, listSheet, sheetWords, withSources } from '../sheets.ts'
import { agreements, facilities, shelters, teams } from './lists.ts'
import { type Stock, stockOf } from './stock.ts'
import { categoryName, totalsOf } from './totals.ts'

/** In the order of the ledger that offices keep: what, how much, where and by whom, then who makes it. */
const COLUMNS = [
  ...([
    'name',
    'spec',
    'model',
    'use',
    'standard',
    'quantity',
    'unit',
    'location',
    'owner',
    'keeper',
    'phone',
  ] as const),
  ...(['verified', 'expires', 'supplier', 'yearlyCapacity', 'dailyOutput', 'highestStock', 'shippingPoint'] as const),
] satisfies (keyof Supply)[]

const AMOUNTS: readonly (keyof Supply)[] = ['quantity', 'yearlyCapacity', 'dailyOutput', 'highestStock']

export function ledgerSheets(gathered: Gathered): Sheet[] {
  const { words } = gathered
  const { say } = words
  const stock = stockOf(gathered, sheetWords)
  return [
    ...(stock.length === 0 ? [] : [supplies(gathered, stock), totals(gathered, stock)]),
    ...listSheet(gathered, say({ zh: '应急队伍', en: 'Teams' }), teams(gathered, sheetWords)),
    ...listSheet(gathered, say({ zh: '避难场所', en: 'Shelters' }), shelters(gathered, sheetWords)),
    ...listSheet(gathered, say({ zh: '重要设施', en: 'Facilities' }), facilities(gathered, sheetWords)),
    ...listSheet(gathered, say({ zh: '协议', en: 'Agreements' }), agreements(gathered, sheetWords)),
    aboutSheet(gathered),
  ]
}

function supplies(gathered: Gathered, stock: readonly Stock[]): Sheet {
  const { words } = gathered
  const head = [words.label('supply', 'category'), ...COLUMNS.map((key) => words.label('supply', key))]
  const rows = stock.map((line) => ({
    cells: [
      categoryName(words, line.category),
      ...COLUMNS.map((key): SheetCell => (AMOUNTS.includes(key) ? amount(line.say[key]) : line.say[key])),
    ],
    sources: line.sources,
  }))
  return { name: words.say({ zh: '物资装备', en: 'Supplies' }), ...withSources(gathered, head, rows) }
}

function totals({ words }: Gathered, stock: readonly Stock[]): Sheet {
  return {
    name: words.say({ zh: '合计', en: 'Totals' }),
    head: [
      words.label('supply', 'category'),
      words.label('supply', 'unit'),
      words.say({ zh: '项数', en: 'Lines' }),
      words.say({ zh: '合计', en: 'Total' }),
      words.say({ zh: '其中', en: 'Made up of' }),
      words.say({ zh: '没有计入', en: 'Not counted' }),
    ],
    rows: totalsOf(words, stock).map(({ category, unit, lines, sum, parts, left }) => [
      category,
      unit,
      amount(String(lines)),
      amount(sum),
      parts,
      left,
    ]),
  }
}
