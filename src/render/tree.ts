/**
 * The one document model of every output: mdast, plus the components that Markdown lacks. Templates place the components,
 * plain functions fill them, and each writer (docx, html, markdown) has one rendering per component.
 */

import type { BlockContent, Heading, PhrasingContent, Root, RootContent } from 'mdast'
import type { Locale } from '../base/locale.ts'

export type Colour = 'red' | 'orange' | 'yellow' | 'blue' | 'grey'

export interface TableCell {
  children: BlockContent[]
  colSpan?: number
  rowSpan?: number
  shade?: Colour
  align?: 'left' | 'center' | 'right'
}

/** A table made by a plain function. A cell covered by a span of another one is left out of its row, as in HTML. */
export interface PlanTable {
  type: 'planTable'
  /** Printed above the table and used as its alternative text. */
  caption?: string
  /** Column titles; the row repeats on every page. */
  head: string[]
  rows: TableCell[][]
  /** Relative widths; without it writers measure the content. */
  widths?: number[]
}

export interface FigureNode {
  id: string
  /** Line feeds are line breaks. */
  label: string
  /** `question` has two ways out, `end` begins or ends a course; absent: a body or a step. */
  form?: 'question' | 'end'
}

export interface FigureEdge {
  from: string
  to: string
  /** Which way out of a question. */
  label?: string
}

/**
 * Boxes and lines. `structure` is a tree of bodies (an edge goes from the superior body to the lower one), `system` one of
 * plans, `reports` one of reports (from who tells to who is told); `response` is a course: steps in their order, and an
 * edge to an earlier step leads back.
 */
export interface GraphFigure {
  type: 'planFigure'
  kind: 'structure' | 'system' | 'reports' | 'response'
  /** Printed below the drawing. */
  title: string
  nodes: FigureNode[]
  edges: FigureEdge[]
}

export interface FigureCell {
  /** Line feeds are line breaks. */
  text: string
  /** The words of the cell say the same: a copy in black and white loses nothing. */
  shade?: Colour
  /** A title of a row or of several rows. */
  isHead?: boolean
  colSpan?: number
}

/** A drawing in rows and columns: a native table in Word, where it may go on over pages. */
export interface GridFigure {
  type: 'planFigure'
  kind: 'risk' | 'timeline'
  title: string
  /** Column titles, the row titles' own among them. */
  head: string[]
  rows: FigureCell[][]
  /** Relative widths, one for each column. */
  widths: number[]
}

/** A drawing made from the plan's data. */
export type PlanFigure = GraphFigure | GridFigure

/** @returns whether a figure is a grid of cells rather than boxes and lines */
export function isGrid(figure: PlanFigure): figure is GridFigure {
  return figure.kind === 'risk' || figure.kind === 'timeline'
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

export interface PageBreak {
  type: 'pageBreak'
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
  /** SHA-256 of the normalised plan, hexadecimal, first 16 characters. */
  fingerprint: string
}

export interface PlanDocument {
  info: DocumentInfo
  root: Root
  /** The look that suits it in Word, where the user chooses none; absent: what its language asks for. */
  style?: StyleName
}

/** Names of the style profiles. */
export const STYLES = ['gbt9704', 'plain', 'card'] as const
export type StyleName = (typeof STYLES)[number]
