/** Column widths from what stands in the cells: no column is a ribbon, short columns do not wrap, the table is low. */
import type { Nodes } from 'mdast'
import { ems } from '../../../base/ems.ts'
import { textOf } from '../../text.ts'
import { type Grid, type GridCell, gridOf } from './grid.ts'

/** Room in a cell beside its text, in ems: margins left and right, and rounding. */
const MARGIN = 1.1
/** No column is narrower: two Chinese characters and their margins. */
const LEAST = 2 + MARGIN
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

/** What is not broken: letters and digits with a mark that begins no line, or with a bracket and its first character. */
const WORD = /[\u0021-\u024F]+(?:[、，。；：！？）》〉」』】〕”’]|[（《〈「『【〔“‘].)?/g

interface Need {
  /** Holds every word. */
  least: number
  /** Holds every line unwrapped. */
  most: number
  /** Holds the column's title unwrapped. */
  title: number
}

interface Measured {
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
 * @param em font size of the cells, twips
 * @returns the width of each column in twips; they add up to `total`
 */
export function columnWidths(grid: Grid, total: number, em: number): number[] {
  return scaleTo(grid.shares ?? shareOut(measure(grid), total / em), total)
}

/** @returns the width in ems below which words would be broken */
export function leastWidth(grid: Grid): number {
  return grid.shares ? 0 : sum(measure(grid).needs.map((need) => need.least))
}

function measure(grid: Grid): Measured {
  const needs = Array.from({ length: grid.columns }, (): Need => ({ least: LEAST, most: LEAST, title: LEAST }))
  const every = Math.ceil(grid.rows.length / MOST_ROWS)
  const sample = grid.rows.filter((_, index) => index % every === 0)
  const rows = sample.map((row, index) => {
    const isHead = grid.hasHead && index === 0
    const texts = needs.map(() => 0)
    for (const cell of row) {
      const need = needs[cell.column]
      if (need !== undefined && !cell.continued && cell.colSpan === 1)
        texts[cell.column] = measureCell(cell, need, isHead)
    }
    return texts
  })
  return { needs, rows }
}

function measureCell(cell: GridCell, need: Need, isHead: boolean): number {
  const letter = isHead ? BOLD : 0.5
  const widths = linesOf(cell).map((line) => {
    for (const word of line.match(WORD) ?? []) {
      need.least = Math.max(need.least, Math.min(ems(word, letter), LONGEST_WORD) + MARGIN)
    }
    const width = ems(line, letter)
    need.most = Math.max(need.most, width + MARGIN)
    if (isHead) need.title = Math.max(need.title, width + MARGIN)
    // Where room is scarce a title may take two lines, not more.
    if (isHead) need.least = Math.max(need.least, Math.min(Math.ceil(width / 2), LONGEST_WORD) + MARGIN)
    return width
  })
  return sum(widths)
}

/** Every column gets what its words need; what is left goes, part by part, where it makes the table lower. */
function shareOut({ needs, rows }: Measured, room: number): number[] {
  const most = needs.map((need) => need.most)
  if (sum(most) <= room) return stretch(most, room)
  const titled = needs.map((need) => Math.max(need.least, need.title))
  const widths = sum(titled) <= room * TITLES ? titled : needs.map((need) => need.least)
  const part = (room - sum(widths)) / STEPS
  for (let step = 0; step < STEPS && part > 0; step++) {
    const column = neediest(widths, rows)
    if (column === undefined) return stretch(widths, room)
    widths[column] = (widths[column] ?? 0) + part
  }
  return widths
}

/** The column whose widening takes most off the heights of the rows; a row is as high as its longest cell. */
function neediest(widths: number[], rows: number[][]): number | undefined {
  const gains = widths.map(() => 0)
  for (const texts of rows) {
    let tallest = -1
    let height = 1
    for (const [column, text] of texts.entries()) {
      const lines = text / lineRoom(widths[column])
      if (lines <= height) continue
      height = lines
      tallest = column
    }
    if (tallest >= 0) gains[tallest] = (gains[tallest] ?? 0) + height / lineRoom(widths[tallest])
  }
  const best = Math.max(...gains)
  return best > 0 ? gains.indexOf(best) : undefined
}

function lineRoom(width = LEAST): number {
  return width - MARGIN - LOST
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
