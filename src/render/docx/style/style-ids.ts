/** Which Word style stands for which role: ids, names and what structure demands of them. Looks are in the profile. */
import type { Localized } from '../../../base/locale.ts'
import type { NoticeRole, ParagraphLook, ParagraphRole, StyleProfile } from './profile.ts'

export interface ParagraphStyle {
  id: string
  /** A plain string is the name of a style built into Word, which Word translates itself. */
  name: string | Localized
  next?: ParagraphRole
  keepNext?: boolean
  /** Outline level, from 0. */
  outline?: number
  /** Not pulled onto the page's line grid: lines of tables would take the height of body lines. */
  offGrid?: boolean
  /** Lines end at any character, whatever stands there. */
  breaksAnywhere?: boolean
  /** Has the right tab with dots before the page number. */
  contents?: boolean
  /** Not offered in Word's style gallery. */
  hidden?: boolean
  /** Word's sorting key of the style list. */
  priority?: number
}

const heading = (depth: number): ParagraphStyle => ({
  id: `Heading${depth}`,
  name: `heading ${depth}`,
  next: 'body',
  keepNext: true,
  outline: depth - 1,
  priority: 9,
})

const contents = (depth: number): ParagraphStyle => ({
  id: `TOC${depth}`,
  name: `toc ${depth}`,
  offGrid: true,
  contents: true,
  hidden: true,
  priority: 39,
})

const own = (id: string, zh: string, more: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  id: `Plan${id}`,
  name: { zh: `应急预案${zh}`, en: `Plan ${id}` },
  ...more,
})

export const PARAGRAPH_STYLES: Record<ParagraphRole, ParagraphStyle> = {
  body: own('Body', '正文'),
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  heading5: heading(5),
  heading6: heading(6),
  plain1: own('Heading', '标题', { next: 'body', keepNext: true, offGrid: true }),
  plain2: own('Subheading', '小标题', { next: 'body', keepNext: true }),
  coverMark: own('CoverMark', '封面标注', { offGrid: true }),
  coverTitle: { id: 'Title', name: 'Title', offGrid: true, priority: 10 },
  coverLabel: own('CoverLabel', '封面项目', { offGrid: true }),
  coverValue: own('CoverValue', '封面内容', { offGrid: true }),
  coverLine: own('CoverLine', '封面行', { offGrid: true }),
  contentsTitle: own('ContentsTitle', '目录标题', { keepNext: true, offGrid: true }),
  contents1: contents(1),
  contents2: contents(2),
  contents3: contents(3),
  contents4: contents(4),
  annexLabel: own('AnnexLabel', '附件序号', { next: 'annexTitle', keepNext: true }),
  annexTitle: own('AnnexTitle', '附件标题', { next: 'body', keepNext: true, offGrid: true, outline: 0 }),
  list: own('List', '列表'),
  cell: own('Cell', '表格', { offGrid: true }),
  cellHead: own('CellHead', '表头', { offGrid: true, keepNext: true }),
  cellClose: own('CellClose', '紧表格', { offGrid: true }),
  cellHeadClose: own('CellHeadClose', '紧表头', { offGrid: true, keepNext: true }),
  cellDense: own('CellDense', '密表格', { offGrid: true }),
  cellHeadDense: own('CellHeadDense', '密表头', { offGrid: true, keepNext: true }),
  caption: { id: 'Caption', name: 'caption', next: 'body', keepNext: true, offGrid: true, priority: 35 },
  figure: own('Figure', '图', { offGrid: true }),
  figureText: own('FigureText', '图中文字', { offGrid: true }),
  figureColumn: own('FigureColumn', '图中竖排文字', { offGrid: true, breaksAnywhere: true }),
  quote: own('Quote', '引文'),
  code: own('Code', '代码', { offGrid: true }),
  rule: own('Rule', '分隔线', { offGrid: true }),
  header: { id: 'Header', name: 'header', offGrid: true, hidden: true, priority: 99 },
  footer: { id: 'Footer', name: 'footer', offGrid: true, hidden: true, priority: 99 },
  note: { id: 'FootnoteText', name: 'footnote text', offGrid: true, hidden: true, priority: 99 },
}

export const NOTICE_PARAGRAPH_STYLES: Record<NoticeRole, ParagraphStyle> = {
  noticeMark: own('NoticeMark', '公文标注', { offGrid: true }),
  noticeHead: own('NoticeHead', '发文机关标志', { offGrid: true, keepNext: true }),
  noticeNumber: own('NoticeNumber', '发文字号', { offGrid: true, keepNext: true }),
  noticeTitle: own('NoticeTitle', '公文标题', { offGrid: true, keepNext: true }),
  noticeTo: own('NoticeTo', '主送机关', { keepNext: true }),
  noticeText: own('NoticeText', '通知正文'),
  noticeSigned: own('NoticeSigned', '署名和成文日期'),
  annexNote: own('AnnexNote', '附件说明'),
  colophon: own('Colophon', '版记', { offGrid: true }),
}

/** @returns the look of a paragraph of a notice; the profile must know notices */
export function noticeLook({ notice }: StyleProfile, role: NoticeRole): ParagraphLook {
  if (notice === undefined) throw new Error('the style profile knows no notice')
  return notice[role]
}

export const CHARACTER_STYLES = [
  { look: 'strong', id: 'Strong', name: 'Strong' },
  { look: 'emphasis', id: 'Emphasis', name: 'Emphasis' },
  { look: 'code', id: 'PlanCodeText', name: { zh: '应急预案代码文字', en: 'Plan Code Text' } },
  { look: 'link', id: 'Hyperlink', name: 'Hyperlink' },
] as const

export const TABLE_STYLE = { id: 'PlanTable', name: { zh: '应急预案表', en: 'Plan Table' } }

const STYLES = { ...NOTICE_PARAGRAPH_STYLES, ...PARAGRAPH_STYLES }

export function styleId(role: ParagraphRole | NoticeRole): string {
  return STYLES[role].id
}
