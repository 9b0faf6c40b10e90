/** What holds documents of a repository against each other. */
import { describe, expect, it } from 'vitest'
import { found, phone, plan, REGISTRY } from './repository/little.ts'

describe('documents of a repository', () => {
  it('show both places of one id, whatever the files are called', async () => {
    const [one, other] = [plan({ id: 'flood' }), plan({ id: 'flood', type: 'departmental' })]
    expect(await found({ 'a.yaml': one, 'b/c.yaml': other })).toEqual([
      'a.yaml:2 document-id → b/c.yaml:2',
      'b/c.yaml:2 document-id → a.yaml:2',
    ])
    expect(await found({ 'z.yaml': one, 'b/c.yaml': other })).toEqual([
      'b/c.yaml:2 document-id → z.yaml:2',
      'z.yaml:2 document-id → b/c.yaml:2',
    ])
  })

  it('follow the registry, then what most of them say', async () => {
    const right = {
      'a.yaml': plan({ id: 'a', rest: phone('0000-86000001') }),
      'b.yaml': plan({ id: 'b', rest: phone('0000-86000001') }),
    }
    const wrong = { 'c.yaml': plan({ id: 'c', rest: phone('0000-86000002') }) }
    expect(await found({ ...right, ...wrong })).toEqual(['c.yaml:11 number-agrees → a.yaml:11 b.yaml:11'])
    const registry = `kind: registry
id: r
title: 名录
language: zh
organizations:
  - { name: 区水务局, kind: department, dutyPhone: "0000-86000002" }
`
    expect(await found({ ...right, ...wrong, 'r.yaml': registry })).toEqual([
      'a.yaml:11 number-agrees → r.yaml:6 c.yaml:11',
      'b.yaml:11 number-agrees → r.yaml:6 c.yaml:11',
    ])
  })

  it('may give several numbers, each of which is right', async () => {
    const registry = `kind: registry
id: r
title: 名录
language: zh
organizations:
  - { name: 区水务局, kind: department, dutyPhone: "0000-86000002" }
contacts:
  - { of: 区水务局, contacts: ["0000-86000001"] }
`
    expect(await found({ 'a.yaml': plan({ id: 'a', rest: phone('0000-86000001') }), 'r.yaml': registry })).toEqual([])
    const short = plan({ id: 'b', rest: phone('86000002') })
    expect(await found({ 'b.yaml': short, 'r.yaml': registry })).toEqual([])
  })

  it('contradict nobody once they are withdrawn, or of another area', async () => {
    const own = plan({ id: 'a', rest: phone('0000-86000001') })
    const other = plan({ id: 'b', rest: phone('0000-86000002') })
    expect(await found({ 'a.yaml': own, 'b.yaml': other })).toHaveLength(2)
    const old = other.replace('meta: {', 'meta: { status: withdrawn,')
    expect(await found({ 'a.yaml': own, 'b.yaml': old })).toEqual([])
    expect(
      await found({ 'a.yaml': own, 'b.yaml': plan({ id: 'b', area: '禾丰县', rest: phone('0000-86000002') }) }),
    ).toEqual([])
  })

  it('may write one area with or without the places above it', async () => {
    const overall = plan({ id: 'top', type: 'overall', area: '桐岸市芦汀县' }).replace('[洪涝]', '[洪涝, 森林火灾]')
    const special = plan({ id: 'a', area: '芦汀县' })
    expect(await found({ 'top.yaml': overall, 'a.yaml': special })).toEqual(['top.yaml:7 hazard-plan → '])
    const elsewhere = plan({ id: 'b', area: '禾丰市芦汀县苇湾镇', type: 'township' })
    expect(await found({ 'top.yaml': overall, 'a.yaml': special, 'b.yaml': elsewhere })).toEqual([])
    const registry = REGISTRY.replace('区水务局', '芦汀县水利局')
    const town = (area: string, id: string) =>
      plan({ id, area, rest: phone('0000-86000001').replace('区水务局', '芦汀县水利局') })
    const towns = { 'a.yaml': town('桐岸市芦汀县苇湾镇', 'a'), 'b.yaml': town('芦汀县松垭镇', 'b') }
    expect(await found({ ...towns, 'r.yaml': registry })).toHaveLength(2)
  })

  it('are read once, however many there are, and a folder of copies stays readable', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `${index}.yaml`,
        plan({ id: 'same', rest: phone(`0000-860000${10 + index}`) }),
      ]),
    )
    const all = await found(many)
    expect(all.filter((line) => line.includes('document-id'))).toHaveLength(60)
    for (const line of all) expect(line.split(' → ')[1]?.split(' ').length).toBeLessThanOrEqual(4)
  })
})

describe('a file that is named by itself', () => {
  const files = {
    'plans/a.yaml': plan({ id: 'a', rest: `planSystem: { parent: top }\n${phone('0000-86000001')}` }),
    'plans/b.yaml': plan({ id: 'b', rest: phone('0000-86000009') }),
    'plans/old/a.yaml': plan({ id: 'a' }),
    'top.yaml': plan({ id: 'top', type: 'overall', rest: 'planSystem: { children: [望川区地震预案] }\n' }),
    'r.yaml': REGISTRY,
  }

  it('is held against registries, the plans above it and its namesakes', async () => {
    expect(await found(files, ['plans/a.yaml'])).toEqual([
      'plans/a.yaml:2 document-id → plans/old/a.yaml:2',
      'plans/a.yaml:10 plan-links → top.yaml:11',
      'plans/a.yaml:12 number-agrees → r.yaml:6',
    ])
  })

  it('does not make the other files be read', async () => {
    const { 'r.yaml': _, ...others } = files
    expect(await found({ ...others, 'plans/old/a.yaml': '' }, ['plans/a.yaml'])).toEqual([
      'plans/a.yaml:10 plan-links → top.yaml:11',
    ])
    expect(await found(others, ['plans/a.yaml', 'plans/b.yaml'])).toContain(
      'plans/b.yaml:11 number-agrees → plans/a.yaml:12',
    )
  })

  it('is not told what only the whole repository could tell', async () => {
    const overall = plan({ id: 'top', type: 'overall' }).replace('[洪涝]', '[洪涝, 森林火灾]')
    const both = { 'top.yaml': overall, 'a.yaml': plan({ id: 'a' }), 'b.yaml': plan({ id: 'b' }) }
    expect(await found(both)).toEqual(['top.yaml:7 hazard-plan → '])
    expect(await found(both, ['top.yaml', 'a.yaml'])).toEqual([])
  })

  it('is the same with settings of its own in a folder', async () => {
    const overall = plan({ id: 'top', type: 'overall' }).replace('[洪涝]', '[洪涝, 森林火灾]')
    const own = { 'top.yaml': overall, 'a.yaml': plan({ id: 'a' }), 'special/.planrc.yaml': 'lang: en\n' }
    const fire = plan({ id: 'b' }).replace('[洪涝]', '[森林火灾]')
    expect(await found({ ...own, 'special/b.yaml': plan({ id: 'b' }) })).toEqual(['top.yaml:7 hazard-plan → '])
    expect(await found({ ...own, 'special/b.yaml': fire })).toEqual([])
    // Who asks of a part learns nothing of what is nowhere.
    expect(await found({ ...own, 'special/b.yaml': plan({ id: 'b' }) }, ['top.yaml', 'a.yaml'])).toEqual([])
    expect(await found({ ...own, 'special/b.yaml': plan({ id: 'b' }) }, ['special'])).toEqual([])
  })
})
