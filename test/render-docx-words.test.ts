/** On Word's pages no word and no number is broken, and no line of a list stands alone. */
import { describe, expect, it } from 'vitest'
import { makeDirectory } from '../src/model/directory.ts'
import { blankPlan } from '../src/render/documents/context.ts'
import { originOf } from '../src/render/documents/origin.ts'
import { writeDocx } from '../src/render/docx/index.ts'
import { gridOf } from '../src/render/docx/layout/grid.ts'
import { estimatePages } from '../src/render/docx/layout/pages.ts'
import { segmentsOf } from '../src/render/docx/layout/segments.ts'
import { layoutTable } from '../src/render/docx/layout/table-layout.ts'
import { columnWidths } from '../src/render/docx/layout/widths.ts'
import { widestWord } from '../src/render/docx/layout/words.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import { leaksIn } from '../src/render/edition/withheld.ts'
import { makeWords } from '../src/render/phrase/words.ts'
import type { Block, GridFigure, PlanTable } from '../src/render/tree.ts'
import { wordPattern } from '../src/render/view/secrets.ts'
import { objectTable } from '../src/render/view/table.ts'
import { openPackage, paragraphsOf } from './docx/package.ts'
import { cell, heading, para } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'

const table = (head: string[], rows: PlanTable['rows'], widths?: number[]): PlanTable => ({
  type: 'planTable',
  head,
  rows,
  ...(widths ? { widths } : {}),
})

function ok<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing made')
  return value
}

describe('a word', () => {
  /** Ems in Times New Roman and, bold, in Arial: from the tables of the fonts. */
  const MEASURED: [string, boolean, number][] = [
    ['Commander', false, 4.94],
    ['Communications', false, 6.83],
    ['Administration', false, 6.01],
    ['December', false, 4.1],
    ['0000-81230006', false, 6.33],
    ['Likelihood', true, 5.06],
  ]

  it.each(MEASURED)('is not taken for narrower than it is: %s', (word, isBold, width) => {
    const estimate = widestWord(`of ${word} x`, isBold)
    expect(estimate).toBeGreaterThanOrEqual(width)
    expect(estimate).toBeLessThan(width * 1.25)
  })

  it('may be parted behind a hyphen between long words, a number and a short word may not', () => {
    expect(widestWord('medical-technical', false)).toBeLessThan(widestWord('medicaltechnical', false) * 0.7)
    expect(widestWord('follow-up', false)).toBeGreaterThan(3.5)
    expect(widestWord('0000-1234567', false)).toBeGreaterThan(5.5)
  })

  it('fits its column beside the margins of the cell, whatever the size of type', () => {
    const profile = profileOf('fema')
    const head = Array.from({ length: 9 }, (_, index) => `T${index}`)
    const crowded = table(head, [
      head.map((_, index) => cell(index === 4 ? 'Incident Commander' : 'a few more words here')),
    ])
    for (const width of [9360, 6800]) {
      const layout = layoutTable(ok(gridOf(crowded)), { width }, profile)
      const { size } = profile.paragraphs[layout.cell]
      expect((layout.widths[4] ?? 0) / 20 - 2 * profile.table.padding).toBeGreaterThan(4.94 * size)
    }
  })

  it('widens a column of given shares, at the cost of those that have room', () => {
    const shared = table(['', ''], [[cell('Communications'), cell('short')]], [1, 9])
    const [first = 0, second = 0] = columnWidths(ok(gridOf(shared)), 9000, { em: 180, margin: 180 })
    expect(first).toBeGreaterThan(6.83 * 180 + 180)
    expect(first + second).toBe(9000)
    const roomy = table(['', ''], [[cell('short'), cell('Communications')]], [1, 3])
    expect(columnWidths(ok(gridOf(roomy)), 9000, { em: 180, margin: 180 })).toEqual([2250, 6750])
  })
})

describe('a table of long words and a long text', () => {
  const long =
    'Two generators carry the critical branch alone, and the lowest stock of fuel lasts for three days and nights. '
  const names = ['Communications', 'Administration', 'Respiratory', 'Emergency', 'Infrastructure', 'Maintenance']

  it('is set in small type rather than as a ribbon', () => {
    const row = [...names.slice(0, 4).map((name) => cell(name)), cell(long.repeat(3))]
    const crowded = ok(gridOf(table([...names.slice(0, 4).map(() => 'x'), 'Text'], Array(6).fill(row))))
    const profile = profileOf('plain')
    expect(layoutTable(crowded, { width: 7300 }, profile).cell).toBe('cellDense')
    expect(layoutTable(crowded, { width: 14000 }, profile).cell).toBe('cell')
  })

  it('stands on a landscape page where upright it would be a ribbon', () => {
    const plan = blankPlan('p', 'p', 'en')
    const words = makeWords({ plan, directory: makeDirectory(plan) })
    const facilities = (text: string) =>
      Array.from({ length: 6 }, () => ({
        ...{ name: 'Infrastructure', kind: 'Communications', location: 'Administration', use: 'Respiratory therapy' },
        ...{ owner: 'Environmental services', inspected: '2026-10-10', text },
      }))
    const made = (rows: object[]) => objectTable(words, { shape: 'facility', rows })[0]?.type
    expect(made(facilities(long))).toBe('landscape')
    expect(made(facilities(long).slice(3))).toBe('planTable')
    expect(made(facilities('ready'))).toBe('planTable')
  })
})

describe('a phone number', () => {
  const made = (...texts: string[]) => writeDocx(documentOf(...texts.map((text) => para(text))), { style: 'plain' })

  it('is not parted at the end of a line, and reads as before', async () => {
    const file = openPackage(
      await made('Call 555-0123 or 0000-1234567 at once', '555-0199 (24 hours)', '2026-09-14 on'),
    )
    const xml = file.parts.get('word/document.xml') ?? ''
    expect(xml.match(/<w:noBreakHyphen\/>/g)).toHaveLength(3)
    expect(paragraphsOf(file).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Call 555-0123 or 0000-1234567 at once', '555-0199 (24 hours)', '2026-09-14 on']),
    )
  })

  it('stays one that can be searched where it stands alone', async () => {
    const xml = openPackage(await made('555-0123', 'EOC\n0000-1234567')).parts.get('word/document.xml')
    expect(xml).not.toContain('noBreakHyphen')
    expect(xml).toContain('555-0123')
  })

  it('is found in a public file all the same', async () => {
    const value = '0000-86019234'
    const secrets = { found: [{ kind: 'number' as const, value, pattern: wordPattern(value), instead: '***' }] }
    expect(leaksIn(await made('Call 0000-86019234 at once'), secrets)).toHaveLength(1)
  })
})

const grid = (title: string): GridFigure => ({
  ...{ type: 'planFigure', kind: 'timeline', title, head: ['a', 'b'], widths: [1, 1] },
  rows: [[{ text: 'x' }, { text: 'y' }]],
})

describe('lists behind the contents', () => {
  const contents: Block = { type: 'tableOfContents', title: 'Contents', entries: [] }
  const doc = documentOf(contents, heading(1, 'one', { id: 's1' }), grid('first'), grid('second'), grid('third'))

  it('tell the page of a figure that is a table, too', () => {
    const { pages } = estimatePages(doc.root, profileOf('fema'))
    expect([...pages.keys()].filter((id) => id.startsWith('caption-figure'))).toHaveLength(3)
  })

  it('are not parted when they are short', async () => {
    const xml = openPackage(await writeDocx(doc, { style: 'fema' })).parts.get('word/document.xml') ?? ''
    const lines = xml.match(/<w:p>(?:(?!<\/w:p>).)*PAGEREF(?:(?!<\/w:p>).)*<\/w:p>/g) ?? []
    expect(lines.map((line) => line.includes('<w:keepNext/>'))).toEqual([true, true, false])
  })
})

it('landscape parts with nothing but a heading between them share their pages', () => {
  const wide = (text: string): Block => ({ type: 'landscape', children: [para(text)] })
  const blocks = [para('x'), heading(1, 'one', {}), wide('a'), heading(1, 'two', {}), wide('b')]
  const shape = segmentsOf({ type: 'root', children: blocks }).map(({ blocks: held }) => held.length)
  expect(shape).toEqual([1, 4])
})

it('a paper that is found alone says in words which version it is of which day', () => {
  const plan = blankPlan('p', 'p', 'en')
  const words = makeWords({ plan, directory: makeDirectory(plan) })
  const { info } = documentOf()
  const about = { ...info, language: 'en' as const, version: '5.1', date: '2026-09-14', edition: 'internal' as const }
  expect(originOf(words, about)).toEqual(['Version: 5.1', '14 September 2026', 'Internal edition'])
})
