import { describe, expect, it, test, vi } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { levelLabel, scaleOf } from '../src/model/response/levels.ts'
import { type RenderInput, renderPlan } from '../src/render/render.ts'
import { examplePlans } from './documents/examples.ts'

vi.setConfig({ testTimeout: 60_000 })

async function forms(input: RenderInput): Promise<string> {
  return String(await renderPlan(input, { to: 'md', edition: 'internal', document: 'forms' }))
}

const made = (plan: object): Promise<string> => {
  const whole = {
    kind: 'plan',
    id: 'p',
    title: '预案',
    language: 'zh',
    type: 'special',
    actors: [],
    measures: [],
    goals: [],
  }
  return forms({ plan: normalise<Plan>({ scenario: {}, ...whole, ...plan }, 'plan') })
}

/** What stands under a heading that holds these words, up to the next heading. */
const under = (text: string, title: string) =>
  text.split(/^#+ /m).find((section) => section.split('\n')[0]?.includes(title)) ?? ''

const row = (section: string, label: string) =>
  section.split('\n').find((line) => line.startsWith(`| ${label} |`)) ?? ''

describe('every example', () => {
  it.each(examplePlans())('%s: each level, warning, end and form has its paper', async (_, input) => {
    const { plan } = input
    const text = await forms(input)
    for (const level of scaleOf(plan)) {
      const label = levelLabel(plan, level)
      expect(text).toMatch(new RegExp(`^### .*(?:${label}.*启动令|Activation order: .*${label})`, 'm'))
    }
    const titles = text.split('\n').filter((line) => line.startsWith('###'))
    expect(titles.filter((line) => /通知单|Warning message/.test(line)).length).toBeGreaterThanOrEqual(
      plan.warning?.levels?.length ?? 0,
    )
    for (const { title, fields = [] } of (plan.annexes ?? []).filter(({ fields: own }) => own?.length)) {
      const form = under(text, title + (plan.language === 'zh' ? '（附' : ' (Annex'))
      for (const { label } of fields) expect(form.replace(/\\/g, '')).toContain(label)
    }
    const hasLog = (plan.annexes ?? []).some(({ title, fields: own }) => own?.length && title.includes('日志'))
    expect(text.includes(plan.language === 'zh' ? '告知谁、时间' : 'Passed on to, at')).toBe(!hasLog)
    expect(text).not.toContain('undefined')
  })
})

test('the smallest example as it is printed', async () => {
  const [, input] = examplePlans().find(([path]) => path.includes('minimal')) ?? []
  if (!input) throw new Error('no example')
  await expect(await forms(input)).toMatchFileSnapshot('documents/minimal.forms.md')
})

const RESPONSE = {
  response: {
    scale: ['II', 'III'],
    thresholds: [{ indicator: 'rain', atLeast: { III: 50, II: 80 } }],
    levels: [
      {
        level: 'III',
        start: 'automatic',
        proposer: ['防办'],
        decider: ['主任'],
        delegate: ['副主任'],
        channels: ['短信'],
        informs: ['县政府'],
        when: { any: [{ text: '小河漫堤' }, { catchAll: true }] },
        parameters: { 值守: '两人' },
      },
      { level: 'II', hazards: ['flood'], decider: ['县长'] },
      { level: 'II', hazards: ['wind'], decider: ['副县长'] },
    ],
    escalation: { when: { text: '控制不住' }, by: ['主任'], within: '30min' },
    termination: [
      { levels: ['III'], when: { all: [{ text: '雨停' }, { text: '水退' }] }, decider: ['主任'], text: '继续巡查。' },
    ],
  },
  scenario: {
    hazards: [
      { id: 'flood', name: '洪水' },
      { id: 'wind', name: '大风' },
    ],
  },
  indicators: [{ id: 'rain', name: '雨量', unit: '毫米' }],
  measures: [
    { do: '叫醒村民', phase: 'response', lead: ['村'], within: '10min', levels: ['III+'] },
    { do: '封路', phase: 'response', lead: ['公安'], since: 'received', within: '5min', levels: ['II'] },
    { do: '巡堤', phase: 'response', lead: ['村'], asNeeded: true, byLevel: { II: { within: '1h' } } },
    { do: '修路', phase: 'recovery', lead: ['村'] },
  ],
}

describe('an activation order', async () => {
  const text = await made(RESPONSE)
  const order = under(text, '三级响应启动令')

  test('has every trigger, those of ladders too, behind a box of its own', () => {
    const triggers = row(order, '启动条件（勾选符合的）')
    for (const trigger of ['小河漫堤', '其他需要启动三级响应的情形', '雨量达到50毫米以上、不足80毫米'])
      expect(triggers).toContain(`☐ ${trigger}`)
  })

  test('names who signs, whom to tell and what is laid down', () => {
    expect(order).toMatch(/\| 提出 \| 防办 \|[\s\S]*\| 决定 \| 主任 \|[\s\S]*\| 代为决定 \| 副主任 \|/)
    expect(row(order, '通报')).toContain('☐ 县政府')
    expect(row(order, '发布渠道')).toContain('☐ 短信')
    expect(order).toContain('| 值守 | 两人 |')
    expect(row(order, '启动方式')).toContain('自动')
  })

  test('leaves blank what only the event knows', () => {
    for (const label of ['事项（时间、地点、情况）', '预计持续时间', '编号'])
      expect(row(order, label).replace(/填写时间|值守|两人|<br>|\u00a0/g, '')).toMatch(
        new RegExp(`^\\| ${label}[ |]*$`),
      )
  })

  test('lists the measures of its level body by body, with times from the start where they count from it', () => {
    expect(order).toContain('| 村 | ☐ 叫醒村民（T+10分钟）<br>☐ 巡堤（视情采取） |')
    expect(order).not.toContain('封路')
    const higher = under(text, '二级响应启动令')
    expect(higher).toContain('☐ 封路（接报后5分钟内）')
    expect(higher).toContain('☐ 巡堤（T+1小时，视情采取）')
    expect(higher).not.toContain('修路')
  })

  test('says for which hazard who decides, where that differs', () => {
    expect(under(text, '二级响应启动令')).toMatch(/\| 决定（洪水） \| 县长 \|[\s\S]*\| 决定（大风） \| 副县长 \|/)
  })

  test('has room for a decider whom the plan does not name', async () => {
    const bare = await made({ response: { levels: [{ level: 'I' }] } })
    expect(under(bare, '一级响应启动令')).toMatch(/\| 决定 \| \| \|/)
  })
})

const PROPOSED = {
  response: {
    scale: ['II', 'III'],
    levels: [
      { level: 'II', proposer: ['防办'], decider: ['县长'] },
      { level: 'III', decider: ['主任'] },
    ],
    escalation: { when: { text: '控制不住' }, by: ['主任'] },
  },
}

describe('a form that the plan brings itself', async () => {
  const fields = (...labels: string[]) => labels.map((label) => ({ label }))
  const annexes = [
    { title: '启动响应命令', fields: fields('响应事项', '签发') },
    { title: '调整和终止响应命令', fields: fields('原级别') },
    { title: '值班日志', fields: fields('谁来电') },
    { title: '伤员登记表', fields: fields('姓名') },
  ]
  const text = await made({ ...RESPONSE, annexes })

  test('stands in the place of ours, with a sheet to check it against', () => {
    const own = under(text, '启动响应命令')
    expect(row(own, '响应事项')).not.toBe('')
    expect(text.indexOf('启动响应命令（')).toBeLessThan(text.indexOf('核对单：三级响应启动令'))
    const sheet = under(text, '核对单：三级响应启动令')
    expect(sheet).toContain('☐ 小河漫堤')
    expect(row(sheet, '决定')).toContain('主任')
    expect(sheet).toContain('☐ 叫醒村民')
    for (const blank of ['编号', '填写时间', '签字', '起始时间']) expect(sheet).not.toContain(blank)
    expect(under(text, '核对单：三级响应终止令')).toContain('☐ 雨停')
    expect(text).not.toMatch(/^### .*\d (?!核对单).*终止令/m)
  })

  test('of another purpose stands behind, and the log is the plan’s', () => {
    expect(text).not.toContain('告知谁、时间')
    expect(row(under(text, '值班日志'), '谁来电')).not.toBe('')
    expect(row(under(text, '伤员登记表'), '姓名')).not.toBe('')
    expect(text).toContain('预案自带的表单与这里用途相同的，印预案的')
  })

  test('is known by whole words in English', async () => {
    const english = await made({
      ...RESPONSE,
      language: 'en',
      annexes: [{ title: 'Deactivation form', fields: fields('When') }],
    })
    expect(english).toMatch(/^### .*\d Activation order/m)
    expect(english).toMatch(/^### .*\d Check sheet – Deactivation order/m)
  })
})

describe('a change of level and an end', async () => {
  const text = await made(RESPONSE)

  test('a raise has its conditions only where it can be one, and is proposed before it is decided', async () => {
    expect(under(text, '调整为二级')).toContain('☐ 控制不住')
    expect(under(text, '调整为二级')).toContain('| 决定提升 | 主任（30分钟内） |')
    const proposed = under(await made(PROPOSED), '调整为二级')
    expect(proposed.indexOf('| 提出 |')).toBeGreaterThan(0)
    expect(proposed.indexOf('| 提出 |')).toBeLessThan(proposed.indexOf('| 决定提升 |'))
    expect(under(text, '调整为三级')).not.toContain('控制不住')
    expect(row(under(text, '调整为三级'), '调整方向')).toContain('☐ 降低')
    expect(row(under(text, '调整为三级'), '调整方向')).not.toContain('提升')
  })

  test('what must all hold is checked one by one', () => {
    const end = under(text, '三级响应终止令')
    expect(row(end, '终止条件（逐项核对）')).toContain('☐ 雨停<br>☐ 水退')
    expect(row(end, '说明')).toContain('继续巡查。')
  })

  test('one level has nothing to be changed to', async () => {
    expect(await made({ response: { levels: [{ level: 'I' }] } })).not.toContain('调整')
  })
})

describe('a warning', () => {
  const WARNING = {
    id: 'red',
    name: '暴雨预警',
    colour: 'red',
    hazards: ['rain'],
    issuer: ['气象局'],
    validFor: '3h',
    to: ['公众'],
    calls: [{ from: ['防办'], to: ['镇长'], within: '5min', medium: ['电话'] }],
    lift: { by: ['气象局'], when: { text: '雨停' } },
  }
  const PLAN = {
    scenario: {
      hazards: [
        { id: 'rain', name: '暴雨' },
        { id: 'wind', name: '大风' },
      ],
    },
    measures: [
      { do: '开闸', phase: 'warning', within: '1h' },
      { do: '进港', phase: 'warning', hazards: ['wind'] },
      { do: '备沙袋', phase: 'warning', onWarnings: ['blue'] },
    ],
  }
  const EIGHT = [
    '突发事件类别',
    '预警级别',
    '起始时间',
    '可能影响范围',
    '警示事项',
    '应当采取的措施',
    '发布机关',
    '发布时间',
  ]

  test('states the eight things of the law, prefilled with what the plan says', async () => {
    const paper = under(await made({ ...PLAN, warning: { levels: [WARNING] } }), '暴雨红色预警通知单')
    for (const label of EIGHT) expect(row(paper, label)).not.toBe('')
    expect(row(paper, '突发事件类别')).toContain('| 暴雨 |')
    expect(row(paper, '预警级别')).toContain('红色')
    expect(row(paper, '发布机关')).toContain('气象局')
    expect(row(paper, '起始时间')).toContain('有效时间：3小时')
    expect(row(paper, '可能影响范围').replace(/<br>|\u00a0|[ |]/g, '')).toBe('可能影响范围')
    expect(paper).toContain('| 防办 | 镇长 | 预警发布后5分钟内 | 电话 | | |')
    expect(row(paper, '解除')).toContain('雨停')
  })

  test("keeps the plan's own fields and adds what they leave out", async () => {
    const messageFields = ['类别和级别', '哪些地方（范围）']
    const paper = under(await made({ ...PLAN, warning: { messageFields, levels: [WARNING] } }), '暴雨红色预警通知单')
    expect(row(paper, '类别和级别')).toMatch(/暴雨.*红色/)
    expect(row(paper, '预警级别')).toBe('')
    expect(row(paper, '警示事项')).not.toBe('')
  })

  test('lists only what is done on it', async () => {
    const text = await made({ ...PLAN, warning: { levels: [WARNING, { id: 'blue' }] } })
    const paper = under(text, '暴雨红色预警通知单')
    expect(paper).toContain('☐ 开闸（T+1小时）')
    expect(paper).not.toMatch(/进港|备沙袋/)
  })

  test('elsewhere the law of China asks for nothing', async () => {
    const abroad = { meta: { jurisdiction: { name: 'County', country: 'US' } }, language: 'en' }
    const text = await made({
      ...abroad,
      warning: { messageFields: ['Who speaks'], levels: [{ id: 'go', name: 'Go' }] },
    })
    const paper = under(text, 'Warning message: Go')
    expect(row(paper, 'Who speaks')).not.toBe('')
    expect(paper).not.toContain('time of issue')
  })
})
