/** The contents: our own entries inside a real field, so that they are there before Word ever updates them. */
import { type FileChild, InternalHyperlink, type ParagraphChild, Run, Tab } from 'docx'
import { numberGap } from '../../number.ts'
import type { ContentsEntry, TableOfContents } from '../../tree.ts'
import { paragraph, runOptions, spacer, type Writing } from '../context.ts'
import { field, fieldEnd, fieldStart } from '../fields.ts'
import { runs } from '../inline.ts'
import { contentsRole } from '../style/profile.ts'

/**
 * The field's end stands in a small paragraph of its own with another one behind it: LibreOffice drops the page numbers
 * of all footers when a field ends in the last paragraph of a section.
 */
export function contents(node: TableOfContents, writing: Writing): FileChild[] {
  const title = paragraph('contentsTitle', { children: runs(node.title, writing) }, writing)
  if (node.entries.length === 0) return [title]
  const deepest = Math.min(9, Math.max(...node.entries.map((entry) => entry.depth)))
  // \o: headings by level; \f A: the marks of annexes; \h: linked; \z: no page numbers on screen layouts.
  const start = fieldStart(`TOC \\o "1-${deepest}" \\f A \\h \\z`)
  const entries = node.entries.map((entry, index) => {
    const children = entryRuns(entry, writing)
    return paragraph(contentsRole(entry.depth), { children: index === 0 ? [...start, ...children] : children }, writing)
  })
  const end = paragraph('body', { style: 'PlanTail', children: [fieldEnd()] }, writing)
  return [title, ...entries, end, spacer('PlanTail', writing)]
}

function entryRuns(entry: ContentsEntry, writing: Writing): ParagraphChild[] {
  const label = runs(entry.number + (entry.number === '' ? '' : numberGap(entry.number)) + entry.text, writing)
  const anchor = writing.anchors.get(entry.id)
  const page = entry.page === undefined ? '' : String(entry.page)
  const tab = new Run({ children: [new Tab()] })
  if (anchor === undefined) return [...label, tab, ...runs(page, writing)]
  const number = field(`PAGEREF ${anchor} \\h`, page, runOptions(writing))
  return [new InternalHyperlink({ anchor, children: [...label, tab, ...number] })]
}
