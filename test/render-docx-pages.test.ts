import { describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { estimatePages } from '../src/render/docx/layout/pages.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import type { Block, StyleName } from '../src/render/tree.ts'
import { openPackage, paragraphsOf, paragraphText } from './docx/package.ts'
import { cell, heading, item, para } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all } from './docx/xml.ts'

/** The page that the contents give for a heading behind these blocks. */
async function pageBehind(blocks: readonly Block[], style: StyleName = 'gbt9704'): Promise<number> {
  const entries = [{ depth: 1, number: '9', text: '其后', id: 'behind' }] as const
  const last = [heading(1, '其后', { number: '9', id: 'behind' }), para('正文')]
  const doc = documentOf({ type: 'tableOfContents', title: '目录', entries: [...entries] }, ...blocks, ...last)
  const [entry] = paragraphsOf(openPackage(await writeDocx(doc, { style }))).filter((one) => one.style === 'TOC1')
  return Number(entry?.text.split('\t')[1])
}

const times = <Item>(count: number, one: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => one(index))

describe('the pages in the contents count', () => {
  const table = (rows: number, text: string): Block => ({
    type: 'planTable',
    head: ['序号', '内容'],
    rows: times(rows, (index) => [cell(String(index)), cell(text)]),
  })

  // The last page is well filled: the table is not set closer.
  // A row of one line is 15 points high with 4.5 of edges, a page 637.8: 31 rows under a repeated head.
  it.each([
    [20, 1],
    [50, 2],
    [85, 3],
    [200, 7],
  ])('the rows of a table: %i rows of one line', async (rows, page) => {
    expect(await pageBehind([table(rows, '一行')])).toBe(page)
  })

  it('rows by the lines of their tallest cell', async () => {
    expect(await pageBehind([table(66, '汉'.repeat(100))])).toBe(6)
  })

  // 22 lines on a page; the heading behind does not stay alone on the last.
  it.each([
    [20, 1],
    [23, 2],
    [60, 3],
  ])('the items of a list: %i items', async (count, page) => {
    const list: Block = { type: 'list', children: times(count, () => item(null, para('一项'))) }
    expect(await pageBehind([list])).toBe(page)
  })

  // 16 points with 5 below, then 24 with 20 above, of which 5 are the ones below, and 8 below: 68 of the 700 of a page.
  it('the room between paragraphs, of two rooms that meet the larger', async () => {
    const chapters = times(44, (index) => [heading(1, '题', { number: String(index) }), para('一行')])
    expect(await pageBehind(chapters.flat(), 'plain')).toBe(5)
  })

  it('the lines of the notice that issues the plan', () => {
    const notice = (text: string): Block => ({
      ...{ type: 'notice', marks: [], issuers: ['甲市人民政府'], title: ['通知'], addressees: '各县：' },
      ...{ text, date: '2026年4月16日', copies: '' },
    })
    const pages = (text: string) =>
      estimatePages({ type: 'root', children: [notice(text)] }, profileOf('gbt9704')).pageCount
    expect(pages('印发。')).toBe(1)
    // 28 characters on a line, 22 lines on a page.
    expect(pages('汉'.repeat(28 * 22))).toBe(2)
    expect(pages('汉'.repeat(28 * 44))).toBe(3)
  })
})

describe('the head of every page', () => {
  const heads = async (title: string, issuer: string): Promise<string[]> => {
    const doc = documentOf(heading(1, '总则', { number: '1' }), para('正文'))
    const { xml } = openPackage(
      await writeDocx({ ...doc, info: { ...doc.info, title, issuer } }, { style: 'enterprise' }),
    )
    const texts = [...xml].flatMap(([name, part]) =>
      /^word\/header\d*\.xml$/.test(name) ? [all(part, 'w:p').map(paragraphText).join('\n')] : [],
    )
    return [...new Set(texts.filter((text) => text !== ''))]
  }

  it('does not say the issuer twice, and is parted in lines where it has no room on one', async () => {
    const [short = ''] = await heads('甲厂火灾应急预案', '甲厂')
    expect(short.replace('\n', '\t')).toMatch(/^甲厂\t火灾应急预案\t/)
    const [long = ''] = await heads(`甲厂${'火灾'.repeat(20)}应急预案`, '甲厂')
    expect(long.split('\n').length).toBeGreaterThan(short.split('\n').length)
  })
})
