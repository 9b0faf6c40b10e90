import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import { actionCards, longCards } from '../src/model/cards/cards.ts'
import { MOST_ACTS } from '../src/model/cards/paper.ts'
import { makeDirectory } from '../src/model/directory.ts'
import type { Measure, Plan } from '../src/model/plan.generated.ts'
import { planDocument, type RenderInput, writeDocument } from '../src/render/render.ts'
import { parseSource } from '../src/source/source.ts'
import { actsOf, cardsOf, factsOf } from './documents/cards.ts'
import { examplePlans } from './documents/examples.ts'
import { buildCommandLine, type CommandLine } from './package/command.ts'

vi.setConfig({ testTimeout: 60_000 })

const EXAMPLES = examplePlans()

function plan(yaml: string): Plan {
  const rest = 'kind: plan\nid: a\ntitle: 甲\nlanguage: zh\ntype: generic\nscenario: 乙\ngoals: []\n'
  const { document } = readDocument(parseSource('a.yaml', new TextEncoder().encode(rest + yaml)))
  if (document?.kind !== 'plan') throw new Error('not valid')
  return document as Plan
}

const example = (name: string): RenderInput => {
  const found = EXAMPLES.find(([path]) => path.includes(name))
  if (!found) throw new Error(name)
  return found[1]
}

describe('a card', () => {
  it('says what it is for, who one is, what to do in which order, and whom to tell by which number', async () => {
    const [card] = await cardsOf(example('school-fire'), '消防控制室值班员')
    expect(card?.title).toBe('应急处置卡：消防控制室值班员')
    expect(actsOf(card).map(([number, time, act]) => [number, time, act?.split('\n')[0]])).toEqual([
      ['1', '“核实火警”后1分钟内', expect.stringMatching(/^拨打 119：拨打 119，报学校地址/)],
      ['2', '“核实火警”后1分钟内', expect.stringMatching(/^转自动：把联动控制器转到自动/)],
    ])
    const facts = factsOf(card)
    expect(facts).toMatchObject({
      何时启用: '各级响应',
      上级: '消防控制室班长（安保处干事 屠延年） 10020261010',
      你可以决定: '决定人不在时，受权启动各级响应',
      谁决定: '各级响应：总指挥 10020261001',
      没人接: '依次找：消防控制室副班长（安保处职员 邵怀瑾） 10020261011',
    })
    expect(facts.告诉谁).toMatch(/^望川区消防救援大队 119，“核实火警”后1分钟内，用119 电话；说清：学校名称和地址/)
    expect(facts.何时结束).toContain('由总指挥决定')
    expect(card?.children.at(-1)).toMatchObject({ head: ['时间', '记事：做了什么，谁报来的，报给了谁', '签字'] })
  })

  it('puts what counts from another act behind it, what repeats and what has no time last', async () => {
    const acts = `
actors: [{ name: 队 }]
measures:
  - { phase: response, lead: 队, do: 没有时限 }
  - { phase: response, lead: 队, do: 反复做, every: 1h }
  - { phase: response, lead: 队, do: 第三, within: 1min, since: second }
  - { id: second, phase: response, lead: 队, do: 第二, within: 30min }
  - { phase: response, lead: 队, do: 第一, within: immediately }
  - { phase: recovery, lead: 队, do: 善后, within: 1d }`
    const [card] = await cardsOf({ plan: plan(acts) })
    expect(actsOf(card).map(([, , act]) => act)).toEqual(['第一', '第二', '第三', '反复做', '没有时限'])
    expect(actsOf(card).at(-1)?.[1]).toBe('未写时限')
  })

  it('marks as open what somebody would look for, and leaves out what nobody misses', async () => {
    const acts = `
actors: [{ name: 队, kind: team, head: 老张 }, { name: 部, kind: command }]
measures: [{ phase: response, function: fire, lead: 队, do: 灭火 }, { phase: response, lead: 部, do: 坐镇 }]`
    const [team, command] = await cardsOf({ plan: plan(acts) })
    const open = '预案未写明'
    expect(factsOf(team)).toMatchObject({ 上级: open, 你的替补: open, 撤离: open, 没人接: open, 何时结束: open })
    expect(Object.keys(factsOf(team))).not.toContain('你可以决定')
    expect(Object.keys(factsOf(team))).not.toContain('告诉谁')
    expect(factsOf(command)).toEqual({ 你是: '部', 何时结束: open })
  })

  it('is there for who only moves people: whom, by which way, where to, with whom', async () => {
    const movers = plan(`
actors: [{ name: 甲班, kind: team }, { name: 乙班, kind: team }]
measures: []
resources:
  shelters: [{ name: 操场 }]
  evacuations:
    - { area: 一楼, people: 42, vulnerable: 1, mover: [甲班, 乙班], signal: 广播, route: 东门, backupRoute: 南门, shelter: 操场, within: 3min, text: 轮椅先走。 }`)
    const cards = await cardsOf({ plan: movers })
    expect(cards.map(({ title }) => title)).toEqual(['应急处置卡：甲班', '应急处置卡：乙班'])
    expect(actsOf(cards[0])).toEqual([
      [
        '1',
        '3分钟内',
        '转移：一楼\n轮椅先走。\n人数：42；需帮助人员：1\n转移信号：广播\n转移路线：东门\n备用路线：南门\n安置点：操场\n配合：乙班',
      ],
    ])
    expect(factsOf(cards[0])).toMatchObject({ 何时启用: '人员转移' })
    expect(factsOf(cards[0])).not.toHaveProperty('何时结束')
  })

  it('is there for who leads nothing and decides: what, on whose word, until when', async () => {
    const made = plan(`
actors:
  - { name: 指挥部, kind: command, head: { title: 总指挥, phone: "0000-1" }, deputies: [{ title: 副总指挥, phone: "0000-2" }] }
  - { name: 值班室, kind: office, reportsTo: 指挥部 }
  - { name: 省局, kind: authority }
measures: [{ phase: response, lead: 值班室, do: 通知各组 }]
warning: { levels: [{ id: blue, colour: blue, issuer: 省局 }] }
response:
  scale: [I, II]
  levels: [{ level: I, decider: 总指挥 }, { level: II, decider: 值班室 }]
  escalation: { when: 雨势加大, by: 总指挥 }
  termination: [{ when: 水位回落, decider: 总指挥 }]
information: { reports: [{ kind: first, from: 值班室, to: 总指挥, within: 10min, medium: [电话] }] }`)
    const cards = await cardsOf({ plan: made })
    expect(cards.map(({ title }) => title)).toEqual(['应急处置卡：总指挥', '应急处置卡：值班室'])
    expect(actsOf(cards[0])).toEqual([])
    expect(factsOf(cards[0])).toMatchObject({
      何时启用: '各级响应',
      你的替补: '副总指挥 0000-2',
      怎么得知: '值班室告诉你，10分钟内，用电话',
      你可以决定: '启动一级响应；提高响应级别；终止各级响应',
      谁决定: '二级响应：值班室',
      何时结束: '水位回落；由总指挥决定',
    })
    expect(longCards(made, makeDirectory(made))).toEqual([])
  })

  it('is said once where only the time differs by level', async () => {
    const cards = await cardsOf(example('city-flood'), '市气象局')
    const acts = cards.flatMap(actsOf).filter(([, , act]) => act?.includes('天气滚动预报'))
    expect(acts).toHaveLength(1)
    expect(acts[0]?.[1]).toBe(
      '一级：每30分钟1次\n二级：每1小时1次\n三级：每2小时1次\n四级：每3小时1次'.replace('每1小时1次', '每小时1次'),
    )
  })

  it('stands in the chain of command: a body, its posts, then those below', async () => {
    const holders = actionCards(example('school-fire').plan, makeDirectory(example('school-fire').plan)).map(
      ({ holder }) => holder.post?.title ?? holder.body.actor.name,
    )
    expect(holders.slice(0, 8)).toEqual([
      ...['校灭火和应急疏散指挥部', '总指挥', '第一副总指挥', '第二副总指挥', '当日带班校领导'],
      ...['消防控制室', '消防控制室值班员', '灭火行动组'],
    ])
  })
})

describe('a card that does not fit', () => {
  const many = (count: number, more: (index: number) => Partial<Measure> = () => ({})) => {
    const made = plan(
      'actors: [{ name: 队 }]\nmeasures: []\nresponse: { scale: [I, II], levels: [{ level: I }, { level: II }] }',
    )
    made.measures = Array.from({ length: count }, (_, index) => ({
      phase: 'response',
      lead: ['队'],
      do: `事${index}`,
      ...more(index),
    }))
    return made
  }
  const sides = (made: Plan) => actionCards(made, makeDirectory(made))[0]?.sides ?? []

  it('is split by level, then by hazard, each side with its title', async () => {
    const levels = many(MOST_ACTS + 1, (index) => ({ levels: [index < 4 ? 'I' : 'II'] }))
    expect(sides(levels).map((side) => [side.levels, side.acts.length])).toEqual([
      [['I'], 4],
      [['II'], 4],
    ])
    expect((await cardsOf({ plan: levels })).map(({ title }) => title)).toEqual([
      '应急处置卡：队（一级响应）',
      '应急处置卡：队（二级响应）',
    ])
    const hazards = many(MOST_ACTS + 1, (index) => ({ hazards: [index < 4 ? '火' : '水'] }))
    expect(sides(hazards).map((side) => [side.hazards, side.acts.length])).toEqual([
      [['火'], 4],
      [['水'], 4],
    ])
  })

  it('goes on overleaf, loses nothing, and lint speaks where a sheet does not hold it', () => {
    const made = many(2 * MOST_ACTS + 1)
    const all = sides(made)
    expect(all.map(({ sequel }) => sequel?.number)).toEqual([1, 2, 3])
    expect(new Set(all.flatMap(({ acts }) => acts)).size).toBe(2 * MOST_ACTS + 1)
    expect(longCards(made, makeDirectory(made))).toHaveLength(1)
    expect(longCards(many(MOST_ACTS + 1), makeDirectory(many(MOST_ACTS + 1)))).toHaveLength(0)
  })

  it('has whom to tell and when it ends on the last side, and the first says so', async () => {
    const long = plan(`
actors: [{ name: 队, kind: team }, { name: 室, dutyPhone: "0000-86000000" }]
measures: [{ phase: response, lead: 队, do: ${'做很多事'.repeat(120)} }, { phase: response, lead: 队, do: ${'再做很多'.repeat(120)} }]
information: { reports: [{ kind: first, from: 队, to: 室, content: [${'很长的内容'.repeat(200)}] }] }`)
    const [front, back, ...more] = await cardsOf({ plan: long })
    expect(more).toEqual([])
    expect(actsOf(front)).toHaveLength(2)
    expect(factsOf(front).其他).toContain('见第2面')
    expect(Object.keys(factsOf(front))).not.toContain('告诉谁')
    expect(actsOf(back)).toEqual([])
    expect(factsOf(back).告诉谁).toContain('0000-86000000')
  })
})

describe('plan render --document cards', () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  it('prints one card with --actor, and says who is meant by a misspelt name', async () => {
    const path = 'examples/school-fire/plan.yaml'
    const one = await tool.run(['render', path, '--document', 'cards', '--actor', '断电岗', '-o', '-'])
    expect(one.code).toBe(0)
    expect(one.out.match(/^## /gm)).toHaveLength(1)
    expect(one.out.match(/^---$/gm)).toHaveLength(1)
    const wrong = await tool.run([
      'render',
      path,
      '--document',
      'cards',
      '--actor',
      '断电岗位',
      '-o',
      '-',
      '--lang',
      'zh',
    ])
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('断电岗')
    const idle = await tool.run([
      'render',
      path,
      '--document',
      'cards',
      '--actor',
      '学生家长',
      '-o',
      '-',
      '--lang',
      'zh',
    ])
    expect(idle.code).toBe(2)
    expect(idle.err).toContain('没有处置卡')
  })

  it('is refused for documents that are not made for one actor', async () => {
    const { code, err } = await tool.run([
      'render',
      'examples/minimal/plan.yaml',
      '--actor',
      '物资保供组',
      '--lang',
      'en',
    ])
    expect(code).toBe(2)
    expect(err).toContain('--document cards')
  })
})

it('every card is a section in HTML, found from a list', async () => {
  const doc = await planDocument(example('minimal'), { document: 'cards', edition: 'internal' })
  const html = String(await writeDocument(doc, { to: 'html' }))
  const ids = [
    ...html.matchAll(/<section class="card"><h2 id="([^"]+)"|<section class="card">\s*<h2 id="([^"]+)"/g),
  ].map((found) => found[1] ?? found[2])
  expect(ids).toHaveLength(5)
  expect([...html.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id)).toEqual(ids)
})
