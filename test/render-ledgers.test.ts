import { describe, expect, it } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import type { DocumentName } from '../src/render/documents/list.ts'
import { planDocument, writeDocument } from '../src/render/render.ts'
import { readXlsx } from './xlsx/read.ts'

const PLAN = {
  kind: 'plan',
  ...{ id: 'ledgers', title: '甲县防汛应急预案', language: 'zh', type: 'special' },
  meta: { version: '3' },
  scenario: { hazards: [{ id: 'flood', name: '洪水' }] },
  goals: [],
  indicators: [{ id: 'rain', name: '24小时雨量', unit: '毫米' }],
  actors: [
    {
      name: '县防汛指挥部',
      ...{ aliases: ['县防指'], kind: 'command', duties: { emergency: ['统一指挥'] } },
      head: { title: '指挥长', holder: '县长', duties: ['决定启动'], phone: { value: '0000-1', verified: '2026-05' } },
      contacts: [{ channel: 'fax', value: '0000-2' }],
    },
    { name: '县水利局', kind: 'department', duties: ['巡查堤防'] },
    { name: '抢险队', kind: 'team', headcount: 40, readyWithin: '30min', reportsTo: ['县水利局'] },
  ],
  measures: [
    {
      title: '会商',
      do: '每日会商研判',
      lead: '县防指',
      support: '县水利局',
      phase: 'response',
      every: '1d',
      function: 'command',
    },
    {
      title: '巡堤',
      do: '逐段巡堤',
      lead: '县水利局',
      phase: 'response',
      levels: ['III+'],
      asNeeded: true,
      function: 'monitoring',
    },
    {
      do: '检修水闸，并把每一座水闸的检修结果报县防汛指挥部办公室备查',
      lead: '县水利局',
      phase: 'preparedness',
      months: [4],
    },
    { do: '广播提醒', phase: 'warning' },
    { do: '清淤', lead: { text: '有关部门' }, phase: 'recovery' },
    { do: '值守', lead: '指挥长', phase: 'response', levels: ['IV'] },
  ],
  response: {
    scale: ['III', 'IV'],
    thresholds: [{ indicator: 'rain', atLeast: { IV: 80, III: 120 } }],
    levels: [
      {
        level: 'III',
        decider: '指挥长',
        announcer: '县防指',
        when: [{ text: '堤防决口' }],
        parameters: { 坐镇: '县长' },
        informs: ['市防指'],
      },
      { level: 'IV', decider: '县水利局', start: 'decided', parameters: { 坐镇: '局长' } },
    ],
    escalation: { when: '雨势加大', to: 'III', by: '指挥长' },
    termination: [{ when: '水位回落', decider: '指挥长' }],
  },
  information: { reports: [{ kind: 'first', from: '县防指', to: '市防指', within: '30min', levels: ['III'] }] },
  resources: {
    supplies: [
      {
        name: '编织袋',
        category: 'materials',
        quantity: 1000,
        unit: '条',
        keeper: '指挥长',
        verified: '2026-05-01',
        supplier: '甲袋厂',
        dailyOutput: 90,
      },
      { name: '泵', category: 'engineering', quantity: 2, unit: '台' },
    ],
    shelters: [{ name: '一中', capacity: 300 }],
    facilities: [{ name: '指挥中心' }],
  },
}

const plan = () => normalise<Plan>(structuredClone(PLAN), 'plan')

async function markdown(document: DocumentName, edition: 'internal' | 'public' = 'internal'): Promise<string> {
  const doc = await planDocument({ plan: plan() }, { document, edition })
  return String(await writeDocument(doc, { to: 'md' }))
}

async function sheets(document: DocumentName) {
  const doc = await planDocument({ plan: plan() }, { document, edition: 'internal' })
  return readXlsx((await writeDocument(doc, { to: 'xlsx' })) as Uint8Array)
}

describe('the directory', () => {
  it('stands by kind of body, says what nobody checked and who has no number', async () => {
    const text = await markdown('contacts')
    expect(text).toContain('## 1 指挥和办事机构')
    expect(text).toContain('| 县防汛指挥部 | | | 传真：<br>0000-2 | 未核实 |')
    expect(text).toContain('| 县防汛指挥部 | 指挥长（县长） | 0000-1 | | 2026.5 |')
    expect(text).toMatch(/没有给出联系方式的单位\n\n县水利局、抢险队/)
    expect(await markdown('contacts', 'public')).not.toContain('没有给出联系方式的单位')
  })
})

describe('the matrix of duties', () => {
  it('has one row for a body, whatever it is called, each measure under the level at which it begins', async () => {
    const text = await markdown('duties')
    expect(text).toContain('| 单位 | 预防和准备 | 四级响应起 | 三级响应 | 恢复重建 |')
    expect(text).toContain('| 县防汛指挥部 | | ■ 会商<br>■ 值守（指挥长、仅此级） | | |')
    expect(text).toContain('| 县水利局 | ■ 检修水闸… | △ 会商 | ■ 巡堤（视情） | |')
    expect(text).toContain('| 有关部门 | | | | ■ 清淤 |')
    expect(text).toMatch(/没有写明由谁负责的措施\n\n- 广播提醒/)
  })

  it('says up to which level a task goes on where that is not the highest, and has no column in which nothing begins', async () => {
    const some = structuredClone(PLAN) as { measures: object[]; response: object }
    some.response = { scale: ['I', 'II', 'III', 'IV'] }
    some.measures = [{ do: '加密巡查', lead: '县水利局', phase: 'response', levels: ['IV', 'III', 'I'] }]
    const doc = await planDocument(
      { plan: normalise<Plan>(some as unknown as Plan, 'plan') },
      { document: 'duties', edition: 'internal' },
    )
    const text = String(await writeDocument(doc, { to: 'md' }))
    expect(text).toContain('| 单位 | 四级响应起 | 一级响应 |')
    expect(text).toContain('| 县水利局 | ■ 加密巡查（至三级） | ■ 加密巡查 |')
  })

  it('is followed by each body with its duties, tasks, limits', async () => {
    const text = await markdown('duties')
    expect(text).toMatch(/### 2\.1 县防汛指挥部\n\n\*\*应急职责\*\*：统一指挥。/)
    expect(text).toContain('| 应急准备 | ■牵头 | 检修水闸，并把每一座水闸的检修结果报县防汛指挥部办公室备查 | 4月 |')
    const [matrix, tasks] = await sheets('duties')
    expect(matrix?.rows).toContainEqual(['县水利局', '■ 检修水闸…', '△ 会商', '■ 巡堤（视情）\n△ 会商', ''])
    expect(tasks?.rows.filter(([body]) => body === '县水利局')).toHaveLength(3)
  })
})

describe('the ledger', () => {
  it('groups by category, finds the keeper’s number, and counts by unit', async () => {
    const text = await markdown('resources')
    expect(text.indexOf('**工程设备（1项）**')).toBeLessThan(text.indexOf('**工程材料（1项）**'))
    expect(text).toContain('指挥长<br>0000-1')
    expect(text).toContain('| 工程材料 | 条 | 1 | 1000 | 编织袋1000 |')
    expect(text).toMatch(/\| 泵 \|.*未核实/)
    for (const word of ['甲袋厂', '抢险队', '30分钟内', '一中', '指挥中心']) expect(text).toContain(word)
    const [supplies] = await sheets('resources')
    expect(supplies?.rows.map((row) => row[6])).toEqual(['数量', '2', '1000'])
    expect(supplies?.xml).toContain('<v>1000</v>')
  })

  it('of a plan without any says so', async () => {
    const bare = normalise<Plan>({ ...structuredClone(PLAN), resources: {}, actors: [] }, 'plan')
    const doc = await planDocument({ plan: bare }, { document: 'resources', edition: 'internal' })
    expect(await writeDocument(doc, { to: 'md' })).toContain('没有写任何资源。')
  })
})

describe('the levels', () => {
  it('stand side by side with triggers, deciders, actions, notices, raising and ending', async () => {
    const text = await markdown('levels')
    expect(text).toContain('| 事项 | 四级响应 | 三级响应 |')
    expect(text).toContain('| 24小时雨量 | 24小时雨量达到80毫米以上、不足120毫米 | 24小时雨量达到120毫米以上 |')
    for (const row of [
      '| 情形 | | 堤防决口 |',
      '| 决定人 | 县水利局 | 指挥长 |',
      '| 坐镇 | 局长 | 县长 |',
      '| 指挥协调 | 会商（县防指；每日） | ← |',
      '| 通报 | | 市防指 |',
      '| 终止条件 | 水位回落 | ← |',
    ])
      expect(text).toContain(row)
    expect(text).toContain('| 首报 | | 县防指报市防指：30分钟内 |')
    expect(text).toContain('提升条件：雨势加大')
    expect((await sheets('levels'))[0]?.rows).toContainEqual(['谁决定、谁宣布', '决定人', '县水利局', '指挥长'])
  })

  it('that are not there are said not to be there', async () => {
    const { response: _, ...rest } = structuredClone(PLAN)
    const doc = await planDocument({ plan: normalise<Plan>(rest, 'plan') }, { document: 'levels', edition: 'internal' })
    expect(await writeDocument(doc, { to: 'md' })).toContain('预案没有写响应级别。')
  })
})
