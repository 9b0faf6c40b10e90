/** From a template and what it shows to the one tree that every writer prints. */
import type { Nodes } from 'mdast'
import { placeComponents } from './directives.ts'
import { parseTemplate } from './parse.ts'
import { Slots } from './slots.ts'
import { spoken, type Template, templateError } from './template.ts'
import { clean, type Tally, toPhrasing } from './text.ts'
import type { Root } from './tree.ts'

export { fillContents } from './contents.ts'
export { type Numbering, numberHeadings, numberingFor } from './number.ts'
export { builtInTemplate, compileUserTemplate, type Template } from './template.ts'
export type * from './tree.ts'

declare module 'mdast' {
  interface RootData {
    /** How many characters of the values were left out because no document can hold them. */
    removedCharacters?: number
  }
}

/**
 * Runs a template and puts the values in their places. Headings are not numbered yet and contents not filled.
 * @param template of the package or of the user
 * @param view what the template shows
 * @throws UsageError as `file:line: what` when the template is wrong
 */
export function buildDocument(template: Template, view: unknown): Root {
  const slots = new Slots()
  const printed = run(template, slots, view)
  const root = parseTemplate(printed.markdown)
  const fail = (line: number, text: { zh: string; en: string }) =>
    templateError(template.name, printed.lineOf(line), text)
  placeComponents(root, { markdown: printed.markdown, attribute: (value) => slots.attribute(value), fail })
  try {
    slots.fill(root)
  } catch (fault) {
    throw fail(slots.line, spoken(fault))
  }
  const settled = settle(root, slots.tally)
  settled.data = { removedCharacters: slots.tally.removed }
  return settled
}

interface Printed {
  markdown: string
  /** The template's line that a line of the Markdown came from; both count from 1. */
  lineOf(line: number): number
}

function run(template: Template, slots: Slots, view: unknown): Printed {
  const lines = template.text.split(/\r\n?|\n/)
  const origins = [1]
  let markdown = ''
  template.run(slots.scope(view), {
    escapeFn: (value) => slots.escape(value),
    include: () => {
      throw new Error('include() is not available')
    },
    put(piece, line) {
      const printed = slots.print(piece)
      const [first = '', ...more] = printed.split('\n')
      // After a tag that eats its line ending (-%>) the piece begins one line further down.
      const isBelow = !lines[line - 1]?.includes(first) && lines[line]?.includes(first)
      const begins = isBelow ? line + 1 : line
      const isNew = markdown === '' || markdown.endsWith('\n')
      if (first !== '' && isNew) origins[origins.length - 1] = begins
      more.forEach((_, index) => void origins.push(begins + index + 1))
      markdown += printed
    },
    fail: (fault, line) => templateError(template.name, line, spoken(fault)),
  })
  return { markdown, lineOf: (line) => origins[line - 1] ?? 1 }
}

/** Schemes that a link may have; a link with another one is printed without its target. */
const SAFE_LINK = /^(?:https?:|mailto:|tel:|#|[^:]*$)/i

/** A copy without positions, without unprintable characters, without unsafe links, with hard breaks for line feeds. */
function settle(root: Root, tally: Tally): Root {
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value, tally)
    if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [copy(item)] : expand(copy(item))))
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => key !== 'position')
    return Object.fromEntries(kept.map(([key, item]) => [key, copy(item)]))
  }
  return copy(root) as Root
}

function expand(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value)) return value
  const node = value as Nodes
  if (node.type === 'text' && node.value.includes('\n')) return toPhrasing(node.value)
  if (node.type === 'paragraph' && node.children.length === 0) return []
  if (node.type === 'link' && !SAFE_LINK.test(node.url)) return { type: 'emphasis', children: node.children }
  return value
}
