/** The table of contents: filled from the numbered headings. */
import { onOneLine, textOf } from './text.ts'
import type { Block, ContentsEntry, Root } from './tree.ts'

/** Chapters and sections; deeper headings make a plan's contents longer than a page. */
const DEEPEST = 2

/**
 * Fills every table of contents: numbered headings down to the second level, and the annexes. Pages stay empty.
 * @param root changed in place, after `numberHeadings`
 */
export function fillContents(root: Root): void {
  const entries = collect(root.children)
  const visit = (block: Block): void => {
    if (block.type === 'tableOfContents') block.entries = entries.map((entry) => ({ ...entry }))
    if (block.type === 'landscape' || block.type === 'annex') block.children.forEach(visit)
  }
  root.children.forEach(visit)
}

function collect(blocks: Block[]): ContentsEntry[] {
  return blocks.flatMap((block): ContentsEntry[] => {
    if (block.type === 'landscape') return collect(block.children)
    if (block.type === 'annex')
      return [{ depth: 1, number: onOneLine(block.label), text: onOneLine(block.title), id: block.id }]
    if (block.type !== 'heading' || block.depth > DEEPEST || block.data?.plain) return []
    const { number = '', id = '' } = block.data ?? {}
    return [{ depth: block.depth, number, text: onOneLine(textOf(block)), id }]
  })
}
