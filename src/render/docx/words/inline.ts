/** Phrasing content → runs. */
import {
  CheckBox,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { PhrasingContent } from '../../tree.ts'
import type { Writing } from '../context.ts'
import { withReferences } from './references.ts'
import { runs } from './runs.ts'

/** What surrounds a text. */
interface Marks {
  strong?: true
  emphasis?: true
  strike?: true
  code?: true
  link?: true
}

/** Targets that may be followed from a document; anything else is printed as text only. */
const FOLLOWED = /^(?:https?|mailto|tel):/i

/** @returns the runs of a paragraph's content */
export function inline(nodes: readonly PhrasingContent[], writing: Writing, marks: Marks = {}): ParagraphChild[] {
  return nodes.flatMap((node, index) => one(nodes[index - 1]?.type === 'tickBox' ? tied(node) : node, writing, marks))
}

/** No line ends between a box and what is ticked by it. */
function tied(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.replace(/^ /, '\u00A0') } : node
}

function one(node: PhrasingContent, writing: Writing, marks: Marks): ParagraphChild[] {
  const within = (more: Marks) => ('children' in node ? inline(node.children, writing, { ...marks, ...more }) : [])
  switch (node.type) {
    case 'text':
      return marks.link ? runs(node.value, writing, look(marks)) : withReferences(node.value, writing, look(marks))
    case 'html':
      return runs(node.value, writing, look(marks))
    case 'inlineCode':
      return runs(node.value, writing, look({ ...marks, code: true }))
    case 'emphasis':
      return within({ emphasis: true })
    case 'strong':
      return within({ strong: true })
    case 'delete':
      return within({ strike: true })
    case 'link':
      return linked(node.url, within({ link: true }), writing)
    case 'linkReference':
      return linked(writing.definitions.get(node.identifier)?.url ?? '', within({ link: true }), writing)
    case 'image':
    case 'imageReference':
      return runs(node.alt ?? '', writing, look(marks))
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'tickBox':
      return [tickBox(node.checked)]
    case 'footnoteReference':
      return footnote(node.identifier, writing)
    default:
      return within({})
  }
}

/** A run has one character style; what the style does not say is added. */
function look(marks: Marks): IRunOptions {
  const strike = marks.strike ? { strike: true } : {}
  const style = marks.code
    ? 'PlanCodeText'
    : marks.link
      ? 'Hyperlink'
      : marks.strong
        ? 'Strong'
        : marks.emphasis
          ? 'Emphasis'
          : undefined
  if (style === undefined) return strike
  return {
    ...strike,
    style,
    ...(marks.strong && style !== 'Strong' ? { bold: true } : {}),
    ...(marks.emphasis && style !== 'Emphasis' ? { italics: true } : {}),
  }
}

function linked(url: string, children: ParagraphChild[], writing: Writing): ParagraphChild[] {
  const anchor = url.startsWith('#') ? writing.anchors.get(decoded(url.slice(1))) : undefined
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children })]
  if (!FOLLOWED.test(url) || !URL.canParse(url)) return children
  return [new ExternalHyperlink({ link: new URL(url).href, children })]
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Symbols of Word's own check boxes: ☐ (2610) and ☑ (2611). */
export function tickBox(checked: boolean): ParagraphChild {
  return new CheckBox({
    checked,
    checkedState: { value: '2611', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  })
}

function footnote(identifier: string, writing: Writing): ParagraphChild[] {
  const number = writing.footnotes.mention(identifier)
  return number === undefined ? [] : [new FootnoteReferenceRun(number)]
}
