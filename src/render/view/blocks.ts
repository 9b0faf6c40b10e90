/** Small pieces of the tree, made from words that are ready to print. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import { parseRich } from '../parse.ts'
import { toPhrasing } from '../text.ts'
import type { Block, Heading } from '../tree.ts'

declare module 'mdast' {
  interface HeadingData {
    /** How many levels below the template's last heading it stands; 0 is beside it. Settled by `settleHeadings`. */
    below?: number
  }
}

/** Text, or phrasing that is ready. */
export type Inline = string | PhrasingContent

export function inline(parts: readonly Inline[]): PhrasingContent[] {
  return parts.flatMap((part) => (typeof part === 'string' ? toPhrasing(part) : [part]))
}

/** @returns one paragraph, or nothing when there are no words */
export function paragraph(...parts: readonly Inline[]): Paragraph[] {
  const children = inline(parts)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: toPhrasing(text) }
}

/** A heading so many levels below the template's own. */
export function heading(text: string, below: number): Heading {
  return { type: 'heading', depth: 6, data: { below }, children: toPhrasing(text) }
}

/** An author's long text; its headings go below the template's last one. */
export function rich(text: string | undefined, below = 0): Block[] {
  if (text === undefined) return []
  return parseRich(text, 0).map((block) =>
    block.type === 'heading' ? { ...block, data: { ...block.data, below: block.depth + below } } : block,
  )
}

/** An author's long text where no heading can stand: in a list or a table. */
export function richInside(text: string): BlockContent[] {
  return parseRich(text).filter(isContent)
}

function isContent(block: Block): block is BlockContent {
  return ['paragraph', 'list', 'table', 'blockquote', 'code', 'thematicBreak', 'planTable'].includes(block.type)
}

/** @returns a list, or nothing when it has no items */
export function list(items: readonly (readonly BlockContent[])[], ordered = false): List[] {
  if (items.length === 0) return []
  const children = items.map((item): ListItem => ({ type: 'listItem', spread: false, children: [...item] }))
  return [{ type: 'list', ordered, ...(ordered ? { start: 1 } : {}), spread: false, children }]
}

/** A list of single lines. */
export function lines(items: readonly string[], ordered = false): List[] {
  return list(
    items.filter(Boolean).map((item) => paragraph(item)),
    ordered,
  )
}

/** Blocks whose headings go one level further down. */
export function deeper(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'heading' && block.data?.below !== undefined
      ? { ...block, data: { ...block.data, below: block.data.below + 1 } }
      : block,
  )
}

/** Blocks under a heading; without blocks there is no heading. */
export function section(title: string, below: number, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(title, below), ...blocks]
}
