/** What a turned page must not part. */
import { describe, expect, it } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import type { DocumentName } from '../src/render/documents/list.ts'
import { gridOf } from '../src/render/docx/layout/grid.ts'
import { layoutTable } from '../src/render/docx/layout/table-layout.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import { gridTable } from '../src/render/figure/grid-table.ts'
import { planDocument, writeDocument } from '../src/render/render.ts'
import type { GridFigure, PlanDocument } from '../src/render/tree.ts'
import { openPackage, paragraphsOf } from './docx/package.ts'

async function written(document: DocumentName, response: object): Promise<PlanDocument> {
  const reached = { dutyPhone: '0000-81230001', contacts: [{ channel: 'fax', value: '0000-81230002' }] }
  const plan = {
    ...{ kind: 'plan', id: 'p', title: '甲市防汛应急预案', language: 'zh', type: 'special' },
    ...{ goals: ['人员不伤亡'], measures: ['转移'], scenario: { hazards: [] } },
    actors: [{ name: '市防指', ...reached }, '驻军'],
    information: { reports: [{ kind: 'first', from: '驻军', to: '市防指', within: '30min' }] },
    annexes: [{ title: '启动条件表', view: 'triggers' }],
    response: { scale: ['I', 'II'], ...response },
  }
  const input = { plan: normalise<Plan>(plan, 'plan') }
  return planDocument(input, { document, edition: 'internal' })
}

async function markdown(document: DocumentName, response: object = {}): Promise<string> {
  return String(await writeDocument(await written(document, response), { to: 'md' }))
}

const conditions = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}座水库垮坝`)

describe('conditions of a level', () => {
  const rowsOf = async (count: number) => {
    const text = await markdown('plan', { levels: [{ level: 'I', when: conditions(count) }] })
    return text.split('\n').filter((line) => line.startsWith('| 一级'))
  }

  it('stand in one row while they are few', async () => {
    expect(await rowsOf(8)).toHaveLength(1)
  })

  it('have their level in front of every part of a long list, whose numbers go on', async () => {
    const rows = await rowsOf(17)
    expect(rows).toHaveLength(3)
    expect(rows.map((row) => /\| (\d+)\. /.exec(row)?.[1])).toEqual(['1', '7', '13'])
    expect(rows.join('\n').match(/第\d+座/g)).toEqual(
      conditions(17).map((said) => said.slice(0, said.indexOf('座') + 1)),
    )
  })
})

it('each request for outside help has a row of its own among the levels', async () => {
  const text = await markdown('levels', {
    levels: [{ level: 'I', when: '堤防决口' }],
    outsideHelp: [
      { when: '需要机械', by: '市防指', from: '省防指' },
      { when: '需要部队', by: '市防指', from: '驻军' },
    ],
  })
  const rows = text.split('\n').filter((line) => line.startsWith('| 请求支援 |'))
  expect(rows.map((row) => row.match(/需要机械|需要部队|省防指|驻军/g))).toEqual([
    ['需要机械', '省防指'],
    ['需要部队', '驻军'],
  ])
})

describe('a figure in rows', () => {
  const kept = (kind: GridFigure['kind'], count: number) => {
    const rows = Array.from({ length: count }, () => [{ text: '可能性', isHead: true }, { text: '暴雨\n台风' }])
    const grid = gridOf(gridTable({ type: 'planFigure', kind, title: '图', head: ['a', 'b'], rows, widths: [1, 1] }))
    return grid && layoutTable(grid, { width: 8800 }, profileOf('fema')).kept.slice(0, -1).every(Boolean)
  }

  it('stays on one page where it is a matrix, up to nearly a page', () => {
    expect(kept('risk', 12)).toBe(true)
    expect(kept('risk', 40)).toBe(false)
  })

  it('goes on over pages where it is a timeline', () => {
    expect(kept('timeline', 12)).toBe(false)
  })
})

it('headings of an office’s layout are not spread over the line', () => {
  const { paragraphs } = profileOf('gbt9704')
  for (const role of ['heading1', 'heading2', 'heading3', 'heading4'] as const)
    expect(paragraphs[role].align).toBe('left')
})

it('a number stands below its owner, where a narrow cell would part it', async () => {
  const row = (await markdown('reporting')).split('\n').find((line) => line.includes('| 接收单位 | 市'))
  expect(row).toContain('市防指：<br>0000-81230001')
  expect(row).toContain('<br>传真：<br>0000-81230002')
})

it('no line of a Word file ends between a box and what is ticked', async () => {
  const levels = [{ level: 'I', when: '堤防决口', channels: ['短信', '广播'] }]
  const word = await writeDocument(await written('forms', { levels }), { to: 'docx' })
  const ticked = paragraphsOf(openPackage(new Uint8Array(Buffer.from(word)))).map(({ text }) => text)
  expect(ticked.join('\n')).toMatch(/\u00A0短信.*\u00A0广播/)
})
