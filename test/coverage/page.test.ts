/** The page for leaders in a real browser: for readers with and without eyes, on a telephone, on paper. */
import { describe, expect, it, vi } from 'vitest'
import { coverageHtml } from '../../src/report/coverage/html.ts'
import { coverageMarkdown } from '../../src/report/coverage/markdown.ts'
import { browserPage, isMissing } from '../browser/page.ts'
import { covered, exampleInputs, input, smallPlan } from './inputs.ts'

vi.setConfig({ testTimeout: 120_000 })

const EVIL = smallPlan(
  'resources: { funds: [{ source: "<img src=x onerror=alert(1)>" }] }\nnotApplicable: { part-recovery: "a | b <script>" }',
)
const MANY = Array.from({ length: 40 }, (_, index) =>
  input(`p${index}.yaml`, index === 7 ? EVIL : smallPlan('', `p-${index}`)),
)

const PAGES = [
  ['the examples', exampleInputs()],
  ['one plan', exampleInputs().filter(({ source }) => source.path.includes('city-flood'))],
  ['forty plans', MANY],
] as const

describe.skipIf(isMissing)('the page', () => {
  const { show, narrow, print, ask, complaints, sticksOut, wanted } = browserPage()

  it.each(PAGES)('of %s can be read by everybody, everywhere', async (...[, inputs]) => {
    const html = coverageHtml(covered(inputs, 'zh'), 'zh')
    expect(html).not.toMatch(/<img|<script|https?:/)
    await show(html)
    expect(await complaints()).toEqual([])
    // Who sees no colour has the sign, who sees nothing the word.
    const bare =
      "[...document.querySelectorAll('td.missing, td.partly, td.met')].filter((cell) => !/[✓~✗]/.test(cell.textContent) || cell.textContent.trim().length < 3).length"
    expect(await ask<number>(bare)).toBe(0)
    await narrow(320, 640)
    expect(await ask<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    expect(await sticksOut()).toEqual([])
    expect(wanted).toEqual([])
  })

  it('of forty plans fits on A4 across', async () => {
    await show(coverageHtml(covered(MANY, 'zh'), 'zh'))
    await print()
    // 297 mm less two margins of 12 mm, at 96 pixels an inch.
    await narrow(1031, 700)
    const widest = '[...document.querySelectorAll(".matrix")].map((node) => node.getBoundingClientRect().right)'
    for (const right of await ask<number[]>(widest)) expect(right).toBeLessThanOrEqual(1031)
    expect(await ask<string>('getComputedStyle(document.querySelector("td.missing")).printColorAdjust')).toBe('exact')
  })
})

it('Markdown keeps what an author wrote in its cell', () => {
  const text = coverageMarkdown(covered(MANY, 'zh'), 'zh')
  expect(text).toContain('a \\| b \\<script\\>')
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  const columns = rows.map((row) => row.replaceAll('\\|', '').split('|').length)
  // Documents and indicators have four columns, the matrix 41, the list of places three; a rule has the ends of the line.
  expect(new Set(columns)).toEqual(new Set([6, 43, 5]))
  expect(text).not.toMatch(/undefined/)
})
