import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Range } from '../src/base/problem.ts'
import { type ColourQuestion, wantsColour } from '../src/report/index.ts'
import { excerpt, toLines } from '../src/report/pretty/excerpt.ts'
import { wrap } from '../src/report/pretty/wrap.ts'
import { place } from './report/problems.ts'

describe('excerpt', () => {
  /** Columns before a text in a line, counted here by the width of what stands before it. */
  const columnIn = (shown: string, found: string) => stringWidth(shown.slice(0, shown.indexOf(found)))
  const tabbed = '\t  within: 30min'
  const samples: [line: string, found: string][] = [
    ['lead: 市放汛办', '市放汛办'],
    ['  - do: “转移”群众，保障 lead', 'lead'],
    ['do: 👨‍👩‍👧 家庭 🚨 警报：100%', '100%'],
    ['全角ＡＢＣ：值', '值'],
    ['e\u0301te\u0301: x', 'x'],
    ['𠮷野家: 王', '王'],
    [`note: ${'前'.repeat(300)}要点${'后'.repeat(300)}`, '要点'],
    [`${'😀'.repeat(3000)}要点`, '要点'],
    [`${'a'.repeat(5000)}b`, 'b'],
  ]

  it.each(samples)('puts the marks under the place: %s', (line, found) => {
    for (const width of [20, 53, 120]) {
      const shown = excerpt([line], place(line, found), width)
      expect(shown?.line).toContain(found)
      expect(stringWidth(shown?.pad ?? '')).toBe(columnIn(shown?.line ?? '', found))
      expect(shown?.marks.length).toBe(stringWidth(found))
      expect(stringWidth(shown?.line ?? '')).toBeLessThanOrEqual(width)
    }
  })

  it('counts a tab as it shows it', () => {
    const shown = excerpt([tabbed], place(tabbed, '30min'), 60)
    expect(shown?.line).not.toContain('\t')
    expect(stringWidth(shown?.pad ?? '')).toBe(columnIn(shown?.line ?? '', '30min'))
  })

  const at = (column: number, endColumn = column): Range => ({ line: 1, column, endLine: 1, endColumn })
  it.each([
    { where: 'after the last character', line: '电话: 1', range: at(6), column: 7 },
    { where: 'beyond the end', line: '电话: 1', range: at(40, 50), column: 7 },
    { where: 'at the start', line: '电话', range: at(1), column: 0 },
  ])('marks one column $where', ({ line, range, column }) => {
    const shown = excerpt([line], range, 60)
    expect(stringWidth(shown?.pad ?? '')).toBe(column)
    expect(shown?.marks).toBe('^')
  })

  it('marks to the end of the line and names the last line of a long place', () => {
    const lines = toLines('a: |\r\n  第一行  \r\n  第二行\r\n')
    expect(lines[1]).toBe('  第一行  ')
    const shown = excerpt(lines, { line: 2, column: 3, endLine: 4, endColumn: 1 }, 60)
    expect(shown).toEqual({ line: '  第一行', pad: '  ', marks: '^^^^^^', until: 3 })
  })

  it('has nothing to show for a line that is not there', () => {
    expect(excerpt(['a'], { ...at(1), line: 2, endLine: 2 }, 60)).toBeUndefined()
  })

  it('shows the place wherever it is in a line that is too long', () => {
    const line = Array.from(
      { length: 60 },
      (_, i) => String.fromCharCode(0x4e00 + i) + String.fromCharCode(0x100 + i),
    ).join('')
    for (const width of [16, 17, 31]) {
      for (let column = 1; column <= line.length; column += 1) {
        const character = line.charAt(column - 1)
        const shown = excerpt([line], at(column, column + 1), width)
        expect(stringWidth(shown?.line ?? ''), character).toBeLessThanOrEqual(width)
        expect(columnIn(shown?.line ?? '', character), character).toBe(stringWidth(shown?.pad ?? '-'))
        expect(shown?.line).toContain(character)
      }
    }
  })
})

describe('wrap', () => {
  it.each([
    ['措施没有牵头单位，请补。', 16, ['措施没有牵头单', '位，请补。']],
    ['依据（法律）第二条', 6, ['依据', '（法', '律）第', '二条']],
    ['one two  three', 7, ['one two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['a\n\nb', 4, ['a', '', 'b']],
    ['甲乙 ✗\u00a0无\u00a01', 10, ['甲乙', '✗\u00a0无\u00a01']],
    ['', 4, ['']],
  ])('%j at %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })
})

describe('colour', () => {
  it.each<{ wanted: boolean } & ColourQuestion>([
    { wanted: true, isTTY: true, env: {} },
    { wanted: false, isTTY: false, env: {} },
    { wanted: false, isTTY: false, env: { CI: 'true', GITHUB_ACTIONS: 'true' } },
    { wanted: true, isTTY: false, env: { FORCE_COLOR: '1' } },
    { wanted: true, isTTY: false, env: { FORCE_COLOR: '' } },
    { wanted: false, isTTY: true, env: { FORCE_COLOR: '0' } },
    { wanted: false, isTTY: true, env: { FORCE_COLOR: 'false' } },
    { wanted: false, isTTY: true, env: { NO_COLOR: '1' } },
    { wanted: true, isTTY: true, env: { NO_COLOR: '' } },
    { wanted: false, isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } },
    { wanted: false, isTTY: true, env: { TERM: 'dumb' } },
    { wanted: true, isTTY: false, env: { TERM: 'dumb', FORCE_COLOR: '1' } },
    { wanted: true, isTTY: false, env: { NO_COLOR: '1', TERM: 'dumb' }, flag: true },
    { wanted: true, isTTY: false, env: { NO_COLOR: '1' }, flag: 'always' },
    { wanted: false, isTTY: true, env: { FORCE_COLOR: '1' }, flag: false },
    { wanted: false, isTTY: true, env: { FORCE_COLOR: '1' }, flag: 'never' },
    { wanted: true, isTTY: true, env: {}, flag: 'auto' },
    { wanted: false, isTTY: false, env: {}, flag: 'auto' },
  ])('$wanted for terminal $isTTY, $env, flag $flag', ({ wanted, ...question }) => {
    expect(wantsColour(question)).toBe(wanted)
  })
})
