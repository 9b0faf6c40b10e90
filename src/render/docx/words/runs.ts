/** Plain text → runs. */
import { type IRunOptions, NoBreakHyphen, type ParagraphChild, Tab, TextRun } from 'docx'
import { runOptions, type Writing } from '../context.ts'

/** Within a phone number. A line may end at a hyphen, and half a number is none. */
const IN_NUMBER = /(?<=\d{3})-(?=\d{3})/
/** A number that stands alone in its line is not parted anyway, and stays one that can be searched and copied. */
const ALONE = /^[\d\s()（）+-]*$/

/**
 * A line feed is a line break, a tab a tab. Texts are never given as `children`: docx takes some words there
 * (CURRENT, TOTAL_PAGES) for page numbers.
 */
export function runs(text: string, writing: Pick<Writing, 'language'>, own: IRunOptions = {}): ParagraphChild[] {
  const options = runOptions(writing, own)
  return text.split(/([\n\t])/).flatMap((piece) => {
    if (piece === '') return []
    if (piece === '\n') return [new TextRun({ ...options, break: 1 })]
    if (piece === '\t') return [new TextRun({ ...options, children: [new Tab()] })]
    return whole(piece).flatMap((text, index) => [
      ...(index === 0 ? [] : [new TextRun({ ...options, children: [new NoBreakHyphen()] })]),
      new TextRun({ ...options, text }),
    ])
  })
}

/** @returns the text, cut at hyphens at which no line may end */
function whole(text: string): string[] {
  return ALONE.test(text) ? [text] : text.split(IN_NUMBER)
}
