import validate from '@ooxml-tools/validate'
import { describe, expect, it, vi } from 'vitest'
import { planDocument, writeDocument } from '../src/render/render.ts'
import { examplePlans } from './documents/examples.ts'
import { lintDocx } from './docx/lint.ts'
import { openPackage, type Package, paragraphsOf, paragraphText } from './docx/package.ts'
import { example, opened, type Run, renderPlanFile } from './docx/render-example.ts'
import { all, childrenOf, type Element } from './docx/xml.ts'

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 120_000 })

const EXAMPLES = examplePlans()

const known = new Map<string, Run>()
/** The same print for several tests. */
function printed(name: string, ...options: string[]): Run {
  const key = [name, ...options].join(' ')
  const run = known.get(key) ?? renderPlanFile(example(name), ...options)
  known.set(key, run)
  return run
}

const edgeTexts = ({ xml }: Package, kind: 'header' | 'footer') =>
  [...xml]
    .filter(([name]) => name.startsWith(`word/${kind}`))
    .map(([, part]) => all(part, 'w:p').map(paragraphText).join('\n'))
    .filter((text) => text.trim() !== '')

const property = ({ parts }: Package, name: string) =>
  new RegExp(`name="${name}"[^>]*><vt:lpwstr>([^<]*)`).exec(parts.get('docProps/custom.xml') ?? '')?.[1]

const sectionsOf = ({ xml }: Package): Element[] => {
  const document = xml.get('word/document.xml')
  return document ? all(document, 'w:sectPr') : []
}

const attribute = (parent: Element | undefined, child: string, name: string) =>
  parent && childrenOf(parent, child)[0]?.attributes[name]

describe('the style follows the plan', () => {
  it.each([
    ['city-flood', 'gbt9704'],
    ['chemical-works', 'enterprise'],
    ['county-eop', 'fema'],
    ['village-rainstorm', 'card'],
  ])('%s is printed in %s', async (name, style) => {
    const run = printed(name)
    expect(property(opened(run), 'planStyle')).toBe(style)
    expect(lintDocx(run.bytes ?? new Uint8Array())).toEqual([])
    expect(await validate(run.bytes ?? new Uint8Array(), 'docx')).toEqual([])
  })
})

describe('enterprise', () => {
  it('fits the title of what is printed beside the plan on one line with the rest', () => {
    const run = printed('chemical-works', '--document', 'contacts')
    expect(edgeTexts(opened(run), 'header')[0]).toMatch(
      /^栎川化工有限公司\n应急通讯录（生产安全事故综合应急预案）\t预案编号：LCHG-YA-01-2026\t版本：2026\t第 1 页 共 \d+ 页$/,
    )
  })

  it('tells number, version and page of pages on every page but the cover', () => {
    const [header = '', ...more] = edgeTexts(opened(printed('chemical-works')), 'header')
    expect(header).toMatch(
      /^栎川化工有限公司\n生产安全事故综合应急预案\t预案编号：LCHG-YA-01-2026\t版本：2026\t第 1 页 共 \d+ 页$/,
    )
    expect(new Set(more)).toEqual(new Set(more.length > 0 ? [header] : []))
    const [cover] = sectionsOf(opened(printed('chemical-works')))
    const id = attribute(cover, 'w:headerReference', 'r:id')
    const relations = opened(printed('chemical-works')).parts.get('word/_rels/document.xml.rels') ?? ''
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations)
    const part = opened(printed('chemical-works')).xml.get(`word/${target?.[1] ?? target?.[2]}`)
    expect(part && all(part, 'w:p').map(paragraphText).join('')).toBe('')
  })

  it('counts its pages in one row, so that page x of y is true', () => {
    const starts = sectionsOf(opened(printed('chemical-works'))).map((section) =>
      attribute(section, 'w:pgNumType', 'w:start'),
    )
    expect(starts.filter((start) => start !== undefined)).toEqual([])
  })

  it('leaves room to sign and prints nobody who is not named', () => {
    const document = opened(printed('chemical-works')).xml.get('word/document.xml')
    const rows = document ? all(document, 'w:trHeight').filter((row) => row.attributes['w:val'] === '680') : []
    expect(rows).toHaveLength(9)
  })

  it('has number and version above the title, unit and date below it', () => {
    const texts = paragraphsOf(opened(printed('chemical-works')))
      .slice(0, 12)
      .map(({ text }) => text)
    const at = (text: string) => texts.findIndex((one) => one.startsWith(text))
    expect(at('LCHG-YA-01-2026')).toBeGreaterThan(0)
    expect(at('LCHG-YA-01-2026')).toBeLessThan(at('栎川化工有限公司\n生产安全事故综合应急预案'))
    expect(
      texts
        .slice(at('栎川化工有限公司\n'))
        .filter((text) => text !== '')
        .slice(1, 3),
    ).toEqual(['栎川化工有限公司', '2026年6月1日'])
  })
})

describe('the sheet follows the country', () => {
  const letter = ['12240', '15840']
  const a4 = ['11906', '16838']
  it.each([
    { name: 'county-eop', document: 'cards', size: letter },
    { name: 'county-eop', document: 'quick-guide', size: letter },
    { name: 'hospital-continuity', document: 'contacts', size: letter },
    { name: 'county-eop', document: 'contacts', style: 'enterprise', size: a4 },
    { name: 'county-eop', document: 'contacts', style: 'gbt9704', size: a4 },
    { name: 'minimal', document: 'cards', size: a4 },
    { name: 'minimal', document: 'contacts', style: 'plain', size: a4 },
  ] as const)('$name, $document in the style $style is printed on $size twips', async (row) => {
    const { name, document, size } = row
    const style = 'style' in row ? row.style : undefined
    const found = EXAMPLES.find(([path]) => path.includes(`${name}/plan.yaml`))?.[1]
    if (!found) throw new Error(name)
    const doc = await planDocument(found, { document, edition: 'internal' })
    const bytes = (await writeDocument(doc, { to: 'docx', ...(style ? { style } : {}) })) as Uint8Array
    const { xml } = openPackage(bytes)
    const sheets = all(xml.get('word/document.xml') as Element, 'w:pgSz').map(({ attributes }) => [
      attributes['w:w'],
      attributes['w:h'],
    ])
    for (const sheet of sheets) expect(sheet.toSorted()).toEqual(size.toSorted())
    const html = String(await writeDocument(doc, { to: 'html' }))
    const us = name === 'minimal' ? 'A4' : 'letter'
    expect(html).toContain(`@page{size:${us};`)
  })
})

describe('fema', () => {
  it('is on letter paper, with title above and version, page and fingerprint below', () => {
    const file = opened(printed('county-eop'))
    expect(attribute(sectionsOf(file)[1], 'w:pgSz', 'w:w')).toBe('12240')
    expect(attribute(sectionsOf(file)[1], 'w:pgSz', 'w:h')).toBe('15840')
    expect(edgeTexts(file, 'header')[0]).toMatch(/^Kestrel County Emergency Operations Plan/)
    const fingerprint = property(file, 'planFingerprint')
    expect(edgeTexts(file, 'footer')[0]).toBe(
      `Version 5.1  |  14 September 2026\tPage 1\nkestrel-county-eop  |  fingerprint ${fingerprint}\tInternal edition`,
    )
  })

  it('says its language and date in the properties', () => {
    const core = opened(printed('county-eop')).parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:language>en-US</dc:language>')
    expect(core).toContain('2026-09-14T00:00:00Z')
  })
})

describe('the fingerprint', () => {
  const of = (...options: string[]) => property(opened(printed('city-flood', ...options)), 'planFingerprint')
  it('is printed on the revision page and nowhere in the footer of gbt9704', () => {
    const file = opened(printed('city-flood'))
    expect(of()).toMatch(/^[0-9a-f]{16}$/)
    expect(paragraphsOf(file).map(({ text }) => text)).toContain(of())
    // Of a landscape page the number stands in a turned box.
    expect(new Set(edgeTexts(file, 'footer').flatMap((text) => text.split('\n')))).toEqual(new Set(['— 1 —']))
  })

  it('is that of what is printed: the same in another look, another with other numbers', () => {
    expect(of('--style', 'plain')).toBe(of())
    expect(of('--numbering', 'gongwen')).not.toBe(of())
    expect(of('--edition', 'public')).not.toBe(of())
  })
})

describe('what is printed beside a plan', () => {
  it.each([
    ['county-eop', 'contacts', 'fema'],
    ['chemical-works', 'resources', 'enterprise'],
    ['village-rainstorm', 'contacts', 'gbt9704'],
    ['county-eop', 'cards', 'card'],
  ])('%s: %s looks like %s', (name, document, style) => {
    expect(property(opened(printed(name, '--document', document)), 'planStyle')).toBe(style)
  })
})
