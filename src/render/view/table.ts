/** Tables from objects: one row each, a column for every field that any of them has. */
import type { BlockContent } from 'mdast'
import { ems } from '../../base/ems.ts'
import type { ShapeName } from '../../model/shapes.generated.ts'
import { gridOf } from '../docx/layout/grid.ts'
import { leastWidth } from '../docx/layout/widths.ts'
import { sayValue } from '../phrase/value.ts'
import { cellWords, type Words } from '../phrase/words.ts'
import { textOf } from '../text.ts'
import type { Block, PlanTable, TableCell } from '../tree.ts'
import { paragraph } from './blocks.ts'
import { isNotPrinted } from './not-printed.ts'
import { fieldsOf } from './reading.ts'

/** A column with a title of its own; `keys` are the fields that it says, which get no column of theirs. */
export interface Column<Node> {
  title: string
  keys: readonly (keyof Node & string)[]
  say(node: Node, index: number): string
}

export interface TableOf<Node extends object> {
  shape: ShapeName
  rows: readonly Node[]
  /** Columns that stand first: a field, or words of their own. The other fields follow in the schema's order. */
  first?: readonly ((keyof Node & string) | Column<Node>)[]
  /** Fields that are said elsewhere. */
  without?: readonly (keyof Node & string)[]
  caption?: string
}

/** More columns than this stand on a landscape page; English words need more room than Chinese ones. */
const MOST_UPRIGHT = { zh: 9, en: 7 } as const

/** @returns a table without empty columns (on a landscape page when it is wide), or nothing when there are no rows */
export function objectTable<Node extends object>(words: Words, table: TableOf<Node>): Block[] {
  const { rows, caption } = table
  if (rows.length === 0) return []
  const filled = columnsOf(words, table)
    .map(({ title, say }) => ({ title, cells: rows.map((row, index) => say(row, index)) }))
    .filter(({ cells }) => cells.some(Boolean))
  const made = textTable(
    filled.map(({ title }) => title),
    rows.map((_, index) => filled.map(({ cells }) => cells[index] ?? '')),
    caption,
  )
  const isWide = filled.length > MOST_UPRIGHT[words.locale] || isRibbon(made)
  return isWide ? [{ type: 'landscape', children: [made] }] : [made]
}

/** Upright pages have room for so many characters side by side in the type of cells, full-width ones. */
const UPRIGHT = 50
/** A column of such texts would be a ribbon where the words of the others leave it no room; rows, and characters. */
const RIBBON = { share: 0.85, rows: 4, text: 45 }

function isRibbon(table: PlanTable): boolean {
  const grid = gridOf(table)
  if (grid === undefined || table.rows.length < RIBBON.rows) return false
  const isLong = table.rows.some((row) => row.some(({ children }) => ems(children.map(textOf).join('')) > RIBBON.text))
  return isLong && leastWidth(grid, { em: 1, margin: 1 }) > UPRIGHT * RIBBON.share
}

function columnsOf<Node extends object>(words: Words, table: TableOf<Node>): Column<Node>[] {
  const { shape, first = [], without = [] } = table
  const own = first.map((column) => (typeof column === 'string' ? fieldColumn<Node>(words, shape, column) : column))
  const said = new Set<string>([...own.flatMap(({ keys }) => keys), ...without])
  const rest = fieldsOf(shape).filter((key) => !said.has(key) && !isNotPrinted(shape, key))
  return [...own, ...rest.map((key) => fieldColumn<Node>(words, shape, key as keyof Node & string))]
}

function fieldColumn<Node extends object>(words: Words, shape: ShapeName, key: keyof Node & string): Column<Node> {
  const inCell = cellWords(words)
  return { title: words.label(shape, key), keys: [key], say: (node) => sayValue(inCell, { shape, node, key }) }
}

/** The serial number. */
export function numberColumn<Node>(words: Words): Column<Node> {
  return { title: words.say({ zh: '序号', en: 'No.' }), keys: [], say: (_, index) => String(index + 1) }
}

/** @returns a table of plain texts */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[], caption?: string): PlanTable {
  return {
    type: 'planTable',
    ...(caption === undefined ? {} : { caption }),
    head: [...head],
    rows: rows.map((row) => row.map((text) => cell(text))),
  }
}

/** More rows than this are not merged: a reader would turn the page to find whose they are. */
const MOST_MERGED = 8

/** @returns cells of plain texts, the first cells of neighbouring rows merged where they say the same */
export function spanned(rows: readonly (readonly string[])[]): TableCell[][] {
  const starts = rows.flatMap(([first], index) => (index > 0 && rows[index - 1]?.[0] === first ? [] : [index]))
  return starts.flatMap((start, at) => {
    const run = rows.slice(start, starts[at + 1] ?? rows.length)
    if (run.length === 1 || run.length > MOST_MERGED) return run.map((row) => row.map((text) => cell(text)))
    return run.map((row, index) => {
      const [first, ...more] = row.map((text) => cell(text))
      return first && index === 0 ? [{ ...first, rowSpan: run.length }, ...more] : more
    })
  })
}

export function cell(content: string | BlockContent[]): TableCell {
  return { children: typeof content === 'string' ? paragraph(content) : content }
}
