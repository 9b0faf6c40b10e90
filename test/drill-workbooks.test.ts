import { describe, expect, it } from 'vitest'
import { readRecord } from '../src/drill/record/record.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { WORKBOOK } from '../src/model/drills/workbook.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Drill, Plan } from '../src/model/plan.generated.ts'
import { readWorkbook } from '../src/source/xlsx/read.ts'
import { type Dialect, type OfficeRow, type OfficeSheet, officeWorkbook } from './xlsx/office.ts'

const PLAN = normalise<Plan>(
  {
    ...{ kind: 'plan', id: 'little', title: '小预案', language: 'zh', type: 'generic', scenario: '火灾' },
    ...{
      actors: ['值班员', '保安队'],
      goals: ['无人伤亡'],
      measures: [{ id: 'alarm', do: '拨打119', lead: '值班员' }],
    },
  },
  'plan',
)
const DRILL = normalise<Drill>(
  {
    ...{ kind: 'drill', id: 'spring', title: '春季演练', language: 'zh', plan: 'little', start: '2026-12-01T09:00' },
    events: ['e-1', 'e-2', 'e-3', 'e-4'].map((id, index) => ({
      id,
      at: `T+${index * 5 + 1}min`,
      expected: [{ do: '做' }],
    })),
  },
  'drill',
)

/** Texts that cells point at: plain, in runs, with a reading aid, with blanks around, empty. */
const SHARED = [
  ...Object.values(WORKBOOK.actions.columns).map(({ title }) => `<t>${title.zh}</t>`),
  '<t>e-1</t>',
  '<r><t>门</t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve"> 锁着</t></r><rPh sb="0" eb="1"><t>もん</t></rPh><phoneticPr fontId="1"/>',
  '<t xml:space="preserve"> 9：05 </t>',
  '<t/>',
  ...Object.values(WORKBOOK.drill.columns).map(({ title }) => `<t>${title.zh}</t>`),
]
const at = (index: number) => `<c r="@" s="3" t="s"><v>${index}</v></c>`
const [ID, RUNS, TIME, EMPTY, FIELD] = [13, 14, 15, 16, 17]
const inline = (text: string) => `<c r="@" s="2" t="inlineStr"><is><t>${text}</t></is></c>`
const number = (value: number | string) => `<c r="@" s="5"><v>${value}</v></c>`
const styled = '<c r="@" s="4"/>'

const LETTERS = [...'ABCDEFGHIJKLM']
const HEAD: OfficeRow = { number: 1, cells: Object.fromEntries(LETTERS.map((letter, index) => [letter, at(index)])) }
const WHOLE: OfficeSheet = {
  name: '总体',
  rows: [
    { number: 1, cells: { A: at(FIELD), B: at(FIELD + 1), C: at(FIELD + 2) } },
    { number: 2, cells: { A: inline('id'), C: inline('spring') } },
  ],
}
/** People format whole columns, and programs save what they formatted. */
const TAIL: OfficeRow[] = Array.from({ length: 200 }, (_, index) => ({
  number: 6 + index,
  cells: Object.fromEntries(LETTERS.map((letter) => [letter, index % 2 === 0 ? styled : at(EMPTY)])),
}))

function read(rows: readonly OfficeRow[], dialect: Partial<Dialect> = {}, tail = '') {
  const sheets = [{ name: '行动', rows: [HEAD, ...rows, ...TAIL], tail }, WHOLE]
  const bytes = officeWorkbook(sheets, { shared: SHARED, ...dialect })
  return readRecord(DRILL, [{ file: 'f.xlsx', grids: readWorkbook(bytes, 'f.xlsx') }], makeDirectory(PLAN))
}

/** Days from 1899-12-30, and from 1904-01-01, to 2026-12-01. */
const DAYS = 46357
const DAYS_1904 = DAYS - 1462

describe('workbooks as Excel and WPS save them', () => {
  it.each([
    ['Excel', {}],
    ['WPS', { isWps: true }],
    ['Excel, strict', { isStrict: true }],
  ] as const)(
    'are read: texts from the list and in cells, runs, hidden rows, rows with nothing but looks: %s',
    (_, dialect) => {
      const { additions, faults } = read(
        [
          { number: 2, cells: { A: at(ID), H: at(TIME), I: styled, J: number(1), M: at(RUNS) } },
          {
            number: 3,
            attributes: 'hidden="1" ht="30" customHeight="1"',
            cells: {
              A: inline('e-2'),
              H: number('0.382638888888889'),
              I: number('0.3888888888888889'),
              J: inline('２'),
            },
          },
          // A formula that gives a text, and one that gives a number.
          {
            number: 4,
            cells: {
              A: inline('e-3'),
              H: '<c r="@" t="str"><f>TEXT(H3,"h:mm")</f><v>9:11</v></c>',
              I: '<c r="@" s="5"><f>H3+TIME(0,9,0)</f><v>0.388888888888889</v></c>',
            },
          },
        ],
        dialect,
      )
      expect(faults).toEqual([])
      expect(additions.entries).toEqual([
        { event: 'e-1', at: '2026-12-01T09:05', rating: 'performed', note: '门 锁着' },
        { event: 'e-2', at: '2026-12-01T09:11', done: '2026-12-01T09:20', rating: 'some' },
        { event: 'e-3', at: '2026-12-01T09:11', done: '2026-12-01T09:20' },
      ])
    },
  )

  it('count days from 1900 or from 1904', () => {
    const rows = (days: number): OfficeRow[] => [
      { number: 2, cells: { A: at(ID), H: number(days + 0.378472222222222), I: number(days + 1.00694444444445) } },
    ]
    const wanted = [{ event: 'e-1', at: '2026-12-01T09:05', done: '2026-12-02T00:10' }]
    expect(read(rows(DAYS)).additions.entries).toEqual(wanted)
    expect(read(rows(DAYS_1904), { isCountedFrom1904: true }).additions.entries).toEqual(wanted)
  })

  it.each([
    ['2026年12月1日 9:05', '2026-12-01T09:05'],
    ['2026/12/1 9:05:30', '2026-12-01T09:05:30'],
    ['下午3:10', '2026-12-01T15:10'],
    ['上午 9:05', '2026-12-01T09:05'],
    ['2026年12月1日下午3时5分', '2026-12-01T15:05'],
    ['9:05 AM', '2026-12-01T09:05'],
    ['9点5分', '2026-12-01T09:05'],
  ])('hold times as people type them: %s', (typed, wanted) => {
    const { additions, faults } = read([{ number: 2, cells: { A: at(ID), H: inline(typed) } }])
    expect(faults).toEqual([])
    expect(additions.entries.map((entry) => entry.at)).toEqual([wanted])
  })

  it.each(['9:75', '下午15:10', '12月1日 9:05', '九点', '9.05', '2026-12-01T09:05Z'])(
    'do not hold what is no time: %s',
    (typed) => {
      const { additions, faults } = read([{ number: 2, cells: { A: at(ID), H: inline(typed) } }])
      expect(additions.entries).toEqual([])
      expect(faults).toMatchObject([{ place: 'f.xlsx 行动!H2', holds: typed }])
    },
  )

  it('say dates in words where they are strict', () => {
    const day = (text: string) => `<c r="@" s="6" t="d"><v>${text}</v></c>`
    const { additions } = read(
      [{ number: 2, cells: { A: at(ID), H: day('1899-12-31T09:05:00'), I: day('2026-12-01T09:20:00') } }],
      { isStrict: true },
    )
    expect(additions.entries).toEqual([{ event: 'e-1', at: '2026-12-01T09:05', done: '2026-12-01T09:20' }])
  })

  it('are refused where one cell over several rows leaves open which it means; titles and wide cells may be merged', () => {
    const rows: OfficeRow[] = [
      { number: 2, cells: { A: at(ID), H: at(TIME), J: number(2) } },
      { number: 3, cells: { A: inline('e-2'), H: at(TIME), J: styled } },
    ]
    const merge = (...areas: string[]) =>
      `<mergeCells count="1">${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
    const { faults } = read(rows, {}, merge('J2:J3'))
    expect(faults).toMatchObject([
      { place: 'f.xlsx 行动!J2', holds: '2', why: { en: expect.stringContaining('split it') } },
    ])
    expect(read(rows, {}, merge('A1:B1', 'L2:M2', 'K2:K3', 'Z2:Z9')).faults).toEqual([])
  })

  it('may bear a line of their own above, columns in another order, and a copy of a sheet that says the same', () => {
    const moved: OfficeRow[] = [
      { number: 1, cells: { A: inline('市防办填报') } },
      { number: 3, cells: Object.fromEntries([...LETTERS].map((letter, index) => [letter, at(12 - index)])) },
      { number: 4, cells: { M: at(ID), F: at(TIME), D: number(3) } },
    ]
    const sheets = [{ name: '行动', rows: moved }, { name: '行动 (2)', rows: moved }, WHOLE]
    const grids = readWorkbook(officeWorkbook(sheets, { shared: SHARED }), 'f.xlsx')
    const { additions, faults } = readRecord(DRILL, [{ file: 'f.xlsx', grids }], makeDirectory(PLAN))
    expect(faults).toEqual([])
    expect(additions.entries).toEqual([{ event: 'e-1', at: '2026-12-01T09:05', rating: 'major' }])
  })
})
