import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { changed, fixedBy } from './fix/fixed.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, ROOT, SOUND } from './package/command.ts'

// The tests of the command line start processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const { fixed, check } = fixedBy(['duplicate-id', 'unresolved-reference'], 'plans/flood-2026.plan.yaml')
const missing = (text: string): number => check(text).filter(({ rule }) => rule === 'missing-key').length

const DRILL = readFileSync(join(ROOT, 'examples/county/drills/polder-2026.drill.yaml'), 'utf8')

/** What an indicator is called that nothing refers to. */
const INDICATORS = 'indicators:\n'
const unused = (lines: string): string => changed(SOUND, INDICATORS, `${INDICATORS}${lines}\n`)

/** With an error of format that is left to the author. */
const blind = (text: string): string => changed(text, 'likelihood: 3', 'likelihood: 30')

/** What is written, and what `--fix` makes of it. */
const MENDED: readonly (readonly [string, string, string])[] = [
  ['a line', '  - name: 雨量\n    unit: mm', '  - id: indicator-1\n    name: 雨量\n    unit: mm'],
  [
    'a Latin name',
    "  -  name: People's Köln gauge (24 h)",
    "  -  id: peoples-koln-gauge-24-h\n     name: People's Köln gauge (24 h)",
  ],
  ['braces', '  - { name: 雨量 }', '  - { id: indicator-1, name: 雨量 }'],
  [
    'braces over lines',
    '  - {\n      name: 雨量,\n      unit: mm }',
    '  - {\n      id: indicator-1, name: 雨量,\n      unit: mm }',
  ],
  [
    'a comment before',
    '  - # 雨量计\n    name: 雨量 # 毫米',
    '  - # 雨量计\n    id: indicator-1\n    name: 雨量 # 毫米',
  ],
  ['an anchor', '  - &rain\n    name: 雨量', '  - &rain\n    id: indicator-1\n    name: 雨量'],
  ['a name that is taken', '  - { name: price }', '  - { id: price-2, name: price }'],
  ['a number for a name', '  - { name: "24" }', '  - { id: "24", name: "24" }'],
]

describe('an id that is missing', () => {
  it('is told to be missing at the kind of the document, not at a comment above it', () => {
    const text = `# Of the county\n${SOUND.replace(/^id: .*\n/m, '')}`
    const kind = text.split('\n').findIndex((line) => line.startsWith('kind:')) + 1
    expect(check(text)).toMatchObject([{ rule: 'missing-key', line: kind, column: 1, endColumn: 5 }])
  })

  it.each(MENDED)('is put before %s', (_, written, mended) => {
    for (const eol of ['\n', '\r\n']) {
      const wrong = unused(written).replaceAll('\n', eol)
      expect(missing(wrong)).toBe(1)
      expect(fixed(wrong)).toBe(unused(mended).replaceAll('\n', eol))
    }
  })

  it('is counted where the others are', () => {
    const indicators = changed(
      SOUND,
      /indicators:\n(.*\n){2}/.exec(SOUND)?.[0] ?? '',
      'indicators:\n  - { id: r-08, name: a }\n  - { name: b }\n  - { id: r-10, name: price }\n  - { id: r-11, name: stock }\n',
    )
    expect(fixed(indicators)).toBe(changed(indicators, '{ name: b', '{ id: r-09, name: b'))
    expect(fixed(changed(DRILL, '{ id: p-03, at', '{ at'))).toBe(DRILL)
  })

  it('is the one that the plan uses', () => {
    for (const id of ['price', 'stock']) expect(fixed(changed(SOUND, `{ id: ${id}, name`, '{ name'))).toBe(SOUND)
  })

  it('may be any where the plan uses the name', () => {
    const { fixed: named, check: found } = fixedBy(['indicator-source', 'unresolved-reference'])
    const without = changed(SOUND, '{ id: stock, name', '{ name').replaceAll(/\bstock\b/g, '粮油库存可供天数')
    const mended = named(without)
    expect(mended).toBe(changed(without, '{ name: 粮油', '{ id: indicator-2, name: 粮油'))
    expect(found(mended)).toEqual([])
  })

  it('stays missing where several could be meant, and where another key may be it', () => {
    const both = changed(changed(SOUND, '{ id: price, name', '{ name'), '{ id: stock, name', '{ name')
    expect(fixed(both)).toBe(both)
    const odd = unused('  - { 标识: rain, name: 雨量 }')
    expect(fixed(odd)).toBe(odd)
    const ofPlan = changed(SOUND, '\nid: ', '\n标识: ')
    expect(fixed(ofPlan)).toBe(ofPlan)
    // Until the rest of the format is right, nobody knows whether it is what is called so.
    for (const said of ['{ indicator: rain, atLeast: 1 }', '[{ any: [{ indicator: rain, atLeast: 1 }] }]']) {
      const called = changed(unused('  - { name: 雨量 }'), '{ indicator: price, atLeast: 8, below: 10 }', said)
      expect(fixed(blind(called))).toBe(blind(called))
    }
    const unread = changed(unused('  - { name: 雨量 }'), 'purpose: ', '备注: ')
    expect(fixed(unread)).toBe(unread)
    const within = changed(
      unused('  - { name: 雨量 }'),
      '{ indicator: price, atLeast',
      '{ indicator: { id: rain }, atLeast',
    )
    expect(fixed(within)).toBe(within)
    const shared = blind(unused('  - &rain { name: 雨量 }\n  - *rain'))
    expect(fixed(shared)).toBe(shared)
    const aliased = unused('  - &rain { name: 雨量 }\n  - *rain')
    expect(fixed(aliased)).toBe(aliased)
  })

  it('is put in beside other errors of format, where nothing may be called so', () => {
    const [without, mended] = ['{ name: 雨量 }', '{ id: indicator-1, name: 雨量 }'].map((one) => unused(`  - ${one}`))
    expect(fixed(blind(without ?? ''))).toBe(blind(mended ?? ''))
    const byName = (text = ''): string =>
      blind(changed(text, '{ indicator: price, atLeast: 8', '{ indicator: 雨量, atLeast: 8'))
    expect(fixed(byName(without))).toBe(byName(mended))
  })

  it('of a warning is its name, its colour, or counted', () => {
    const warning = '{ id: tight, name: 供应趋紧预警,'
    for (const [written, mended] of [
      ['{ name: 供应趋紧预警, colour: red,', '{ id: red, name: 供应趋紧预警, colour: red,'],
      ['{ name: Tight supply,', '{ id: tight-supply, name: Tight supply,'],
      ['{ name: 供应趋紧预警,', '{ id: warning-1, name: 供应趋紧预警,'],
    ] as const)
      expect(fixed(changed(SOUND, warning, written).replaceAll('tight', 'price'))).toBe(
        changed(SOUND, warning, mended).replaceAll(/(?<!id: )tight/g, 'price'),
      )
  })

  it('of a document follows its kind, and is made of the file, the title or the type', () => {
    const without = SOUND.replace(/^id: .*\n/m, '')
    const at = (path: string, text = without): string | undefined => {
      const made = fixedBy([], path).fixed(text)
      expect(made.replace(/^id: .*\n/m, '')).toBe(text)
      return /^kind: .*\n(id: .*)\n/m.exec(made)?.[1]
    }
    expect(at('plans/flood-2026.plan.yaml')).toBe('id: flood-2026')
    expect(at('plans/Markt Köln.yaml')).toBe('id: markt-koln')
    expect(at('市场/plan.yaml')).toBe('id: departmental-plan')
    expect(at('market/plan.yaml')).toBe('id: market')
    expect(at('plan.yaml', without.replace(/^title: .*/m, 'title: Market Supply Plan – Base'))).toBe(
      'id: market-supply-plan-base',
    )
    expect(at('plan.yaml', without.replace('type: departmental', 'type: keyFacility'))).toBe('id: key-facility-plan')
    expect(at('drill.yaml', DRILL.replace(/^id: .*\n/m, ''))).toMatch(/^id: .*-drill$/)
    const braces = '{ kind: registry, title: 名录, language: zh }\n'
    expect(fixedBy([], 'a/x.yaml').fixed(braces)).toBe('{ kind: registry, id: x, title: 名录, language: zh }\n')
    expect(fixedBy([], 'a/x.yaml').fixed('title: 名录\nlanguage: zh\nkind: registry\n')).toBe(
      'id: x\ntitle: 名录\nlanguage: zh\nkind: registry\n',
    )
  })
})

describe('plan lint --fix of missing ids', () => {
  let tool: CommandLine

  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  it('shows each, gives plans of one run different ones, and never one that another plan has', () => {
    const without = SOUND.replace(/^id: .*\n/m, '')
    const cwd = folderWith({
      'a/flood.yaml': without,
      'b/flood.yaml': without,
      'c/x.yaml': SOUND.replace(/^id: .*/m, 'id: flood'),
    })
    const lint = (...argv: string[]) => tool.run(['lint', '--lang', 'en', ...DAY, 'a', 'b', 'c', ...argv], { cwd })
    const { out, err } = lint('--fix', '--dry-run')
    expect(out.split('\n').filter((line) => /^[+-] /.test(line))).toEqual(['+ id: flood-2', '+ id: flood-3'])
    expect(err).toContain('a/flood.yaml:3:11 + id: flood-2\n')
    lint('--fix')
    expect(readFileSync(join(cwd, 'a/flood.yaml'), 'utf8')).toBe(
      without.replace('kind: plan\n', 'kind: plan\nid: flood-2\n'),
    )
    expect(lint('--fix').err).toContain('nothing to mend')
  })

  it('says what waits until the other errors are mended', () => {
    const text = changed(unused('  - { name: 雨量 }'), 'purpose: ', '备注: ')
    const cwd = folderWith({ 'a.plan.yaml': text })
    const { err } = tool.run(['lint', '--fix', '--lang', 'en', ...DAY, 'a.plan.yaml'], { cwd })
    expect(err).toContain('plan: a.plan.yaml: ids that are missing wait: mend the other errors of format first')
    expect(readFileSync(join(cwd, 'a.plan.yaml'), 'utf8')).toBe(text)
  })
})
