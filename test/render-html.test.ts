import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillContents, numberHeadings } from '../src/render/document.ts'
import { writeHtml } from '../src/render/html/write.ts'
import type { PlanDocument } from '../src/render/tree.ts'
import { build } from './render/build.ts'
import { hardText, NASTY } from './render/nasty.ts'
import { everywhere } from './render/places.ts'
import { INFO, largeFigure, paragraph, SAMPLE, SAMPLE_VIEW, sampleDocument } from './render/sample.ts'

const CHROMIUM = '/usr/bin/chromium'
const isMissing = !existsSync(CHROMIUM) && process.env.PLAN_REQUIRE_TOOLS !== '1'
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

async function sample(more: object = {}): Promise<PlanDocument> {
  const root = await build(SAMPLE, { ...SAMPLE_VIEW, ...more })
  numberHeadings(root, 'gongwen')
  fillContents(root)
  return sampleDocument(root)
}

test('a document with every component', async () => {
  const doc = await sample()
  const html = writeHtml(doc)
  await expect(html.replace(/<style>[\s\S]*<\/style>/, '<style>…</style>')).toMatchFileSnapshot(
    'render/sample.html.txt',
  )
  expect(writeHtml(await sample())).toBe(html)
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">[\s\S]*<\/html>\n$/)
})

test('nothing asks for another file', async () => {
  const text = '![图](http://example.com/a.png) [文](https://example.com) <img src="http://example.com/b.png">'
  const html = writeHtml(await sample({ purpose: text }))
  expect(html).not.toMatch(/<(?:img|link|script|iframe|object)|@import|url\(/)
  expect(html).toContain('<a href="https://example.com">文</a>')
})

test('a document without a cover has its title as the only h1, and says its edition', () => {
  const info = { ...INFO, title: 'Flood <plan>', language: 'en' as const, edition: 'public' as const }
  const html = writeHtml({ info, root: { type: 'root', children: [paragraph('a')] } })
  expect(html).toContain('<p class="edition">Public edition</p>\n<h1>Flood &#x3C;plan></h1>')
  expect(html).toContain('<html lang="en">')
})

describe.skipIf(isMissing)('in a browser', () => {
  let browser: Browser
  let page: Page
  const wanted: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(' ') })
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
    page.on('request', (request) => wanted.push(request.url()))
    page.on('dialog', (dialog) => wanted.push(dialog.message()))
    page.on('console', (message) => wanted.push(message.text()))
  }, 60_000)

  afterAll(() => browser?.close())

  /** The page's own questions run in the browser, where TypeScript's view of this project knows no document. */
  const ask = <Answer>(script: string): Promise<Answer> => page.evaluate(script)

  const textsOf = (selector: string) =>
    ask<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((node) => node.textContent)`)

  test('every hard text comes out of every place as it went in', async () => {
    const once =
      'title; .cover .marks; .cover h1; .cover h1 + p; nav h2; nav li; main > h2; nav + h2 + p; caption; blockquote p'
    const more = 'strong; figcaption; g:first-of-type title; .annex > p; .tasks li; nav + h2 + p + ul li'
    const selectors = `${once}; ${more}`.split('; ')
    await fc.assert(
      fc.asyncProperty(hardText(), async (text) => {
        await page.setContent(writeHtml(everywhere(text)))
        const found: Record<string, string | undefined> = {}
        for (const selector of selectors) [found[selector]] = await textsOf(selector)
        expect(found).toEqual(Object.fromEntries(selectors.map((selector) => [selector, text])))
        expect(await textsOf('.annex > h2')).toEqual([` ${text}`])
        expect(await textsOf('th, td')).toEqual([text, '乙', text, `${text}\n${text}`])
        const drawn = await textsOf('g:first-of-type text')
        expect(drawn.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 120, examples: NASTY.map((text): [string] => [text]) },
    )
    expect(wanted).toEqual([])
  }, 120_000)

  test('headings go down one level at a time, links arrive, tables have heads, ids are single', async () => {
    await page.setContent(writeHtml(await sample()))
    const levels = await ask<number[]>(
      '[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((node) => Number(node.tagName[1]))',
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
    const dead = '[...document.querySelectorAll("nav a")].filter((a) => !document.querySelector(a.hash)).length'
    expect(await ask(dead)).toBe(0)
    expect(await textsOf('nav a')).toHaveLength(6)
    expect(await textsOf('th:not([scope=col])')).toEqual([])
    expect(await textsOf('thead')).toHaveLength(2)
    const ids = await ask<string[]>('[...document.querySelectorAll("[id]")].map((node) => node.id)')
    expect(new Set(ids).size).toBe(ids.length)
    expect(await textsOf('input:not([aria-label]), svg:not([aria-label])')).toEqual([])
  })

  test('a table keeps its spans and shades', async () => {
    await page.setContent(writeHtml(await sample()))
    const cells = await ask<unknown[]>(
      '[...document.querySelectorAll(".landscape td")].map((td) => [td.textContent.trim(), td.rowSpan, td.colSpan, td.className])',
    )
    expect(cells[0]).toEqual(['Ⅰ级（红）', 2, 1, 'red'])
    expect(cells).toContainEqual(['≥ 250 mm', 1, 1, 'right'])
    expect(cells).toContainEqual(['未设定', 1, 2, ''])
  })

  test.each([320, 1200])('at %i px the page does not scroll sideways', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await page.setContent(writeHtml(await sample({ figure: [largeFigure()], basis: 'Long'.repeat(200) })))
    expect(await ask('document.documentElement.scrollWidth')).toBe(width)
    const small =
      '[...document.querySelectorAll("p, li, td, h2")].filter((e) => parseFloat(getComputedStyle(e).fontSize) < 14)'
    expect(await ask(`${small}.length`)).toBe(0)
  })

  test('the text of a figure stays inside its boxes', async () => {
    await page.setContent(writeHtml(await sample({ figure: [largeFigure()] })))
    const outside = `[...document.querySelectorAll('svg g')].filter((g) => {
      const rect = g.querySelector('rect').getBBox()
      return [...g.querySelectorAll('text')].some((text) => {
        const box = text.getBBox()
        return box.x < rect.x || box.y < rect.y || box.x + box.width > rect.x + rect.width || box.y + box.height > rect.y + rect.height
      })
    }).map((g) => g.textContent)`
    expect(await textsOf('svg g')).toHaveLength(79)
    expect(await ask(outside)).toEqual([])
  })
})
