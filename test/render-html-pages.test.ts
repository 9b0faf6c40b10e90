/** Every document as a page in a real browser: for readers with and without eyes, on a telephone, on paper. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { renderPlan } from '../src/render/render.ts'
import { examplePlans } from './documents/examples.ts'

vi.setConfig({ testTimeout: 120_000 })

const CHROMIUM = '/usr/bin/chromium'
const isMissing = !existsSync(CHROMIUM) && process.env.PLAN_REQUIRE_TOOLS !== '1'
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const WANTED = ['examples/city-flood/plan.yaml', 'examples/county-eop/plan.yaml']
const EXAMPLES = examplePlans().filter(([path]) => WANTED.includes(path))

/** Rules whose answer follows from the width of the window; the whole set takes long. */
const NARROW = ['scrollable-region-focusable', 'target-size', 'meta-viewport']

interface Complaint {
  id: string
  nodes: { html: string }[]
}

const PAGES = DOCUMENTS.flatMap(({ name }) => EXAMPLES.map(([path, input]) => ({ name, path, input })))

describe.skipIf(isMissing)('as a page', () => {
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

  /** What axe-core finds wrong, with the first place of each. */
  async function complaints(rules?: readonly string[]): Promise<string[]> {
    const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
    const { violations, passes } = await ask<{ violations: Complaint[]; passes: unknown[] }>(
      `axe.run(document, ${JSON.stringify(options)})`,
    )
    expect(passes.length).toBeGreaterThan(rules ? 0 : 15)
    return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 300)}`)
  }

  it.each(PAGES)('$name of $path can be read by everybody, everywhere', async ({ name, input }) => {
    const html = String(await renderPlan(input, { document: name, to: 'html', edition: 'internal' }))
    await page.setViewportSize({ width: 1200, height: 800 })
    await page.emulateMedia({ media: 'screen' })
    await page.setContent(html)
    await ask(axe.source)
    expect(await complaints()).toEqual([])

    await page.setViewportSize({ width: 320, height: 640 })
    expect(await complaints(NARROW)).toEqual([])
    const wide =
      '[...document.querySelectorAll("body *")].filter((node) => !node.closest(".scroll, pre") && node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.outerHTML.slice(0, 120)).slice(0, 3)'
    expect(await ask(wide)).toEqual([])
    expect(await ask<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

    await page.emulateMedia({ media: 'print' })
    const heads =
      '[...document.querySelectorAll("thead")].filter((node) => getComputedStyle(node).display !== "table-header-group").length'
    expect(await ask(heads)).toBe(0)
    expect(wanted).toEqual([])
    if (name === 'quick-guide') {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    }
  })
})
