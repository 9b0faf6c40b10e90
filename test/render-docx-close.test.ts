import { describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { fitted } from '../src/render/docx/layout/close.ts'
import { gridOf } from '../src/render/docx/layout/grid.ts'
import { estimatePages } from '../src/render/docx/layout/pages.ts'
import { layoutTable } from '../src/render/docx/layout/table-layout.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import { type Block, type PlanTable, type Root, STYLES, type TableOfContents } from '../src/render/tree.ts'
import { room, signatureTable } from '../src/render/view/paper/paper.ts'
import { openPackage } from './docx/package.ts'
import { cell, heading, para, text } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'

const root = (...children: Block[]): Root => ({ type: 'root', children })
const documentXml = async (...blocks: Block[]) =>
  openPackage(await writeDocx(documentOf(...blocks), { style: 'gbt9704' })).parts.get('word/document.xml') ?? ''
const stop: Block = { type: 'pageBreak' }
const form = (rows: number): PlanTable => ({
  type: 'planTable',
  head: [],
  rows: Array.from({ length: rows }, (_, index) => [cell(`${index}`), cell('x')]),
})

describe('a sheet that would end with a few rows on a page of their own', () => {
  const profile = profileOf('gbt9704')
  /** So many rows fill a page of this style. */
  const full = Array.from({ length: 60 }, (_, rows) => rows).findLast(
    (rows) => estimatePages(root(form(rows)), profile).pageCount === 1,
  )
  const pages = (rows: number) => {
    const tree = root(heading(1, 'form', {}), form(rows))
    return estimatePages(tree, profile, fitted(tree, profile).close).pageCount
  }
  const closed = (...blocks: Block[]) => fitted(root(...blocks), profile).close.size

  it('is set closer where that saves the page', () => {
    if (full === undefined) throw new Error('no page is filled')
    expect(estimatePages(root(heading(1, 'form', {}), form(full + 3)), profile).pageCount).toBe(2)
    expect(pages(full + 3)).toBe(1)
    expect(closed(form(full + 3))).toBe(1)
  })

  it('stays as it is where nothing is saved, and where the last page is well filled', () => {
    if (full === undefined) throw new Error('no page is filled')
    expect(closed(form(Math.floor(full / 2)))).toBe(0)
    expect(closed(form(Math.floor(full * 1.7)))).toBe(0)
    expect(closed(para('汉'.repeat(3001)), form(full + 3))).toBe(0)
  })

  it('keeps the lines to write on where closer text is enough', async () => {
    if (full === undefined) throw new Error('no page is filled')
    const blank = (lines: number) => [cell('x'), { children: room(lines) }]
    const few = { ...form(full), rows: [...form(full - 2).rows, blank(4)] }
    const many = { ...form(full), rows: Array.from({ length: full + 3 }, () => blank(1)) }
    expect([...fitted(root(few, stop, many), profile).close.values()]).toEqual(['text', 'all'])
    const paragraphs = async (table: PlanTable) =>
      (await documentXml(table)).split('<w:p>').filter((one) => one.includes('>\u00a0<'))
    for (const line of await paragraphs(few)) expect(line).toContain('w:val="PlanCell"')
    for (const line of await paragraphs(many)) expect(line).toContain('w:val="PlanCellClose"')
  })

  it('is judged apart from the sheet before', () => {
    if (full === undefined) throw new Error('no page is filled')
    const [first, second] = [form(full + 3), form(5)]
    expect([...fitted(root(first, stop, second), profile).close]).toEqual([[first, 'text']])
  })

  it('has closer lines in every style', async () => {
    for (const style of STYLES) {
      const grid = gridOf(form(3))
      if (grid === undefined) throw new Error('no grid')
      const [usual, close] = ([undefined, 'all'] as const).map((close) =>
        layoutTable(grid, { width: 8800, close }, profileOf(style)),
      )
      expect(close?.cell).toBe('cellClose')
      expect(close?.heights[0]).toBeLessThan((usual?.heights[0] ?? 0) * 0.95)
    }
    const document = await documentXml(form((full ?? 0) + 3))
    expect(document).toContain('w:val="PlanCellClose"')
    expect(document).not.toContain('w:val="PlanCell"')
  })

  it('has contents that stay with the title', () => {
    const contents = (count: number): TableOfContents => ({
      type: 'tableOfContents',
      title: 'c',
      entries: Array.from({ length: count }, (_, index) => ({ depth: 1, number: '', text: 'x', id: `e${index}` })),
    })
    const lineOf = (count: number) =>
      fitted(root(heading(1, 'Forms', { plain: true }), para('x'), contents(count), heading(1, 'one', {})), profile)
        .profile.paragraphs.contents1.exact
    expect(lineOf(10)).toBe(24)
    expect(lineOf(22)).toBeLessThan(21)
    expect(lineOf(40)).toBe(24)
  })
})

describe('signatures', () => {
  it('stand on one page with the last rows of what is signed', async () => {
    const words = { say: ({ zh }: { zh: string }) => zh } as unknown as Parameters<typeof signatureTable>[0]
    const signatures = signatureTable(words, [{ step: '决定', who: '县长' }])
    const signed: PlanTable = { ...form(20), leadsOn: true }
    const xml = await documentXml(signed, ...signatures)
    const [table = ''] = xml.split('</w:tbl>')
    const kept = table
      .split('<w:tr>')
      .slice(1)
      .map((row) => row.includes('<w:keepNext/>'))
    expect(kept.slice(-3)).toEqual([false, true, true])
    expect(xml.split('</w:tbl>')[1]).toMatch(/^<w:p><w:pPr><w:pStyle w:val="PlanGap"\/><w:keepNext\/>/)
  })
})

describe('what may be parted', () => {
  it('is a table whose first column is bold', async () => {
    const bold = {
      children: [{ type: 'paragraph' as const, children: [{ type: 'strong' as const, children: [text('县长')] }] }],
    }
    const rows = Array.from({ length: 30 }, () => [bold, cell('x')])
    const xml = await documentXml({ type: 'planTable', head: [], rows })
    expect(xml.match(/<w:keepNext\/>/g)?.length).toBe(2)
  })

  it('is no short paragraph at the end of a chapter', async () => {
    const annex: Block = { type: 'annex', id: 'a', label: '附件1', title: 't', children: [para('x')] }
    const xml = await documentXml(para('原预案同时废止。'), para('本预案由应急局解释。'), annex)
    const [first, second] = xml.split('<w:p>').slice(1)
    expect(first).not.toContain('<w:keepLines/>')
    expect(second).toContain('<w:keepLines/>')
    const [long] = (await documentXml(para('汉'.repeat(201)), annex)).split('<w:p>').slice(1)
    expect(long).not.toContain('<w:keepLines/>')
  })
})
