import { strFromU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../src/base/errors.ts'
import { openOffice, relationsIn, relationsPart, targetPart } from '../src/render/office/open.ts'
import {
  attributeOf,
  contentOf,
  elementIn,
  elementsOf,
  shownText,
  unescaped,
  valueIn,
} from '../src/render/office/xml.ts'
import { p, wordParts, zipped } from './office/word-file.ts'

const PARTS = wordParts({ body: p('Office text') })
const changed = (part: string, edit: (text: string) => string) =>
  zipped({ ...PARTS, [part]: edit(new Map(Object.entries(PARTS)).get(part) ?? '') })

function refused(bytes: Uint8Array): { en: string; zh: string; hint: string } {
  try {
    openOffice(bytes, 'look.docx')
  } catch (error) {
    if (error instanceof UsageError) return { ...error.text, hint: error.hint?.en ?? '' }
    throw error
  }
  throw new Error('it was opened')
}

const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** What a zip says of its first file: this many bytes when unpacked. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice()
  const directory = strFromU8(copy, true).indexOf('PK\u0001\u0002')
  new DataView(copy.buffer).setUint32(directory + 24, size, true)
  return copy
}

describe("an office's file is opened", () => {
  it('by what leads to its document, wherever that stands; folders and marks of the byte order do not matter', () => {
    const { 'word/document.xml': document, '_rels/.rels': root, ...rest } = PARTS
    const office = openOffice(
      zipped({
        ...rest,
        'word/': '',
        'word/main2.xml': `\uFEFF${document}`,
        '_rels/.rels': root.replace('word/document.xml', '/word/main2.xml'),
      }),
      'look.docx',
    )
    expect(office).toMatchObject({ name: 'look.docx', main: 'word/main2.xml' })
    expect(office.document).toBe(document)
    expect(office.files.has('word/')).toBe(false)
  })

  const types = (from: string, to: string) => changed('[Content_Types].xml', (text) => text.replaceAll(from, to))
  it.each([
    { of: 'a text', bytes: new Uint8Array([104, 105]), en: 'is no Word file (.docx)', zh: '不是 Word 文件（.docx）' },
    {
      of: 'an old file',
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      en: 'is encrypted or an old .doc file',
      zh: '加了密码，或者是旧的 .doc 文件',
    },
    {
      of: 'half a zip',
      bytes: zipped(PARTS).slice(0, 900),
      en: 'is damaged and cannot be unpacked',
      zh: '已损坏，打不开',
    },
    {
      of: 'an OpenDocument text',
      bytes: zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      en: 'is an OpenDocument file',
      zh: '是 OpenDocument 文件',
    },
    { of: 'a zip of something', bytes: zipped({ a: 'a' }), en: 'holds no Word document', zh: '里没有 Word 文档' },
    {
      of: 'a way to nothing',
      bytes: changed('_rels/.rels', (text) => text.replace('document.xml', 'gone.xml')),
      en: 'holds no Word document',
      zh: '里没有 Word 文档',
    },
    {
      of: 'a sheet',
      bytes: types('wordprocessing', 'spreadsheet'),
      en: 'holds no Word document',
      zh: '里没有 Word 文档',
    },
    { of: 'macros', bytes: types('document.main', 'document.macroEnabled.main'), en: 'has macros', zh: '带有宏' },
    {
      of: 'the strict form',
      bytes: changed('word/document.xml', (text) => text.replace(/http[^"]*main/, STRICT)),
      en: 'is in the "Strict Open XML" form',
      zh: '是“严格 Open XML”格式',
    },
    {
      of: 'a document type',
      bytes: changed('word/styles.xml', (text) => `<!DOCTYPE x>${text}`),
      en: 'declares document types, which Word never does',
      zh: '里有 Word 不写的文档类型声明',
    },
    {
      of: 'no body',
      bytes: changed('word/document.xml', (text) => text.replaceAll('w:body', 'w:other')),
      en: 'is damaged: it has no body',
      zh: '已损坏：没有正文',
    },
  ])('but not $of', ({ bytes, en, zh }) => {
    const hint = 'Save it as a .docx without a password'
    expect(refused(bytes)).toEqual({ en: `look.docx ${en}`, zh: `look.docx ${zh}`, hint })
  })

  it('but not one that is too large, packed or unpacked, or has too many parts', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`word/${at}`, new Uint8Array()])))
    const hint = 'Leave the styles and the front page, and no large pictures'
    expect(refused(new Uint8Array(30_000_001))).toMatchObject({
      en: expect.stringContaining('larger than 30 MB'),
      hint,
    })
    expect(refused(claiming(zipped(PARTS), 200_000_001))).toMatchObject({ en: expect.stringContaining('absurd'), hint })
    expect(refused(many)).toMatchObject({ en: expect.stringContaining('absurd'), hint })
  })
})

describe('ways between parts', () => {
  it('are read with their order of attributes, inside and outside', () => {
    const xml =
      '<?xml version="1.0"?><Relationships xmlns="x"><Relationship Target="a.xml" Id="r1" Type="t/header"/>' +
      '<Relationship TargetMode="External" Id="r2" Type="t/hyperlink" Target="https://example.org/?a=1&amp;b=2"></Relationship></Relationships>'
    expect(relationsIn(xml)).toEqual([
      { id: 'r1', type: 't/header', target: 'a.xml', isExternal: false },
      { id: 'r2', type: 't/hyperlink', target: 'https://example.org/?a=1&amp;b=2', isExternal: true },
    ])
    expect(relationsIn('<Relationships xmlns="x"/>')).toEqual([])
  })

  it.each([
    ['word/document.xml', 'styles.xml', 'word/styles.xml'],
    ['word/document.xml', './media/a.png', 'word/media/a.png'],
    ['word/theme/theme1.xml', '../media/a.png', 'word/media/a.png'],
    ['word/document.xml', '/word/header1.xml', 'word/header1.xml'],
    ['', 'docProps/core.xml', 'docProps/core.xml'],
  ])('%s: %s leads to %s', (part, target, path) => expect(targetPart(part, target)).toBe(path))

  it('stand beside their part', () => {
    expect(relationsPart('word/header1.xml')).toBe('word/_rels/header1.xml.rels')
    expect(relationsPart('main.xml')).toBe('_rels/main.xml.rels')
  })
})

describe('pieces of XML', () => {
  it('are the elements right inside, byte for byte; what only looks like one is none', () => {
    const pieces = ['<w:a x="1 > 0"><w:a/>t</w:a>', '<w:b/>', "<w:c y='/>'><w:c>u</w:c></w:c>"]
    const [first = '', second = '', third = ''] = pieces
    const inner = `<!-- <w:x> -->${first}\n<?x <w:y> ?>${second}<![CDATA[<w:z>]]>${third}`
    expect(elementsOf(inner)).toEqual([
      { name: 'w:a', text: first },
      { name: 'w:b', text: second },
      { name: 'w:c', text: third },
    ])
  })

  it('have what stands between their tags', () => {
    expect(contentOf('<x><w:body a="1">in<w:body2/></w:body></x>', 'w:body')).toEqual({
      before: '<x><w:body a="1">',
      inner: 'in<w:body2/>',
      after: '</w:body></x>',
    })
    expect(contentOf('<w:body2></w:body2>', 'w:body')).toBeUndefined()
    expect(contentOf('</w:body><w:body>', 'w:body')).toBeUndefined()
  })

  it('have attributes and values, in either kind of quotation marks, of their first tag', () => {
    expect(attributeOf('<w:a w:x="1"><w:b w:y="2"/></w:a>', 'w:x')).toBe('1')
    expect(attributeOf("<w:a w:xx='0' w:x='1'/>", 'w:x')).toBe('1')
    expect(attributeOf('<w:a w:x="1"><w:b w:y="2"/></w:a>', 'w:y')).toBeUndefined()
    expect(attributeOf('<w:a w:x=""/>', 'w:x')).toBe('')
    expect(elementIn('<w:szCs w:val="1"/><w:sz w:val="2"/>', 'w:sz')).toBe('<w:sz w:val="2"/>')
    expect(elementIn('<w:ab/><w:a>t<w:c/></w:a><w:a/>', 'w:a')).toBe('<w:a>t<w:c/></w:a>')
    expect(elementIn('<w:ab/>', 'w:a')).toBeUndefined()
    expect(valueIn('<w:rPr><w:szCs w:val="1"/><w:sz w:val="2"/></w:rPr>', 'w:sz')).toBe('2')
    expect(valueIn('<w:rPr/>', 'w:sz')).toBeUndefined()
  })

  it('show their text, entities read, tabs and codes of fields not', () => {
    expect(unescaped('&lt;&amp;lt; &#x6C34;&#27700; &quot;&apos; &other; &#0; &#x110000;')).toBe(
      '<&lt; 水水 "\' &other; &#0; &#x110000;',
    )
    expect(
      shownText(
        '<w:p><w:r><w:t>a&amp;</w:t><w:tab/><w:instrText>PAGE</w:instrText></w:r><w:t xml:space="preserve"> b</w:t></w:p>',
      ),
    ).toBe('a& b')
  })
})
