import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type DesignOptions, designDrill, namesOf } from '../src/drill/design/design.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { normalise } from '../src/model/normalise.ts'
import type { DrillEvent, Plan } from '../src/model/plan.generated.ts'
import { tellingOf } from '../src/render/drills/telling.ts'
import { makeWords } from '../src/render/phrase/words.ts'

/** Small enough to say by hand what a drill of it must hold. */
const PLAN = normalise<Plan>(
  parse(`kind: plan
id: town
title: 镇预案
language: zh
type: generic
scenario:
  hazards: [{ id: flood, name: 洪水 }]
  cases: [{ id: night, hazard: flood, title: 夜间, narrative: 夜里溪水漫堤。 }]
goals:
  - { id: g-nice, statement: 少损失, priority: should }
  - { id: g-none, statement: 没有措施的目标, priority: must }
  - { id: g-a, statement: 无人伤亡, priority: must }
  - { id: g-b, statement: 全部应答, priority: must }
  - { id: g-c, statement: 丙 }
  - { id: g-d, statement: 丁 }
  - { id: g-e, statement: 戊 }
actors:
  - { name: 镇指挥部, kind: command, aliases: [镇指], head: { title: 指挥长 }, deputies: [{ title: 副指挥长 }] }
  - { name: 镇气象站, head: { title: 站长 } }
  - { name: 应急队, kind: team, posts: [{ title: 队长 }] }
  - { name: 卫生院 }
  - { name: 看客 }
warning:
  levels:
    - { id: red, name: 红色预警, issuer: 镇气象站, when: 3小时雨量100毫米, startsResponse: [I] }
    - { id: blue, name: 蓝色预警, issuer: 镇气象站, when: 3小时雨量30毫米 }
response:
  scale: [I, II]
  levels:
    - { level: I, decider: 指挥长, when: 溪水漫堤 }
    - { level: II, decider: 指挥长, when: 溪水超警戒 }
  escalation: { when: 人手不够, to: I, by: 镇指挥部, within: 40min }
  termination: [{ decider: 指挥长, when: 水退 }]
information:
  reports: [{ kind: first, from: 队长, to: 镇指, within: 15min, since: started, medium: 电话, content: [时间, 地点] }]
measures:
  - { id: m-bags, do: 提前备沙袋, phase: response, lead: 应急队, ahead: 20min, since: started, function: supplies }
  - { id: m-move, title: 转移, do: 转移群众, phase: response, lead: 镇指, within: 30min, since: started, goals: [g-a, g-nice], function: evacuation, doneWhen: 人数一致 }
  - { id: m-count, do: 清点人数, phase: response, lead: 应急队, after: [m-move], goals: [g-b, g-c, g-d, g-e] , function: evacuation }
  - { id: m-late, do: 隔天回访, phase: response, lead: 卫生院, at: T+9h, goals: [g-a] }
  - { do: 消杀三天内全部做完不留死角的后续工作, phase: recovery, lead: 卫生院, within: 3d }
`),
  'plan',
)

function design(options: Partial<DesignOptions> = {}) {
  const directory = makeDirectory(PLAN)
  const telling = tellingOf(makeWords({ plan: PLAN, directory }))
  return designDrill({ plan: PLAN, directory, telling }, { type: 'fullScale', seed: 1, level: 'II', ...options })
}

/** 5 导调组→镇气象站: inject / what is expected @ who < limit. */
function line({ at = '', kind, from = [], to = [], inject = '', expected = [], objectives = [] }: DrillEvent): string {
  const name = (one: unknown) => (typeof one === 'string' ? one : (one as { text: string }).text)
  const actions = expected.map(
    ({ do: action, by = [], within = '', judgedBy = '' }) => `${action}@${by.map(name)}<${within} ${judgedBy}`,
  )
  const way = `${from.map(name).join()}→${to.map(name).join()}`
  return [`${at.slice(2)} ${kind} ${way}`, inject, ...actions, objectives.join()].filter(Boolean).join(' | ')
}

describe('the design of a drill', () => {
  it('is what the plan says, at its times: nothing else, and nothing twice', () => {
    expect((design().drill.events ?? []).map(line)).toMatchInlineSnapshot(`
      [
        "0 contextual 导调组→镇指挥部 | 演练开始。夜里溪水漫堤。",
        "0 expected →应急队 | 提前备沙袋@应急队< 开始并记录时间",
        "5min contextual 导调组→镇气象站 | 镇气象站站长联系不上，从现在起不再参加演练。 | 预案没有写谁代行；由策划人补写或作为问题提出，待填写@< ",
        "5min contextual 导调组→镇气象站 | 3小时雨量30毫米 | 作出决定：发布蓝色预警@镇气象站< 作出决定并记录时间",
        "15min contextual 导调组→指挥长 | 溪水超警戒 | 作出决定：启动二级响应@指挥长< 作出决定并记录时间",
        "20min expected →镇指 | 转移群众@镇指<30min 完成标志：人数一致 | o-1,o-3",
        "20min expected 队长→镇指 | 报送：首报：队长 → 镇指（时间、地点）@队长<15min 接收方确认收到",
        "25min contextual 导调组→镇指挥部 | 人手不够 | 作出决定：提高响应级别（至一级）@镇指挥部<40min 作出决定并记录时间",
        "50min expected →应急队 | 清点人数@应急队< 开始并记录时间 | o-2,o-4,o-5",
        "55min contingency 导调组→镇指 | 到这时还没有看到“转移”：请镇指报告进展。不提示答案。 | 转移群众@镇指<30min 完成标志：人数一致",
        "70min contextual 导调组→指挥长 | 指挥长联系不上，从现在起不再参加演练。",
        "70min contextual 导调组→副指挥长 | 水退 | 代行：终止响应@副指挥长< 由代行人作出决定",
        "80min contextual 导调组→镇指挥部 | 演练结束，各岗位报告收尾情况。",
      ]
    `)
  })

  it('is called after its kind, and tells players in the way of its kind', () => {
    const [table, field] = (['tabletop', 'fullScale'] as const).map((type) => design({ type }).drill)
    expect([table?.title, field?.title]).toEqual(['镇预案桌面演练', '镇预案实战演练（全面）'])
    expect([table?.events?.[0]?.medium, field?.events?.[0]?.medium]).toEqual([['情景卡'], ['电话']])
  })

  it('lets nobody decide who cannot be reached any more; the one who stands in is called so that all know him', () => {
    let seen = 0
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const lines = (design({ seed }).drill.events ?? []).map(line)
      const gone = lines.findIndex((text) => /指挥长联系不上/.test(text))
      expect(gone).toBeGreaterThan(0)
      const later = lines.slice(gone + 1).join('\n')
      expect(later).not.toContain('@指挥长')
      expect(later).toContain('@副指挥长')
      if (later.includes('启动二级响应@副指挥长')) seen++
      // Before, he decides.
      expect(lines.slice(0, gone).join('\n')).not.toContain('@副指挥长')
      // One person is missing once, as a post and as the head of a body.
      expect(lines.filter((text) => text.includes('指挥长联系不上'))).toHaveLength(1)
    }
    expect(seen).toBeGreaterThan(0)
  })

  it('begins with the warning that starts the level, and does not raise above the most severe', () => {
    const told = (level: string) => (design({ level }).drill.events ?? []).map(({ inject }) => inject)
    expect(told('I')).toContain('3小时雨量100毫米')
    expect(told('I')).not.toContain('3小时雨量30毫米')
    expect(told('I')).not.toContain('人手不够')
    // Nothing says which warning calls for level II: all are told, the mildest first.
    const all = told('II')
    expect(all.indexOf('3小时雨量30毫米')).toBeGreaterThan(0)
    expect(all).toContain('人手不够')
  })

  it('aims at what must be reached first, at five things at most, and at nothing that no measure serves', () => {
    const { objectives = [] } = design().drill
    expect(objectives.map(({ id, statement, measures = [] }) => [id, statement, measures])).toEqual([
      ['o-1', '无人伤亡', ['m-move']],
      ['o-2', '全部应答', ['m-count']],
      ['o-3', '少损失', ['m-move']],
      ['o-4', '丙', ['m-count']],
      ['o-5', '丁', ['m-count']],
    ])
  })

  it('is played by every body that acts or is told something, by its own name; others stay away', () => {
    const { participants = [] } = design({ type: 'tabletop' }).drill
    expect(participants.map(({ actor, role }) => [role, actor])).toEqual([
      ['player', '镇指挥部'],
      ['player', '镇气象站'],
      ['player', '应急队'],
      ['controller', { text: '导调组' }],
      ['evaluator', { text: '评估组' }],
    ])
    expect(design().drill.participants?.at(-1)).toEqual({ actor: { text: '由策划人编写，待填写' }, role: 'safety' })
  })

  it('is judged function by function', () => {
    const evaluator = { text: '评估组' }
    const { evaluation, events = [] } = design().drill
    expect(evaluation).toEqual([
      { function: '物资保障', text: '提前备沙袋', evaluator, events: ['e-02'] },
      {
        ...{ function: '指挥协调', evaluator, events: ['e-03', 'e-04', 'e-05', 'e-08', 'e-12'] },
        text: '谁代行；发布蓝色预警；启动二级响应；提高响应级别（至一级）；终止响应',
      },
      {
        ...{ function: '转移疏散', text: '转移；清点人数', evaluator, events: ['e-06', 'e-09'] },
        objectives: ['o-1', 'o-3', 'o-2', 'o-4', 'o-5'],
      },
      { function: '信息报送', text: '报送和叫应的时限、对象、内容', evaluator, events: ['e-07'] },
    ])
    // What is expected is watched, once; prompts are not.
    const expected = events.filter((event) => event.expected?.length && event.kind !== 'contingency')
    expect(evaluation?.flatMap((point) => point.events ?? []).toSorted()).toEqual(expected.map(({ id }) => id))
    expect(design().drill.content).toBe('comprehensive')
  })

  it('names what does not fit', () => {
    expect(namesOf(design().notPlayed)).toEqual(['m-late', '消杀三天内全部做完不留死角的后续工作'])
    expect(namesOf(design({ length: '30min' }).notPlayed)).toContain('m-move')
  })
})
