import { describe, expect, it } from 'vitest'
import { profileOf } from '../src/render/docx/style/profile.ts'
import { stylesXml } from '../src/render/docx/style/styles-xml.ts'
import { mergeStyles, renamed, withoutOwnNumbers } from '../src/render/office/styles.ts'
import { STYLES } from '../src/render/tree.ts'
import { NAMES } from './office/word-file.ts'

const part = (...styles: string[]) => `<w:styles ${NAMES}><w:docDefaults/>${styles.join('')}</w:styles>\n`
const style = (id: string, name: string, inside = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const byDefault = (text: string, is = '1') => text.replace('w:styleId', `w:default="${is}" w:styleId`)
const ofSigns = (text: string) => text.replace('"paragraph"', '"character"')
const based = (id: string) => `<w:basedOn w:val="${id}"/>`
const counts = (id: string) => `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`

const ids = (theirs: string, ours: string) => Object.fromEntries(mergeStyles(theirs, ours).ids)
const textOf = (xml: string, id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(xml)?.[0]

describe("which of the office's styles stands for which of ours", () => {
  it.each([
    ['heading 1', 'Heading1', 'heading 1'],
    ['heading 2', 'Heading2', '标题 2'],
    ['heading 3', 'Heading3', '标题3'],
    ['toc 1', 'TOC1', '目录 1'],
    ['toc 2', 'TOC2', 'Contents 2'],
    ['Title', 'Title', '公文标题'],
    ['caption', 'Caption', '题注'],
    ['footnote text', 'FootnoteText', 'Footnote'],
    ['应急预案表', 'PlanTable', '网格型'],
    ['应急预案正文', 'PlanBody', '公文正文'],
  ])('%s (%s) is called %s', (name, id, theirs) => {
    expect(ids(part(style('x7', theirs)), part(style(id, name)))).toEqual({ [id]: 'x7' })
  })

  it('is told by other names of a style too, whatever their capitals and entities, for the same kind alone', () => {
    const also = style('x7', 'Chapter', '<w:aliases w:val="Big, HEADING 1 ,R&amp;D"/>')
    expect(ids(part(also), part(style('Heading1', 'heading 1')))).toEqual({ Heading1: 'x7' })
    expect(ids(part(also), part(style('Own', 'r&d')))).toEqual({ Own: 'x7' })
    const signs = ofSigns(style('x8', 'heading 1'))
    expect(ids(part(signs), part(style('Heading1', 'heading 1')))).toEqual({ Heading1: 'Heading1' })
  })

  it('takes its own name before others', () => {
    const theirs = part(style('x1', '标题 1'), style('x2', 'heading 1'))
    expect(ids(theirs, part(style('Heading1', 'heading 1')))).toEqual({ Heading1: 'x2' })
  })

  it('takes the default of its kind for what is nothing but one', () => {
    const ours = part(byDefault(style('Normal', 'Normal')), style('PlanBody', '应急预案正文'), style('Own', 'Own'))
    const marked = part(style('n', '正文'), byDefault(style('d', 'Text'), 'true'))
    expect(ids(marked, ours)).toEqual({ Normal: 'd', PlanBody: 'd', Own: 'Own' })
    expect(ids(part(style('n', '正文')), ours)).toEqual({ Normal: 'n', PlanBody: 'n', Own: 'Own' })
    expect(ids(part(ofSigns(style('c', 'Normal'))), ours)).toMatchObject({ Normal: 'Normal' })
  })

  it('is added under a free id where there is none', () => {
    const taken = part(style('Own', 'Other'), style('Own2', 'One more'))
    const { xml, ids: known } = mergeStyles(taken, part(style('Own', 'Mine'), style('Next', 'Next', based('Own'))))
    expect(Object.fromEntries(known)).toEqual({ Own: 'Own3', Next: 'Next' })
    expect(textOf(xml, 'Own3')).toContain('w:val="Mine"')
    expect(textOf(xml, 'Next')).toContain(based('Own3'))
    expect(xml.endsWith('</w:styles>')).toBe(true)
    expect(xml.startsWith(taken.replace('</w:styles>\n', ''))).toBe(true)
  })

  it.each(STYLES)('is found once for each style of %s', (name) => {
    const office = part(byDefault(style('a', '正文')), style('1', 'heading 1'))
    const { xml, ids: known } = mergeStyles(office, stylesXml(profileOf(name), 'zh'))
    const all = [...xml.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(all).size).toBe(all.length)
    for (const id of known.values()) expect(all).toContain(id)
    expect(known.get('Heading1')).toBe('1')
    expect(known.get('PlanBody')).toBe('a')
    // Word knows one default of a kind: the office's.
    expect(xml.match(/<w:style w:type="paragraph"[^>]* w:default="1"/g)).toHaveLength(1)
  })
})

describe('a style of ours among those of an office', () => {
  const OFFICE = part(
    byDefault(style('a', '正文')),
    style('1', 'heading 1', '<w:rPr><w:rFonts w:eastAsia="华文中宋"/></w:rPr>'),
  )
  const face = '<w:rFonts w:eastAsia="仿宋"/>'
  const added = (id: string, inside: string, as = (text: string) => text) =>
    textOf(mergeStyles(OFFICE, part(style('Heading1', 'heading 1'), as(style(id, id, inside)))).xml, id)

  it("has the office's type face, and a title that of its headings", () => {
    expect(added('PlanCell', `<w:rPr>${face}<w:sz w:val="21"/></w:rPr>`)).toContain('<w:rPr><w:sz w:val="21"/></w:rPr>')
    const title = added('PlanAnnexTitle', `<w:rPr>${face}<w:sz w:val="44"/></w:rPr>`)
    expect(title).toContain('<w:rPr><w:rFonts w:eastAsia="华文中宋"/><w:sz w:val="44"/></w:rPr>')
  })

  it("is as large and as wide apart as the office's where it is running text", () => {
    const look = `<w:pPr><w:spacing w:line="560"/></w:pPr><w:rPr>${face}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>`
    expect(added('PlanList', look)).toContain('<w:pPr></w:pPr><w:rPr></w:rPr>')
    expect(added('PlanQuote', look)).not.toContain('w:sz ')
    expect(added('PlanCode', look)).toContain('<w:spacing w:line="560"/>')
  })

  it("has no indent of the office's default text where it has none itself", () => {
    const none = 'w:firstLineChars="0" w:firstLine="0"'
    expect(added('PlanCell', '<w:pPr><w:jc w:val="left"/></w:pPr>')).toContain(
      `<w:pPr><w:ind w:left="0" w:right="0" ${none}/><w:jc w:val="left"/></w:pPr>`,
    )
    expect(added('PlanCell', '<w:pPr><w:ind w:left="200"/></w:pPr>')).toContain(`<w:ind ${none} w:left="200"/>`)
    expect(added('PlanCell', '<w:pPr><w:ind w:firstLine="400"/></w:pPr>')).toContain('<w:ind w:firstLine="400"/>')
    const signs = added('PlanCodeText', '<w:rPr><w:jc w:val="left"/></w:rPr>', ofSigns)
    expect(signs).not.toContain('w:ind')
  })
})

describe('a heading that counts itself', () => {
  const NUMBERED = part(
    style('1', 'heading 1', counts('3')),
    style('2', 'heading 2', based('1')),
    style('3', 'heading 3', counts('0')),
    style('4', 'heading 4', based('4')),
    style('5', 'heading 5', based('gone')),
  )

  it('is known by its own numbers or those of what it stands on', () => {
    expect([...mergeStyles(NUMBERED, part()).numbered]).toEqual(['1', '2'])
  })

  it('counts none of ours: they have their numbers as text', () => {
    const numbered = new Set(['1'])
    const paragraph = (properties: string) => `<w:p><w:pPr>${properties}<w:jc w:val="left"/></w:pPr></w:p>`
    const [own, other] = ['<w:pStyle w:val="1"/>', '<w:pStyle w:val="2"/>']
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const plain = (xml: string) => withoutOwnNumbers(xml, numbered)
    expect(plain(paragraph(own))).toBe(paragraph(own + none))
    expect(plain(paragraph(`${own}<w:keepNext/><w:pageBreakBefore/>`))).toBe(
      paragraph(`${own}<w:keepNext/><w:pageBreakBefore/>${none}`),
    )
    expect(plain(paragraph(other))).toBe(paragraph(other))
    const listed = paragraph(`${own}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>`)
    expect(plain(listed)).toBe(listed)
  })
})

it('uses of a style and its definition take its new name; others stay', () => {
  const ids = new Map([['Own', 'x1']])
  const uses = ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'].map((name) => `<w:${name} w:val="Own"/>`)
  const xml = `<w:style w:type="paragraph" w:styleId="Own">${uses.join('')}<w:lang w:val="Own"/><w:pStyle w:val="Else"/>`
  expect(renamed(xml, ids)).toBe(
    xml.replaceAll('"Own"', '"x1"').replace('<w:lang w:val="x1"/>', '<w:lang w:val="Own"/>'),
  )
})
