/** A sheet that would end with a few lines on a page of their own is set closer, where that saves the page. */
import type { Table } from 'mdast'
import { ems } from '../../../base/ems.ts'
import { textOf } from '../../text.ts'
import type { PlanTable, Root } from '../../tree.ts'
import { CONTENTS_DEPTHS, contentsRole, type ParagraphLook, type StyleProfile } from '../style/profile.ts'
import { type Captions, captionsOf } from './captions.ts'
import { fillSheets, type Looks } from './pages.ts'
import { type FlowBlock, needsNoBreak, type Segment, segmentsOf } from './segments.ts'
import type { Close, Closeness } from './sheet.ts'

export interface Fitted {
  close: Close
  /** With contents set closer where they need it. */
  profile: StyleProfile
}

/** A page of which no more than this share is filled is not worth turning to: signatures alone take a third, and heights are estimates. */
const FEW = 0.5
/** The page that is the last one then holds at least this share, or as much as the one that is saved. */
const LEAST = 0.25
/** Text beside the tables of a sheet, ems: five pages; more of it flows on as a chapter does. */
const MOST_TEXT = 3000
/** Room to write in is taken only where the text alone does not give enough. */
const STEPS: readonly Closeness[] = ['text', 'all']
/** Lines of the contents are brought together to these shares of their distance: 14 pt type on 20 pt, on 18 pt. */
const CONTENTS_STEPS = [0.84, 0.76]

/** @returns which tables are set closer, and the profile that the document is printed with */
export function fitted(root: Root, profile: StyleProfile): Fitted {
  const close = new Map<Table | PlanTable, Closeness>()
  const captions = captionsOf(root)
  let printed = profile
  for (const sheet of segmentsOf(root).flatMap(sheetsOf)) {
    const tables = sheet.blocks.filter(isTable)
    const hasContents = sheet.blocks.some(({ type }) => type === 'tableOfContents')
    const text = sheet.blocks.reduce((sum, block) => sum + (isTable(block) ? 0 : ems(textOf(block))), 0)
    if (hasContents) {
      const looks = CONTENTS_STEPS.map((share) => ({ profile: withCloserContents(profile, share) }))
      printed = looks.find((look) => saves(sheet, captions, [{ profile }, look]))?.profile ?? profile
    } else if (tables.length > 0 && text <= MOST_TEXT) {
      const looks = STEPS.map((step) => ({ profile, close: new Map(tables.map((table) => [table, step])) }))
      const found = looks.find((look) => saves(sheet, captions, [{ profile }, look]))
      for (const [table, step] of found?.close ?? []) close.set(table, step)
    }
  }
  return { close, profile: printed }
}

/** @returns whether the second of two looks needs fewer pages than the first, which leaves the last almost empty */
function saves(sheet: Segment, captions: Captions, [usual, closer]: readonly [Looks, Looks]): boolean {
  const before = fillSheets(sheet, captions, usual)
  if (before.pages < 2 || before.filled > FEW) return false
  const after = fillSheets(sheet, captions, closer)
  // Another page with two rows on it would be no better.
  return after.pages < before.pages && after.filled >= Math.min(before.filled, LEAST)
}

/** The parts of a segment that begin a page of their own. */
function sheetsOf(segment: Segment): Segment[] {
  const { blocks, ...rest } = segment
  const parts: FlowBlock[][] = [[]]
  for (const [index, block] of blocks.entries()) {
    const opens = block.type === 'annexHead' || block.type === 'tableOfContents'
    if (block.type === 'pageBreak') parts.push([])
    else if (opens && !needsNoBreak(segment, index)) parts.push([block])
    else parts.at(-1)?.push(block)
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ ...rest, blocks: part }))
}

function isTable(block: FlowBlock): block is Table | PlanTable {
  return block.type === 'table' || block.type === 'planTable'
}

function withCloserContents(profile: StyleProfile, share: number): StyleProfile {
  const paragraphs = { ...profile.paragraphs }
  for (let depth = 1; depth <= CONTENTS_DEPTHS; depth++) {
    const role = contentsRole(depth)
    paragraphs[role] = closer(paragraphs[role], share)
  }
  const { contentsTitle } = paragraphs
  paragraphs.contentsTitle = { ...contentsTitle, before: 0, after: (contentsTitle.after ?? 0) / 2 }
  return { ...profile, paragraphs }
}

function closer(look: ParagraphLook, share: number): ParagraphLook {
  const line = (points: number | undefined) => points && Math.round(points * share * 20) / 20
  return {
    ...look,
    ...(look.exact ? { exact: line(look.exact) } : { least: line(look.least) }),
    before: 0,
  } as ParagraphLook
}
