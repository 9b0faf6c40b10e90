import validate from '@ooxml-tools/validate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Locale } from '../src/base/locale.ts'
import { writeDocx } from '../src/render/docx/index.ts'
import type { PlanDocument, StyleName } from '../src/render/tree.ts'
import { lintDocx } from './docx/lint.ts'
import { openPackage, paragraphsOf } from './docx/package.ts'
import { sampleDocument } from './docx/sample.ts'
import { NASTY, para, structure, text, WORDS } from './docx/sample-parts.ts'
import { documentOf, SAMPLES, sample, writeSamples } from './docx/written.ts'
import { all } from './docx/xml.ts'

async function xmlOf(doc: PlanDocument, style: StyleName = 'gbt9704') {
  const opened = openPackage(await writeDocx(doc, { style }))
  const root = opened.xml.get('word/document.xml')
  if (root === undefined) throw new Error('no document')
  return { ...opened, root, text: opened.parts.get('word/document.xml') ?? '' }
}

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 60_000 })
beforeAll(writeSamples, 60_000)

describe('validity', () => {
  it.each(SAMPLES)(
    '$style in $language opens without a complaint',
    async ({ style, language }) => {
      const bytes = sample(style, language)
      expect(lintDocx(bytes)).toEqual([])
      expect(await validate(bytes, 'docx')).toEqual([])
    },
    120_000,
  )

  it('an empty document and one with only a cover are valid too', async () => {
    const [cover] = sampleDocument('zh').root.children
    if (cover === undefined) throw new Error('no cover')
    for (const doc of [documentOf(), documentOf(cover), documentOf({ type: 'pageBreak' })]) {
      const bytes = await writeDocx(doc, { style: 'gbt9704' })
      expect(lintDocx(bytes)).toEqual([])
      expect(await validate(bytes, 'docx')).toEqual([])
    }
  }, 120_000)
})

describe('text', () => {
  it.each(SAMPLES)('comes out as it went in: $style $language', ({ style, language }) => {
    const texts = paragraphsOf(openPackage(sample(style, language))).map(({ text }) => text)
    for (const value of NASTY) expect(texts).toContain(value)
    for (const part of [
      'after a break\nafter a line feed\tafter a tab',
      '<b>raw</b>',
      'code <x>',
      'map of the district',
    ]) {
      expect(texts.some((text) => text.includes(part))).toBe(true)
    }
    expect(texts).toContain('controls gone')
    expect(texts).toContain('☐\u00A0open ☑\u00A0done')
    expect(texts).toContain('☑ ticked')
    expect(texts).toContain('first line\n  second line | x')
  })

  it('has every label of a figure in one piece, and all of them in the alternative text', () => {
    const opened = openPackage(sample('gbt9704', 'zh'))
    const texts = paragraphsOf(opened).map(({ text }) => text)
    const figure = structure(60, 'zh')
    for (const { label } of figure.nodes) expect(texts).toContain(label)
    const [drawing] = [...opened.xml.values()].flatMap((part) => all(part, 'wp:docPr'))
    for (const { label } of figure.nodes) expect(drawing?.attributes.descr).toContain(label)
  })

  it('breaks nothing with hostile titles, labels and captions', async () => {
    const nasty = `${NASTY.join(' ')}\u0000\uFFFF\n"`
    const doc = documentOf(
      {
        type: 'cover',
        title: nasty.repeat(20),
        marks: [nasty],
        lines: Array.from({ length: 30 }, () => ({ label: nasty, value: nasty })),
      },
      { type: 'tableOfContents', title: nasty, entries: [{ depth: 1, number: nasty, text: nasty, id: 'x"y' }] },
      { type: 'annex', id: 'x"y', label: nasty, title: nasty, children: [{ ...structure(3, 'zh'), title: nasty }] },
      { type: 'planTable', caption: nasty, head: [nasty], rows: [] },
    )
    doc.info = { ...doc.info, title: nasty, id: nasty, version: nasty, issuer: nasty }
    const bytes = await writeDocx(doc, { style: 'gbt9704' })
    expect(lintDocx(bytes)).toEqual([])
    expect(await validate(bytes, 'docx')).toEqual([])
  })

  it('follows no link that is not a web, mail or telephone address', () => {
    const { parts } = openPackage(sample('plain', 'en'))
    const relations = parts.get('word/_rels/document.xml.rels') ?? ''
    const targets = [...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map((match) => match[1])
    expect(targets).toEqual(['https://example.org/a?b=1&amp;c=2', 'https://example.org/ref'])
  })
})

describe('dates', () => {
  it.each([
    ['2026-05-20', '2026-05-20'],
    ['2018-01', '2018-01-01'],
    ['2019', '2019-01-01'],
    ['2019-02-31', '1980-01-01'],
    ['soon', '1980-01-01'],
    [undefined, '1980-01-01'],
  ])('%s is written as %s', async (date, expected) => {
    const doc = documentOf(para('x'))
    doc.info = { ...doc.info, date, issuer: '' }
    const core = openPackage(await writeDocx(doc, { style: 'plain' })).parts.get('docProps/core.xml') ?? ''
    expect([...core.matchAll(/>([\d-]+)T00:00:00Z</g)].map((match) => match[1])).toEqual([expected, expected])
    expect(core).not.toContain('Un-named')
  })
})

describe('fonts', () => {
  it('of Chinese text are East Asian in every run, of English text never by force', () => {
    const runsOf = (language: Locale) => {
      const root = openPackage(sample('gbt9704', language)).xml.get('word/document.xml')
      return (root ? all(root, 'w:r') : []).filter((run) => all(run, 'w:t').length > 0)
    }
    const hints = (language: Locale) => runsOf(language).map((run) => all(run, 'w:rFonts')[0]?.attributes['w:hint'])
    expect(new Set(hints('zh'))).toEqual(new Set(['eastAsia']))
    // Only the signs of tick boxes.
    expect(hints('en').filter((hint) => hint !== undefined)).toHaveLength(4)
  })
})

describe('structure', () => {
  it('prints heading numbers as text and keeps outline levels', async () => {
    const { xml } = openPackage(sample('gbt9704', 'zh'))
    const headings = paragraphsOf(openPackage(sample('gbt9704', 'zh'))).filter(({ style }) =>
      style.startsWith('Heading'),
    )
    expect(headings.slice(0, 4)).toEqual([
      { style: 'Heading1', text: `1 ${WORDS.zh.chapter}` },
      { style: 'Heading2', text: `1.1 ${WORDS.zh.chapter}` },
      { style: 'Heading1', text: `二、${WORDS.zh.chapter}` },
      { style: 'Heading3', text: '2.3 depth 3' },
    ])
    const styles = xml.get('word/styles.xml')
    const outline = (styles ? all(styles, 'w:style') : []).flatMap((style) =>
      all(style, 'w:outlineLvl').map((level) => [style.attributes['w:styleId'], level.attributes['w:val']]),
    )
    expect(outline).toContainEqual(['Heading2', '1'])
  })

  it('keeps a line that announces something with what follows', async () => {
    const bold = { type: 'paragraph' as const, children: [{ type: 'strong' as const, children: [text('注意事项')] }] }
    const { root } = await xmlOf(
      documentOf(bold, para('其中：'), para('一般'), para({ type: 'strong', children: [text('粗')] }, '后文')),
    )
    expect(all(root, 'w:p').map((one) => all(one, 'w:keepNext').length)).toEqual([1, 1, 0, 0])
  })

  it('repeats head rows, keeps rows whole, and writes merged cells with their style', async () => {
    const { root } = await xmlOf(
      documentOf(...sampleDocument('zh').root.children.filter(({ type }) => type === 'planTable')),
    )
    const [table] = all(root, 'w:tbl').slice(1)
    if (table === undefined) throw new Error('no table')
    expect(all(table, 'w:tblHeader')).toHaveLength(1)
    expect(all(table, 'w:tblCaption')[0]?.attributes['w:val']).toBe('预警分级 <“表”>')
    const merges = all(table, 'w:vMerge').map(({ attributes }) => attributes['w:val'])
    expect(merges).toEqual(['restart', 'continue', 'restart', 'continue', 'continue'])
    // Set closer or not, as the page asks.
    const styles = all(table, 'w:pStyle').map(({ attributes }) => attributes['w:val']?.replace(/Close$/, ''))
    expect(new Set(styles)).toEqual(new Set(['PlanCell', 'PlanCellHead']))
  })

  it('begins the body at page 1, turns landscape pages, never asks Word to update fields', () => {
    const { xml, parts } = openPackage(sample('gbt9704', 'zh'))
    const root = xml.get('word/document.xml')
    const sections = root ? all(root, 'w:sectPr') : []
    const facts = sections.map((section) => [
      all(section, 'w:pgSz')[0]?.attributes['w:orient'],
      all(section, 'w:pgNumType')[0]?.attributes['w:start'] ?? '',
      all(section, 'w:pgNumType')[0]?.attributes['w:fmt'] ?? '',
    ])
    expect(facts).toEqual([
      ['portrait', '', 'decimal'],
      ['portrait', '1', 'upperRoman'],
      ['portrait', '1', 'decimal'],
      ['landscape', '', 'decimal'],
      ['portrait', '', 'decimal'],
      ['landscape', '', 'decimal'],
    ])
    const settings = parts.get('word/settings.xml') ?? ''
    expect(settings).toContain('compressPunctuation')
    expect(settings).toContain('<w:evenAndOddHeaders/>')
    expect(settings).not.toContain('updateFields w:val="true"')
    expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>')
  })

  it('fills the contents inside a real field, with pages or blank', async () => {
    const codes = (xml: Awaited<ReturnType<typeof xmlOf>>) =>
      all(xml.root, 'w:instrText').map((code) => code.children.join(''))
    const doc = sampleDocument('zh')
    const entries = (xml: Awaited<ReturnType<typeof xmlOf>>) =>
      paragraphsOf(xml).filter(({ style }) => /^TOC\d$/.test(style))
    const filled = await xmlOf(doc)
    expect(codes(filled)[0]).toContain('TOC \\o "1-3" \\f A \\h \\z')
    expect(entries(filled)[0]?.text).toBe(`1 ${WORDS.zh.chapter}\t1`)
    const blank = openPackage(await writeDocx(doc, { style: 'gbt9704', numberedPages: false }))
    expect(paragraphsOf(blank).filter(({ style }) => style === 'TOC1')[0]?.text).toBe(`1 ${WORDS.zh.chapter}\t`)
  })

  it('says in the properties which plan was printed, with the date of the plan', () => {
    const { parts } = openPackage(sample('gbt9704', 'zh'))
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:creator>S市人民政府</dc:creator>')
    expect(core.match(/2026-05-20T00:00:00Z/g)).toHaveLength(2)
    const custom = parts.get('docProps/custom.xml') ?? ''
    for (const value of ['s-city-flood', '2026-1', 'internal', '0123456789abcdef'])
      expect(custom).toContain(`>${value}<`)
  })
})
