import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { screen } from '../src/commands/drill/run/screen.ts'
import { readLines, replay } from '../src/drill/run/log.ts'
import { recordOf } from '../src/drill/run/record.ts'
import { logOf, press, resume, standings } from '../src/drill/run/session.ts'
import type { Unit } from '../src/model/drills/units.ts'
import type { Drill } from '../src/model/plan.generated.ts'
import { littlePlan, springDrill } from './drill/little.ts'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'

vi.setConfig({ testTimeout: 120_000 })

const PLAN = littlePlan('值班员, 保安队')
const DRILL = springDrill(
  '2026-12-01T09:00',
  `events:
  - { id: e-1, at: T+0, to: 值班员, inject: 冒烟, expected: [{ measure: alarm, do: 拨打119, by: 值班员 }, { measure: out, do: 疏散, by: 保安队, within: 3min }] }
  - { id: e-2, at: T+5min, expected: [{ do: 清点, by: 保安队 }] }
`,
)
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

  it('mend what was taken back: the next key is about the same action, wherever the mark stood', () => {
    const session = resume(units, [])
    press(session, '1', at('09:00:00'))
    expect(session.selected).toBe(1)
    press(session, 'u', at('09:00:05'))
    press(session, '\uFF14', at('09:00:09'))
    expect(logOf(session).units.get('e-1')).toMatchObject({ rating: 'unable' })
    expect(logOf(session).units.has('e-2')).toBe(false)
    expect(press(resume(units, []), 'u', at('09:00:00'))).toEqual({ kind: 'moved' })
  })

  it('measure nothing where only the end was logged: nobody knows when it began', () => {
    const session = resume(units, [])
    press(session, '1', at('09:20:00'))
    expect(standings(session, at('09:20:00'), 9).rows[0]?.state).toBe('done')
    expect(recordOf(units, logOf(session)).entries).toEqual([{ event: 'e-1', at: at('09:20:00'), rating: 'performed' }])
  })

  it('end the drill only when asked twice', () => {
    const session = resume(units, [])
    expect(press(session, 'e', at('09:00:00'))).toEqual({ kind: 'moved' })
    press(session, 'down', at('09:00:01'))
    expect(press(session, 'e', at('09:00:02'))).toEqual({ kind: 'moved' })
    expect(press(session, 'E', at('09:00:03')).kind).toBe('end')
    expect(logOf(session).ended).toBe(at('09:00:03'))
  })

  it('write a note: letters are letters there, Escape leaves it', () => {
    const session = resume(units, [])
    press(session, 'return', at('09:00:00'))
    for (const key of ['n', '北', '门', ' ', 'E', '1', 'x', 'backspace', 'left', 'return'])
      press(session, key, at('09:01:00'))
    expect(logOf(session).units.get('e-1')).toMatchObject({ began: at('09:00:00'), note: '北门 E1' })
    for (const key of ['n', 'q', 'escape']) expect(press(session, key, at('09:02:00'))).toEqual({ kind: 'moved' })
    for (const key of ['n', ' ', 'return']) expect(press(session, key, at('09:02:00'))).toEqual({ kind: 'moved' })
    expect(logOf(session).units.get('e-1')?.note).toBe('北门 E1')
    for (const key of ['down', 'n', '无', 'return']) press(session, key, at('09:03:00'))
    expect(recordOf(units, logOf(session)).entries?.[1]).toEqual({ event: 'e-2', at: at('09:03:00'), note: '无' })
  })

  it('leave prompts aside: nobody waits for them, going on does not log them', () => {
    const spare: Unit = { name: 'e-1b', event: 'e-1b', at: 1, limit: 1, by: [], text: '提示', isSpare: true }
    const session = resume([...units.slice(0, 1), spare, ...units.slice(1)], [])
    press(session, '1', at('09:00:00'))
    expect(session.selected).toBe(2)
    const { rows, total } = standings(session, at('09:04:00'), 9)
    expect([rows.map(({ state }) => state), total]).toEqual([['done', 'waiting', 'waiting'], 2])
    press(session, 'up', at('09:04:00'))
    press(session, 'return', at('09:04:00'))
    expect(standings(session, at('09:04:30'), 9)).toMatchObject({ total: 3, rows: [{}, { state: 'begun' }, {}] })
  })

  it('stand under a screen that says in full what is meant, and what broke off', () => {
    const session = resume(
      [
        {
          ...(units[0] as Unit),
          inject: '三楼冒烟',
          text: '三楼冒烟 → 报警',
          expected: { do: '拨打119报警', judgedBy: '说清地址' },
        },
      ],
      [],
    )
    const look = { time: at('09:00:00'), locale: 'zh' as const, width: 120, notices: ['接着记录'] }
    const shown = screen(session, { drill: { title: '演练' } as Drill }, look)
    for (const said of ['▶ T+0', 'e-1', '拨打119报警', '情况：三楼冒烟', '评判：说清地址', '接着记录', 'n 备注'])
      expect(shown).toContain(said)
    press(session, 'n', at('09:00:00'))
    press(session, '北', at('09:00:00'))
    expect(screen(session, { drill: { title: '演练' } as Drill }, look)).toContain('备注（回车记下，Esc 放弃）：北')
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
