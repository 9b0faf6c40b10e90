/** The page for leaders in a real browser: for readers with and without eyes, on a telephone, on paper. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { coverageHtml } from '../../src/report/coverage/html.ts'
import { coverageMarkdown } from '../../src/report/coverage/markdown.ts'
import { covered, exampleInputs, input, smallPlan } from './inputs.ts'

vi.setConfig({ testTimeout: 120_000 })

const CHROMIUM = '/usr/bin/chromium'
const isMissing = !existsSync(CHROMIUM) && process.env.PLAN_REQUIRE_TOOLS !== '1'
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

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
  let browser: Browser
  let page: Page
  const wanted: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(' ') })
    page = await browser.newPage({ viewport: { width: 1200, height: 800 }, bypassCSP: true })
    page.on('request', (request) => wanted.push(request.url()))
    page.on('console', (message) => wanted.push(message.text()))
  }, 60_000)

  afterAll(() => browser?.close())

  const ask = <Answer>(script: string): Promise<Answer> => page.evaluate(script)

  async function complaints(): Promise<string[]> {
    type Result = { violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }
    const { violations, passes } = await ask<Result>("axe.run(document, { resultTypes: ['violations'] })")
    expect(passes.length).toBeGreaterThan(15)
    return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 300)}`)
  }

  it.each(PAGES)('of %s can be read by everybody, everywhere', async (...[, inputs]) => {
    const html = coverageHtml(covered(inputs, 'zh'), 'zh')
    expect(html).not.toMatch(/<img|<script|https?:/)
    await page.setViewportSize({ width: 1200, height: 800 })
    await page.emulateMedia({ media: 'screen' })
    await page.setContent(html)
    await ask(axe.source)
    expect(await complaints()).toEqual([])
    // Who sees no colour has the sign, who sees nothing the word.
    const bare =
      "[...document.querySelectorAll('td.missing, td.partly, td.met')].filter((cell) => !/[✓~✗]/.test(cell.textContent) || cell.textContent.trim().length < 3).length"
    expect(await ask<number>(bare)).toBe(0)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await ask<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    const wide =
      '[...document.querySelectorAll("body *")].filter((node) => !node.closest(".scroll") && node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.outerHTML.slice(0, 120)).slice(0, 3)'
    expect(await ask(wide)).toEqual([])
    expect(wanted).toEqual([])
  })

  it('of forty plans fits on A4 across', async () => {
    await page.setContent(coverageHtml(covered(MANY, 'zh'), 'zh'))
    await page.emulateMedia({ media: 'print' })
    // 297 mm less two margins of 12 mm, at 96 pixels an inch.
    await page.setViewportSize({ width: 1031, height: 700 })
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
