/** Headers and footers from the lines of the profile. */
import { Footer, Header, type ISectionOptions, Paragraph, type ParagraphChild, SimpleField, Tab, TextRun } from 'docx'
import { ShapeRun } from 'docx/shapes'
import { ems } from '../../../base/ems.ts'
import { en } from '../../phrase/en.ts'
import { zh } from '../../phrase/zh.ts'
import { editionLabel } from '../../text.ts'
import type { DocumentInfo } from '../../tree.ts'
import type { Writing } from '../context.ts'
import type { Segment } from '../layout/segments.ts'
import { textBlock } from '../style/pages.ts'
import type { EdgeLine, ParagraphRole } from '../style/profile.ts'
import { styleId } from '../style/style-ids.ts'
import { ptToTwips, twipsToPt } from '../style/units.ts'
import { runs } from '../words/runs.ts'

/** A section that says nothing about header and footer has those of the one before. */
export type Edges = Pick<ISectionOptions, 'headers' | 'footers'>

/** Room between two cells of a line, ems; with less the line is parted in two. */
const LEAST_GAP = 1

/** What a place of an edge is written with. */
interface Edge {
  role: Extract<ParagraphRole, 'header' | 'footer'>
  side: 'odd' | 'even'
  /** Room from edge to edge of the text, points. */
  width: number
  facts: Readonly<Record<string, string>>
}

/** @returns header and footer of a section that does not go on with those of the one before */
export function edges(segment: Segment, writing: Writing): Edges {
  const { profile, info } = writing
  const facts: Record<string, string> = segment.part === 'cover' || segment.part === 'colophon' ? {} : factsOf(info)
  const isNumbered = segment.part === 'body' || (segment.part === 'front' && profile.pageNumber.front !== 'none')
  if (isNumbered) Object.assign(facts, { page: '1', pages: String(writing.pageCount) })
  const width = twipsToPt(textBlock(profile, segment.landscape).width)
  const head = (side: Edge['side']) =>
    new Header({ children: paragraphs({ role: 'header', side, width, facts }, writing) })
  if (profile.pageNumber.sides === 'oddEven' && segment.landscape && isNumbered) return turnedEdges(facts, writing)
  const foot = (side: Edge['side']) =>
    new Footer({ children: paragraphs({ role: 'footer', side, width, facts }, writing) })
  if (profile.pageNumber.sides === 'same')
    return { headers: { default: head('odd') }, footers: { default: foot('odd') } }
  return {
    headers: { default: head('odd'), even: head('even') },
    footers: { default: foot('odd'), even: foot('even') },
  }
}

/** English Metric Units of a millimetre, and pixels of docx's shapes. */
const EMU_PER_MM = 36_000
const PIXELS_PER_MM = 96 / 25.4
/** Length of the turned box along the edge, millimetres. */
const TURNED = 40

/**
 * A landscape page is bound with its top at the left, and its number stands where upright pages have it: at what is then
 * the foot, turned by a quarter (GB/T 9704-2012, 8). Lengths in millimetres.
 */
function turnedEdges(facts: Edge['facts'], writing: Writing): Edges {
  const { page, landscape, paragraphs: looks } = writing.profile
  const size = (looks.footer.size * 25.4) / 72
  const box = size * 1.8
  const turned = (side: Edge['side']) => {
    const edge: Edge = { role: 'footer', side, width: 0, facts }
    const cell = writing.profile.footer[writing.language][0]?.[0]?.join('') ?? ''
    const inset = size
    const y = side === 'even' ? landscape.top + inset : page.width - landscape.bottom - inset - TURNED
    const shape = new ShapeRun({
      type: 'rectangle',
      transformation: { width: box * PIXELS_PER_MM, height: TURNED * PIXELS_PER_MM },
      line: 'none',
      altText: { name: 'page number', title: 'page number', description: 'page number' },
      floating: {
        horizontalPosition: { relative: 'page', offset: Math.round((page.footer - box / 2) * EMU_PER_MM) },
        verticalPosition: { relative: 'page', offset: Math.round(y * EMU_PER_MM) },
      },
      textOptions: { direction: 'topToBottom', wrap: true, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
      children: [
        new Paragraph({
          style: styleId('footer'),
          alignment: side === 'odd' ? 'right' : 'left',
          children: cellRuns(cell, edge, writing),
        }),
      ],
    })
    return new Footer({ children: [new Paragraph({ style: styleId('footer'), children: [shape] })] })
  }
  const empty = () => new Header({ children: [new Paragraph({ style: styleId('header'), ...NO_LINE })] })
  return { headers: { default: empty(), even: empty() }, footers: { default: turned('odd'), even: turned('even') } }
}

function factsOf(info: DocumentInfo): Record<string, string> {
  const { title, issuer, id, version, fingerprint, number = '', secrecy = '', language } = info
  const name = withoutIssuer(title, issuer)
  const date = info.date === undefined ? '' : { zh, en }[language].date(info.date)
  return { title, name, issuer, id, version, fingerprint, number, date, secrecy, edition: editionLabel(info) }
}

/** The issuer stands above: it is not said again where the title, or what stands in its brackets, begins with it. */
function withoutIssuer(title: string, issuer: string): string {
  const at = issuer === '' ? -1 : title.indexOf(issuer)
  if (at > 0 && !/[（(]$/.test(title.slice(0, at))) return title
  const rest = at < 0 ? '' : title.slice(at + issuer.length).trim()
  return /^[）)]?$/.test(rest) ? title : title.slice(0, at) + rest
}

const NO_LINE = { border: { bottom: { style: 'none', size: 0, space: 0, color: 'auto' } } } as const
const FACT = /\{(\w+)\}/g
const PAGE_FIELDS: Readonly<Record<string, string>> = { page: 'PAGE', pages: 'NUMPAGES' }

/** Only the last line has the line of the style under it. */
function paragraphs(edge: Edge, writing: Writing): Paragraph[] {
  const gap = writing.language === 'zh' ? '　' : '  |  '
  const lines = writing.profile[edge.role][writing.language]
    .map((line) => line.map((cell) => cell.filter((piece) => isKnown(piece, edge.facts)).join(gap)))
    .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
    .filter((cells) => cells.length > 0)
    .flatMap((cells) => fitted(cells, edge, writing))
  if (lines.length === 0) return [new Paragraph({ style: styleId(edge.role), ...NO_LINE })]
  return lines.map((cells, index) => {
    const isLast = index === lines.length - 1
    return new Paragraph({
      style: styleId(edge.role),
      ...placed(cells, edge, writing),
      ...(isLast ? {} : NO_LINE),
      children: cells.flatMap((cell, at) => [
        ...(at === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
        ...cellRuns(cell, edge, writing),
      ]),
    })
  })
}

function isKnown(piece: string, facts: Edge['facts']): boolean {
  return [...piece.matchAll(FACT)].every(([, name = '']) => (facts[name] ?? '') !== '')
}

/** @returns the line, or its halves where its cells do not stand side by side */
function fitted(cells: string[], edge: Edge, writing: Writing): EdgeLine {
  const room = freeRoom(cells, edge, writing)
  const isFit =
    cells.length === 1 || room / (cells.length - 1) >= LEAST_GAP * writing.profile.paragraphs[edge.role].size
  if (isFit) return [cells]
  const half = Math.ceil(cells.length / 2)
  return [...fitted(cells.slice(0, half), edge, writing), ...fitted(cells.slice(half), edge, writing)]
}

function widthOf(cell: string, edge: Edge, writing: Writing): number {
  const shown = cell.replace(FACT, (_whole, name: string) => edge.facts[name] ?? '')
  return ems(shown) * writing.profile.paragraphs[edge.role].size
}

function freeRoom(cells: string[], edge: Edge, writing: Writing): number {
  return edge.width - cells.reduce((sum, cell) => sum + widthOf(cell, edge, writing), 0)
}

/** One cell: where the style puts it, or at the outer edge (GB/T 9704-2012, 7.5: one character in). Several: spread. */
function placed(cells: string[], edge: Edge, writing: Writing) {
  const { profile } = writing
  if (cells.length === 1) {
    if (profile.pageNumber.sides === 'same' || edge.role === 'header') return {}
    const character = ptToTwips(profile.paragraphs[edge.role].size)
    return edge.side === 'odd'
      ? { alignment: 'right' as const, indent: { right: character } }
      : { alignment: 'left' as const, indent: { left: character } }
  }
  const gap = freeRoom(cells, edge, writing) / (cells.length - 1)
  let from = 0
  const tabStops = cells.slice(1).map((_, index) => {
    from += widthOf(cells[index] ?? '', edge, writing) + gap
    if (index === cells.length - 2) return { type: 'right' as const, position: ptToTwips(edge.width) }
    return { type: 'left' as const, position: ptToTwips(from) }
  })
  return { alignment: 'left' as const, tabStops }
}

function cellRuns(cell: string, edge: Edge, writing: Writing): ParagraphChild[] {
  return cell.split(/(\{\w+\})/).flatMap((part): ParagraphChild[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) return runs(part, writing)
    const value = edge.facts[name] ?? ''
    const code = PAGE_FIELDS[name]
    return code === undefined ? runs(value.replace(/\s+/g, ' '), writing) : [new SimpleField(code, value)]
  })
}
