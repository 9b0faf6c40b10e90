import { describe, expect, test } from 'vitest'
import { layoutFigure } from '../src/render/figure-layout.ts'
import { type GraphFigure, isGrid } from '../src/render/tree.ts'
import { largePlan } from './figures/large-plan.ts'
import { ALL, example, figuresOf } from './figures/made.ts'

describe('a course', () => {
  test.each(ALL.filter(([, { kind }]) => kind === 'response'))(
    '%s leads from its first step to every other',
    (_, figure) => {
      if (isGrid(figure)) throw new Error('no course')
      const reached = new Set([figure.nodes[0]?.id])
      for (const _round of figure.nodes) for (const { from, to } of figure.edges) if (reached.has(from)) reached.add(to)
      expect(figure.nodes.filter(({ id }) => !reached.has(id))).toEqual([])
      const { lines, heads, boxes } = layoutFigure(figure)
      expect(heads.length).toBeGreaterThan(figure.nodes.length - 2)
      expect(lines.length).toBeGreaterThanOrEqual(figure.nodes.length - 1)
      expect(boxes.filter(({ form }) => form === 'question').length).toBeGreaterThan(0)
    },
  )

  test('says who decides each level, who adjusts and who ends, in the words of the plan', () => {
    const figure = example('examples/city-flood/plan.yaml').get('response')
    const labels = figure && !isGrid(figure) ? figure.nodes.map(({ label }) => label) : []
    expect(labels).toContain('四级响应\n市防办主任决定')
    expect(labels).toContain('调整响应级别\n市防办主任或常务副总指挥或总指挥决定\n30分钟内')
    expect(labels).toContain('终止二级以上响应\n总指挥决定\n市政府宣布')
  })
})

describe('the reporting chain', () => {
  test('puts each report below the one that its sender received', () => {
    const figure = example('examples/city-flood/plan.yaml').get('reports') as GraphFigure
    const label = (id: string) => figure.nodes.find((node) => node.id === id)?.label.split('\n')[0] ?? ''
    const arrows = figure.edges.map(({ from, to }) => `${label(from)} → ${label(to)}`)
    expect(arrows).toContain('村（社区） → 乡镇（街道）')
    expect(arrows).toContain('乡镇（街道） → 县（区）防指')
    expect(arrows).toContain('县（区）防指 → 市防办')
    expect(figure.nodes.map((node) => node.label)).toContain(
      '市防办\n首报：接报后10分钟内，电话\n首报：事发后1小时内，书面',
    )
  })

  test('ends where two bodies report to each other', () => {
    const plan = largePlan('zh')
    const [a, b] = ['甲局', '乙局']
    plan.information = {
      reports: [
        { kind: 'first', from: [a], to: [b] },
        { kind: 'call', from: [b], to: [a] },
        { kind: 'first', from: [a], to: [b, '丙局'] },
      ],
    }
    const figure = figuresOf(plan).get('reports') as GraphFigure
    expect(figure.nodes.map(({ label }) => label)).toEqual(['甲局', '乙局\n首报', '甲局\n叫应', '乙局、丙局\n首报'])
  })
})

describe('the risk matrix', () => {
  const figure = example('examples/city-flood/plan.yaml').get('risk')
  if (!figure || !isGrid(figure)) throw new Error('no matrix')

  test('says the rating in words wherever it has a colour, so that a copy in black and white loses nothing', () => {
    for (const [title, one] of ALL) {
      if (one.kind !== 'risk' || !isGrid(one)) continue
      for (const { text, shade } of one.rows.flat())
        if (shade) expect({ title, text }).toEqual({ title, text: expect.stringMatching(/^[【[]/) })
    }
  })

  test('has each hazard at its likelihood and impact, in the colour of its own rating', () => {
    const cell = (likelihood: number, impact: number) => figure.rows[5 - likelihood]?.[impact]
    expect(cell(5, 3)).toEqual({ text: '【较大风险】\n暴雨\n城市内涝', shade: 'orange' })
    expect(cell(2, 5)).toEqual({ text: '【重大风险】\n水库堤防险情', shade: 'red' })
    expect(cell(1, 1)).toEqual({ text: '' })
  })

  test('colours nothing that the plan does not rate, and knows four ratings', () => {
    const plan = largePlan('zh')
    const ratings = ['重大风险', '较大风险', '一般风险', '低风险', undefined]
    plan.scenario.hazards = ratings.map((rating, index) => ({
      name: `风险${index}`,
      likelihood: index + 1,
      impact: 3,
      ...(rating ? { rating } : {}),
    }))
    const one = figuresOf(plan).get('risk')
    const shades = one && isGrid(one) ? one.rows.map((row) => row[3]?.shade) : []
    expect(shades).toEqual([undefined, 'blue', 'yellow', 'orange', 'red'])
  })

  test('takes high for the gravest of three levels and for the second of four', () => {
    const shadeOf = (ratings: string[]) => {
      const plan = largePlan('en')
      plan.scenario.hazards = ratings.map((rating, index) => ({
        name: rating,
        likelihood: index + 1,
        impact: 2,
        rating,
      }))
      const one = figuresOf(plan).get('risk')
      return one && isGrid(one) ? one.rows.flatMap((row) => row[2]?.shade ?? []) : []
    }
    expect(shadeOf(['Low', 'Medium', 'High'])).toEqual(['red', 'yellow', 'blue'])
    expect(shadeOf(['Low', 'Medium', 'High', 'Very high'])).toEqual(['red', 'orange', 'yellow', 'blue'])
  })
})

describe('the timeline', () => {
  test('holds only what has a limit in the first four hours, each in its column', () => {
    const plan = largePlan('zh')
    const measure = (title: string, within: string | undefined, lead: string) => ({
      title,
      phase: 'response' as const,
      lead: [lead],
      ...(within ? { within } : {}),
    })
    plan.measures = [
      measure('一', 'immediately', '甲'),
      measure('二', '20min', '甲'),
      measure('三', '4h', '乙'),
      measure('四', '1h', '乙'),
      measure('五', '5h', '乙'),
      measure('六', undefined, '乙'),
    ]
    const figure = figuresOf(plan).get('timeline')
    if (!figure || !isGrid(figure)) throw new Error('no timeline')
    expect(figure.head).toEqual(['责任主体', '5分钟内', '30分钟内', '1小时内', '4小时内'])
    expect(figure.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['响应启动后'],
      ['甲', '·一（立即）', '·二（20分钟内）', '', ''],
      ['乙', '', '', '·四', '·三'],
    ])
  })

  test('of many actions keeps those that every event asks for, and says how many it leaves out', () => {
    const figure = example('examples/city-flood/plan.yaml').get('timeline')
    expect(figure?.title).toMatch(/^响应最初几小时行动时间表（另有\d+项限于特定风险、条件或者起算点，见响应措施）$/)
  })
})

describe('a plan that says too little', () => {
  test('has no figure', () => {
    const plan = { ...largePlan('zh'), actors: [], measures: [], scenario: {}, response: {}, information: {} }
    expect([...figuresOf({ ...plan, planSystem: { parent: [{ title: '总体预案' }] } }).keys()]).toEqual([])
  })
})
