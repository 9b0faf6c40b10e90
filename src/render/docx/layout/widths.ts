/** Column widths from what stands in the cells: no column is a ribbon, short columns do not wrap, the table is low. */
import type { Nodes } from 'mdast'
import { ems } from '../../../base/ems.ts'
import { textOf } from '../../text.ts'
import { type Grid, type GridCell, gridOf } from './grid.ts'
import { widestWord } from './words.ts'

/** No column has less room for its text: two Chinese characters, ems. */
const LEAST = 2
/** Widest word that a column must hold in one line, ems; longer ones are broken. */
const LONGEST_WORD = 9
/** Width of a letter in a head's bold type, ems. */
const BOLD = 0.62
/** Titles stand in one line where they take no more than this share of the table. */
const TITLES = 0.7
/** Lost at the end of a line in a cell, ems on average: words and Chinese punctuation are not parted. */
const LOST = 0.6
/** What is left over is given away in so many parts. */
const STEPS = 60
/** Rows of a long table that are measured. */
const MOST_ROWS = 200

/** The type in which a table is set. */
export interface CellType {
  /** Font size, twips. */
  em: number
  /** Room in a cell beside its text: margins left and right, and rounding; twips. */
  margin: number
}

interface Need {
  /** Holds every word. */
  least: number
  /** Holds every line unwrapped. */
  most: number
  /** Holds the column's title unwrapped. */
  title: number
}

interface Measured {
  /** Ems that a cell takes beside its text. */
  margin: number
  needs: Need[]
  /** Ems of text in each row and column. */
  rows: number[][]
}

/** What stands in a cell, line by line. */
export function linesOf(cell: GridCell): string[] {
  return cell.children.flatMap(blockLines)
}

function blockLines(node: Nodes): string[] {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    return (node.children as Nodes[]).flatMap(blockLines).map((line) => `　${line}`)
  }
  if (node.type === 'table' || node.type === 'planTable') {
    return (gridOf(node)?.rows ?? []).map((row) => row.flatMap(linesOf).join('　'))
  }
  return textOf(node).split('\n')
}

/**
 * @param total width of the table, twips
 * @returns the width of each column in twips; they add up to `total`
 */
export function columnWidths(grid: Grid, total: number, type: CellType): number[] {
  const measured = measure(grid, type)
  const room = total / type.em
  return scaleTo(grid.shares ? heldUp(grid.shares, measured, room) : shareOut(measured, room), total)
}

/** @returns the width in twips below which words would be broken */
export function leastWidth(grid: Grid, type: CellType): number {
  return sum(measure(grid, type).needs.map((need) => need.least)) * type.em
}

/** Shares that are given, but no column so narrow that a word of it is broken while others have room. */
function heldUp(shares: number[], { needs }: Measured, room: number): number[] {
  const all = sum(shares)
  const widths = shares.map((share) => (share * room) / all)
  const least = needs.map((need) => need.least)
  if (sum(least) > room) return widths
  const missing = sum(widths.map((width, column) => Math.max(0, (least[column] ?? 0) - width)))
  const spare = sum(widths.map((width, column) => Math.max(0, width - (least[column] ?? 0))))
  return widths.map((width, column) => {
    const own = least[column] ?? 0
    return width < own ? own : width - (missing * (width - own)) / (spare || 1)
  })
}

function measure(grid: Grid, { em, margin: beside }: CellType): Measured {
  const margin = beside / em
  const narrowest = LEAST + margin
  const needs = Array.from(
    { length: grid.columns },
    (): Need => ({ least: narrowest, most: narrowest, title: narrowest }),
  )
  const every = Math.ceil(grid.rows.length / MOST_ROWS)
  const sample = grid.rows.filter((_, index) => index % every === 0)
  const rows = sample.map((row, index) => {
    const isHead = grid.hasHead && index === 0
    const texts = needs.map(() => 0)
    for (const cell of row) {
      const need = needs[cell.column]
      if (need !== undefined && !cell.continued && cell.colSpan === 1)
        texts[cell.column] = measureCell(cell, need, { isHead, margin })
    }
    return texts
  })
  return { margin, needs, rows }
}

function measureCell(cell: GridCell, need: Need, { isHead, margin }: { isHead: boolean; margin: number }): number {
  const letter = isHead ? BOLD : 0.5
  const widths = linesOf(cell).map((line) => {
    need.least = Math.max(need.least, Math.min(widestWord(line, isHead), LONGEST_WORD) + margin)
    const width = ems(line, letter)
    need.most = Math.max(need.most, width + margin, need.least)
    if (isHead) need.title = Math.max(need.title, width + margin)
    // Where room is scarce a title may take two lines, not more.
    if (isHead) need.least = Math.max(need.least, Math.min(Math.ceil(width / 2), LONGEST_WORD) + margin)
    return width
  })
  return sum(widths)
}

/** Every column gets what its words need; what is left goes, part by part, where it makes the table lower. */
function shareOut({ margin, needs, rows }: Measured, room: number): number[] {
  const most = needs.map((need) => need.most)
  if (sum(most) <= room) return stretch(most, room)
  const titled = needs.map((need) => Math.max(need.least, need.title))
  const widths = sum(titled) <= room * TITLES ? titled : needs.map((need) => need.least)
  const part = (room - sum(widths)) / STEPS
  for (let step = 0; step < STEPS && part > 0; step++) {
    const column = neediest(widths, rows, margin)
    if (column === undefined) return stretch(widths, room)
    widths[column] = (widths[column] ?? 0) + part
  }
  return widths
}

/** The column whose widening takes most off the heights of the rows; a row is as high as its longest cell. */
function neediest(widths: number[], rows: number[][], margin: number): number | undefined {
  const gains = widths.map(() => 0)
  for (const texts of rows) {
    let tallest = -1
    let height = 1
    for (const [column, text] of texts.entries()) {
      const lines = text / lineRoom(widths[column], margin)
      if (lines <= height) continue
      height = lines
      tallest = column
    }
    if (tallest >= 0) gains[tallest] = (gains[tallest] ?? 0) + height / lineRoom(widths[tallest], margin)
  }
  const best = Math.max(...gains)
  return best > 0 ? gains.indexOf(best) : undefined
}

function lineRoom(width = 0, margin = 0): number {
  return Math.max(LEAST - LOST, width - margin - LOST)
}

/** A table that needs less than the page is widened: half evenly, half by need. */
function stretch(widths: number[], room: number): number[] {
  const all = sum(widths)
  const spare = room - all
  return widths.map((width) => width + spare * (0.5 / widths.length + (0.5 * width) / all))
}

/** Whole twips; the rounding goes to the last column. */
function scaleTo(shares: number[], total: number): number[] {
  const all = sum(shares)
  const widths = shares.map((share) => Math.floor((share * total) / all))
  const last = widths.length - 1
  widths[last] = (widths[last] ?? 0) + total - sum(widths)
  return widths
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
