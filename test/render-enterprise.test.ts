import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Plan, Registry } from '../src/model/plan.generated.ts'
import { builtInTemplate } from '../src/render/document.ts'
import { planDocument, type RenderInput, renderPlan } from '../src/render/render.ts'
import { textOf } from '../src/render/text.ts'
import type { Annex, Block } from '../src/render/tree.ts'
import { OUTLINES, outlineFor } from '../src/render/view/outline.ts'
import { parseSource } from '../src/source/source.ts'
import { fullPlan } from './render-plan/full-plan.ts'

const FOLDER = 'examples/chemical-works'

function read(file: string): Plan & Registry {
  const path = `${FOLDER}/${file}`
  const { document } = readDocument(parseSource(path, readFileSync(path)))
  if (!document) throw new Error(`${path} is not valid`)
  return document as unknown as Plan & Registry
}

const works: Plan = read('plan.yaml')
const registries: Registry[] = [read('registry.yaml')]
const site: Plan = read('tank-farm.plan.yaml')
const asSite: RenderInput = { plan: site, parents: [works], registries }

const internal = { edition: 'internal' } as const

async function blocksOf(input: RenderInput): Promise<Block[]> {
  return (await planDocument(input, internal)).root.children
}

function headings(blocks: readonly Block[], depth: number): string[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' && block.depth === depth && !block.data?.plain ? [textOf(block)] : [],
  )
}

function annexesOf(blocks: readonly Block[]): Annex[] {
  return blocks.filter((block) => block.type === 'annex')
}

/** A plan of few words; `over` says what matters. */
function small(over: Partial<Record<keyof Plan, unknown>>): Plan {
  const plan = { kind: 'plan', id: 'small', title: '小厂综合应急预案', language: 'zh', type: 'comprehensive' }
  return normalise<Plan>(
    { ...plan, scenario: '事故', actors: ['厂长'], goals: ['无人伤亡'], measures: ['报警'], ...over },
    'plan',
  )
}

describe('the chapters of GB/T 29639-2020', () => {
  test.each<[Partial<Plan>, string]>([
    [{ type: 'comprehensive', language: 'zh' }, 'enterprise-comprehensive'],
    [{ type: 'unitSpecial', language: 'en' }, 'enterprise-special'],
    [{ type: 'onSite', language: 'zh' }, 'enterprise-on-site'],
    [{ type: 'onSite', language: 'en', meta: { jurisdiction: { name: 'A', country: 'US' } } }, 'generic'],
    [{ type: 'unit', language: 'zh', profiles: ['cn-enterprise'] }, 'enterprise-comprehensive'],
    [{ type: 'onSite', language: 'zh', profiles: ['cn-enterprise'] }, 'enterprise-on-site'],
    [{ type: 'fire', language: 'zh', profiles: ['cn-enterprise'] }, 'fire'],
  ])('are taken for %j', (plan, outline) => {
    expect(outlineFor(plan as Plan)).toBe(outline)
  })

  test('comprehensive: chapter 6', async () => {
    const blocks = await blocksOf({ plan: works, registries })
    const [first, second, third, fourth, fifth] = headings(blocks, 1)
    expect([first, second, third, fourth, fifth]).toEqual([
      '总则',
      '应急组织机构及职责',
      '应急响应',
      '后期处置',
      '应急保障',
    ])
    const sections = headings(blocks, 2)
    expect(sections.slice(0, 2)).toEqual(['适用范围', '响应分级'])
    const steps = ['信息报告', '预警', '响应启动', '应急处置', '应急支援', '响应终止']
    expect(sections.filter((title) => steps.includes(title))).toEqual(steps)
    const support = ['通信与信息保障', '应急队伍保障', '物资装备保障', '其他保障']
    expect(sections.filter((title) => support.includes(title))).toEqual(support)
    expect(headings(blocks, 3)).not.toContain('通信保障')
  })

  test('special: chapter 7', async () => {
    const blocks = await blocksOf({ plan: { ...works, type: 'unitSpecial' }, registries })
    expect(headings(blocks, 1).slice(0, 5)).toEqual([
      '适用范围',
      '应急组织机构及职责',
      '响应启动',
      '处置措施',
      '应急保障',
    ])
  })

  test('on-site: chapter 8', async () => {
    const blocks = await blocksOf(asSite)
    expect(headings(blocks, 1).slice(0, 4)).toEqual(['事故风险描述', '应急工作职责', '应急处置', '注意事项'])
    const parts = ['应急处置程序', '现场应急处置措施', '报警和报告']
    expect(headings(blocks, 2).filter((title) => parts.includes(title))).toEqual(parts)
  })

  test('what starts a level stands in 1.2, who starts it in 3.3', async () => {
    const text = String(await renderPlan({ plan: works, registries }, { to: 'md', ...internal }))
    const part = (from: string, to: string) => text.slice(text.indexOf(`</a>${from}`), text.indexOf(`</a>${to}`))
    expect(part('1.2 响应分级', '1.3')).toContain('储罐本体或者罐根阀以内的管线、法兰泄漏')
    expect(part('1.2 响应分级', '1.3')).not.toContain('当班值班长决定启动')
    expect(part('3.3 响应启动', '3.4')).toContain('当班值班长决定启动')
    expect(text.split('储罐本体或者罐根阀以内的管线、法兰泄漏')).toHaveLength(2)
  })
})

describe('cover matter', () => {
  test('the unit and the plan on lines of their own, with the number of the plan', async () => {
    const [cover] = await blocksOf({ plan: works, registries })
    expect(cover).toMatchObject({ type: 'cover', title: '栎川化工有限公司\n生产安全事故综合应急预案' })
    expect(cover?.type === 'cover' && cover.lines.map(({ label }) => label)).toContain('预案编号')
  })

  test('a page to approve and a page on which departments sign', async () => {
    const blocks = await blocksOf({ plan: works, registries })
    const titles = blocks.flatMap((block) => (block.type === 'heading' && block.data?.plain ? [textOf(block)] : []))
    expect(titles.slice(0, 2)).toEqual(['批准页', '执行部门签署页'])
    const tables = blocks.filter((block) => block.type === 'planTable')
    expect(tables[0]?.rows.map((row) => row.map((cell) => cell.children.map(textOf).join()))).toEqual([
      ['总经理（主要负责人）', '', '2026年5月29日'],
    ])
    expect(tables[1]?.rows).toHaveLength(8)
  })

  test('no blank page where there is nothing to approve', async () => {
    const blocks = await blocksOf({ plan: small({}) })
    expect(blocks.filter(({ type }) => type === 'pageBreak')).toEqual([])
  })
})

describe('annexes of chapter 9', () => {
  const facts = {
    meta: { jurisdiction: { name: '小厂', facts: ['员工三十人'] } },
    planSystem: { related: ['园区预案'] },
  }

  test('are added where the plan names none, after its own', async () => {
    const partner = { name: '邻厂', agreement: { title: '互助协议', until: '2028-01-01' } }
    const plan = small({ ...facts, actors: ['厂长', partner], annexes: [{ number: 1, title: '图纸', text: '平面图' }] })
    const found = annexesOf(await blocksOf({ plan })).map(({ label, title }) => `${label} ${title}`)
    expect(found).toEqual(['附件1 图纸', '附件2 单位概况', '附件3 预案体系与衔接', '附件4 应急救援协议'])
  })

  test('take a section over from the body, which says where it stands', async () => {
    const annexes = [{ number: 9, title: '概况', view: 'facts' }]
    const plan = small({ ...facts, type: 'onSite', annexes })
    const text = String(await renderPlan({ plan }, { to: 'md', ...internal }))
    expect(text).toContain('见附件9“概况”。')
    expect(text.split('员工三十人')).toHaveLength(2)
  })

  test('list every agreement of the plan and of the registry bodies that it names', async () => {
    const annex = annexesOf(await blocksOf({ plan: works, registries })).find(({ title }) => title === '有关协议')
    const text = JSON.stringify(annex)
    for (const body of ['沄泽精细化工有限公司', '岭泽危险化学品应急救援基地', '泊浦区中心医院'])
      expect(text).toContain(body)
  })

  test('keep back in public what an annex withholds', async () => {
    const annexes = [
      { title: '概况', view: 'facts', visibility: 'internal' },
      { title: '路线', view: 'routes', visibility: 'restricted' },
      { title: '协议', view: 'agreements', visibility: 'internal' },
      { title: '风险', view: 'hazards', visibility: 'internal' },
    ]
    const plan = small({
      ...facts,
      annexes,
      actors: [{ name: '邻厂', agreement: '秘密协议' }],
      scenario: { background: '秘密背景', hazards: ['秘密风险'], cases: [{ title: '秘密情景' }] },
      resources: { evacuations: [{ area: '秘密车间' }], shelters: ['秘密集结点'] },
    })
    const text = String(await renderPlan({ plan }, { to: 'md', edition: 'public' }))
    expect(text).not.toMatch(/秘密|员工三十人/)
    const whole = String(await renderPlan({ plan }, { to: 'md', ...internal }))
    for (const secret of ['协议', '背景', '风险', '情景', '车间', '集结点']) expect(whole).toContain(`秘密${secret}`)
  })
})

describe('action cards', () => {
  test('one for each post, with its own steps, its reports and the numbers to call', async () => {
    const cards = annexesOf(await blocksOf(asSite)).find(({ title }) => title === '罐区岗位应急处置卡')
    const posts = (cards?.children ?? []).flatMap((block) => (block.type === 'heading' ? [textOf(block)] : []))
    const acting = (site.playbooks ?? []).flatMap(({ steps = [] }) => steps.flatMap(({ by = [] }) => by))
    expect(posts).toEqual([...new Set(acting)])
    expect(cards?.children.filter(({ type }) => type === 'pageBreak')).toHaveLength(posts.length - 1)
    const at = (cards?.children ?? []).findIndex((block) => block.type === 'heading' && textOf(block) === '卸车工')
    const text = JSON.stringify(cards?.children[at + 1])
    expect(text).toContain('拉动槽车气动切断绳')
    expect(text).not.toContain('按液氨罐组紧急停车按钮')
    expect(text).toContain('槽车未切断前不发动车辆')
    expect(text).toContain('罐区当班班长：0000-86030131')
    expect(text).toContain('生产调度室：0000-86030119')
  })

  test('a step done together says with whom', async () => {
    const text = String(await renderPlan(asSite, { to: 'md', ...internal }))
    expect(text).toContain('（与当班气防班长）')
  })

  test('a post without a number is reached through its body', async () => {
    const playbooks = [{ title: '处置', lead: '值班员', steps: [{ do: '关阀', by: '操作工' }], attention: ['戴面具'] }]
    const actors = [{ name: '值班室', dutyPhone: '0000-86039999', posts: [{ title: '值班员' }, { title: '操作工' }] }]
    const plan = small({ type: 'onSite', actors, playbooks, annexes: [{ title: '处置卡', view: 'cards' }] })
    expect(String(await renderPlan({ plan }, { to: 'md', ...internal }))).toContain('值班员：0000-86039999')
  })
})

describe('every value stands in the document, whatever an annex takes over', () => {
  const ENTERPRISE = OUTLINES.filter((outline) => outline.startsWith('enterprise'))
  const VIEWS = ['facts', 'hazards', 'planSystem', 'routes', 'agreements', 'cards'] as const

  test.each(ENTERPRISE)(
    '%s',
    async (outline) => {
      const template = await builtInTemplate(`plan-${outline}.zh`)
      const lost = new Set<string>()
      for (const view of VIEWS) {
        const { plan, expected } = fullPlan('zh', 0)
        for (const annex of plan.annexes ?? []) annex.view = view
        const text = JSON.stringify((await planDocument({ plan }, { ...internal, template })).root).toLowerCase()
        for (const { texts, pointer } of expected)
          if (!texts.some((wanted) => text.includes(wanted.toLowerCase()))) lost.add(`${view} ${pointer}`)
      }
      expect([...lost]).toEqual([])
    },
    60_000,
  )
})
