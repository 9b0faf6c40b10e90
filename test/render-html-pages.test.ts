/** Every document as a page in a real browser: for readers with and without eyes, on a telephone, on paper. */
import { describe, expect, it, vi } from 'vitest'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { renderPlan } from '../src/render/render.ts'
import { browserPage, isMissing, NARROW } from './browser/page.ts'
import { examplePlans } from './documents/examples.ts'

vi.setConfig({ testTimeout: 120_000 })

const WANTED = ['examples/city-flood/plan.yaml', 'examples/county-eop/plan.yaml']
const EXAMPLES = examplePlans().filter(([path]) => WANTED.includes(path))

const PAGES = DOCUMENTS.flatMap(({ name }) => EXAMPLES.map(([path, input]) => ({ name, path, input })))

describe.skipIf(isMissing)('as a page', () => {
  const { show, narrow, print, sheets, ask, complaints, sticksOut, wanted } = browserPage()

  it.each(PAGES)('$name of $path can be read by everybody, everywhere', async ({ name, input }) => {
    const html = String(await renderPlan(input, { document: name, to: 'html', edition: 'internal' }))
    await show(html)
    expect(await complaints()).toEqual([])

    await narrow(320, 640)
    expect(await complaints(NARROW)).toEqual([])
    expect(await sticksOut()).toEqual([])
    expect(await ask<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

    await print()
    const heads =
      '[...document.querySelectorAll("thead")].filter((node) => getComputedStyle(node).display !== "table-header-group").length'
    expect(await ask(heads)).toBe(0)
    expect(wanted).toEqual([])
    if (name === 'quick-guide') expect(await sheets()).toBe(2)
  })
})
