/** The order of a document that a notice issues: notice, contents, plan, annexes, records, colophon. */
import type { Annex, Block, Heading, Notice, Root } from '../../tree.ts'
import { bodyStart } from '../layout/segments.ts'

const BREAK: Block = { type: 'pageBreak' }

/**
 * The cover gives way to the notice. The records of the plan's life (approval, revisions) come behind the annexes: the
 * notice and the plan are read first.
 * @param title of the plan, above its first chapter
 */
export function issued(root: Root, notice: Notice, title: string): Root {
  const start = bodyStart(root.children)
  const front = root.children.slice(0, start).filter(({ type }) => type !== 'cover')
  const isContents = ({ type }: Block) => type === 'tableOfContents'
  const body = root.children.slice(start).filter(({ type }) => type !== 'cover')
  const contents = [...front, ...body].filter(isContents)
  const records = front.filter((block) => !isContents(block))
  const first = body.findIndex(({ type }) => type === 'annex')
  const text = first < 0 ? body : body.slice(0, first)
  const rest = first < 0 ? [] : body.slice(first)
  const titles = rest.filter((block): block is Annex => block.type === 'annex').map((annex) => annex.title)
  return {
    ...root,
    children: [
      ...[notice, BREAK, ...contents, ...(contents.length > 0 ? [BREAK] : []), heading(title)],
      ...text.filter((block) => !isContents(block)),
      ...(titles.length > 0 ? [{ type: 'annexNote' as const, titles }] : []),
      ...rest,
      ...(records.length > 0 ? [BREAK, ...records] : []),
      { type: 'colophon', copies: notice.copies, printer: notice.issuers.join('　'), date: notice.date },
    ],
  }
}

function heading(title: string): Heading {
  return { type: 'heading', depth: 1, data: { plain: true, number: '' }, children: [{ type: 'text', value: title }] }
}
