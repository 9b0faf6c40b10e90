import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { normalise } from '../src/model/normalise.ts'
import type { Plan, Registry } from '../src/model/plan.generated.ts'
import { compileUserTemplate } from '../src/render/document.ts'
import { fingerprint } from '../src/render/info.ts'
import { planDocument, type RenderInput, renderPlan } from '../src/render/render.ts'
import { outlineFor } from '../src/render/view/outline.ts'

function read<Document>(path: string, kind: 'plan' | 'registry'): Document {
  return normalise<Document>(
    parse(readFileSync(path, 'utf8').replace(/: (\d{4}-\d\d(?:-\d\d)?)(?=[\s,}\]])/g, ': "$1"')),
    kind,
  )
}

const CASES = readdirSync('test/cases').filter((file) => file.endsWith('.plan.yaml'))
const EXAMPLES = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('plan.yaml'))
  .map((file) => join('examples', file))

/** Marks of words that were put together wrongly. */
const FLAWS: readonly [string, RegExp][] = [
  ['an unknown value', /undefined|NaN|\[object|null/],
  ['a parameter without a value', /\$\(/],
  ['empty brackets', /（）|\(\)|“”|《》|【】/],
  ['two marks in a row', /[，、；：][，、；：。]|。。|；。|，，/],
  ['a mark without words before it', /^(?:[-*]|\d+\.)? *[，、；：。]/m],
  ['an item without words', /^ *(?:-|\d+\.)[ \t]*$/m],
  ['words twice', /响应响应|发布发布|以上以上|时时，|内内|之后后/],
  ['an English sentence with two full stops', /[a-z]\.\.(?!\.)|, ,|: :|;;/],
]

async function markdown(path: string): Promise<string> {
  return String(await renderPlan({ plan: read<Plan>(path, 'plan') }, { to: 'md', edition: 'internal' }))
}

/** Every example by its path, read once. */
const READ = new Map(EXAMPLES.map((path) => [path, read<Plan>(path, 'plan')]))

/** An example with its superior plans and the registry beside or above it. */
function example(path: string): RenderInput {
  const plan = READ.get(path) ?? read<Plan>(path, 'plan')
  const others = [...READ.values()]
  const above = new Set(plan.planSystem?.parent?.map(({ title }) => title))
  const registry = [dirname(path), dirname(dirname(path))]
    .map((folder) => join(folder, 'registry.yaml'))
    .find((file) => existsSync(file))
  return {
    plan,
    parents: others.filter(({ id, title }) => above.has(id) || above.has(title)),
    registries: registry ? [read<Registry>(registry, 'registry')] : [],
    planTitles: new Map(others.map(({ id, title }) => [id, title])),
  }
}

describe.each(CASES)('the hard case %s', (file) => {
  test('is printed without a flaw', async () => {
    const text = await markdown(join('test/cases', file))
    for (const [flaw, pattern] of FLAWS)
      expect({ flaw, found: pattern.exec(text)?.[0] }).toEqual({ flaw, found: undefined })
    await expect(text).toMatchFileSnapshot(`cases/${file.replace('.plan.yaml', '.md')}`)
  })
})

describe.each(EXAMPLES)('the example %s', (path) => {
  test('is printed without a flaw', async () => {
    const text = String(await renderPlan(example(path), { to: 'md', edition: 'internal' }))
    for (const [flaw, pattern] of FLAWS)
      expect({ flaw, found: pattern.exec(text)?.[0] }).toEqual({ flaw, found: undefined })
  })

  test('has no heading without content and every annex once', async () => {
    const { root } = await planDocument(example(path), { edition: 'internal' })
    const headings = root.children.map((block) => (block.type === 'heading' ? block.depth : 0))
    for (const [index, depth] of headings.entries())
      if (depth > 0) expect(headings[index + 1] === 0 || (headings[index + 1] ?? 0) > depth).toBe(true)
    const labels = root.children.flatMap((block) => (block.type === 'annex' ? [block.label] : []))
    expect(new Set(labels).size).toBe(labels.length)
  })
})

test('the smallest plan', async () => {
  await expect(await markdown('examples/minimal/plan.yaml')).toMatchFileSnapshot('render-plan/minimal.md')
})

describe('a document', () => {
  const minimal = () => read<Plan>('examples/minimal/plan.yaml', 'plan')

  test('says which plan it was made from, whatever the order of its keys', async () => {
    const plan = minimal()
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan
    expect(fingerprint(plan)).toBe(fingerprint(turned))
    expect(fingerprint({ ...plan, title: '别的' })).not.toBe(fingerprint(plan))
    const { info } = await planDocument({ plan }, { edition: 'internal' })
    expect(info).toEqual({
      title: '望川区商务局生活必需品市场供应应急预案',
      language: 'zh',
      id: 'wangchuan-market-supply',
      version: '2.0',
      date: '2025-06-18',
      edition: 'internal',
      issuer: '望川区商务局',
      fingerprint: fingerprint(plan),
    })
  })

  test('is numbered in both systems', async () => {
    const decimal = await renderPlan({ plan: minimal() }, { to: 'md', edition: 'internal' })
    const gongwen = await renderPlan({ plan: minimal() }, { to: 'md', edition: 'internal', numbering: 'gongwen' })
    expect(decimal).toContain('1.1 编制目的')
    expect(gongwen).toContain('（一）编制目的')
  })

  test('prints numbers as they are written', async () => {
    const plan = minimal()
    const supply = plan.resources?.supplies?.[0]
    const written = (node: object, key: string | number) =>
      node === supply && key === 'quantity' ? '120.00' : undefined
    for (const edition of ['internal', 'public'] as const)
      expect(await renderPlan({ plan, written }, { to: 'md', edition })).toContain('120.00吨')
  })

  test('tells critical activities apart: times at a glance, then what they depend on', async () => {
    const goals: Plan['goals'] = [
      { statement: '急诊不中断', mtpd: '30min', within: '5min', since: 'occurred', needs: [{ resource: '应急电源' }] },
      { statement: '透析不中断', mtpd: '2d', within: '1d', since: '停水' },
      { statement: '无人员伤亡', target: 0, unit: '人' },
    ]
    const text = String(await renderPlan({ plan: { ...minimal(), goals } }, { to: 'md', edition: 'internal' }))
    const rows = text.split('\n').filter((line) => /^\| \d \|/.test(line))
    const cells = (word: string) =>
      rows.filter((row) => row.includes(word)).map((row) => row.split(/ *\| */).slice(2, -1))
    expect(text).toMatch(/关键业务活动[\s\S]+依赖的条件和落实措施[\s\S]+其他目标/)
    expect(cells('急诊')).toEqual([
      ['急诊不中断', '30分钟', '5分钟'],
      ['急诊不中断', '应急电源'],
    ])
    expect(cells('透析')[0]).toEqual(['透析不中断', '2天', '停水后1日内'])
    expect(cells('无人员伤亡')).toEqual([['无人员伤亡', '0人']])
  })

  test('shows the stations of a registry that the plan speaks of, and no others', async () => {
    const station = (name: string) => [{ id: `s-${name}`, name, marks: { 警戒: 8.2 } }]
    const registry = {
      ...{ kind: 'registry', id: 'r', title: '名录', language: 'zh' },
      indicators: [
        { id: 'stage', name: '水位', unit: '米', stations: station('北门站') },
        { id: 'tide', name: '潮位', unit: '米', stations: station('外港站') },
      ],
    } as unknown as Registry
    const plan = {
      ...minimal(),
      annexes: [{ number: 1, title: '特征值', kind: 'table', view: 'stations' }],
      response: { levels: [{ level: 'I', when: { indicator: 'stage', atLeast: { mark: '警戒' } } }] },
    } as unknown as Plan
    const input = { plan: normalise<Plan>(plan, 'plan'), registries: [normalise<Registry>(registry, 'registry')] }
    const text = String(await renderPlan(input, { to: 'md', edition: 'internal' }))
    expect(text).toContain('北门站')
    expect(text).not.toContain('外港站')
  })

  test('follows an office’s own template', async () => {
    const text = '# 我们的预案\n\n<%- v.blocks(v.view.purpose) %>\n\n# 没有内容\n\n<%- v.blocks(v.view.playbooks) %>\n'
    const template = await compileUserTemplate(text, 'office.md.ejs')
    const { root } = await planDocument({ plan: minimal() }, { edition: 'internal', template })
    expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
  })

  test.each<[Partial<Plan>, string]>([
    [{ type: 'special', language: 'zh' }, 'government'],
    [{ type: 'overall', language: 'en', meta: { jurisdiction: { name: 'A', country: 'US' } } }, 'cpg101'],
    [{ type: 'overall', language: 'en', meta: { jurisdiction: { name: 'A', country: 'CN' } } }, 'government'],
    [{ type: 'fire', language: 'en' }, 'fire'],
    [{ type: 'unit', language: 'zh' }, 'generic'],
    [{ type: 'continuity', language: 'en', meta: { jurisdiction: { name: 'A', country: 'US' } } }, 'generic'],
    [{ type: 'unit', language: 'zh', profiles: ['core', 'cn-fire'] }, 'fire'],
  ])('takes the chapters of %j', (plan, outline) => {
    expect(outlineFor(plan as Plan)).toBe(outline)
  })
})
