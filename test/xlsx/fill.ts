/** Workbooks as people send them back: cells filled in, saved the way other programs save. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a cell gets: XML of its content and its attributes. */
export type Filling = { text: string } | { inline: string } | { number: number } | { error: string }

/** @returns the workbook with one text in a column of the first sheet, wherever it is empty */
export function fillColumn(bytes: Uint8Array, column: string, text: string): Uint8Array {
  const files = unzipSync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  const empty = new RegExp(`<c r="${column}(\\d+)" s="\\d+"/>`, 'g')
  const filled = `t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  const xml = strFromU8(files[path] ?? new Uint8Array()).replace(empty, (_, row) => `<c r="${column}${row}" ${filled}`)
  return zipSync({ ...files, [path]: strToU8(xml) })
}

/**
 * @param cells by sheet number (from 1) and place: `1!H2`
 * @returns the workbook with them; `text` goes to the list of shared texts as Excel, WPS and LibreOffice have it
 */
export function fillXlsx(bytes: Uint8Array, cells: Readonly<Record<string, Filling>>): Uint8Array {
  const files = unzipSync(bytes)
  const shared: string[] = []
  for (const [key, filling] of Object.entries(cells)) {
    const [sheet = '', place = ''] = key.split('!')
    const path = `xl/worksheets/sheet${sheet}.xml`
    const xml = strFromU8(files[path] ?? new Uint8Array())
    const cell = new RegExp(`<c r="${place}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`)
    const filled = cellXml(place, filling, shared)
    const next = cell.test(xml)
      ? xml.replace(cell, () => filled)
      : xml.replace('</sheetData>', () => `<row r="${place.replace(/\D/g, '')}">${filled}</row></sheetData>`)
    files[path] = strToU8(next)
  }
  if (shared.length > 0) {
    files['xl/sharedStrings.xml'] = strToU8(
      `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.join('')}</sst>`,
    )
    const rels = 'xl/_rels/workbook.xml.rels'
    const relation =
      '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    files[rels] = strToU8(
      strFromU8(files[rels] ?? new Uint8Array()).replace('</Relationships>', `${relation}</Relationships>`),
    )
  }
  return zipSync(files)
}

function cellXml(place: string, filling: Filling, shared: string[]): string {
  if ('number' in filling) return `<c r="${place}"><v>${filling.number}</v></c>`
  if ('error' in filling) return `<c r="${place}" t="e"><f>A1</f><v>${filling.error}</v></c>`
  if ('inline' in filling) return `<c r="${place}" t="inlineStr"><is><t>${escaped(filling.inline)}</t></is></c>`
  // Rich text in two runs, with a reading aid that is no part of the text.
  const [first = '', ...rest] = filling.text
  shared.push(
    `<si><r><t>${escaped(first)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped(rest.join(''))}</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si>`,
  )
  return `<c r="${place}" t="s"><v>${shared.length - 1}</v></c>`
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`)
}
