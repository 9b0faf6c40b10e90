/** What there is: the ledger by category with its totals, teams, shelters, facilities, agreements. */
import type { Supply } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, PlanTable, TableCell } from '../../tree.ts'
import { paragraph, strong } from '../../view/blocks.ts'
import { wording } from '../../view/context.ts'
import { cell, textTable } from '../../view/table.ts'
import { marked } from '../cells.ts'
import type { DocumentMaker } from '../document.ts'
import { aboutPaper, alone, type Gathered, sourceNumbers } from '../gathered.ts'
import { listingTable, MOST_UPRIGHT } from '../listing.ts'
import { agreements, facilities, shelters, teams } from './lists.ts'
import { ledgerSheets } from './sheets.ts'
import { CATEGORIES, type Stock, stockOf } from './stock.ts'
import { categoryName, totalsOf } from './totals.ts'

export const resources: DocumentMaker = {
  template: () => 'resources',
  view: (context) => ledgerPaper(alone(context)),
  together: ledgerPaper,
  sheets: ledgerSheets,
}

function ledgerPaper(gathered: Gathered) {
  const stock = stockOf(gathered)
  const parts = {
    supplies: stockTable(gathered, { stock, columns: held(gathered.words) }),
    makers: stockTable(gathered, { stock: stock.filter(isMade), columns: made(gathered.words) }),
    totals: totalsTable(gathered.words, stock),
    teams: listingTable(gathered, teams(gathered)),
    shelters: listingTable(gathered, shelters(gathered)),
    facilities: listingTable(gathered, facilities(gathered)),
    agreements: listingTable(gathered, agreements(gathered)),
  }
  const isEmpty = Object.values(parts).every(({ length }) => length === 0)
  const nothing = wording(gathered.words, { zh: '没有写任何资源。', en: 'No resources are given.' })
  return { about: aboutPaper(gathered), ...parts, nothing: isEmpty ? paragraph(nothing) : [] }
}

interface Column {
  title: string
  say(line: Stock): string
}

/** Who holds what, where, and by whom it is kept. */
function held(words: Words): Column[] {
  const both = (...keys: (keyof Supply & string)[]): Column => ({
    title: keys.map((key) => words.label('supply', key)).join(words.say({ zh: '、', en: ', ' })),
    say: ({ say }) =>
      keys
        .map((key) => say[key])
        .filter(Boolean)
        .join('\n'),
  })
  return [
    both('name'),
    both('spec', 'model'),
    both('use'),
    both('standard'),
    { title: words.label('supply', 'quantity'), say: ({ say }) => words.quantity(say.quantity, say.unit || undefined) },
    both('location'),
    both('owner'),
    both('keeper', 'phone'),
    both('verified'),
    both('expires'),
  ]
}

const MAKER = ['supplier', 'yearlyCapacity', 'dailyOutput', 'highestStock', 'shippingPoint'] as const

function isMade({ say }: Stock): boolean {
  return MAKER.some((key) => say[key] !== '')
}

/** Who makes or sells it, and how much they can send from where. */
function made(words: Words): Column[] {
  return (['name', 'unit', ...MAKER] as const).map((key) => ({
    title: words.label('supply', key),
    say: ({ say }) => say[key],
  }))
}

interface StockTable {
  stock: readonly Stock[]
  columns: readonly Column[]
}

/** One table for all categories, each under a band with its name: columns are as wide everywhere. */
function stockTable(gathered: Gathered, { stock, columns }: StockTable): Block[] {
  const { words } = gathered
  if (stock.length === 0) return []
  const source = {
    title: words.say({ zh: '来源', en: 'Source' }),
    say: (line: Stock) => sourceNumbers(gathered, line.sources),
  }
  const shown = [...columns, source].filter(({ say }) => stock.some((line) => say(line) !== ''))
  const number = new Map(stock.map((line, index) => [line, String(index + 1)]))
  const rows = CATEGORIES.flatMap((category): TableCell[][] => {
    const lines = stock.filter((line) => line.category === category)
    if (lines.length === 0) return []
    const count = wording(words, { zh: '{count}项', en: '{count}' }, { count: lines.length })
    const band = paragraph(strong(categoryName(words, category) + words.phrase.bracket(count)))
    return [
      [{ children: band, colSpan: shown.length + 1, shade: 'grey' }],
      ...lines.map((line) => [cell(number.get(line) ?? ''), ...shown.map(({ say }) => marked(words, say(line)))]),
    ]
  })
  const head = [words.say({ zh: '序号', en: 'No.' }), ...shown.map(({ title }) => title)]
  const table: PlanTable = { type: 'planTable', head, rows }
  return head.length > MOST_UPRIGHT ? [{ type: 'landscape', children: [table] }] : [table]
}

function totalsTable(words: Words, stock: readonly Stock[]): Block[] {
  if (stock.length === 0) return []
  const head = [
    words.label('supply', 'category'),
    words.label('supply', 'unit'),
    words.say({ zh: '项数', en: 'Lines' }),
    words.say({ zh: '合计', en: 'Total' }),
    words.say({ zh: '其中', en: 'Made up of' }),
    words.say({ zh: '没有计入', en: 'Not counted' }),
  ]
  const rows = totalsOf(words, stock).map(({ category, unit, lines, sum, parts, left }) => [
    category,
    unit,
    String(lines),
    sum,
    parts,
    left,
  ])
  const kept = head.map((_, column) => rows.some((row) => row[column] !== ''))
  const only = (cells: string[]) => cells.filter((_, column) => kept[column])
  return [textTable(only(head), rows.map(only))]
}
