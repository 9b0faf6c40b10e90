/** Block content → paragraphs and tables. */
import { Bookmark, type FileChild, type IParagraphOptions, type ParagraphChild } from 'docx'
import type { Blockquote, Code, Paragraph as MdParagraph } from 'mdast'
import { numberGap } from '../number.ts'
import { BLANK_LINE, textOf } from '../text.ts'
import type { Block, Heading } from '../tree.ts'
import { type Place, paragraph, type Writing } from './context.ts'
import { figure } from './figure.ts'
import { list } from './lists.ts'
import { headingRole } from './style/profile.ts'
import { table } from './table.ts'
import { inline } from './words/inline.ts'
import { runs } from './words/runs.ts'

/** Writes blocks one after the other; components that make pages of their own are the business of `sections.ts`. */
export function blocks(nodes: readonly Block[], place: Place, writing: Writing): FileChild[] {
  return nodes.flatMap((node) => {
    const written = block(node, place, writing)
    if (place.role === 'body') writing.last = node.type
    return written
  })
}

function block(node: Block, place: Place, writing: Writing): FileChild[] {
  switch (node.type) {
    case 'paragraph':
      return [text(node, place, writing)]
    case 'heading':
      return [heading(node, place, writing)]
    case 'list':
      return list(node, place, writing)
    case 'table':
    case 'planTable':
      return table(node, place, writing)
    case 'planFigure':
      return figure(node, place, writing)
    case 'blockquote':
      return quote(node, place, writing)
    case 'code':
      return [code(node, place, writing)]
    case 'html':
      return [paragraph(place.role, { ...layout(place), children: runs(node.value, writing) }, writing)]
    case 'thematicBreak':
      return [paragraph('rule', {}, writing)]
    case 'pageBreak':
      if (place.role === 'body') writing.breakBefore = true
      return []
    case 'landscape':
    case 'annex':
      return blocks(node.children, place, writing)
    default:
      return []
  }
}

/** Where the place differs from the style. */
function layout(place: Place): IParagraphOptions {
  return {
    ...(place.align ? { alignment: place.align } : {}),
    ...(place.indent ? { indent: place.indent } : {}),
  }
}

function text(node: MdParagraph, place: Place, writing: Writing): FileChild {
  // In a cell it would tie the row to the one below: a table whose first column is bold would never be parted.
  const kept = place.list !== 'cell' && leadsOn(node) ? { keepNext: true } : {}
  const role = place.blank && textOf(node) === BLANK_LINE ? place.blank : place.role
  return paragraph(role, { ...layout(place), ...kept, children: inline(node.children, writing) }, writing)
}

/** A line that announces what follows (all bold, or ending with a colon) is not left alone at the foot of a page. */
function leadsOn(node: MdParagraph): boolean {
  const [first, second] = node.children
  return (first?.type === 'strong' && second === undefined) || /[:：]\s*$/.test(textOf(node))
}

/** The number is text, so that it reads the same in every program; the outline level is the style's. */
function heading(node: Heading, place: Place, writing: Writing): FileChild {
  const { number = '', id } = node.data ?? {}
  const children = [
    ...runs(number === '' ? '' : number + numberGap(number), writing),
    ...inline(node.children, writing),
  ]
  if (place.role !== 'body') return paragraph('cellHead', { alignment: 'left', children }, writing)
  return paragraph(headingRole(node), { children: bookmarked(id, children, writing) }, writing)
}

/** Content that links and the contents can point at. */
export function bookmarked(id: string | undefined, children: ParagraphChild[], writing: Writing): ParagraphChild[] {
  const name = id === undefined ? undefined : writing.anchors.get(id)
  return name === undefined ? children : [new Bookmark({ id: name, children })]
}

function quote(node: Blockquote, place: Place, writing: Writing): FileChild[] {
  const inner: Place = place.role === 'body' ? { ...place, role: 'quote' } : place
  return blocks(node.children, inner, writing)
}

/** One paragraph; its lines stay lines. */
function code(node: Code, place: Place, writing: Writing): FileChild {
  return paragraph(
    'code',
    { ...(place.align ? { alignment: place.align } : {}), children: runs(node.value, writing) },
    writing,
  )
}
