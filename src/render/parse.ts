/** The two Markdown dialects: the templates' (with block directives) and the authors' (plain GFM that cannot lose a word). */
import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import { type AnyNode, joinLines } from './text.ts'
import type { Block } from './tree.ts'

/** `<` is text, and so are indented lines: both dialects are written by people who do not think of HTML or of programs. */
const NO_CODE = ['htmlFlow', 'htmlText', 'codeIndented']

/** What would swallow an author's words (definitions), fetch something (pictures) or surprise (a rule makes a heading). */
const NO_SURPRISE = [
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'labelStartImage',
  'setextUnderline',
]

/**
 * Parses what a template printed. `:name` inside a line is text; only directives on lines of their own are read.
 * @param markdown the template's output, slots included
 */
export function parseTemplate(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false }), { flow: directive().flow ?? {} }, { disable: { null: NO_CODE } }],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  })
}

/**
 * Parses an author's long text: GFM without HTML, directives, pictures, footnotes and link definitions.
 * @param text the text, already cleaned
 * @param under level of the heading that the text stands under: its own headings go below it. Without it they become bold
 *   paragraphs, since a text inside a table or a list has no place in the outline.
 */
export function parseRich(text: string, under?: number): Block[] {
  const { children } = fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), { disable: { null: [...NO_CODE, ...NO_SURPRISE] } }],
    mdastExtensions: [gfmFromMarkdown()],
  })
  for (const child of children) tidy(child, under)
  return children
}

function tidy(node: AnyNode, under: number | undefined): void {
  if (node.type === 'text') node.value = joinLines(node.value)
  if ('children' in node) for (const child of node.children) tidy(child, under)
  if (node.type !== 'heading') return
  if (under !== undefined) node.depth = Math.min(6, node.depth + under) as typeof node.depth
  else
    Object.assign(node, {
      type: 'paragraph',
      depth: undefined,
      children: [{ type: 'strong', children: node.children }],
    })
}
