/** Plans that others name, and do not name rightly. */
import { describe, expect, it } from 'vitest'
import { oneApart } from '../src/base/one-apart.ts'
import { folderWith, plan, printed } from './repository/little.ts'

const RULES = ['unresolved-reference', 'plan-title', 'drill-clash', 'plan-links']

/** Findings of the rules that read names of plans, with what they ask. */
async function told(files: Readonly<Record<string, string>>, named: readonly string[] = ['.']): Promise<string[]> {
  const report = JSON.parse(await printed(folderWith(files), named)) as {
    files: { path: string; problems: { rule: string; line: number; hint: string }[] }[]
  }
  return report.files.flatMap(({ path, problems }) =>
    problems
      .filter(({ rule }) => RULES.includes(rule))
      .map(({ rule, line, hint }) => `${path}:${line} ${rule} ${/"([^"]+)"\?/.exec(hint)?.[1] ?? ''}`.trim()),
  )
}

const BRIGADE = 'actors:\n  - { name: 区消防救援大队, kind: team }\n  - 区政府\n'
const drill = (of: string): string =>
  `kind: drill\nid: night\ntitle: 夜间演练\nlanguage: zh\nplan: ${of}\nstart: 2026-12-08T20:00\nby: [区消防救援大队]\n`
const FLOOD = plan({ id: 'flood', rest: `${BRIGADE}drills: [{ next: 2026-12-08, by: 区消防救援大队 }]\n` })
const REGISTRY =
  'kind: registry\nid: r\ntitle: 名录\nlanguage: zh\norganizations: [{ name: 区消防救援大队, kind: team }]\n'

describe('a drill', () => {
  const of = (name: string, more: Readonly<Record<string, string>> = {}) =>
    told({ 'd.yaml': drill(name), 'flood.yaml': FLOOD, 'r.yaml': REGISTRY, ...more })

  it('whose plan is misspelt is asked whether it means the other, and does not clash with that', async () => {
    expect(await of('flood')).toEqual([])
    expect(await of('flod')).toEqual(['d.yaml:5 unresolved-reference flood'])
    expect(await of('望川区flood预按')).toEqual(['d.yaml:5 plan-title 望川区flood预案'])
  })

  it('is told alone as well', async () => {
    const files = { 'd.yaml': drill('flod'), 'flood.yaml': FLOOD }
    expect(await told(files, ['d.yaml'])).toEqual(['d.yaml:5 unresolved-reference flood'])
  })

  it('of a plan that stands elsewhere, or of one of two that it may be, is no slip', async () => {
    expect(await of('quake')).toEqual([])
    expect(await of('flood-2', { 'one.yaml': plan({ id: 'flood-1' }) })).toEqual([])
    expect(await of('flod', { 'food.yaml': plan({ id: 'food' }) })).toEqual([])
  })

  it('clashes with that of another plan as before', async () => {
    const quake = plan({ id: 'quake', rest: `${BRIGADE}drills: [{ next: 2026-12-08, by: 区消防救援大队 }]\n` })
    const all = await told({
      'd.yaml': drill('flood'),
      'flood.yaml': plan({ id: 'flood' }),
      'quake.yaml': quake,
      'r.yaml': REGISTRY,
    })
    expect(all).toEqual(['d.yaml:6 drill-clash', 'quake.yaml:13 drill-clash'])
  })

  it('of which nobody knows the plan may be that of another file of nearly the same', async () => {
    const two = (one: string, other: string) =>
      told({ 'a.yaml': drill(one), 'b.yaml': drill(other).replace('night', 'day'), 'r.yaml': REGISTRY })
    expect(await two('north-flood', 'north-flod')).toEqual([])
    expect(await two('north-flood', 'north-fire')).toHaveLength(2)
  })
})

describe('a title', () => {
  const titled = (title: string, rest = '', area = '望川区'): string =>
    plan({ id: `p${title.length}-${[...title].reduce((sum, one) => sum + one.charCodeAt(0), 0)}`, area, rest }).replace(
      /title: .*/,
      `title: ${title}`,
    )
  const QUAKE = titled('望川区地震应急预案')
  const naming = (names: string, more: Readonly<Record<string, string>> = {}) =>
    told({ 'a.yaml': titled('望川区防汛应急预案', `planSystem: { ${names} }\n`), 'quake.yaml': QUAKE, ...more })

  it.each([
    ['one character other', 'related: [望川区地震应急顶案]'],
    ['one mistaken for its like', 'related: [望川区地振应急预案]'],
    ['one too few', 'related: [望川区地震应预案]'],
    ['one too many', 'manuals: [望川区地震应急急预案]'],
    ['two that changed places', 'related: [《望川区地震急应预案》]'],
  ])('with %s is one slip', async (_, names) => {
    expect(await naming(names)).toEqual(['a.yaml:11 plan-title 望川区地震应急预案'])
  })

  it.each([
    ['rightly named', 'related: [望川区地震应急预案, 《望川区地震应急预案》]'],
    ['of another place', 'related: [望江区地震应急预案]'],
    ['of another hazard', 'related: [望川区地质应急预案]'],
    ['of another kind', 'related: [望川区地震应急方案]'],
    ['of another number', 'related: [望川区地震应急预案2]'],
  ])('%s is none', async (_, names) => {
    expect(await naming(names)).toEqual([])
  })

  it('泄漏 is 泄露; 防旱 is not 防汛, nor one place another', async () => {
    const more = {
      'leak.yaml': titled('望川区氨气泄漏应急预案'),
      'dam.yaml': titled('望川区东坝防汛应急预案'),
    }
    expect(await naming('related: [望川区氨气泄露应急预案]', more)).toEqual([
      'a.yaml:11 plan-title 望川区氨气泄漏应急预案',
    ])
    expect(await naming('related: [望川区防旱应急预案, 望川区东坡防汛应急预案]', more)).toEqual([])
  })

  it('of another hazard is that of the plan which names this one', async () => {
    const back = titled('望川区地震应急预案', 'planSystem: { related: [望川区防汛应急预案] }\n')
    expect(await naming('related: [望川区地宸应急预案]', { 'quake.yaml': back })).toEqual([
      'a.yaml:11 plan-title 望川区地震应急预案',
    ])
  })

  it('of another place or works is none, even where the plans name each other', async () => {
    const back = 'planSystem: { related: [望川区防汛应急预案] }\n'
    const elsewhere = { 'quake.yaml': titled('望川区地震应急预案', back, '芦汀市') }
    expect(await naming('related: [望宸区地震应急预案]', elsewhere)).toEqual([])
    const works = { 'quake.yaml': titled('望川化工厂地震应急预案', back, '望川化工厂') }
    expect(await naming('related: [望宸化工厂地震应急预案]', works)).toEqual([])
    expect(await naming('related: [望川化工厂地宸应急预案]', works)).toHaveLength(1)
  })

  it('of a plan above has its place too', async () => {
    const town = titled('青溪镇防汛应急预案', 'planSystem: { parent: 望州区防汛应急预案 }\n', '望川区青溪镇')
    expect(await told({ 'town.yaml': town, 'a.yaml': titled('望川区防汛应急预案') })).toEqual([])
    const slip = town.replace('望州区', '望穿区')
    expect(await told({ 'town.yaml': slip, 'a.yaml': titled('望川区防汛应急预案') })).toEqual([
      'town.yaml:11 plan-title 望川区防汛应急预案',
    ])
    const ofAnother = slip.replace('望川区青溪镇', '望穿区青溪镇')
    expect(await told({ 'town.yaml': ofAnother, 'a.yaml': titled('望川区防汛应急预案') })).toEqual([])
  })

  it('that two plans may have, or that may stand in a file that nobody understands, is none', async () => {
    const other = titled('望川区地震应急预安')
    expect(await naming('related: [望川区地震应急预按]', { 'other.yaml': other })).toEqual([])
    expect(await naming('related: [望川区地震应急预按]', { 'odd.plan.yaml': 'kind: plan\nid: [\n' })).toEqual([])
  })

  it('that is misspelt is told once: the plan below it is not left out as well', async () => {
    const overall = (child: string): string => titled('望川区总体应急预案', `planSystem: { children: [${child}] }\n`)
    const child = titled('望川区地震应急预案', 'planSystem: { parent: 望川区总体应急预案 }\n')
    expect(await told({ 'all.yaml': overall('望川区地震应急预按'), 'quake.yaml': child })).toEqual([
      'all.yaml:11 plan-title 望川区地震应急预案',
    ])
    expect(await told({ 'all.yaml': overall('望川区大风应急预案'), 'quake.yaml': child })).toEqual([
      'quake.yaml:11 plan-links',
    ])
    const elsewhere = child.replace('总体应急预案 }', '总体应急案 }')
    expect(await told({ 'all.yaml': overall('望川区地震应急预案'), 'quake.yaml': elsewhere })).toEqual([
      'quake.yaml:11 plan-title 望川区总体应急预案',
    ])
  })
})

describe('words that are one apart', () => {
  const WORDS = ['abcd', 'abdc', 'abc', 'abcde', 'xbcd', 'abcdef', 'aacd', 'dcba', 'a', '', 'ab']
  const isOne = (a: string, b: string): boolean => {
    const cut = (word: string): string[] => [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))]
    return cut(a).some((one) => cut(b).includes(one))
  }

  it('are all found, whatever they are held against', () => {
    const found = oneApart(WORDS, WORDS)
    for (const word of WORDS)
      expect([...(found.get(word) ?? [])].sort(), word).toEqual(WORDS.filter((one) => isOne(word, one)).sort())
  })
})
