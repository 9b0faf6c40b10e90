import { describe, expect, it, vi } from 'vitest'
import { reportDrill } from '../src/drill/report/report.ts'
import { effectiveMeasures } from '../src/model/measures.ts'
import type { Drill } from '../src/model/plan.generated.ts'
import { drillDocument } from '../src/render/drills/render.ts'
import { designed, examplePlan, markdown } from './drill/documents.ts'

vi.setConfig({ testTimeout: 60_000 })

const ZH = examplePlan('city-flood')
const EN = examplePlan('county-eop')

describe('what players get', () => {
  it.each([
    ['zh', ZH],
    ['en', EN],
  ] as const)('says the aims, and none of the measures that they are to think of: %s', async (_, input) => {
    const drill = designed(input, 'tabletop')
    const [aim] = drill.objectives ?? []
    const ids = new Set(drill.objectives?.flatMap(({ measures = [] }) => measures))
    const names = effectiveMeasures(input.plan).flatMap(({ node }) =>
      node.id !== undefined && ids.has(node.id) && node.title ? [node.title] : [],
    )
    expect(aim?.statement).toBeTruthy()
    for (const name of ['players', 'situation-manual'] as const) {
      const [front = ''] = (await markdown(input, drill, name)).split(/^## .*(?:讨论单元|Modules)/m)
      expect(front).toContain(aim?.statement)
      for (const measure of names) expect(front, measure).not.toContain(measure)
    }
  })
})

describe('the modules of a table-top', () => {
  it('ask who tells whom what, and do not say it', async () => {
    const events: Drill['events'] = [
      { id: 'e-1', at: 'T+0', inject: '水漫堤' },
      {
        id: 'e-2',
        kind: 'expected',
        from: ['市防办'],
        to: ['市水利局'],
        expected: [{ do: '报送：首报（堤段、人数）' }],
      },
      { id: 'e-3', kind: 'expected', from: ['市防办'], to: ['市水利局'], expected: [{ do: '报送：续报' }] },
      { id: 'e-4', kind: 'contextual', from: ['市防办'], inject: '又塌了', expected: [{ do: '决定转移。' }] },
    ]
    const text = await markdown(ZH, { ...designed(ZH, 'tabletop'), events }, 'situation-manual')
    expect(text).not.toContain('报送')
    expect(text.match(/^- .*？$/gm)).toEqual(['- 这时谁要向谁报告，报什么？', '- 决定转移？'])
  })
})

describe('the work plan', () => {
  it('says what kind of drill it is, what supports it, and who watches what without the boxes to rate', async () => {
    const drill: Drill = {
      ...designed(ZH, 'fullScale'),
      support: [{ kind: '通信', text: '导调用3频道', by: ['市防办'] }],
      evaluation: [{ function: '指挥', text: '谁决定', evaluator: { text: '评估组' } }],
    }
    const text = await markdown(ZH, drill, 'work-plan')
    expect(text).toContain('| 形式 | 实战演练（全面） |')
    expect(text).toContain('| 通信 | 导调用3频道 | 市防办 |')
    expect(text).toContain('| 指挥 | 谁决定 | 评估组 |')
    expect(text).not.toContain('未能完成')
  })
})

describe('a drill that says everything', () => {
  const whole: Drill = {
    ...designed(ZH, 'fullScale'),
    start: '2026-12-01T09:00',
    place: '北门广场',
    by: ['市防办'],
    budget: '经费由市财政列支',
    publicity: '提前三天张贴告示',
    scenario: { narrative: '夜里涨水' },
    safety: { stopWord: '真的停', notice: '听到警报请勿惊慌' },
    objectives: [
      { id: 'o-1', statement: '半小时内转移' },
      { id: 'o-2', statement: '十分钟内上报' },
    ],
    participants: [
      { actor: '市水利局', role: 'player', tasks: ['抢险演示'] },
      { actor: '市防办', role: 'controller', tasks: ['暗中断电'] },
    ],
    events: [
      {
        id: 'e-1',
        at: 'T+0',
        from: ['市防办'],
        to: ['市水利局'],
        medium: ['电话'],
        inject: '冒水',
        objectives: ['o-2', 'o-1'],
      },
    ],
  }

  it('tells planners all of it', async () => {
    const text = await markdown(ZH, whole, 'work-plan')
    for (const said of ['经费由市财政列支', '提前三天张贴告示', '夜里涨水', '真的停', '半小时内转移', '暗中断电'])
      expect(text).toContain(said)
  })

  it('tells players who plays, and not what is done to them', async () => {
    const text = await markdown(ZH, whole, 'players')
    expect(text).toContain('| 市水利局 | 参演 |')
    expect(text).toContain('真的停')
    expect(text).not.toMatch(/抢险演示|暗中断电|导调/)
  })

  it('tells people nearby where and when, and that it is a drill', async () => {
    const text = await markdown(ZH, whole, 'publicity')
    for (const said of ['北门广场', '市防办', '2026年12月1日', '听到警报请勿惊慌']) expect(text).toContain(said)
    expect(text).not.toMatch(/夜里涨水|冒水/)
  })

  it('tells controllers the way of a message, and which objectives it serves', async () => {
    const [row = ''] = (await markdown(ZH, whole, 'events')).match(/^\| e-1 .*$/m) ?? []
    expect(row).toContain('市防办 → 市水利局<br>（电话）')
    expect(row).toMatch(/\| 2、1 \|$/)
  })
})

describe('times', () => {
  it('are told as a watch shows them too, also after midnight; prompts are marked', async () => {
    const drill: Drill = {
      ...designed(ZH, 'tabletop'),
      start: '2026-12-01T23:30',
      events: [
        { id: 'e-1', at: 'T+10min', inject: '开始', expected: [{ do: '会商', within: '30min' }] },
        { id: 'e-2', at: 'T+45min', kind: 'contingency', inject: '请报告', expected: [{ do: '说清' }] },
        { id: 'e-3', at: '00:30', inject: '结束' },
      ],
    }
    const sheet = await markdown(ZH, drill, 'timing')
    expect(sheet).toContain('T+10分钟<br>23:40 | T+40<br>+1天 00:10 |')
    expect(sheet).toContain('（卡住才用）说清')
    expect(await markdown(ZH, drill, 'script')).toContain('| T+45分钟<br>+1天 00:15 | |')
    expect(await markdown(ZH, drill, 'events')).toContain('| e-3 | 0:30 |')
    const { start: _, ...undated } = drill
    expect(await markdown(ZH, undated, 'timing')).toContain('| T+10分钟 | T+40 |')
  })
})

describe('sheets', () => {
  const people: Drill = {
    ...designed(ZH, 'tabletop'),
    participants: [
      { actor: '市防办', role: 'player', count: 2 },
      { actor: '市水利局', role: 'player', count: 300 },
      { actor: '市气象局', role: 'player' },
    ],
  }

  it('say how many are to come, with a row for each as far as a sheet goes', async () => {
    const list = await markdown(ZH, people, 'check-in')
    expect(list.match(/^\| 市防办/gm)).toHaveLength(2)
    expect(list.match(/^\| 市防办（应到2人） \| 参演/gm)).toHaveLength(1)
    expect(list.match(/^\| 市水利局/gm)).toHaveLength(20)
    expect(list).toContain('| 市水利局（应到300人，另附页） |')
    expect(list.match(/^\| 市气象局 \|/gm)).toHaveLength(3)
  })

  it('mark the prompts in the workbook too', async () => {
    const events: Drill['events'] = [
      { id: 'e-1', inject: '冒烟', expected: [{ do: '报警' }] },
      { id: 'e-2', kind: 'contingency', inject: '请报告', expected: [{ do: '说清' }] },
    ]
    const drill = { ...people, events }
    const report = reportDrill({ drill, plan: ZH.plan, others: [], date: '2026-11-22' })
    const { sheets } = await drillDocument({ ...ZH, drill, report }, 'events')
    expect(sheets?.()[0]?.rows.map((row) => row[4])).toEqual(['冒烟\n→ 报警', '（卡住才用）请报告\n→ 说清'])
  })

  it('ask everybody the same, with boxes', async () => {
    expect((await markdown(ZH, people, 'feedback')).match(/(?:☐|\[ \]) \|/g)).toHaveLength(15)
    expect((await markdown(EN, people, 'feedback')).match(/(?:☐|\[ \]) \|/g)).toHaveLength(15)
  })
})

describe('the evaluation guide', () => {
  it('is headed by each evaluator and the place where he stands', async () => {
    const drill: Drill = {
      ...designed(ZH, 'fullScale'),
      participants: [{ actor: { text: '评估一组' }, role: 'evaluator', position: '大厅后排' }],
      evaluation: [
        { text: '甲', evaluator: { text: '评估一组' } },
        { text: '乙', evaluator: { text: '评估二组' } },
        { text: '丙', evaluator: { text: '评估一组' } },
        { text: '丁' },
      ],
    }
    const heads = (await markdown(ZH, drill, 'evaluation')).match(/^### .*$/gm)
    expect(heads).toEqual(['### （一）评估一组（大厅后排）', '### （二）评估二组', '### （三）全体评估人员'])
  })

  it('shows the events that a point names, else those of its objectives', async () => {
    const drill: Drill = {
      ...designed(ZH, 'fullScale'),
      events: [
        { id: 'e-1', objectives: ['o-1'], expected: [{ do: '做甲' }] },
        { id: 'e-2', expected: [{ do: '做乙' }] },
        { id: 'e-3', kind: 'contingency', objectives: ['o-1'], expected: [{ do: '做丙' }] },
      ],
      objectives: [{ id: 'o-1', statement: '甲' }],
      evaluation: [
        { text: '看什么', objectives: ['o-1'], events: ['e-2'] },
        { text: '还看', objectives: ['o-1'] },
      ],
    }
    const guide = await markdown(ZH, drill, 'evaluation')
    expect(guide.match(/做./g)).toEqual(['做乙', '做甲'])
  })

  it('holds actions and boxes of a point in one table, so that they stay together', async () => {
    const report = reportDrill({ drill: designed(ZH, 'fullScale'), plan: ZH.plan, others: [], date: '2026-11-22' })
    const drill = {
      ...designed(ZH, 'fullScale'),
      objectives: [{ id: 'o-1', statement: '甲' }],
      events: [{ id: 'e-1', objectives: ['o-1'], expected: [{ do: '做' }] }],
      evaluation: [{ text: '看什么', objectives: ['o-1'] }, { text: '还看什么' }],
    } satisfies Drill
    const { root } = await drillDocument({ ...ZH, drill, report }, 'evaluation')
    const tables = root.children.flatMap((block) => (block.type === 'planTable' ? [block] : []))
    expect(
      tables.map(({ head, rows }) => [head.length, rows.map((row) => row.map(({ colSpan = 1 }) => colSpan))]),
    ).toEqual([
      [
        7,
        [
          [1, 1, 1, 1, 1, 1, 1],
          [2, 5],
        ],
      ],
      [2, [[1, 1]]],
      [3, expect.anything()],
    ])
  })
})
