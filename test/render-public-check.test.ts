/** The last look at a public file: whoever lets something through, no file is written. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { OutputError, UsageError } from '../src/base/errors.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { leaksIn } from '../src/render/edition/withheld.ts'
import { FORMATS, planDocument, writeDocument } from '../src/render/render.ts'
import type { Block, PlanDocument } from '../src/render/tree.ts'
import { secretsOf, withoutSecrets } from '../src/render/view/secrets.ts'
import { planted } from './documents/planted.ts'
import { buildCommandLine, type CommandLine } from './package/command.ts'

vi.setConfig({ testTimeout: 60_000 })

const NUMBER = '10020269901'
const paragraph = (...children: object[]): Block => ({ type: 'paragraph', children }) as Block
const text = (value: string) => ({ type: 'text', value })

const figure = (title: string, label: string): Block => ({
  type: 'planFigure',
  kind: 'structure',
  title,
  nodes: [
    { id: 'a', label: '甲' },
    { id: 'b', label },
  ],
  edges: [{ from: 'a', to: 'b' }],
})

/** How a maker could let something through. */
const LEAKS: Readonly<Record<string, (doc: PlanDocument) => PlanDocument>> = {
  'a paragraph': put(paragraph(text(`电话${NUMBER}。`))),
  'other gaps': put(paragraph(text('100 2026-9901'))),
  'full-width digits': put(paragraph(text('１００２０２６９９０１'))),
  'only what is dialled within the area': put(paragraph(text('8600-9902'))),
  'a number that is half bold': put(paragraph(text('100202'), { type: 'strong', children: [text('69901')] })),
  'a name': put(paragraph(text('由秘密人乙主持'))),
  'an address': put(paragraph(text('duty@secret.example'))),
  'the target of a link': put(paragraph({ type: 'link', url: `tel:${NUMBER}`, children: [text('电话')] })),
  'the caption of a table': put({ type: 'planTable', caption: `拨 ${NUMBER}`, head: ['甲'], rows: [] }),
  'a column title': put({ type: 'planTable', head: ['秘密人甲'], rows: [] }),
  'the title of an annex': put({ type: 'annex', id: 'a9', label: '附件9', title: '秘密人丙', children: [] }),
  'the title of a figure': put(figure('秘密人甲', '乙')),
  'a box of a figure': put(figure('图', '秘密人甲')),
}
/** Markdown shows nothing of these where the document has a title of its own. */
const PROPERTIES: Readonly<Record<string, (doc: PlanDocument) => PlanDocument>> = {
  'the title in the properties': (doc) => ({ ...doc, info: { ...doc.info, title: '秘密人甲的预案' } }),
  'the author in the properties': (doc) => ({ ...doc, info: { ...doc.info, issuer: '秘密人甲' } }),
  'the version in the properties': (doc) => ({ ...doc, info: { ...doc.info, version: NUMBER } }),
}

function put(block: Block): (doc: PlanDocument) => PlanDocument {
  return (doc) => ({ ...doc, root: { ...doc.root, children: [...doc.root.children, block] } })
}

const PAPER = FORMATS.filter((format) => format !== 'xlsx')

describe.each(PAPER)('as %s', (to) => {
  it.each(DOCUMENTS.map(({ name }) => name))(
    '%s is written where nothing leaks, and not where it does',
    async (name) => {
      const doc = await planDocument(planted(), { document: name, edition: 'public' })
      await expect(writeDocument(doc, { to })).resolves.toBeTruthy()
      const leaking = LEAKS['a paragraph']?.(doc) ?? doc
      await expect(writeDocument(leaking, { to })).rejects.toThrow(OutputError)
      await expect(writeDocument({ ...leaking, template: 'own.ejs' }, { to })).rejects.toThrow(UsageError)
    },
  )

  it.each(Object.entries(to === 'md' ? LEAKS : { ...LEAKS, ...PROPERTIES }))('%s is seen', async (_, leak) => {
    const doc = leak(await planDocument(planted(), { document: 'contacts', edition: 'public' }))
    const refused = await writeDocument(doc, { to }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(OutputError)
    for (const said of Object.values((refused as OutputError).text)) {
      expect(said).not.toContain(NUMBER)
      expect(said).not.toMatch(/秘密人|secret\.example/)
    }
  })

  it('an internal edition is not looked at', async () => {
    const doc = await planDocument(planted(), { document: 'contacts', edition: 'internal' })
    expect(doc.withheld).toBeUndefined()
    await expect(writeDocument(doc, { to })).resolves.toBeTruthy()
  })
})

describe('as xlsx', () => {
  const withSheets = DOCUMENTS.filter((kind) => 'hasSheets' in kind).map(({ name }) => name)

  it.each(withSheets)('%s is written where nothing leaks, and not where a cell does', async (name) => {
    const doc = await planDocument(planted(), { document: name, edition: 'public' })
    await expect(writeDocument(doc, { to: 'xlsx' })).resolves.toBeTruthy()
    const leaking: PlanDocument = {
      ...doc,
      sheets: () => [{ name: '表', head: ['电话'], rows: [[NUMBER]] }],
    }
    await expect(writeDocument(leaking, { to: 'xlsx' })).rejects.toThrow(OutputError)
  })
})

test('a text of a withheld measure is one of what must not stand there', async () => {
  const secret = '夜里两点从后门把备用物资运到二号仓库'
  const plan = normalise<Plan>(
    {
      ...planted().plan,
      measures: [{ do: secret, visibility: 'restricted' }, { do: '开门迎客，登记身份，引导到大厅等候' }],
    },
    'plan',
  )
  const doc = await planDocument({ plan }, { document: 'contacts', edition: 'public' })
  await expect(writeDocument(put(paragraph(text(`先${secret}。`)))(doc), { to: 'docx' })).rejects.toThrow(OutputError)
  await expect(
    writeDocument(put(paragraph(text('开门迎客，登记身份，引导到大厅等候')))(doc), { to: 'html' }),
  ).resolves.toBeTruthy()
})

describe('what is public elsewhere is no secret', () => {
  const secrets = (actors: object[]) => secretsOf([[normalise<Plan>({ ...planted().plan, actors }, 'plan'), 'plan']])
  const number = (value: string, visibility?: string) => ({ value, ...(visibility ? { visibility } : {}) })

  test('a number that is public somewhere', () => {
    const found = secrets([
      { name: '甲', dutyPhone: number('0000-86000001', 'public') },
      { name: '乙', dutyPhone: number('0000 86000001'), contacts: [number('86000001')] },
    ])
    expect(leaksIn('电话 0000-86000001', found)).toEqual([])
    expect(withoutSecrets('电话 0000-86000001', found)).toBe('电话 0000-86000001')
  })

  test('a short number inside a longer one', () => {
    const found = secrets([{ name: '甲', contacts: [number('86019')] }])
    expect(leaksIn('电话 0000-86019234', found)).toEqual([])
    expect(withoutSecrets('电话 0000-86019234 转 86019', found)).toBe('电话 0000-86019234 转 ***')
    expect(leaksIn('转 86019', found)).toHaveLength(1)
  })

  test('what a body or post is called', () => {
    const found = secrets([{ name: '值班室', head: { title: '主任', name: '值班室' } }])
    expect(leaksIn('镇值班室', found)).toEqual([])
  })

  test('a name that is part of a word in letters', () => {
    const found = secrets([{ name: 'OEM', head: { title: 'Director', name: 'May Grant' } }])
    expect(leaksIn('Dismay Grants', found)).toEqual([])
    expect(leaksIn('Call May Grant.', found)).toHaveLength(1)
  })

  test('what is only measured', () => {
    const found = secrets([{ name: '甲', contacts: [number('10440'), number('24120')] }])
    expect(leaksIn('<td style="width:10440px" colspan="24120"><path d="M10440 24120"/></td>', found)).toEqual([])
    expect(leaksIn('<svg aria-label="10440"></svg>', found)).toHaveLength(1)
  })

  test('digits of two cells', () => {
    const found = secrets([{ name: '甲', contacts: [number('10440')] }])
    expect(leaksIn('<td>104</td><td>40</td>', found)).toEqual([])
  })
})

describe('a secret is seen however its characters are written', () => {
  const head = { title: '主任', name: 'Li & 甲' }
  const [secret, mail] = ['10440', 'duty@secret.example'].map((value) => ({ value }))
  const actors = [{ name: '值班室', head, contacts: [secret, mail] }]
  const found = secretsOf([[normalise<Plan>({ ...planted().plan, actors }, 'plan'), 'plan']])

  test.each([
    '转 &#49;0440',
    '转 &#x31;0440',
    '转 1<b>04</b>40',
    '&#76;i &amp; 甲',
    'Li &AMP; &#x7532;',
    'Li & &#30002;',
    'duty&#64;secret.example',
    'duty%40secret.example',
  ])('%s', (text) => expect(leaksIn(text, found)).toHaveLength(1))

  test('and what is no character is none', () => {
    expect(leaksIn('转 &#1114112;10440', found)).toHaveLength(1)
    expect(leaksIn('Li &and; 甲', found)).toEqual([])
  })
})

describe('where something leaks is told', () => {
  test('by what stands around it, without it', () => {
    const found = secretsOf([[planted().plan, 'plan']])
    const text = `夜间值班：找秘密人甲，打${NUMBER}，或者去办公室\n`
    expect(leaksIn(text, found).map(({ kind, part, around }) => [kind, part, around])).toEqual([
      ['number', '', '夜间值班：找总指挥，打***，或者去办公室'],
      ['name', '', '夜间值班：找总指挥，打***，或者去办公室'],
    ])
  })

  test('by its kind and the part of the file, the first five of them', async () => {
    const doc = await planDocument(planted(), { document: 'contacts', edition: 'public' })
    const leak = put(paragraph(text(`打${NUMBER}、86009902、10020269903、10020269904，找秘密人甲、秘密人乙`)))
    const told = async (to: 'md' | 'docx') => {
      const refused = await writeDocument(leak(doc), { to }).catch((error: unknown) => error)
      return (refused as OutputError).text
    }
    const { zh, en } = await told('md')
    expect(zh.split('\n').map((line) => line.replace(/: .*/, ''))).toEqual([
      expect.stringContaining('没有写出文件'),
      ...Array.from({ length: 4 }, () => '    电话号码'),
      '    人名',
      '    另有 1 处',
    ])
    expect(en).toMatch(/\n {4}number: .+\n[\s\S]*\n {4}name: .+\n {4}and 1 more$/)
    expect((await told('docx')).en).toContain('    number (word/document.xml): ')
  })
})

describe("a template of the user's own", () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  async function run(edition: string, lang: string) {
    const folder = mkdtempSync(join(tmpdir(), 'plan-public-'))
    writeFileSync(join(folder, 'p.plan.yaml'), stringify(planted().plan))
    writeFileSync(join(folder, 'own.ejs'), `# 预案\n\n夜间找秘密人甲，${NUMBER}\n`)
    const out = join(folder, 'out')
    const flags = ['--template', join(folder, 'own.ejs'), '--to', 'md,html,docx', '-o', `${out}/`, '--lang', lang]
    const ran = await tool.run(['render', join(folder, 'p.plan.yaml'), '--edition', edition, ...flags])
    return { ...ran, files: readdirSync(folder).includes('out') ? readdirSync(out) : [] }
  }

  it.each(['zh', 'en'])('that prints a secret fails, and nothing is written: %s', async (lang) => {
    const { code, err, files } = await run('public', lang)
    expect(code).toBe(2)
    expect(files).toEqual([])
    expect(err).toMatch(lang === 'zh' ? /公开版里出现了不公开的内容，没有写出文件/ : /nothing was written/)
    expect(err).toContain('own.ejs')
    expect(err).not.toMatch(new RegExp(`${NUMBER}|秘密人甲|\\n\\s+at `))
  })

  it('prints everything inside', async () => {
    const { code, files } = await run('internal', 'zh')
    expect([code, files.length]).toEqual([0, 3])
  })
})
