/** A style profile says how a Word document looks; it is data (`templates/styles/*.json`), the structure of styles is code. */
import card from '../../../../templates/styles/card.json' with { type: 'json' }
import enterprise from '../../../../templates/styles/enterprise.json' with { type: 'json' }
import fema from '../../../../templates/styles/fema.json' with { type: 'json' }
import gbt9704 from '../../../../templates/styles/gbt9704.json' with { type: 'json' }
import plain from '../../../../templates/styles/plain.json' with { type: 'json' }
import type { Locale } from '../../../base/locale.ts'
import type { SheetSize } from '../../../model/papers/sheet.ts'
import type { Colour, Heading, StyleName } from '../../tree.ts'

/** Heading depths that have a style of their own; deeper ones use the last. */
export const HEADING_DEPTHS = 6
/** Depths of the contents that have a style of their own. */
export const CONTENTS_DEPTHS = 4

type Numbered<Name extends string, Depth extends number> = `${Name}${Depth}`

/** What a paragraph is in the document. Every role has one Word style. */
export type ParagraphRole =
  | Numbered<'heading', 1 | 2 | 3 | 4 | 5 | 6>
  | Numbered<'contents', 1 | 2 | 3 | 4>
  | Numbered<'plain', 1 | 2>
  | 'body'
  | 'coverMark'
  | 'coverTitle'
  | 'coverLabel'
  | 'coverValue'
  | 'coverLine'
  | 'contentsTitle'
  | 'annexLabel'
  | 'annexTitle'
  | 'list'
  | 'cell'
  | 'cellHead'
  | 'cellClose'
  | 'cellHeadClose'
  | 'cellDense'
  | 'cellHeadDense'
  | 'caption'
  | 'figure'
  | 'figureText'
  | 'figureColumn'
  | 'quote'
  | 'code'
  | 'rule'
  | 'header'
  | 'footer'
  | 'note'

/** Paragraphs of an issuing notice; only profiles that know notices have them. */
export type NoticeRole =
  | 'noticeMark'
  | 'noticeHead'
  | 'noticeNumber'
  | 'noticeTitle'
  | 'noticeTo'
  | 'noticeText'
  | 'noticeSigned'
  | 'annexNote'
  | 'colophon'

export type Align = 'left' | 'center' | 'right' | 'both'

/** All lengths in points, except `firstLine`: characters of the paragraph's own size. Colours: six hexadecimal digits. */
export interface ParagraphLook {
  font: string
  size: number
  bold?: boolean
  italic?: boolean
  colour?: string
  align: Align
  /** Exact distance of lines. One of `exact`, `least` and `multiple` is given. */
  exact?: number
  /** Distance of lines that grows with larger type: the same pages with any of the usual fonts. */
  least?: number
  /** Distance of lines as a multiple of the font's own. */
  multiple?: number
  before?: number
  after?: number
  left?: number
  firstLine?: number
  /** Points taken off every character's width. */
  squeeze?: number
  /** Colour of a line under the paragraph. */
  line?: string
  /** Distance of that line from the text and its thickness. */
  lineGap?: number
  lineWidth?: number
}

export interface CharacterLook {
  font?: string
  bold?: boolean
  italic?: boolean
  colour?: string
  underline?: boolean
}

/** One level of a list; `text` holds `%1` … for the numbers; lengths in points, a negative first line hangs. */
export interface ListLevel {
  format: 'decimal' | 'decimalEnclosedCircle' | 'lowerLetter' | 'lowerRoman' | 'bullet'
  text: string
  left: number
  firstLine: number
  /** Size of the mark as a share of the text's. */
  scale?: number
}

export interface ListLook {
  ordered: ListLevel[]
  bullet: ListLevel[]
}

interface Margins {
  top: number
  right: number
  bottom: number
  left: number
  header: number
  footer: number
}

/** Page lengths in millimetres, the rest in points. */
export interface StyleProfile {
  /** `mirrored`: left is the binding edge, which lies at the right of even pages. */
  page: Margins & { width: number; height: number; mirrored: boolean }
  /** What differs on letter paper; styles without it are bound to the sheet they have. */
  letter?: Partial<StyleProfile['page']>
  landscape: Margins
  /** Distance of the page's line grid; null: no grid. */
  lineGrid: number | null
  fonts: Record<string, { eastAsia: string; latin: string }>
  /** Font name → the name of a font to take where the first is not installed. */
  alternatives: Record<string, string>
  paragraphs: Record<ParagraphRole, ParagraphLook>
  /** Looks of an issuing notice. */
  notice?: Record<NoticeRole, ParagraphLook>
  characters: Record<'strong' | 'emphasis' | 'code' | 'link', CharacterLook>
  lists: Record<'body' | 'cell', ListLook>
  /** `gap`: room below a table. */
  table: { border: string; thickness: number; headShade: string; padding: number; gap: number }
  shades: Record<Colour, string>
  figure: { line: string; root: string; branch: string; leaf: string }
  /** Printed on every page but the cover. */
  header: Record<Locale, EdgeLine[]>
  footer: Record<Locale, EdgeLine[]>
  pageNumber: {
    /** `oddEven`: the footer stands at the outer edge of each page; `same`: where its style puts it. */
    sides: 'oddEven' | 'same'
    /** Numbers of the pages between cover and body; `counted`: one row of numbers from the cover on. */
    front: 'roman' | 'none' | 'counted'
  }
  /** Whether the lines of the cover that have a label (number, version) stand above the title or below. */
  cover: { labelled: 'top' | 'bottom' }
  /** Whether tables and figures are numbered, and listed behind the contents where there are enough of them. */
  captions: { numbered: boolean; lists: boolean }
}

/**
 * A line of a header or footer: its cells from left to right, each made of pieces. `{page}`, `{pages}` and the facts of
 * the document stand in braces; a piece whose fact is not given is left out.
 */
export type EdgeLine = string[][]

const PROFILES: Record<StyleName, StyleProfile> = {
  gbt9704: gbt9704 as StyleProfile,
  enterprise: enterprise as StyleProfile,
  fema: fema as StyleProfile,
  plain: plain as StyleProfile,
  card: card as StyleProfile,
}

/** @returns the profile of a style's name, on the sheet that is asked for where the style is not bound to one */
export function profileOf(style: StyleName, sheet?: SheetSize): StyleProfile {
  const profile = PROFILES[style]
  return sheet === 'letter' && profile.letter ? { ...profile, page: { ...profile.page, ...profile.letter } } : profile
}

/** @returns the role of a heading; depths count from 1 and end at the deepest style */
export function headingRole({ depth, data }: Pick<Heading, 'depth' | 'data'>): ParagraphRole {
  if (data?.plain) return depth === 1 ? 'plain1' : 'plain2'
  return `heading${Math.min(depth, HEADING_DEPTHS)}` as ParagraphRole
}

export function contentsRole(depth: number): ParagraphRole {
  return `contents${Math.min(depth, CONTENTS_DEPTHS)}` as ParagraphRole
}
