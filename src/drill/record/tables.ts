/** Finds the sheets of a workbook again, whatever was moved, and their cells by the titles of their columns. */
import type { Grid, GridCell, GridRow } from '../../base/grid.ts'
import type { Localized } from '../../base/locale.ts'
import { WORKBOOK, type WorkbookColumn, type WorkbookSheet } from '../../model/drills/workbook.ts'
import type { Fault } from './fault.ts'

/** Rows in which the titles may stand: people put a line of their own above. */
const MOST_ABOVE = 10

export interface FilledRow {
  cells: ReadonlyMap<string, GridCell>
  /** `filled.xlsx 行动!`, before the place of a cell. */
  sheet: string
  number: number
  dayZero: Grid['dayZero']
}

export interface Table {
  kind: WorkbookSheet
  /** Rows in which anything stands, below the titles. */
  rows: FilledRow[]
}

/** @param file the workbook as users see it @returns the sheets that are known, and what keeps them from being read */
export function tablesOf(grids: readonly Grid[], file: string): { tables: Table[]; faults: Fault[] } {
  const faults: Fault[] = []
  const tables = grids.flatMap((grid) => {
    const found = headOf(grid)
    return found ? [tableOf(grid, { ...found, sheet: `${file} ${grid.name}!`, faults })] : []
  })
  return { tables, faults }
}

interface Head {
  kind: WorkbookSheet
  head: GridRow
}

function headOf({ rows }: Grid): Head | undefined {
  for (const head of rows.slice(0, MOST_ABOVE))
    for (const kind of Object.keys(WORKBOOK) as WorkbookSheet[]) {
      const titles = Object.values<WorkbookColumn>(WORKBOOK[kind].columns).map(({ title }) => title)
      const known = titles.filter((title) => [...head.cells.values()].some((cell) => isTitle(cell, title)))
      if (titles[0] && known.includes(titles[0]) && known.length > 1) return { kind, head }
    }
  return undefined
}

function isTitle({ text }: GridCell, { zh, en }: Localized): boolean {
  const plain = text.trim()
  return plain === zh || plain === en
}

/** Columns that are only read by people may be gone. */
function tableOf(grid: Grid, { kind, head, sheet, faults }: Head & { sheet: string; faults: Fault[] }): Table {
  const columns = new Map<number, string>()
  const all = Object.entries<WorkbookColumn>(WORKBOOK[kind].columns)
  for (const [index, [key, { title, isBlank }]] of all.entries()) {
    const places = [...head.cells].filter(([, cell]) => isTitle(cell, title))
    const [column] = places[0] ?? []
    if (column !== undefined) columns.set(column, key)
    const isNeeded = isBlank || index === 0
    if (places.length > 1 || (places.length === 0 && isNeeded))
      faults.push({ place: sheet.slice(0, -1), holds: '', why: wrongColumn(title, places.length) })
  }
  faults.push(...mergedFaults(grid, head, { columns, sheet }))
  const rows = grid.rows.flatMap((row): FilledRow[] => {
    if (row.number <= head.number) return []
    const cells = [...row.cells].flatMap(([column, cell]) => {
      const key = columns.get(column)
      return key === undefined ? [] : [[key, cell] as const]
    })
    const own = { sheet, number: row.number, dayZero: grid.dayZero }
    return cells.length === 0 ? [] : [{ cells: new Map(cells), ...own }]
  })
  return { kind, rows }
}

/** One cell over several rows: which of them it is meant for, nobody knows. */
function mergedFaults(
  { rows, merged }: Grid,
  head: GridRow,
  { columns, sheet }: { columns: ReadonlyMap<number, string>; sheet: string },
): Fault[] {
  const byNumber = new Map(merged.length > 0 ? rows.map((row) => [row.number, row] as const) : [])
  return merged.flatMap(({ column, from, to }): Fault[] => {
    const cell = byNumber.get(from)?.cells.get(column)
    if (from === to || from <= head.number || !columns.has(column) || !cell) return []
    return [{ place: `${sheet}${cell.place}`, holds: cell.text, why: MERGED }]
  })
}

const MERGED: Localized = {
  zh: '是几行合并成的格子，看不出说的是哪一行：取消合并，逐行写',
  en: 'is one cell over several rows: split it and write into each row',
}

function wrongColumn({ zh, en }: Localized, count: number): Localized {
  return count === 0
    ? { zh: `没有“${zh}”这一列`, en: `the column "${en}" is missing` }
    : { zh: `“${zh}”这一列有 ${count} 个`, en: `there are ${count} columns "${en}"` }
}
