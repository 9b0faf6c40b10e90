import type { FootnoteDefinition } from 'mdast'
import { describe, expect, it } from 'vitest'
import { openPackage, type Package, paragraphText } from './docx/package.ts'
import { para, structure } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, childrenOf } from './docx/xml.ts'
import { BODY, CHAPTER, linkTo, own, part, printed, printedFrom, textOf, values } from './office/printed.ts'
import { NAMES, p, wordParts, zipped } from './office/word-file.ts'

describe('what a template counts goes on', () => {
  const numbering = (...inside: string[]) => `<w:numbering ${NAMES}>${inside.join('')}</w:numbering>`
  const look = (id: number) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:lvlText w:val="own ${id}"/></w:lvl></w:abstractNum>`
  const num = (id: number, of: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`

  it('lists of ours have numbers behind those of its own, and their own look', async () => {
    const listed = own('own', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>')
    const file = await printed({
      body: listed + BODY,
      parts: [
        [
          'rId7',
          'numbering',
          'numbering.xml',
          numbering(look(0), look(6), num(1, 0), num(4, 6), '<w:numIdMacAtCleanup w:val="4"/>'),
        ],
      ],
    })
    const pieces = childrenOf(part(file, 'word/numbering.xml'))
    // The order that Word asks for: looks, numbers, the rest.
    expect([...new Set(pieces.map(({ name }) => name))]).toEqual(['w:abstractNum', 'w:num', 'w:numIdMacAtCleanup'])
    const used = values(file, 'w:numId')
    expect(used[0]).toBe('4')
    const ours = used.filter((id) => id !== '4' && id !== '0')
    expect(new Set(ours).size).toBe(1)
    const listing = pieces.find(({ attributes }) => attributes['w:numId'] === ours[0])
    const of = listing && childrenOf(listing, 'w:abstractNumId')[0]?.attributes['w:val']
    expect(Number(of)).toBeGreaterThan(6)
    const shape = pieces.filter(({ attributes }) => attributes['w:abstractNumId'] === of)
    expect(shape).toHaveLength(1)
    expect(shape[0] && all(shape[0], 'w:lvlText')[0]?.attributes['w:val']).not.toContain('own')
  })

  it('lists of ours bring their numbers where it has none', async () => {
    const file = await printed({ body: BODY })
    const known = all(part(file, 'word/plan-numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId'])
    for (const id of values(file, 'w:numId').filter((one) => one !== '0')) expect(known).toContain(id)
    expect(textOf(file, '[Content_Types].xml')).toMatch(/plan-numbering.xml" ContentType="[^"]*numbering\+xml"/)
  })

  it('styles of ours come whole where it has none, numbers where its part of them is empty', async () => {
    const empty = [['rId7', 'numbering', 'numbering.xml', `<w:numbering ${NAMES}/>`]] as const
    const file = await printed({ body: BODY.replace('"a"', '"PlanBody"'), styles: null, parts: empty })
    expect(textOf(file, 'word/plan-styles.xml')).toContain('w:styleId="PlanBody"')
    expect(all(part(file, 'word/numbering.xml'), 'w:num').length).toBeGreaterThan(0)
  })

  const note = (id: number, more: string) => `<w:footnote ${more} w:id="${id}">${p(`own ${id}`)}</w:footnote>`
  const theirs = [
    note(-1, 'w:type="separator"'),
    note(0, 'w:type="continuationSeparator"'),
    note(1, ''),
    note(2, ''),
  ].join('')
  const noteOf = (file: Package, path: string) => {
    const [id] = values(file, 'w:footnoteReference', 'w:id').slice(-1)
    const found = all(part(file, path), 'w:footnote').filter(({ attributes }) => attributes['w:id'] === id)
    return found.map((one) => paragraphText(one))
  }

  it('footnotes of ours stand behind its own', async () => {
    const file = await printed({
      body: BODY,
      parts: [['rId7', 'footnotes', 'footnotes.xml', `<w:footnotes ${NAMES}>${theirs}</w:footnotes>`]],
    })
    expect(noteOf(file, 'word/footnotes.xml')).toEqual(['脚注'])
    expect(all(part(file, 'word/footnotes.xml'), 'w:footnote').map(paragraphText)).toEqual([
      'own -1',
      'own 0',
      'own 1',
      'own 2',
      '脚注',
    ])
  })

  it('footnotes of ours come with their lines where it has none, and not where there are none', async () => {
    const file = await printed({ body: BODY })
    expect(noteOf(file, 'word/plan-footnotes.xml')).toEqual(['脚注'])
    expect(all(part(file, 'word/plan-footnotes.xml'), 'w:footnote')).toHaveLength(3)
    expect((await printed({ body: BODY }, para('a'))).parts.has('word/plan-footnotes.xml')).toBe(false)
  })

  it('links lead where they led, in footnotes too', async () => {
    const note: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: 'n',
      children: [linkTo('https://example.org/n')],
    }
    const linked = [linkTo('https://example.org/?a=1&b=2'), note]
    const target = (file: Package, path: string) => {
      const ways = childrenOf(part(file, path.replace('word/', 'word/_rels/').concat('.rels')))
      return all(part(file, path), 'w:hyperlink').map(({ attributes }) => {
        const way = ways.find((one) => one.attributes.Id === attributes['r:id'])?.attributes
        return `${way?.TargetMode} ${way?.Target}`
      })
    }
    const bare = await printed({ body: BODY }, ...linked)
    expect(target(bare, 'word/document.xml')).toEqual(['External https://example.org/?a=1&b=2'])
    expect(target(bare, 'word/plan-footnotes.xml')).toEqual(['External https://example.org/n'])
    const file = await printed(
      {
        body: own('x') + BODY,
        parts: [['rIdLink1', 'footnotes', 'footnotes.xml', `<w:footnotes ${NAMES}>${theirs}</w:footnotes>`]],
      },
      ...linked,
    )
    expect(target(file, 'word/document.xml')).toEqual(['External https://example.org/?a=1&b=2'])
    expect(target(file, 'word/footnotes.xml')).toEqual(['External https://example.org/n'])
  })

  it('bookmarks and drawings have numbers that it has not', async () => {
    const mark = '<w:bookmarkStart w:id="7" w:name="own"/><w:bookmarkEnd w:id="7"/>'
    const drawing = '<w:r><w:drawing><wp:docPr xmlns:wp="x" id="9" name="n" descr="d"/></w:drawing></w:r>'
    const file = await printed({ body: `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${mark}${drawing}</w:p>${BODY}` })
    expect(Math.min(...values(file, 'w:bookmarkStart', 'w:id').slice(1).map(Number))).toBe(8)
    expect(Math.min(...values(file, 'wp:docPr', 'id').slice(1).map(Number))).toBeGreaterThan(9)
    expect(
      values(file, 'wps:cNvPr', 'id')
        .map(Number)
        .every((id) => id > 9),
    ).toBe(true)
  })

  it('names of what its document does not know are declared, newer ones may be passed over', async () => {
    const ticked = [para({ type: 'tickBox', checked: false }, '到位'), structure(3, 'zh')]
    const { attributes } = part(await printed({ body: BODY }, ...ticked), 'word/document.xml')
    const passed = attributes['mc:Ignorable']?.split(' ') ?? []
    expect(attributes).toHaveProperty('xmlns:wps')
    expect(passed).toContain('w14')
    for (const prefix of passed) expect(attributes).toHaveProperty(`xmlns:${prefix}`)
    const plain = part(await printed({ body: BODY }, para('a')), 'word/document.xml')
    expect(plain.attributes).not.toHaveProperty('mc:Ignorable')
    const ignoring = wordParts({ body: BODY })
    const document = ignoring['word/document.xml'].replace(
      '<w:document ',
      '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:own="y" mc:Ignorable="own" ',
    )
    const bytes = await printedFrom(zipped({ ...ignoring, 'word/document.xml': document }), documentOf(...ticked))
    const kept = part(openPackage(bytes), 'word/document.xml').attributes['mc:Ignorable']?.split(' ')
    expect(kept).toEqual(expect.arrayContaining(['own', 'w14']))
  })

  it('headings of its own that count do not count ours', async () => {
    const counts = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>${counts}</w:pPr></w:style>`
    const parts = [['rId7', 'numbering', 'numbering.xml', numbering(look(0), num(1, 0))]] as const
    const file = await printed({ body: BODY, styles, parts }, ...CHAPTER.slice(0, 1))
    expect(values(file, 'w:numId')).toEqual(['0'])
  })
})
