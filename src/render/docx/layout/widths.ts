/** Column widths from what stands in the cells, so that no column is a ribbon and short columns do not wrap. */
import type { Nodes } from 'mdast'
import { textOf } from '../../text.ts'
import { ems } from './ems.ts'
import { type Grid, type GridCell, gridOf } from './grid.ts'

/** No column is narrower than so many ems: two Chinese characters and their margins. */
const LEAST_EMS = 2.6
/** Widest stretch that a column must hold in one line: longer words are broken. */
const LONGEST_WORD_EMS = 9
/** Room in a cell beside its text, in ems: margins left and right, and rounding. */
const MARGIN_EMS = 1.1

interface Need {
  /** Holds every word. */
  least: number
  /** Holds every line unwrapped. */
  most: number
  /** All text of the column, for sharing what is left. */
  volume: number
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
  const shares = grid.shares ?? shareOut(needsOf(grid), total / em)
  return scaleTo(shares, total)
}

function needsOf(grid: Grid): Need[] {
  const needs: Need[] = Array.from({ length: grid.columns }, () => ({ least: LEAST_EMS, most: LEAST_EMS, volume: 0 }))
  for (const [index, row] of grid.rows.entries()) {
    for (const cell of row) {
      const need = needs[cell.column]
      if (need === undefined || cell.continued || cell.colSpan > 1) continue
      measureCell(cell, need, grid.hasHead && index === 0)
    }
  }
  return needs
}

function measureCell(cell: GridCell, need: Need, isHead: boolean): void {
  for (const line of linesOf(cell)) {
    const width = ems(line) + MARGIN_EMS
    need.most = Math.max(need.most, width)
    if (!isHead) need.volume += width
    for (const word of line.match(/[\u0021-\u024F]+/g) ?? []) {
      need.least = Math.max(need.least, Math.min(ems(word), LONGEST_WORD_EMS) + MARGIN_EMS)
    }
    // A title may take two lines, not more.
    if (isHead) need.least = Math.max(need.least, Math.min(Math.ceil(ems(line) / 2), LONGEST_WORD_EMS) + MARGIN_EMS)
  }
}

/**
 * Columns that need no more than a fair part get what they need; the rest share what is left by the square root of
 * their text, so that a long column gets more, but not all.
 */
function shareOut(needs: Need[], room: number): number[] {
  const least = sum(needs.map((need) => need.least))
  if (least >= room) return needs.map((need) => need.least)
  const widths = needs.map((need) => need.most)
  if (sum(widths) <= room) return stretch(widths, room)
  let open = needs.map((_, index) => index)
  let left = room
  for (;;) {
    const fair = left / open.length
    const small = open.filter((index) => (needs[index]?.most ?? 0) <= fair)
    if (small.length === 0 || small.length === open.length) break
    left -= sum(small.map((index) => needs[index]?.most ?? 0))
    open = open.filter((index) => !small.includes(index))
  }
  shareRest(needs, { widths, open, left })
  return widths
}

function shareRest(needs: Need[], rest: { widths: number[]; open: number[]; left: number }): void {
  const weight = (index: number) => Math.sqrt(1 + (needs[index]?.volume ?? 0))
  const least = sum(rest.open.map((index) => needs[index]?.least ?? LEAST_EMS))
  const spare = rest.left - least
  const all = sum(rest.open.map(weight))
  for (const index of rest.open) {
    const own = needs[index]?.least ?? LEAST_EMS
    rest.widths[index] = spare > 0 ? own + (spare * weight(index)) / all : (own * rest.left) / least
  }
}

/** A table that needs less than the page is widened: half evenly, half by need. */
function stretch(widths: number[], room: number): number[] {
  const spare = room - sum(widths)
  const all = sum(widths)
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
