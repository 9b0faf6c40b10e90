import { beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from '../src/lint/data.generated.js'
import type { Plan } from '../src/model/plan.generated.ts'
import { appliesTo, countryOf, inForce, regionOf, rowsFor } from '../src/model/tables/applies.ts'
import { buildCommandLine, type CommandLine, folderWith, SOUND } from './package/command.ts'

const PLAN: Plan = {
  kind: 'plan',
  id: 'p',
  title: '青石县地震应急预案',
  language: 'zh',
  type: 'special',
  scenario: {},
  actors: [],
  measures: [],
  goals: [],
}
const at = (jurisdiction: object): Plan => ({ ...PLAN, meta: { jurisdiction: { name: '青石县', ...jurisdiction } } })

describe('a row is in force', () => {
  it.each([
    [{}, '2026-11-22', true],
    [{ from: '2024-11-01' }, '2024-10-31', false],
    [{ from: '2024-11-01' }, '2024-11-01', true],
    [{ from: '2024-11' }, '2024-11-01', true],
    [{ from: '2024' }, '2024-01-01', true],
    [{ from: '2024' }, '2023-12-31', false],
    [{ to: '2024-10-31' }, '2024-10-31', true],
    [{ to: '2024-10-31' }, '2024-11-01', false],
    [{ to: '2014' }, '2014-12-31', true],
    [{ to: '2014' }, '2015-01-01', false],
    [{ from: '2011', to: '2014' }, '2012-06-30', true],
  ])('%j on %s: %s', (row, date, expected) => expect(inForce(row, date)).toBe(expected))
})

describe('a plan', () => {
  it('has a country: what it says, else by its language', () => {
    expect(countryOf(PLAN)).toBe('CN')
    expect(countryOf(at({ country: 'US' }))).toBe('US')
    expect(countryOf({ ...PLAN, language: 'en' })).toBeUndefined()
  })

  it('has a region: its code, else the smallest one it names, else the configured one', () => {
    expect(regionOf(at({ code: '370211' }), TABLES.divisions, '31')).toBe('370211')
    expect(regionOf(at({ name: '山东省青岛市黄岛区' }), TABLES.divisions)).toBe('3702')
    expect(regionOf(at({ name: '山东省' }), TABLES.divisions, '31')).toBe('37')
    expect(regionOf(PLAN, TABLES.divisions, '31')).toBe('31')
    expect(regionOf(PLAN, TABLES.divisions)).toBeUndefined()
    expect(regionOf(at({ country: 'US', name: 'Shanghai, Virginia' }), TABLES.divisions, '31')).toBeUndefined()
  })

  it('is meant by type, country, region, words and level; without a level it cannot be told', () => {
    expect(appliesTo(undefined, PLAN)).toBe(true)
    expect(appliesTo({ types: ['village'] }, PLAN)).toBe(false)
    expect(appliesTo({ country: 'US' }, PLAN)).toBe(false)
    expect(appliesTo({ region: '37' }, PLAN)).toBe(false)
    expect(appliesTo({ region: '37' }, PLAN, '3702')).toBe(true)
    expect(appliesTo({ region: '3702' }, PLAN, '37')).toBe(false)
    expect(appliesTo({ words: { in: ['title'], any: ['地震'] } }, PLAN)).toBe(true)
    expect(appliesTo({ without: { in: ['title'], any: ['地震'] } }, PLAN)).toBe(false)
    expect(appliesTo({ levels: ['county'] }, PLAN)).toBeUndefined()
    expect(appliesTo({ levels: ['county'] }, at({ level: 'county' }))).toBe(true)
    expect(appliesTo({ levels: ['city'] }, at({ level: 'county' }))).toBe(false)
  })

  it('finds the rows that hold for it on a day', () => {
    const ids = (plan: Plan, date: string, region?: string) =>
      rowsFor(TABLES.drillFrequency, plan, { date, region }).flatMap(({ id, decidable }) => (decidable ? id : []))
    expect(ids(at({ level: 'county' }), '2026-11-22')).toEqual(['FQ-01'])
    expect(ids(at({ level: 'county' }), '2024-01-30')).toEqual([])
    expect(ids(at({ level: 'county' }), '2026-11-22', '31')).toEqual(['FQ-01', 'FQ-LOC-SH-EARTHQUAKE'])
    const grades = (date: string) =>
      rowsFor(TABLES.gradingThresholds, { ...PLAN, title: '青石县突发环境事件应急预案' }, { date }).map(({ id }) => id)
    expect(grades('2026-11-22')).not.toContain('GR-15-OLD')
    expect(grades('2012-11-22')).toEqual(['GR-15-OLD'])
    expect(rowsFor(TABLES.warningColours, PLAN, { date: '2026-11-22' })[0]?.id).toBe('WC-CN')
    const air = { ...PLAN, title: '青石县重污染天气应急预案' }
    expect(rowsFor(TABLES.warningColours, air, { date: '2026-11-22' })[0]?.id).toBe('WC-AIR')
  })

  it('of an enterprise is meant by rows about work accidents, whatever its title', () => {
    const works: Plan = { ...PLAN, title: '青石化工厂综合应急预案', type: 'comprehensive' }
    const events = rowsFor(TABLES.gradingThresholds, works, { date: '2026-11-22' }).map(({ id }) => id)
    expect(events).toEqual(['GR-01', 'GR-02', 'GR-03'])
    expect(rowsFor(TABLES.reportingDeadlines, works, { date: '2026-11-22' }).map(({ id }) => id)).toEqual([
      'RP-01',
      'RP-02',
      'RP-05',
      'RP-08',
    ])
  })
})

describe('the command line', () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  // The smallest example, drilled every three years, as the measures of 2024 ask.
  const rare = (place: string, config = '', date = '2026-11-22') => {
    const text = SOUND.replace('name: 云桥市望川区', `name: ${place}`).replace('every: 1y, last', 'every: 3y, last')
    const cwd = folderWith({ 'a.yaml': text, '.planrc.yaml': config })
    const ran = tool.run(['lint', 'a.yaml', '--date', date, '--format', 'json', '--lang', 'zh'], { cwd })
    const { files } = JSON.parse(ran.out) as { files: { problems: { rule: string; sources: object[] }[] }[] }
    return files[0]?.problems.filter(({ rule }) => rule === 'drill-date')
  }

  it('holds a plan against the stricter text of its region', () => {
    expect(rare('云桥市望川区')).toEqual([])
    const [found] = rare('青岛市望川区') ?? []
    expect(found).toMatchObject({
      severity: 'warning',
      binding: 'local',
      message: '演练周期太长：部门应急预案（青岛市）至少每 12 个月演练一次',
      sources: [{ document: '青岛市突发事件应对条例', clause: '第十二条', confirmed: true }],
    })
    expect(rare('云桥市望川区', 'region: "370202"')).toHaveLength(1)
    expect(rare('云桥市望川区, code: "370202"')).toHaveLength(1)
    expect(rare('云桥市望川区', 'region: "37"')).toEqual([])
  })

  it('takes the rows of the day that is asked for', () => {
    expect(rare('青岛市望川区', '', '2016-12-31')).toEqual([])
    expect(rare('青岛市望川区', '', '2017-01-01')).toHaveLength(1)
  })
})
