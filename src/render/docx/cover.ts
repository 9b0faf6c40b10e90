/** The first page: one table of exact rows, which cannot run onto a second page. */
import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cover } from '../tree.ts'
import { type Place, runOptions, spacer, type Writing } from './context.ts'
import { runs } from './inline.ts'
import { ems } from './layout/ems.ts'
import { lineCount } from './layout/heights.ts'
import type { ParagraphLook, ParagraphRole, StyleProfile } from './style/profile.ts'
import { styleId } from './style/style-ids.ts'
import { ptToTwips, twipsToPt } from './style/units.ts'

/** Room kept free under the table for the small paragraph that must follow it, points. */
const TAIL = 6
/** Sizes of a title that is too long for its row, as shares of the style's size. */
const TITLE_SHARES = [1, 0.85, 0.7, 0.55, 0.4]
/** Labels take no more than this share of the width. */
const WIDEST_LABEL = 0.42

interface Line {
  label: string
  value: string
  height: number
}

/** @returns the cover as one table and a small paragraph, as high as the page at most */
export function cover(node: Cover, place: Place, writing: Writing): FileChild[] {
  const { profile } = writing
  const width = twipsToPt(place.width)
  const height = twipsToPt(place.height) - TAIL
  const labels = labelWidth(node, width, profile)
  const lines = node.lines.map((line): Line => measured(line, { width, labels }, profile))
  const marks = textHeight(node.marks.join('\n'), profile.paragraphs.coverMark, width)
  const used = lines.reduce((sum, line) => sum + line.height, 0) + marks
  const title = fitTitle(node.title, { width, height: Math.max(60, height - used) }, profile)
  writing.tables.push(undefined)
  const layout = { width: place.width, label: ptToTwips(labels) }
  const table = new Table({
    columnWidths: [layout.label, layout.width - layout.label],
    width: { size: place.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      wideRow(
        node.marks.map((mark) => line('coverMark', mark, writing)),
        { width: place.width, height: marks, at: 'top' },
      ),
      wideRow([titleParagraph(node.title, title, writing)], { width: place.width, height: title.height, at: 'center' }),
      ...lines.map((one) => lineRow(one, layout, writing)),
    ],
  })
  return [table, spacer('PlanTail', writing)]
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
}

function textHeight(text: string, look: ParagraphLook, width: number): number {
  return lineCount(text, look, width) * (look.exact ?? look.size * 1.3)
}

function labelWidth(node: Cover, width: number, profile: StyleProfile): number {
  const { size } = profile.paragraphs.coverLabel
  const longest = Math.max(0, ...node.lines.map((one) => ems(one.label)))
  return Math.min(width * WIDEST_LABEL, Math.max(width * 0.3, (longest + 2) * size))
}

function measured(
  one: { label: string; value: string },
  room: { width: number; labels: number },
  profile: StyleProfile,
): Line {
  const { coverLabel, coverLine, coverValue } = profile.paragraphs
  const height =
    one.label === ''
      ? textHeight(one.value, coverLine, room.width)
      : Math.max(
          textHeight(one.label, coverLabel, room.labels - 12),
          textHeight(one.value, coverValue, room.width - room.labels - 12),
        )
  return { ...one, height }
}

interface Title {
  /** Share of the style's size. */
  share: number
  height: number
}

/** The largest size at which the whole title fits its row. */
function fitTitle(text: string, room: { width: number; height: number }, profile: StyleProfile): Title {
  const look = profile.paragraphs.coverTitle
  const exact = look.exact ?? look.size * 1.4
  const fits = (share: number) =>
    textHeight(text, { ...look, size: look.size * share, exact: exact * share }, room.width) <= room.height
  const share = TITLE_SHARES.find(fits) ?? TITLE_SHARES.at(-1) ?? 1
  return { share, height: room.height }
}

function titleParagraph(text: string, { share }: Title, writing: Writing): Paragraph {
  const look = writing.profile.paragraphs.coverTitle
  if (share === 1) return line('coverTitle', text, writing)
  const size = Math.round(look.size * share * 2)
  return new Paragraph({
    style: styleId('coverTitle'),
    spacing: { line: ptToTwips((look.exact ?? look.size * 1.4) * share), lineRule: 'exact' },
    children: [new TextRun({ ...runOptions(writing, { size }), text })],
  })
}

function line(role: ParagraphRole, text: string, writing: Writing): Paragraph {
  return new Paragraph({ style: styleId(role), children: runs(text, writing) })
}

type Anchor = (typeof VerticalAlign)['TOP' | 'CENTER' | 'BOTTOM']

function wideRow(children: Paragraph[], row: { width: number; height: number; at: Anchor }): TableRow {
  const content = children.length > 0 ? children : [new Paragraph({ style: 'PlanTail' })]
  const cell = new TableCell({
    width: { size: row.width, type: WidthType.DXA },
    columnSpan: 2,
    verticalAlign: row.at,
    children: content,
  })
  return new TableRow({ cantSplit: true, height: exactly(row.height), children: [cell] })
}

function exactly(points: number): { value: number; rule: (typeof HeightRule)['EXACT'] } {
  return { value: Math.max(1, ptToTwips(points)), rule: HeightRule.EXACT }
}

/** `label: value`, or one line across when there is no label. */
function lineRow(one: Line, layout: { width: number; label: number }, writing: Writing): TableRow {
  if (one.label === '') {
    return wideRow([line('coverLine', one.value, writing)], { width: layout.width, height: one.height, at: 'center' })
  }
  const colon = /[:：]$/.test(one.label) ? '' : writing.language === 'zh' ? '：' : ':'
  const cells = [
    { width: layout.label, child: line('coverLabel', one.label + colon, writing) },
    { width: layout.width - layout.label, child: line('coverValue', one.value, writing) },
  ]
  return new TableRow({
    cantSplit: true,
    height: exactly(one.height),
    children: cells.map(
      ({ width, child }) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlign.TOP,
          children: [child],
        }),
    ),
  })
}
