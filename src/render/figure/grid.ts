/** A figure in rows and columns: cells side by side, each as high as the fullest of its row. All lengths are points. */
import type { FigureCell, GridFigure } from '../tree.ts'
import { type LayoutBox, type LayoutLine, PAGE_WIDTH } from './drawing.ts'
import { wrap } from './wrap.ts'

/** Distance of lines of text; room beside and above the text of a cell, both sides together. Ems. */
const [LINE, SIDES, ENDS] = [1.3, 0.8, 0.7]

/** Bold type is so much wider. */
const BOLD = 1.1

/** @returns the grid in one type size, as wide as a page */
export function drawGrid(
  { head, rows, widths }: GridFigure,
  em: number,
): {
  w: number
  h: number
  boxes: LayoutBox[]
  lines: LayoutLine[]
} {
  const total = widths.reduce((sum, width) => sum + width, 0) || 1
  const columns = widths.map((width) => (width / total) * PAGE_WIDTH)
  const all = [head.map((text): FigureCell => ({ text, isHead: true })), ...rows]
  const boxes: LayoutBox[] = []
  let y = 0
  all.forEach((row, at) => {
    let column = 0
    let x = 0
    const cells = row.map((cell, index): LayoutBox => {
      const span = cell.colSpan ?? 1
      const w = columns.slice(column, column + span).reduce((sum, width) => sum + width, 0)
      const placed = cellBox(cell, { x, y, w }, em)
      column += span
      x += w
      return { ...placed, id: `${at}/${index}` }
    })
    const h = Math.max(0, ...cells.map((cell) => cell.h))
    boxes.push(...cells.map((cell) => ({ ...cell, h })))
    y += h
  })
  return {
    w: rows.length === 0 ? 0 : PAGE_WIDTH,
    h: rows.length === 0 ? 0 : y,
    boxes: rows.length === 0 ? [] : boxes,
    lines: [],
  }
}

function cellBox(
  { text: label, shade, isHead = false }: FigureCell,
  place: { x: number; y: number; w: number },
  em: number,
): LayoutBox {
  const text = wrap(label, Math.max(1, (place.w / em - SIDES) / (isHead ? BOLD : 1)))
  return {
    ...{ id: '', label, ...place, vertical: false, text },
    h: (LINE * text.length + ENDS) * em,
    fill: shade ?? (isHead ? 'head' : 'plain'),
    ...(isHead ? {} : { isLeft: true }),
  }
}
