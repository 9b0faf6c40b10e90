/**
 * Spreadsheet writer. Texts stand in their cells (`inlineStr`), the head is row 1 of every sheet: a filled workbook can be read
 * back by unzipping it and matching the titles of its columns, whatever program saved it.
 */
import { strToU8 } from 'fflate'
import { UsageError } from '../../base/errors.ts'
import { columnName } from '../../base/grid.ts'
import { firstDay } from '../docx/finalize/parts.ts'
import { stableZip } from '../docx/finalize/zip.ts'
import { editionLabel } from '../text.ts'
import type { DocumentInfo, PlanDocument, Sheet } from '../tree.ts'
import { type Printed, rangeOf, repeatedColumns, sheetXml } from './sheet.ts'
import { stylesXml } from './styles.ts'
import { HEAD, MAIN, xmlText } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument'

/**
 * Writes a document as .xlsx. The same document gives the same bytes everywhere.
 * @returns the bytes of the file
 * @throws UsageError for a document without sheets
 */
export function writeXlsx({ info, sheets }: PlanDocument): Uint8Array {
  if (!sheets) throw new UsageError({ zh: '这种文档没有表格版（xlsx）', en: 'This document has no spreadsheet (xlsx)' })
  const all = named(sheets())
  const marks: Printed = { left: info.title, right: editionLabel(info), sheet: info.sheet ?? 'a4' }
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(all.length)],
    [
      '_rels/.rels',
      relations([
        [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
        [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(info)],
    ['docProps/app.xml', `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"/>`],
    ['docProps/custom.xml', customProperties(info)],
    ['xl/workbook.xml', workbook(all)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(all.length)],
    ['xl/styles.xml', stylesXml(info.language)],
    ...all.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, index === 0, marks),
    ]),
  ]
  return stableZip(parts.map(([name, text]) => [name, strToU8(text)]))
}

/** Names of sheets are short, without some characters, and differ. */
const LONGEST_NAME = 31

function named(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const wanted = xmlSafeName(sheet.name)
    let name = wanted
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${wanted.slice(0, LONGEST_NAME - 4)} ${more}`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

function xmlSafeName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:'"]/g, ' ')
      .slice(0, LONGEST_NAME)
      .trim() || 'Sheet'
  )
}

function contentTypes(count: number): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  const sheets = Array.from({ length: count }, (_, index) =>
    part(`xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.spreadsheetml.worksheet+xml`),
  )
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`),
    ...sheets,
    part('xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', `${TYPES}.extended-properties+xml`),
    part('docProps/custom.xml', `${TYPES}.custom-properties+xml`),
    '</Types>',
  ].join('')
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function workbookRelations(count: number): string {
  return relations([
    ...Array.from({ length: count }, (_, index): [string, string] => [
      `${OFFICE}/relationships/worksheet`,
      `worksheets/sheet${index + 1}.xml`,
    ]),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ])
}

/** The heads repeat on every printed page, on wide sheets the columns that name a row, too; a filter is known to Excel under a hidden name. */
function workbook(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const place = `'${xmlText(sheet.name)}'!`
    const [from, to] = rangeOf(sheet).split(':')
    const filter = [from, to].map((cell = '') => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')).join(':')
    const repeated = repeatedColumns(sheet)
    const columns = repeated === 0 ? '' : `${place}$A:$${columnName(repeated - 1)},`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}${place}$1:$1</definedName>`,
    ]
  })
  const all = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${all.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('')
}

function coreProperties({ title, language, issuer, date }: DocumentInfo): string {
  const time = `${firstDay(date)}T00:00:00Z`
  const subject = language === 'zh' ? '应急预案' : 'Contingency plan'
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${xmlText(issuer)}</dc:creator>`,
    `<cp:lastModifiedBy>${xmlText(issuer)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    `<dc:language>${language === 'zh' ? 'zh-CN' : 'en-US'}</dc:language></cp:coreProperties>`,
  ].join('')
}

/** The same as in Word files: which plan was printed. */
function customProperties({ id, version, edition, fingerprint }: DocumentInfo): string {
  const values = { planId: id, planVersion: version, planEdition: edition, planFingerprint: fingerprint }
  const all = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${all.join('')}</Properties>`
}
