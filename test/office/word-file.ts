/** Word files of offices, put together by hand: each holds what its test needs, as Word in Chinese, WPS and others write it. */
import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`

export interface WordFile {
  /** Blocks of the body, without the section at its end. */
  body?: string
  /** What the section at the end says. */
  section?: string
  /** null: there are none. */
  styles?: string | null
  settings?: string
  /** Further parts that the document leads to: id of the relation, kind, path below `word/`, text. */
  parts?: readonly (readonly [id: string, kind: string, path: string, text: string])[]
  /** Files as they are: relations of parts, pictures. */
  files?: Readonly<Record<string, string>>
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`

export const relations = (...rows: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${rows.map((row) => relation(...row)).join('')}</Relationships>`

/** 200 × 280 mm with margins of 20, 22, 18 and 31 mm, twips. */
export const PAPER =
  '<w:pgSz w:w="11339" w:h="15874"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1020" w:left="1757" w:header="567" w:footer="600" w:gutter="0"/>'

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:rFonts w:eastAsia="华文中宋"/><w:color w:val="800080"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'

const document = (body: string, section: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMES}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`

/** @returns the files of the package by their path */
export function wordParts({ body = '', section = PAPER, styles = STYLES, settings = '', ...more }: WordFile) {
  const { parts = [], files = {} } = more
  const all = [
    ...(styles === null ? [] : [['rId1', 'styles', 'styles.xml', `<w:styles ${NAMES}>${styles}</w:styles>`] as const]),
    ['rId2', 'settings', 'settings.xml', `<w:settings ${NAMES}>${settings}</w:settings>`] as const,
    ...parts,
  ]
  const types = all.map(([, kind, path]) => `<Override PartName="/word/${path}" ContentType="${WORD}.${kind}+xml"/>`)
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': document(body, section),
    'word/_rels/document.xml.rels': relations(...all.map(([id, kind, path]) => [id, kind, path] as const)),
    ...Object.fromEntries(all.map(([, , path, text]) => [`word/${path}`, text])),
    ...files,
  }
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

export const wordFile = (file: WordFile): Uint8Array => zipped(wordParts(file))

export const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
export const header = (text: string) => `<w:hdr ${NAMES}>${text}</w:hdr>`
export const edge = (kind: 'header' | 'footer', id: string, type = 'default') =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
