import { describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { lineHeight } from '../src/render/docx/layout/heights.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import type { Block, GraphFigure } from '../src/render/tree.ts'
import { openPackage, paragraphsOf, paragraphText } from './docx/package.ts'
import { heading, item, para, structure } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, type Element, textIn } from './docx/xml.ts'

async function written(...children: Block[]) {
  const opened = openPackage(await writeDocx(documentOf(...children), { style: 'gbt9704' }))
  const root = opened.xml.get('word/document.xml')
  if (root === undefined) throw new Error('no document')
  return { opened, root }
}

const annex = (id: string, label: string, ...children: Block[]): Block => ({
  type: 'annex',
  id,
  label,
  title: `标题"${id}"`,
  children,
})

it('sets quotes in their own style, quotes within them too; lists keep theirs, and in a cell they are text of the cell', async () => {
  const inner: Block = { type: 'blockquote', children: [para('引中引')] }
  const quote: Block = {
    type: 'blockquote',
    children: [para('引文'), inner, { type: 'list', children: [item(null, para('引中列'))] }],
  }
  const { opened } = await written(para('前'), quote, para('后'), {
    type: 'planTable',
    head: [],
    rows: [[{ children: [inner] }]],
  })
  const styles = paragraphsOf(opened).map(({ style, text }) => `${style} ${text}`)
  expect(styles.slice(0, 5)).toEqual([
    'PlanBody 前',
    'PlanQuote 引文',
    'PlanQuote 引中引',
    'PlanList 引中列',
    'PlanBody 后',
  ])
  expect(styles).toContain('PlanCell 引中引')
})

it('marks each annex for the contents by a field that nobody sees', async () => {
  const { root } = await written(annex('a1', '附件1', para('甲')), annex('a2', '附件2', para('乙')))
  const titles = all(root, 'w:p').filter((one) => all(one, 'w:instrText').length > 0)
  expect(titles.map(paragraphText)).toEqual(['标题"a1"', '标题"a2"'])
  const codes = titles.map((title) => all(title, 'w:instrText').map(textIn).join('').trim())
  expect(codes.map((code) => code.replace(/^(TC "附件\d)\s*/, '$1'))).toEqual([
    'TC "附件1标题\\"a1\\"" \\f A \\l 1',
    'TC "附件2标题\\"a2\\"" \\f A \\l 1',
  ])
  for (const title of titles) {
    const runs = all(title, 'w:r').filter((run) => all(run, 'w:fldChar', 'w:instrText').length > 0)
    expect(runs.map((run) => all(run, 'w:vanish').length)).toEqual([1, 1, 1])
    expect(all(title, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])).toEqual(['begin', 'end'])
  }
})

describe('a figure', () => {
  const nodes = [
    { id: 'top', label: '指挥部' },
    { id: 'office', label: '办公室' },
    { id: 'rescue', label: '抢险组' },
    { id: 'boats', label: '冲锋舟队' },
  ]
  const edges = [
    { from: 'top', to: 'office' },
    { from: 'top', to: 'rescue' },
    { from: 'rescue', to: 'boats' },
  ]
  const small = (title: string): GraphFigure => ({ type: 'planFigure', kind: 'structure', title, nodes, edges })

  it('says in words which body stands under which', async () => {
    const words = async (title: string) => {
      const { root } = await written(small(title))
      return all(root, 'wp:docPr').map(({ attributes }) => attributes.descr)
    }
    expect(await words('组织体系')).toEqual(['组织体系; 指挥部: 办公室, 抢险组; 抢险组: 冲锋舟队'])
    expect(await words('')).toEqual(['指挥部: 办公室, 抢险组; 抢险组: 冲锋舟队'])
  })

  it('that fills a page leaves room for every line of its title', async () => {
    const drawn = async (title: string) => {
      const { root } = await written({ ...structure(200, 'zh'), title })
      // English Metric Units: 12700 to the point.
      return Number(all(root, 'wp:extent')[0]?.attributes.cy) / 12700
    }
    const { caption } = profileOf('gbt9704').paragraphs
    const [one, three] = [await drawn('题'), await drawn('题\n题\n题')]
    expect(one - three).toBeCloseTo(2 * lineHeight(caption), 0)
  })
})

describe('ids', () => {
  const children = (): Block[] => [
    heading(1, '一', { number: '1', id: 's1' }),
    heading(2, '二', { number: '1.1', id: 's2' }),
    structure(4, 'zh'),
    annex('a1', '附件1', structure(3, 'zh')),
  ]
  const idsOf = (root: Element, ...names: string[]) =>
    all(root, ...names).map(({ attributes }) => attributes['w:id'] ?? attributes.id)
  const fromOne = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))

  it('of bookmarks count from 1 in every document, and each is closed by its own', async () => {
    for (const { root } of [await written(...children()), await written(...children())]) {
      expect(idsOf(root, 'w:bookmarkStart')).toEqual(fromOne(4))
      expect(idsOf(root, 'w:bookmarkEnd')).toEqual(fromOne(4))
    }
  })

  it('of drawings and their shapes count from 1 in every document, and shapes are named by them', async () => {
    for (const { root } of [await written(...children()), await written(...children())]) {
      const ids = idsOf(root, 'wp:docPr', 'wpg:cNvPr', 'wps:cNvPr')
      expect(ids.length).toBeGreaterThan(4 + 3)
      expect(ids).toEqual(fromOne(ids.length))
      for (const { attributes } of all(root, 'wps:cNvPr')) expect(attributes.name).toBe(`shape ${attributes.id}`)
    }
  })
})
