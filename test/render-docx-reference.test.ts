import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lintDocx } from './docx/lint.ts'
import { h, officeFiles, p, tableOf } from './docx/office-file.ts'
import { openPackage, type Package, paragraphsOf, paragraphText } from './docx/package.ts'
import { example, opened, type Run, renderPlanFile } from './docx/render-example.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'
import { all, childrenOf, type Element } from './docx/xml.ts'

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const FILES = {
  look: { body: h('SECRET OLD PLAN') + p('old text', 'Office_20_own'), header: 'River Office' },
  bare: { body: h('Old plan'), header: '' },
  template: {
    body:
      p('OFFICE FRONT', 'Title') + p('{{title}}, v{{ver<text:span>sion}}</text:span>') + p('{{body}}') + h('Our end'),
    header: 'River {{number}}',
  },
  last: { body: p('OFFICE FRONT', 'Title') + p('{{body}}'), header: 'River' },
  headless: { body: p('{{title}}'), header: 'x' },
  inTable: { body: tableOf('{{body}}'), header: 'x' },
  unknown: { body: p('{{titel}}') + p('{{body}}'), header: 'x' },
  twice: { body: p('{{body}}') + p('{{body}}'), header: 'x' },
}

const hasOffice = isInstalled('soffice', '--version')
const folder = mkdtempSync(join(tmpdir(), 'plan-reference-'))
let files = new Map<string, Uint8Array>()
beforeAll(() => {
  if (!hasOffice && !toolsRequired) return
  files = officeFiles(FILES)
  for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan = (name: string, reference: string, ...more: string[]): Run =>
  renderPlanFile(example(name), '--reference', join(folder, `${reference}.docx`), ...more)

const part = (file: Package, name: string): Element => {
  const found = file.xml.get(name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
const sections = (file: Package) => all(part(file, 'word/document.xml'), 'w:sectPr')
const first = (parent: Element | undefined, name: string) => (parent && childrenOf(parent, name)[0])?.attributes
const headerTexts = ({ xml }: Package) =>
  [...xml].filter(([name]) => /header/.test(name) && !name.endsWith('.rels')).map(([, one]) => paragraphText(one))

/** Faults that the office's own file does not have already. */
async function newFaults(bytes: Uint8Array, office: Uint8Array): Promise<string[]> {
  const said = async (file: Uint8Array) => (await validate(file, 'docx')).map(({ description }) => description)
  const known = new Set(await said(office))
  return (await said(bytes)).filter((fault) => !known.has(fault))
}

const maybe = it.skipIf(!hasOffice && !toolsRequired)

describe('a source of styles', () => {
  maybe('gives its styles by name, its paper and its header, and none of its text', async () => {
    const run = plan('city-flood', 'look')
    const bytes = run.bytes ?? new Uint8Array()
    expect(lintDocx(bytes)).toEqual([])
    expect(await newFaults(bytes, files.get('look') ?? new Uint8Array())).toEqual([])
    const file = opened(run)
    const heading = all(part(file, 'word/styles.xml'), 'w:style').find(
      (style) => style.attributes['w:styleId'] === 'Heading1',
    )
    expect(heading && all(heading, 'w:color')[0]?.attributes['w:val']).toBe('800080')
    expect(heading && all(heading, 'w:numPr')).toEqual([])
    expect([...file.parts.values()].some((text) => /SECRET|old text/.test(text))).toBe(false)
    const body = sections(file).slice(1)
    expect(first(body[0], 'w:pgSz')).toMatchObject({ 'w:w': '11339', 'w:h': '15874' })
    expect(Number(first(body[0], 'w:pgMar')?.['w:left'])).toBeCloseTo((31 / 25.4) * 1440, -1)
    expect(headerTexts(file)).toEqual(['River Office'])
    const [cover, next] = sections(file)
    expect(cover && childrenOf(cover, 'w:headerReference')).toEqual([])
    expect(next && childrenOf(next, 'w:headerReference')).toHaveLength(1)
    const texts = paragraphsOf(file).map(({ text }) => text)
    expect(texts).toContain('1 总则')
  })

  maybe('leaves our headers and page numbers where it has none, within its margins', async () => {
    const run = plan('county-eop', 'bare')
    const bytes = run.bytes ?? new Uint8Array()
    expect(lintDocx(bytes)).toEqual([])
    expect(await newFaults(bytes, files.get('bare') ?? new Uint8Array())).toEqual([])
    const file = opened(run)
    const [, next] = sections(file)
    expect(next && childrenOf(next, 'w:footerReference')).toHaveLength(1)
    const feet = [...file.parts].filter(([name]) => /footer\d*\.xml$/.test(name)).map(([, text]) => text)
    expect(feet.some((text) => text.includes('PAGE'))).toBe(true)
    expect(Number(first(next, 'w:pgMar')?.['w:footer'])).toBeGreaterThan(400)
  })

  maybe('takes tables as wide as its paper, and the same bytes again', () => {
    const run = plan('county-eop', 'look')
    const again = plan('county-eop', 'look')
    expect(Buffer.from(run.bytes ?? []).equals(Buffer.from(again.bytes ?? []))).toBe(true)
    const [width] = all(part(opened(run), 'word/document.xml'), 'w:tblW').map((one) => Number(one.attributes['w:w']))
    expect(width).toBeCloseTo(((200 - 31 - 22) / 25.4) * 1440, -1)
  })

  maybe('may be a print of ours that an office has changed', async () => {
    const own = unzipSync(renderPlanFile(example('minimal')).bytes ?? new Uint8Array())
    const styles = new TextDecoder().decode(own['word/styles.xml'])
    own['word/styles.xml'] = strToU8(styles.replace(/(w:styleId="PlanCell">.*?<w:sz w:val=")\d+/, '$133'))
    writeFileSync(join(folder, 'own.docx'), zipSync(own))
    const run = plan('city-flood', 'own')
    expect(lintDocx(run.bytes ?? new Uint8Array())).toEqual([])
    expect(await validate(run.bytes ?? new Uint8Array(), 'docx')).toEqual([])
    const text = opened(run).parts.get('word/styles.xml') ?? ''
    expect(text.match(/w:styleId="PlanCell"/g)).toHaveLength(1)
    expect(text).toContain('<w:sz w:val="33"/>')
  })
})

describe('a template', () => {
  maybe('keeps its front page and its end; the plan stands between', async () => {
    const run = plan('city-flood', 'template')
    const bytes = run.bytes ?? new Uint8Array()
    expect(lintDocx(bytes)).toEqual([])
    expect(await newFaults(bytes, files.get('template') ?? new Uint8Array())).toEqual([])
    const file = opened(run)
    const texts = paragraphsOf(file).map(({ text }) => text)
    expect(texts.slice(0, 2)).toEqual(['OFFICE FRONT', '澜川市防汛防台风应急预案, v2026'])
    expect(texts.at(-1)).toBe('Our end')
    expect(texts).toContain('1 总则')
    expect(texts.some((text) => text.includes('{{'))).toBe(false)
    expect(headerTexts(file)).toEqual(['River 澜政办发〔2026〕18号'])
    // Its headings count themselves; ours have their numbers as text.
    const own = all(part(file, 'word/document.xml'), 'w:p').find((one) => paragraphText(one) === '1 总则')
    expect(own && all(own, 'w:numId').map(({ attributes }) => attributes['w:val'])).toEqual(['0'])
    expect(file.parts.get('docProps/core.xml')).toContain('<dc:title>澜川市防汛防台风应急预案</dc:title>')
    const turned = sections(file).filter((one) => first(one, 'w:pgSz')?.['w:orient'] === 'landscape')
    expect(turned.length).toBeGreaterThan(1)
    expect(first(turned[0], 'w:pgSz')).toMatchObject({ 'w:w': '15874', 'w:h': '11339' })
    expect(first(sections(file).at(-1), 'w:pgSz')?.['w:orient']).not.toBe('landscape')
  })

  maybe.each([
    ['template', 'minimal'],
    ['last', 'minimal'],
  ])('%s prints with every page in its place', (name, of) => {
    const { text } = print(plan(of, name).bytes ?? new Uint8Array())
    expect(text[0]).toContain('OFFICE FRONT')
    expect(text.filter((page) => page.trim().length < 20)).toEqual([])
    const end = text.findIndex((page) => page.includes('Our end'))
    expect(end).toBe(name === 'template' ? text.length - 1 : -1)
  })
})

describe('a file that will not do is refused', () => {
  const refused = (run: Run, message: string | RegExp) => {
    expect(run.stderr).toMatch(message)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    expect(run.status).toBe(2)
  }

  maybe.each([
    ['headless', 'has placeholders but no {{body}}'],
    ['inTable', 'is not a paragraph of its own'],
    ['unknown', 'Did you mean {{title}}?'],
    ['twice', 'has {{body}} 2 times'],
  ])('%s', (name, message) => refused(plan('minimal', name), new RegExp(message.replace(/[{}?]/g, '\\$&'))))

  const made = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, `${name}.docx`), bytes)
    return plan('minimal', name)
  }
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
  const own = () => unzipSync(renderPlanFile(example('minimal')).bytes ?? new Uint8Array())

  it('a text, an empty file, an encrypted one, a spreadsheet, an OpenDocument text, a damaged zip', () => {
    refused(made('text', strToU8('not a zip')), 'is no Word file')
    refused(made('empty', new Uint8Array()), 'is no Word file')
    refused(made('ole', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), 'is encrypted or an old .doc file')
    refused(made('sheet', zip({ '[Content_Types].xml': '<Types/>' })), 'holds no Word document')
    refused(made('odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })), 'is an OpenDocument file')
    const whole = renderPlanFile(example('minimal')).bytes ?? new Uint8Array()
    refused(made('cut', whole.slice(0, whole.length / 2)), 'is damaged')
  })

  it('one with macros, with a document type, without a body', () => {
    const changed = (name: string, edit: (text: string) => string) => {
      const parts = own()
      parts[name] = strToU8(edit(new TextDecoder().decode(parts[name])))
      return zipSync(parts)
    }
    const types = (text: string) =>
      text.replace('wordprocessingml.document.main', 'x.wordprocessingml.macroEnabled.main')
    refused(made('macro', changed('[Content_Types].xml', types)), 'has macros')
    refused(
      made(
        'dtd',
        changed('word/styles.xml', (text) => `<!DOCTYPE x>${text}`),
      ),
      'declares document types',
    )
    refused(
      made(
        'bodiless',
        changed('word/document.xml', (text) => text.replace(/<w:body>.*<\/w:body>/s, '')),
      ),
      'has no body',
    )
  })

  it('one that unpacks to an absurd size, before it is unpacked', () => {
    const parts = own()
    parts['word/media/bomb.bin'] = new Uint8Array(210_000_000)
    const started = Date.now()
    refused(made('bomb', zipSync(parts, { level: 1 })), 'unpacks to an absurd size')
    expect(Date.now() - started).toBeLessThan(60_000)
  })

  it('a missing file, and a format that is not Word', () => {
    refused(plan('minimal', 'nowhere'), /nowhere\.docx cannot be read: there is no such file\n\s+Check its name/)
    const named = renderPlanFile(example('minimal'), '--reference', folder)
    refused(named, /cannot be read: it is a folder\n\s+Name the file in it/)
    refused(plan('minimal', 'nowhere', '--to', 'html'), '--reference is for Word files only')
  })
})

/** Keeps the reader of packages honest: what it opens is what LibreOffice wrote. */
describe('the files under test', () => {
  maybe("are LibreOffice's", () => {
    for (const bytes of files.values())
      expect(openPackage(bytes).parts.get('docProps/app.xml')).toContain('LibreOffice')
  })
})
