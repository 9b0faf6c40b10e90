/** What each format says of a coverage in which everything occurs once, word for word. */
import { describe, expect, it } from 'vitest'
import type { Coverage, CoverageCell, CoveragePart, CoveredPlace, ItemState } from '../../src/base/coverage.ts'
import { LOCALES } from '../../src/base/locale.ts'
import type { Citation } from '../../src/base/problem.ts'
import { coverageHtml } from '../../src/report/coverage/html.ts'
import { coverageJson } from '../../src/report/coverage/json.ts'
import { coverageMarkdown } from '../../src/report/coverage/markdown.ts'
import { coverageText } from '../../src/report/coverage/text.ts'
import { ranges } from '../../src/report/coverage/words.ts'

const place = (path: string, line: number, words: string): CoveredPlace => ({
  path,
  line,
  column: 3,
  pointer: `/at/${line}`,
  words,
})
const LAW: Citation = { document: '《试验法》', clause: '第一条', binding: 'law', confirmed: true }
const GUIDE: Citation = { document: '《试验导则》', binding: 'practice', confirmed: false }

const CELLS: Readonly<Record<ItemState, CoverageCell>> = {
  met: { state: 'met', count: 2, places: [place('a.yaml', 8, '主体 1“指挥部”'), place('a.yaml', 9, '主体 2')] },
  partly: { state: 'partly', count: 1, places: [place('b.yaml', 4, '资源')], lacks: ['队伍', '<物资>|'] },
  missing: { state: 'missing', count: 0, places: [] },
  notApplicable: { state: 'notApplicable', count: 0, places: [place('c.yaml', 7, '不适用内容')], reason: '由市级规定' },
  undecided: { state: 'undecided', count: 0, places: [] },
  notAsked: { state: 'notAsked', count: 0, places: [] },
}
const BLANK: CoverageCell = { state: 'partly', count: 1, places: [place('a.yaml', 20, '恢复')], isBlank: true }

/** A part in which rows 1 and 2 rest on one text, and every state occurs. */
function part(id: string, plans: readonly string[]): CoveragePart {
  const rows: [string, Citation, CoverageCell[]][] = [
    ['组织指挥', LAW, [CELLS.met, CELLS.partly, CELLS.missing]],
    ['恢复重建', LAW, [BLANK, CELLS.undecided, CELLS.notApplicable]],
    ['附则', GUIDE, [CELLS.notAsked, CELLS.met, CELLS.missing]],
  ]
  // What is asked of none of the plans is no row.
  const asked = rows.filter(([, , cells]) => cells.slice(0, plans.length).some(({ state }) => state !== 'notAsked'))
  return {
    id,
    title: `要求 ${id}`,
    plans: [...plans],
    rows: asked.map(([title, source, cells], index) => ({
      id: `${id}-${index + 1}`,
      title,
      severity: 'warning',
      sources: [source],
      cells: cells.slice(0, plans.length),
    })),
  }
}

const CAPABILITY: NonNullable<Coverage['capability']> = {
  source: GUIDE,
  groups: [
    {
      number: 1,
      id: 'one',
      title: '法规',
      indicators: [indicator(1, 'all', [2, 1]), indicator(2, 'some', [1, 0])],
    },
    { number: 2, id: 'two', title: '演练', indicators: [indicator(3, 'none', [0]), indicator(4, 'ask', [])] },
  ],
}

function indicator(number: number, state: 'all' | 'some' | 'none' | 'ask', counts: readonly number[]) {
  const evidence = counts.map((count, index) => ({
    what: `证据 ${index + 1}`,
    count,
    documents: count === 0 ? [] : [{ code: '1', count, first: place('a.yaml', number, '编制依据') }],
  }))
  return { number, id: `i-${number}`, title: `指标 ${number}`, state, evidence, unseen: '看不到的', ask: '问谁' }
}

const document = (code: string, kind: 'plan' | 'registry' | 'drill', path: string) => ({
  code,
  kind,
  id: path.replace(/\W.*/, ''),
  title: `文件 <${code}>`,
  path,
  ...(kind === 'plan' ? { type: '专项应急预案' } : {}),
})

const PLANS = [document('1', 'plan', 'a.yaml'), document('2', 'plan', 'b.yaml'), document('3', 'plan', 'c.yaml')]
const COVERAGES: Readonly<Record<string, Coverage>> = {
  several: {
    documents: [...PLANS, document('R1', 'registry', 'r.yaml'), document('D1', 'drill', 'd.yaml')],
    parts: [part('law', ['1', '2', '3'])],
    contents: part('fourteen', ['1', '2']),
    capability: CAPABILITY,
  },
  alone: {
    documents: PLANS.slice(0, 1),
    parts: [part('law', ['1'])],
    contents: { id: 'fourteen', title: '十四项', plans: [], rows: [] },
    capability: { ...CAPABILITY, groups: CAPABILITY.groups.slice(1) },
  },
}

/** What stands in the page, without its looks. */
const bodyOf = (page: string): string => page.slice(page.indexOf('<body>')).replaceAll('><', '>\n<')

describe.each(Object.entries(COVERAGES))('%s', (name, coverage) => {
  it.each(LOCALES)('in %s', async (locale) => {
    const text = coverageText(coverage, { locale, width: 90, colour: false })
    await expect(text).toMatchFileSnapshot(`formats/${name}.${locale}.txt`)
    await expect(coverageMarkdown(coverage, locale)).toMatchFileSnapshot(`formats/${name}.${locale}.md`)
    await expect(bodyOf(coverageHtml(coverage, locale))).toMatchFileSnapshot(`formats/${name}.${locale}.body.txt`)
  })

  it('for programs', async () => {
    await expect(coverageJson(coverage)).toMatchFileSnapshot(`formats/${name}.json`)
  })
})

it('signs stand above the words where the window is narrow', async () => {
  const { several } = COVERAGES
  if (!several) throw new Error('nothing to show')
  await expect(coverageText(several, { locale: 'zh', width: 40, colour: false })).toMatchFileSnapshot(
    'formats/several.narrow.txt',
  )
})

it('draws the codes of many documents together', () => {
  const codes = ['1', '2', '3', '5', '6', '9', '10', '11', 'R1', 'R2', 'R3', 'D1']
  expect(ranges(codes)).toEqual(['1–3', '5', '6', '9–11', 'R1–R3', 'D1'])
})
