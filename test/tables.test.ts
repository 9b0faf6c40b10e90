import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readData } from '../src/build/data.ts'
import { frequencyOf } from '../src/build/tables.ts'

const { sources, tables } = readData(fileURLToPath(new URL('..', import.meta.url)))

describe('tables', () => {
  it('give every frequency of drills, with a number or the reason why there is none', () => {
    expect(tables.drillFrequency.map((row) => row.id)).toEqual(
      Array.from({ length: 22 }, (_, index) => `FQ-${String(index + 1).padStart(2, '0')}`),
    )
    for (const row of tables.drillFrequency) {
      expect(row.decidable, row.id).toBe(row.maxMonths !== undefined)
      expect(row.decidable, row.id).toBe(row.reason === undefined)
      const own = get(row.id)
      expect([own.document, row.binding], row.id).toEqual([get(row.sources[0] ?? '').document, own.binding])
    }
    expect(() => frequencyOf({ ...rowOf('X'), maxMonths: undefined }, sources)).toThrow(/X: maxMonths/)
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
