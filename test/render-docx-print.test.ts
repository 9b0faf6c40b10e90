import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { estimatePages } from '../src/render/docx/layout/pages.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import { cell, heading, levels, para, WORDS } from './docx/sample-parts.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'
import { documentOf, SAMPLES, sample, writeSamples } from './docx/written.ts'

/** Text without the white space that depends on the printer's fonts. */
const squeezed = (text = '') => text.replace(/\s+/g, '')

/** Rows of four cells with texts of many lengths. */
const rowsOf = (prose: string, count: number) =>
  Array.from({ length: count }, (_, row) =>
    ['甲', '乙', prose.slice(0, 10 + ((row * 29) % 70)), '丙'].map((text) => cell(text)),
  )

beforeAll(writeSamples, 60_000)

describe('printed by LibreOffice', () => {
  const printable = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v')
  it.skipIf(!printable && !toolsRequired).each(SAMPLES)(
    '$style $language',
    ({ style, language }) => {
      const { pages, text } = print(sample(style, language))
      expect(pages).toBeGreaterThan(12)
      expect(pages).toBeLessThan(24)
      const blank = text.filter((page) => page.trim().length < 5)
      expect(blank).toEqual([])
      // The cover is one page without a number, the page behind it is numbered apart.
      expect(squeezed(text[0])).not.toMatch(/—.—|Page|第.页/)
      const front =
        { gbt9704: /—I—$/, enterprise: /(?:Page2of\d+|第2页共\d+页)/ }[style as string] ?? /(?:PageI(?!I)|第I页)/
      expect(squeezed(text[1])).toMatch(front)
      const body = style === 'enterprise' ? /(?:Page4of\d+|第4页共\d+页)/ : /(?:—1—$|Page1(?!\d)|第1页)/
      const first = text.findIndex((page) => body.test(squeezed(page)))
      expect(squeezed(text[first])).toContain(squeezed(WORDS[language].chapter))
      expect(squeezed(text.join(''))).toContain(squeezed(WORDS[language].title))
    },
    180_000,
  )

  it.skipIf(!printable && !toolsRequired)(
    'a cover with far too much on it stays one page',
    async () => {
      const lines = Array.from({ length: 40 }, (_, index) => ({ label: `label ${index}`, value: 'value '.repeat(20) }))
      const doc = documentOf(
        { type: 'cover', title: WORDS.zh.title.repeat(12), marks: ['mark'], lines },
        para('behind'),
      )
      const { pages } = print(await writeDocx(doc, { style: 'gbt9704' }))
      expect(pages).toBe(2)
    },
    120_000,
  )

  it.skipIf(!printable && !toolsRequired)(
    'gbt9704 has 22 lines of 28 characters on a page',
    async () => {
      const pagesOf = async (characters: number) =>
        print(await writeDocx(documentOf(para('汉'.repeat(characters))), { style: 'gbt9704' })).pages
      // The first line is indented by two characters.
      expect(await pagesOf(22 * 28 - 2)).toBe(1)
      expect(await pagesOf(22 * 28 - 1)).toBe(2)
    },
    120_000,
  )

  it.skipIf(!printable && !toolsRequired)(
    'estimated pages are those of the print',
    async () => {
      // Chinese characters alone: the widths of letters and digits depend on the printer's fonts.
      const prose = WORDS.zh.prose.replace('30', '三十').repeat(4)
      const doc = documentOf()
      for (let index = 0; index < 40; index++) {
        doc.root.children.push(heading(1, `第${index}章`, { number: '', id: `h${index}` }))
        for (let more = 0; more <= index % 4; more++) {
          doc.root.children.push(para(prose.slice(0, 20 + ((index * 37 + more * 53) % 240))))
        }
        if (index % 7 === 0) doc.root.children.push({ ...levels('zh'), rows: rowsOf(prose, 4 + index) })
      }
      const { pages } = estimatePages(doc.root, profileOf('gbt9704'))
      const { text } = print(await writeDocx(doc, { style: 'gbt9704' }))
      const printed = Array.from(
        { length: 40 },
        (_, index) => text.findIndex((page) => squeezed(page).includes(`第${index}章`)) + 1,
      )
      const off = printed.map((page, index) => Math.abs(page - (pages.get(`h${index}`) ?? 0)))
      expect(Math.max(...off)).toBeLessThanOrEqual(1)
      // With other fonts a few lines break elsewhere.
      expect(off.filter((pagesOff) => pagesOff > 0).length).toBeLessThanOrEqual(6)
    },
    120_000,
  )
})
