/** Small questions about text, shared by the pipeline and by every writer. */
import type { Break, Nodes, PhrasingContent, Text } from 'mdast'
import type { Block, DocumentInfo, PlanDocument, Root } from './tree.ts'

/** Any node of a document, the tick box included. */
export type AnyNode = Nodes | PhrasingContent

/** How many characters were left out because no document format can hold them. */
export interface Tally {
  removed: number
}

/** Controls but tab and line feed, half surrogates, noncharacters: not allowed in XML 1.0 or in HTML. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * Leaves out what no document format can hold; every line ending becomes a line feed.
 * @param text a value of the plan
 * @param tally counts what was left out
 */
export function clean(text: string, tally: Tally): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(UNPRINTABLE, (character) => {
    if (character === '\n' || character === '\t') return character
    tally.removed += 1
    return ''
  })
}

/** A value as phrasing content: each line feed is a hard break. */
export function toPhrasing(text: string): (Text | Break)[] {
  return text.split('\n').flatMap((line, index) => {
    const content: (Text | Break)[] = index > 0 ? [{ type: 'break' }] : []
    if (line !== '') content.push({ type: 'text', value: line })
    return content
  })
}

/** @returns a text on one line, for titles, labels and attributes. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

/** @returns the plain text of a node and all that stands in it; a hard break counts as a line feed. */
export function textOf(node: { type: string; value?: unknown; children?: unknown }): string {
  if (node.type === 'break') return '\n'
  if (typeof node.value === 'string') return node.value
  if (!Array.isArray(node.children)) return ''
  return node.children.map((child) => textOf(child)).join('')
}

/** Characters between which no space is written: Chinese and Japanese script, full-width forms and punctuation. */
const WIDE = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}“”‘’…—]'
const WIDE_BEFORE = new RegExp(`${WIDE}$`, 'u')
const WIDE_AFTER = new RegExp(`^${WIDE}`, 'u')

/**
 * Joins a source text that was wrapped by hand: nothing between Chinese characters, else one space. At the edge of the text
 * the neighbour that is known decides.
 */
export function joinLines(text: string): string {
  return text.split(/[ \t]*\n[ \t]*/).reduce((before, after) => {
    const closed =
      (WIDE_BEFORE.test(before) || before === '') && (WIDE_AFTER.test(after) || after === '') && before + after !== ''
    return before + (closed ? '' : ' ') + after
  })
}

/** @returns what a document of an edition is called on its face. */
export function editionLabel({ edition, language }: DocumentInfo): string {
  const label = { internal: { zh: '内部版', en: 'Internal edition' }, public: { zh: '公开版', en: 'Public edition' } }
  return label[edition][language]
}

/** Blocks below the title of a document without a cover that may tell its edition. */
const OPENING = 3

/** @returns what is printed above the document to tell its edition: nothing where the cover or the lines below the title tell it. */
export function editionMark({ info, root }: PlanDocument): string[] {
  const cover = root.children.find((block) => block.type === 'cover')
  const label = editionLabel(info)
  const opening = root.children.slice(0, OPENING).filter(({ type }) => type === 'paragraph')
  const isSaid = opening.some((block) => textOf(block).includes(label))
  return isSaid || cover?.marks.some((mark) => mark.includes(label)) ? [] : [label]
}

/**
 * The block that holds the document's title: a cover, else a plain heading of the first level that begins the document.
 * Where there is none, writers print the title of `info`.
 */
export function titleBlock(root: Root): Block | undefined {
  const [first] = root.children
  const isTitle = first?.type === 'heading' && first.depth === 1 && first.data?.plain
  return root.children.find(({ type }) => type === 'cover') ?? (isTitle ? first : undefined)
}

/** A line to write on, a no-break space: it shows nothing and keeps its height. */
export const BLANK_LINE = '\u00A0'
