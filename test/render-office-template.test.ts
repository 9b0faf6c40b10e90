import { describe, expect, it } from 'vitest'
import type { Block } from '../src/render/tree.ts'
import { openPackage, type Package, paragraphsOf, paragraphText } from './docx/package.ts'
import { para } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'
import { all, childrenOf } from './docx/xml.ts'
import { BODY, CHAPTER, own, part, printed, printedFrom, TURNED, textOf, values } from './office/printed.ts'
import { edge, header, PAPER, p, relations, wordParts, zipped } from './office/word-file.ts'

const texts = (file: Package) => paragraphsOf(file).map((one) => one.text)

/** Each section as the place of its paper, whether its count begins anew, and what it refers to. */
const sections = (file: Package) =>
  all(part(file, 'word/document.xml'), 'w:sectPr').map((section) => {
    const of = (name: string) => childrenOf(section, name)[0]?.attributes ?? {}
    const ids = childrenOf(section, 'w:headerReference').map(({ attributes }) => attributes['r:id'])
    const start = of('w:pgNumType')['w:start']
    return [
      of('w:pgSz')['w:orient'] ?? 'portrait',
      of('w:pgSz')['w:w'],
      ...ids,
      ...(start ? [`from ${start}`] : []),
    ].join(' ')
  })

describe('a template', () => {
  const framed = () => printed({ body: own('封面') + own('{{title}}') + BODY + own('落款') })

  it('keeps what stands before and behind; the document stands between, without a cover of its own', async () => {
    const file = await framed()
    expect(texts(file).slice(0, 2)).toEqual(['封面', 'S市防汛防台风应急预案'])
    expect(texts(file).at(-1)).toBe('落款')
    expect(paragraphsOf(file)).toContainEqual({ style: '1', text: '1 总则' })
    expect(texts(file).join('')).not.toContain('{{')
    const cover: Block = { type: 'cover', title: '自己的封面', marks: [], lines: [] }
    expect(texts(await printed({ body: BODY }, cover, ...CHAPTER))[0]).toBe('1 总则')
  })

  it('is told what the document is called and of which version, by whichever way it has to its properties', async () => {
    const file = await framed()
    expect(textOf(file, 'docProps/core.xml')).toContain('<dc:title>S市防汛防台风应急预案</dc:title>')
    expect(textOf(file, 'docProps/custom.xml')).toContain('2026-1')
    expect(textOf(file, '_rels/.rels')).toContain('Target="docProps/core.xml"')
    expect(textOf(file, '[Content_Types].xml')).toContain('PartName="/docProps/custom.xml"')
    const kind = 'http://purl.oclc.org/ooxml/officeDocument/relationships/metadata/core-properties'
    const root = relations(['rId1', 'officeDocument', 'word/document.xml'], ['rId2', kind, 'docProps/own.xml'])
    const types = wordParts({})['[Content_Types].xml'].replace(
      '</Types>',
      '<Override PartName="/docProps/own.xml" ContentType="a/b"/></Types>',
    )
    const files = { '_rels/.rels': root, 'docProps/own.xml': '<secret/>', '[Content_Types].xml': types }
    const other = await printed({ body: BODY, files })
    expect(textOf(other, 'docProps/own.xml')).toContain('<dc:title>S市防汛防台风应急预案</dc:title>')
    expect(other.parts.has('docProps/core.xml')).toBe(false)
  })

  it('opens as a document, not as a new one each time', async () => {
    const parts = wordParts({ body: BODY })
    const types = parts['[Content_Types].xml'].replace('document.main', 'template.main')
    const bytes = await printedFrom(zipped({ ...parts, '[Content_Types].xml': types }), documentOf(para('a')))
    expect(textOf(openPackage(bytes), '[Content_Types].xml')).not.toContain('template.main')
  })

  it('has its placeholders filled in headers, footers and wherever its document stands', async () => {
    const other = await printed({
      body: BODY,
      section: edge('header', 'rId7') + edge('footer', 'rId8') + PAPER,
      parts: [
        ['rId7', 'header', 'header1.xml', header(p('{{issuer}}'))],
        ['rId8', 'footer', 'footer1.xml', header(p('第{{version}}版'))],
      ],
    })
    expect(paragraphText(part(other, 'word/header1.xml'))).toBe('S市人民政府')
    expect(paragraphText(part(other, 'word/footer1.xml'))).toBe('第2026-1版')
    const parts: Record<string, string> = wordParts({ body: p('{{title}}') + BODY })
    const moved = Object.entries(parts).map(([path, one]) => [
      path.replace('word/document.xml', 'word/main.xml').replace('document.xml.rels', 'main.xml.rels'),
      one.replaceAll('word/document.xml', 'word/main.xml'),
    ])
    const bytes = await printedFrom(zipped(Object.fromEntries(moved)), documentOf(para('a')))
    expect(paragraphText(part(openPackage(bytes), 'word/main.xml'))).toBe('S市防汛防台风应急预案a')
  })
})

describe('the sections of a template', () => {
  const front = `<w:sectPr>${edge('header', 'rId8')}${PAPER}<w:pgNumType w:start="0"/></w:sectPr>`
  const parts = [
    ['rId7', 'header', 'header1.xml', header(p('正文'))],
    ['rId8', 'header', 'header2.xml', header(p('首页'))],
  ] as const
  const section = `${edge('header', 'rId7')}${PAPER}<w:pgNumType w:start="1"/>`
  const of = (body: string, ...blocks: Block[]) => printed({ body, section, parts }, ...blocks).then(sections)
  const [upright, across] = ['portrait 11339 rId7', 'landscape 15874 rId7']
  const [begins, cover] = [' from 1', 'portrait 11339 rId8 from 0']
  const end = own('end')

  it('stay where the document has upright pages alone', async () => {
    expect(await of(own('a', front) + BODY + end, ...CHAPTER)).toEqual([cover, upright + begins])
  })

  it('give their paper to turned pages; the count begins once', async () => {
    expect(await of(BODY + end, para('a'), TURNED, para('b'))).toEqual([upright + begins, across, upright])
    expect(await of(BODY, para('a'), TURNED, para('b'))).toEqual([upright + begins, across, upright])
  })

  it('end turned where the document does, and are upright again for what follows', async () => {
    expect(await of(BODY, para('a'), TURNED)).toEqual([upright + begins, across])
    expect(await of(BODY, TURNED)).toEqual([across + begins])
    expect(await of(BODY + end, para('a'), TURNED)).toEqual([upright + begins, across, upright])
    expect(await of(BODY + end, TURNED)).toEqual([across + begins, upright])
  })

  it('are upright for what stands before a document that begins turned, on a page of its own', async () => {
    expect(await of(own('front') + BODY, TURNED, para('a'))).toEqual([upright + begins, across, upright])
    expect(await of(own('a', front) + BODY, TURNED, para('a'))).toEqual([cover, across + begins, upright])
    const newPage = `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>`
    const file = await printed({ body: own('front') + newPage + BODY, section, parts }, TURNED, para('a'))
    expect(sections(file)).toEqual([upright + begins, across, upright])
    expect(textOf(file, 'word/document.xml')).not.toContain('w:type="page"')
    expect(
      (await printed({ body: own('front') + newPage + BODY }, para('a'))).parts.get('word/document.xml'),
    ).toContain('w:type="page"')
  })

  it('are ended by the paragraph of the body where it ended one', async () => {
    const held = p('{{body}}', `<w:pStyle w:val="a"/>${front}`)
    const turned = 'landscape 15874 rId8'
    expect(await of(held + end, para('a'))).toEqual([cover, upright + begins])
    expect(await of(held, para('a'), TURNED, para('b'))).toEqual([
      cover,
      turned,
      'portrait 11339 rId8',
      upright + begins,
    ])
    expect(await of(held, para('a'), TURNED)).toEqual([cover, turned, upright + begins])
    expect(await of(held, TURNED)).toEqual([`${turned} from 0`, upright + begins])
  })

  it('that ran on begin on a new page where the document parts them, and run on where not', async () => {
    const running = { section: `<w:type w:val="continuous"/>${PAPER}` }
    const types = async (...blocks: Block[]) =>
      values(await printed({ body: BODY + end, ...running }, ...blocks), 'w:type')
    expect(await types(para('a'), TURNED)).toEqual(['nextPage', 'nextPage', 'nextPage'])
    expect(values(await printed({ body: BODY, ...running }, para('a'), TURNED), 'w:type')).toEqual([
      'nextPage',
      'nextPage',
    ])
    expect(await types(para('a'))).toEqual(['continuous'])
  })

  it('end with a small paragraph: no page is begun by an empty line', async () => {
    const file = await printed({ body: BODY + end }, para('a'), TURNED)
    const ends = all(part(file, 'word/document.xml'), 'w:pPr').filter((one) => childrenOf(one, 'w:sectPr').length > 0)
    expect(ends.map((one) => childrenOf(one, 'w:pStyle')[0]?.attributes['w:val'])).toEqual(['a', 'PlanTail'])
  })
})
