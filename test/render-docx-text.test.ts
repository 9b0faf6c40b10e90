import { describe, expect, it } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import { writeDocx } from '../src/render/docx/index.ts'
import { type Block, type PhrasingContent, STYLES } from '../src/render/tree.ts'
import { openPackage, type Package, paragraphText } from './docx/package.ts'
import { heading, para, text } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, childrenOf, type Element, textIn } from './docx/xml.ts'

async function written(...children: Block[]): Promise<Package> {
  return openPackage(await writeDocx(documentOf(...children), { style: 'gbt9704' }))
}

function part({ xml }: Package, name: string): Element {
  const found = xml.get(`word/${name}.xml`)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

describe('a link inside the document', () => {
  const target = heading(1, '响应分级', { number: '5', id: '响应分级' })
  const linked = async (url: string) => {
    const opened = await written(target, para({ type: 'link', url, children: [text('见第5章')] }))
    const document = part(opened, 'document')
    const names = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    return all(document, 'w:hyperlink').map((one) => [textIn(one), attributesIn(one, names)])
  }
  const attributesIn = ({ attributes }: Element, names: readonly (string | undefined)[]) =>
    names.includes(attributes['w:anchor'])

  it.each(['#响应分级', '#%E5%93%8D%E5%BA%94%E5%88%86%E7%BA%A7'])('leads to its chapter: %s', async (url) => {
    expect(await linked(url)).toEqual([['见第5章', true]])
  })

  it.each(['#预警', '#%E5%93%8', '#'])('that leads nowhere is text: %s', async (url) => {
    expect(await linked(url)).toEqual([])
  })
})

it('has every footnote where it is mentioned, numbered in the order of their mention', async () => {
  const note = (identifier: string, value: string): Block => ({
    type: 'footnoteDefinition',
    identifier,
    children: [para(value)],
  })
  const mention = (identifier: string) => ({ type: 'footnoteReference' as const, identifier })
  const opened = await written(
    note('a', '水文站报汛资料'),
    note('b', '省防办通知'),
    para('警戒水位', mention('b'), '和保证水位', mention('a'), '以上', mention('b')),
    para('没有注释', mention('c')),
  )
  const mentioned = all(part(opened, 'document'), 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])
  const notes = new Map(
    all(part(opened, 'footnotes'), 'w:footnote').map((one) => [one.attributes['w:id'], textIn(one).trim()]),
  )
  expect(mentioned.map((id) => notes.get(id))).toEqual(['省防办通知', '水文站报汛资料', '省防办通知'])
})

it('writes a table of an author’s own with its cells in their columns', async () => {
  const row = (...values: string[]) => ({
    type: 'tableRow' as const,
    children: values.map((value) => ({ type: 'tableCell' as const, children: [text(value)] })),
  })
  const opened = await written({
    type: 'table',
    align: [null, 'right', 'center'],
    children: [row('水库', '汛限水位', '管理'), row('青石', '82.50', '县水利局')],
  })
  const rows = all(part(opened, 'document'), 'w:tr').map((one) =>
    childrenOf(one, 'w:tc').map((cell) => all(cell, 'w:p').map(paragraphText).join('\n')),
  )
  expect(rows).toEqual([
    ['水库', '汛限水位', '管理'],
    ['青石', '82.50', '县水利局'],
  ])
  const [, last] = all(part(opened, 'document'), 'w:tr')
  expect(last && all(last, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(['right', 'center'])
})

describe.each(STYLES)('the styles of %s', (style) => {
  it.each(LOCALES)('stand on each other, and on the fonts and the language of the document: %s', async (language) => {
    const doc = documentOf(para('正文'))
    const opened = openPackage(await writeDocx({ ...doc, info: { ...doc.info, language } }, { style }))
    const styles = part(opened, 'styles')
    const known = all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId'])
    const named = all(styles, 'w:basedOn', 'w:next', 'w:link').map(({ attributes }) => attributes['w:val'])
    expect(named.filter((id) => !known.includes(id))).toEqual([])
    for (const type of ['paragraph', 'character', 'table'])
      expect(all(styles, 'w:style').filter(isDefaultOf(type))).toHaveLength(1)
    const [run] = all(styles, 'w:rPrDefault')
    const body = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'PlanBody')
    for (const name of ['w:rFonts', 'w:sz'])
      expect(run && all(run, name)[0]?.attributes).toEqual(body && all(body, name)[0]?.attributes)
    expect(run && all(run, 'w:lang')[0]?.attributes).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  })
})

const isDefaultOf =
  (type: string) =>
  ({ attributes }: Element) =>
    attributes['w:type'] === type && attributes['w:default'] === '1'

// GB/T 9704-2012, 5.2.3: 22 lines of 28 characters of size 3 (16 points) on a page; the plain style sets a least distance.
it.each([
  ['gbt9704', 'PlanBody', { 'w:line': '579', 'w:lineRule': 'exact', 'w:before': '0', 'w:after': '0' }, '32'],
  ['plain', 'PlanBody', { 'w:line': '320', 'w:lineRule': 'atLeast', 'w:before': '0', 'w:after': '100' }, '22'],
  ['plain', 'Heading1', { 'w:line': '480', 'w:lineRule': 'atLeast', 'w:before': '400', 'w:after': '160' }, '32'],
] as const)('%s sets %s with the distances of its lines and paragraphs', async (...[style, id, distances, size]) => {
  const styles = part(openPackage(await writeDocx(documentOf(para('正文')), { style })), 'styles')
  const one = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)
  expect(one && all(one, 'w:spacing')[0]?.attributes).toEqual(distances)
  expect(one && all(one, 'w:sz')[0]?.attributes['w:val']).toBe(size)
})

it.each([
  ['gbt9704', '仿宋_GB2312', 'Times New Roman'],
  ['plain', '宋体', 'Times New Roman'],
] as const)('%s sets the body in %s and %s', async (style, eastAsia, latin) => {
  const styles = part(openPackage(await writeDocx(documentOf(para('正文')), { style })), 'styles')
  const body = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'PlanBody')
  expect(body && all(body, 'w:rFonts')[0]?.attributes).toEqual({
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
  })
})

it.each([
  ['gbt9704', 'PlanBody', { 'w:firstLineChars': '200', 'w:firstLine': '640' }],
  ['plain', 'PlanBody', undefined],
  ['plain', 'TOC2', { 'w:left': '280' }],
] as const)('%s indents %s', async (style, id, indent) => {
  const styles = part(openPackage(await writeDocx(documentOf(para('正文')), { style })), 'styles')
  const one = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)
  expect(one).toBeDefined()
  expect(one && all(one, 'w:ind')[0]?.attributes).toEqual(indent)
})

it('shows what is strong, emphasized, struck out or code, and what is several of these', async () => {
  const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
  const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children })
  const deleted: PhrasingContent = { type: 'delete', children: [text('删')] }
  const opened = await written(
    para(
      ...['平', strong(text('重')), emphasis(text('强')), strong(emphasis(text('两')))],
      ...[deleted, strong({ type: 'inlineCode', value: '码' })],
      { type: 'link', url: 'https://example.org/', children: [emphasis(text('链'))] },
    ),
  )
  const shown = all(part(opened, 'document'), 'w:r').map((run) => {
    const marks = all(run, 'w:rStyle', 'w:b', 'w:i', 'w:strike').map(({ name, attributes }) =>
      name === 'w:rStyle' ? attributes['w:val'] : name.slice(2),
    )
    return [textIn(run), ...marks].join(' ')
  })
  expect(shown).toEqual([
    '平',
    '重 Strong',
    '强 Emphasis',
    '两 Strong i',
    '删 strike',
    '码 PlanCodeText b',
    '链 Hyperlink i',
  ])
})

it('begins a page with each card, under its title', async () => {
  const card = (title: string): Block => ({ type: 'card', title, children: [para(`${title}的职责`)] })
  const opened = await written(card('甲'), card('乙'))
  const paragraphs = all(part(opened, 'document'), 'w:p').filter((one) => paragraphText(one) !== '')
  expect(paragraphs.map(paragraphText)).toEqual(['甲', '甲的职责', '乙', '乙的职责'])
  const breaks = paragraphs.map((one) => all(one, 'w:pageBreakBefore').length)
  expect(breaks).toEqual([0, 0, 1, 0])
})
