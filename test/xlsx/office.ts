/** Workbooks in the dialects of the programs that people fill them in with. */
import { strToU8, zipSync } from 'fflate'

/** A cell as XML, its place left open as `r="@"`. */
export type OfficeRow = { number: number; cells: Readonly<Record<string, string>>; attributes?: string }

export interface OfficeSheet {
  name: string
  rows: readonly OfficeRow[]
  /** After the rows. */
  tail?: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

function sheetXml({ rows, tail = '' }: OfficeSheet, bom: string): string {
  const body = rows.map(({ number, cells, attributes = '' }) => {
    const inside = Object.entries(cells).map(([column, xml]) => xml.replace('@', `${column}${number}`))
    return `<row r="${number}" spans="1:13" ${attributes} x14ac:dyDescent="0.25">${inside.join('')}</row>`
  })
  return `${bom}<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0}"><sheetPr filterMode="1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:M40"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="8.7" customWidth="1"/></cols><sheetData>${body.join('')}</sheetData>${tail}<dataValidations count="1"><dataValidation type="list" sqref="J2:J9"><formula1>"1,2,3,4"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddHeader>&amp;C演练</oddHeader></headerFooter></worksheet>`
}

export interface Dialect {
  /** Texts that cells point at, as XML within `<si>`. */
  shared: readonly string[]
  isCountedFrom1904?: boolean
  /** WPS: places from the root of the package, and a byte order mark. */
  isWps?: boolean
  /** Excel's "Strict Open XML": other names, another place. */
  isStrict?: boolean
}

export function officeWorkbook(sheets: readonly OfficeSheet[], dialect: Dialect): Uint8Array {
  const { shared, isCountedFrom1904, isWps, isStrict } = dialect
  const bom = isWps ? '\uFEFF' : ''
  const base = isStrict ? STRICT : RELATIONS
  const book = isStrict ? 'xl/workbook2.xml' : 'xl/workbook.xml'
  const target = (part: string) => (isWps ? `/xl/${part}` : part)
  const relation = (id: string, kind: string, to: string) =>
    `<Relationship Id="${id}" Type="${base}/${kind}" Target="${to}"/>`
  const relations = (inside: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const parts: Record<string, string> = {
    '_rels/.rels': relations(relation('rId1', 'officeDocument', book)),
    [book]: `${bom}<?xml version="1.0"?><x:workbook xmlns:x="${MAIN}" xmlns:r="${base}"><x:fileVersion appName="xl"/><x:workbookPr ${isCountedFrom1904 ? 'date1904="1" ' : ''}defaultThemeVersion="166925"/><x:sheets>${sheets.map(({ name }, index) => `<x:sheet name="${name}" sheetId="${index + 7}" state="visible" r:id="rId${index + 1}"/>`).join('')}</x:sheets><x:calcPr calcId="191029"/></x:workbook>`,
    [book.replace('xl/', 'xl/_rels/').concat('.rels')]: relations(
      sheets
        .map((_, index) => relation(`rId${index + 1}`, 'worksheet', target(`worksheets/sheet${index + 1}.xml`)))
        .join('') +
        relation('rId90', 'theme', target('theme/theme1.xml')) +
        relation('rId91', 'sharedStrings', target('sharedStrings.xml')),
    ),
    'xl/sharedStrings.xml': `${bom}<?xml version="1.0"?><sst xmlns="${MAIN}" count="9" uniqueCount="${shared.length}">${shared.map((inside) => `<si>${inside}</si>`).join('')}</sst>`,
  }
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, bom)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
