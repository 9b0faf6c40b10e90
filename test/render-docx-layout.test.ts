import { describe, expect, it } from 'vitest'
import { gridOf } from '../src/render/docx/layout/grid.ts'
import { estimatePages } from '../src/render/docx/layout/pages.ts'
import { segmentsOf } from '../src/render/docx/layout/segments.ts'
import { layoutTable } from '../src/render/docx/layout/table-layout.ts'
import { columnWidths } from '../src/render/docx/layout/widths.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import type { Block, PlanTable, Root } from '../src/render/tree.ts'
import { cell, heading, para, structure } from './docx/sample-parts.ts'

const table = (head: string[], rows: PlanTable['rows'], widths?: number[]): PlanTable => ({
  type: 'planTable',
  head,
  rows,
  ...(widths ? { widths } : {}),
})

function widthsOf(node: PlanTable, total = 8800): number[] {
  const grid = gridOf(node)
  if (grid === undefined) throw new Error('no grid')
  return columnWidths(grid, total, { em: 210, margin: 230 })
}

describe('grid of a table', () => {
  it('places cells beside spans from above and fills short rows', () => {
    const grid = gridOf(table([], [[cell('a', { rowSpan: 2, colSpan: 2 }), cell('b')], [cell('c')], [cell('d')]]))
    const shape = grid?.rows.map((row) =>
      row.map(({ column, colSpan, continued }) => `${column}+${colSpan}${continued ? '^' : ''}`),
    )
    expect(shape).toEqual([
      ['0+2', '2+1'],
      ['0+2^', '2+1'],
      ['0+1', '1+1', '2+1'],
    ])
  })

  it('cuts spans at the end of the table and at other cells', () => {
    const grid = gridOf(table([], [[cell('a'), cell('b', { rowSpan: 5 })], [cell('c', { colSpan: 9 })]]))
    expect(grid?.rows[0]?.[1]?.rowSpan).toBe(2)
    expect(grid?.rows[1]?.map(({ column, colSpan }) => [column, colSpan])).toEqual([
      [0, 1],
      [1, 1],
    ])
    expect(gridOf(table([], [[cell('a', { colSpan: 1e9 })]]))?.columns).toBe(63)
  })
})

describe('column widths', () => {
  const long = '在接到预警信息后立即组织会商研判，视情启动应急响应，通知各成员单位进入应急状态并按职责开展工作。'

  it('leave a word its comma, which begins no line', () => {
    const [plain = 0, marked = 0] = ['2026.10.26', '2026.10.26、2026.11.5'].map(
      (days) => widthsOf(table(['核实日期', '事项'], [[cell(days), cell(long.repeat(9))]]))[0],
    )
    expect(marked).toBeGreaterThanOrEqual(plain + 100)
  })

  it('add up to the whole and follow given shares', () => {
    expect(widthsOf(table(['a', 'b'], [[cell('x'), cell('y')]], [1, 3]))).toEqual([2200, 6600])
    const widths = widthsOf(table(['序号', '内容', '备注'], [[cell('1'), cell(long), cell(long)]]))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8800)
  })

  it('give short columns what they need and long ones the rest', () => {
    const [number = 0, phone = 0, text = 0] = widthsOf(
      table(['序号', '电话', '内容'], [[cell('1'), cell('0000-1234567'), cell(long)]]),
    )
    // 12 digits at half an em of 210 twips, and their margins: one line.
    expect(phone).toBeGreaterThan(6 * 210)
    expect(number).toBeLessThan(phone)
    expect(text).toBeGreaterThan(8800 / 2)
  })

  it('leave no column narrower than two characters, however many there are', () => {
    const heads = Array.from({ length: 12 }, (_, index) => `第${index}列`)
    const widths = widthsOf(table(heads, [heads.map((_, index) => cell(index === 5 ? long.repeat(9) : '是'))]))
    expect(Math.min(...widths)).toBeGreaterThan(2 * 210)
  })

  it('give most to the column that makes the rows high', () => {
    const [action = 0, lead = 0, time = 0] = widthsOf(
      table(['措施', '牵头单位', '时限'], [[cell(long.repeat(2)), cell('县级人民政府'), cell('接到指令后两小时内')]]),
    )
    expect(action).toBeGreaterThan(2 * Math.max(lead, time))
    // Titles stay in one line where there is room.
    expect(lead).toBeGreaterThan(4 * 210)
  })

  it('make room for the words of many columns by smaller type', () => {
    const heads = Array.from({ length: 14 }, () => '联系电话')
    const crowded = gridOf(table(heads, [heads.map(() => cell('0000-1234567'))]))
    const roomy = gridOf(table(['联系电话'], [[cell('0000-1234567')]]))
    if (crowded === undefined || roomy === undefined) throw new Error('no grid')
    expect(layoutTable(crowded, { width: 8800 }, profileOf('gbt9704')).cell).toBe('cellDense')
    expect(layoutTable(roomy, { width: 8800 }, profileOf('gbt9704')).cell).toBe('cell')
  })

  it('stand a table of nothing but a wide head', () => {
    expect(widthsOf(table(['x'.repeat(900)], []))).toEqual([8800])
  })
})

const root = (...children: Block[]): Root => ({ type: 'root', children })

describe('segments', () => {
  const shape = (tree: Root) =>
    segmentsOf(tree).map(
      ({ part, landscape, blocks }) => `${part}${landscape ? ' wide' : ''} ${blocks.map(({ type }) => type).join(' ')}`,
    )
  const contents: Block = { type: 'tableOfContents', title: '', entries: [] }
  const cover: Block = { type: 'cover', title: '', marks: [], lines: [] }

  it('tell cover, front and body apart', () => {
    const plain = heading(1, 'approval', { plain: true })
    expect(shape(root(cover, plain, para('x'), contents, para('title'), heading(1, 'one', {})))).toEqual([
      'cover cover',
      'front heading paragraph tableOfContents',
      'body paragraph heading',
    ])
    expect(shape(root(cover, contents, plain, para('x'), heading(1, 'one', {})))).toEqual([
      'cover cover',
      'front tableOfContents heading paragraph',
      'body heading',
    ])
    expect(shape(root(plain, para('x')))).toEqual(['body heading paragraph'])
  })

  it('take a heading along to the landscape page, and drop breaks that would make blank pages', () => {
    const wide: Block = { type: 'landscape', children: [para('wide')] }
    const stop: Block = { type: 'pageBreak' }
    expect(shape(root(para('x'), heading(1, 'one', {}), wide, stop, para('y'), stop))).toEqual([
      'body paragraph',
      'body wide heading paragraph',
      'body paragraph',
    ])
    // A line or two under the heading go along; a text of some length does not.
    expect(shape(root(para('x'), heading(1, 'one', {}), para('see below'), wide))).toEqual([
      'body paragraph',
      'body wide heading paragraph paragraph',
    ])
    expect(shape(root(heading(1, 'one', {}), para('long '.repeat(70)), wide))).toEqual([
      'body heading paragraph',
      'body wide paragraph',
    ])
    // Letters are half as wide as Chinese characters.
    expect(shape(root(heading(1, 'one', {}), para('long '.repeat(60)), wide))).toHaveLength(1)
    expect(shape(root(heading(1, 'one', {}), para('汉'.repeat(161)), wide))).toHaveLength(2)
    const annex: Block = { type: 'annex', id: 'a1', label: '附件1', title: 't', children: [wide] }
    expect(shape(root(stop, para('x'), stop, stop, annex))).toEqual(['body paragraph', 'body wide annexHead paragraph'])
  })
})

describe('contents', () => {
  const contents: Block = { type: 'tableOfContents', title: '', entries: [] }
  const title = heading(1, 'Forms', { plain: true })
  const below = (...blocks: Block[]) => segmentsOf(root(...blocks, heading(1, 'one', {})))[0]?.contentsBelow ?? false

  it('stand below a title with a line or two, and else begin a page', () => {
    expect(below(title, para('of the plan'), contents)).toBe(true)
    expect(below(title, para('汉'.repeat(300)), contents)).toBe(true)
    expect(below(title, para('汉'.repeat(301)), contents)).toBe(false)
    expect(below(title, para('x'), heading(1, 'approval', { plain: true }), contents)).toBe(false)
    expect(below({ type: 'cover', title: '', marks: [], lines: [] }, title, para('x'), contents)).toBe(false)
    expect(below(contents)).toBe(false)
  })
})

describe('rows that stay together', () => {
  const kept = (node: PlanTable) => {
    const grid = gridOf(node)
    return grid && layoutTable(grid, { width: 8800 }, profileOf('gbt9704')).kept.map(Number).join('')
  }
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [cell(`${index}`), cell('x')])

  it('are all of a low table, and of a high one its head and its end', () => {
    expect(kept(table(['a', 'b'], rows(3)))).toBe('1110')
    expect(kept(table(['a', 'b'], rows(20)))).toBe(`1${'0'.repeat(18)}10`)
  })

  it('are a title over all columns and what stands below it', () => {
    const band = [cell('group', { colSpan: 2 })]
    expect(kept(table(['a', 'b'], [...rows(15), band, ...rows(15)]))).toBe(`1${'0'.repeat(15)}1${'0'.repeat(13)}10`)
  })

  it('are those of a cell over a few rows, not of one over half a page', () => {
    const over = (count: number) => [[cell('g', { rowSpan: count }), cell('x')], ...Array(count - 1).fill([cell('x')])]
    expect(kept(table(['a', 'b'], [...rows(15), ...over(4), ...rows(15)]))).toBe(
      `1${'0'.repeat(15)}1110${'0'.repeat(13)}10`,
    )
    expect(kept(table(['a', 'b'], [...over(30), ...rows(5)]))).toBe(`1${'0'.repeat(33)}10`)
  })
})

describe('estimated pages of gbt9704', () => {
  const profile = profileOf('gbt9704')
  const line = '汉'.repeat(20)

  it('count 22 lines of 28 characters', () => {
    const lines = (count: number) => Array.from({ length: count }, () => para(line))
    const pageOf = (count: number) =>
      estimatePages(root(...lines(count), heading(1, 'last', { id: 'x' }), para(line)), profile).pages.get('x')
    expect(pageOf(20)).toBe(1)
    // The heading would be the last line of the page: it goes with what follows.
    expect(pageOf(21)).toBe(2)
    expect(pageOf(22)).toBe(2)
    expect(pageOf(22 * 4)).toBe(5)
    const two = (characters: number) =>
      estimatePages(
        root(
          ...Array.from({ length: 12 }, () => para('汉'.repeat(characters))),
          heading(1, 'x', { id: 'x' }),
          para(line),
        ),
        profile,
      ).pages.get('x')
    expect(two(25)).toBe(1)
    expect(two(30)).toBe(2)
  })

  it('make a figure smaller where it would leave its annex a page with a title only', () => {
    // About 583 of the 638 points of a page, with its title.
    const figure = structure(90, 'zh')
    const roomBelow = (lines: number) =>
      estimatePages(root(...Array.from({ length: lines }, () => para(line)), figure), profile).rooms.get(figure)
    expect(roomBelow(0)).toBeUndefined()
    expect(roomBelow(5)).toBeCloseTo(637.8 - 5 * 28.95 - 20, 0)
    // It would be too small: it goes to a page of its own.
    expect(roomBelow(10)).toBeUndefined()
  })

  it('begin every annex and landscape part on a new page', () => {
    const annex = (id: string): Block => ({
      type: 'annex',
      id,
      label: '附件',
      title: 't',
      children: [para(line.repeat(10))],
    })
    const pages = estimatePages(
      root(heading(1, 'one', { id: 's1' }), annex('a1'), { type: 'landscape', children: [para('x')] }, annex('a2')),
      profile,
    )
    expect([...pages.pages]).toEqual([
      ['s1', 1],
      ['a1', 2],
      ['a2', 4],
    ])
  })
})
