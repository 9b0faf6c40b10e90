/** Plain text → runs. */
import { type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import { runOptions, type Writing } from '../context.ts'

/**
 * A line feed is a line break, a tab a tab. Texts are never given as `children`: docx takes some words there
 * (CURRENT, TOTAL_PAGES) for page numbers.
 */
export function runs(text: string, writing: Pick<Writing, 'language'>, own: IRunOptions = {}): ParagraphChild[] {
  const options = runOptions(writing, own)
  return text.split(/([\n\t])/).flatMap((piece) => {
    if (piece === '') return []
    if (piece === '\n') return [new TextRun({ ...options, break: 1 })]
    return [new TextRun(piece === '\t' ? { ...options, children: [new Tab()] } : { ...options, text: piece })]
  })
}
