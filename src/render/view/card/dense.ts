/** Blocks in as few lines as they can be said: for the cells of a card. */
import type { BlockContent, List } from 'mdast'
import type { Words } from '../../phrase/words.ts'
import { textOf } from '../../text.ts'
import type { Block, PlanTable } from '../../tree.ts'
import { paragraph } from '../blocks.ts'

/**
 * Lists of single lines become one sentence, tables one line a row: `title：value；title：value`.
 * @returns only what a cell can hold; headings and annexes are no cell's business (see `fitsCell`)
 */
export function dense(words: Words, blocks: readonly Block[]): BlockContent[] {
  const said = blocks.flatMap((block): BlockContent[] => {
    if (block.type === 'planTable') return tableLines(words, block)
    if (block.type === 'landscape') return dense(words, block.children)
    if (block.type === 'list' && isPlain(block)) return paragraph(sentence(words, block.children.map(textOf)))
    return CONTENT.includes(block.type) ? [block as BlockContent] : []
  })
  return joinLeads(said)
}

/** What a line that ends with a colon announces stands behind it. */
function joinLeads(blocks: readonly BlockContent[]): BlockContent[] {
  const done: BlockContent[] = []
  for (const block of blocks) {
    const last = done.at(-1)
    if (last?.type === 'paragraph' && block.type === 'paragraph' && /[：:]\s*$/.test(textOf(last)))
      done.splice(-1, 1, { ...last, children: [...last.children, ...block.children] })
    else done.push(block)
  }
  return done
}

const CONTENT: readonly string[] = ['paragraph', 'list', 'table', 'blockquote', 'code', 'thematicBreak']

/** @returns whether `dense` leaves nothing out: no heading, no blank to be filled in */
export function fitsCell(blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    if (block.type === 'landscape') return fitsCell(block.children)
    return block.type === 'planTable' ? !hasBlanks(block) : CONTENT.includes(block.type)
  })
}

/** A column without a word in any row is for a pen. */
function hasBlanks({ head, rows }: PlanTable): boolean {
  return head.some((_, column) => rows.every((row) => (row[column]?.children.length ?? 0) === 0))
}

/** @returns how many characters the blocks show */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'planTable' ? tableLength(block) : textOf(block).length),
    0,
  )
}

function tableLength({ head, rows }: PlanTable): number {
  const inCells = rows.flat().reduce((sum, { children }) => sum + lengthOf(children), 0)
  return head.join('').length * rows.length + inCells
}

/** Items that hold one line without emphasis or a list of their own. */
function isPlain({ children }: List): boolean {
  return children.every(
    ({ children: [first, ...more] }) =>
      more.length === 0 && first?.type === 'paragraph' && first.children.every(({ type }) => type === 'text'),
  )
}

/** One sentence for a table: what stands in its first column, with the others in brackets. */
function tableLines(words: Words, { caption, head, rows }: PlanTable): BlockContent[] {
  const said = rows.map((row) => {
    const [first = '', ...more] = row.map(({ children }) => lineOf(words, children))
    const beside = more.flatMap((text, at) => (text === '' ? [] : [words.phrase.pair(head[at + 1] ?? '', text)]))
    if (beside.length === 0) return first
    const rest = beside.join(words.say({ zh: '，', en: ', ' }))
    return first === '' ? rest : first + words.phrase.bracket(rest)
  })
  return [...(caption === undefined ? [] : paragraph(caption)), ...paragraph(sentence(words, said))]
}

function lineOf(words: Words, children: readonly BlockContent[]): string {
  const lines = children.map(textOf).join('\n').split('\n')
  return lines.filter(Boolean).join(words.say({ zh: '，', en: ', ' }))
}

function sentence(words: Words, parts: readonly string[]): string {
  const bare = parts.map((part) => part.replace(/[。；;]$/, '')).filter(Boolean)
  return bare.length === 0 ? '' : words.phrase.sentences([words.phrase.clauses(bare)])
}
