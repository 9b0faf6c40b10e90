import { describe, expect, it } from 'vitest'
import { UsageError } from '../src/base/errors.ts'
import { openOffice } from '../src/render/office/open.ts'
import { bodyPlace, filled, placeholderValues } from '../src/render/office/placeholders.ts'
import { header, p, type WordFile, wordFile } from './office/word-file.ts'

const place = (file: WordFile) => bodyPlace(openOffice(wordFile(file), 'form.docx'))
const inHeader = (text: string): WordFile['parts'] => [['rId7', 'header', 'header1.xml', header(p(text))]]
const BODY = p('{{body}}')
const cellOf = (text: string) => `<w:tbl><w:tr><w:tc>${text}</w:tc></w:tr></w:tbl>`

describe('the place of the body', () => {
  it('is that of its paragraph among the blocks, with or without spaces, parted by runs or not', () => {
    expect(place({ body: p('a') + cellOf(p('{{title}}')) + BODY + p('b') })).toBe(2)
    expect(place({ body: p(' {{ body }} ') })).toBe(0)
    expect(place({ body: p('a') + p('{{bo</w:t></w:r><w:r><w:t>dy}}') })).toBe(1)
  })

  it('is nowhere in a file without placeholders: that is a look', () => {
    expect(place({ body: p('a { b } {c}') })).toBeUndefined()
  })

  it.each([
    [
      'no body',
      { body: p('{{title}}') },
      'form.docx has placeholders but no {{body}}',
      'form.docx 里有占位符，却没有 {{body}}',
    ],
    [
      'no body, in a header',
      { parts: inHeader('{{title}}') },
      'form.docx has placeholders but no {{body}}',
      'form.docx 里有占位符，却没有 {{body}}',
    ],
    ['two', { body: BODY + BODY }, 'form.docx has {{body}} 2 times', 'form.docx 里有 2 个 {{body}}'],
    [
      'one more in a header',
      { body: BODY, parts: inHeader('{{body}}') },
      'form.docx has {{body}} 2 times',
      'form.docx 里有 2 个 {{body}}',
    ],
    [
      'one in a table',
      { body: cellOf(BODY) },
      '{{body}} in form.docx is not a paragraph of its own',
      'form.docx 里的 {{body}} 不是单独的一段',
    ],
    [
      'one in a header',
      { parts: inHeader('{{body}}') },
      '{{body}} in form.docx is not a paragraph of its own',
      'form.docx 里的 {{body}} 不是单独的一段',
    ],
    [
      'one among words',
      { body: p('Here: {{body}}') },
      '{{body}} in form.docx is not a paragraph of its own',
      'form.docx 里的 {{body}} 不是单独的一段',
    ],
  ])('%s is refused', (...[, file, en, zh]) => {
    const hint = {
      zh: '把 {{body}} 单独写成正文里的一段（不在表格、页眉和文本框里）',
      en: 'Write {{body}} once, as a paragraph of its own outside tables, headers and text boxes',
    }
    expect(() => place(file)).toThrow(expect.objectContaining({ text: { en, zh }, hint }))
    expect(() => place(file)).toThrow(UsageError)
  })

  it('is not asked of parts that stay as they are', () => {
    const notes = [['rId7', 'comments', 'comments.xml', header(p('{{other}}'))]] as const
    expect(place({ body: BODY, parts: notes })).toBe(0)
    expect(place({ body: p('a'), parts: notes })).toBeUndefined()
  })

  it('what is no placeholder is told with the nearest, or with all', () => {
    const text = { zh: 'form.docx 里的 {{versoin}} 不是占位符', en: '{{versoin}} in form.docx is no placeholder' }
    expect(() => place({ body: BODY + p('{{versoin}}') })).toThrow(
      expect.objectContaining({ text, hint: { zh: '是否指 {{version}}？', en: 'Did you mean {{version}}?' } }),
    )
    const all = '{{body}} {{title}} {{issuer}} {{id}} {{version}} {{number}} {{date}} {{secrecy}} {{fingerprint}}'
    expect(() => place({ body: BODY, parts: inHeader('{{主管领导签字}}') })).toThrow(
      expect.objectContaining({ hint: { zh: `可用：${all}`, en: `Known: ${all}` } }),
    )
  })
})

describe('placeholders', () => {
  const info = {
    title: 'T',
    issuer: 'I',
    id: 'a-b',
    version: '2026',
    language: 'zh',
    edition: 'internal',
    fingerprint: 'f',
  } as const

  it('stand for what the document says of itself, for nothing where it says nothing', () => {
    const none = { number: '', date: '', secrecy: '' }
    const said = { title: 'T', issuer: 'I', id: 'a-b', version: '2026', fingerprint: 'f' }
    expect(placeholderValues(info)).toEqual({ ...said, ...none })
    const more = { number: '18号', date: '2026年5月20日', secrecy: '内部' }
    expect(placeholderValues({ ...info, ...more })).toEqual({ ...said, ...more })
  })

  const values = { title: '防汛 & 防台风<预案>', version: '2026\n修订', id: '' }
  const fill = (xml: string) => filled(xml, values)
  const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
  const run = (text: string) => `<w:r>${text}</w:r>`

  it('are filled, in one run or in several, where they begin; what stands around them stays', () => {
    const title = '防汛 &#38; 防台风&#60;预案&#62;'
    expect(fill(`<w:p>${run('<w:t>《{{title}}》</w:t>')}</w:p>`)).toBe(`<w:p>${run(t(`《${title}》`))}</w:p>`)
    const parted = ['v{', '{ ver', 'sion }', '}{{title}}!'].map((text) => run(`<w:rPr/><w:t>${text}</w:t>`)).join('')
    expect(fill(`<w:p>${parted}</w:p>`)).toBe(
      `<w:p>${['v2026 修订', '', '', `${title}!`].map((text) => run(`<w:rPr/>${t(text)}`)).join('')}</w:p>`,
    )
  })

  it('that say nothing leave nothing; what is none stays, as paragraphs without any do', () => {
    expect(fill(`<w:p>${run('<w:t>[{{id}}]</w:t>')}</w:p>`)).toBe(`<w:p>${run(t('[]'))}</w:p>`)
    expect(fill(`<w:p>${run('<w:t>{{other}} a &lt; b</w:t>')}</w:p>`)).toBe(
      `<w:p>${run(t('{{other}} a &#60; b'))}</w:p>`,
    )
    const plain = `<w:p>${run('<w:t>a</w:t><w:tab/><w:t>{title}</w:t>')}</w:p>`
    expect(fill(plain)).toBe(plain)
  })

  it('are no placeholders across two paragraphs', () => {
    const two = `<w:p>${run('<w:t>{{ti</w:t>')}</w:p><w:p>${run('<w:t>tle}}</w:t>')}</w:p>`
    expect(fill(two)).toBe(two.replace('<w:t>{{ti', t('{{ti').replace('</w:t>', '')))
  })
})
