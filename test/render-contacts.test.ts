import { expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import type { Plan, Registry } from '../src/model/plan.generated.ts'
import { renderPlan } from '../src/render/render.ts'
import { parseSource } from '../src/source/source.ts'

const PLAN = `kind: plan
id: calls
title: 汀洲市防汛应急预案
language: zh
type: special
scenario: 洪水
actors:
  - name: 市防指
    kind: command
    head: { title: 总指挥, holder: 市长, phone: "0000-87010001" }
    dutyPhone: { value: "0000-87010000", hours: 24小时, verified: 2026-05-01 }
    contacts: [{ channel: fax, value: "0000-87010009" }]
    liaison: [{ with: 军分区, by: 作战值班室, phone: { value: "0000-87010008" } }]
    duties: 统一指挥
goals: [人员不伤亡]
measures: [{ phase: response, lead: 市防指, support: [供电公司, 军分区], do: 组织抢险 }]
annexes: [{ title: 通讯录, kind: contacts, view: contacts }]
`
const REGISTRY = `kind: registry
id: shared
title: 共享名录
language: zh
organizations:
  - { name: 供电公司, kind: unit, posts: [{ title: 调度长, name: 电某, mobile: "10010000001" }], duties: 抢修 }
  - { name: 军分区, kind: partner, dutyPhone: "0000-87010007", duties: 组织民兵 }
  - { name: 海事局, kind: department, dutyPhone: "0000-87010099", duties: 水上搜救 }
contacts:
  - { of: 供电公司, contacts: [{ channel: phone, value: "0000-95598", hours: 24小时, verified: 2026-06-01 }, { channel: email, value: dispatch@example.org, verified: 2026-06-02 }] }
  - { of: 总指挥, name: 张某, contacts: [{ channel: mobile, value: "10010000002", visibility: restricted }] }
  - { of: 海事局, contacts: [{ channel: phone, value: "0000-12395" }] }
`

function open<Document>(name: string, text: string): Document {
  const { document } = readDocument(parseSource(name, new TextEncoder().encode(text)))
  if (!document) throw new Error(`${name} is not valid`)
  return document as unknown as Document
}

it('the directory has every number of the plan and of the shared bodies that it names, and no others', async () => {
  const input = { plan: open<Plan>('plan.yaml', PLAN), registries: [open<Registry>('registry.yaml', REGISTRY)] }
  const text = String(await renderPlan(input, { to: 'md', edition: 'internal' }))
  const rows = text.slice(text.lastIndexOf('| 单位 |')).trim().split('\n')
  expect(rows).toEqual([
    '| 单位 | 岗位 | 姓名 | 电话 | 手机 | 其他方式 | 核实日期 |',
    '| - | - | - | - | - | - | - |',
    '| 市防指 | 值班电话 | | 0000-87010000<br>（24小时） | | | 2026.5.1 |',
    '| | | | | | 传真：0000-87010009 | |',
    '| | 总指挥 | | 0000-87010001 | | | |',
    '| | 与军分区联络（作战值班室） | | 0000-87010008 | | | |',
    '| | 总指挥 | 张某 | | 10010000002<br>（限制） | | |',
    '| 军分区 | 值班电话 | | 0000-87010007 | | | |',
    '| 供电公司 | 调度长 | 电某 | | 10010000001 | | |',
    '| | | | 0000-95598<br>（24小时） | | 电子邮箱：dispatch\\@example.org | 2026.6.1<br>2026.6.2 |',
  ])
  const forAll = String(await renderPlan(input, { to: 'md', edition: 'public' }))
  for (const number of text.match(/(?:0000-\d{5,}|100\d{8}|dispatch)/g) ?? []) expect(forAll).not.toContain(number)
})

it('the public text keeps a number that stands in the open elsewhere, and names a person of the registry by the post', async () => {
  const plan = PLAN.replace('hours: 24小时,', 'hours: 24小时, visibility: public,').replace(
    'contacts: [{ channel: fax, value: "0000-87010009" }]',
    'contacts: [{ channel: phone, value: "0000-87010000" }, { channel: fax, value: "0000-87010009" }]',
  )
  const input = {
    plan: open<Plan>(
      'plan.yaml',
      plan.replace('do: 组织抢险', 'do: 由张某拨打0000-87010000组织抢险，传真0000-87010009'),
    ),
    registries: [open<Registry>('registry.yaml', REGISTRY)],
  }
  const text = String(await renderPlan(input, { to: 'md', edition: 'public' }))
  expect(text).toContain('由总指挥拨打0000-87010000组织抢险')
  for (const hidden of ['张某', '0000-87010009']) expect(text).not.toContain(hidden)
})
