/** Captions with Word's own counters, so that references and lists of tables and figures can be updated. */
import { Bookmark, type ParagraphChild } from 'docx'
import type { Table } from 'mdast'
import type { PlanFigure, PlanTable } from '../../tree.ts'
import { runOptions, type Writing } from '../context.ts'
import { CAPTION_WORDS, captionGap } from '../layout/captions.ts'
import { field } from './fields.ts'
import { runs } from './runs.ts'

/** @returns 表1　启动条件: label and number are bookmarked together */
export function captionRuns(node: Table | PlanTable | PlanFigure, text: string, writing: Writing): ParagraphChild[] {
  const caption = node.type === 'table' ? undefined : writing.captions.get(node)
  const id = caption && writing.anchors.get(caption.id)
  if (caption === undefined || id === undefined || !writing.profile.captions.numbered) return runs(text, writing)
  const word = CAPTION_WORDS[caption.kind][writing.language]
  const label = [
    ...runs(writing.language === 'zh' ? word : `${word} `, writing),
    ...field(`SEQ ${word} \\* ARABIC`, String(caption.number), runOptions(writing)),
  ]
  return [new Bookmark({ id, children: label }), ...runs(captionGap(writing.language) + text, writing)]
}
