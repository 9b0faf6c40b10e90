/** One sheet: a head that stays in sight and filters, widths from the content, texts as texts. */
import stringWidth from 'string-width'
import { columnName } from '../../base/grid.ts'
import type { SheetSize } from '../../model/papers/sheet.ts'
import type { Sheet, SheetCell } from '../tree.ts'
import { HEAD_STYLE, numberStyle, QUOTED_STYLE, TEXT_STYLE } from './styles.ts'
import { cellText, HEAD, MAIN, xmlText } from './xml.ts'

/** Characters: narrower columns hide their title, wider ones push the others off the screen. */
const LEAST_WIDTH = 8
const MOST_WIDTH = 46
/** Points. */
const LINE_HEIGHT = 17
const MOST_HEIGHT = 409
/** Characters of a column that its margins and the end of a line take. */
const LOST = 2
/** Longest text of a cell (Excel's own limit). */
const MOST_LETTERS = 32_767
/** Rows of a long sheet that are measured. */
const MOST_MEASURED = 2000

/** @returns the range of head and rows: A1:F20 */
export function rangeOf({ head, rows }: Sheet): string {
  return `A1:${columnName(head.length - 1)}${rows.length + 1}`
}

/** What every sheet of a workbook is printed with. */
export interface Printed {
  /** Above each page. */
  left: string
  right: string
  sheet: SheetSize
}

/** The format's numbers of sheets (ECMA-376 part 1, 18.3.1.63). */
const PAPER: Readonly<Record<SheetSize, number>> = { a4: 9, letter: 1 }

/**
 * @param isFirst it is in front when the file is opened
 * @returns xl/worksheets/sheetN.xml
 */
export function sheetXml(sheet: Sheet, isFirst: boolean, marks: Printed): string {
  const widths = widthsOf(sheet)
  const rows = sheet.rows.map((row, index) => rowXml(row, index + 2, widths))
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${rangeOf(sheet)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map(columnXml).join('')}</cols>`,
    `<sheetData>${headXml(sheet.head, widths)}${rows.join('')}</sheetData>`,
    `<autoFilter ref="${rangeOf(sheet)}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER[marks.sheet]}" orientation="landscape" fitToWidth="${pagesAcross(widths)}" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;L${mark(marks.left)}&amp;R${mark(marks.right)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('')
}

/** Columns that repeat where a sheet goes on beside its first page: by them a row is known. */
const NAMING = 2
/** Characters across a page when the type (11 points) is printed at six and a half: what is smaller nobody reads at night. */
const ACROSS = 250

/** @returns how many columns repeat on each page; none on a sheet that is one page wide */
export function repeatedColumns(sheet: Sheet): number {
  return pagesAcross(widthsOf(sheet)) > 1 ? NAMING : 0
}

/** A sheet whose type would become too small to read goes on beside its first page. */
function pagesAcross(widths: readonly number[]): number {
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)
  const repeated = sum(widths.slice(0, NAMING))
  return Math.max(1, Math.ceil((sum(widths) - repeated) / (ACROSS - repeated)))
}

/** In headers & begins a code. */
function mark(text: string): string {
  return xmlText(text.replaceAll('&', '&&'))
}

/** Not every program measures rows when it opens a file: what is wrapped would be cut off. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    const room = Math.max(1, (widths[column] ?? LEAST_WIDTH) - LOST)
    const all = wordsOf(cell).split('\n')
    return all.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / room)), 0)
  })
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT)
}

function headXml(head: readonly string[], widths: readonly number[]): string {
  const cells = head.map((title, column) => textXml(title, `${columnName(column)}1`, HEAD_STYLE))
  return `<row r="1" ht="${heightOf(head, widths)}">${cells.join('')}</row>`
}

function rowXml(row: readonly SheetCell[], number: number, widths: readonly number[]): string {
  const cells = row.map((cell, column) => {
    const place = `${columnName(column)}${number}`
    if (typeof cell === 'string') return textXml(cell, place, /^[=+\-@]/.test(cell) ? QUOTED_STYLE : TEXT_STYLE)
    return `<c r="${place}" s="${numberStyle(cell.written)}"><v>${cell.number}</v></c>`
  })
  return `<row r="${number}" ht="${heightOf(row, widths)}">${cells.join('')}</row>`
}

function textXml(text: string, place: string, style: number): string {
  if (text === '') return `<c r="${place}" s="${style}"/>`
  const whole = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(whole)}</t></is></c>`
}

/** A little more than the longest line, within limits. */
function widthsOf({ head, rows, room = [] }: Sheet): number[] {
  const measured = rows.slice(0, MOST_MEASURED)
  return head.map((title, column) => {
    const lines = [title, ...measured.map((row) => wordsOf(row[column] ?? ''))].flatMap((text) => text.split('\n'))
    const longest = lines.reduce((most, line) => Math.max(most, stringWidth(line)), 0)
    return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, room[column] ?? 0, longest + 3))
  })
}

function wordsOf(cell: SheetCell): string {
  return typeof cell === 'string' ? cell : cell.written
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
}
