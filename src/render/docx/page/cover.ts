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
  VerticalAlign,
  WidthType,
} from 'docx'
import { ems } from '../../../base/ems.ts'
import type { Cover } from '../../tree.ts'
import { type Place, spacer, type Writing } from '../context.ts'
import type { ParagraphLook, ParagraphRole, StyleProfile } from '../style/profile.ts'
import { styleId } from '../style/style-ids.ts'
import { ptToTwips, twipsToPt } from '../style/units.ts'
import { runs } from '../words/runs.ts'

/** Room kept free under the table for the small paragraph that must follow it, points. */
const TAIL = 6
/** Sizes of text that is too long for its row, as shares of the style's size. */
const SHARES = [1, 0.85, 0.7, 0.55, 0.4]
/** Marks and lines take no more than this share of the page; the title has the rest. */
const MOST_LINES = 0.6
/** The title stands in the middle of this share of the room that is left, a little above the middle of the page. */
const TITLE_ROOM = 0.72
/** Labels take no more than this share of the width. */
const WIDEST_LABEL = 0.5
/** Width of a letter in a bold sans title, ems, with room for lines that break early: a row too low would cut the text. */
const BROAD = 0.62

/** Points. */
interface Room {
  width: number
  /** Of the column of labels. */
  labels: number
  height: number
}

interface Scale {
  /** Sizes as shares of the style's. */
  lines: number
  title: number
}

/** A Chinese title of two lines breaks behind the name of the body that issues it: elsewhere it would cut a word. */
function broken(title: string, width: number, { info, language, profile }: Writing): string {
  const { issuer } = info
  const at = issuer === '' ? -1 : title.indexOf(issuer)
  const end = at + issuer.length
  const isLong = ems(title) * profile.paragraphs.coverTitle.size > width
  if (language !== 'zh' || !isLong || at < 0 || title.length - end < 2 || title.includes('\n')) return title
  return `${title.slice(0, end)}\n${title.slice(end)}`
}

/** @returns the cover as one table and a small paragraph, as high as the page at most */
export function cover(given: Cover, place: Place, writing: Writing): FileChild[] {
  const { profile } = writing
  const width = twipsToPt(place.width)
  const node = { ...given, title: broken(given.title, width, writing) }
  const room = { width, labels: labelWidth(node, width, profile), height: twipsToPt(place.height) - TAIL }
  const lines = SHARES.find((share) => linesHeight(node, { room, share }, profile) <= room.height * MOST_LINES) ?? 0.4
  const left = Math.max(
    room.height - linesHeight(node, { room, share: lines }, profile),
    room.height * (1 - MOST_LINES),
  )
  const title =
    SHARES.find((share) => textHeight([node.title], scaled('coverTitle', share, profile), width) <= left) ?? 0.4
  writing.tables.push(undefined)
  const rows = coverRows(node, { room, left, scale: { lines, title } }, writing)
  const labels = ptToTwips(room.labels)
  const table = new Table({
    columnWidths: [labels, place.width - labels],
    width: { size: place.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: fitRows(rows, room.height).map((row) => tableRow(row, { width: place.width, labels })),
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

function scaled(role: ParagraphRole, share: number, profile: StyleProfile): ParagraphLook & { exact: number } {
  const look = profile.paragraphs[role]
  return { ...look, size: look.size * share, exact: (look.exact ?? look.size * 1.4) * share }
}

function textHeight(texts: string[], look: { size: number; exact: number }, width: number): number {
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .map((text) => Math.max(1, Math.ceil((ems(text, BROAD) * look.size) / Math.max(width, look.size))))
  return lines.reduce((sum, count) => sum + count, 0) * look.exact
}

/** Labels and values stand in the middle under a centred title, else at the left edge. */
function labelWidth(node: Cover, width: number, profile: StyleProfile): number {
  const { coverLabel, coverTitle, coverValue } = profile.paragraphs
  const labelled = node.lines.filter((one) => one.label !== '')
  const longest = (texts: string[], size: number) => (Math.max(0, ...texts.map((text) => ems(text, BROAD))) + 2) * size
  const labels = longest(
    labelled.map((one) => one.label),
    coverLabel.size,
  )
  const values = longest(
    labelled.map((one) => one.value),
    coverValue.size,
  )
  const spare = Math.max(0, width - labels - values)
  const isTop = profile.cover.labelled === 'top'
  const before = isTop ? spare : coverTitle.align === 'center' ? spare / 2 : 0
  const widest = isTop ? width - Math.min(values, width / 2) : width * WIDEST_LABEL
  return Math.max(1, Math.min(widest, before + labels))
}

function linesHeight(node: Cover, at: { room: Room; share: number }, profile: StyleProfile): number {
  const marks = textHeight(node.marks, scaled('coverMark', at.share, profile), at.room.width)
  return node.lines.reduce((sum, one) => sum + lineHeight(one, at, profile), marks)
}

function lineHeight(one: Cover['lines'][number], at: { room: Room; share: number }, profile: StyleProfile): number {
  const height = (role: ParagraphRole, text: string, width: number) =>
    textHeight([text], scaled(role, at.share, profile), width - 12)
  if (one.label === '') return height('coverLine', one.value, at.room.width)
  return Math.max(
    height('coverLabel', `${one.label}:`, at.room.labels),
    height('coverValue', one.value, at.room.width - at.room.labels),
  )
}

type Anchor = (typeof VerticalAlign)['TOP' | 'CENTER']

interface Row {
  height: number
  /** One cell across, or label and value. */
  cells: Paragraph[][]
  at: Anchor
}

function coverRows(
  node: Cover,
  { room, left, scale }: { room: Room; left: number; scale: Scale },
  writing: Writing,
): Row[] {
  const { profile } = writing
  const text = (role: ParagraphRole, value: string) => line(role, { text: value, share: scale.lines }, writing)
  const marks = textHeight(node.marks, scaled('coverMark', scale.lines, profile), room.width)
  const title = textHeight([node.title], scaled('coverTitle', scale.title, profile), room.width)
  const titleRoom = Math.max(title, left * TITLE_ROOM)
  const colon = writing.language === 'zh' ? '：' : ':'
  const lineRow = (one: Cover['lines'][number]): Row => {
    const label = /[:：]$/.test(one.label) ? one.label : one.label + colon
    const cells =
      one.label === ''
        ? [[text('coverLine', one.value)]]
        : [[text('coverLabel', label)], [text('coverValue', one.value)]]
    return { height: lineHeight(one, { room, share: scale.lines }, profile), cells, at: VerticalAlign.TOP }
  }
  const isAbove = (one: Cover['lines'][number]) => profile.cover.labelled === 'top' && one.label !== ''
  return [
    { height: marks, cells: [node.marks.map((mark) => text('coverMark', mark))], at: VerticalAlign.TOP },
    ...node.lines.filter(isAbove).map(lineRow),
    {
      height: titleRoom,
      cells: [[line('coverTitle', { text: node.title, share: scale.title }, writing)]],
      at: VerticalAlign.CENTER,
    },
    { height: Math.max(1, left - titleRoom), cells: [[]], at: VerticalAlign.TOP },
    ...node.lines.filter((one) => !isAbove(one)).map(lineRow),
  ]
}

/** Whatever was written on the cover, it stays one page: rows are cut short rather than moved to the next. */
function fitRows(rows: Row[], height: number): Row[] {
  const all = rows.reduce((sum, row) => sum + row.height, 0)
  return all <= height ? rows : rows.map((row) => ({ ...row, height: (row.height * height) / all }))
}

function line(role: ParagraphRole, { text, share }: { text: string; share: number }, writing: Writing): Paragraph {
  const look = scaled(role, share, writing.profile)
  const smaller = share === 1 ? {} : { spacing: { line: ptToTwips(look.exact), lineRule: 'exact' as const } }
  const size = share === 1 ? {} : { size: Math.round(look.size * 2) }
  return new Paragraph({
    style: styleId(role),
    ...smaller,
    children: runs(text, writing, size),
  })
}

function tableRow(row: Row, { width, labels }: { width: number; labels: number }): TableRow {
  const widths = row.cells.length === 1 ? [width] : [labels, width - labels]
  return new TableRow({
    cantSplit: true,
    height: { value: Math.max(1, Math.floor(row.height * 20)), rule: HeightRule.EXACT },
    children: row.cells.map(
      (children, index) =>
        new TableCell({
          width: { size: widths[index] ?? width, type: WidthType.DXA },
          ...(row.cells.length === 1 ? { columnSpan: 2 } : {}),
          verticalAlign: row.at,
          children: children.length > 0 ? children : [new Paragraph({ style: 'PlanTail' })],
        }),
    ),
  })
}
