import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Localized } from '../src/base/locale.ts'
import { type Gathered, sourceNumbers } from '../src/render/documents/gathered.ts'
import { en } from '../src/render/phrase/en.ts'
import { zh } from '../src/render/phrase/zh.ts'
import { mergedDocument, writeDocument } from '../src/render/render.ts'
import { examplePlans } from './documents/examples.ts'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'
import { docxEverything } from './render-plan/text-of-file.ts'
import { readXlsx } from './xlsx/read.ts'

vi.setConfig({ testTimeout: 120_000 })

const plan = (id: string, rest: string) => `kind: plan
id: ${id}
title: ${id}预案
language: zh
type: special
scenario: {}
goals: []
${rest}
`

/** Both use the fire station; they differ in the number of the command, and one alone knows who commands. */
const A = plan(
  'a-flood',
  `actors:
  - name: 甲县指挥部
    kind: command
    head: { title: 总指挥, name: 张三, phone: { value: "0000-76000001", verified: 2026-05-01 } }
    dutyPhone: { value: "0000-76000009", visibility: public }
  - { name: 甲县医院, kind: unit }
measures: [{ do: 灭火, lead: 消防站, phase: response, needs: [{ resource: pump, quantity: 1 }] }]
resources:
  supplies:
    - { name: 编织袋, category: materials, unit: 条, quantity: 100, location: 一号库 }
    - { name: 土工布, category: materials, unit: 条, quantity: 0.1, location: 一号库 }
    - { name: 帐篷, category: materials, unit: 顶, quantity: 约20 }`,
)
const B = plan(
  'b-quake',
  `actors:
  - name: 甲县指挥部
    kind: command
    head: { title: 总指挥, phone: { value: "0000-76000002" } }
    dutyPhone: { value: "0000-76000009", visibility: public, verified: 2026-06-01 }
measures: [{ do: 救援, lead: 消防站, phase: response, needs: [{ resource: pump, quantity: 1 }] }]
resources:
  supplies:
    - { name: 编织袋, category: materials, unit: 条, quantity: 300, location: 一号库 }
    - { name: 木桩, category: materials, unit: 条, quantity: 0.2 }`,
)
const REGISTRY = `kind: registry
id: shared
title: 共享名录
language: zh
updated: 2026-07-01
organizations: [{ name: 消防站, kind: unit, dutyPhone: { value: "0000-76000119", verified: 2026-07-01 } }, { name: 没人提到的单位, kind: partner, dutyPhone: "0000-76000555" }]
contacts:
  - { of: 甲县医院, contacts: ["0000-76000120"] }
  - { of: 总指挥, contacts: [{ channel: satellite, value: "007450001" }] }
supplies: [{ id: pump, name: 泵, category: engineering, unit: 台, quantity: 3, keeper: 消防站, verified: 2026-07-01 }]
`

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const repository = () => folderWith({ 'a.yaml': A, 'sub/b.yaml': B, 'registry.yaml': REGISTRY })
const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

describe('one directory of several plans', () => {
  it('has every number once, names sources where they differ, and marks what nobody checked', async () => {
    const cwd = repository()
    const { code } = await tool.run(['render', '.', '--document', 'contacts', '--to', 'md'], { cwd })
    expect(code).toBe(0)
    const rows = text(cwd, 'contacts.md')
      .split('\n')
      .filter((line) => /0000-|00745/.test(line))
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "| 甲县指挥部 | 值班电话 | | 0000-76000009 | | 2026.6.1 | 1、2 |
      | 甲县指挥部 | 总指挥 | 张三 | 0000-76000001 | | 2026.5.1 | 1 |
      | 甲县指挥部 | 总指挥 | 张三 | | 卫星电话：<br>007450001 | 未核实 | |
      | 甲县指挥部 | 总指挥 | | 0000-76000002 | | 未核实 | 2 |
      | 甲县医院 | | | 0000-76000120 | | 未核实 | 1、3 |
      | 消防站 | 值班电话 | | 0000-76000119 | | 2026.7.1 | |
      | 没人提到的单位 | 值班电话 | | 0000-76000555 | | 未核实 | 3 |"
    `)
  })

  it('is the same whatever the order of the files, and however often one is named', async () => {
    const cwd = repository()
    const orders = [
      ['a.yaml', 'sub/b.yaml', 'registry.yaml'],
      ['registry.yaml', './sub', 'a.yaml', 'a.yaml'],
      ['**/*.yaml'],
    ]
    for (const [index, paths] of orders.entries()) {
      const argv = ['render', ...paths, '--document', 'contacts', '--to', 'docx,xlsx,md', '-o', `out${index}/`]
      expect((await tool.run(argv, { cwd })).code).toBe(0)
    }
    for (const name of ['contacts.docx', 'contacts.xlsx', 'contacts.md'])
      for (const index of [1, 2])
        expect(readFileSync(join(cwd, `out${index}`, name))).toEqual(readFileSync(join(cwd, 'out0', name)))
    const [sheet] = readXlsx(readFileSync(join(cwd, 'out0/contacts.xlsx')))
    expect(sheet?.rows.some((row) => row.includes('007450001'))).toBe(true)
  })

  it.each(['contacts', 'resources'] as const)('is the same whatever the files are called: %s', async (document) => {
    const inputs = examplePlans().map(([, input]) => input)
    const both = [inputs, inputs.toReversed()].map(async (order) => {
      const doc = await mergedDocument(order, { document, edition: 'internal' })
      const made = [await writeDocument(doc, { to: 'md' }), await writeDocument(doc, { to: 'xlsx' })]
      return made.map((content) => createHash('sha256').update(content).digest('hex'))
    })
    const [first, second] = await Promise.all(both)
    expect(second).toEqual(first)
  })

  it('of a registry alone says all that it holds, with the bodies of the plans around it', async () => {
    const cwd = repository()
    const { code } = await tool.run(['render', 'registry.yaml', '--document', 'contacts', '-o', '-'], { cwd })
    const { out } = await tool.run(['render', 'registry.yaml', '--document', 'contacts', '-o', '-'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('| 甲县医院 | | 0000-76000120 |')
    expect(out).toContain('没人提到的单位')
    // Two plans have a 总指挥, of one body: it is the same post.
    expect(out).toMatch(/\| 甲县指挥部 \| 总指挥 \|.*007450001/)
  })

  it('leaves out what is ignored, and passes over drills in a folder', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, '.planignore'), 'sub/\n')
    const { out } = await tool.run(['render', '.', '--document', 'contacts', '-o', '-'], { cwd })
    expect(out).not.toContain('0000-76000002')
    expect(out).toContain('0000-76000001')
  })

  it('keeps back in its public edition what any of the plans keeps back', async () => {
    const cwd = repository()
    for (const format of ['md', 'xlsx', 'docx'])
      await tool.run(['render', '.', '--document', 'contacts', '--edition', 'public', '--to', format], { cwd })
    const sheets = JSON.stringify(readXlsx(readFileSync(join(cwd, 'contacts.public.xlsx'))))
    const word = docxEverything(readFileSync(join(cwd, 'contacts.public.docx')))
    for (const file of [text(cwd, 'contacts.public.md'), sheets, word]) {
      expect(file).toContain('0000-76000009')
      for (const secret of ['0000-76000001', '0000-76000002', '007450001', '张三', '0000-76000120'])
        expect(file).not.toContain(secret)
    }
  })
})

describe('one ledger of several plans', () => {
  it('adds up only what counts in one unit and what sources agree on', async () => {
    const cwd = repository()
    const { code } = await tool.run(['render', '.', '--document', 'resources', '--to', 'md,xlsx'], { cwd })
    expect(code).toBe(0)
    const [supplies, totals] = readXlsx(readFileSync(join(cwd, 'resources.xlsx')))
    expect(totals?.rows.slice(1)).toEqual([
      ['工程设备', '台', '1', '3', '泵3', ''],
      ['工程材料', '条', '4', '0.3', '土工布0.1、木桩0.2', '各来源数量不一致：编织袋（100）、编织袋（300）'],
      ['工程材料', '顶', '1', '', '', '数量不是一个数：帐篷（约20）'],
    ])
    const pump = supplies?.rows.find((row) => row.includes('泵'))
    // Both plans need it and the registry holds it: one line, the number of its keeper beside it.
    expect(supplies?.rows.filter((row) => row.includes('泵'))).toHaveLength(1)
    expect(pump).toEqual(expect.arrayContaining(['3', '台', '消防站', '0000-76000119', '2026-07-01']))
    expect(text(cwd, 'resources.md')).toContain('**工程材料（5项）**')
  })
})

describe('several plans', () => {
  it('have a file each of a document that does not merge', async () => {
    const cwd = repository()
    const { code, err } = await tool.run(['render', '.', '--document', 'duties', '--to', 'md', '-o', 'out'], { cwd })
    expect(code).toBe(0)
    expect(err).toContain('out/a-flood.duties.md')
    expect(text(cwd, 'out/b-quake.duties.md')).toContain('■')
    const refused = await tool.run(['render', '.', '--document', 'duties', '-o', 'one.docx'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/不能写进一个文件|do not go into one file/)
  })

  it('with one id are refused before anything is written', async () => {
    const cwd = folderWith({ 'a.yaml': A, 'b.yaml': A })
    const { code, err } = await tool.run(['render', '.', '-o', 'out/', '--lang', 'en'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('a.yaml and b.yaml have the id a-flood')
    expect(() => readFileSync(join(cwd, 'out/a-flood.plan.docx'))).toThrow()
  })

  it('are printed without the faulty ones, which are told, named on the paper, and make the exit code 1', async () => {
    const cwd = repository()
    mkdirSync(join(cwd, 'bad'))
    writeFileSync(join(cwd, 'bad/c.yaml'), A.replace('type: special', 'type: speciall').replace('a-flood', 'c'))
    const run = await tool.run(['render', '.', '--document', 'contacts', '--to', 'md', '--lang', 'zh'], { cwd })
    expect(run.code).toBe(1)
    expect(run.err).toContain('bad/c.yaml')
    expect(run.err).toContain('已生成 contacts.md')
    expect(text(cwd, 'contacts.md')).toMatch(/有1份文件读不出来[\s\S]*bad\/c\.yaml/)
    const missing = await tool.run(['render', '.', 'nowhere.yaml', '--document', 'contacts', '-o', '-'], { cwd })
    expect(missing.code).toBe(2)
    expect(missing.out).toContain('nowhere.yaml')
  })

  it('and a plan alone say when a registry beside them has errors: its numbers are missing', async () => {
    const cwd = folderWith({ 'a.yaml': A, 'registry.yaml': REGISTRY.replace('updated:', 'updatd:') })
    const { code, out, err } = await tool.run(['render', 'a.yaml', '--document', 'contacts', '-o', '-'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('updatd')
    expect(out).toMatch(/有1份文件读不出来[\s\S]*registry\.yaml/)
    expect(out).toContain('0000-76000001')
  })

  it('and a registry that is named for a document it cannot make: told, the rest is printed', async () => {
    const cwd = repository()
    const { code, err } = await tool.run(['render', 'a.yaml', 'registry.yaml', '--lang', 'zh', '-o', 'out/'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('registry.yaml 是 registry')
    expect(err).toContain('已生成 out/a-flood.plan.docx')
  })

  it('have no workbook of a document without one', async () => {
    const cwd = repository()
    const { code, err } = await tool.run(['render', 'a.yaml', '--to', 'xlsx', '--lang', 'en'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('These have one: contacts, duties, resources, levels')
    const screen = await tool.run(['render', 'a.yaml', '--document', 'contacts', '--to', 'xlsx', '-o', '-'], { cwd })
    expect(screen.code).toBe(2)
  })
})

it('tells neighbours among the sources as a run: the column is narrow', () => {
  const numbers = (language: 'zh' | 'en', found: number[]) => {
    const { say, phrase } = { say: (text: Localized) => text[language], phrase: { zh, en }[language] }
    return sourceNumbers({ words: { say, phrase }, sources: Array.from({ length: 12 }) } as unknown as Gathered, found)
  }
  expect(numbers('zh', [0, 1, 2, 3, 5, 8, 9])).toBe('1-4、6、9、10')
  expect(numbers('en', [1, 3, 4, 5])).toBe('2 and 4-6')
  expect(numbers('zh', [4])).toBe('5')
})
