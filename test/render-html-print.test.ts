/** What of an HTML page concerns paper: what stays together there. */
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../src/render/html/write.ts'
import type { Block } from '../src/render/tree.ts'
import { heading, para } from './docx/sample-parts.ts'
import { documentOf } from './docx/written.ts'

const made = (...blocks: Block[]) => writeHtml(documentOf(...blocks)).replace(/[\s\S]*<main>|<\/main>[\s\S]*/g, '')
const wide: Block = { type: 'landscape', children: [para('table')] }

describe('headings above a landscape part', () => {
  it('stand on its page: an upright one would end with them', () => {
    const html = made(
      para('x'),
      heading(1, 'chapter', { id: 'c' }),
      heading(2, 'section', { id: 's' }),
      wide,
      para('y'),
    )
    expect(html).toMatch(
      /<p>x<\/p>\s*<div class="landscape">\s*<h2 id="c">chapter<\/h2>\s*<h3 id="s">section<\/h3>\s*<p>table/,
    )
    expect(html).toMatch(/table<\/p>\s*<\/div>\s*<p>y/)
  })

  it('stay where a text stands between, and go along within an annex', () => {
    expect(made(heading(1, 'chapter', {}), para('x'), wide)).toMatch(
      /<h2>chapter<\/h2>\s*<p>x<\/p>\s*<div class="landscape">/,
    )
    const annex: Block = {
      type: 'annex',
      id: 'a1',
      label: 'Annex 1',
      title: 't',
      children: [heading(2, 'list', {}), wide],
    }
    expect(made(annex)).toMatch(/<div class="landscape">\s*<h3>list<\/h3>\s*<p>table/)
  })
})

describe('a phone number', () => {
  it('is not parted within a text, and is plain text where it stands alone', () => {
    expect(made(para('Call 555-0123 or 0000-1234567, ext. 5'))).toContain(
      'Call <span class="short">555-0123</span> or <span class="short">0000-1234567</span>, ext. 5',
    )
    expect(made(para('555-0123'))).toContain('<p>555-0123</p>')
    expect(made(para('on 2026-09-14'))).toContain('<p>on 2026-09-14</p>')
  })
})
