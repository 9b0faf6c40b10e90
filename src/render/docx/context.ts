/** What is known and gathered while one document is written. */

import { type FileChild, type IParagraphOptions, type IRunOptions, type NumberingDefinition, Paragraph } from 'docx'
import type { Definition, List } from 'mdast'
import type { Locale } from '../../base/locale.ts'
import type { Block, DocumentInfo, PlanFigure } from '../tree.ts'
import type { Captions } from './layout/captions.ts'
import type { Close } from './layout/sheet.ts'
import type { NoticeRole, ParagraphRole, StyleProfile } from './style/profile.ts'
import { styleId } from './style/style-ids.ts'
import type { Footnotes } from './words/footnotes.ts'

/** Alternative text of a table. */
export interface TableWords {
  caption: string
  description: string
}

export interface Writing {
  readonly profile: StyleProfile
  readonly language: Locale
  readonly info: DocumentInfo
  /** Estimated pages of the whole document. */
  readonly pageCount: number
  /** Anchor of the tree → name of the bookmark. */
  readonly anchors: ReadonlyMap<string, string>
  /** Label of an annex → bookmark around it. */
  readonly references: ReadonlyMap<string, string>
  /** Finds mentions of those labels. */
  readonly mentions: RegExp | undefined
  readonly captions: Captions
  /** Tables that are set closer. */
  readonly close: Close
  /** Pages of captions by their anchors; empty where they are not estimated. */
  readonly captionPages: ReadonlyMap<string, number>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: Footnotes
  readonly lists: ListCounters
  /** One entry per table in the order of the document; undefined for tables that only lay out. */
  readonly tables: (TableWords | undefined)[]
  /** Height in points for figures that share a page with what stands above. */
  readonly rooms: ReadonlyMap<PlanFigure, number>
  /** The next paragraph starts a new page. */
  breakBefore: boolean
  /** The block that was written last in the flow of the page. */
  last?: Block['type']
  /** Every paragraph stays on one page with the next: rows of a table that is not parted. */
  keepNext: boolean
  /** No paragraph is parted: the last lines of a chapter would stand alone on a page. */
  keepLines: boolean
  /** Writes any blocks; here so that lists, tables and quotes can hold them. */
  blocks(nodes: readonly Block[], place: Place): FileChild[]
}

/** Numbers the lists of a document. */
export interface ListCounters {
  /** What the document came to need. */
  readonly definitions: readonly NumberingDefinition[]
  /** @returns what the paragraphs of one new list say */
  begin(list: List, place: Place): { reference: string; level: number; instance: number }
}

/** Where blocks are written. Lengths in twips. */
export interface Place {
  /** Room from edge to edge of the text. */
  width: number
  /** Room from the first to the last line of a page. */
  height: number
  role: ParagraphRole
  /** Role of a line to write on, where it is another. */
  blank?: ParagraphRole
  /** Which lists stand here. */
  list: 'body' | 'cell'
  /** Depth of the list that holds this place, from 0. */
  depth: number
  align?: IParagraphOptions['alignment']
  indent?: { left: number; firstLine: number }
}

/** A paragraph of the document; takes the page break that waits for it. */
export function paragraph(role: ParagraphRole | NoticeRole, options: IParagraphOptions, writing: Writing): Paragraph {
  const kept = {
    ...(writing.keepNext ? { keepNext: true } : {}),
    ...(writing.keepLines ? { keepLines: true } : {}),
  }
  return new Paragraph({ style: styleId(role), ...options, ...kept, ...takeBreak(writing) })
}

/** A paragraph that takes a little height and nothing else. */
export function spacer(kind: 'PlanGap' | 'PlanTail', writing: Writing, keepNext = false): Paragraph {
  return new Paragraph({ style: kind, ...(keepNext ? { keepNext } : {}), ...takeBreak(writing) })
}

function takeBreak(writing: Writing): { pageBreakBefore?: true } {
  if (!writing.breakBefore) return {}
  writing.breakBefore = false
  return { pageBreakBefore: true }
}

/** Chinese text: quotation marks, dashes and dots of every run are taken from the East Asian font. */
export function runOptions(writing: Pick<Writing, 'language'>, options: IRunOptions = {}): IRunOptions {
  return writing.language === 'zh' ? { ...options, font: { hint: 'eastAsia' } } : options
}
