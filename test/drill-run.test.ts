import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { readLines, replay } from '../src/drill/run/log.ts'
import { recordOf } from '../src/drill/run/record.ts'
import { logOf, press, resume, standings } from '../src/drill/run/session.ts'
import type { Unit } from '../src/model/drills/units.ts'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'

vi.setConfig({ testTimeout: 120_000 })

const PLAN = `kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [值班员, 保安队]
goals: [无人伤亡]
measures:
  - { id: alarm, do: 拨打119, lead: 值班员 }
  - { id: out, do: 疏散, lead: 保安队 }
`
const DRILL = `# 春季演练
kind: drill
id: spring
title: 春季演练
language: zh
plan: little
status: planned   # 还没有练
start: 2026-12-01T09:00
events:
  - { id: e-1, at: T+0, to: 值班员, inject: 冒烟, expected: [{ measure: alarm, do: 拨打119, by: 值班员 }, { measure: out, do: 疏散, by: 保安队, within: 3min }] }
  - { id: e-2, at: T+5min, expected: [{ do: 清点, by: 保安队 }] }
`
const FILES = { 'p.yaml': PLAN, 'd.yaml': DRILL }

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

function run(cwd: string, lines: string) {
  return tool.run(['drill', 'run', 'd.yaml', '--lang', 'zh'], { cwd, input: lines })
}

describe('plan drill run', () => {
  it('logs lines, and puts them into the record when the drill ends; comments stay', () => {
    const cwd = folderWith(FILES)
    const { code, err } = run(cwd, 'e-1\ne-1 1\ne-1.2 2 北门锁着\ne-9\ne-2 done\nend\n')
    expect(code).toBe(0)
    expect(err).toContain('不认识“e-9”')
    const text = readFileSync(join(cwd, 'd.yaml'), 'utf8')
    expect(text).toContain('# 春季演练')
    expect(text).toContain('status: held   # 还没有练')
    const { record } = parse(text)
    expect(record.entries).toMatchObject([
      { event: 'e-1', measure: 'alarm', by: ['值班员'], rating: 'performed' },
      { event: 'e-1', measure: 'out', by: ['保安队'], rating: 'some', note: '北门锁着' },
      { event: 'e-2', by: ['保安队'] },
    ])
    expect(record.started).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    expect(tool.run(['lint', '.', '--fail-on', 'error'], { cwd }).code).toBe(0)
    expect(run(cwd, 'e-1\n').err).toContain('已经有记录')
  })

  it('goes on after a break, and leaves the drill as it is until the end', () => {
    const cwd = folderWith(FILES)
    expect(run(cwd, 'e-1 1\n').err).toContain('已暂停')
    expect(readFileSync(join(cwd, 'd.yaml'), 'utf8')).toBe(DRILL)
    appendFileSync(join(cwd, 'd.log.jsonl'), '{"kind":"done","ti')
    const { err } = run(cwd, 'e-2 3\nundo\nend\n')
    expect(err).toContain('1 行没有写完')
    expect(parse(readFileSync(join(cwd, 'd.yaml'), 'utf8')).record.entries).toMatchObject([
      { event: 'e-1', rating: 'performed' },
    ])
  })

  it('loses no entry when it is killed', async () => {
    const cwd = folderWith(FILES)
    const child = spawn(process.execPath, [tool.program, 'drill', 'run', 'd.yaml'], {
      cwd,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const log = join(cwd, 'd.log.jsonl')
    child.stdin.write('e-1 1\ne-1.2 2\n')
    const written = () => (existsSync(log) ? readLines(readFileSync(log, 'utf8')).lines.length : 0)
    await vi.waitUntil(() => written() === 3, { timeout: 60_000, interval: 20 })
    child.kill('SIGKILL')
    await once(child, 'close')
    expect([...replay(readLines(readFileSync(log, 'utf8')).lines).units.keys()]).toEqual(['e-1', 'e-1.2'])
    expect(run(cwd, 'end\n').code).toBe(0)
    expect(parse(readFileSync(join(cwd, 'd.yaml'), 'utf8')).record.entries).toHaveLength(2)
  })
})

describe('the keys of a running drill', () => {
  const units: Unit[] = [
    { name: 'e-1', event: 'e-1', at: 0, limit: 2, by: [], text: '报警' },
    { name: 'e-2', event: 'e-2', at: 5, by: [], text: '清点' },
  ]
  const at = (time: string) => `2026-12-01T${time}`

  it('log that an action began, that it is done and how well, and go to the next', () => {
    const session = resume(units, [])
    press(session, 'return', at('09:00:00'))
    press(session, '2', at('09:03:30'))
    expect(session.selected).toBe(1)
    press(session, 'return', at('09:06:00'))
    press(session, 'return', at('09:07:00'))
    expect(recordOf(units, logOf(session)).entries).toEqual([
      { event: 'e-1', at: at('09:00:00'), done: at('09:03:30'), rating: 'some' },
      { event: 'e-2', at: at('09:06:00'), done: at('09:07:00') },
    ])
    press(session, 'u', at('09:08:00'))
    expect(logOf(session).units.get('e-2')).toEqual({ began: at('09:06:00') })
    expect(press(session, 'x', at('09:08:00'))).toEqual({ kind: 'unknown', word: 'x' })
  })

  it('show what waits, is due, has begun and is late', () => {
    const session = resume(units, [])
    press(session, 'return', at('09:00:00'))
    const states = (time: string) => standings(session, at(time), 9).rows.map(({ state }) => state)
    expect(states('09:01:00')).toEqual(['begun', 'waiting'])
    expect(states('09:02:30')).toEqual(['late', 'waiting'])
    press(session, '1', at('09:02:40'))
    expect(states('09:05:00')).toEqual(['done', 'due'])
    expect(states('09:05:01')).toEqual(['done', 'late'])
  })
})
