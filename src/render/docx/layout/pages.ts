/** On which page what stands: one pass over the tree, without fonts. A draft's estimate, off by one page now and then. */
import type { List, Nodes } from 'mdast'
import { gridTable } from '../../figure/grid-table.ts'
import { textOf } from '../../text.ts'
import {
  type Block,
  type GraphFigure,
  type Heading,
  isGrid,
  type Notice,
  type PlanFigure,
  type Root,
  type TableOfContents,
} from '../../tree.ts'
import { figureHeight } from '../figure.ts'
import { annexNoteLines, noticeLines } from '../page/notice.ts'
import { textBlock } from '../style/pages.ts'
import { contentsRole, headingRole, type StyleProfile } from '../style/profile.ts'
import { noticeLook } from '../style/style-ids.ts'
import { ptToTwips, twipsToPt } from '../style/units.ts'
import { type Captions, captionLists, captionsOf, WHOLE_LIST } from './captions.ts'
import { mayShrink, SPARE } from './figure-room.ts'
import { gridOf } from './grid.ts'
import { type AnnexHead, type FlowBlock, needsNoBreak, type Segment, segmentsOf } from './segments.ts'
import { type Close, fillLines, keep, type Sheet, settle, turn } from './sheet.ts'
import { layoutTable } from './table-layout.ts'

export interface PageEstimate {
  /** Page of each heading and annex by its id, as it is numbered in this profile. */
  pages: Map<string, number>
  /** Room on the page, in points, for figures that are made smaller so as not to leave the rest of a page blank. */
  rooms: Map<PlanFigure, number>
  /** Pages from the cover to the end. */
  pageCount: number
}

/** How the document looks. */
export interface Looks {
  profile: StyleProfile
  /** Tables that are set closer. */
  close?: Close
}

function newSheet(captions: Captions, { profile, close = new Map() }: Looks): Sheet {
  return {
    ...{ page: 0, used: 0, width: 0, height: 0, kept: 0, after: 0, waiting: [] },
    ...{ pages: new Map(), rooms: new Map(), profile, close, captions },
  }
}

/** Where everything will stand; the pages of the body count from 1 unless the profile counts all. */
export function estimatePages(root: Root, profile: StyleProfile, close?: Close): PageEstimate {
  const sheet = newSheet(captionsOf(root), close ? { profile, close } : { profile })
  let before = 0
  let part: Segment['part'] = 'cover'
  for (const segment of segmentsOf(root)) {
    if (segment.part !== part && profile.pageNumber.front !== 'counted') {
      before += sheet.page
      sheet.page = 0
    }
    part = segment.part
    fillSegment(segment, sheet)
  }
  return { pages: sheet.pages, rooms: sheet.rooms, pageCount: before + sheet.page }
}

/** @param spare points kept free on every page */
function fillSegment(segment: Segment, sheet: Sheet, spare = 0): void {
  const { width, height } = textBlock(sheet.profile, segment.landscape)
  Object.assign(sheet, { width: twipsToPt(width), height: twipsToPt(height) - spare })
  turn(sheet)
  segment.blocks.forEach((block, index) => void fill(block, needsNoBreak(segment, index), sheet))
  settle(0, sheet)
}

/** @returns the pages that blocks fill by themselves, and how much of the last one (0..1); a little room is kept free on each */
export function fillSheets(segment: Segment, captions: Captions, looks: Looks): { pages: number; filled: number } {
  const sheet = newSheet(captions, looks)
  fillSegment(segment, sheet, SPARE)
  return { pages: sheet.page, filled: sheet.used / sheet.height }
}

function fill(block: FlowBlock, isFirst: boolean, sheet: Sheet): void {
  if (block.type === 'annexHead') fillAnnexHead(block, isFirst, sheet)
  else if (block.type === 'cover' || block.type === 'colophon') return
  else if (block.type === 'notice') fillNotice(block, sheet)
  else if (block.type === 'annexNote')
    for (const line of annexNoteLines(block)) fillLines(line, noticeLook(sheet.profile, 'annexNote'), sheet)
  else if (block.type === 'tableOfContents') fillContents(block, isFirst, sheet)
  else if (block.type === 'heading') fillHeading(block, sheet)
  else if (block.type === 'table' || block.type === 'planTable') fillTable(block, sheet)
  else if (block.type === 'planFigure') {
    const caption = sheet.captions.get(block)
    if (caption) sheet.waiting.push(caption.id)
    if (isGrid(block)) fillTable(gridTable(block), sheet)
    else fillFigure(block, sheet)
  } else if (block.type === 'pageBreak') {
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

function fillNotice(block: Notice, sheet: Sheet): void {
  for (const { role, text, before, size } of noticeLines(block, sheet.width, sheet.profile)) {
    const look = noticeLook(sheet.profile, role)
    const sized = size === undefined ? look : { ...look, size, exact: size * 1.3 }
    fillLines(text, before === undefined ? sized : { ...sized, before }, sheet)
  }
}

function fillContents({ title, entries }: TableOfContents, isFirst: boolean, sheet: Sheet): void {
  settle(0, sheet)
  if (!isFirst) turn(sheet)
  keep('contentsTitle', title, sheet)
  for (const { depth, number, text } of entries)
    fillLines(`${number} ${text}`, sheet.profile.paragraphs[contentsRole(depth)], sheet)
  if (!sheet.profile.captions.lists) return
  for (const { captions } of captionLists(sheet.captions)) {
    keep('contentsTitle', '', sheet)
    for (const [index, { text }] of captions.entries())
      if (captions.length <= WHOLE_LIST && index < captions.length - 1) keep(contentsRole(2), text, sheet)
      else fillLines(text, sheet.profile.paragraphs[contentsRole(2)], sheet)
  }
}

function fillHeading(block: Heading, sheet: Sheet): void {
  const { id, number = '' } = block.data ?? {}
  if (id !== undefined) sheet.waiting.push(id)
  keep(headingRole(block), number + textOf(block), sheet)
}

function fillFigure(figure: GraphFigure, sheet: Sheet): void {
  const height = figureHeight(figure, sheet, sheet.profile)
  const free = sheet.height - sheet.used - sheet.kept - SPARE
  if (free < height && mayShrink(figure, free / height)) {
    sheet.rooms.set(figure, free)
    settle(free, sheet)
    sheet.used += free
    return
  }
  settle(height, sheet)
  if (sheet.used + height > sheet.height && sheet.used > 0) turn(sheet)
  sheet.used += height
}

function fillTable(block: Block & { type: 'table' | 'planTable' }, sheet: Sheet): void {
  const { profile } = sheet
  const grid = gridOf(block)
  if (grid === undefined) return
  const id = block.type === 'planTable' ? sheet.captions.get(block)?.id : undefined
  if (id !== undefined) sheet.waiting.push(id)
  if (grid.caption !== undefined) keep('caption', grid.caption, sheet)
  const { heights, whole } = layoutTable(
    grid,
    { width: ptToTwips(sheet.width), close: sheet.close.get(block) },
    profile,
  )
  const head = grid.hasHead ? (heights[0] ?? 0) : 0
  const together = whole
    ? heights.reduce((sum, height) => sum + height, 0)
    : head + (heights[grid.hasHead ? 1 : 0] ?? 0)
  settle(together, sheet)
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
  sheet.used += sheet.profile.table.gap
  sheet.after = 0
}

/** Room that a list's mark takes in the first line, ems. */
const MARK = 1.3

/** Paragraphs flow line by line. */
function fillText(block: Nodes, sheet: Sheet, look = sheet.profile.paragraphs.body): void {
  const { paragraphs } = sheet.profile
  if (block.type === 'table' || block.type === 'planTable') fillTable(block, sheet)
  else if (block.type === 'list') fillList(block, sheet, 0)
  else if (block.type === 'blockquote') for (const child of block.children) fillText(child, sheet, paragraphs.quote)
  else if (block.type === 'code') fillLines(textOf(block), paragraphs.code, sheet)
  else if (block.type === 'thematicBreak') fillLines('', paragraphs.rule, sheet)
  else fillLines(textOf(block), look, sheet)
}

function fillList(block: List, sheet: Sheet, depth: number): void {
  const levels = sheet.profile.lists.body[block.ordered ? 'ordered' : 'bullet']
  const level = levels[Math.min(depth, levels.length - 1)]
  const { list } = sheet.profile.paragraphs
  const first = Math.max(0, level?.firstLine ?? 0) / list.size
  const look = { ...list, left: level?.left ?? 0, firstLine: first }
  const marked = { ...look, firstLine: (level?.firstLine ?? 0) < 0 ? 0 : first + MARK }
  for (const item of block.children) {
    for (const [index, child] of item.children.entries()) {
      if (child.type === 'list') fillList(child, sheet, depth + 1)
      else fillText(child, sheet, index === 0 ? marked : look)
    }
  }
}
