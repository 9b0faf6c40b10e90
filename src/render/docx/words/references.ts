/** Mentions of an annex in running text become references of Word: they lead there and follow when the annex is renamed. */
import type { IRunOptions, ParagraphChild } from 'docx'
import { runOptions, type Writing } from '../context.ts'
import { field } from './fields.ts'
import { runs } from './runs.ts'

/** Characters that may stand before a mention of an own annex; 》 or 号 before it names another document's. */
const BEFORE_ZH = '见从按照在于与和及或至、，。；：（“'
/** Words that may stand before it in English. */
const BEFORE_EN = ['see', 'in', 'per', 'with', 'and', 'or', 'under', 'from', 'by', 'use']

/**
 * @param labels of the annexes: 附件3, Annex 3
 * @returns what finds them where the text speaks of the document's own annex; undefined without annexes
 */
export function mentionPattern(labels: Iterable<string>): RegExp | undefined {
  const own = [...labels].filter((label) => label.trim() !== '').sort((a, b) => b.length - a.length)
  if (own.length === 0) return undefined
  const names = own.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const before = `(?<=^|[${BEFORE_ZH}(]|\\b(?:${BEFORE_EN.join('|')})\\s)`
  // Annex 1 is not Annex 10, 附件6 not 附件6.1; Annex 3 of another plan is not ours.
  return new RegExp(`${before}(?:${names})(?![0-9０-９]|[.．-][0-9０-９]|\\s+(?:of|to)\\b)`, 'giu')
}

/** @returns the runs of a text, mentions of annexes as fields */
export function withReferences(text: string, writing: Writing, look: IRunOptions): ParagraphChild[] {
  const { mentions, references } = writing
  if (mentions === undefined) return runs(text, writing, look)
  const children: ParagraphChild[] = []
  let from = 0
  for (const match of text.matchAll(mentions)) {
    const bookmark = references.get(match[0])
    if (bookmark === undefined) continue
    children.push(...runs(text.slice(from, match.index), writing, look))
    children.push(...field(`REF ${bookmark} \\h`, match[0], runOptions(writing, look)))
    from = match.index + match[0].length
  }
  return [...children, ...runs(text.slice(from), writing, look)]
}
