/** A page being filled, line by line. Lengths in points. */
import type { Table } from 'mdast'
import type { PlanFigure, PlanTable } from '../../tree.ts'
import type { ParagraphLook, ParagraphRole, StyleProfile } from '../style/profile.ts'
import type { Captions } from './captions.ts'
import { lineCount, lineHeight } from './heights.ts'

/** How much closer a table is set: its text alone, or the lines to write on as well. */
export type Closeness = 'text' | 'all'

/** Tables that are set closer, so that they need no further page. */
export type Close = ReadonlyMap<Table | PlanTable, Closeness>

export interface Sheet {
  page: number
  /** Used from the top. */
  used: number
  width: number
  height: number
  /** Height that must stay together with what follows: headings, captions. */
  kept: number
  /** Room after the last paragraph, already counted: of two rooms that meet, Word keeps the larger. */
  after: number
  /** Ids that stand in the kept part. */
  waiting: string[]
  readonly pages: Map<string, number>
  readonly rooms: Map<PlanFigure, number>
  readonly profile: StyleProfile
  readonly close: Close
  readonly captions: Captions
}

export function turn(sheet: Sheet): void {
  sheet.page += 1
  sheet.used = 0
  sheet.after = 0
}

/** Adds to what must stand on one page with the next block. */
export function keep(role: ParagraphRole, text: string, sheet: Sheet): void {
  const look = sheet.profile.paragraphs[role]
  sheet.kept += roomBefore(look, sheet) + lineCount(text, look, sheet.width) * lineHeight(look) + (look.after ?? 0)
  sheet.after = look.after ?? 0
}

function roomBefore(look: ParagraphLook, sheet: Sheet): number {
  return Math.max(0, (look.before ?? 0) - sheet.after)
}

/** Places what was kept, on the next page unless `more` points fit below it. */
export function settle(more: number, sheet: Sheet): void {
  const free = sheet.height - sheet.used
  if (sheet.kept + more > free && sheet.used > 0 && sheet.kept + more <= sheet.height) turn(sheet)
  for (const id of sheet.waiting) sheet.pages.set(id, sheet.page)
  sheet.used += sheet.kept
  sheet.kept = 0
  sheet.waiting = []
}

export function fillLines(text: string, look: ParagraphLook, sheet: Sheet): void {
  const line = lineHeight(look)
  settle(line, sheet)
  if (sheet.used > 0) sheet.used += roomBefore(look, sheet)
  for (let left = lineCount(text, look, sheet.width); left > 0; left--) {
    if (sheet.used + line > sheet.height) turn(sheet)
    sheet.used += line
  }
  sheet.used += look.after ?? 0
  sheet.after = look.after ?? 0
}
