import { describe, expect, it } from 'vitest'
import { fitted, type Rows } from '../src/render/documents/quick-guide/fit.ts'
import { textOf } from '../src/render/text.ts'
import type { PlanTable } from '../src/render/tree.ts'

const head = ['级别', '条件']
const rowsOf = (name: string, count: number, text = '降雨'): string[][] =>
  Array.from({ length: count }, (_, at) => [name, `${text}${at + 1}`])
const table = (rows: string[][], more: Partial<Rows> = {}): Rows => ({
  head,
  widths: [18, 82],
  rows,
  share: 0.5,
  ...more,
})
/** The last cell of each row: the first is merged over rows of one name. */
const shown = ([one]: PlanTable[]) => (one?.rows ?? []).map((row) => row.at(-1)?.children.map(textOf).join('') ?? '')
const numbers = (tables: PlanTable[]) => shown(tables).map((text) => Number(/\d+$/.exec(text)?.[0]))
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

describe('two pages', () => {
  it('hold all rows where all have room, as they were told', () => {
    const { levels, contacts } = fitted({ levels: table(rowsOf('一级', 4)), contacts: table(rowsOf('甲', 6)) }, 'a4')
    expect(shown(levels.table)).toEqual(upTo(4).map((at) => `降雨${at}`))
    expect(levels).toMatchObject({ left: 0, table: [{ head, widths: [18, 82] }] })
    expect(contacts.left).toBe(0)
    expect(numbers(contacts.table)).toEqual(upTo(6))
  })

  it('hold the first rows where not all have room, and tell how many are left out', () => {
    const { levels } = fitted({ levels: table(rowsOf('一级', 300)) }, 'a4')
    const kept = numbers(levels.table)
    expect(kept).toEqual(upTo(kept.length))
    expect(kept.length + levels.left).toBe(300)
    // A sheet of the style `card` holds 45 such rows: the second is filled up to its foot.
    expect(kept.length).toBeGreaterThan(82)
    expect(kept.length).toBeLessThan(90)
    const letter = fitted({ levels: table(rowsOf('一级', 300)) }, 'letter').levels
    expect(numbers(letter.table).length).toBeLessThan(kept.length)
  })

  it('hold fewer rows of longer texts', () => {
    const count = (text: string) =>
      numbers(fitted({ levels: table(rowsOf('一级', 300, text)) }, 'a4').levels.table).length
    expect(count('河道水位超过警戒水位，预报继续上涨'.repeat(5))).toBeLessThan(count('降雨') * 0.7)
  })

  it('are shared out: who needs less leaves the rest to the others', () => {
    const both = (first: number, second: number, share = 0.5) => {
      const tables = { a: table(rowsOf('甲', first), { share }), b: table(rowsOf('乙', second), { share: 1 - share }) }
      const { a, b } = fitted(tables, 'a4')
      return [numbers(a.table).length, numbers(b.table).length] as const
    }
    const [a, b] = both(300, 300)
    expect(Math.abs(a - b)).toBeLessThan(4)
    const [small, large] = both(5, 300)
    expect(small).toBe(5)
    expect(large).toBeGreaterThan(b + 15)
    const [most, least] = both(300, 300, 0.8)
    expect(most).toBeGreaterThan(2 * least)
    expect(least).toBeGreaterThan(0)
  })

  it('hold no table where there is nothing to tell', () => {
    expect(fitted({ levels: table([]) }, 'a4')).toEqual({ levels: { table: [], left: 0 } })
  })
})

describe('rows that take turns', () => {
  const rows = [...rowsOf('四级', 90), ...rowsOf('三级', 90), ...rowsOf('一级', 4)]
  /** Names as they stand, each with the number of rows that follow each other. */
  const names = (takesTurns: boolean): { name: string; count: number }[] => {
    const found: { name: string; count: number }[] = []
    for (const row of fitted({ levels: table(rows, { takesTurns }) }, 'a4').levels.table[0]?.rows ?? []) {
      const last = found.at(-1)
      // A cell that is merged over several rows stands in the first of them.
      const name = row.length === 2 ? (row[0]?.children ?? []).map(textOf).join('') : last?.name
      if (last && last.name === name) last.count += 1
      else found.push({ name: name ?? '', count: 1 })
    }
    return found
  }

  it('leave each name some, and all of one that has few; they stand in their order', () => {
    const kept = names(true)
    expect(kept.map(({ name }) => name)).toEqual(['四级', '三级', '一级'])
    const [fourth = 0, third = 0, first] = kept.map(({ count }) => count)
    expect(first).toBe(4)
    expect(Math.abs(fourth - third)).toBeLessThan(2)
  })

  it('would else be those that come first alone', () => {
    expect(names(false).map(({ name }) => name)).toEqual(['四级'])
  })
})
