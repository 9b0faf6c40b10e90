/** What is kept of thousands of files while the rest is checked. */
import { expect, it } from 'vitest'
import { sharing } from '../src/base/remember.ts'
import { onlyLines } from '../src/source/only-lines.ts'
import { nameIn } from '../src/source/read.ts'

it('keeps of a text the lines that are shown, under their numbers, and its name', () => {
  const text = '{\n"kind": "plan"\r\nid: a\ntitle: 甲\nscope: 乙\nmeta: 丙\n'
  const kept = onlyLines(text, [{ line: 6 }])
  expect(kept).toBe('{\n"kind": "plan"\r\nid: a\ntitle: 甲\n\nmeta: 丙\n')
  expect(nameIn('kind: plan\nid: a\nscope: 乙\ntitle: 甲\n')).toEqual(
    nameIn(onlyLines('kind: plan\nid: a\nscope: 乙\ntitle: 甲\n', [])),
  )
})

it('copies data so that equal parts are one, and a text is never taken for a list', () => {
  const share = sharing()
  const first = share([{ name: '水利局', path: ['actors', 0] }, 'x', '["x"]'])
  expect(first).toEqual([{ name: '水利局', path: ['actors', 0] }, 'x', '["x"]'])
  expect(share([{ name: '水利局', path: ['actors', 0] }, 'x', '["x"]'])).toBe(first)
  expect(share(['x'])).toEqual(['x'])
  expect(share('["x"]')).toBe('["x"]')
  expect((share([{ name: '水利局', path: ['actors', 0] }]) as unknown[])[0]).toBe((first as unknown[])[0])
})
