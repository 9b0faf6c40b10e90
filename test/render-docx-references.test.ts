import { describe, expect, it, vi } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import type { Block, StyleName } from '../src/render/tree.ts'
import { openPackage, type Package, paragraphsOf, paragraphText } from './docx/package.ts'
import { example, opened, renderPlanFile } from './docx/render-example.ts'
import { cell, heading, para, structure } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, type Element, textIn } from './docx/xml.ts'

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 120_000 })

const root = ({ xml }: Package): Element => {
  const document = xml.get('word/document.xml')
  if (document === undefined) throw new Error('no document')
  return document
}

const codes = (file: Package, kind: RegExp) =>
  all(root(file), 'w:instrText')
    .map((code) => textIn(code).trim())
    .filter((code) => kind.test(code))

/** What the document shows at a bookmark. */
function shownAt(file: Package, bookmark: string): string {
  const paragraph = all(root(file), 'w:p').find((one) =>
    all(one, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === bookmark),
  )
  return paragraph ? paragraphText(paragraph) : ''
}

/** Each reference with the text it shows and the text at its target. */
function references(file: Package): [string, string][] {
  return all(root(file), 'w:p').flatMap((paragraph) =>
    all(paragraph, 'w:instrText').flatMap((code): [string, string][] => {
      const [, bookmark] = /^REF (\S+)/.exec(textIn(code).trim()) ?? []
      return bookmark === undefined ? [] : [[paragraphText(paragraph), shownAt(file, bookmark)]]
    }),
  )
}

const annex = (label: string): Block => ({
  type: 'annex',
  id: label,
  label,
  title: `题 ${label}`,
  children: [para('x')],
})

async function written(blocks: Block[], style: StyleName = 'enterprise') {
  return openPackage(await writeDocx(documentOf(...blocks), { style }))
}

describe('mentions of annexes', () => {
  it.each([
    ['city-flood', 7],
    ['chemical-works', 5],
    ['county-eop', 3],
  ])('of %s lead to the annex that they name', (name, least) => {
    const found = references(opened(renderPlanFile(example(name))))
    expect(found.length).toBeGreaterThanOrEqual(least)
    for (const [said, target] of found) expect(said).toContain(target)
    expect(found.every(([, target]) => /^(?:附件|Annex )[\d.]+$/.test(target))).toBe(true)
  })

  it('take the longest label, and none of another document', async () => {
    const texts = [
      '见附件6.1和附件1。',
      '见附件10',
      '见附件12',
      '执行《省级预案》附件1的规定',
      '国办发〔2024〕5号附件1',
      '本附件1表',
      'See Annex 1 of the state plan',
    ]
    const labels = ['附件1', '附件6', '附件6.1', '附件10', 'Annex 1']
    const file = await written([...texts.map((text) => para(text)), ...labels.map(annex)])
    expect(references(file)).toEqual([
      ['见附件6.1和附件1。', '附件6.1'],
      ['见附件6.1和附件1。', '附件1'],
      ['见附件10', '附件10'],
    ])
    expect(paragraphsOf(file).map(({ text }) => text)).toEqual(expect.arrayContaining(texts))
  })
})

describe('captions', () => {
  const table = (caption: string): Block => ({ type: 'planTable', caption, head: ['a'], rows: [[cell('b')]] })
  const contents: Block = { type: 'tableOfContents', title: '目录', entries: [] }
  const blocks = [contents, table('甲'), { ...structure(3, 'zh'), title: '体系' }, table('乙'), table('丙')]

  it('are numbered by Word, tables and figures apart', async () => {
    const file = await written(blocks)
    expect(codes(file, /^SEQ/)).toEqual(['SEQ 表', 'SEQ 图', 'SEQ 表', 'SEQ 表'].map((code) => `${code} \\* ARABIC`))
    const captions = paragraphsOf(file).filter(({ style }) => style === 'Caption')
    expect(captions.map(({ text }) => text)).toEqual(['表1　甲', '图1　体系', '表2　乙', '表3　丙'])
  })

  it('say nothing again that the annex above says', async () => {
    const titled: Block = { ...structure(3, 'zh'), title: '体系', isTitled: true }
    const file = await written([contents, titled, table('乙')])
    const captions = paragraphsOf(file).filter(({ style }) => style === 'Caption')
    expect(captions.map(({ text }) => text)).toEqual(['表1　乙'])
    expect(file.parts.get('word/document.xml')).toContain('title="体系"')
  })

  it('get a list from three on, with pages', async () => {
    const file = await written(blocks)
    expect(codes(file, /^TOC .*\\c/)).toEqual(['TOC \\h \\z \\c "表"'])
    const lines = paragraphsOf(file).filter(({ style }) => style === 'TOC2')
    expect(lines.map(({ text }) => text)).toEqual(['表1　甲\t2', '表2　乙\t2', '表3　丙\t2'])
  })

  it('have no list in gbt9704 and no number on a form', async () => {
    expect(codes(await written(blocks, 'gbt9704'), /^TOC/)).toEqual([])
    const form = await written([table('甲')])
    expect(codes(form, /^SEQ/)).toEqual([])
    expect(paragraphsOf(form).find(({ style }) => style === 'Caption')?.text).toBe('甲')
  })
})

describe('pages', () => {
  it('are not blank where a table fills the page before, and do not end with a few words below a heading', async () => {
    const low: Block = { type: 'planTable', head: ['a'], rows: [[cell('1')]] }
    const gaps = async (...blocks: Block[]) =>
      paragraphsOf(await written(blocks)).filter(({ style }) => style === 'PlanGap').length
    expect(await gaps(low, para('甲'))).toBe(1)
    expect(await gaps(low, { type: 'pageBreak' }, para('甲'))).toBe(0)
    const kept = async (...blocks: Block[]) =>
      all(root(await written(blocks)), 'w:p').map((one) => all(one, 'w:keepNext').length)
    const head = (depth: 1 | 2): Block => heading(depth, '甲', {})
    expect(await kept(head(1), para('乙'), head(2), para('丁'))).toEqual([0, 1, 0, 0])
    expect(await kept(head(2), para('乙'), head(2), para('丁'))).toEqual([0, 0, 0, 0])
  })

  it('leave some room between a list and the table below it, and none elsewhere', async () => {
    const low: Block = { type: 'planTable', head: ['a'], rows: [[cell('1')]] }
    const items: Block = {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [para('甲')] }],
    }
    const styleAbove = async (block: Block) => {
      const styles = paragraphsOf(await written([block, low])).map(({ style }) => style)
      return styles.slice(0, styles.indexOf('PlanCellHead')).at(-1)
    }
    expect(await styleAbove(items)).toBe('PlanGap')
    expect(await styleAbove(para('甲'))).toBe('PlanBody')
  })

  it('part no low table and leave no heading behind', async () => {
    const low: Block = { type: 'planTable', head: ['a'], rows: [[cell('1')], [cell('2')], [cell('3')]] }
    const high: Block = { type: 'planTable', head: ['a'], rows: Array.from({ length: 80 }, () => [cell('1')]) }
    const kept = async (block: Block) => {
      const [rows] = all(root(await written([block])), 'w:tbl').map((one) => all(one, 'w:tr'))
      return (rows ?? []).map((row) => all(row, 'w:keepNext').length > 0)
    }
    expect(await kept(low)).toEqual([true, true, true, false])
    // The head and the last row but one take the next row along: neither it nor the last stands alone on a page.
    expect((await kept(high)).slice(2, -2).some((one) => one)).toBe(false)
  })
})
