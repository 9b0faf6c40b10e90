/** Segments of the tree → Word's sections with their pages, headers and footers. */
import { type FileChild, Footer, Header, type ISectionOptions, Paragraph, SimpleField, Table } from 'docx'
import { numberGap } from '../number.ts'
import type { Root } from '../tree.ts'
import { blocks, bookmarked } from './blocks.ts'
import { contents } from './contents.ts'
import { type Place, paragraph, spacer, type Writing } from './context.ts'
import { cover } from './cover.ts'
import { hiddenField } from './fields.ts'
import { runs } from './inline.ts'
import { type AnnexHead, type FlowBlock, type Segment, segmentsOf } from './layout/segments.ts'
import { pageProperties, textBlock } from './style/pages.ts'
import { styleId } from './style/style-ids.ts'

/** A section that says nothing about header and footer has those of the one before. */
type Edges = Pick<ISectionOptions, 'headers' | 'footers'>

/** @param title printed in the header, where the profile has one */
export function sections(root: Root, title: string, writing: Writing): ISectionOptions[] {
  const segments = segmentsOf(root)
  const { profile } = writing
  if (segments.length === 0) segments.push({ part: 'body', landscape: false, blocks: [] })
  return segments.map((segment, index) => {
    const opens = segments[index - 1]?.part !== segment.part
    return {
      properties: pageProperties(segment, opens, profile),
      ...(opens ? edges(segment, title, writing) : {}),
      children: sectionContent(segment, writing),
    }
  })
}

function sectionContent(segment: Segment, writing: Writing): FileChild[] {
  const { width, height } = textBlock(writing.profile, segment.landscape)
  const place: Place = { width, height, role: 'body', list: 'body', depth: 0 }
  writing.breakBefore = false
  const written = segment.blocks.flatMap((block, index) => flow(block, { place, isFirst: index === 0 }, writing))
  writing.breakBefore = false
  return endWithParagraph(written, writing)
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

/** The mark makes Word list the annex when it updates the contents. */
function annexHead({ id, label, title }: AnnexHead, writing: Writing): FileChild[] {
  const listed = (label + numberGap(label) + title).replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')
  const children = [...hiddenField(`TC "${listed}" \\f A \\l 1`), ...bookmarked(id, runs(title, writing), writing)]
  const labelled = label === '' ? [] : [paragraph('annexLabel', { children: runs(label, writing) }, writing)]
  return [...labelled, paragraph('annexTitle', { children }, writing)]
}

function edges(segment: Segment, title: string, writing: Writing): Edges {
  const { header, pageNumber } = writing.profile
  const named = header === 'title' && segment.part !== 'cover'
  const numbered = segment.part === 'body' || (segment.part === 'front' && pageNumber.front !== 'none')
  const head = () =>
    new Header({
      children: [
        new Paragraph({
          style: styleId('header'),
          children: named ? runs(title, writing) : [],
          ...(named ? {} : NO_LINE),
        }),
      ],
    })
  const foot = (side: 'odd' | 'even') => new Footer({ children: [pageNumberLine(side, numbered, writing)] })
  if (pageNumber.sides === 'same') return { headers: { default: head() }, footers: { default: foot('odd') } }
  return { headers: { default: head(), even: head() }, footers: { default: foot('odd'), even: foot('even') } }
}

const NO_LINE = { border: { bottom: { style: 'none', size: 0, space: 0, color: 'auto' } } } as const

/** GB/T 9704-2012, 7.5: odd pages right, even pages left, one character from the edge. */
function pageNumberLine(side: 'odd' | 'even', numbered: boolean, writing: Writing): Paragraph {
  const { pageNumber, paragraphs } = writing.profile
  if (!numbered) return new Paragraph({ style: styleId('footer') })
  const [before = '', after = ''] = pageNumber[writing.language]
  const character = paragraphs.footer.size * 20
  const layout =
    pageNumber.sides === 'same'
      ? {}
      : side === 'odd'
        ? { alignment: 'right' as const, indent: { right: character } }
        : { alignment: 'left' as const, indent: { left: character } }
  return new Paragraph({
    style: styleId('footer'),
    ...layout,
    children: [...runs(before, writing), new SimpleField('PAGE', '1'), ...runs(after, writing)],
  })
}
