/** Segments of the tree → Word's sections with their pages, headers and footers. */
import { Bookmark, type FileChild, type ISectionOptions, type ParagraphChild, Table } from 'docx'
import { numberGap } from '../../number.ts'
import { textOf } from '../../text.ts'
import type { Root } from '../../tree.ts'
import { blocks, bookmarked } from '../blocks.ts'
import { type Place, paragraph, spacer, type Writing } from '../context.ts'
import { type AnnexHead, type FlowBlock, needsNoBreak, type Segment, segmentsOf } from '../layout/segments.ts'
import { pageProperties, textBlock } from '../style/pages.ts'
import { hiddenField } from '../words/fields.ts'
import { runs } from '../words/runs.ts'
import { contents } from './contents.ts'
import { cover } from './cover.ts'
import { edges } from './edges.ts'
import { annexNote, colophon, notice } from './notice.ts'

/** Segments as sections; header and footer are said again where the part or the width of the page changes. */
export function sections(root: Root, writing: Writing): ISectionOptions[] {
  const segments = segmentsOf(root)
  const { profile } = writing
  if (segments.length === 0) segments.push({ part: 'body', landscape: false, blocks: [] })
  return segments.map((segment, index) => {
    const before = segments[index - 1]
    const opens = before?.part !== segment.part
    return {
      properties: pageProperties(segment, opens, profile),
      ...(opens || before?.landscape !== segment.landscape ? edges(segment, writing) : {}),
      children: sectionContent(segment, writing),
    }
  })
}

function sectionContent(segment: Segment, writing: Writing): FileChild[] {
  const { width, height } = textBlock(writing.profile, segment.landscape)
  const place: Place = { width, height, role: 'body', list: 'body', depth: 0 }
  writing.breakBefore = false
  const written = segment.blocks.flatMap((block, index) => {
    const endsPage = opensPage(segment.blocks[index + 1])
    writing.keepNext = leadsToSection(segment.blocks, index)
    writing.keepLines = (endsPage || index === segment.blocks.length - 1) && isShortText(block)
    const paragraphs = flow(block, { place, isFirst: needsNoBreak(segment, index) }, writing)
    Object.assign(writing, { keepNext: false, keepLines: false })
    return endsPage && paragraphs.at(-2) instanceof Table ? paragraphs.slice(0, -1) : paragraphs
  })
  writing.breakBefore = false
  return endWithParagraph(written, writing)
}

/** What begins a page; the room below a table before it would make a page of its own where the table fills the last. */
function opensPage(block: FlowBlock | undefined): boolean {
  return block?.type === 'pageBreak' || block?.type === 'annexHead' || block?.type === 'tableOfContents'
}

/** A paragraph of more characters stands by itself. */
const SHORT_TEXT = 200

/** A few words above the first section of a chapter go along with it: a page does not end with them. */
function leadsToSection(all: readonly FlowBlock[], index: number): boolean {
  const [before, block, after] = [all[index - 1], all[index], all[index + 1]]
  const isBetween = before?.type === 'heading' && after?.type === 'heading' && after.depth > before.depth
  return isBetween && block !== undefined && isShortText(block)
}

function isShortText(block: FlowBlock): boolean {
  return block.type === 'paragraph' && textOf(block).length <= SHORT_TEXT
}

/** The room behind a table must not make a page of its own at the end of a section. */
function endWithParagraph(written: FileChild[], writing: Writing): FileChild[] {
  const content = written.at(-2) instanceof Table ? written.slice(0, -1) : written
  const last = content.at(-1)
  return last === undefined || last instanceof Table ? [...content, spacer('PlanTail', writing)] : content
}

function flow(block: FlowBlock, at: { place: Place; isFirst: boolean }, writing: Writing): FileChild[] {
  const { place, isFirst } = at
  switch (block.type) {
    case 'cover':
      return cover(block, place, writing)
    case 'notice':
      return notice(block, place, writing)
    case 'annexNote':
      return annexNote(block, writing)
    case 'colophon':
      return colophon(block, place, writing)
    case 'tableOfContents':
      writing.breakBefore = !isFirst
      return contents(block, writing)
    case 'annexHead':
      writing.breakBefore = !isFirst
      return annexHead(block, writing)
    default:
      return blocks([block], place, writing)
  }
}

/** References to the annex repeat what the bookmark holds. */
function labelled(label: string, writing: Writing): ParagraphChild[] {
  const id = writing.references.get(label)
  const children = runs(label, writing)
  return id === undefined ? children : [new Bookmark({ id, children })]
}

/** The mark makes Word list the annex when it updates the contents. */
function annexHead({ id, label, title }: AnnexHead, writing: Writing): FileChild[] {
  const listed = (label + numberGap(label) + title).replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')
  const children = [...hiddenField(`TC "${listed}" \\f A \\l 1`), ...bookmarked(id, runs(title, writing), writing)]
  const before = label === '' ? [] : [paragraph('annexLabel', { children: labelled(label, writing) }, writing)]
  return [...before, paragraph('annexTitle', { children }, writing)]
}
