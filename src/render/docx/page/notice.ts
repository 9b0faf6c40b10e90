/** The issuing notice of GB/T 9704-2012: red head, title, signature on the first pages, and the colophon on the last. */
import { type FileChild, Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { ems } from '../../../base/ems.ts'
import type { AnnexNote, Colophon, Notice } from '../../tree.ts'
import { type Place, paragraph, spacer, type Writing } from '../context.ts'
import { lineCount } from '../layout/heights.ts'
import type { NoticeRole, ParagraphLook, StyleProfile } from '../style/profile.ts'
import { noticeLook, styleId } from '../style/style-ids.ts'
import { ptToTwips, twipsToPt } from '../style/units.ts'
import { runs } from '../words/runs.ts'

/** One paragraph of the notice, with what differs from its style; lengths in points. */
export interface NoticeLine {
  role: NoticeRole
  text: string
  before?: number
  size?: number
  right?: number
}

/** GB/T 9704-2012, 7.2.4: the upper edge of the mark lies 35 mm below that of the text block. */
const HEAD_BELOW = 99
/** The mark is as large as its line allows, up to this size. */
const LARGEST_HEAD = 54
/** 7.3.5: the date stands four characters in from the right; the signing body is centred above it. */
const DATE_INSET = 4

/** @param width of the text block, points */
export function noticeLines(notice: Notice, width: number, profile: StyleProfile): NoticeLine[] {
  const look = (role: NoticeRole) => noticeLook(profile, role)
  const marks = notice.marks.map((text): NoticeLine => ({ role: 'noticeMark', text }))
  const marked = marks.length * (look('noticeMark').exact ?? 0)
  const heads = notice.issuers.map((issuer, at) => (at === notice.issuers.length - 1 ? `${issuer}文件` : issuer))
  const size = Math.min(LARGEST_HEAD, ...heads.map((head) => Math.floor(width / Math.max(1, ems(head)))))
  const title = titleLines(notice.title, width / look('noticeTitle').size)
  const body = look('noticeText')
  const inset = DATE_INSET * body.size
  const middle = inset + (ems(notice.date) * body.size) / 2
  const signer = (text: string) => Math.max(0, middle - (ems(text) * body.size) / 2)
  const room = 2 * (body.exact ?? 0)
  return [
    ...marks,
    ...heads.map(
      (text, at): NoticeLine => ({
        ...{ role: 'noticeHead', text, size },
        ...(at === 0 ? { before: Math.max(0, HEAD_BELOW - marked) } : {}),
      }),
    ),
    { role: 'noticeNumber', text: notice.number ?? '' },
    { role: 'noticeTitle', text: title.join('\n') },
    ...(notice.addressees === '' ? [] : [{ role: 'noticeTo' as const, text: `${notice.addressees}：` }]),
    { role: 'noticeText', text: notice.text },
    ...notice.issuers.map(
      (text, at): NoticeLine => ({
        ...{ role: 'noticeSigned', text, right: signer(text) },
        ...(at === 0 ? { before: room } : {}),
      }),
    ),
    { role: 'noticeSigned', text: notice.date, right: inset },
  ]
}

/** 7.3.1: a title of several lines is broken by its meaning. @param room of a line, characters */
function titleLines(pieces: readonly string[], room: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && ems(last + piece) <= room) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}

export function notice(node: Notice, place: Place, writing: Writing): FileChild[] {
  const lines = noticeLines(node, twipsToPt(place.width), writing.profile)
  return lines.map(({ role, text, before, size, right }) => {
    const line = size === undefined ? undefined : ptToTwips(size * 1.3)
    const spacing = {
      ...(before === undefined ? {} : { before: ptToTwips(before) }),
      ...(line === undefined ? {} : { line, lineRule: 'exact' as const }),
    }
    return paragraph(
      role,
      {
        ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
        ...(right === undefined ? {} : { indent: { right: ptToTwips(right) }, keepLines: true }),
        ...(role === 'noticeText' || (role === 'noticeSigned' && text !== node.date) ? { keepNext: true } : {}),
        children: runs(text, writing, size === undefined ? {} : { size: Math.round(size * 2) }),
      },
      writing,
    )
  })
}

/** 7.3.4: the names of the annexes one line below the text, without a point at their end. */
export function annexNoteLines({ titles }: AnnexNote): string[] {
  const number = (index: number) => (titles.length > 1 ? `${index + 1}.` : '')
  return titles.map((title, index) => `${index === 0 ? '附件：' : ''}${number(index)}${title}`)
}

export function annexNote(node: AnnexNote, writing: Writing): FileChild[] {
  const { size, exact = 0 } = noticeLook(writing.profile, 'annexNote')
  const number = node.titles.length > 9 ? 1.5 : node.titles.length > 1 ? 1 : 0
  const left = 5 + number
  return annexNoteLines(node).map((text, index) => {
    const hanging = index === 0 ? left - 2 : number
    return paragraph(
      'annexNote',
      {
        ...(index === 0 ? { spacing: { before: ptToTwips(exact) } } : {}),
        indent: { left: ptToTwips(left * size), hanging: ptToTwips(hanging * size) },
        children: runs(text, writing),
      },
      writing,
    )
  })
}

/** Eighths of a point: 0.35 mm at the outer lines, 0.25 mm within (7.4.1). */
const THICK = { style: 'single', size: 8, color: '000000', space: 0 } as const
const THIN = { style: 'single', size: 6, color: '000000', space: 0 } as const
const NONE = { style: 'none', size: 0, color: 'auto', space: 0 } as const

/** 7.4: copies, printing body and date at the foot of the last page. */
export function colophon(node: Colophon, place: Place, writing: Writing): FileChild[] {
  const look = noticeLook(writing.profile, 'colophon')
  const margin = ptToTwips(look.size)
  const cells = [
    ...(node.copies === '' ? [] : [copiesLine(node.copies, look, writing)]),
    printedLine(node, place.width - 2 * margin, writing),
  ]
  const rows = cells.map(
    (content, index) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: place.width, type: WidthType.DXA },
            margins: { left: margin, right: margin, top: 0, bottom: 0 },
            borders: {
              top: index === 0 ? THICK : THIN,
              bottom: index === cells.length - 1 ? THICK : THIN,
              left: NONE,
              right: NONE,
            },
            children: [content],
          }),
        ],
      }),
  )
  writing.tables.push(undefined)
  // A paragraph of the right height brings it to the foot in every program; not all know tables "at the bottom".
  const room = place.height - colophonHeight(node, place, look)
  const pushedDown = new Paragraph({ style: 'PlanTail', spacing: { line: room, lineRule: 'exact' } })
  const table = new Table({
    columnWidths: [place.width],
    width: { size: place.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows,
  })
  return [pushedDown, table, spacer('PlanTail', writing)]
}

/** Twips. */
function colophonHeight({ copies }: Colophon, place: Place, look: ParagraphLook): number {
  const width = twipsToPt(place.width) - 5 * look.size
  const lines = (copies === '' ? 0 : lineCount(`${copies}。`, look, width)) + 1
  return lines * ptToTwips(look.exact ?? 0) + BORDERS
}

/** Room for the lines of the colophon and the small paragraph behind it, twips. */
const BORDERS = 240

function copiesLine(copies: string, { size }: ParagraphLook, writing: Writing): Paragraph {
  const label = ptToTwips(3 * size)
  return new Paragraph({
    style: styleId('colophon'),
    indent: { left: label, hanging: label },
    children: runs(`抄送：${copies}。`, writing),
  })
}

function printedLine(node: Colophon, width: number, writing: Writing): Paragraph {
  return new Paragraph({
    style: styleId('colophon'),
    tabStops: [{ type: 'right', position: width }],
    children: [
      ...runs(node.printer, writing),
      new TextRun({ children: [new Tab()] }),
      ...runs(`${node.date}印发`, writing),
    ],
  })
}
