/** The tree as runs of pages that share size, numbering and header: what Word calls sections. */
import { ems } from '../../../base/ems.ts'
import { textOf, toPhrasing } from '../../text.ts'
import type { Block, Card, Heading, Root } from '../../tree.ts'

/** The opening of an annex; its content follows in the same flow. */
export interface AnnexHead {
  type: 'annexHead'
  id: string
  label: string
  title: string
}

export type FlowBlock = Block | AnnexHead

export interface Segment {
  /** `cover`, `colophon`: no page number; `front`: pages before the body, numbered apart; `body`: from 1. */
  part: 'cover' | 'front' | 'body' | 'colophon'
  landscape: boolean
  blocks: FlowBlock[]
  /** The contents stand on the page of the document's title. */
  contentsBelow?: true
}

/** @returns the segments of a document, none of them empty; each begins on a new page */
export function segmentsOf(root: Root): Segment[] {
  const bodyAt = bodyStart(root.children)
  const segments: Segment[] = []
  root.children.forEach((block, index) => {
    const part = block.type === 'cover' || block.type === 'colophon' ? block.type : index < bodyAt ? 'front' : 'body'
    for (const { landscape, flow } of unfold(block, false)) add(segments, { part, landscape, block: flow })
  })
  const [first, ...more] = joined(segments.map(trim).filter((segment) => segment.blocks.length > 0))
  return first === undefined ? [] : [withContents(first), ...more]
}

/** Where nothing is left between two landscape parts, the second goes on below the first. */
function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = []
  for (const segment of segments) {
    const last = whole.at(-1)
    const goesOn = last?.part === segment.part && last.landscape && segment.landscape
    if (goesOn) last.blocks.push(...segment.blocks)
    else whole.push(segment)
  }
  return whole
}

/** Words about the document between its title and the contents, ems: a third of a page. */
const MOST_ABOVE_CONTENTS = 300

/** Behind a title without a cover the contents begin no page: the first one would be almost blank. */
function withContents(first: Segment): Segment {
  const at = first.blocks.findIndex(({ type }) => type === 'tableOfContents')
  const before = first.blocks.slice(0, Math.max(0, at))
  return before.filter(isHeading).length === 1 && isOpening(before, MOST_ABOVE_CONTENTS)
    ? { ...first, contentsBelow: true }
    : first
}

/** @returns whether a block that begins a page stands where one begins anyway, or needs none */
export function needsNoBreak({ blocks, contentsBelow }: Segment, index: number): boolean {
  return index === 0 || (contentsBelow === true && blocks[index]?.type === 'tableOfContents')
}

/**
 * The body begins with the first counted heading or annex, or right behind cover or contents when no page of its own
 * (approval, revisions) stands between.
 */
export function bodyStart(blocks: readonly Block[]): number {
  // An issued document is numbered in one row from its notice on.
  if (blocks.some((block) => block.type === 'notice')) return 0
  const counted = blocks.findIndex(
    (block) => block.type === 'annex' || (block.type === 'heading' && block.data?.plain !== true),
  )
  const before = blocks.slice(0, counted < 0 ? blocks.length : counted)
  const isFront = (block: Block) => block.type === 'cover' || block.type === 'tableOfContents'
  const last = before.findLastIndex(
    (block) => isFront(block) || (block.type === 'heading' && block.data?.plain === true),
  )
  if (!before.some(isFront)) return 0
  const marker = before[last]
  return marker !== undefined && isFront(marker) ? last + 1 : before.length
}

interface Placed {
  landscape: boolean
  flow: FlowBlock
}

/** Annexes and landscape parts dissolve into one flow. An annex that opens with landscape content is landscape from its title on. */
function unfold(block: Block, landscape: boolean): Placed[] {
  if (block.type === 'landscape') return block.children.flatMap((child) => unfold(child, true))
  if (block.type === 'card') return cardOf(block).flatMap((child) => unfold(child, landscape))
  if (block.type !== 'annex') return [{ landscape, flow: block }]
  const content = block.children.flatMap((child) => unfold(child, landscape))
  const { id, label, title } = block
  const head: AnnexHead = { type: 'annexHead', id, label, title }
  return [{ landscape: content[0]?.landscape ?? landscape, flow: head }, ...content]
}

/** Its title begins a page; what stands in it is made to fit there. */
function cardOf({ title, children }: Card): Block[] {
  const head: Heading = { type: 'heading', depth: 1, data: { plain: true }, children: toPhrasing(title) }
  return [{ type: 'pageBreak' }, head, ...children]
}

function add(
  segments: Segment[],
  { part, landscape, block }: { part: Segment['part']; landscape: boolean; block: FlowBlock },
): void {
  const last = segments.at(-1)
  if (last !== undefined && last.part === part && last.landscape === landscape && part !== 'cover') {
    last.blocks.push(block)
    return
  }
  const stranded = landscape && last?.part === part ? takeHeadings(last.blocks) : []
  segments.push({ part, landscape, blocks: [...stranded, block] })
}

/** Text between a heading and its landscape content that still goes along with it, ems. */
const SHORT_TEXT = 160

/**
 * Headings at the end of a portrait part, with a few lines below them, belong to the landscape part that follows: a page
 * with no more than that would be almost blank.
 */
function takeHeadings(blocks: FlowBlock[]): FlowBlock[] {
  if (isOpening(blocks)) return blocks.splice(0)
  let from = blocks.length
  let length = 0
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block === undefined) break
    if (isHeading(block)) {
      from = at
      continue
    }
    length += ems(textOf(block))
    const isText = block.type === 'paragraph' || block.type === 'list'
    if (!isText || length > SHORT_TEXT || (from < blocks.length && length > 0)) break
  }
  return blocks.splice(from)
}

/** A title with a line about the document, and the heading of what follows: all that stands in this part. */
function isOpening(blocks: readonly FlowBlock[], most = SHORT_TEXT): boolean {
  const texts = blocks.filter((block) => !isHeading(block))
  const length = texts.reduce((sum, block) => sum + ems(textOf(block)), 0)
  const [first] = blocks
  return first !== undefined && isHeading(first) && texts.every(({ type }) => type === 'paragraph') && length <= most
}

function isHeading({ type }: FlowBlock): boolean {
  return type === 'heading' || type === 'annexHead'
}

/** A page break where a page begins or ends anyway would make a blank page. */
function trim(segment: Segment): Segment {
  const isBreak = (block: FlowBlock | undefined) => block?.type === 'pageBreak'
  const opensPage = (block: FlowBlock | undefined) => block?.type === 'annexHead' || block?.type === 'tableOfContents'
  const blocks = segment.blocks.filter((block, index, all) => {
    const next = all[index + 1]
    return !(isBreak(block) && (index === 0 || next === undefined || isBreak(next) || opensPage(next)))
  })
  return { ...segment, blocks: isBreak(blocks[0]) ? blocks.slice(1) : blocks }
}
