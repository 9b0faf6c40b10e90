/** What only the whole document can tell: how deep headings stand, and what has nothing below it. */
import type { Block, Heading, Root } from '../tree.ts'

/**
 * Puts the headings of sections below the template's own, and takes out headings without content and a page break at the end.
 * @param root changed in place
 */
export function settleHeadings(root: Root): void {
  place(root.children, { base: 1 })
  root.children = withoutBlankPages(withoutEmpty(root.children))
}

function place(blocks: Block[], at: { base: number }): void {
  for (const block of blocks) {
    if (block.type === 'annex') place(block.children, { base: 0 })
    else if (block.type === 'landscape') place(block.children, at)
    else if (block.type === 'heading') placeOne(block, at)
  }
}

function placeOne(heading: Heading, at: { base: number }): void {
  const below = heading.data?.below
  if (below === undefined) at.base = heading.depth
  else heading.depth = Math.min(6, Math.max(1, at.base + below)) as Heading['depth']
}

function withoutEmpty(blocks: Block[]): Block[] {
  const kept: Block[] = []
  /** Depth of the heading that stands next; a heading as deep or deeper before it has nothing of its own. */
  let next = 0
  for (const block of [...blocks].reverse()) {
    if (block.type === 'annex') block.children = withoutEmpty(block.children)
    if (block.type === 'pageBreak' && kept.length === 0) continue
    if (block.type === 'landscape' && block.children[0]?.type === 'heading') {
      block.children = withoutEmpty(block.children)
      const [first] = block.children
      if (first?.type === 'heading') next = first.depth
      if (first) kept.push(block)
      continue
    }
    if (block.type !== 'heading') {
      next = block.type === 'pageBreak' || block.type === 'annex' ? next : Number.POSITIVE_INFINITY
      if (block.type === 'annex') next = 0
      kept.push(block)
      continue
    }
    if (block.depth >= next) continue
    kept.push(block)
    next = block.depth
  }
  return kept.reverse()
}

/** These make pages of their own. */
const PAGES: readonly (Block['type'] | undefined)[] = ['cover', 'tableOfContents', 'annex', 'pageBreak', undefined]

/** A page break between sections that are not there would leave a blank page. */
function withoutBlankPages(blocks: Block[]): Block[] {
  const kept: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const isBlank = PAGES.includes(kept.at(-1)?.type) || PAGES.includes(blocks[index + 1]?.type)
    if (block.type !== 'pageBreak' || !isBlank) kept.push(block)
  }
  return kept
}
