/** Tables with real widths, repeated head row, merged cells and alternative text. */
import {
  type FileChild,
  HeightRule,
  Paragraph,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  TableCell as WordCell,
  Table as WordTable,
} from 'docx'
import type { Table } from 'mdast'
import { textOf } from '../text.ts'
import type { PlanTable } from '../tree.ts'
import { type Place, paragraph, spacer, type Writing } from './context.ts'
import { type Grid, type GridCell, gridOf } from './layout/grid.ts'
import type { Closeness } from './layout/sheet.ts'
import { layoutTable, type TableLayout } from './layout/table-layout.ts'
import { TABLE_STYLE } from './style/style-ids.ts'
import { ptToTwips, twipsToPt } from './style/units.ts'
import { captionRuns } from './words/caption.ts'

/** A row taller than this share of the page may break, or it would leave half a page blank. */
const TALLEST_WHOLE_ROW = 0.5

/** A table with its caption above and a little room below. */
export function table(node: Table | PlanTable, place: Place, writing: Writing): FileChild[] {
  const grid = gridOf(node)
  if (grid === undefined) return []
  const caption =
    grid.caption === undefined
      ? []
      : [paragraph('caption', { children: captionRuns(node, grid.caption, writing) }, writing)]
  const lead = leadOf(grid, place, writing)
  writing.tables.push(words(grid))
  return [
    ...lead,
    ...caption,
    wordTable(grid, { place, close: writing.close.get(node) }, writing),
    spacer('PlanGap', writing, grid.leadsOn),
  ]
}

/** A page begins above the caption; below a list there is some room. */
function leadOf({ caption }: Grid, { role }: Place, writing: Writing): FileChild[] {
  if (writing.breakBefore) return [spacer('PlanTail', writing)]
  return role === 'body' && writing.last === 'list' && caption === undefined ? [spacer('PlanGap', writing)] : []
}

function words(grid: Grid): { caption: string; description: string } {
  const first = grid.rows[0] ?? []
  const titles = first.map((cell) => cell.children.map(textOf).join(' ')).filter((title) => title !== '')
  return { caption: grid.caption ?? titles.slice(0, 3).join(' / '), description: titles.join(' | ') }
}

function wordTable(
  grid: Grid,
  { place, close }: { place: Place; close: Closeness | undefined },
  writing: Writing,
): WordTable {
  const layout = layoutTable(grid, { width: place.width, close }, writing.profile)
  const rows = grid.rows.map((row, index) => {
    const isHead = grid.hasHead && index === 0
    const isKept = layout.kept[index] ?? false
    const tall = (layout.heights[index] ?? 0) > twipsToPt(place.height) * TALLEST_WHOLE_ROW
    return new TableRow({
      // Said only where true: some readers take a property that says "false" for one that is there.
      ...(isHead ? { tableHeader: true } : {}),
      ...(isHead || !tall ? { cantSplit: true } : {}),
      ...(grid.leastRow !== undefined && !isHead
        ? { height: { value: ptToTwips(grid.leastRow), rule: HeightRule.ATLEAST } }
        : {}),
      children: row.map((cell) => wordCell(cell, { isHead, isKept, layout, place }, writing)),
    })
  })
  return new WordTable({
    style: TABLE_STYLE.id,
    columnWidths: layout.widths,
    width: { size: place.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows,
  })
}

interface CellPlace {
  isHead: boolean
  /** Stays on one page with the row below. */
  isKept: boolean
  layout: TableLayout
  place: Place
}

function wordCell(cell: GridCell, { isHead, isKept, layout, place }: CellPlace, writing: Writing): WordCell {
  const { table: look, shades } = writing.profile
  const width = layout.widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, own) => sum + own, 0)
  const fill = isHead ? look.headShade : cell.shade && shades[cell.shade]
  const inner: Place = {
    width: width - 2 * ptToTwips(look.padding),
    height: place.height,
    role: isHead ? layout.head : layout.cell,
    blank: layout.blank,
    list: 'cell',
    depth: 0,
    ...(cell.align && !isHead ? { align: cell.align } : {}),
  }
  writing.keepNext = isKept
  const children = cellContent(cell, inner, writing)
  writing.keepNext = false
  return new WordCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: cell.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    ...(fill ? { shading: { fill, type: 'clear', color: 'auto' } } : {}),
    children,
  })
}

/** Word opens no cell that does not end with a paragraph. */
function cellContent(cell: GridCell, inner: Place, writing: Writing): (Paragraph | WordTable)[] {
  const blocks = writing
    .blocks(cell.children, inner)
    .filter((block) => block instanceof Paragraph || block instanceof WordTable)
  return blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, paragraph(inner.role, {}, writing)]
}
