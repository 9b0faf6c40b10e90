/** Pieces of forms that are filled in by hand: what the plan says is printed, the rest is room to write. */
import type { BlockContent } from 'mdast'
import type { Localized } from '../../../base/locale.ts'
import type { ConditionTree } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import { BLANK_LINE, textOf } from '../../text.ts'
import type { Block, PlanTable, TableCell, TickBox } from '../../tree.ts'
import { heading, list, paragraph } from '../blocks.ts'
import { cell } from '../table.ts'

/** What a form asks for, and what stands there already; without it there is room to write. */
export interface Field {
  label: string
  said?: BlockContent[]
  /** How many lines can be written by hand below what is said. */
  room?: number
}

/** One row: a field over the whole width, or two side by side. */
export type Line = Field | readonly [Field, Field]

/** Every form begins a page. */
export function onPages(forms: readonly Block[][]): Block[] {
  return forms.flatMap((form, index): Block[] => (index === 0 ? form : [{ type: 'pageBreak' }, ...form]))
}

/** @returns a field, or nothing where the plan says nothing for it */
export function given(label: string, said: BlockContent[], lines = 0): Field[] {
  return said.length === 0 ? [] : [{ label, said, room: lines }]
}

/** A form to fill in, with who signs it. */
export interface Order {
  title: string
  lines: readonly Line[]
  signings: readonly Signing[]
  /** What stands below it. */
  after?: readonly Block[]
}

/**
 * @param hasOwn the plan has a form of its own for it: what ours would be prefilled with is printed as a sheet to check
 * against, without room to write
 */
export function orderBlocks(words: Words, { title, lines, signings, after = [] }: Order, hasOwn: boolean): Block[] {
  if (!hasOwn) {
    const signatures = signatureTable(words, signings)
    // Nobody signs a sheet that does not say what is signed.
    const form: PlanTable = { ...formTable(lines), ...(signatures.length > 0 ? { leadsOn: true } : {}) }
    return [heading(title, 1), form, ...signatures, ...after]
  }
  const said = lines
    .flatMap((line): readonly Field[] => ('label' in line ? [line] : line))
    .flatMap((field) => given(field.label, field.said ?? []))
  const who = signings.flatMap(({ step, who: whom }) => given(step, paragraph(whom)))
  const name = words.say({ zh: `核对单：${title}`, en: `Check sheet – ${title}` })
  return said.length + who.length + after.length === 0 ? [] : [heading(name, 1), formTable([...said, ...who]), ...after]
}

export function room(lines: number): BlockContent[] {
  return Array.from({ length: lines }, () => paragraph(BLANK_LINE)).flat()
}

/** More letters than this need the whole width. */
const SHORT = { zh: 14, en: 24 } as const

/** @returns the fields, two short ones side by side */
export function sideBySide({ locale }: Words, fields: readonly Field[]): Line[] {
  const isShort = ({ said = [], room: lines = 1 }: Field) =>
    lines < 2 && said.map(textOf).join('\n').length <= SHORT[locale] && said.length < 2
  const lines: Line[] = []
  for (let at = 0; at < fields.length; at += 1) {
    const [field, next] = [fields[at], fields[at + 1]]
    if (field && next && isShort(field) && isShort(next)) {
      lines.push([field, next])
      at += 1
    } else if (field) lines.push(field)
  }
  return lines
}

/** @returns the form as a table: titles of fields shaded, their room beside them */
export function formTable(lines: readonly Line[]): PlanTable {
  const rows = lines.map((line): TableCell[] => {
    if ('label' in line) return [titleCell(line), { ...entryCell(line), colSpan: 3 }]
    return line.flatMap((field) => [titleCell(field), entryCell(field)])
  })
  return { type: 'planTable', head: [], rows, widths: [5, 8, 5, 8] }
}

function titleCell({ label }: Field): TableCell {
  return { ...cell(label), shade: 'grey', isTitle: true }
}

function entryCell({ said = [], room: lines = said.length > 0 ? 0 : 1 }: Field): TableCell {
  return { children: [...said, ...room(lines)] }
}

export const BOX: TickBox = { type: 'tickBox', checked: false }

/** Each text behind a box to tick, on a line of its own. */
export function ticks(texts: readonly string[]): BlockContent[] {
  return texts.flatMap((text) => paragraph(BOX, ` ${text}`))
}

/** Short texts behind boxes, one beside the other. */
export function ticksInLine(texts: readonly string[]): BlockContent[] {
  const [first, ...more] = texts
  if (first === undefined) return []
  return paragraph(BOX, ` ${first}`, ...more.flatMap((text) => ['\u3000', BOX, ` ${text}`]))
}

/** Conditions behind boxes; what belongs to one of them stands below it. */
export function tickedConditions(words: Words, trees: readonly ConditionTree[]): BlockContent[] {
  const flat = trees.flatMap((tree) => (tree.text === '' ? tree.items : [tree])).filter(({ text }) => text !== '')
  return flat.flatMap(({ text, items }) => [
    ...paragraph(BOX, ` ${words.phrase.capital(bare(text))}`),
    ...list(items.map((item) => paragraph(bare(item.text)))),
  ])
}

function bare(text: string): string {
  return text.replace(/[。；;.]$/, '')
}

const SIGNATURES = {
  step: { zh: '环节', en: 'Step' },
  who: { zh: '单位、岗位', en: 'Body or post' },
  name: { zh: '姓名', en: 'Name' },
  signed: { zh: '签字', en: 'Signature' },
  at: { zh: '时间', en: 'Time' },
} as const satisfies Record<string, Localized>

/** A step on the way of a paper and whom the plan names for it. */
export interface Signing {
  step: string
  who: string
}

export function signatureTable(words: Words, signings: readonly Signing[]): Block[] {
  if (signings.length === 0) return []
  const rows = signings.map(({ step, who }): TableCell[] => [
    { ...cell(step), isTitle: true },
    cell(who),
    { children: [] },
    { children: room(2) },
    { children: [] },
  ])
  const head = Object.values(SIGNATURES).map((title) => words.say(title))
  return [{ type: 'planTable', head, rows, widths: [3, 6, 4, 5, 4] }]
}

/** A table of empty rows to write in. */
export function blankTable(head: readonly string[], widths: number[], count: number): PlanTable {
  const rows = Array.from({ length: count }, () =>
    head.map((_, column): TableCell => ({ children: column === 0 ? room(2) : [] })),
  )
  return { type: 'planTable', head: [...head], rows, widths }
}
