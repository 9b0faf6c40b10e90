/** On which page what stands: one pass over the tree, without fonts. A draft's estimate, off by one page now and then. */
import type { Blockquote, List, ListItem, Nodes } from 'mdast'
import { textOf } from '../../text.ts'
import type { Block, Heading, Root } from '../../tree.ts'
import { figureHeight } from '../figure.ts'
import { textBlock } from '../style/pages.ts'
import { headingRole, type ParagraphLook, type ParagraphRole, type StyleProfile } from '../style/profile.ts'
import { ptToTwips, twipsToPt } from '../style/units.ts'
import { gridOf } from './grid.ts'
import { lineCount, lineHeight } from './heights.ts'
import { type AnnexHead, type FlowBlock, segmentsOf } from './segments.ts'
import { layoutTable } from './table-layout.ts'

/** Height below a table, points (style PlanGap). */
const GAP = 8

/** The page being filled. Lengths in points. */
interface Sheet {
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
  readonly profile: StyleProfile
}

/**
 * @returns page of each heading and annex by its id, counted from 1 at the first page of the body
 */
export function estimatePages(root: Root, profile: StyleProfile): Map<string, number> {
  const sheet: Sheet = {
    page: 0,
    used: 0,
    width: 0,
    height: 0,
    kept: 0,
    after: 0,
    waiting: [],
    pages: new Map(),
    profile,
  }
  for (const segment of segmentsOf(root)) {
    if (segment.part !== 'body') continue
    const { width, height } = textBlock(profile, segment.landscape)
    Object.assign(sheet, { width: twipsToPt(width), height: twipsToPt(height) })
    turn(sheet)
    segment.blocks.forEach((block, index) => void fill(block, index === 0, sheet))
    settle(0, sheet)
  }
  return sheet.pages
}

function turn(sheet: Sheet): void {
  sheet.page += 1
  sheet.used = 0
  sheet.after = 0
}

function fill(block: FlowBlock, isFirst: boolean, sheet: Sheet): void {
  if (block.type === 'annexHead') fillAnnexHead(block, isFirst, sheet)
  else if (block.type === 'heading') fillHeading(block, sheet)
  else if (block.type === 'table' || block.type === 'planTable') fillTable(block, sheet)
  else if (block.type === 'planFigure') whole(figureHeight(block, sheet, sheet.profile), sheet)
  else if (block.type === 'pageBreak') {
    settle(0, sheet)
    turn(sheet)
  } else fillText(block, sheet)
}

function fillAnnexHead({ id, label, title }: AnnexHead, isFirst: boolean, sheet: Sheet): void {
  settle(0, sheet)
  if (!isFirst) turn(sheet)
  if (label !== '') keep('annexLabel', label, sheet)
  sheet.waiting.push(id)
  keep('annexTitle', title, sheet)
}

function fillHeading(block: Heading, sheet: Sheet): void {
  const { id, number = '' } = block.data ?? {}
  if (id !== undefined) sheet.waiting.push(id)
  keep(headingRole(block), number + textOf(block), sheet)
}

/** Adds to what must stand on one page with the next block. */
function keep(role: ParagraphRole, text: string, sheet: Sheet): void {
  const look = sheet.profile.paragraphs[role]
  sheet.kept += roomBefore(look, sheet) + lineCount(text, look, sheet.width) * lineHeight(look) + (look.after ?? 0)
  sheet.after = look.after ?? 0
}

function roomBefore(look: ParagraphLook, sheet: Sheet): number {
  return Math.max(0, (look.before ?? 0) - sheet.after)
}

/** Places what was kept, on the next page unless `more` points fit below it. */
function settle(more: number, sheet: Sheet): void {
  const free = sheet.height - sheet.used
  if (sheet.kept + more > free && sheet.used > 0 && sheet.kept + more <= sheet.height) turn(sheet)
  for (const id of sheet.waiting) sheet.pages.set(id, sheet.page)
  sheet.used += sheet.kept
  sheet.kept = 0
  sheet.waiting = []
}

/** Something that is not broken over pages. */
function whole(height: number, sheet: Sheet): void {
  settle(height, sheet)
  if (sheet.used + height > sheet.height && sheet.used > 0) turn(sheet)
  sheet.used += height
}

function fillTable(block: Block & { type: 'table' | 'planTable' }, sheet: Sheet): void {
  const { profile } = sheet
  const grid = gridOf(block)
  if (grid === undefined) return
  if (grid.caption !== undefined) keep('caption', grid.caption, sheet)
  const { heights } = layoutTable(grid, ptToTwips(sheet.width), profile)
  const head = grid.hasHead ? (heights[0] ?? 0) : 0
  settle(head + (heights[grid.hasHead ? 1 : 0] ?? 0), sheet)
  for (const height of heights) {
    if (sheet.used + height > sheet.height && sheet.used > 0) {
      turn(sheet)
      sheet.used += head
    }
    sheet.used += height
    while (sheet.used > sheet.height) {
      sheet.used -= sheet.height
      sheet.page += 1
    }
  }
  sheet.used += GAP
  sheet.after = 0
}

/** Paragraphs flow line by line. */
function fillText(block: Nodes, sheet: Sheet, role: ParagraphRole = 'body'): void {
  if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem') {
    fillChildren(block, sheet, block.type === 'blockquote' ? 'quote' : 'list')
    return
  }
  if (block.type === 'table' || block.type === 'planTable') {
    fillTable(block, sheet)
    return
  }
  const own: ParagraphRole = block.type === 'code' ? 'code' : block.type === 'thematicBreak' ? 'rule' : role
  const look = sheet.profile.paragraphs[own]
  const line = lineHeight(look)
  settle(line, sheet)
  if (sheet.used > 0) sheet.used += roomBefore(look, sheet)
  for (let left = lineCount(textOf(block), look, sheet.width); left > 0; left--) {
    if (sheet.used + line > sheet.height) turn(sheet)
    sheet.used += line
  }
  sheet.used += look.after ?? 0
  sheet.after = look.after ?? 0
}

function fillChildren(block: Blockquote | List | ListItem, sheet: Sheet, role: ParagraphRole): void {
  for (const child of block.children) fillText(child, sheet, role)
}
