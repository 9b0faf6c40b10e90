import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { lineDiff } from '../src/base/line-diff.ts'
import { readRecord } from '../src/drill/record/record.ts'
import { reportDrill } from '../src/drill/report/report.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Drill, Plan } from '../src/model/plan.generated.ts'
import { drillDocument } from '../src/render/drills/render.ts'
import { blankPlan, writeDocument } from '../src/render/render.ts'
import { editYaml } from '../src/source/edit/edit.ts'
import { readWorkbook } from '../src/source/xlsx/read.ts'
import { buildCommandLine, type CommandLine, folderWith, ROOT } from './package/command.ts'
import { fillColumn } from './xlsx/fill.ts'

vi.setConfig({ testTimeout: 240_000 })

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

/** @returns milliseconds, and that it went well */
function timed(cwd: string, ...argv: string[]): number {
  const begun = performance.now()
  const { code, err } = tool.run([...argv, '--lang', 'zh'], { cwd })
  expect([code, err]).toEqual([0, expect.any(String)])
  return performance.now() - begun
}

describe('the whole loop of the largest example', () => {
  it('costs at most four times the plan in Word', () => {
    const names = ['plan.yaml', 'registry.yaml', 'drill.yaml']
    const files = names.map((name) => [name, readFileSync(join(ROOT, 'examples/city-flood', name), 'utf8')])
    const cwd = folderWith(Object.fromEntries(files))
    const ratios = [1, 2].map((round) => {
      const word = timed(cwd, 'render', 'plan.yaml', '--to', 'docx', '-o', 'plan.docx')
      const loop = [
        ['drill', 'new', 'plan.yaml', '--type', 'fullScale', '--start', '2027-06-12T08:30', '-o', `new-${round}.yaml`],
        ['drill', 'render', 'drill.yaml', '--document', 'all', '--to', 'docx,xlsx', '-o', 'out/'],
        ['drill', 'record', 'drill.yaml', '--from', 'out/lanchuan-typhoon-2026.events.xlsx'],
        ['drill', 'report', 'drill.yaml', '--to', 'docx', '-o', 'out/'],
        ['drill', 'learn', 'plan.yaml', 'drill.yaml'],
        ['drill', 'calendar', 'drill.yaml', 'plan.yaml'],
        ['drill', 'status', 'drill.yaml', 'plan.yaml'],
      ]
      return loop.reduce((sum, argv) => sum + timed(cwd, ...argv), 0) / word
    })
    expect(Math.min(...ratios)).toBeLessThan(4)
  })
})

function big(count: number): Drill {
  const events = Array.from({ length: count / 10 }, (_, index) => ({
    id: `e-${index}`,
    at: `T+${index}min`,
    inject: `情况 ${index}`,
    expected: Array.from({ length: 10 }, (_, one) => ({ do: `行动 ${index} ${one}`, within: '10min' })),
  }))
  const head = { kind: 'drill', id: 'big', title: '大演练', language: 'zh', plan: 'p', start: '2026-03-01T00:00' }
  return normalise<Drill>({ ...head, events }, 'drill')
}

/** From the printed workbook over the filled one to the record and its report. */
async function through(count: number): Promise<number> {
  const drill = big(count)
  const plan: Plan = blankPlan('p', '预案', 'zh')
  const report = reportDrill({ drill, plan, others: [], date: '2026-11-22' })
  const document = await drillDocument({ plan, drill, report }, 'events')
  const printed = (await writeDocument(document, { to: 'xlsx' })) as Uint8Array
  const filled = fillColumn(printed, 'H', '0:10')
  const begun = performance.now()
  await writeDocument(document, { to: 'xlsx' })
  const grids = readWorkbook(filled, 'f.xlsx')
  const { additions, faults } = readRecord(drill, [{ file: 'f.xlsx', grids }], makeDirectory(plan))
  expect(faults).toEqual([])
  expect(additions.entries).toHaveLength(count)
  const before = `kind: drill\nid: big\n`
  const after = editYaml(before, [{ path: ['record'], set: { entries: additions.entries } }])
  expect(lineDiff(before, after).split('\n').length).toBeGreaterThan(count)
  const held = { ...drill, record: { started: '2026-03-01T00:00', entries: additions.entries } }
  const { functions } = reportDrill({ drill: held, plan, others: [], date: '2026-11-22' })
  expect(functions.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(count)
  return performance.now() - begun
}

/** The event list and the evaluation guide of as many injects, in Word. */
async function printed(count: number): Promise<number> {
  const made = big(count * 10)
  const events = (made.events ?? []).map((event) => ({ ...event, expected: event.expected?.slice(0, 1) ?? [] }))
  const drill = { ...made, events, evaluation: [{ text: '看什么', events: events.map(({ id }) => id) }] }
  const plan: Plan = blankPlan('p', '预案', 'zh')
  const report = reportDrill({ drill, plan, others: [], date: '2026-11-22' })
  const begun = performance.now()
  for (const kind of ['events', 'evaluation'] as const)
    await writeDocument(await drillDocument({ plan, drill, report }, kind), { to: 'docx' })
  return performance.now() - begun
}

describe('500 injects with 5,000 entries', () => {
  it('are printed in about four times the time of a quarter of them', async () => {
    await printed(60)
    const small = await printed(125)
    const large = await printed(500)
    expect(large).toBeLessThan(small * 8 + 50)
  })

  it('take about four times as long as a quarter of them', async () => {
    await through(400)
    const small = await through(1250)
    const large = await through(5000)
    expect(large).toBeLessThan(small * 8 + 50)
  })
})
