/** Tables: those of the tree with spans and shades, and the plain ones of an author's text. */
import type { Element, ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import { onOneLine, textOf } from '../text.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { el, lines } from './element.ts'

/** A table with its caption and column heads, in a box that scrolls when the screen is narrower. */
export function planTable(state: State, node: PlanTable): Element {
  const columns = columnsOf(node)
  const isForm = node.head.length === 0 && node.rows.some((row) => row.some(({ isTitle }) => isTitle))
  const parts: Element[] = []
  if (node.caption) parts.push(el('caption', {}, ...lines(node.caption)))
  if (node.widths && node.widths.length === columns) parts.push(columnGroup(node.widths))
  if (node.head.length > 0) {
    const titles = node.head.map((title) => (title === '' ? el('td', {}) : el('th', { scope: 'col' }, ...lines(title))))
    parts.push(el('thead', {}, el('tr', {}, ...titles)))
  }
  const rows = node.rows.map((row) => el('tr', {}, ...row.map((cell) => tableCell(state, cell))))
  parts.push(el('tbody', {}, ...state.wrap(rows, true)))
  const look = isForm ? { className: ['form'] } : {}
  return scrolling(el('table', look, ...state.wrap(parts, true)), columns, node.caption)
}

function columnsOf({ head, rows }: PlanTable): number {
  const wide = rows.map((row) => row.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0))
  return Math.max(head.length, 1, ...wide)
}

/** Lets a table scroll sideways in a narrow window; `caption` tells what the region is. */
export function scrolling(table: Element, columns: number, caption?: string): Element {
  const named = caption ? { ariaLabel: onOneLine(caption) } : {}
  return el(
    caption ? 'section' : 'div',
    { className: ['scroll'], style: `--columns:${columns}`, tabIndex: 0, ...named },
    table,
  )
}

function columnGroup(widths: number[]): Element {
  const sum = widths.reduce((total, width) => total + width, 0) || 1
  const columns = widths.map((width) => el('col', { style: `width:${((100 * width) / sum).toFixed(1)}%` }))
  return el('colgroup', {}, ...columns)
}

/** Telephone numbers, times and dates are not broken at their hyphens. */
const SHORT = /^[\d+()./: -]{4,20}$/

function tableCell(state: State, cell: TableCell): Element {
  const isShort = SHORT.test(cell.children.map(textOf).join('\n'))
  const classes = [cell.shade, cell.align, isShort ? 'short' : undefined].filter((name) => name !== undefined)
  return el(
    cell.isTitle ? 'th' : 'td',
    {
      ...(cell.isTitle ? { scope: 'row' } : {}),
      ...(classes.length > 0 ? { className: classes } : {}),
      ...(cell.colSpan && cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
      ...(cell.rowSpan && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    },
    ...cellContent(state, cell),
  )
}

/** A single paragraph needs no element of its own. */
function cellContent(state: State, { children }: TableCell): ElementContent[] {
  const [first] = children
  if (children.length === 1 && first?.type === 'paragraph') return state.all(first)
  return state.wrap(state.all({ type: 'root', children }), false)
}
