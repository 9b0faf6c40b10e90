/** Tables for Markdown, whose cells hold one line each and cannot be merged. */
import type { Html, Paragraph, PhrasingContent, Table, TableRow } from 'mdast'
import { type AnyNode, textOf, toPhrasing } from '../text.ts'
import type { PlanTable, TableCell } from '../tree.ts'

const LINE: Html = { type: 'html', value: '<br>' }
const ALIGN = { left: 'left', center: 'center', right: 'right' } as const

/**
 * The caption and the table. A merged cell shows its content in its first place; to the right of it an arrow says that it holds
 * there too, unless it takes the whole row. Colours are left out, since the words stand beside them.
 */
export function planTable({ caption, head, rows }: PlanTable): (Paragraph | Table)[] {
  const grid = toGrid(rows, head.length)
  const columns = Math.max(head.length, 1, ...grid.map((row) => row.length))
  const align = Array.from({ length: columns }, (_, column) => columnAlign(grid, column))
  const titles = Array.from({ length: columns }, (_, column) => inCell(toPhrasing(head[column] ?? '')))
  const body = grid.map((row) =>
    toRow(Array.from({ length: columns }, (_, column) => contentOf(row[column]?.children ?? []))),
  )
  const table: Table = { type: 'table', align, children: [toRow(titles), ...body] }
  if (!caption) return [table]
  return [{ type: 'paragraph', children: [{ type: 'strong', children: toPhrasing(caption) }] }, table]
}

function toRow(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

type Grid = (TableCell | undefined)[][]

/** What holds to the right as well must not look as if it did not. */
const GOES_ON: TableCell = { children: [{ type: 'paragraph', children: [{ type: 'text', value: '←' }] }] }

/** Every cell at its place; places below that a span covers are empty. */
function toGrid(rows: TableCell[][], columns: number): Grid {
  const grid: Grid = rows.map(() => [])
  const covered = new Set<string>()
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (covered.has(`${y} ${x}`)) x += 1
      const [across, down] = [Math.max(1, cell.colSpan ?? 1), Math.max(1, cell.rowSpan ?? 1)]
      for (let below = y; below < Math.min(rows.length, y + down); below += 1)
        for (let beside = x; beside < x + across; beside += 1) {
          covered.add(`${below} ${beside}`)
          const line = grid[below]
          const isSame = below === y && beside > x && across < columns && cell.children.length > 0
          if (line) line[beside] = isSame ? GOES_ON : undefined
        }
      const line = grid[y]
      if (line) line[x] = cell
      x += across
    }
  })
  return grid
}

/** A column is aligned when all of its cells that say something agree. */
function columnAlign(grid: Grid, column: number): Table['align'] extends (infer A)[] | null | undefined ? A : never {
  const said = new Set(grid.flatMap((row) => (row[column] ? [row[column]?.align ?? 'left'] : [])))
  const [only = 'left'] = said
  return said.size === 1 && only !== 'left' ? ALIGN[only] : null
}

/** Blocks on one line, `<br>` between them. */
function contentOf(blocks: AnyNode[]): PhrasingContent[] {
  return blocks.flatMap((block) => flat(block)).flatMap((line, index) => (index > 0 ? [LINE, ...line] : line))
}

/** The lines of a block. */
function flat(block: AnyNode): PhrasingContent[][] {
  if (block.type === 'paragraph' || block.type === 'heading') return [inCell(block.children)]
  if (block.type === 'list') {
    return block.children.flatMap((item, index) => {
      const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '• '
      const box = typeof item.checked === 'boolean' ? [tick(item.checked)] : []
      const [first = [], ...more] = item.children.flatMap((child) => flat(child))
      return [[{ type: 'text', value: mark } as const, ...box, ...first], ...more]
    })
  }
  if (block.type === 'code') return block.value.split('\n').map((value) => [{ type: 'inlineCode', value }])
  if (block.type === 'blockquote') return block.children.flatMap((child) => flat(child))
  const text = textOf(block)
  return text === '' ? [] : [toPhrasing(text)]
}

function tick(checked: boolean): PhrasingContent {
  return { type: 'text', value: checked ? '☑ ' : '☐ ' }
}

/** Phrasing content without line endings. */
function inCell(content: PhrasingContent[]): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    if (node.type === 'break') return LINE
    if (node.type === 'tickBox') return { type: 'text', value: node.checked ? '☑' : '☐' }
    return 'children' in node ? ({ ...node, children: inCell(node.children) } as PhrasingContent) : node
  })
}
