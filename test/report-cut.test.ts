import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { cut } from '../src/report/index.ts'

it.each([
  ['指挥长下令转移', 6, '指挥长'],
  ['指挥长下令转移', 7, '指挥长'],
  ['T+30 转移', 6, 'T+30 '],
  ['T+30 转移', 9, 'T+30 转移'],
  ['👩‍🚒到场', 3, '👩‍🚒'],
  ['', 10, ''],
  ['到场', 0, ''],
])('%j in %i columns of a terminal is %j', (line, width, shown) => {
  expect(cut(line, width)).toBe(shown)
  expect(stringWidth(cut(line, width))).toBeLessThanOrEqual(width)
})
