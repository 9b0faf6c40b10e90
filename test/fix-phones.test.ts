import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { changed, fixedBy } from './fix/fixed.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND } from './package/command.ts'

// The tests of the command line start processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const { fixed, check } = fixedBy(['phone-form'])
const told = (text: string): string[] => check(text).map(({ severity, message }) => `${severity} ${message}`)

/** What stands there, and what `--fix` makes of it; most numbers of the smallest plan are `"0000-86000100"` and `"10020260001"`. */
const MENDED: readonly (readonly [string, string, string])[] = [
  ['"0000-86000100"', '0000 86000100', '"0000-86000100"'],
  ['"0000-86000100"', "'0000 8600 0100'", "'0000-86000100'"],
  ['"0000-86000100"', '"0000-8600 0100"', '"0000-86000100"'],
  ['"0000-86000100"', '"0000 - 86000100"', '"0000-86000100"'],
  ['"0000-86000100"', '"0000－86000100"', '"0000-86000100"'],
  ['"0000-86000100"', '"0000–86000100"', '"0000-86000100"'],
  ['"0000-86000100"', '"0000‑8600\u200b0100 "', '"0000-86000100"'],
  ['"0000-86000100"', '"００００－８６０００１００"', '"0000-86000100"'],
  ['"0000-86000100"', '{ value: 0000 86000100, hours: 24 小时 }', '{ value: "0000-86000100", hours: 24 小时 }'],
  ['"10020260001"', '100 2026 0001', '"10020260001"'],
  ['"10020260001"', '"100  2026　0001"', '"10020260001"'],
  ['"10020260001"', '"\u202d10020260001\u202c"', '"10020260001"'],
  ['"10020260001"', '"＋86 １００ 2026 0001"', '"+86 100 2026 0001"'],
  // Alone of its kind: what is stray goes, the rest stays.
  ['"0000-86000100"', '"010 － 8123 4567"', '"010-8123 4567"'],
  ['"0000-86000100"', '"0000-86000100－8003"', '"0000-86000100-8003"'],
]

/** Right as they are, or only their author can tell. */
const LEFT: readonly (readonly [string, string])[] = [
  ['"0000-86000100"', '"010 8123 4567"'],
  ['"0000-86000100"', '"000086000100"'],
  ['"0000-86000100"', '"（0000）86000100"'],
  ['"0000-86000100"', '"0000-86000100 转 8003"'],
  ['"0000-86000100"', '"0000 86000100（值班）"'],
  ['"0000-86000100"', '"8600 0100"'],
  ['"0000-86000100"', '"119 110"'],
  ['"0000-86000100"', '"119　110"'],
  ['"0000-86000100"', '"86000100  86000101"'],
  ['"0000-86000100"', '"0000 86000100, 0000 86000101"'],
  ['"0000-86000100"', '"12345 100 110"'],
  ['"10020260001"', '"100 95598 110"'],
  ['"10020260001"', '"+86 100 2026 0001"'],
  ['"10020260001"', '{ channel: radio, value: "100 2026 0001" }'],
  // Not a number's field.
  ['name: 江怀远,', 'name: 江怀远, note: "100 2026 0001",'],
]

describe('the spacing of phone numbers', () => {
  it.each(MENDED)('of %s, written %s, is told and mended to %s', (right, written, mended) => {
    const wrong = changed(SOUND, right, written)
    expect(told(wrong)).toEqual([expect.stringMatching(/^info .* search for the number misses it$/)])
    expect(fixed(wrong)).toBe(SOUND.replace(right, mended))
    expect(told(fixed(wrong))).toEqual([])
  })

  it.each(LEFT)('of %s, written %s, stays', (right, written) => {
    const text = changed(SOUND, right, written)
    expect(fixed(text)).toBe(text)
    expect(told(text).filter((one) => one.startsWith('info'))).toEqual([])
  })

  it('is that of most numbers of a kind, whatever it is', () => {
    const spaced = SOUND.replace(/"(100)(\d{4})(\d{4})"/g, '"$1 $2 $3"')
    expect(told(spaced)).toEqual([])
    expect(fixed(spaced)).toBe(spaced)
    expect(fixed(changed(spaced, '"100 2026 0003"', '"10020260003"'))).toBe(spaced)
    // As many in one way as in the other: neither is the slip.
    const numbers = SOUND.match(/"100\d{8}"/g) ?? []
    const even = numbers
      .slice(0, numbers.length / 2)
      .reduce((text, number) => changed(text, number, `"100 ${number.slice(4, 8)} ${number.slice(8)}`), SOUND)
    expect(numbers.length % 2).toBe(0)
    expect(fixed(even)).toBe(even)
    expect(told(even)).toEqual([])
  })

  it('is told once for all numbers, and a number that is wrong as well is told as such', () => {
    const many = changed(changed(SOUND, '"10020260002"', '"100 2026 0002"'), '"10020260003"', '"100 2026 0003"')
    expect(check(many)).toMatchObject([{ rule: 'phone-form', line: 35, affected: [{ line: 36 }] }])
    const short = changed(SOUND, '"10020260002"', '"100 2026 002"')
    expect(told(short)).toEqual([expect.stringContaining('wrong number of digits')])
    expect(fixed(short)).toBe(short)
  })

  it('keeps American numbers apart from Chinese ones', () => {
    const us = SOUND.replace('language: zh', 'language: en').replace(/"0000-86000(1\d\d)"/g, '"212-555-0$1"')
    expect(fixed(changed(us, '"212-555-0110"', '212 555 0110'))).toBe(us)
    const wide = changed(us, '"212-555-0110"', '(212) 555-0110')
    expect(fixed(wide)).toBe(wide)
  })
})

describe('plan lint --fix of phone numbers', () => {
  let tool: CommandLine

  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  const lint = (cwd: string, ...argv: string[]) => tool.run(['lint', '--lang', 'en', ...DAY, ...argv], { cwd })
  const textOf = (cwd: string): string => readFileSync(join(cwd, 'a.yaml'), 'utf8')
  const wrong = changed(SOUND, '"0000-86000100"', '0000 86000100   # day and night').replaceAll('\n', '\r\n')

  it('keeps comments, line breaks and the leading noughts', () => {
    const cwd = folderWith({ 'a.yaml': wrong })
    const { out } = lint(cwd, '--fix', '--dry-run')
    expect(out.split('\n').filter((line) => /^[+-] /.test(line))).toEqual([
      '-     dutyPhone: 0000 86000100   # day and night',
      '+     dutyPhone: "0000-86000100"   # day and night',
    ])
    expect(lint(cwd, '--fix').err).toContain('a.yaml:39:16 0000 86000100 → "0000-86000100"')
    expect(textOf(cwd)).toBe(wrong.replace('0000 86000100 ', '"0000-86000100" '))
    expect(parse(textOf(cwd)).actors[0].dutyPhone).toBe('0000-86000100')
    expect(lint(cwd, '--fix').err).toContain('nothing to mend')
  })

  it('mends nothing that the configuration or a comment does not let the rule say', () => {
    const off = folderWith({ 'a.yaml': wrong, '.planrc.yaml': 'rules: { phone-form: off }\n' })
    lint(off, '--fix')
    expect(textOf(off)).toBe(wrong)
    const kept = wrong.replace('# day and night', '# plan-ignore phone-form: as it stands on the door')
    const ignored = folderWith({ 'a.yaml': kept })
    lint(ignored, '--fix')
    expect(textOf(ignored)).toBe(kept)
  })
})
