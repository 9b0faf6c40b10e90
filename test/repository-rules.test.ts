/** What rules across files take as the same thing, and what they leave alone: each case as files, in their own folder. */
import { describe, expect, it } from 'vitest'
import { folderWith, found, phone, plan, printed } from './repository/little.ts'

/** Findings of one rule. */
async function told(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const all = await found(files)
  return all.filter((line) => line.includes(` ${rule} `))
}

describe('two drills of one day', () => {
  const BRIGADE = `kind: registry
id: r
title: 名录
language: zh
organizations:
  - { id: brigade, name: 区消防救援大队, aliases: [消防大队], kind: team }
`
  const drill = (id: string, more: string): string => `kind: drill
id: ${id}-drill
title: ${id}演练
language: zh
plan: ${id}
start: 2026-12-08T09:00
${more}`
  const files = (one: string, other: string): Record<string, string> => ({
    'a.yaml': plan({ id: 'a' }),
    'b.yaml': plan({ id: 'b' }),
    'a.drill.yaml': drill('a', one),
    'b.drill.yaml': drill('b', other),
    'r.yaml': BRIGADE,
  })

  it('need the same body, whatever they call it', async () => {
    expect(await told('drill-clash', files('by: [brigade]\n', 'participants: [{ actor: 消防大队 }]\n'))).toEqual([
      'a.drill.yaml:6 drill-clash → b.drill.yaml:6',
      'b.drill.yaml:6 drill-clash → a.drill.yaml:6',
    ])
    const asked = plan({ id: 'c', rest: 'drills: [{ next: 2026-12-08, by: 消防大队 }]\n' })
    expect(
      await told('drill-clash', {
        'a.yaml': plan({ id: 'a' }),
        'a.drill.yaml': drill('a', 'by: [brigade]\n'),
        'c.yaml': asked,
        'r.yaml': BRIGADE,
      }),
    ).toEqual(['a.drill.yaml:6 drill-clash → c.yaml:11', 'c.yaml:11 drill-clash → a.drill.yaml:6'])
  })

  it('need bodies that are named alike and belong to two counties', async () => {
    const of = (county: string): Record<string, string> => ({
      [`${county}/p.yaml`]: plan({ id: county, area: county, rest: 'drills: [{ next: 2026-12-08, by: 县水利局 }]\n' }),
      [`${county}/r.yaml`]: `kind: registry\nid: ${county}\ntitle: 名录\nlanguage: zh\norganizations: [{ name: 县水利局, kind: department }]\n`,
    })
    expect(await told('drill-clash', { ...of('芦汀县'), ...of('禾丰县') })).toEqual([])
  })

  it('may have the same observer, and nobody waits for one that was held or called off', async () => {
    const observer = 'participants: [{ actor: brigade, role: observer }]\n'
    expect(await told('drill-clash', files('by: [brigade]\n', observer))).toEqual([])
    for (const status of ['held', 'cancelled'])
      expect(await told('drill-clash', files('by: [brigade]\n', `status: ${status}\nby: [brigade]\n`))).toEqual([])
  })
})

describe('a short name that nobody has', () => {
  const hints = async (area: string): Promise<string[]> => {
    const actors = 'actors: [区政府, { name: 榉溪县防汛抗旱指挥部, kind: partner, reportsTo: 县防指 }]\n'
    const folder = folderWith({ 'a.yaml': plan({ id: 'a', area, rest: actors }) })
    const { files } = JSON.parse(await printed(folder, ['.']))
    return files[0].problems.flatMap((one: { rule: string; hint: string }) =>
      one.rule === 'unresolved-reference' ? one.hint : [],
    )
  }

  it('is taken for a body of the own county, and for none of another', async () => {
    expect(await hints('榉溪县')).toEqual(['Did you mean "榉溪县防汛抗旱指挥部"?'])
    expect(await hints('桐岸市芦汀县苇湾镇')).toEqual(['Check the spelling, or list it first'])
  })
})

describe('numbers of one body', () => {
  it('are compared only where they answer day and night', async () => {
    const other = (hours: string): string =>
      phone('0000-86000002').replace('"0000-86000002"', `{ value: "0000-86000002", hours: "${hours}" }`)
    const beside = (hours: string) =>
      told('number-agrees', {
        'a.yaml': plan({ id: 'a', rest: phone('0000-86000001') }),
        'b.yaml': plan({ id: 'b', rest: other(hours) }),
      })
    expect(await beside('24小时')).toHaveLength(2)
    expect(await beside('8:00-18:00')).toEqual([])
  })
})

describe('what a plan and the one above it start at', () => {
  const [FLOOD, QUAKE] = ['{ id: flood, name: 洪涝 }', '{ id: quake, name: 地震 }']
  const body = (response: string): string =>
    `indicators: [{ id: deaths, name: 死亡人数, unit: 人 }]\nresponse: ${response}\n`
  const both = (own: string, above: string): Record<string, string> => {
    const hazards = (text: string): string => text.replace('[洪涝]', `[${FLOOD}, ${QUAKE}]`)
    return {
      'own.yaml': hazards(plan({ id: 'own', rest: `planSystem: { parent: top }\n${body(own)}` })),
      'top.yaml': hazards(plan({ id: 'top', type: 'overall', rest: body(above) })),
    }
  }
  const ladder = (at: number): string =>
    `{ thresholds: [{ indicator: deaths, atLeast: { III: ${at} } }], levels: [{ level: III }] }`
  const level = (at: number, more = ''): string =>
    `{ levels: [{ level: III, ${more}when: { indicator: deaths, atLeast: ${at} } }] }`
  const TOLD = ['own.yaml:13 parent-trigger → top.yaml:12']

  it('is compared whether it stands with the level or in a table', async () => {
    expect(await told('parent-trigger', both(ladder(5), ladder(3)))).toEqual(TOLD)
    expect(await told('parent-trigger', both(ladder(5), level(3)))).toEqual(TOLD)
    expect(await told('parent-trigger', both(ladder(3), level(3)))).toEqual([])
  })

  it('is one thing for one hazard, by its id or its name, and another for another', async () => {
    const of = (hazard: string, at: number): string => level(at, `hazards: [${hazard}], `)
    expect(await told('parent-trigger', both(of('flood', 5), of('洪涝', 3)))).toEqual(TOLD)
    expect(await told('parent-trigger', both(of('flood', 5), of('quake', 3)))).toEqual([])
  })
})

describe('a registry', () => {
  const need = (id: string): string =>
    plan({ id }).replace(
      '[{ do: 转移, lead: 区政府 }]',
      '[{ do: 转移, lead: 区政府, needs: [{ resource: 冲锋舟, quantity: 4 }] }]',
    )
  const BOATS = `kind: registry
id: boats
title: 物资名录
language: zh
supplies: [{ name: 冲锋舟, quantity: 6, unit: 艘 }]
`

  it('holds supplies for the plans of its folder and of those below, and for no others', async () => {
    const plans = { 'north/a.yaml': need('a'), 'north/deep/b.yaml': need('b') }
    const both = [
      'north/a.yaml:8 shared-supply → north/deep/b.yaml:8',
      'north/deep/b.yaml:8 shared-supply → north/a.yaml:8',
    ]
    for (const home of ['r.yaml', 'north/r.yaml'])
      expect(await told('shared-supply', { ...plans, [home]: BOATS }), home).toEqual(both)
    for (const home of ['south/r.yaml', 'north/deep/r.yaml'])
      expect(await told('shared-supply', { ...plans, [home]: BOATS }), home).toEqual([])
  })
})

describe('a plan that several plans could be', () => {
  const LINKED = 'planSystem: { parent: top }\n'
  const top = (status: string, listed: string): string =>
    plan({ id: 'top', type: 'overall', rest: `planSystem: { children: [${listed}] }\n` }).replace(
      'meta: {',
      `meta: { status: ${status},`,
    )

  it('is the one that holds, then the draft, then what is withdrawn', async () => {
    const links = (a: string, b: string) =>
      told('plan-links', {
        'a.yaml': top(a, '望川区地震预案'),
        'b.yaml': top(b, 'own'),
        'own.yaml': plan({ id: 'own', rest: LINKED }),
      })
    expect(await links('inForce', 'draft')).toEqual(['own.yaml:11 plan-links → a.yaml:11'])
    expect(await links('draft', 'inForce')).toEqual([])
    expect(await links('withdrawn', 'draft')).toEqual([])
  })
})
