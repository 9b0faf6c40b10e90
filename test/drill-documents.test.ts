import { beforeAll, describe, expect, it, vi } from 'vitest'
import { reportDrill } from '../src/drill/report/report.ts'
import { readDocument } from '../src/lint/lint.ts'
import type { Drill } from '../src/model/plan.generated.ts'
import type { Shape } from '../src/model/shape.ts'
import { SHAPES, type ShapeName } from '../src/model/shapes.generated.ts'
import { DRILL_DOCUMENTS } from '../src/render/drills/list.ts'
import { drillDocument } from '../src/render/drills/render.ts'
import { writeDocument } from '../src/render/render.ts'
import { parseSource } from '../src/source/source.ts'
import { designed, examplePlan, markdown } from './drill/documents.ts'
import { buildCommandLine, type CommandLine } from './package/command.ts'

vi.setConfig({ testTimeout: 120_000 })

const NAMES = DRILL_DOCUMENTS.map(({ name }) => name)
const ZH = examplePlan('city-flood')
const EN = examplePlan('county-eop')

describe.each(NAMES)('%s', (name) => {
  it.each([
    ['zh', ZH],
    ['en', EN],
  ] as const)('prints in each format: %s', async (locale, input) => {
    const drill = designed(input, 'fullScale')
    const report = reportDrill({ drill, plan: input.plan, others: [], date: '2026-11-22' })
    const doc = await drillDocument({ ...input, drill, report }, name)
    const text = String(await writeDocument(doc, { to: 'md' }))
    expect(text.length).toBeGreaterThan(60)
    expect(text).not.toMatch(/undefined|\[object/)
    // A heading in the other language would be a slip of a template.
    for (const [, heading = ''] of text.matchAll(/^#+ (.*)$/gm))
      if (locale === 'en') expect(heading).not.toMatch(/\p{Script=Han}/u)
    expect(String(await writeDocument(doc, { to: 'html' }))).toContain(`lang="${locale}`)
    expect((await writeDocument(doc, { to: 'docx' })).length).toBeGreaterThan(3000)
  })
})

describe('the player handbook', () => {
  it.each([
    ['zh', ZH],
    ['en', EN],
  ] as const)('reveals no event: %s', async (_, input) => {
    for (const type of ['tabletop', 'fullScale'] as const) {
      const drill = designed(input, type)
      const told = (drill.events ?? []).flatMap(({ inject }) =>
        inject === undefined || /待填写|TBD/.test(inject) ? [] : [inject],
      )
      expect(told.length).toBeGreaterThan(3)
      const texts = [await markdown(input, drill, 'players'), await markdown(input, drill, 'publicity')]
      for (const text of texts) {
        for (const inject of told) expect(text).not.toContain(inject)
        expect(text).not.toContain(
          /待填写|TBD/.test(drill.scenario?.narrative ?? 'TBD') ? 'no such words' : drill.scenario?.narrative,
        )
        for (const { id } of drill.events ?? []) expect(text).not.toContain(id)
      }
    }
  })
})

describe('the situation manual', () => {
  it('asks, and gives no answer: neither who acts nor by when', async () => {
    const drill = designed(ZH, 'tabletop')
    const text = await markdown(ZH, drill, 'situation-manual')
    expect(text.match(/第\d单元/g)?.length).toBeGreaterThan(2)
    expect(text.split('讨论单元')[1]).not.toContain('完成标志')
    const [, modules = ''] = text.split('讨论单元')
    for (const { expected = [] } of drill.events ?? [])
      for (const { judgedBy } of expected) if (judgedBy && judgedBy.length > 12) expect(modules).not.toContain(judgedBy)
  })
})

/** A drill in which every field of the format says something of its own. */
const FULL = `kind: drill
id: full-drill
title: 全字段演练
language: zh
plan: lanchuan-flood-typhoon
status: closed
type: functional
content: comprehensive
purpose: research
announced: true
by: 市防办
start: 2026-09-18T20:01
length: 3h
place: 记号地点
budget: 记号经费
objectives: [{ id: o-mark, statement: 记号目标, goals: [called-and-answered], measures: [warn-publish] }]
scenario: { case: typhoon-spring-tide, hazard: typhoon, level: III, narrative: 记号描述, conditions: [记号条件] }
participants:
  - { actor: 市水利局, role: player, count: 17, position: 记号位置, tasks: [记号任务] }
  - { actor: 市气象局, role: evaluator, position: 记号站位 }
events:
  - id: e-mark
    at: T+7min
    kind: contextual
    from: 市应急管理局
    to: 市教育局
    medium: 记号方式
    inject: 记号注入
    expected: [{ measure: warn-publish, do: 记号行动, by: 市公安局, within: 13min, since: warning, judgedBy: 记号评判 }]
    objectives: [o-mark]
    controller: 市民政局
evaluation: [{ function: 记号职能, text: 记号要点, evaluator: 市气象局, objectives: [o-mark], events: [e-mark] }]
safety: { officer: 澜川海事局, stopWord: 记号口令, stopConditions: [记号中止], risks: [记号风险], insurance: 记号保险, notice: 记号告知 }
support: [{ kind: 记号保障类, text: 记号保障 }]
publicity: 记号宣传
record:
  started: 2026-09-18T20:03
  ended: 2026-09-18T22:59
  people: 386
  recorders: [市商务局]
  entries: [{ event: e-mark, at: 2026-09-18T20:11, done: 2026-09-18T20:22, measure: warn-publish, by: 市城市管理局, did: 记号实际, rating: major, note: 记号备注 }]
  observations: [{ kind: improvement, text: 记号观察, objective: o-mark, cause: 记号起因, by: 市交通运输局 }]
  ratings: [{ objective: o-mark, rating: some, note: 记号说明 }]
  media: [记号照片.jpg]
  conclusion: 记号结论
improvements: [{ id: i-mark, what: 记号整改, cause: 记号整改原因, element: training, owner: 市卫健委, due: 2026-12-17, plan: 记号章节, status: closed, closed: 2026-12-16 }]
`

/** Said in another way than they are written, or not at all. */
const OTHERWISE: Readonly<Record<string, string | undefined>> = {
  'drill.kind': undefined,
  'drill.language': undefined,
  'drill.id': undefined,
  'drill.plan': '澜川市防汛防台风应急预案',
  'drill.status': '整改完成',
  'drill.type': '实战演练（功能）',
  'drill.content': '综合演练',
  'drill.purpose': '研究性',
  'drill.announced': '是',
  'drill.length': '3小时',
}

describe('every field of a drill', () => {
  it('is printed in one of the documents', async () => {
    const { document, findings } = readDocument(parseSource('full.yaml', Buffer.from(FULL)))
    expect(findings).toEqual([])
    const drill = document as Drill
    const missing = emptyFields(drill, 'drill')
    expect(missing).toEqual([])
    const texts = await Promise.all(NAMES.map((name) => markdown(ZH, drill, name)))
    const all = texts.join('\n')
    for (const [field, said] of Object.entries(OTHERWISE)) if (said !== undefined) expect(all, field).toContain(said)
    for (const mark of new Set(FULL.match(/记号[^\s,\]}]+/g))) expect(all, mark).toContain(mark)
    for (const said of [
      '市防办',
      '市水利局',
      '市气象局',
      '市应急管理局',
      '市教育局',
      '市公安局',
      '市民政局',
      '澜川海事局',
      '市商务局',
      '市城市管理局',
      '市交通运输局',
      '市卫健委',
    ])
      expect(all, said).toContain(said)
    for (const said of [
      '17',
      '386',
      'T+7',
      '13分钟',
      'T+8',
      '11分钟',
      '完成，有大问题',
      '完成，有小问题',
      '培训',
      '2026.12.17',
      '2026.12.16',
      '情景事件',
      '预警发布后',
    ])
      expect(all, said).toContain(said)
  })
})

/** Fields of the shapes of a drill that the drill above leaves empty; those of plans are held elsewhere. */
function emptyFields(node: object, shape: ShapeName): string[] {
  const { fields } = SHAPES[shape] as Shape
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = Reflect.get(node, key) as unknown
    const own = Array.isArray(value) ? value[0] : value
    if (own === undefined) return [`${shape}.${key}`].filter((name) => !name.startsWith('safeguard.'))
    const below = field.kind === 'object' && typeof own === 'object' && own !== null && field.def
    return below ? emptyFields(own as object, field.def as ShapeName) : []
  })
}

describe('plan drill render', () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  it('lists every document in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const { out } = tool.run(['drill', 'render', '--list', '--lang', lang])
      for (const { name, about } of DRILL_DOCUMENTS) expect(out).toMatch(new RegExp(`^${name} +${about[lang]}$`, 'm'))
    }
  })
})
