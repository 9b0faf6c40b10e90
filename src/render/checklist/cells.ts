/** Cells and tables of a checklist. */
import type { BlockContent } from 'mdast'
import type { Localized } from '../../base/locale.ts'
import type { Reference } from '../../model/plan.generated.ts'
import type { ConditionTree } from '../phrase/condition.ts'
import type { Words } from '../phrase/words.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { list, paragraph, strong } from '../view/blocks.ts'
import { BOX, room } from '../view/paper/paper.ts'
import { HEADS, ONE_OF, OPEN } from './labels.ts'

/** One column: its title, its share of the width, and its cell in a row. */
export interface Column<Row> {
  head: Localized
  width: number
  cell(row: Row): TableCell
}

export function tableOf<Row>(words: Words, columns: readonly Column<Row>[], rows: readonly Row[]): PlanTable {
  return {
    type: 'planTable',
    head: columns.map(({ head }) => words.say(head)),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
    widths: columns.map(({ width }) => width),
  }
}

export function boldLine(text: string): BlockContent[] {
  return paragraph(strong(text))
}

/** A cell of one line for each text; empty texts make no line. */
export function textCell(...texts: (string | undefined)[]): TableCell {
  return {
    children: texts.filter((text) => text !== undefined && text !== '').flatMap((text) => paragraph(text ?? '')),
  }
}

/** The same, and a mark where the plan says nothing. */
export function statedCell(words: Words, ...texts: (string | undefined)[]): TableCell {
  const said = texts.filter((text) => text !== undefined && text !== '')
  return said.length > 0 ? textCell(...said) : openCell(words)
}

export function openCell(words: Words): TableCell {
  return { children: paragraph({ type: 'emphasis', children: [{ type: 'text', value: words.say(OPEN) }] }) }
}

export function blankCell(): TableCell {
  return { children: [] }
}

/** An empty cell at least so high that two lines can be written by hand. */
export function roomCell(): TableCell {
  return { children: room(2) }
}

export function tickCell(): TableCell {
  return { children: paragraph(BOX), align: 'center' }
}

/** Boxes of which one is ticked. */
export function choiceCell(choices: readonly string[]): TableCell {
  return { children: choices.flatMap((choice) => paragraph(BOX, ` ${choice}`)) }
}

/** Conditions of which one is enough: a list when there are several. */
export function conditionBlocks(words: Words, trees: readonly ConditionTree[]): BlockContent[] {
  const flat = trees.flatMap((tree) => (tree.text === '' ? tree.items : [tree])).filter(({ text }) => text !== '')
  const [only] = flat
  if (only && flat.length === 1) return [...paragraph(only.text), ...conditionBlocks(words, only.items)]
  const items = flat.map(({ text, items: below }) => [...paragraph(text), ...conditionBlocks(words, below)])
  return flat.length === 0 ? [] : [...paragraph(words.say(ONE_OF)), ...list(items)]
}

/** `label: names`, or nothing. */
export function people(words: Words, label: string, references: readonly Reference[] | undefined): string {
  return references?.length ? words.phrase.pair(label, words.references(references)) : ''
}

/** What an observer fills in, at the end of a row. */
export function observed<Row>(noteWidth = 4.6): Column<Row>[] {
  return [
    { head: HEADS.actual, width: 2.1, cell: blankCell },
    { head: HEADS.note, width: noteWidth, cell: roomCell },
  ]
}

/** The number of a row and its box, at the beginning. */
export function counted<Row>(number: (row: Row) => string | number): Column<Row>[] {
  return [
    { head: HEADS.number, width: 1.1, cell: (row) => ({ ...textCell(String(number(row))), align: 'center' }) },
    { head: HEADS.tick, width: 0.8, cell: tickCell },
  ]
}
