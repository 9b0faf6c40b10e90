import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, folderWith, ROOT } from './package/command.ts'

vi.setConfig({ testTimeout: 120_000 })

const PLAN = `kind: plan
id: little
title: 小预案
language: zh
type: generic
meta: { issued: 2026-01-05 }
scenario: 火灾
actors: [值班员]
goals: [无人伤亡]
measures: [{ id: alarm, do: 拨打119, lead: 值班员 }]
drills: [{ type: drill, every: 1y, last: 2025-03-01, next: 2027-03-01 }]
`
const DRILL = `kind: drill
id: spring
title: 春季演练
language: zh
plan: little
status: held
start: 2026-03-01T09:00
events: [{ id: e-1, at: T+0, expected: [{ measure: alarm, do: 拨打119, within: 1min }] }]
record: { started: 2026-03-01T09:00, entries: [{ event: e-1, at: 2026-03-01T09:00, done: 2026-03-01T09:04 }] }
improvements: [{ what: 换电话, owner: 值班员, due: 2026-06-01 }, { what: 换门锁, owner: 值班员, due: 2027-06-01 }]
`

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

describe('plan drill status', () => {
  it('tells when a plan was drilled, what was late and what is overdue', () => {
    const cwd = folderWith({ 'p.yaml': PLAN, 'd.yaml': DRILL })
    const { code, out } = tool.run(['drill', 'status', '--date', '2026-11-22', '--lang', 'zh'], { cwd })
    expect(code).toBe(0)
    expect(out).toBe(`小预案
  上次演练：2026-03-01
  下次演练：2027-03-01
  有记录的演练：1
  上次超时的行动：alarm
  未完成的整改：2项，逾期1项
  逾期：2026-06-01 换电话
  复核：演练以后还没有修订过预案
`)
    const { plans } = JSON.parse(tool.run(['drill', 'status', '--json', '--date', '2026-11-22'], { cwd }).out)
    expect(plans).toMatchObject([
      { plan: { id: 'little' }, held: 1, late: [{ event: 'e-1', measure: 'alarm' }], open: 2, isUnreviewed: true },
    ])
  })

  it('tells of a plan without drills that there are none', () => {
    const { out } = tool.run(['drill', 'status', '--lang', 'en', '--date', '2026-11-22'], {
      cwd: folderWith({ 'p.yaml': PLAN.replace(/drills:.*/, '') }),
    })
    expect(out).toBe('小预案\n  last drill: none\n  next drill: none\n  drills on record: 0\n')
  })
})

describe('plan drill checklist --by actor', () => {
  it('makes a sheet for each body that acts', () => {
    const argv = ['drill', 'checklist', `${ROOT}/examples/minimal/plan.yaml`, '--by', 'actor', '--to', 'md', '-o', '-']
    const { code, out } = tool.run(argv)
    expect(code).toBe(0)
    const sheets = [...out.matchAll(/^\| 检查范围 \| (.*?) \|$/gm)].map(([, covers]) => covers)
    expect(sheets.length).toBeGreaterThan(3)
    expect(new Set(sheets).size).toBe(sheets.length)
    expect(tool.run([...argv, '--actor', '物资保供组']).err).toContain('--by actor')
  })
})
