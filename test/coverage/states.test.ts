/** What the signs stand for. */
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { PROFILES } from '../../src/lint/data.generated.js'
import { placesAt } from '../../src/model/required/places.ts'
import { columnsOf } from '../../src/report/columns.ts'
import { coverageText } from '../../src/report/coverage/text.ts'
import { cellOf, covered, input, smallPlan } from './inputs.ts'

const cell = (id: string, more: string) => cellOf(covered([input('a.yaml', smallPlan(more))], 'zh'), id)

describe('a requirement', () => {
  it('is met, with the first place of each kind and how many there are', () => {
    expect(cell('element-actors', '')).toMatchObject({
      state: 'met',
      count: 1,
      places: [{ path: 'a.yaml', line: 8, column: 12, pointer: '/actors/0', words: '主体 1“指挥部”' }],
    })
  })

  it('counts things once, and a list of words as one', () => {
    const bodies = smallPlan(
      'resources: { supplies: [{ name: 沙袋 }, { name: 水泵 }] }\nscope: { events: [洪水, 内涝] }',
    )
    const { document, source } = input('a.yaml', bodies)
    const whole = covered([{ document, source, profiles: Object.values(PROFILES) }])
    expect(cellOf(whole, 'content-supplies')?.count).toBe(2)
    expect(placesAt(document, 'resources.supplies')).toHaveLength(2)
    expect(placesAt(document, 'scope.events')).toEqual([['scope', 'events']])
  })

  it('is missing where nothing stands, and an empty list is nothing', () => {
    expect(cell('part-recovery', '')).toEqual({ state: 'missing', count: 0, places: [] })
    expect(cell('content-supplies', 'resources: { supplies: [] }')?.state).toBe('missing')
  })

  it('is met in part where a piece that is asked for by itself is missing', () => {
    const more = 'resources: { funds: [{ source: 县级财政 }] }'
    const { state, lacks } = cell('part-support', more) ?? {}
    expect([state, lacks]).toEqual(['partly', ['队伍物资保障']])
    expect(cell('measures-teams-supplies', more)?.state ?? 'missing').toBe('missing')
  })

  it('is met in part where only words to be filled in stand', () => {
    expect(cell('part-recovery', 'blocks: [{ after: response, title: 恢复重建, text: 待补充 }]')).toMatchObject({
      state: 'partly',
      isBlank: true,
    })
    const more = 'blocks: [{ after: response, title: 恢复重建, text: 由县政府组织恢复重建，标准待定 }]'
    expect(cell('part-recovery', more)?.state).toBe('met')
  })

  it('does not apply where the plan says why', () => {
    expect(cell('part-recovery', 'notApplicable: { part-recovery: 由市级预案规定 }')).toMatchObject({
      state: 'notApplicable',
      reason: '由市级预案规定',
      places: [{ line: 11, words: '不适用内容 › part-recovery' }],
    })
  })

  it('is undecided where the plan does not say its level, and left out where no plan is asked', () => {
    const plan = smallPlan('').replace(', level: county', '')
    const whole = covered([input('a.yaml', plan)])
    const states = whole.parts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state)))
    expect(states).toContain('undecided')
    expect(states).not.toContain('notAsked')
  })
})

describe('forty plans', () => {
  const inputs = Array.from({ length: 40 }, (_, index) => {
    const text = smallPlan(index % 3 === 0 ? 'resources: { funds: [{ source: 县级财政 }] }' : '', `p-${index}`)
    return input(
      `预案/${String(index).padStart(2, '0')}.yaml`,
      index % 4 === 0 ? text.replace('type: special', 'type: village') : text,
    )
  })
  const coverage = covered(inputs, 'zh')

  it('are ordered by type, then by path', () => {
    const plans = coverage.documents.map(({ code, type, path }) => `${code} ${type} ${path}`)
    expect(plans[0]).toBe('1 专项应急预案 预案/01.yaml')
    expect(plans[29]).toBe('30 专项应急预案 预案/39.yaml')
    expect(plans[30]).toBe('31 村（社区）应急预案 预案/00.yaml')
  })

  it.each([60, 80, 120])('keep to %d columns, every sign below its plan', (width) => {
    const text = coverageText(coverage, { locale: 'zh', width, colour: false })
    for (const line of text.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width)
    const lines = text.split('\n')
    const head = lines.findIndex((line) => line.startsWith('  12345 67890 '))
    const signs = lines.slice(head + 1).find((line) => /^ {2}[✓✗~ -]{40,}/.test(line))
    expect(signs?.slice(0, lines[head]?.length)).toHaveLength(lines[head]?.length ?? 0)
    expect(text).toMatch(/^~ [\d、\n ]+ {2}应急保障措施 {2}缺：队/m)
  })

  it('colour changes no word', () => {
    const plain = coverageText(coverage, { locale: 'zh', width: 100, colour: false })
    const coloured = coverageText(coverage, { locale: 'zh', width: 100, colour: true })
    expect(coloured).not.toBe(plain)
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })
})
