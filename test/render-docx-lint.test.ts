import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { lintDocx } from './docx/lint.ts'
import { sample, writeSamples } from './docx/written.ts'

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 60_000 })
beforeAll(writeSamples, 60_000)

const DOCUMENT = 'word/document.xml'

/** The sample with one part changed; `undefined` takes the part away. */
function damaged(part: string, edit: (text: string) => string | undefined): Uint8Array {
  const files = unzipSync(sample('gbt9704', 'zh'))
  const before = strFromU8(files[part] ?? new Uint8Array())
  const after = edit(before)
  expect(after).not.toBe(before)
  if (after === undefined) delete files[part]
  else files[part] = strToU8(after)
  return zipSync(files)
}

describe('the check of Word files sees', () => {
  const DAMAGE: [string, string, (text: string) => string | undefined, RegExp][] = [
    [
      'a cell without a paragraph',
      DOCUMENT,
      (text) => text.replace(/(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<\/w:tc>)/, '$1'),
      /does not end with a paragraph/,
    ],
    [
      'a span that leaves the grid',
      DOCUMENT,
      (text) => text.replace('<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'),
      /cells for 2 columns/,
    ],
    [
      'a cell of the wrong width',
      DOCUMENT,
      (text) => text.replace(/<w:tcW w:w="\d+"|<w:tcW w:type="dxa" w:w="\d+"/, '<w:tcW w:type="dxa" w:w="77"'),
      /not as wide/,
    ],
    [
      'a field without an end',
      DOCUMENT,
      (text) => text.replace('<w:fldChar w:fldCharType="end"/>', ''),
      /field is not closed/,
    ],
    [
      'a bookmark without an end',
      DOCUMENT,
      (text) => text.replace(/<w:bookmarkEnd[^>]*>/, ''),
      /bookmark \d+ is not closed/,
    ],
    [
      'two bookmarks with one id',
      DOCUMENT,
      (text) => text.replaceAll('w:id="2"', 'w:id="1"'),
      /two bookmarks with one id/,
    ],
    [
      'a style that is not there',
      DOCUMENT,
      (text) => text.replace('w:val="PlanBody"', 'w:val="Missing"'),
      /unknown style Missing/,
    ],
    [
      'a paragraph without style',
      DOCUMENT,
      (text) => text.replace('<w:pStyle w:val="PlanBody"/>', ''),
      /without style/,
    ],
    [
      'a dead anchor',
      DOCUMENT,
      (text) => text.replace('w:anchor="_Toc00000001"', 'w:anchor="gone"'),
      /dead anchor gone/,
    ],
    [
      'two drawings with one id',
      DOCUMENT,
      (text) => text.replace('<wps:cNvPr id="2"', '<wps:cNvPr id="1"'),
      /two drawings/,
    ],
    [
      'a drawing without alternative text',
      DOCUMENT,
      (text) => text.replace(/ descr="[^"]*"/, ''),
      /no alternative text/,
    ],
    ['a tick box without an id', DOCUMENT, (text) => text.replace(/<w:id w:val="1001"\/>/, ''), /content controls/],
    [
      'an unknown list',
      DOCUMENT,
      (text) => text.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="9999"/>'),
      /unknown numbering/,
    ],
    [
      'a character that XML forbids',
      DOCUMENT,
      (text) => text.replace('controls', 'con\u0001trols'),
      /illegal character|unreadable/,
    ],
    ['an element without an end', DOCUMENT, (text) => text.replace('</w:tbl>', ''), /unreadable/],
    ['a missing part', 'word/numbering.xml', () => undefined, /missing part word\/numbering.xml/],
    [
      'a part without type',
      '[Content_Types].xml',
      (text) => text.replaceAll(/<Default ContentType="application\/xml"[^>]*>|<Override [^>]*styles.xml"\/>/g, ''),
      /no content type for word\/styles.xml/,
    ],
    [
      'a link without relationship',
      'word/_rels/document.xml.rels',
      (text) => text.replace('rIdLink1', 'rIdLink9'),
      /no relationship rIdLink1/,
    ],
  ]
  it.each(DAMAGE.map(([name, part, edit, expected]) => ({ name, part, edit, expected })))(
    '$name',
    ({ part, edit, expected }) => {
      expect(lintDocx(damaged(part, edit)).join('\n')).toMatch(expected)
    },
  )
})
