import type { List } from 'mdast'
import { expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import type { GraphFigure } from '../src/render/tree.ts'
import { openPackage, paragraphsOf } from './docx/package.ts'
import { item, para } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, textIn } from './docx/xml.ts'

it('counts every list from its own start', async () => {
  const list = (start: number): List => ({
    type: 'list',
    ordered: true,
    start,
    children: [item(null, para('一')), item(null, para('二'))],
  })
  const { xml } = openPackage(await writeDocx(documentOf(list(1), para('x'), list(1), list(5)), { style: 'gbt9704' }))
  const [document, numbering] = [xml.get('word/document.xml'), xml.get('word/numbering.xml')]
  if (document === undefined || numbering === undefined) throw new Error('a part is missing')
  const used = all(document, 'w:numId').map(({ attributes }) => attributes['w:val'])
  expect(used).toHaveLength(6)
  expect(new Set(used).size).toBe(3)
  const last = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === used.at(-1))
  expect(last && all(last, 'w:startOverride')[0]?.attributes['w:val']).toBe('5')
})

it('puts page numbers of gbt9704 right on odd pages and left on even ones', async () => {
  const { xml } = openPackage(await writeDocx(documentOf(para('x')), { style: 'gbt9704' }))
  const document = xml.get('word/document.xml')
  const relations = xml.get('word/_rels/document.xml.rels')
  if (document === undefined || relations === undefined) throw new Error('a part is missing')
  const sides = all(document, 'w:footerReference').map(({ attributes }) => {
    const target = all(relations, 'Relationship').find((relation) => relation.attributes.Id === attributes['r:id'])
    const footer = xml.get(`word/${target?.attributes.Target}`)
    if (footer === undefined) throw new Error('no footer')
    return [attributes['w:type'], all(footer, 'w:jc')[0]?.attributes['w:val'], textIn(footer)]
  })
  expect(sides.sort()).toEqual([
    ['default', 'right', '— 1 —'],
    ['even', 'left', '— 1 —'],
  ])
})

it('leaves the whole width of its box to a word beside an arrow', async () => {
  const nodes = ['report', 'question', 'act'].map((id) => ({
    ...{ id, label: id },
    ...(id === 'question' ? { form: 'question' as const } : {}),
  }))
  const edges = [
    { from: 'report', to: 'question' },
    { from: 'question', to: 'act', label: 'yes' },
  ]
  const figure: GraphFigure = { type: 'planFigure', kind: 'response', title: '', nodes, edges }
  const { xml } = openPackage(await writeDocx(documentOf(figure), { style: 'plain' }))
  const document = xml.get('word/document.xml')
  const word = document && all(document, 'wps:wsp').find((shape) => textIn(shape) === 'yes')
  const body = word && all(word, 'wps:bodyPr')[0]?.attributes
  expect([body?.lIns, body?.rIns]).toEqual(['0', '0'])
})

it('sets a long upright name in columns from right to left, in the order it is read', async () => {
  const label = '市防汛防台风指挥部办公室综合协调与信息报送工作专班'
  const nodes = Array.from({ length: 30 }, (_, index) => ({ id: `n${index}`, label: index === 0 ? '指挥部' : label }))
  const edges = nodes.slice(1).map(({ id }) => ({ from: 'n0', to: id }))
  const figure: GraphFigure = { type: 'planFigure', kind: 'structure', title: '', nodes, edges }
  const opened = openPackage(await writeDocx(documentOf(figure), { style: 'gbt9704' }))
  const columns = paragraphsOf(opened).filter(({ style }) => style === 'PlanFigureColumn')
  expect(columns.length).toBeGreaterThan(29)
  expect(
    columns
      .slice(0, columns.length / 29)
      .map(({ text }) => text)
      .join(''),
  ).toBe(label)
  const document = opened.xml.get('word/document.xml')
  const shapes = document ? all(document, 'wps:wsp').filter((shape) => all(shape, 'w:pStyle').length > 0) : []
  const left = (shape: (typeof shapes)[number]) => Number(all(shape, 'a:off')[0]?.attributes.x)
  const [, first, second] = shapes
  if (first === undefined || second === undefined) throw new Error('no shapes')
  expect(left(second)).toBeLessThan(left(first))
})
