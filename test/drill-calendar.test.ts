import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'

vi.setConfig({ testTimeout: 60_000 })

const plan = (id: string, drills: string) => `kind: plan
id: ${id}
title: ${id}预案
language: zh
type: generic
scenario: 火灾
actors: [保安队]
goals: [无人伤亡]
measures: [{ do: 疏散, lead: 保安队 }]
${drills}`

const FILES = {
  'a.yaml': plan(
    'a',
    `drills:
  - { type: tabletop, every: 6mo, last: 2026-02-10, by: 应急办, participants: [保安队] }
  - { type: fullScale, every: 1y, next: 2026-12-05, participants: [保安队, 医务室], scope: 夜间疏散 }
`,
  ),
  'b.yaml': plan('b', 'drills: [{ type: drill, next: 2026-12-05, by: 医务室 }]\n'),
  'c.yaml': plan('c', ''),
  'held.yaml': `kind: drill
id: held
title: 三月演练
language: zh
plan: b
type: drill
status: held
start: 2026-03-03T09:00
record: { started: 2026-03-03T09:05, people: 41 }
`,
}

/** Works with dangerous goods drill every six months, whatever their plan says. */
const WORKS = plan('works', 'drills: [{ type: drill, last: 2026-01-15 }]\n')
  .replace('type: generic', 'type: comprehensive')
  .replace('works预案', '某地化工厂综合应急预案')

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const DAY = ['--date', '2026-11-22', '--lang', 'zh']

describe('plan drill calendar', () => {
  it('tells what was held, is planned and was missed, clashes and empty months', () => {
    const { code, out } = tool.run(['drill', 'calendar', ...DAY], { cwd: folderWith(FILES) })
    expect(code).toBe(0)
    expect(out).toBe(`2026-02-10  ● 已开展｜a预案（桌面演练）
              组织：应急办
              参演：保安队
2026-03-03  ● 已开展｜b预案：三月演练（实战演练（单项））
              41人参加
2026-08-10  ▲ 已逾期｜a预案（桌面演练）
              组织：应急办
              参演：保安队
              预案规定每6个月一次
2026-12-05  ○ 已安排｜a预案：夜间疏散（实战演练（全面））
              参演：保安队、医务室
2026-12-05  ○ 已安排｜b预案（实战演练（单项））
              组织：医务室

同日冲突 2026-12-05：医务室
没有演练的月份：1、4、5、6、7、8、9、10、11
没有写演练的预案：c预案
2026 年已开展 2 次，记录在案 41 人次
`)
  })

  it('sees that one body is needed twice, whatever it is called', () => {
    const actors = 'actors: [保安队, { name: 市医疗应急办公室, aliases: [医务室], head: { title: 主任 } }]'
    const cwd = folderWith({
      'a.yaml': plan('a', 'drills: [{ type: drill, next: 2026-12-05, by: 医务室 }]\n').replace(
        'actors: [保安队]',
        actors,
      ),
      'b.yaml': plan('b', 'drills: [{ type: tabletop, next: 2026-12-05, participants: [医务室主任] }]\n').replace(
        'actors: [保安队]',
        actors,
      ),
    })
    const { out } = tool.run(['drill', 'calendar', ...DAY], { cwd })
    expect(out).toContain('同日冲突 2026-12-05：市医疗应急办公室\n')
    expect(out).toContain('参演：医务室主任\n')
  })

  it('takes a plan and the one above it for one drill', () => {
    const drills = 'drills: [{ type: drill, next: 2026-12-05, by: 医务室 }]\n'
    const below = (parent: string) =>
      folderWith({
        'a.yaml': plan('a', drills),
        'b.yaml': plan('b', `planSystem: { parent: ${parent} }\n${drills}`),
        'c.yaml': plan('c', 'planSystem: { parent: a }\n'),
      })
    for (const parent of ['a', '《a预案》'])
      expect(tool.run(['drill', 'calendar', ...DAY], { cwd: below(parent) }).out).not.toContain('同日冲突')
    expect(tool.run(['drill', 'calendar', ...DAY], { cwd: below('c') }).out).toContain('同日冲突 2026-12-05：医务室')
  })

  it('says months as people do', () => {
    const monthly = plan(
      'm',
      'drills: [{ type: drill, every: 1mo, last: 2026-10-20 }, { type: tabletop, every: 3mo, last: 2026-09-20 }]\n',
    )
    const cwd = folderWith({ 'm.yaml': monthly })
    expect(tool.run(['drill', 'calendar', ...DAY], { cwd }).out).toMatch(/每月一次[\s\S]*每3个月一次/)
    const { out } = tool.run(['drill', 'calendar', '--date', '2026-11-22', '--lang', 'en'], { cwd })
    expect(out).toMatch(/one every month\n[\s\S]*one every 3 months\n/)
  })

  it('goes on with the cycle of a plan in the years that come', () => {
    const { out } = tool.run(['drill', 'calendar', '--year', '2028', ...DAY], { cwd: folderWith(FILES) })
    expect(out).toContain('2028-12-05  △ 应开展｜a预案：夜间疏散（实战演练（全面））')
  })

  it('knows what a rule asks of a kind of plan', () => {
    const { out } = tool.run(['drill', 'calendar', ...DAY], { cwd: folderWith({ 'w.yaml': WORKS }) })
    expect(out).toMatch(/2026-07-15 {2}▲ 已逾期｜某地化工厂综合应急预案\n +危险物品.*每6个月至少一次/)
  })

  it('makes a calendar file that folds within 75 octets, never within a character', () => {
    const cwd = folderWith(FILES)
    expect(tool.run(['drill', 'calendar', '--to', 'ics,html', '-o', 'out/', ...DAY], { cwd }).code).toBe(0)
    const bytes = readFileSync(join(cwd, 'out/drills-2026.ics'))
    const text = bytes.toString()
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
    const unfolded = text.replaceAll('\r\n ', '')
    expect(unfolded.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(5)
    expect(unfolded).toContain(
      'DTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261206\r\nSUMMARY:已安排｜a预案：夜间疏散（实战演练（全面））\r\n',
    )
    expect(unfolded).toContain('DESCRIPTION:组织：应急办\\n参演：保安队\r\n')
    const html = readFileSync(join(cwd, 'out/drills-2026.html'), 'utf8')
    expect(html).toContain('○ 5日 a预案：夜间疏散')
    expect(html).toContain('12月')
  })

  it('refuses a year that is none, and a place without plans', () => {
    expect(tool.run(['drill', 'calendar', '--year', 'soon', ...DAY], { cwd: folderWith(FILES) }).err).toContain(
      '“soon”不是年份',
    )
    expect(tool.run(['drill', 'calendar', ...DAY], { cwd: folderWith({}) })).toMatchObject({ code: 2, out: '' })
  })

  it('goes on where a file is wrong, and says so', () => {
    const { code, out, err } = tool.run(['drill', 'calendar', ...DAY], {
      cwd: folderWith({ ...FILES, 'bad.yaml': 'kind: plan\nid: [' }),
    })
    expect(code).toBe(1)
    expect(out).toContain('a预案')
    expect(err).toContain('bad.yaml')
  })
})
