/**
 * The one document model of every output: mdast, plus the components that Markdown lacks. Templates place the components,
 * plain functions fill them, and each writer (docx, html, markdown) has one rendering per component.
 */

import type { BlockContent, Heading, PhrasingContent, Root, RootContent } from 'mdast'
import type { Locale } from '../base/locale.ts'
import type { SheetSize } from '../model/papers/sheet.ts'
import type { Colour, PlanFigure } from './figure/figure.ts'
import type { Secrets } from './view/secrets.ts'

export type * from './figure/figure.ts'
export { isGrid } from './figure/figure.ts'

export interface TableCell {
  children: BlockContent[]
  colSpan?: number
  rowSpan?: number
  shade?: Colour
  align?: 'left' | 'center' | 'right'
  /** The title of its row. */
  isTitle?: boolean
}

/** A table made by a plain function. A cell covered by a span of another one is left out of its row, as in HTML. */
export interface PlanTable {
  type: 'planTable'
  /** Printed above the table and used as its alternative text. */
  caption?: string
  /** Column titles; the row repeats on every page. */
  head: string[]
  rows: TableCell[][]
  /** Rows are high enough to sign in. */
  signed?: boolean
  /** Looked at in one piece: it is not parted unless it is nearly as high as a page. */
  whole?: boolean
  /** Its last rows stand on one page with the first of the table below. */
  leadsOn?: boolean
  /** Relative widths; without it writers measure the content. */
  widths?: number[]
}

/** The first page. */
export interface Cover {
  type: 'cover'
  title: string
  /** Printed top left: secrecy, edition. */
  marks: string[]
  /** Document number, version, issuer, dates: `label` may be empty. */
  lines: { label: string; value: string }[]
}

/** Entries are filled in by `contents.ts`; `page` stays empty when it is not estimated. */
export interface TableOfContents {
  type: 'tableOfContents'
  title: string
  entries: ContentsEntry[]
}

export interface ContentsEntry {
  depth: number
  number: string
  text: string
  id: string
  page?: number
}

/** An annex: a new page, its label (附件1) flush left, its title centred, its own headings. */
export interface Annex {
  type: 'annex'
  id: string
  label: string
  title: string
  children: Block[]
}

/** Blocks set on landscape pages. */
export interface Landscape {
  type: 'landscape'
  children: Block[]
}

/** A side by itself: a page in print, never shared and never split. */
export interface Card {
  type: 'card'
  title: string
  /** Where links lead, when several cards are listed. */
  id?: string
  children: Block[]
}

export interface PageBreak {
  type: 'pageBreak'
}

/** The issuing notice (GB/T 9704-2012), in print only. */
export interface Notice {
  type: 'notice'
  /** Printed top left. */
  marks: string[]
  issuers: string[]
  number?: string
  /** In pieces that are not parted. */
  title: string[]
  addressees: string
  text: string
  date: string
  /** Bodies that get a copy. */
  copies: string
}

/** Names of the annexes below the text of an issued plan. */
export interface AnnexNote {
  type: 'annexNote'
  titles: string[]
}

/** The end of an issued document: copies, printing body, date. */
export interface Colophon {
  type: 'colophon'
  copies: string
  printer: string
  date: string
}

/** A box to tick with a pen; stands among phrasing content. */
export interface TickBox {
  type: 'tickBox'
  checked: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    planTable: PlanTable
    planFigure: PlanFigure
    cover: Cover
    tableOfContents: TableOfContents
    annex: Annex
    landscape: Landscape
    pageBreak: PageBreak
    notice: Notice
    annexNote: AnnexNote
    colophon: Colophon
    card: Card
  }
  interface BlockContentMap {
    planTable: PlanTable
    planFigure: PlanFigure
    landscape: Landscape
    pageBreak: PageBreak
  }
  interface PhrasingContentMap {
    tickBox: TickBox
  }
  interface HeadingData {
    /** Printed before the text: "1.2", "（一）"; empty on unnumbered headings. */
    number?: string
    /** Anchor for the contents. */
    id?: string
    /** Left out of numbering and contents (approval page, revision record). */
    plain?: boolean
  }
}

export type Block = RootContent
export type { Heading, PhrasingContent, Root }

/** What a writer must know beside the content. Nothing here comes from a clock or a machine. */
export interface DocumentInfo {
  title: string
  language: Locale
  /** The plan's id; printed in the properties. */
  id: string
  version: string
  /** ISO date of issue or revision, for the properties; absent: 1980-01-01. */
  date?: string
  edition: 'internal' | 'public'
  issuer: string
  /** The sheet of its country, where it is not A4; some styles have one of their own. */
  sheet?: SheetSize
  /** Number of the plan or of the document that issues it. */
  number?: string
  /** Secrecy marking. */
  secrecy?: string
  /** SHA-256 of what is printed, hexadecimal, first 16 characters; until a document is written, of the plan. */
  fingerprint: string
}

export interface PlanDocument {
  info: DocumentInfo
  root: Root
  /** Issues the document; its root has none. */
  notice?: Notice
  /** The look that suits it in Word, where the user chooses none; absent: what its language asks for. */
  style?: StyleName
  /** Laid out for that look alone: in another one its sides would run over. */
  isBound?: true
  /** What must not stand anywhere in its files. */
  withheld?: Secrets
  /** The file of the template, where it is the user's own. */
  template?: string
  /** The same as sheets of a workbook, where it has any. */
  sheets?(): Sheet[]
}

/** A sheet of a workbook: a head that stays in sight, and rows that can be filtered. */
export interface Sheet {
  name: string
  head: string[]
  rows: SheetCell[][]
  /** Characters that a column holds at least, by its place: what is filled in needs room. */
  room?: readonly number[]
}

/** A text stays a text, so that no zero and no hyphen is lost; only what is added up is a number. */
export type SheetCell = string | { number: number; written: string }

/** Names of the style profiles. */
export const STYLES = ['gbt9704', 'enterprise', 'plain', 'fema', 'card'] as const
/** Those that an issuing notice can be printed in. */
export const NOTICE_STYLES: readonly StyleName[] = ['gbt9704']
export type StyleName = (typeof STYLES)[number]
