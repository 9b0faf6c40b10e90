import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readData } from '../src/build/data.ts'
import {
  frequencyOf,
  gradingThresholdOf,
  replacedDocumentOf,
  reportingDeadlineOf,
  warningColoursOf,
} from '../src/build/dated-tables.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { sources, tables } = readData(ROOT)
const KNOWN = { sources, divisions: new Set(tables.divisions.map(({ code }) => code)) }

describe('tables', () => {
  it('say at their head what each key means', () => {
    const folder = join(ROOT, 'schemas/tables')
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8')
      const head = text.split('\n').findIndex((line) => !line.startsWith('#'))
      expect(head, file).toBeGreaterThan(1)
      const keys = [...text.matchAll(/^(?:- | {2})(\w+):/gm)].map(([, key = '']) => key)
      const said = text.split('\n').slice(0, head).join('\n')
      for (const key of new Set(keys))
        if (!['id', 'title', 'who', 'sources', 'note', 'words'].includes(key))
          expect(said, `${file}: ${key}`).toContain(key)
    }
  })

  it('give every frequency of drills, with a number or the reason why there is none', () => {
    const national = tables.drillFrequency.filter(({ applies }) => applies.every(({ region }) => region === undefined))
    expect(national.map((row) => row.id)).toEqual(
      Array.from({ length: 22 }, (_, index) => `FQ-${String(index + 1).padStart(2, '0')}`),
    )
    for (const row of tables.drillFrequency) {
      expect(row.decidable, row.id).toBe(row.maxMonths !== undefined)
      expect(row.decidable, row.id).toBe(row.reason === undefined)
    }
    for (const row of national) {
      const own = get(row.id)
      expect([own.document, row.binding], row.id).toEqual([get(row.sources[0] ?? '').document, own.binding])
    }
    expect(() => frequencyOf({ ...rowOf('X'), maxMonths: undefined }, KNOWN)).toThrow(/X: maxMonths/)
  })

  it('hold local texts only for the place they come from', () => {
    const applied = [...tables.drillFrequency, ...tables.reportingDeadlines, ...tables.warningColours]
    expect(applied.filter(({ binding }) => binding === 'local').length).toBeGreaterThan(20)
    for (const row of applied)
      for (const { region } of row.applies) expect(region !== undefined, row.id).toBe(row.binding === 'local')
    const used = new Set(applied.flatMap((row) => row.applies.flatMap(({ region }) => region ?? [])))
    expect([...used].sort()).toEqual(tables.divisions.map(({ code }) => code).sort())
  })

  it('give the deadlines of reports', () => {
    const limit = (id: string) => {
      const row = tables.reportingDeadlines.find((entry) => entry.id === id)
      return row && [row.within ?? row.every, row.binding, row.certainty]
    }
    expect(limit('RP-02')).toEqual(['1h', 'law', 'read'])
    expect(limit('RP-03')).toEqual(['2h', 'law', 'read'])
    expect(limit('RP-05')).toEqual(['30d', 'law', 'read'])
    expect(limit('RP-05-ROAD-FIRE')).toEqual(['7d', 'law', 'read'])
    expect(limit('RP-07-MAJOR')).toEqual(['2/1d', 'rule', 'memory'])
    expect(limit('RP-09')).toEqual(['4h', 'rule', 'secondhand'])
    expect(limit('RP-11-PHONE')).toEqual(['30min', 'local', 'read'])
    expect(limit('RP-14-STATE')).toEqual(['1h', 'law', 'read'])
    expect(limit('RP-16-MAJOR')).toEqual(['2h', 'rule', 'memory'])
    expect(limit('RP-22')).toEqual([undefined, 'rule', 'memory'])
    const row = { ...rowOf('X'), title: { zh: '报', en: 'report' }, event: 'any', kind: 'first' }
    const ends = { reporter: ['unit'], recipient: ['authority'] }
    const compile = (changes: object) => () => {
      const { who: _, decidable: __, maxMonths: ___, ...rest } = row
      return reportingDeadlineOf({ ...rest, ...ends, ...changes }, KNOWN)
    }
    expect(compile({ within: '1h' })).not.toThrow()
    expect(compile({ within: 'soon' })).toThrow(/X: within: soon is no duration/)
    expect(compile({})).toThrow(/X: within, every or a reason/)
    expect(compile({ within: '1h', applies: { region: '99' } })).toThrow(/X: no division 99/)
    expect(compile({ within: '1h', from: 'May' })).toThrow(/X: May is no date/)
  })

  it('give the grades of events, falling from the most severe', () => {
    const numbers = (id: string) => tables.gradingThresholds.find((row) => row.id === id)?.atLeast
    expect(numbers('GR-01')).toEqual({ extraordinary: 30, major: 10, larger: 3, ordinary: 0 })
    expect(numbers('GR-03')).toEqual({ extraordinary: 1e8, major: 5e7, larger: 1e7, ordinary: 0 })
    expect(numbers('GR-05')).toEqual({ extraordinary: 1000, major: 100, larger: 1, ordinary: 0 })
    expect(numbers('GR-10')).toEqual({ extraordinary: 7, major: 6, larger: 5, ordinary: 4 })
    expect(numbers('GR-13')).toEqual({ extraordinary: 50_000, major: 10_000, larger: 5000, ordinary: 0 })
    const { who: _, decidable: __, maxMonths: ___, ...rest } = rowOf('X')
    const row = {
      ...rest,
      title: { zh: '级', en: 'grade' },
      event: 'any',
      measure: 'deaths',
      called: ['死亡'],
      units: { 人: 1 },
    }
    const compile = (atLeast: object) => () => gradingThresholdOf({ ...row, atLeast }, KNOWN)
    expect(compile({ major: 3, larger: 2 })).not.toThrow()
    expect(compile({ major: 3, larger: 3 })).toThrow(/X: atLeast does not fall/)
    expect(compile({ major: 3, small: 2 })).toThrow(/X: unknown key small/)
  })

  it('give the colours of warnings, what is special before what is general', () => {
    expect(tables.warningColours.at(-1)?.colours.map(({ colour }) => colour)).toEqual([
      'red',
      'orange',
      'yellow',
      'blue',
    ])
    expect(tables.warningColours.at(-1)?.applies).toEqual([{ country: 'CN' }])
    const air = tables.warningColours.find(({ id }) => id === 'WC-AIR')
    expect([air?.colours.length, air?.certainty]).toEqual([3, 'memory'])
    const { who: _, decidable: __, maxMonths: ___, ...rest } = rowOf('X')
    const colours = [
      { colour: 'orange', level: 2 },
      { colour: 'red', level: 1 },
    ]
    expect(() => warningColoursOf({ ...rest, title: { zh: '色', en: 'colour' }, colours }, KNOWN)).toThrow(/X: colours/)
  })

  it('know what has another name and what was replaced, and from when on', () => {
    for (const row of [...tables.renamedBodies, ...tables.replacedDocuments]) expect(row.from, row.id).toBeDefined()
    expect(tables.renamedBodies.every(({ certainty }) => certainty === 'memory')).toBe(true)
    expect(tables.renamedBodies.flatMap(({ old }) => old)).not.toContain('环保部')
    const replaced = (id: string) => tables.replacedDocuments.find((row) => row.id === id)
    expect(replaced('CUR-02')).toMatchObject({ from: '2024-01-31', old: { before: 2024 }, certainty: 'read' })
    expect(replaced('CUR-14')).toMatchObject({ from: '2026-05-01', certainty: 'memory' })
    const row = { id: 'X', sources: ['CUR-02'], now: { title: { zh: '新', en: 'new' } } }
    expect(() => replacedDocumentOf({ ...row, old: { before: 2024 } }, KNOWN)).toThrow(/X: old: titles or numbers/)
    expect(() => replacedDocumentOf({ ...row, sources: ['MINE'], old: { titles: ['旧'] } }, KNOWN)).toThrow(
      /X: from which day/,
    )
  })

  it('know numbers that belong to nobody and short numbers', () => {
    const isExample = (digits: string) => tables.exampleNumbers.some((row) => new RegExp(row.pattern, 'u').test(digits))
    for (const digits of ['00001234567', '000012345678', '10012345678', '5550123', '2125550199']) {
      expect(isExample(digits), digits).toBe(true)
    }
    for (const digits of ['01012345678', '13012345678', '5550200', '110']) expect(isExample(digits), digits).toBe(false)
    const short = tables.shortNumbers.map((row) => row.number)
    for (const number of ['110', '119', '120', '122', '12345', '911', '112', '999', '211'])
      expect(short).toContain(number)
  })

  it('find placeholders and nothing else', () => {
    const hit = (text: string) =>
      tables.placeholders.some(
        ({ pattern, unless }) =>
          new RegExp(pattern, 'iu').test(text) && !(unless && new RegExp(unless, 'iu').test(text)),
      )
    const blanks = [
      'XX市应急预案',
      '联系电话：____',
      '时间待定',
      '负责人待定。',
      'TBD',
      '[公司]',
      '{{name}}',
      'TODO: lead',
    ]
    for (const text of [...blanks, '某某街道', '（填写单位名称）', '××县', '[insert county]'])
      expect(hit(text), text).toBe(true)
    const fine = [
      'XXZYT-YA-001',
      'XL 号雨衣',
      '2×3 米',
      '3×××',
      '待定级后上报',
      '待补充物资到位后',
      '机制有待补充',
      '某县启动响应时',
    ]
    for (const text of [
      ...fine,
      '__重点__',
      '[公司](https://example.org)',
      'outdoor',
      'xx',
      'a todo-list'.replace('todo', 'to-do'),
    ])
      expect(hit(text), text).toBe(false)
  })

  function rowOf(id: string) {
    const who = { zh: '谁', en: 'who' }
    return { id, who, decidable: true, applies: {}, maxMonths: 12, sources: ['WSP-33'] }
  }
})

function get(id: string) {
  const source = sources[id]
  if (!source) throw new Error(`no source ${id}`)
  return source
}
