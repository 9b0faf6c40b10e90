/** One sheet of a workbook, as Excel, WPS and LibreOffice save it. */
import { columnName, type Grid, type GridCell, type GridRow, type Merged } from '../../base/grid.ts'
import { NotXml, type Tag, tokens } from './xml.ts'

/** Columns that a sheet can have (Excel's own limit). */
const MOST_COLUMNS = 16_384

interface Open {
  row: GridRow
  column: number
  type: string
  text: string
}

/** @returns the rows that hold anything, and the cells that were merged @param shared the texts that cells point at */
export function readSheet(xml: string, shared: readonly string[]): Pick<Grid, 'rows' | 'merged'> {
  const rows: GridRow[] = []
  const merged: Merged[] = []
  let row: GridRow = { number: 0, cells: new Map() }
  let cell: Open | undefined
  let column = -1
  let isValue = false
  let phonetic = 0
  for (const token of tokens(xml)) {
    if (token.kind === 'text') {
      if (cell && isValue && phonetic === 0) cell.text += token.text
      continue
    }
    const isOpen = token.kind === 'open'
    if (token.name === 'rPh') phonetic += isOpen ? 1 : -1
    else if (token.name === 'v' || token.name === 't') isValue = isOpen
    else if (token.name === 'row' && isOpen) {
      row = { number: Number(token.attributes.get('r') ?? row.number + 1), cells: new Map() }
      column = -1
    } else if (token.name === 'row' && row.cells.size > 0) rows.push(row)
    else if (token.name === 'c' && isOpen) {
      column = columnOf(token, column + 1)
      cell = { row, column, type: token.attributes.get('t') ?? 'n', text: '' }
    } else if (token.name === 'c' && cell) {
      keep(cell, shared)
      cell = undefined
    } else if (token.name === 'mergeCell' && isOpen) merged.push(...mergedOf(token))
  }
  return { rows, merged }
}

const AREA = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/

function mergedOf({ attributes }: Tag): Merged[] {
  const [, letters = '', from = '', to = ''] = AREA.exec(attributes.get('ref') ?? '') ?? []
  return letters === '' ? [] : [{ column: indexOf(letters), from: Number(from), to: Number(to) }]
}

function columnOf({ attributes }: Tag, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(attributes.get('r') ?? '')?.[0]
  const column = letters === undefined ? next : indexOf(letters)
  if (column >= MOST_COLUMNS) throw new NotXml()
  return column
}

/** @returns 0 for A, 26 for AA */
function indexOf(letters: string): number {
  return [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

function keep({ row, column, type, text }: Open, shared: readonly string[]): void {
  const place = `${columnName(column)}${row.number}`
  const said = type === 's' ? (shared[Number(text)] ?? '') : text
  const isNumber = type === 'n' && text.trim() !== '' && Number.isFinite(Number(text))
  const held: GridCell = {
    place,
    text: type === 'b' ? (text === '1' ? 'TRUE' : 'FALSE') : isNumber || type === 's' ? said : unescaped(said),
    ...(isNumber ? { number: Number(text) } : {}),
    ...(type === 'e' ? { isError: true as const } : {}),
  }
  if (held.text.trim() !== '') row.cells.set(column, held)
}

/** @returns the texts that cells point at, without the reading aids of Japanese */
export function readShared(xml: string): string[] {
  const texts: string[] = []
  let text: string | undefined
  let isText = false
  let phonetic = 0
  for (const token of tokens(xml)) {
    if (token.kind === 'text') {
      if (text !== undefined && isText && phonetic === 0) text += token.text
    } else if (token.name === 'rPh') phonetic += token.kind === 'open' ? 1 : -1
    else if (token.name === 't') isText = token.kind === 'open'
    else if (token.name === 'si' && token.kind === 'open') text = ''
    else if (token.name === 'si' && text !== undefined) {
      texts.push(unescaped(text))
      text = undefined
    }
  }
  return texts
}

/** `_x0041_` is a letter (ECMA-376, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
