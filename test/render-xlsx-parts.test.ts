/** Workbooks part by part: what stands in their cells, and what programs are told of them. */
import validate from '@ooxml-tools/validate'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { writeXlsx } from '../src/render/xlsx/write.ts'
import { readXlsx } from './xlsx/read.ts'
import { NASTY, SHEETS, workbook } from './xlsx/workbook.ts'

vi.setConfig({ testTimeout: 60_000 })

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

  it('goes on beside its first page where its type would be too small on one, the columns that name a row again', async () => {
    const wide = (columns: number) => ({
      name: '台账',
      head: Array.from({ length: columns }, () => '很'.repeat(20)),
      rows: [],
    })
    const printed = (columns: number) => {
      const book = writeXlsx(workbook([wide(columns)]))
      const part = (name: string) => strFromU8(unzipSync(book)[name] ?? new Uint8Array())
      const across = /fitToWidth="(\d+)" fitToHeight="0"/.exec(part('xl/worksheets/sheet1.xml'))?.[1]
      return [across, /Print_Titles"[^>]*>([^<]*)</.exec(part('xl/workbook.xml'))?.[1]]
    }
    expect(printed(5)).toEqual(['1', "'台账'!$1:$1"])
    expect(printed(6)).toEqual(['2', "'台账'!$A:$B,'台账'!$1:$1"])
    expect(printed(12)).toEqual(['3', "'台账'!$A:$B,'台账'!$1:$1"])
    expect(await validate(writeXlsx(workbook([wide(12)])), 'xlsx', 'Office2019')).toEqual([])
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
