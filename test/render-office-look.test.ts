import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { openReference } from '../src/render/office/office.ts'
import { type Block, type PlanDocument, STYLES, type StyleName } from '../src/render/tree.ts'
import { lintDocx } from './docx/lint.ts'
import { openPackage, type Package, paragraphsOf, paragraphText } from './docx/package.ts'
import { cell, directory, heading, item, para } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, childrenOf, type Element } from './docx/xml.ts'
import { edge, header, PAPER, p, relations, type WordFile, wordFile } from './office/word-file.ts'

const COVER: Block = { type: 'cover', title: '澜川市防汛预案', marks: [], lines: [{ label: '版本', value: '2026' }] }
const CONTENTS: Block = {
  type: 'tableOfContents',
  title: '目录',
  entries: [{ depth: 1, number: '1', text: '总则', id: 's1' }],
}
const CHAPTER = [heading(1, '总则', { number: '1', id: 's1' }), para('本预案适用于全市。')]
const TURNED: Block = { type: 'landscape', children: [directory(2)] }
const WHOLE = documentOf(COVER, CONTENTS, ...CHAPTER, TURNED, para('转回'))

async function printed(file: WordFile, doc: PlanDocument = WHOLE, style: StyleName = 'gbt9704'): Promise<Package> {
  const bytes = await writeDocx(doc, { style, reference: openReference(wordFile(file), 'look.docx') })
  expect(lintDocx(bytes)).toEqual([])
  expect(Object.keys(unzipSync(bytes))).toContain('docProps/core.xml')
  return openPackage(bytes)
}

const part = (file: Package, name: string): Element => {
  const found = file.xml.get(name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
const text = (file: Package, name: string) => file.parts.get(name) ?? ''
const sections = (file: Package) => all(part(file, 'word/document.xml'), 'w:sectPr')

/** What stands above and below the pages of each section: its kind, which pages, its text. */
function edges(file: Package): string[][] {
  const ways = childrenOf(part(file, 'word/_rels/document.xml.rels')).map(({ attributes }) => attributes)
  return sections(file).map((section) =>
    childrenOf(section, 'w:headerReference', 'w:footerReference').map(({ name, attributes }) => {
      const target = ways.find(({ Id }) => Id === attributes['r:id'])?.Target ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `word/${target}`
      return `${name.slice(2, 8)} ${attributes['w:type']} ${paragraphText(part(file, path))}`
    }),
  )
}

const LOOK: WordFile = {
  body: p('机密旧文'),
  section: edge('header', 'rId7') + edge('footer', 'rId8', 'even') + edge('header', 'rId9', 'first') + PAPER,
  parts: [
    ['rId7', 'header', 'header1.xml', header(p('河务局'))],
    ['rId8', 'footer', 'footer1.xml', header(p('偶数页'))],
    ['rId9', 'header', 'header2.xml', header(p('只在首页'))],
  ],
}

describe("an office's look", () => {
  it('gives its styles under the ids that it has for them, and none of its text', async () => {
    const file = await printed(LOOK)
    expect(paragraphsOf(file)).toContainEqual({ style: '1', text: '1 总则' })
    expect(paragraphsOf(file)).toContainEqual({ style: 'a', text: '本预案适用于全市。' })
    expect(text(file, 'word/styles.xml')).toContain('<w:color w:val="800080"/>')
    expect([...file.parts.values()].join('')).not.toMatch(/机密旧文|只在首页/)
  })

  it('gives its paper to upright and turned pages', async () => {
    const file = await printed(LOOK)
    const sizes = sections(file).map((section) => childrenOf(section, 'w:pgSz')[0]?.attributes['w:w'])
    expect(sizes).toEqual(['11339', '11339', '15874', '11339'])
    const margins = sections(file).map((section) => childrenOf(section, 'w:pgMar')[0]?.attributes['w:left'])
    expect(margins).toEqual(['1757', '1757', '1020', '1757'])
  })

  it('gives its header to all pages behind the cover, and nothing of ours', async () => {
    const file = await printed(LOOK)
    expect(edges(file)).toEqual([[], ['header default 河务局'], [], []])
    expect([...file.parts.keys()].filter((name) => /(?:header|footer)\d/.test(name))).toEqual([
      expect.stringMatching(/office-header1\.xml$/),
    ])
  })

  it('has no margins that change sides, no line grid and no other even pages where the office has none', async () => {
    const file = await printed(LOOK)
    expect(text(file, 'word/settings.xml')).not.toMatch(/mirrorMargins|evenAndOddHeaders/)
    expect(text(file, 'word/document.xml')).not.toContain('w:docGrid')
  })
})

describe("of an office's look", () => {
  const body = documentOf(...CHAPTER)

  it('even pages are kept where it has them', async () => {
    const file = await printed({ ...LOOK, settings: '<w:evenAndOddHeaders/>' }, body)
    expect(edges(file)).toEqual([['header default 河务局', 'footer even 偶数页']])
    expect(text(file, 'word/settings.xml').match(/<w:evenAndOddHeaders\/>/g)).toHaveLength(1)
  })

  it('the line grid is kept, at the end of every section', async () => {
    const grid = '<w:docGrid w:type="lines" w:linePitch="312"/>'
    const file = await printed({ section: PAPER + grid })
    for (const section of sections(file)) {
      expect(childrenOf(section).at(-1)?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '312' })
      expect(childrenOf(section, 'w:docGrid')).toHaveLength(1)
    }
  })

  it('our headers and page numbers stay where it has none, even pages too', async () => {
    const file = await printed({})
    expect(edges(file).at(-1)).toContain('footer even — 1 —')
    expect(text(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(text(file, 'word/settings.xml')).not.toContain('mirrorMargins')
  })

  it('pictures of a header come along, under free names, and links stay links', async () => {
    const way = relations(
      ['rId1', 'image', 'media/logo.png'],
      ['rId2', 'image', 'icons/logo.png'],
      ['rId3', 'image', 'icons/linked.png'],
    )
    const picture =
      '<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="rId1"/><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="rId2"/></w:pict>'
    const file = await printed(
      {
        section: edge('header', 'rId7') + edge('footer', 'rId8') + PAPER,
        parts: [
          ['rId7', 'header', 'header1.xml', header(p('河务局') + p(picture))],
          ['rId8', 'footer', 'footer1.xml', header(p(picture.replaceAll('rId2', 'rId1')))],
        ],
        files: {
          'word/_rels/header1.xml.rels': way.replace('"icons/linked.png"', '"icons/linked.png" TargetMode="External"'),
          'word/icons/linked.png': 'LINKED',
          'word/_rels/footer1.xml.rels': relations(['rId1', 'image', 'media/logo.png']),
          'word/media/logo.png': 'PICTURE',
          'word/icons/logo.png': 'ICON',
        },
      },
      body,
    )
    const ways = text(file, 'word/_rels/office-header1.xml.rels')
    const paths = [...ways.matchAll(/Target="\/([^"]*)"/g)].map(([, path = '']) => text(file, path))
    expect(paths).toEqual(['PICTURE', 'ICON'])
    expect(ways).toContain('Target="icons/linked.png" TargetMode="External"')
    expect(text(file, 'word/_rels/office-footer1.xml.rels')).toContain(/Target="[^"]*"/.exec(ways)?.[0])
    expect([...file.parts.values()].filter((one) => one === 'PICTURE')).toHaveLength(1)
    expect(text(file, '[Content_Types].xml')).toMatch(/PartName="\/word\/office-logo.png" ContentType="image\/png"/)
  })

  it('numbers of lists are left behind, in styles and headers: their list stays there', async () => {
    const counts = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>${counts}</w:pPr></w:style>`
    const file = await printed(
      { ...LOOK, styles, parts: [['rId7', 'header', 'header1.xml', header(p('河务局', counts))]] },
      body,
    )
    expect(text(file, 'word/styles.xml')).not.toContain('w:numPr')
    expect(text(file, 'word/office-header1.xml')).not.toContain('w:numPr')
  })

  it('our styles stay where it has none', async () => {
    const file = await printed({ styles: null }, body)
    expect(text(file, 'word/styles.xml')).toContain('w:styleId="PlanBody"')
    expect(paragraphsOf(file)).toContainEqual({ style: 'PlanBody', text: '本预案适用于全市。' })
  })

  it('our lists keep their numbers', async () => {
    const file = await printed(LOOK, documentOf({ type: 'list', ordered: true, children: [item(null, para('甲'))] }))
    expect(all(part(file, 'word/document.xml'), 'w:numId')).toHaveLength(1)
  })

  it('the theme takes the place of ours, with the pictures it names', async () => {
    const theme = (name: string) => `<a:theme xmlns:a="x" name="${name}"/>`
    const plain = await printed(
      { ...LOOK, parts: [['rId9', 'theme', 'theme/theme1.xml', theme('Office')]], section: PAPER },
      body,
    )
    expect([...plain.parts.values()].filter((one) => one.includes('a:theme'))).toEqual([theme('Office')])
    const file = await printed(
      {
        parts: [
          ['rId9', 'theme', 'theme/theme1.xml', `<a:theme xmlns:a="x" xmlns:r="y"><a:blip r:embed="rId1"/></a:theme>`],
        ],
        files: {
          'word/theme/_rels/theme1.xml.rels': relations(['rId1', 'image', '../media/paper.png']),
          'word/media/paper.png': 'PAPER',
        },
      },
      body,
    )
    expect([...file.parts.values()].filter((one) => one.includes('a:theme') || one === 'PAPER')).toHaveLength(2)
    const gone = { 'word/_rels/document.xml.rels': relations(['rId9', 'theme', 'theme/gone.xml']) }
    for (const none of [{}, { files: gone }])
      expect((await printed(none, body)).parts.get('word/theme/theme1.xml')).toContain('a:theme')
  })

  it.each(STYLES)('a cover of %s has no header, whatever id the office has for the style of titles', async (style) => {
    expect(edges(await printed(LOOK, WHOLE, style)).slice(0, 2)).toEqual([[], ['header default 河务局']])
  })

  it('a document that begins with a table has the header from its first page on, a lone cover has it, too', async () => {
    const header = ['header default 河务局']
    const table: Block = { type: 'planTable', head: ['单位'], rows: [[cell('水利局')]] }
    expect(edges(await printed(LOOK, documentOf(table, TURNED)))[0]).toEqual(header)
    expect(edges(await printed(LOOK, documentOf(COVER)))).toEqual([header])
  })

  it('a document without a cover has the header from its first page on', async () => {
    expect(edges(await printed(LOOK, body))).toEqual([['header default 河务局']])
  })
})
