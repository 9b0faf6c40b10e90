/** Writes a document as Markdown that code-hosting sites render (GFM). */
import type { RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { editionMark } from '../text.ts'
import type { PlanDocument, PlanFigure } from '../tree.ts'
import { figure, toPlain } from './plain.ts'

/**
 * @param doc headings numbered, contents filled
 * @returns the file's text; ends with one line feed
 */
export function writeMarkdown(doc: PlanDocument): string {
  const [title, ...rest] = toPlain(doc)
  const edition = editionMark(doc).map(
    (value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  )
  return printed(title ? [title, ...edition, ...rest] : edition)
}

/** @returns a figure alone: Mermaid or a table, and its title */
export function figureMarkdown(node: PlanFigure): string {
  return printed(figure(node))
}

function printed(children: RootContent[]): string {
  const markdown = toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      // Two dollar signs on a line would be read as a formula.
      unsafe: [{ character: '$', inConstruct: 'phrasing' }],
    },
  )
  return `${markdown.replace(/\n+$/, '')}\n`
}
