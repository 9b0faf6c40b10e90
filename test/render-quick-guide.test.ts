import { describe, expect, it, vi } from 'vitest'
import { walk } from '../src/model/walk.ts'
import { whereabouts } from '../src/render/documents/quick-guide/where.ts'
import { planDocument, type RenderInput } from '../src/render/render.ts'
import { textOf } from '../src/render/text.ts'
import type { PlanTable } from '../src/render/tree.ts'
import { examplePlans } from './documents/examples.ts'

vi.setConfig({ testTimeout: 60_000 })

const EXAMPLES = examplePlans()

/** Heading → its tables and lines. */
async function guide(input: RenderInput): Promise<Map<string, { rows: string[][]; lines: string[] }>> {
  const { root } = await planDocument(input, { document: 'quick-guide', edition: 'internal' })
  const found = new Map<string, { rows: string[][]; lines: string[] }>()
  let part = { rows: [] as string[][], lines: [] as string[] }
  for (const block of root.children) {
    if (block.type === 'heading') {
      part = { rows: [], lines: [] }
      found.set(textOf(block), part)
    } else if (block.type === 'planTable') part.rows.push(...rowsOf(block))
    else part.lines.push(textOf(block))
  }
  return found
}

/** Cells that a merged one covers hold its text. */
function rowsOf({ rows, head }: PlanTable): string[][] {
  let above: string[] = []
  return rows.map((row) => {
    const texts = row.map(({ children }) => children.map(textOf).join('\n'))
    above = texts.length < head.length ? [...above.slice(0, head.length - texts.length), ...texts] : texts
    return above
  })
}

const example = (name: string): RenderInput =>
  EXAMPLES.find(([path]) => path.includes(name))?.[1] ?? (EXAMPLES[0]?.[1] as RenderInput)

describe('the quick guide', () => {
  it('says what starts which level, the most severe first, who decides and who stands in', async () => {
    const found = await guide(example('school-fire'))
    expect([...found.keys()].slice(1)).toEqual(['什么情况启动哪一级', '谁决定', '第一小时', '报告时限', '找谁'])
    expect(found.get('什么情况启动哪一级')?.rows[0]).toEqual([
      '一级响应（全校）',
      '开始扑救三分钟后火势仍未压制（“第一灭火力量”后经过3分钟）',
    ])
    expect(found.get('谁决定')?.rows[0]).toEqual([
      '一级响应（全校）',
      '总指挥 10020261001',
      '第一副总指挥、第二副总指挥、当日带班校领导、消防控制室值班员',
      '灭火行动组',
      '消防控制室',
    ])
    expect(found.get('第一小时')?.rows[0]).toEqual(['接报后2分钟内', '消防控制室', expect.stringMatching(/./)])
    expect(found.get('报告时限')?.rows[0]).toEqual([
      '“核实火警”后1分钟内',
      '消防控制室',
      '望川区消防救援大队',
      '119 电话',
    ])
    expect(found.get('找谁')?.rows[0]?.slice(0, 2)).toEqual(['总指挥（校长 林致和）', '10020261001'])
    expect(found.get('找谁')?.rows.flat()).toContain('消防控制室')
  })

  it('has triggers of each level where not all have room: the mildest is the first to come', async () => {
    const { rows = [] } = (await guide(example('city-flood'))).get('什么情况启动哪一级') ?? {}
    const count = (level: string): number => rows.filter(([name]) => name === level).length
    const counts = ['一级', '二级', '三级', '四级'].map(count)
    expect(Math.min(...counts)).toBeGreaterThan(3)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2)
    expect([...new Set(rows.map(([name]) => name))]).toEqual(['一级', '二级', '三级', '四级'])
  })

  it('counts what it leaves out, and says where that stands', async () => {
    const found = await guide(example('city-flood'))
    const { rows = [], lines = [] } = found.get('什么情况启动哪一级') ?? {}
    const [, count] = /还有(\d+)项，这里放不下，见附件3“分级响应启动条件”。/.exec(lines.join()) ?? []
    expect(Number(count)).toBeGreaterThan(0)
    expect(rows[0]?.[0]).toBe('一级响应'.replace('响应', ''))
    const whole = structuredClone(example('city-flood'))
    whole.plan.response = {
      ...whole.plan.response,
      levels: (whole.plan.response?.levels ?? []).filter(({ level }) => level === 'IV'),
      scale: ['IV'],
      thresholds: [],
    }
    const less = await guide(whole)
    expect(less.get('什么情况启动哪一级')?.lines).toEqual([])
  })

  it('names the chapter where something stands in full, and the whole plan where none is known', async () => {
    const phrase = { quote: (text: string) => `“${text}”` }
    const words = { phrase, say: ({ zh }: { zh: string }) => zh }
    const plan = { type: 'special', language: 'zh' }
    const where = await whereabouts({ plan, words, annexWith: () => undefined } as never)
    expect(where({ sections: ['none', 'reports'] })).toMatch(/^“.*报.*”$/)
    expect(where({ sections: ['none'] })).toBe('预案全文')
  })

  it('has warnings where a plan has no levels, and names no body of other plans', async () => {
    const found = await guide(example('village'))
    expect(found.get('什么情况启动哪一级')?.rows.map(([level]) => level)).toContain('立即转移')
    expect(found.get('谁决定')?.rows[0]?.slice(0, 3)).toEqual([
      '准备转移（大喇叭、锣慢敲）',
      '组长 10040010001',
      '第一副组长、第二副组长',
    ])
    const names = found.get('找谁')?.rows.flatMap(([a = '', , b = '']) => [a, b]) ?? []
    expect(names.filter((name) => /办事处|人民政府|应急管理局/.test(name))).toEqual([])
  })

  it.each(EXAMPLES)('of %s prints no number that the plan does not have', async (_, input) => {
    const known: string[] = []
    const documents = [
      [input.plan, 'plan'],
      ...(input.parents ?? []).map((one) => [one, 'plan']),
      ...(input.registries ?? []).map((one) => [one, 'registry']),
    ]
    for (const [document, shape] of documents as [object, 'plan' | 'registry'][])
      walk(document, shape, { leaf: ({ value }) => void (typeof value === 'string' && known.push(value)) })
    const all = known.join('\n')
    for (const { rows } of (await guide(input)).values())
      for (const number of rows
        .flat()
        .join('\n')
        .match(/\d{3,}(?:-\d{3,})+|\d{7,}/g) ?? [])
        expect(all).toContain(number)
  })
})
