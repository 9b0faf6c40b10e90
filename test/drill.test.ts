import { describe, expect, it } from 'vitest'
import { UsageError } from '../src/base/errors.ts'
import { type ChecklistOptions, makeChecklist } from '../src/drill/checklist/checklist.ts'
import { makeDirectory } from '../src/model/directory.ts'
import type { Measure, Plan } from '../src/model/plan.generated.ts'
import { expandLevels, scaleOf } from '../src/model/response/levels.ts'
import { actionsOf, checklist, doings, EXAMPLES, PLANT, RESERVOIR, readPlan } from './drill/read.ts'

/** What should be done at a level, read from the plan without the code under test. */
function oracle(plan: Plan, level: string | undefined): string[] {
  const found: string[] = []
  const visit = (measure: Measure, levels: string[] | undefined): void => {
    const own = measure.levels ?? levels
    const holds = level === undefined || !own || expandLevels(plan, own).includes(level)
    if (measure.do !== undefined && holds && (!measure.items?.length || measure.do)) found.push(measure.do)
    for (const item of measure.items ?? []) visit(item, own)
  }
  for (const measure of plan.measures) visit(measure, undefined)
  return found.sort()
}

describe('expected actions', () => {
  it.each(EXAMPLES)(
    '%s: every action of a level is there once, and no other',
    (path) => {
      const plan = readPlan(path)
      const inherits = plan.response?.levels?.some((entry) => entry.inherits !== undefined)
      for (const level of scaleOf(plan)) {
        if (inherits) continue
        const list = checklist(path, { level })
        const expected = oracle(plan, level)
        const found = actionsOf(list).filter(({ measure }) => measure.do !== undefined)
        const base = found.map(({ measure }) => measure.do ?? '')
        expect(base.sort()).toEqual(expected)
        expect(actionsOf(list).map(({ number }) => number)).toEqual(actionsOf(list).map((_, index) => index + 1))
      }
    },
    30_000,
  )

  it.each(EXAMPLES)('%s: without a level every action is there', (path) => {
    expect([...new Set(doings(checklist(path)))].sort()).toEqual([...new Set(oracle(readPlan(path), undefined))].sort())
  })

  it('stand in time order under what they count from', () => {
    const groups = checklist(RESERVOIR, { level: 'I' }).timed.map(({ start, actions }) => [
      start.since ?? start.kind,
      actions.map(({ measure }) => measure.do),
    ])
    expect(groups).toEqual([
      ['warning', ['开闸预泄']],
      ['started', ['$(带班)带班值守', '下达转移令', '会商险情', '铺设反滤层']],
      ['order', ['封闭过水路面', '清点转移人数并报指挥部']],
      ['situation', ['模拟水位到达警戒线']],
      ['own', ['发布公告', '派出专家']],
      ['开闸', ['泄洪前通知渔船', '泄洪前鸣笛']],
      ['clock', ['上报在村人数', '夜间停止过坝通行']],
      ['ended', ['修复坝坡']],
      ['unsaid', ['补充砂石']],
    ])
  })

  it('what repeats, what has no time and what is done beforehand stand apart', () => {
    const list = checklist(RESERVOIR, { level: 'III' })
    expect(list.repeated.map(({ measure }) => measure.do)).toEqual(['观测水位'])
    expect(list.untimed.map(({ measure }) => measure.do)).toEqual(['架设照明'])
    expect(list.standing.map(({ measure }) => measure.do)).toEqual(['试车启闭机', '清理溢洪道'])
  })

  it('take what differs at the level, and what the level takes over from another', () => {
    const every = (level: string) =>
      actionsOf(checklist(RESERVOIR, { level })).find(({ measure }) => measure.do === '观测水位')?.measure.every
    expect(['III', 'II', 'I'].map(every)).toEqual(['1h', '30min', 'continuous'])
    expect(doings(checklist(RESERVOIR, { level: 'I' }))).toContain('$(带班)带班值守')
    expect(doings(checklist(RESERVOIR, { level: 'III' }))).not.toContain('$(带班)带班值守')
  })

  it('without a level, one for each difference, with the levels it holds for', () => {
    const found = actionsOf(checklist(RESERVOIR)).filter(({ measure }) => measure.do === '观测水位')
    expect(found.map(({ levels, measure }) => [levels, measure.every])).toEqual([
      [['I'], 'continuous'],
      [['II'], '30min'],
      [['III'], '1h'],
    ])
  })

  it('what comes first at the same minute stands first, whatever the order of the plan', () => {
    const [second, first] = [
      { id: 'b', do: 'second', within: '5min', since: 'occurred', after: ['a'] },
      { id: 'a', do: 'first', within: '5min', since: 'occurred' },
    ]
    const plan = { ...readPlan(PLANT), measures: [second, first] as Measure[] }
    expect(doings(makeChecklist(plan, makeDirectory(plan), {}))).toEqual(['first', 'second'])
  })

  it('actions that count from each other in a circle are all there', () => {
    const measures: Measure[] = [
      { id: 'a', do: 'A', within: '5min', since: 'b' },
      { id: 'b', do: 'B', within: '5min', since: 'a' },
    ]
    const plan = { ...readPlan(PLANT), measures }
    expect(doings(makeChecklist(plan, makeDirectory(plan), {})).sort()).toEqual(['A', 'B'])
  })
})

describe('filters', () => {
  it('level: by its id, its label, or as it is said', () => {
    for (const level of ['II', 'ii', '二级', '二级响应', 'Level II'])
      expect(checklist(RESERVOIR, { level }).filter).toEqual({ level: 'II' })
  })

  it('hazard: what is for another hazard is left out, conditions too', () => {
    const list = checklist(RESERVOIR, { hazard: '漫坝' })
    expect(doings(list)).not.toContain('铺设反滤层')
    expect(list.playbooks).toEqual([])
    const start = list.decisions.find(({ kind, levels }) => kind === 'start' && levels.includes('I'))
    expect(start?.occasions[0]?.condition.any?.map(({ text }) => text)).toEqual(['坝顶过水'])
  })

  it('actor: who leads, helps, carries out a step, or belongs to the group that leads; by any name', () => {
    expect(doings(checklist(RESERVOIR, { actor: '抢险组', phase: 'response' }))).toEqual([
      '会商险情',
      '铺设反滤层',
      '架设照明',
    ])
    expect(doings(checklist(RESERVOIR, { actor: '水库管理所' }))).toContain('铺设反滤层')
    expect(doings(checklist(RESERVOIR, { actor: '水库管理所' }))).toContain('会商险情')
    expect(doings(checklist(RESERVOIR, { actor: '下游三村' }))).toContain('封闭过水路面')
    expect(checklist(RESERVOIR, { actor: '指挥长' }).decisions.map(({ kind }) => kind)).toEqual([
      'start',
      'raise',
      'terminate',
    ])
    expect(doings(checklist(RESERVOIR, { actor: '指挥部' }))).toEqual(
      doings(checklist(RESERVOIR, { actor: '水库防汛指挥部' })),
    )
  })

  it('phase: measures, decisions and reports of that phase', () => {
    const list = checklist(RESERVOIR, { phase: 'warning' })
    expect(doings(list)).toEqual(['开闸预泄'])
    expect(list.decisions.map(({ kind }) => kind)).toEqual(['warn', 'lift'])
    expect(list.reports).toEqual([])
    expect(list.calls).toHaveLength(1)
  })

  const WRONG: [ChecklistOptions, string, string][] = [
    [{ level: 'IIII' }, '响应级别', '“III”'],
    [{ hazard: '漫坝了' }, '风险', '“漫坝”'],
    [{ actor: '抢险队' }, '主体', '“抢险组”'],
    [{ phase: 'respond' }, '阶段', '“response”'],
  ]
  it.each(WRONG)('%o is refused with the nearest name and the list', (options, what, guess) => {
    const refused = () => checklist(RESERVOIR, options)
    expect(refused).toThrow(UsageError)
    try {
      refused()
    } catch (error) {
      const { text, hint } = error as UsageError
      expect(text.zh).toContain(what)
      expect(hint?.zh).toContain(guess)
      expect(hint?.zh).toContain('可用：')
    }
  })

  it('a filter that leaves nothing is wrong use; a plan that says nothing is not', () => {
    expect(() => checklist(PLANT, { phase: 'recovery' })).toThrow(UsageError)
    const empty = { ...readPlan(PLANT), measures: [], goals: [] }
    expect(actionsOf(makeChecklist(empty, makeDirectory(empty), {}))).toEqual([])
  })
})

describe('decisions and reports', () => {
  it('say who decides and who stands in, and nothing where the plan is silent', () => {
    const { decisions, successions } = checklist(RESERVOIR, { level: 'II' })
    const start = decisions.find(({ kind }) => kind === 'start')
    expect(start).toMatchObject({
      deciders: ['指挥长'],
      approvers: ['云桥市水利局'],
      standIns: { delegates: ['第一副指挥长'] },
    })
    expect(start?.standIns.deputies.map(({ title }) => title)).toEqual(['第一副指挥长', '第二副指挥长'])
    expect(start?.occasions.map(({ condition }) => [condition.atLeast, condition.below])).toEqual([[80.1, 81]])
    expect(decisions.find(({ kind }) => kind === 'siteCommand')?.deciders).toEqual([])
    expect(successions).toEqual([{ body: '水库防汛指挥部', rule: '指挥长外出时由第一副指挥长代行。' }])
  })

  it('of a deputy who decides, those after him stand in', () => {
    const plan = readPlan(RESERVOIR)
    const response = { ...plan.response, escalation: { by: ['第一副指挥长'] } }
    const { decisions } = makeChecklist({ ...plan, response }, makeDirectory(plan), {})
    const raise = decisions.find(({ kind }) => kind === 'raise')
    expect(raise?.standIns.deputies.map(({ title }) => title)).toEqual(['第二副指挥长'])
  })

  it('reports come by time; what repeats comes last', () => {
    const { reports } = checklist(RESERVOIR)
    expect(reports.map(({ hop }) => hop.within ?? hop.every)).toEqual(['1h', '10min', '2h'])
  })
})
