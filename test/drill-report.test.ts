import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { reportDrill } from '../src/drill/report/report.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Drill, Plan } from '../src/model/plan.generated.ts'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'

vi.setConfig({ testTimeout: 60_000 })

const PLAN = `kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [值班员, 保安队]
goals: [{ id: out-all, statement: 3分钟内全部到集合点 }]
measures:
  - { id: alarm, title: 报警, do: 拨打119, function: information, lead: 值班员, within: 1min }
  - { id: out, title: 疏散, do: 组织疏散, function: evacuation, lead: 保安队, within: 3min, goals: [out-all] }
  - { id: press, title: 发布, do: 对外发布, function: mediaControl, lead: 值班员 }
`

const EVENTS = `events:
  - { id: e-1, at: T+0, kind: contextual, to: 值班员, inject: 冒烟, expected: [{ do: 决定疏散, by: 值班员 }] }
  - { id: e-2, at: T+1min, expected: [{ measure: alarm, do: 拨打119, within: 1min }], objectives: [o-1] }
  - { id: e-3, at: T+2min, expected: [{ measure: out, do: 组织疏散, within: 3min }], objectives: [o-1] }
  - { id: e-4, at: T+9min, expected: [{ measure: press, do: 对外发布 }] }
`

const drill = (id: string, day: string, rest: string) => `kind: drill
id: ${id}
title: ${id}演练
language: zh
plan: little
type: drill
start: ${day}T09:00
length: 15min
objectives: [{ id: o-1, statement: 3分钟内全部到集合点, goals: [out-all] }]
${EVENTS}${rest}`

const SPRING = drill(
  'spring',
  '2026-03-01',
  `record:
  started: 2026-03-01T09:10
  ended: 2026-03-01T09:30
  entries:
    - { event: e-2, at: 2026-03-01T09:13, done: 2026-03-01T09:15, did: 第二次才接通, rating: some }
    - { event: e-3, at: 2026-03-01T09:12, done: 2026-03-01T09:19, rating: major }
improvements:
  - { what: 换电话, element: equipment, owner: 值班员, due: 2026-06-01, status: open }
`,
)
const AUTUMN = drill(
  'autumn',
  '2026-09-01',
  `record:
  started: 2026-09-01T09:00
  entries:
    - { event: e-2, at: 2026-09-01T09:01, done: 2026-09-01T09:02, rating: performed }
    - { event: e-3, at: 2026-09-01T09:02, done: 2026-09-01T09:06 }
  observations: [{ kind: improvement, text: 北门锁着, objective: o-1, cause: 钥匙不在岗, by: 保安队 }]
  ratings: [{ objective: o-1, rating: major, note: 超时 }]
improvements:
  - { what: 北门钥匙放岗亭, element: equipment, owner: 保安队, due: 2026-12-01 }
`,
)

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

async function parsed(text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  return parse(text)
}

describe('the figures of a report', () => {
  it('are computed from the record', async () => {
    const plan = normalise<Plan>(await parsed(PLAN), 'plan')
    const [spring, autumn] = await Promise.all(
      [SPRING, AUTUMN].map(async (text) => normalise<Drill>(await parsed(text), 'drill')),
    )
    if (!spring || !autumn) throw new Error('no drills')
    const report = reportDrill({ drill: spring, plan, others: [autumn], date: '2026-11-22' })
    expect(report.length).toEqual({ planned: 15, actual: 20 })
    expect(
      report.functions.map((one) => [one.function, one.actions.length, one.recorded, one.inTime, one.late]),
    ).toEqual([
      ['command', 1, 0, 0, 0],
      ['coordination', 1, 1, 0, 1],
      ['rescue', 1, 1, 0, 1],
      ['publicOpinion', 1, 0, 0, 0],
    ])
    expect(report.functions.map(({ planned, actual }) => [planned, actual])).toEqual([
      [{ from: 0, to: 0 }, undefined],
      [
        { from: 1, to: 2 },
        { from: 3, to: 5 },
      ],
      [
        { from: 2, to: 5 },
        { from: 2, to: 9 },
      ],
      [{ from: 9, to: 9 }, undefined],
    ])
    const rescue = report.functions[2]?.actions[0]
    expect(rescue).toMatchObject({ plannedAt: 2, actualAt: 2, limit: 3, took: 7, shift: 0, over: 4 })
    expect(report.functions[1]?.actions[0]).toMatchObject({ shift: 2, over: 1 })
    expect(report.functions[1]?.ratings).toEqual({ performed: 0, some: 1, major: 0, unable: 0 })
    expect(report.objectives[0]).toMatchObject({ evidence: [{ measure: 'alarm' }, { measure: 'out' }], unrecorded: [] })
    expect(report.objectives[0]?.rating).toBeUndefined()
    expect(report.improvements.map(({ isOverdue }) => isOverdue)).toEqual([true])
    expect(report.trends).toEqual([
      {
        measure: 'alarm',
        times: [
          { drill: 'spring', date: '2026-03-01', took: 2, limit: 1 },
          { drill: 'autumn', date: '2026-09-01', took: 1, limit: 1 },
        ],
      },
      {
        measure: 'out',
        times: [
          { drill: 'spring', date: '2026-03-01', took: 7, limit: 3 },
          { drill: 'autumn', date: '2026-09-01', took: 4, limit: 3 },
        ],
      },
    ])
    expect(report.repeated).toEqual([
      { what: { measure: 'out' }, drills: ['spring', 'autumn'] },
      { what: { element: 'equipment' }, drills: ['spring', 'autumn'] },
    ])
  })

  it('count no prompt that nobody needed, and take a message passed on for coordination', async () => {
    const plan = normalise<Plan>(await parsed(PLAN), 'plan')
    const more = `${EVENTS}  - { id: e-5, at: T+9min, kind: contingency, to: 保安队, inject: 报告进展, expected: [{ measure: out, do: 组织疏散, within: 3min }] }
  - { id: e-6, at: T+9min, kind: expected, from: 值班员, to: 保安队, expected: [{ do: 复述一遍 }] }
`
    const counted = async (record: string) => {
      const text = drill('prompted', '2026-03-01', record).replace(EVENTS, more)
      const report = reportDrill({
        drill: normalise<Drill>(await parsed(text), 'drill'),
        plan,
        others: [],
        date: '2026-11-22',
      })
      return report.functions.map((one) => [one.function, one.actions.length, one.recorded])
    }
    const head = 'record:\n  started: 2026-03-01T09:00\n  entries:\n    - '
    const unused = await counted(`${head}{ event: e-3, at: 2026-03-01T09:02 }\n`)
    expect(unused).toEqual([
      ['command', 1, 0],
      ['coordination', 2, 0],
      ['rescue', 1, 1],
      ['publicOpinion', 1, 0],
    ])
    expect(await counted(`${head}{ event: e-5, at: 2026-03-01T09:10 }\n`)).toContainEqual(['rescue', 2, 1])
  })

  it('grow with the record, not with its square', async () => {
    const plan = normalise<Plan>(await parsed(PLAN), 'plan')
    const times = [1000, 4000].map((count) => {
      const events = Array.from({ length: count }, (_, index) => ({
        id: `e-${index}`,
        at: `T+${index}min`,
        expected: [{ measure: 'out', do: '疏散', within: '3min' }],
      }))
      const entries = events.map(({ id }) => ({ event: id, at: '2026-03-01T09:10', done: '2026-03-01T09:12' }))
      const made = normalise<Drill>(
        {
          kind: 'drill',
          id: 'big',
          title: '大演练',
          language: 'zh',
          plan: 'little',
          start: '2026-03-01T09:00',
          events,
          record: { started: '2026-03-01T09:00', entries },
        },
        'drill',
      )
      const begun = performance.now()
      expect(reportDrill({ drill: made, plan, others: [], date: '2026-11-22' }).functions[0]?.inTime).toBe(count)
      return performance.now() - begun
    })
    // Four times as much; the square would be sixteen times.
    expect(times[1]).toBeLessThan((times[0] ?? 0) * 10 + 30)
  })
})

describe('plan drill report', () => {
  it('prints what was late, what earlier drills show, and what nobody rated', () => {
    const cwd = folderWith({ 'p.yaml': PLAN, 'a.yaml': SPRING, 'b.yaml': AUTUMN })
    const argv = ['drill', 'report', 'b.yaml', 'a.yaml', '--to', 'md', '-o', '-', '--date', '2026-11-22']
    const { code, out } = tool.run(argv, { cwd })
    expect(code).toBe(0)
    expect(out).toContain('### （一）3分钟内全部到集合点\n\n**完成，有大问题：超时**')
    expect(out).toContain(
      '**依据（记录在案的行动）**\n\n- e-2 报警（1分钟，时限1分钟，完成）\n- e-3 疏散（4分钟，时限3分钟）',
    )
    expect(out).toContain('**观察**\n\n')
    expect(out).toContain('| 3分钟内全部到集合点 | 完成，有大问题 | 超时 |')
    expect(out).toContain('预期行动4项，有记录2项；既有时限又有用时的2项，按时1项，超时1项。')
    expect(out).toContain('**超时的行动**\n\n- e-3 疏散（超1分钟）')
    expect(out).toContain('整改1项，已完成0项，未完成1项，其中逾期0项。')
    expect(out).toContain('| 救援 | 1 | 1 | 0 | 1 |')
    expect(out).toMatch(/\| 救援 \| T\+2–T\+5 \| T\+2–T\+6 \| □+■+□+ 计划(<br>|\\n| )+□+■+□* 实际 \|/)
    expect(out).toContain(
      '| 报警 | spring | 2026-03-01 | 2分钟 | 1分钟 |\n| 报警 | autumn | 2026-09-01 | 1分钟 | 1分钟 |',
    )
    expect(out).toContain('| 开始时间 | 2026年9月1日 09:00 |\n| 实际开始 | 2026年9月1日 09:00 |\n| 计划时长 | 15分钟 |')
    expect(out).toContain('| 协调联动 | 1 | 0 | 0 | 0 |\n\n## 五')
    expect(out).toContain('| e-3 | 疏散 | 保安队 | T+2 | T+2 | 3分钟 | 4分钟 | 1分钟 |')
    expect(out).toMatch(/\| 疏散 \| ■+│■+ \| 4分钟 \|/)
    expect(out).toContain('| e-4 | 发布 | 值班员 | T+9 | 没有记录 |')
    expect(out).toContain('疏散：超过时限 | spring、autumn')
    expect(out).toContain('北门锁着（原因：钥匙不在岗；观察人：保安队）')
    expect(out).toContain('记录里没有这一项。')
    const alone = tool.run(['drill', 'report', 'a.yaml', '--to', 'md', '-o', '-', '--date', '2026-11-22'], { cwd })
    expect(alone.out).toContain('评估人员没有评定')
    expect(alone.out).toContain('未完成，已逾期')
    expect(alone.out).not.toContain('多次演练')
  })

  it('prints the summary alone, in both languages', () => {
    const cwd = folderWith({ 'p.yaml': PLAN, 'a.yaml': SPRING, 'b.yaml': AUTUMN })
    const summary = (argv: readonly string[]) =>
      tool.run(['drill', 'report', 'b.yaml', ...argv, '--summary', '--to', 'md', '-o', '-', '--date', '2026-11-22'], {
        cwd,
      })
    const { code, out } = summary(['a.yaml'])
    expect(code).toBe(0)
    expect(out).toMatch(/^# 演练总结报告/)
    expect(out.match(/^## .*$/gm)).toEqual([
      '## 一、演练概况',
      '## 二、总体结果',
      '## 三、经验和做得好的',
      '## 四、发现的问题',
      '## 五、整改安排',
      '## 六、多次演练反复出现的问题',
      '## 七、结论和建议',
    ])
    expect(out).toContain('| 3分钟内全部到集合点 | 完成，有大问题 | 超时 |')
    expect(out).not.toContain('| e-1 |')
    writeFileSync(join(cwd, 'p.yaml'), PLAN.replace('language: zh', 'language: en'))
    expect(summary([]).out).toContain(
      'Expected actions: 4, recorded: 2. With a limit and a measured time: 2, in time: 1, late: 1.',
    )
  })
})
