/** Damage to a .docx that schema validators do not see, though Word refuses the file or shows nonsense. */
import { openPackage, type Package } from './package.ts'
import { all, childrenOf, type Element, textIn } from './xml.ts'

type Report = (message: string) => void

const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** @returns one sentence per fault; empty when the file is sound */
export function lintDocx(bytes: Uint8Array): string[] {
  const found: string[] = []
  const report: Report = (message) => void found.push(message)
  let opened: Package
  try {
    opened = openPackage(bytes)
  } catch (error) {
    return [`unreadable: ${String(error)}`]
  }
  for (const [name, text] of opened.parts) if (ILLEGAL.test(text)) report(`${name}: illegal character`)
  lintPackage(opened, report)
  const document = opened.xml.get('word/document.xml')
  if (document === undefined) return [...found, 'word/document.xml is missing']
  lintStyles(document, opened, report)
  all(document, 'w:tbl').forEach((table, index) => void lintTable(table, `table ${index + 1}`, report))
  lintBookmarks(document, report)
  lintDrawings(opened, report)
  lintNumbering(document, opened, report)
  for (const [name, part] of opened.xml) lintFields(part, name, report)
  return found
}

function lintPackage({ parts, xml }: Package, report: Report): void {
  for (const [name, part] of xml) {
    if (!name.endsWith('.rels')) continue
    const base = name.replace(/_rels\/[^/]*$/, '')
    const source = parts.get(base + name.slice(base.length + '_rels/'.length).replace(/\.rels$/, '')) ?? ''
    const ids = new Set<string>()
    for (const { attributes } of childrenOf(part, 'Relationship')) {
      const { Id = '', Target = '', TargetMode } = attributes
      if (ids.has(Id)) report(`${name}: relationship ${Id} twice`)
      ids.add(Id)
      const path = Target.startsWith('/') ? Target.slice(1) : (base + Target).replace(/[^/]+\/\.\.\//g, '')
      if (TargetMode !== 'External' && !parts.has(path)) report(`${name}: missing part ${path}`)
    }
    for (const [, id = ''] of source.matchAll(/\br:(?:id|embed)="([^"]+)"/g)) {
      if (!ids.has(id)) report(`${name}: no relationship ${id}`)
    }
  }
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const name of parts.keys()) {
    const extension = name.split('.').at(-1) ?? ''
    const known = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`)
    if (name !== '[Content_Types].xml' && !known) report(`no content type for ${name}`)
  }
  const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name)
  for (const name of declared) if (!parts.has(name)) report(`missing part ${name}`)
  if (new Set(declared).size !== declared.length) report('a part is declared twice')
}

function lintStyles(document: Element, { xml }: Package, report: Report): void {
  const styles = [...xml].find(([name]) => /styles\.xml$/.test(name))?.[1]
  const known = new Set(styles ? all(styles, 'w:style').map((style) => style.attributes['w:styleId']) : [])
  const used = all(document, 'w:pStyle', 'w:rStyle', 'w:tblStyle').map((use) => use.attributes['w:val'])
  for (const id of new Set(used)) if (!known.has(id)) report(`unknown style ${id}`)
  for (const paragraph of all(document, 'w:p')) {
    const styled = childrenOf(paragraph, 'w:pPr').some((properties) => childrenOf(properties, 'w:pStyle').length > 0)
    if (!styled) report(`paragraph without style: ${textIn(paragraph).slice(0, 30)}`)
  }
}

function lintTable(table: Element, name: string, report: Report): void {
  const grid = childrenOf(table, 'w:tblGrid')[0]
  const widths = (grid ? childrenOf(grid, 'w:gridCol') : []).map((column) => Number(column.attributes['w:w']))
  if (widths.length === 0) report(`${name}: no grid`)
  childrenOf(table, 'w:tr').forEach((row, index) => {
    const cells = childrenOf(row, 'w:tc')
    let column = 0
    for (const cell of cells) {
      const properties = childrenOf(cell, 'w:tcPr')[0]
      const value = (element: string) => properties && childrenOf(properties, element)[0]?.attributes
      const span = Number(value('w:gridSpan')?.['w:val'] ?? 1)
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
      if (Number(value('w:tcW')?.['w:w']) !== width)
        report(`${name} row ${index + 1}: cell is not as wide as its columns`)
      column += span
      if (childrenOf(cell).at(-1)?.name !== 'w:p') report(`${name}: cell does not end with a paragraph`)
    }
    if (column !== widths.length) report(`${name} row ${index + 1}: ${column} cells for ${widths.length} columns`)
  })
}

function lintBookmarks(document: Element, report: Report): void {
  const starts = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes)
  const ends = all(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])
  const names = starts.map((start) => start['w:name'] ?? '')
  const ids = starts.map((start) => start['w:id'] ?? '')
  if (new Set(names).size !== names.length) report('two bookmarks with one name')
  if (new Set(ids).size !== ids.length) report('two bookmarks with one id')
  for (const id of ids) if (!ends.includes(id)) report(`bookmark ${id} is not closed`)
  for (const id of ends) if (!ids.includes(id ?? '')) report(`bookmark ${id} is not opened`)
  for (const name of names) if (!/^\w{1,40}$/.test(name)) report(`bookmark name ${name}`)
  const anchors = all(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
  const fields = all(document, 'w:instrText').flatMap((code) => /\b(?:PAGE)?REF\s+(\S+)/.exec(textIn(code))?.[1] ?? [])
  for (const anchor of [...anchors, ...fields]) if (!names.includes(anchor)) report(`dead anchor ${anchor}`)
}

function lintDrawings({ xml }: Package, report: Report): void {
  const ids = [...xml.values()].flatMap((part) =>
    all(part, 'wp:docPr', 'wps:cNvPr').map(({ attributes }) => attributes.id),
  )
  if (new Set(ids).size !== ids.length) report('two drawings with one id')
  for (const part of xml.values()) {
    for (const { attributes } of all(part, 'wp:docPr'))
      if (!attributes.descr) report(`drawing ${attributes.id}: no alternative text`)
    const controls = all(part, 'w:sdtPr').map((control) => childrenOf(control, 'w:id')[0]?.attributes['w:val'])
    if (controls.includes(undefined) || new Set(controls).size !== controls.length)
      report('content controls without an id of their own')
  }
}

function lintNumbering(document: Element, { xml }: Package, report: Report): void {
  const numbering = [...xml].find(([name]) => /numbering\.xml$/.test(name))?.[1]
  const known = new Set(numbering ? all(numbering, 'w:num').map((num) => num.attributes['w:numId']) : [])
  for (const { attributes } of all(document, 'w:numId')) {
    // Number 0 takes a paragraph out of the numbering of its style.
    if (attributes['w:val'] !== '0' && !known.has(attributes['w:val']))
      report(`unknown numbering ${attributes['w:val']}`)
  }
}

function lintFields(part: Element, name: string, report: Report): void {
  let depth = 0
  for (const { attributes } of all(part, 'w:fldChar')) {
    if (attributes['w:fldCharType'] === 'begin') depth += 1
    if (attributes['w:fldCharType'] === 'end') depth -= 1
    if (depth < 0) break
  }
  if (depth !== 0) report(`${name}: a field is not closed`)
  for (const run of all(part, 'w:r')) {
    if (childrenOf(run, 'w:fldChar', 'w:instrText').length > 1) report(`${name}: a field in one run`)
  }
}
