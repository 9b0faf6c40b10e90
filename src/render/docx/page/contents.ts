/** The contents: our own entries inside a real field, so that they are there before Word ever updates them. */
import { type FileChild, InternalHyperlink, type ParagraphChild, Run, Tab } from 'docx'
import { numberGap } from '../../number.ts'
import type { ContentsEntry, TableOfContents } from '../../tree.ts'
import { paragraph, runOptions, spacer, type Writing } from '../context.ts'
import { CAPTION_WORDS, captionGap, captionLabel, captionLists, WHOLE_LIST } from '../layout/captions.ts'
import { contentsRole, type ParagraphRole } from '../style/profile.ts'
import { ptToTwips } from '../style/units.ts'
import { field, fieldEnd, fieldStart } from '../words/fields.ts'
import { runs } from '../words/runs.ts'

/**
 * The field's end stands in a small paragraph of its own with another one behind it: LibreOffice drops the page numbers
 * of all footers when a field ends in the last paragraph of a section.
 */
export function contents(node: TableOfContents, writing: Writing): FileChild[] {
  const title = paragraph('contentsTitle', { children: runs(node.title, writing) }, writing)
  if (node.entries.length === 0) return [title, ...lists(writing)]
  const deepest = Math.min(9, Math.max(...node.entries.map((entry) => entry.depth)))
  // \o: headings by level; \f A: the marks of annexes; \h: linked; \z: no page numbers on screen layouts.
  const code = `TOC \\o "1-${deepest}" \\f A \\h \\z`
  const lines = node.entries.map((entry) => paragraphOf(entry, writing))
  return [title, ...listed(code, lines, writing), ...lists(writing)]
}

interface Line {
  role: ParagraphRole
  children: ParagraphChild[]
  /** Stays on one page with the next. */
  kept?: boolean
}

function paragraphOf(entry: ContentsEntry, writing: Writing): Line {
  return { role: contentsRole(entry.depth), children: entryRuns(entry, writing) }
}

/** A field with its lines. */
function listed(code: string, lines: Line[], writing: Writing): FileChild[] {
  const start = fieldStart(code)
  const entries = lines.map(({ role, children, kept }, index) =>
    paragraph(
      role,
      { ...(kept ? { keepNext: true } : {}), children: index === 0 ? [...start, ...children] : children },
      writing,
    ),
  )
  const end = paragraph('body', { style: 'PlanTail', children: [fieldEnd()] }, writing)
  return [...entries, end, spacer('PlanTail', writing)]
}

const LIST_TITLES = {
  table: { zh: '表目录', en: 'List of tables' },
  figure: { zh: '图目录', en: 'List of figures' },
} as const

/** Room above the title of a list that goes on below another, points. */
const ABOVE_LIST = 18

/** Lists of tables and of figures, where the profile has them. */
function lists(writing: Writing): FileChild[] {
  const { language, profile, captions, captionPages } = writing
  if (!profile.captions.lists || !profile.captions.numbered) return []
  return captionLists(captions).flatMap(({ kind, captions: all }) => {
    const title = paragraph(
      'contentsTitle',
      {
        keepNext: true,
        spacing: { before: ptToTwips(ABOVE_LIST) },
        children: runs(LIST_TITLES[kind][language], writing),
      },
      writing,
    )
    const lines = all.map((caption, index) => {
      const page = captionPages.get(caption.id)
      const text = captionLabel(caption, language) + captionGap(language) + caption.text
      const entry = { depth: 2, number: '', text, id: caption.id, ...(page === undefined ? {} : { page }) }
      return { ...paragraphOf(entry, writing), kept: all.length <= WHOLE_LIST && index < all.length - 1 }
    })
    const code = `TOC \\h \\z \\c "${CAPTION_WORDS[kind][language]}"`
    return [title, ...listed(code, lines, writing)]
  })
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
