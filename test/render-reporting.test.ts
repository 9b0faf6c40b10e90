import { describe, expect, it, test, vi } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { type RenderInput, renderPlan } from '../src/render/render.ts'
import { examplePlans } from './documents/examples.ts'

vi.setConfig({ testTimeout: 60_000 })

async function reporting(input: RenderInput): Promise<string> {
  return String(await renderPlan(input, { to: 'md', edition: 'internal', document: 'reporting' }))
}

const PLAN = {
  kind: 'plan',
  id: 'p',
  title: '预案',
  language: 'zh',
  type: 'special',
  actors: [
    { name: '镇政府', dutyPhone: '0000-86000001' },
    { name: '县防指', dutyPhone: '0000-86000002' },
  ],
  scenario: {},
  measures: [],
  goals: [],
}

const made = (more: object) => reporting({ plan: normalise<Plan>({ ...PLAN, ...more }, 'plan') })

const under = (text: string, title: string) =>
  text.split(/^#+ /m).find((section) => section.split('\n')[0]?.includes(title)) ?? ''

const KIND = { first: '首报表', followUp: '续报表', final: '终报表' } as const

const HOPS = {
  information: {
    reports: [
      {
        kind: 'first',
        from: ['村'],
        to: ['镇政府'],
        within: '1h',
        since: 'occurred',
        medium: ['书面'],
        content: ['时间', '地点'],
      },
      { kind: 'first', from: ['村'], to: ['镇政府'], within: '10min', since: 'occurred', medium: ['电话'] },
      { kind: 'first', from: ['镇政府'], to: ['县防指'], within: 'immediately', since: 'received', levels: ['II'] },
      { kind: 'followUp', from: ['镇政府'], to: ['县防指'], every: '3h', until: '响应终止', approver: ['镇长'] },
    ],
  },
  response: { levels: [{ level: 'II' }] },
}

it.each(examplePlans())('%s: every report stands in the timeline, and its contents have room', async (_, input) => {
  const { plan } = input
  const text = (await reporting(input)).replace(/\\/g, '')
  const hops = plan.information?.reports ?? []
  const boxes = text.split('\n').filter((line) => line.startsWith('| ☐ |'))
  expect(boxes).toHaveLength(hops.length)
  for (const { kind = 'first', content = [] } of hops)
    if (['first', 'followUp', 'final'].includes(kind))
      for (const label of content) {
        const isOurs = !under(text, KIND[kind as keyof typeof KIND]).includes('预案有自己的表单')
        expect(text.toLowerCase()).toContain(isOurs ? `\n| ${label.toLowerCase()} | \u00a0<br>` : label.toLowerCase())
      }
  expect(text).not.toContain('undefined')
})

describe('the timeline', async () => {
  const text = await made(HOPS)

  test('puts those that count from the same moment together, the earliest first', () => {
    const after = under(text, '.1 事发后')
    expect(after.indexOf('T+10分钟')).toBeGreaterThan(0)
    expect(after.indexOf('T+10分钟')).toBeLessThan(after.indexOf('T+1小时'))
    expect(under(text, '.2 接报后')).toContain('| ☐ | T+0（立即） | 镇政府 | 县防指 | 首报<br>二级响应 |')
    expect(under(text, '.3 定期')).toContain('每3小时1次')
  })

  test('the table of deadlines has the number of whom to call', () => {
    expect(under(text, '报告时限')).toMatch(
      /\| 首报 \| 村 \| 镇政府 \| 0000-86000001.*\| 事发后1小时内 \| 书面 \| 时间、地点 \|/,
    )
  })
})

describe('a blank report', async () => {
  const text = await made(HOPS)

  test('has the fields that the plan names, and nothing beside them', () => {
    const paper = under(text, '首报：村报镇政府（书面）')
    expect(paper).toMatch(/\| 时间 \| \u00a0/)
    expect(paper).toMatch(/\| 地点 \| \u00a0/)
    expect(paper).not.toContain('损失初步估计')
    expect(paper).toContain('镇政府：<br>0000-86000001')
    expect(paper).toContain('| 时限 | 事发后1小时内 | 方式 | 书面 |')
  })

  test('has the usual fields where the plan names none, and says which reports it is for', () => {
    const paper = under(text, '首报（2种用途）')
    expect(paper).toContain('☐ 村报镇政府（电话）；事发后10分钟内<br>☐ 镇政府报县防指；接报后立即；二级响应')
    expect(paper).toContain('损失初步估计')
  })

  test('names who releases it', () => {
    expect(under(text, '续报：镇政府报县防指')).toMatch(/\| 签发人 \| 镇长/)
  })

  test('is there for a kind that the plan does not have, without names', () => {
    expect(under(text, '.1 终报')).toContain('| 报送单位 | \u00a0 | 接收单位 | \u00a0 |')
  })

  test('of a works asks what the rules on work accidents ask', async () => {
    expect(await made({ type: 'comprehensive' })).toContain('事故发生单位概况')
    expect(await made({})).not.toContain('事故发生单位概况')
  })
})

test('the smallest example as it is printed', async () => {
  const [, input] = examplePlans().find(([path]) => path.includes('minimal')) ?? []
  if (!input) throw new Error('no example')
  await expect(await reporting(input)).toMatchFileSnapshot('documents/minimal.reporting.md')
})

describe('a report form that the plan brings itself', async () => {
  const annexes = [
    { title: '险情首报表', fields: [{ label: '谁发现的' }] },
    { title: '伤员登记表', fields: [{ label: '姓名' }] },
  ]
  const text = await made({ ...HOPS, annexes })

  test('is printed in the place of ours, which are left out', () => {
    const first = text.slice(text.indexOf('首报表'), text.indexOf('续报表'))
    expect(text).toContain('| 谁发现的 |')
    expect(under(text, '首报表')).not.toBe('')
    expect(text).toContain('预案有自己的表单，按预案的填写。由谁报给谁、何时报、报什么，见“报告时限”。')
    expect(text).not.toContain('本表用于')
    expect(first).not.toContain('| 接收单位 |')
    expect(text).not.toContain('伤员登记表')
  })

  test('leaves ours for the other kinds of reports', () => {
    expect(text.slice(text.lastIndexOf('续报表'))).toContain('| 续报次数 |')
  })

  test('for all kinds is printed once', async () => {
    const one = await made({ ...HOPS, annexes: [{ title: '首报、续报、终报表', fields: [{ label: '谁' }] }] })
    expect(one.match(/\| 谁 \|/g)).toHaveLength(1)
    expect(one.match(/用上面的预案表单/g)).toHaveLength(2)
  })
})
