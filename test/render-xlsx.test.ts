import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import validate from '@ooxml-tools/validate'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { mergedDocument, planDocument, writeDocument } from '../src/render/render.ts'
import type { DocumentInfo, PlanDocument, Sheet } from '../src/render/tree.ts'
import { writeXlsx } from '../src/render/xlsx/write.ts'
import { examplePlans } from './documents/examples.ts'
import { toolsRequired } from './docx/tools.ts'
import { readXlsx } from './xlsx/read.ts'

vi.setConfig({ testTimeout: 240_000 })

const NASTY = '0000-07 <&>"\'\n第二行 _x0041_ 😀'

const SHEETS: Sheet[] = [
  {
    name: '通讯录：甲/乙',
    head: ['单位', '号码', '数量'],
    rows: [
      ['=1+1', '007', { number: 80.1, written: '80.10' }],
      ['@x', '+86 10', { number: 5200, written: '5200' }],
      ['-x', NASTY, '约20'],
      ['\u0000\u0008甲\uD800', '', ''],
    ],
  },
  { name: '通讯录 甲 乙', head: ['A'], rows: [] },
]

function workbook(sheets: Sheet[]): PlanDocument {
  const info: DocumentInfo = {
    title: '表 & 册',
    language: 'zh',
    id: 'a&b',
    version: '1',
    date: '2026-05',
    edition: 'internal',
    issuer: '<局>',
    fingerprint: '0123456789abcdef',
  }
  return { info, root: { type: 'root', children: [] }, sheets: () => sheets }
}

describe('a workbook', () => {
  const bytes = writeXlsx(workbook(SHEETS))

  it('comes back as it was written, zeros, signs and strange characters included', () => {
    const [first, second] = readXlsx(bytes)
    expect(first?.rows).toEqual([
      ['单位', '号码', '数量'],
      ['=1+1', '007', '80.1'],
      ['@x', '+86 10', '5200'],
      ['-x', NASTY, '约20'],
      ['甲', '', ''],
    ])
    expect(second?.rows).toEqual([['A']])
  })

  it('keeps its head in sight, filters, and holds texts as texts', () => {
    const [first] = readXlsx(bytes)
    expect(first?.xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(first?.xml).toContain('<autoFilter ref="A1:C5"/>')
    expect(first?.xml).toMatch(/<c r="B2" s="2" t="inlineStr">/)
    expect(first?.xml).toMatch(/<c r="A2" s="3" t="inlineStr">/)
    expect(first?.xml).not.toContain('<f>')
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())
    const looks = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(([look]) => look)
    expect(looks[2]).toContain('numFmtId="49"')
    expect(looks[3]).toContain('quotePrefix="1"')
    expect(looks[Number(/<c r="C2" s="(\d+)"/.exec(first?.xml ?? '')?.[1])]).toContain('numFmtId="166"')
    expect(styles).toContain('<numFmt numFmtId="166" formatCode="0.00"/>')
  })

  it('has names of sheets that programs accept', () => {
    expect(readXlsx(bytes).map(({ name }) => name)).toEqual(['通讯录：甲 乙', '通讯录 甲 乙'])
    const same = Array.from({ length: 3 }, () => ({ name: '很'.repeat(40), head: ['A'], rows: [] }))
    const names = readXlsx(writeXlsx(workbook(same))).map(({ name }) => name)
    expect(new Set(names).size).toBe(3)
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(31)
  })

  it('says in its properties what it is, and never when it was made', async () => {
    const files = unzipSync(bytes)
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    expect(part('docProps/core.xml')).toContain('<dc:title>表 &#38; 册</dc:title>')
    expect(part('docProps/core.xml')).toContain('2026-05-01T00:00:00Z')
    expect(part('docProps/custom.xml')).toContain('0123456789abcdef')
    expect(writeXlsx(workbook(SHEETS))).toEqual(bytes)
    expect(await validate(bytes, 'xlsx', 'Office2019')).toEqual([])
  })

  it('is refused for a document without sheets', () => {
    const { sheets: _, ...rest } = workbook([])
    expect(() => writeXlsx(rest)).toThrow(/no spreadsheet/)
  })
})

const KINDS = DOCUMENTS.filter((kind) => 'hasSheets' in kind).map(({ name }) => name)

describe.each(KINDS)('%s as a workbook', (name) => {
  it('is valid for every example, the same each time, rows as wide as their head', async () => {
    for (const [path, input] of examplePlans()) {
      const doc = await planDocument(input, { document: name, edition: 'internal' })
      const bytes = (await writeDocument(doc, { to: 'xlsx' })) as Uint8Array
      expect(await validate(bytes, 'xlsx', 'Office2019'), path).toEqual([])
      expect(await writeDocument(doc, { to: 'xlsx' }), path).toEqual(bytes)
      for (const { name: sheet, rows } of readXlsx(bytes))
        expect(new Set(rows.map(({ length }) => length)), `${path} ${sheet}`).toEqual(new Set([rows[0]?.length]))
    }
  })
})

/** LibreOffice is here without its Calc on some machines. */
const hasCalc = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-calc-'))
  try {
    writeFileSync(join(folder, 'a.xlsx'), writeXlsx(workbook(SHEETS)))
    return toCsv(folder, 'a.xlsx') !== undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

/** @returns the first sheet as LibreOffice understands it */
function toCsv(folder: string, file: string): string | undefined {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  // Separator 44, quotes 34, UTF-8 (76), first line 1, all cells as text.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false'
  const { status } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, file)],
    {
      timeout: 120_000,
    },
  )
  if (status !== 0) return undefined
  try {
    return readFileSync(join(folder, file.replace('.xlsx', '.csv')), 'utf8')
  } catch {
    return undefined
  }
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

describe('opened by LibreOffice', () => {
  it.skipIf(!hasCalc && !toolsRequired)('every cell of a merged directory is what was written', async () => {
    const inputs = examplePlans().map(([, input]) => input)
    const doc = await mergedDocument(inputs, { document: 'contacts', edition: 'internal' })
    const bytes = (await writeDocument(doc, { to: 'xlsx' })) as Uint8Array
    const folder = mkdtempSync(join(tmpdir(), 'plan-calc-'))
    try {
      writeFileSync(join(folder, 'contacts.xlsx'), bytes)
      const rows = readCsv(toCsv(folder, 'contacts.xlsx') ?? '')
      expect(rows).toEqual(readXlsx(bytes)[0]?.rows)
      expect(rows.length).toBeGreaterThan(200)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it.skipIf(!hasCalc && !toolsRequired)('what it saves can be read back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-calc-'))
    try {
      writeFileSync(join(folder, 'a.xlsx'), writeXlsx(workbook(SHEETS)))
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      const out = join(folder, 'out')
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'a.xlsx')],
        {
          stdio: 'ignore',
          timeout: 120_000,
        },
      )
      const rows = readXlsx(new Uint8Array(readFileSync(join(out, 'a.xlsx'))))[0]?.rows
      expect(rows?.slice(0, 4).map((row) => row.slice(0, 2))).toEqual(
        readXlsx(writeXlsx(workbook(SHEETS)))[0]
          ?.rows.slice(0, 4)
          .map((row) => row.slice(0, 2)),
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
