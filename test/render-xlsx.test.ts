import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import validate from '@ooxml-tools/validate'
import { describe, expect, it, vi } from 'vitest'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { mergedDocument, planDocument, writeDocument } from '../src/render/render.ts'
import { writeXlsx } from '../src/render/xlsx/write.ts'
import { examplePlans } from './documents/examples.ts'
import { toolsRequired } from './docx/tools.ts'
import { readXlsx } from './xlsx/read.ts'
import { SHEETS, workbook } from './xlsx/workbook.ts'

vi.setConfig({ testTimeout: 240_000 })

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
