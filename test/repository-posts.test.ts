/** Mobile numbers of posts whose holder nobody names, as plans and registries give them. */
import { describe, expect, it } from 'vitest'
import { found, plan } from './repository/little.ts'

const body = (rest: string, kind = 'department'): string => `{ name: 区水务局, kind: ${kind}, ${rest} }`
const own = (actor: string, area = '望川区'): string =>
  plan({ id: 'own', area, rest: `actors:\n  - 区政府\n  - ${actor}\n` })
const registry = (actor: string, more = ''): string =>
  `kind: registry\nid: r\ntitle: 名录\nlanguage: zh\norganizations:\n  - ${actor}\n${more}`
const chief = (number: string, name = ''): string => `posts: [{ title: 值班室主任, ${name}mobile: "${number}" }]`
const [HERE, THERE] = ['10020260001', '10020260009']
const TOLD = ['own.yaml:12 number-agrees → r.yaml:6']

const told = (actor: string, other: string, more?: string): Promise<string[]> =>
  found({ 'own.yaml': own(actor), 'r.yaml': registry(other, more) })

describe('a post', () => {
  it('has one number, whoever the registry says holds it', async () => {
    for (const name of ['', 'name: 江怀远, '])
      expect(await told(body(chief(HERE)), body(chief(THERE, name))), name).toEqual(TOLD)
    expect(await told(body(chief(HERE)), body(chief(HERE)))).toEqual([])
  })

  it('of another body, and one held by two people of other names, is another', async () => {
    expect(await told(body(chief(HERE)), body(chief(THERE)).replace('水务局', '气象局'))).toEqual([])
    expect(await told(body(chief(HERE, 'name: 江怀远, ')), body(chief(THERE, 'name: 尹望舒, ')))).toEqual([])
    expect(await told(body(chief(HERE), 'group'), body(chief(THERE), 'group'))).toEqual([])
  })

  it('that several people hold, or that stands twice, has several', async () => {
    const twice = `posts: [{ title: 值班室主任, mobile: "${HERE}" }, { title: 值班室主任, mobile: "10020260002" }]`
    expect(await told(body(twice), body(chief(THERE)))).toEqual([])
    const thrice = twice.replace(' }]', ` }, { title: 值班室主任, mobile: "${HERE}" }]`)
    expect(await told(body(thrice), body(chief(THERE)))).toEqual([])
    for (const title of ['值班员', '副局长', '抢险人员'])
      expect(
        await told(body(chief(HERE).replace('值班室主任', title)), body(chief(THERE).replace('值班室主任', title))),
      ).toEqual([])
  })

  it('is told beside others of its body, and by its own number before what a list adds to it', async () => {
    const two = (number: string): string =>
      chief(number).replace(' }]', ` }, { title: 调度室主任, mobile: "${number}" }]`)
    const [first] = TOLD
    expect(await told(body(two(HERE)), body(two(THERE)))).toContain(first)
    const mayor = (number: string): string =>
      `{ name: 区政府, kind: government, posts: [{ title: 区长, mobile: "${number}" }] }`
    const second = 'contacts: [{ of: 区长, contacts: [{ channel: mobile, value: "10020260002" }] }]\n'
    expect(await told(mayor(HERE), mayor(THERE), second)).toEqual(TOLD)
    expect(await told(mayor('10020260002'), mayor(THERE), second)).toEqual([])
  })

  it('that several people hold has several numbers in the lists of registries too', async () => {
    const listing = (id: string, title: string, number: string): string =>
      registry(
        '区气象局',
        `contacts: [{ of: ${title}, contacts: [{ channel: mobile, value: "${number}" }] }]\n`,
      ).replace('id: r', `id: ${id}`)
    const listed = (title: string): Promise<string[]> =>
      found({
        'own.yaml': own('区气象局'),
        'r.yaml': listing('r', title, HERE),
        's.yaml': listing('s', title, THERE),
      })
    expect(await listed('望川区水务局局长')).toHaveLength(2)
    for (const title of ['副局长', '值班员']) expect(await listed(`望川区水务局${title}`), title).toEqual([])
  })

  it('is known by the office of who holds it, in whatever body', async () => {
    const head = (holder: string): string =>
      `{ name: 防汛组, kind: group, head: { title: 组长, holder: ${holder}, mobile: "${HERE}" } }`
    const listed = (of: string) => `contacts: [{ of: ${of}, contacts: [{ channel: mobile, value: "${THERE}" }] }]\n`
    const others = ['{ name: 区政府, kind: government, posts: [{ title: 区长 }] }', '区气象局']
    for (const other of others)
      expect(await told(head('区长'), other, listed('区长'))).toEqual(['own.yaml:12 number-agrees → r.yaml:7'])
    expect(await told(head('市长'), '区气象局', listed('市长'))).toEqual([])
    const landline = listed('区长').replace('channel: mobile', 'channel: phone').replace(THERE, '0000-81230009')
    for (const other of others) expect(await told(head('区长'), other, landline)).toEqual([])
    expect(await told(head('主任'), '区气象局', listed('主任'))).toEqual([])
  })
})

describe('a county whose towns say it behind their names', () => {
  it('has a registry of its own', async () => {
    const town = (area: string) => plan({ id: 'town', area: JSON.stringify(area) })
    const water = (number: string): string => body(chief(number)).replace('区水务局', 'County Water')
    const files = { 'own.yaml': own(water(HERE), 'Harrow County'), 'r.yaml': registry(water(THERE)) }
    for (const area of ['Mill Town, Harrow County', 'Water Street, Mill Town, Harrow County'])
      expect(await found({ ...files, 'town.yaml': town(area) }), area).toEqual(TOLD)
    expect(await found({ ...files, 'town.yaml': town('Mill Town, Oak County') })).toEqual([])
  })
})
