import { describe, expect, test, vi } from 'vitest'
import { made, RESPONSE, row, under } from './documents/forms.ts'

vi.setConfig({ testTimeout: 60_000 })

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
