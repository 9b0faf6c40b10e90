/** How a table stands on its page: widths of columns, heights of rows, size of type. */
import { BLANK_LINE } from '../../text.ts'
import { textBlock } from '../style/pages.ts'
import type { ParagraphRole, StyleProfile } from '../style/profile.ts'
import { ptToTwips, twipsToPt } from '../style/units.ts'
import type { Grid, GridCell } from './grid.ts'
import { paragraphHeight } from './heights.ts'
import type { Closeness } from './sheet.ts'
import { type CellType, columnWidths, leastWidth, linesOf } from './widths.ts'

export interface TableLayout {
  /** Twips. */
  widths: number[]
  /** Estimated, points. */
  heights: number[]
  cell: ParagraphRole
  head: ParagraphRole
  /** Of lines to write on. */
  blank: ParagraphRole
  /** Stands on one page: low enough that moving it leaves no large gap. */
  whole: boolean
  /** Of each row: it stays on one page with the row below. */
  kept: boolean[]
}

/** A table lower than this share of the page is not parted. */
export const WHOLE = 0.35
/** The same of a table that is looked at in one piece: its title and a heading still stand above it. */
const WHOLE_PICTURE = 0.75

export interface TablePlace {
  /** Of the table, twips. */
  width: number
  /** Set closer, so that it needs no further page. */
  close?: Closeness | undefined
}

/** Rounding in a cell, points. */
const ROUNDING = 1
/** From this share of the width on, that words need alone, small type is looked at. */
const TIGHT = 0.75
/** Small type is worth it where it makes a table lower than this share. */
const MUCH_LOWER = 0.6

const HEADS = { cell: 'cellHead', cellClose: 'cellHeadClose', cellDense: 'cellHeadDense' } as const

/**
 * Small type is taken where the words of a row would not stand side by side in the usual one, or would leave so little
 * room that the table became a ribbon.
 */
export function layoutTable(grid: Grid, { width, close }: TablePlace, profile: StyleProfile): TableLayout {
  const role = close ? 'cellClose' : 'cell'
  const least = leastWidth(grid, typeOf(role, profile))
  const usual = set(grid, { width, role, blank: close === 'text' ? 'cell' : role }, profile)
  if (least <= width * TIGHT) return usual
  const dense = set(grid, { width, role: 'cellDense', blank: 'cellDense' }, profile)
  return least > width || heightOf(dense) < heightOf(usual) * MUCH_LOWER ? dense : usual
}

function typeOf(role: ParagraphRole, { paragraphs, table }: StyleProfile): CellType {
  return { em: ptToTwips(paragraphs[role].size), margin: ptToTwips(2 * table.padding + ROUNDING) }
}

function heightOf({ heights }: TableLayout): number {
  return heights.reduce((sum, height) => sum + height, 0)
}

/** How the words of a table are set, and its lines to write on. */
interface Type {
  role: keyof typeof HEADS
  blank: ParagraphRole
}

function set(grid: Grid, { width, role: cell, blank }: Type & { width: number }, profile: StyleProfile): TableLayout {
  const widths = columnWidths(grid, width, typeOf(cell, profile))
  const heights = grid.rows.map((row, index) => {
    const least = grid.hasHead && index === 0 ? 0 : (grid.leastRow ?? 0)
    return Math.max(least, rowHeight(row, { widths, cell, blank }, profile))
  })
  const page = twipsToPt(textBlock(profile, false).height)
  const whole = heights.reduce((sum, height) => sum + height, 0) < page * (grid.whole ? WHOLE_PICTURE : WHOLE)
  const kept = keptRows(grid, heights, { whole, most: page * WHOLE })
  return { widths, heights, cell, head: HEADS[cell], blank, whole, kept }
}

/**
 * A title row stands with the row below it, the last row is not alone on a page, and a cell over a few rows is not
 * parted: half of its words would stand on another page.
 */
function keptRows(grid: Grid, heights: number[], { whole, most }: { whole: boolean; most: number }): boolean[] {
  const last = grid.rows.length - 1
  let from = 0
  return grid.rows.map((row, index) => {
    if (index >= last) return grid.leadsOn ?? false
    if (!row.some((cell) => cell.continued)) from = index
    const isTitle = (row.length === 1 && grid.columns > 1) || (grid.hasHead && index === 0)
    return whole || isTitle || index === last - 1 || (goesOn(grid, index) && spanHeight(grid, heights, from) < most)
  })
}

function goesOn(grid: Grid, index: number): boolean {
  return grid.rows[index + 1]?.some((cell) => cell.continued) ?? false
}

/** Of the rows that cells over several rows tie to this one. */
function spanHeight(grid: Grid, heights: number[], from: number): number {
  let to = from
  while (goesOn(grid, to)) to += 1
  return heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0)
}

/** Set by the tallest cell that does not go on below. */
function rowHeight(
  row: GridCell[],
  { widths, cell: role, blank }: Pick<TableLayout, 'widths' | 'cell' | 'blank'>,
  profile: StyleProfile,
): number {
  const look = profile.paragraphs[role]
  const border = 2 + profile.table.thickness
  const heights = row.map((cell) => {
    if (cell.continued || cell.rowSpan > 1) return paragraphHeight('', look, 1)
    const own = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, width) => sum + width, 0)
    const room = twipsToPt(own) - 2 * profile.table.padding
    const paragraphs = linesOf(cell).map((line) =>
      paragraphHeight(line, line === BLANK_LINE ? profile.paragraphs[blank] : look, room),
    )
    return paragraphs.reduce((sum, height) => sum + height, 0)
  })
  return Math.max(0, ...heights) + border
}
