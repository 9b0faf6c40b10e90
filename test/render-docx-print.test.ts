import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { para, WORDS } from './docx/sample-parts.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'
import { documentOf, SAMPLES, sample, writeSamples } from './docx/written.ts'

/** Text without the white space that depends on the printer's fonts. */
const squeezed = (text = '') => text.replace(/\s+/g, '')

beforeAll(writeSamples)

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
      expect(squeezed(text[0])).not.toMatch(/—.—|Page|第/)
      expect(squeezed(text[1])).toMatch(style === 'gbt9704' ? /—I—$/ : /(?:PageI|第I页)$/)
      const first = text.findIndex((page) => /(?:—1—|Page1|第1页)$/.test(squeezed(page)))
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
})
