import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { isInstalled, toolsRequired } from './docx/tools.ts'
import { littlePlan, springDrill } from './drill/little.ts'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'
import { type Filling, fillXlsx } from './xlsx/fill.ts'
import { readXlsx } from './xlsx/read.ts'

vi.setConfig({ testTimeout: 120_000 })

const PLAN = littlePlan('值班员, 保安队, 医务室')
const DRILL = springDrill(
  '2026-12-01T23:30',
  `objectives:
  - { id: o-1, statement: 5分钟内全部撤出 }
events:
  - { id: e-1, at: T+0, to: 值班员, inject: 冒烟, objectives: [o-1], expected: [{ measure: alarm, do: 拨打119, by: 值班员 }, { measure: out, do: 疏散, by: 保安队, within: 3min }] }
  - { id: e-2, at: T+40min, expected: [{ do: 清点, by: 保安队 }, { do: 复位, by: 保安队 }] }
`,
)
const FILES = { 'p.yaml': PLAN, 'd.yaml': DRILL }
/** The sheets of the event list. */
const [ACTIONS, WHOLE] = [1, 2]

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

/** @returns a folder with plan, drill and the printed workbook */
function printed(document: 'events' | 'evaluation', files: Record<string, string> = FILES) {
  const cwd = folderWith(files)
  const { code, err } = tool.run(
    ['drill', 'render', 'd.yaml', '--document', document, '--to', 'xlsx', '-o', 'w.xlsx'],
    { cwd },
  )
  expect([code, err]).toEqual([0, expect.stringContaining('w.xlsx')])
  return cwd
}

function fill(cwd: string, cells: Record<string, Filling>, name = 'f.xlsx') {
  writeFileSync(join(cwd, name), fillXlsx(readFileSync(join(cwd, 'w.xlsx')), cells))
}

function record(cwd: string, ...more: string[]) {
  return tool.run(['drill', 'record', 'd.yaml', '--from', 'f.xlsx', '--lang', 'zh', ...more], { cwd })
}

const drillOf = (cwd: string) => readFileSync(join(cwd, 'd.yaml'), 'utf8')

const GOOD: Record<string, Filling> = {
  [`${ACTIONS}!H2`]: { text: '23:31' },
  [`${ACTIONS}!I2`]: { inline: '23：32' },
  [`${ACTIONS}!J2`]: { number: 1 },
  // 23:58 and 00:04 as parts of a day.
  [`${ACTIONS}!H3`]: { number: 0.998611111111111 },
  [`${ACTIONS}!I3`]: { number: 0.00277777777777778 },
  [`${ACTIONS}!J3`]: { text: '完成，有小问题' },
  [`${ACTIONS}!K3`]: { text: '保安队、路过的人' },
  [`${ACTIONS}!M3`]: { text: '北门 & <锁着>' },
  // 2026-12-02T00:12:30 as a counted day.
  [`${ACTIONS}!H5`]: { number: 46358.0086805556 },
  [`${ACTIONS}!L5`]: { text: '复位' },
  [`${WHOLE}!C3`]: { text: '2026/12/1 23:30' },
  [`${WHOLE}!C4`]: { text: '0:30' },
  [`${WHOLE}!C5`]: { number: 37 },
}

const ENTRIES = [
  { event: 'e-1', at: '2026-12-01T23:31', done: '2026-12-01T23:32', measure: 'alarm', rating: 'performed' },
  {
    ...{ event: 'e-1', at: '2026-12-01T23:58', done: '2026-12-02T00:04', measure: 'out' },
    ...{ by: ['保安队', { text: '路过的人' }], rating: 'some', note: '北门 & <锁着>' },
  },
  { event: 'e-2.2', at: '2026-12-02T00:12:30', did: '复位' },
]

describe('the workbook of a drill', () => {
  it('has a row for each expected action, with ids and room to fill in; in English too', () => {
    const sheets = readXlsx(readFileSync(join(printed('events'), 'w.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual(['行动', '总体', '填写说明'])
    expect(sheets[0]?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['编号', '事件标识', '措施标识'],
      ['e-1', 'e-1', 'alarm'],
      ['e-1.2', 'e-1', 'out'],
      ['e-2', 'e-2', ''],
      ['e-2.2', 'e-2', ''],
    ])
    expect(sheets[0]?.rows[2]?.slice(3, 7)).toEqual(['T+0', '冒烟\n→ 疏散', '保安队', '3分钟内'])
    const english = { 'p.yaml': PLAN.replace('language: zh', 'language: en'), 'd.yaml': DRILL }
    const guide = readXlsx(readFileSync(join(printed('evaluation', english), 'w.xlsx')))
    expect(guide.map(({ name }) => name)).toEqual(['Objectives', 'Observations', 'Actions', 'Drill', 'How to'])
    expect(guide[0]?.rows[1]?.slice(0, 2)).toEqual(['o-1', '5分钟内全部撤出'])
  })

  it('is refused of documents that are none', () => {
    const { code, err } = tool.run(
      ['drill', 'render', 'd.yaml', '--document', 'players', '--to', 'md,xlsx', '-o', 'out/'],
      {
        cwd: folderWith(FILES),
      },
    )
    expect(code).toBe(2)
    expect(err).toContain('evaluation, events')
  })

  it('comes with the other documents when all are printed; without a record there is no report', () => {
    const cwd = folderWith(FILES)
    const all = ['drill', 'render', 'd.yaml', '--document', 'all', '--to', 'md,xlsx']
    const { code, err } = tool.run([...all, '-o', 'out/', '--lang', 'en'], { cwd })
    expect(code).toBe(0)
    expect(err.match(/\.xlsx/g)).toHaveLength(2)
    expect(err).toContain('spring.situation-manual.md')
    expect(err).not.toContain('report')
    expect(tool.run([...all, '-o', 'all.md'], { cwd }).code).toBe(2)
    expect(tool.run(['drill', 'render', 'd.yaml', '--document', 'all', '-o', 'all.docx'], { cwd }).code).toBe(2)
  })
})

describe('plan drill record', () => {
  it('shows what it would write, writes it with --write, and has nothing to add the second time', () => {
    const cwd = printed('events')
    fill(cwd, GOOD)
    const shown = record(cwd)
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('+     - event: e-1')
    expect(shown.err).toContain('3 条记录、0 个评定、0 条观察可以写进 d.yaml')
    expect(drillOf(cwd)).toBe(DRILL)
    expect(record(cwd, '--write').code).toBe(0)
    expect(drillOf(cwd).startsWith(DRILL.replace('status: planned', 'status: held'))).toBe(true)
    expect(parse(drillOf(cwd)).record).toEqual({
      ...{ started: '2026-12-01T23:30', ended: '2026-12-02T00:30', people: 37 },
      entries: ENTRIES,
    })
    expect(tool.run(['lint', '.', '--fail-on', 'error'], { cwd }).code).toBe(0)
    expect(record(cwd, '--write').err).toContain('没有记录还不知道的内容')
  })

  it('adds to a record what it lacks; what contradicts it is told, and nothing is written', () => {
    const begun = `${DRILL}record:\n  started: 2026-12-01T23:30   # 看表\n  entries:\n    - { event: e-1, measure: alarm, rating: performed, at: 2026-12-01T23:31, done: 2026-12-01T23:32 }   # 广播记的\n`
    const cwd = printed('events', { ...FILES, 'd.yaml': begun })
    fill(cwd, GOOD)
    expect(record(cwd, '--write').code).toBe(0)
    expect(drillOf(cwd)).toContain('# 广播记的')
    expect(parse(drillOf(cwd)).record.entries).toHaveLength(3)
    const before = drillOf(cwd)
    fill(cwd, { ...GOOD, [`${ACTIONS}!I2`]: { text: '23:40' } })
    const { code, err } = record(cwd, '--write')
    expect(code).toBe(1)
    expect(err).toContain('f.xlsx 行动!2：这一行和演练文件里已有的记录不同')
    expect(drillOf(cwd)).toBe(before)
  })

  it('tells every cell that it cannot read, and then writes nothing', () => {
    const cwd = printed('events')
    fill(cwd, {
      ...GOOD,
      [`${ACTIONS}!H2`]: { number: 905 },
      [`${ACTIONS}!J3`]: { text: '良' },
      [`${ACTIONS}!I3`]: { text: '23:57' },
      [`${ACTIONS}!A4`]: { text: 'e-7' },
      [`${ACTIONS}!J4`]: { number: 2 },
      [`${ACTIONS}!B5`]: { text: 'e-1' },
      [`${WHOLE}!C2`]: { text: 'autumn' },
      [`${WHOLE}!C4`]: { error: '#VALUE!' },
      [`${WHOLE}!C5`]: { text: '三十七' },
    })
    const { code, err } = record(cwd, '--write')
    expect(code).toBe(1)
    expect(drillOf(cwd)).toBe(DRILL)
    expect(err.split('\n').map((line) => line.replace('plan: f.xlsx ', '').split('，')[0])).toEqual([
      '行动!H2：“905”不是时间',
      '行动!I3：“23:57”比开始早；过了半天以上的',
      '行动!J3：“良”不是评定',
      '行动!A4：“e-7”演练里没有这个编号',
      '行动!B5：“e-1”演练里编号 e-2.2 的标识是 e-2',
      '总体!C2：“autumn”是另一次演练的表',
      '总体!C4：“#VALUE!”不是时间',
      '总体!C5：“三十七”不是人数',
      'plan: 8 处读不出来',
      '',
    ])
  })

  it('takes objectives and observations of several evaluators; what two say differently is told', () => {
    const cwd = printed('evaluation')
    const [goals, seen] = [1, 2]
    fill(cwd, {
      [`${goals}!E2`]: { text: '２' },
      [`${seen}!A2`]: { text: '待改进' },
      [`${seen}!B2`]: { text: '北门锁着' },
      [`${seen}!C2`]: { text: '钥匙在门卫' },
      [`${seen}!D2`]: { text: 'o-1' },
      [`${seen}!E2`]: { text: '医务室' },
      // Below the printed rows.
      [`${seen}!B40`]: { text: '广播清楚' },
    })
    fill(cwd, { [`${goals}!E2`]: { number: 3 }, [`${seen}!B9`]: { text: '广播清楚' } }, 'g.xlsx')
    expect(record(cwd, '--write').code).toBe(0)
    expect(parse(drillOf(cwd)).record).toEqual({
      ratings: [{ objective: 'o-1', rating: 'some' }],
      observations: [
        { kind: 'improvement', text: '北门锁着', objective: 'o-1', cause: '钥匙在门卫', by: '医务室' },
        { text: '广播清楚' },
      ],
    })
    const { code, err } = tool.run(['drill', 'record', 'd.yaml', '--from', 'g.xlsx', '--lang', 'zh'], { cwd })
    expect([code, err]).toEqual([1, expect.stringContaining('g.xlsx 目标!2：')])
    writeFileSync(join(cwd, 'd.yaml'), DRILL)
    expect(record(cwd, '--from', 'g.xlsx').err).toContain('g.xlsx 目标!2：这一行和 f.xlsx 目标!2 说的是同一件事')
  })

  it('says what is no workbook, and what columns are gone', () => {
    const cwd = printed('events')
    for (const [bytes, words] of [
      ['hello', '不是能读的 .xlsx'],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), '老的 .xls 格式'],
      [readFileSync(join(cwd, 'w.xlsx')).subarray(0, 3000), '不是能读的 .xlsx'],
    ] as const) {
      writeFileSync(join(cwd, 'f.xlsx'), bytes)
      const { code, err } = record(cwd, '--write')
      expect([code, err]).toEqual([2, expect.stringContaining(words)])
    }
    fill(cwd, { ...GOOD, [`${ACTIONS}!I1`]: { text: '完工' } })
    expect(record(cwd).err).toContain('f.xlsx 行动：没有“完成”这一列')
    expect(tool.run(['drill', 'record', 'd.yaml', '--from', 'none.xlsx'], { cwd }).code).toBe(2)
    expect(tool.run(['drill', 'record', 'd.yaml'], { cwd }).code).toBe(2)
  })

  const office = process.env.PLAN_SOFFICE ?? 'soffice'
  const hasCalc = isInstalled(office, '--version')
  it.skipIf(!hasCalc && !toolsRequired)('reads what LibreOffice saves', (context) => {
    const cwd = printed('events')
    fill(cwd, GOOD)
    const profile = `-env:UserInstallation=${pathToFileURL(join(cwd, 'profile')).href}`
    const said = execFileSync(
      office,
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(cwd, 'out'), join(cwd, 'f.xlsx')],
      {
        encoding: 'utf8',
        timeout: 120_000,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    // Without Calc it has nothing that reads workbooks.
    if (!said.includes('->') && !toolsRequired) return context.skip()
    writeFileSync(join(cwd, 'f.xlsx'), readFileSync(join(cwd, 'out', 'f.xlsx')))
    expect(record(cwd, '--write').code).toBe(0)
    expect(parse(drillOf(cwd)).record.entries).toEqual(ENTRIES)
  })
})
