/** Two pages for everything: how many rows of each table there is room for. */
import type { SheetSize } from '../../../model/papers/sheet.ts'
import { gridOf } from '../../docx/layout/grid.ts'
import { layoutTable, WHOLE } from '../../docx/layout/table-layout.ts'
import { textBlock } from '../../docx/style/pages.ts'
import { profileOf, type StyleProfile } from '../../docx/style/profile.ts'
import { twipsToPt } from '../../docx/style/units.ts'
import type { PlanTable } from '../../tree.ts'
import { spanned } from '../../view/table.ts'

/** A table of plain texts whose rows stand in the order in which they matter, unless they take turns. */
export interface Rows {
  head: string[]
  widths: number[]
  rows: string[][]
  /** Share of the room where not everything fits. */
  share: number
  /** Rows of one name in the first column take turns with those of others: each name has some. */
  takesTurns?: boolean
}

export interface Fitted {
  table: PlanTable[]
  /** Rows that there is no room for. */
  left: number
}

/** Titles, headings, lines below the tables, and what a small table, kept whole, leaves blank at the foot of a page; points. */
const BESIDE = 340

/** The title and the line below it; a heading; the line that says what is left out: points, of the style `card`. */
const AROUND = { title: 66, heading: 22, note: 18 }
/** Taken off the room until everything stands on two pages. */
const STEP = 20
/** Heights are estimates: so much of a page is left alone where rows are added, points. */
const CAREFUL = 30

/** @returns each table with as many of its rows as two sheets have room for, all of them where all fit */
export function fitted<Name extends string>(
  tables: Readonly<Record<Name, Rows>>,
  sheet: SheetSize,
): Record<Name, Fitted> {
  const names = Object.keys(tables) as Name[]
  const look = profileOf('card', sheet)
  const page = textBlock(look, false)
  const height = twipsToPt(page.height)
  const all = names.map((name) => {
    const turns = turnsOf(tables[name])
    const taken = turns.map((row) => tables[name].rows[row] ?? [])
    return { ...tables[name], turns, heights: heightsOf({ ...tables[name], rows: taken }, page.width, look) }
  })
  const needs = all.map(({ heights, share }) => ({ need: sum(heights), share }))
  for (let room = 2 * height - BESIDE; ; room -= STEP) {
    const rooms = shareOut(needs, room)
    const counts = all.map(({ heights }, index) => rowsWithin(heights, rooms[index] ?? 0))
    const heights = all.map((one, index) => one.heights.slice(0, 1 + (counts[index] ?? 0)))
    if (room > height && pagesOf(heights, height) > 2) continue
    grow(counts, all, height - CAREFUL)
    const made = names.map((name, index): [Name, Fitted] => {
      const { rows } = tables[name]
      const turns = all[index]?.turns.slice(0, counts[index] ?? 0) ?? []
      const kept = turns.sort((a, b) => a - b).map((row) => rows[row] ?? [])
      const table = kept.length === 0 ? [] : [tableOf({ ...tables[name], rows: kept })]
      return [name, { table, left: rows.length - kept.length }]
    })
    return Object.fromEntries(made) as Record<Name, Fitted>
  }
}

/** @returns the rows in the order in which they are taken, by their numbers */
function turnsOf({ rows, takesTurns }: Rows): number[] {
  const met = new Map<string, number>()
  const turns = rows.map(([name = ''], row) => {
    const turn = takesTurns ? (met.get(name) ?? 0) : 0
    met.set(name, turn + 1)
    return { row, turn }
  })
  return turns.sort((a, b) => a.turn - b.turn || a.row - b.row).map(({ row }) => row)
}

/** What is left over of the second page goes to the tables in turn, a row each. */
function grow(counts: number[], all: readonly { heights: number[] }[], page: number): void {
  for (let again = true; again; ) {
    again = false
    for (const [index, { heights }] of all.entries()) {
      const more = counts.map((count, at) => count + (at === index ? 1 : 0))
      if ((more[index] ?? 0) >= heights.length) continue
      const shown = all.map((one, at) => one.heights.slice(0, 1 + (more[at] ?? 0)))
      if (pagesOf(shown, page) > 2) continue
      counts[index] = more[index] ?? 0
      again = true
    }
  }
}

/** A low table is not parted: it leaves the foot of the page blank. */
function pagesOf(tables: readonly number[][], page: number): number {
  let pages = 1
  let used = AROUND.title
  const place = (height: number, again = 0) => {
    if (used + height > page) {
      pages += 1
      used = again
    }
    used += height
  }
  for (const heights of tables) {
    const [head = 0, first = 0, ...more] = heights
    if (sum(heights) < page * WHOLE) place(AROUND.heading + sum(heights))
    else {
      place(AROUND.heading + head + first)
      for (const height of more) place(height, head)
    }
    used += AROUND.note
  }
  return pages
}

function tableOf({ head, widths, rows }: Rows): PlanTable {
  return { type: 'planTable', head, rows: spanned(rows), widths }
}

/** Points: the head, then each row. */
function heightsOf(rows: Rows, width: number, look: StyleProfile): number[] {
  const grid = gridOf({
    ...tableOf(rows),
    rows: rows.rows.map((row) => row.map((text) => spanned([[text]])[0]?.[0] ?? { children: [] })),
  })
  return grid ? layoutTable(grid, { width }, look).heights : []
}

/** Where not everything fits, each table has its share, and what one does not need goes to the others. */
function shareOut(needs: readonly { need: number; share: number }[], room: number): number[] {
  const given = needs.map(() => 0)
  let open = needs.map((_, index) => index)
  let left = room
  while (open.length > 0 && left > 0) {
    const shares = open.reduce((all, index) => all + (needs[index]?.share ?? 0), 0)
    const full = open.filter((index) => wanted(needs, given, index) <= (left * (needs[index]?.share ?? 0)) / shares)
    const now = full.length > 0 ? full : open
    const before = left
    for (const index of now) {
      const more = full.length > 0 ? wanted(needs, given, index) : (before * (needs[index]?.share ?? 0)) / shares
      given[index] = (given[index] ?? 0) + more
      left -= more
    }
    if (full.length === 0) break
    open = open.filter((index) => !full.includes(index))
  }
  return given
}

function wanted(needs: readonly { need: number }[], given: readonly number[], index: number): number {
  return (needs[index]?.need ?? 0) - (given[index] ?? 0)
}

function rowsWithin([head = 0, ...rows]: readonly number[], room: number): number {
  let used = head
  const end = rows.findIndex((height) => {
    used += height
    return used > room + 0.5
  })
  return end < 0 ? rows.length : end
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
