/** A page of a real browser: opened before the tests of a suite, closed after them. It is asked in scripts. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

const CHROMIUM = '/usr/bin/chromium'
/** Where no browser is installed, and none is required, suites are left out. */
export const isMissing = !existsSync(CHROMIUM) && process.env.PLAN_REQUIRE_TOOLS !== '1'
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

interface Result {
  violations: { id: string; nodes: { html: string }[] }[]
  passes: unknown[]
}

/** Rules of axe-core whose answer follows from the width of the window; the whole set takes long. */
export const NARROW = ['scrollable-region-focusable', 'target-size', 'meta-viewport']

const STICKS_OUT =
  '[...document.querySelectorAll("body *")].filter((node) => !node.closest(".scroll, pre") && node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.outerHTML.slice(0, 120)).slice(0, 3)'

export interface Shown {
  /** What the pages asked for from elsewhere, or complained about. */
  wanted: readonly string[]
  /** Shows a page in a wide window. */
  show(html: string): Promise<void>
  /** @param width of the window, pixels */
  narrow(width: number, height: number): Promise<void>
  print(): Promise<void>
  /** @returns how many sheets it takes on paper */
  sheets(): Promise<number>
  ask<Answer>(script: string): Promise<Answer>
  /** @returns the first elements that stick out of the window, where nothing lets them be moved into it */
  sticksOut(): Promise<string[]>
  /** @returns what axe-core finds wrong, with the first place of each */
  complaints(rules?: readonly string[]): Promise<string[]>
}

/** To be called in a suite. */
export function browserPage(): Shown {
  let browser: Browser
  let page: Page
  const wanted: string[] = []
  const ask = <Answer>(script: string): Promise<Answer> => page.evaluate(script)

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(' ') })
    page = await browser.newPage({ bypassCSP: true })
    page.on('request', (request) => wanted.push(request.url()))
    page.on('console', (message) => wanted.push(message.text()))
  }, 60_000)

  afterAll(() => browser?.close())

  return {
    wanted,
    ask,
    show: async (html) => {
      await page.setViewportSize({ width: 1200, height: 800 })
      await page.emulateMedia({ media: 'screen' })
      await page.setContent(html)
      await ask(axe.source)
    },
    narrow: (width, height) => page.setViewportSize({ width, height }),
    sticksOut: () => ask(STICKS_OUT),
    print: () => page.emulateMedia({ media: 'print' }),
    sheets: async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      return (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length
    },
    complaints: async (rules) => {
      const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
      const { violations, passes } = await ask<Result>(`axe.run(document, ${JSON.stringify(options)})`)
      expect(passes.length).toBeGreaterThan(rules ? 0 : 15)
      return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 300)}`)
    },
  }
}
