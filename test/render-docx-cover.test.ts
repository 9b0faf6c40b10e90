import { describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import type { Cover, StyleName } from '../src/render/tree.ts'
import { openPackage, type Package, paragraphText } from './docx/package.ts'
import { documentOf } from './docx/written.ts'
import { all, childrenOf, type Element } from './docx/xml.ts'

/** Points; Word counts in twentieths. */
interface CoverRow {
  height: number
  cells: { width: number; text: string; size: number }[]
}

function part(opened: Package, name: string): Element {
  const found = opened.xml.get(name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function value(element: Element | undefined, name: string, attribute: string): number | undefined {
  const found = element && all(element, name)[0]?.attributes[attribute]
  return found === undefined ? undefined : Number(found)
}

async function coverOf(cover: Omit<Cover, 'type'>, style: StyleName): Promise<{ rows: CoverRow[]; page: Element }> {
  const opened = openPackage(await writeDocx(documentOf({ type: 'cover', ...cover }), { style }))
  const styles = new Map(
    all(part(opened, 'word/styles.xml'), 'w:style').map((one) => [one.attributes['w:styleId'], one]),
  )
  const document = part(opened, 'word/document.xml')
  const sizeOf = (paragraph: Element): number => {
    const own = all(paragraph, 'w:r').map((run) => value(run, 'w:sz', 'w:val'))[0]
    const named = styles.get(all(paragraph, 'w:pStyle')[0]?.attributes['w:val'])
    return (own ?? value(named, 'w:sz', 'w:val') ?? 0) / 2
  }
  const rows = all(document, 'w:tr').map((row) => ({
    height: (value(row, 'w:trHeight', 'w:val') ?? 0) / 20,
    cells: childrenOf(row, 'w:tc').map((cell) => ({
      width: (value(cell, 'w:tcW', 'w:w') ?? 0) / 20,
      text: all(cell, 'w:p').map(paragraphText).join('\n'),
      size: Math.max(...all(cell, 'w:p').map(sizeOf)),
    })),
  }))
  return { rows, page: document }
}

/** Height that Chinese text takes at least: every character is as wide as high. */
function least({ text, size, width }: CoverRow['cells'][number]): number {
  const lines = text.split('\n').map((line) => Math.ceil((line.length * size) / width))
  return text === '' ? 0 : lines.reduce((sum, count) => sum + count, 0) * size
}

function roomOf(page: Element): number {
  const edge = (attribute: string) => value(page, 'w:pgMar', attribute) ?? 0
  return ((value(page, 'w:pgSz', 'w:h') ?? 0) - edge('w:top') - edge('w:bottom')) / 20
}

const LINE = { label: '预案编号', value: 'S-FX-2026' }
const LONG = '市防汛防台风指挥部办公室综合协调与信息报送工作专班及其成员单位联络员会议纪要'

describe.each<StyleName>(['gbt9704', 'plain'])('the cover of %s', (style) => {
  it.each<[string, Omit<Cover, 'type'>]>([
    ['ordinary', { title: 'S市防汛应急预案', marks: ['000001', '内部资料　注意保存'], lines: [LINE, LINE] }],
    ['with a title of many lines', { title: LONG.repeat(2), marks: [], lines: [LINE, { label: '', value: 'S市' }] }],
    ['with long marks, labels and values', { title: '预案', marks: [LONG], lines: [{ label: LONG, value: LONG }] }],
    ['with a long line', { title: '预案', marks: [], lines: [{ label: '', value: LONG.repeat(2) }] }],
    ['with many lines', { title: '预案', marks: ['密'], lines: Array.from({ length: 24 }, () => LINE) }],
  ])('%s: every row has room for its words, and all rows have room on the page', async (_, cover) => {
    const { rows, page } = await coverOf(cover, style)
    const said = rows.flatMap(({ cells }) => cells.map(({ text }) => text))
    for (const text of [cover.title, ...cover.lines.map((line) => line.value)]) expect(said).toContain(text)
    for (const { height, cells } of rows)
      for (const cell of cells) expect(height, cell.text).toBeGreaterThanOrEqual(least(cell))
    expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(roomOf(page))
  })

  it('has labels in one line, and takes no more than half of the page for them', async () => {
    const { rows } = await coverOf(
      { title: '预案', marks: [], lines: [LINE, { ...LINE, label: '备案登记编号' }] },
      style,
    )
    const labelled = rows.filter(({ cells }) => cells.length === 2)
    expect(labelled).toHaveLength(2)
    for (const [label, answer] of labelled.map(({ cells }) => cells)) {
      expect(label?.width).toBeGreaterThan('备案登记编号：'.length * (label?.size ?? 0))
      expect(label?.width).toBeLessThanOrEqual((answer?.width ?? 0) + 1)
    }
  })
})

it('the labels of a centred cover end where label and value together stand in the middle', async () => {
  const { rows } = await coverOf({ title: '预案', marks: [], lines: [LINE] }, 'gbt9704')
  const [label, answer] = rows.at(-1)?.cells ?? []
  if (!label || !answer) throw new Error('no line')
  const [left, right] = [label.width - '预案编号：'.length * label.size, answer.width - (9 * answer.size) / 2]
  expect(Math.abs(left - right)).toBeLessThan(3 * label.size)
})

describe('a Chinese title of two lines', () => {
  const lineOf = async (title: string) => {
    const document = documentOf({ type: 'cover', title, marks: [], lines: [] })
    const issued = { ...document, info: { ...document.info, issuer: '清禾初级中学' } }
    const opened = openPackage(await writeDocx(issued, { style: 'gbt9704' }))
    const [paragraph] = all(part(opened, 'word/document.xml'), 'w:p').filter((one) =>
      paragraphText(one).includes('中学'),
    )
    return paragraph && paragraphText(paragraph)
  }

  it('breaks behind the body that issues it', async () => {
    expect(await lineOf('云桥市望川区清禾初级中学灭火和应急疏散预案')).toBe(
      '云桥市望川区清禾初级中学\n灭火和应急疏散预案',
    )
    expect(await lineOf('清禾初级中学应急预案')).toBe('清禾初级中学应急预案')
  })
})
