/** One shape for every table (GFM's and ours): a full grid in which each cell knows its column, spans resolved. */
import type { Table } from 'mdast'
import type { PlanTable, TableCell } from '../../tree.ts'

/** Word opens no table with more columns. */
const MOST_COLUMNS = 63

/** Room for a signature by hand, points: 12 mm. */
const SIGNING = 34

export interface GridCell extends TableCell {
  column: number
  colSpan: number
  rowSpan: number
  /** Covered by a cell of a row above: written as a continuation. */
  continued: boolean
}

export interface Grid {
  columns: number
  /** The first row is a head that repeats on every page. */
  hasHead: boolean
  rows: GridCell[][]
  caption?: string
  /** Points that a row below the head takes at least. */
  leastRow?: number
  /** Looked at in one piece. */
  whole?: boolean
  /** Its last rows stand on one page with what follows. */
  leadsOn?: boolean
  /** Relative widths of the columns. */
  shares?: number[]
}

/** A column kept busy by a cell above, for so many rows more. */
interface Covering {
  cell: GridCell
  rowsLeft: number
}

/** @returns the grid of a table, every row as wide as the widest; undefined when the table has no cell at all */
export function gridOf(table: Table | PlanTable): Grid | undefined {
  const rows = table.type === 'table' ? fromGfm(table) : fromPlan(table)
  const hasHead = table.type === 'table' || table.head.length > 0
  const placed = placeCells(rows)
  const columns = Math.max(0, ...placed.map((row) => end(row.at(-1))))
  if (columns === 0) return undefined
  const grid: Grid = { columns, hasHead, rows: placed.map((row) => fillUp(row, columns)) }
  if (table.type === 'planTable') {
    if (table.caption !== undefined) grid.caption = table.caption
    if (table.signed) grid.leastRow = SIGNING
    if (table.leadsOn) grid.leadsOn = true
    if (table.whole) grid.whole = true
    if (table.widths?.length === columns) grid.shares = table.widths
  }
  return grid
}

function fromGfm(table: Table): TableCell[][] {
  return table.children.map((row) =>
    row.children.map((cell, index) => ({
      children: [{ type: 'paragraph', children: cell.children }],
      align: table.align?.[index] ?? undefined,
    })),
  )
}

function fromPlan(table: PlanTable): TableCell[][] {
  const head: TableCell[] = table.head.map((title) => ({
    children: [{ type: 'paragraph', children: [{ type: 'text', value: title }] }],
  }))
  return head.length > 0 ? [head, ...table.rows] : table.rows
}

/** Gives each cell its column as HTML does: the first one that no cell above covers. */
function placeCells(rows: TableCell[][]): GridCell[][] {
  let covered: Covering[] = []
  return rows.map((row, index) => {
    const placed: GridCell[] = covered.map(({ cell }) => ({ ...cell, children: [], continued: true }))
    const busy = new Set(placed.flatMap((cell) => columnsOf(cell)))
    const below = covered.map((one) => ({ ...one, rowsLeft: one.rowsLeft - 1 }))
    let column = 0
    for (const cell of row) {
      while (busy.has(column)) column++
      const own = placeCell(cell, { column, busy, rowsBelow: rows.length - index - 1 })
      placed.push(own)
      if (own.rowSpan > 1) below.push({ cell: own, rowsLeft: own.rowSpan - 1 })
      column += own.colSpan
    }
    covered = below.filter((one) => one.rowsLeft > 0)
    return placed.sort((a, b) => a.column - b.column)
  })
}

/** A span is cut where the table ends or another cell is in the way. */
function placeCell(cell: TableCell, at: { column: number; busy: Set<number>; rowsBelow: number }): GridCell {
  let colSpan = 1
  const wanted = Math.min(cell.colSpan ?? 1, MOST_COLUMNS)
  while (colSpan < wanted && !at.busy.has(at.column + colSpan)) colSpan++
  const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, at.rowsBelow + 1))
  return { ...cell, column: at.column, colSpan, rowSpan, continued: false }
}

function fillUp(row: GridCell[], columns: number): GridCell[] {
  const full: GridCell[] = []
  let column = 0
  for (const cell of row) {
    while (column < cell.column) full.push(emptyCell(column++))
    full.push(cell)
    column = end(cell)
  }
  while (column < columns) full.push(emptyCell(column++))
  return full
}

function emptyCell(column: number): GridCell {
  return { children: [], column, colSpan: 1, rowSpan: 1, continued: false }
}

function end(cell: GridCell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.colSpan
}

function columnsOf(cell: GridCell): number[] {
  return Array.from({ length: cell.colSpan }, (_, index) => cell.column + index)
}
