/** Numbers of tables and figures, in the order of the document: 表1, Figure 2. */
import type { Locale, Localized } from '../../../base/locale.ts'
import { onOneLine } from '../../text.ts'
import { type Block, isGrid, type PlanFigure, type PlanTable, type Root } from '../../tree.ts'

export type CaptionKind = 'table' | 'figure'

export interface Caption {
  kind: CaptionKind
  /** Anchor. */
  id: string
  number: number
  text: string
}

/** What stands before the number: also the name of Word's own counter. */
export const CAPTION_WORDS: Readonly<Record<CaptionKind, Localized>> = {
  table: { zh: '表', en: 'Table' },
  figure: { zh: '图', en: 'Figure' },
}

/** A list of tables or figures is of use from so many on. */
const LIST_FROM = 3
/** A list of up to so many is not parted: its last line would stand alone on a page. */
export const WHOLE_LIST = 12

export type Captions = ReadonlyMap<PlanTable | PlanFigure, Caption>

/** @returns the numbered captions; none where the document has no contents: a form or a card counts nothing */
export function captionsOf(root: Root): Captions {
  const found = new Map<PlanTable | PlanFigure, Caption>()
  if (!root.children.some(({ type }) => type === 'tableOfContents')) return found
  const counts = { table: 0, figure: 0 }
  const add = (node: PlanTable | PlanFigure, kind: CaptionKind, text = '') => {
    if (text.trim() === '' || (node.type === 'planFigure' && node.isTitled)) return
    counts[kind] += 1
    found.set(node, { kind, id: `caption-${kind}-${counts[kind]}`, number: counts[kind], text: onOneLine(text) })
  }
  const visit = (block: Block): void => {
    if (block.type === 'planTable') add(block, 'table', block.caption)
    else if (block.type === 'planFigure')
      add(block, 'figure', isGrid(block) || block.nodes.length > 0 ? block.title : '')
    else if (block.type === 'annex' || block.type === 'landscape') block.children.forEach(visit)
  }
  root.children.forEach(visit)
  return found
}

/** @returns 表1　, Table 1. : what stands before the text of a caption */
export function captionGap(language: Locale): string {
  return language === 'zh' ? '　' : '. '
}

export function captionLabel({ kind, number }: Caption, language: Locale): string {
  return CAPTION_WORDS[kind][language] + (language === 'zh' ? '' : ' ') + number
}

/** @returns the captions of each kind that get a list of their own, tables first */
export function captionLists(captions: Captions): { kind: CaptionKind; captions: Caption[] }[] {
  const all = [...captions.values()]
  const kinds: CaptionKind[] = ['table', 'figure']
  return kinds
    .map((kind) => ({ kind, captions: all.filter((caption) => caption.kind === kind) }))
    .filter((list) => list.captions.length >= LIST_FROM)
}
