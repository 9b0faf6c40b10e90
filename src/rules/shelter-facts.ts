import type { Localized } from '../base/locale.ts'
import { leftIn } from '../model/contents/placeholders.ts'
import type { Shelter } from '../model/plan.generated.ts'
import { documentRule } from './rule.ts'

interface Fact {
  what: Localized
  isThere(shelter: Shelter): boolean
}

const FACTS: readonly Fact[] = [
  { what: { zh: '地址', en: 'where it is' }, isThere: ({ location }) => location !== undefined },
  {
    what: { zh: '能容纳多少人', en: 'how many people it holds' },
    isThere: ({ capacity, area }) => capacity !== undefined || area !== undefined,
  },
  {
    what: { zh: '由谁管、打哪个电话', en: 'who opens it' },
    isThere: ({ keeper, phone }) => keeper !== undefined || phone !== undefined,
  },
]

export default documentRule({
  id: 'shelter-facts',
  title: { zh: '避难场所写明地址、容量和管理人', en: 'A shelter has an address, room and a keeper' },
  severity: 'info',
  sources: ['ERL-31', 'OB-14'],
  why: {
    zh: '夜里带着几百人到了门口，没有人开门，也不知道找谁。',
    en: 'Hundreds of people stand at a locked door at night, and nobody knows whom to call.',
  },
  messages: {
    missing: {
      zh: '{total} 处避难场所中有 {count} 处没有写{what}，例如“{shelter}”',
      en: '{count} of {total} shelters do not say {what}, for example "{shelter}"',
    },
  },
  hint: { zh: '补上 location、capacity、keeper 或 phone', en: 'Add location, capacity, and keeper or phone' },
  check(document, report, { tables }) {
    // A line without a name is no shelter yet.
    const shelters = sheltersOf(document).filter(({ name }) => !leftIn(name, tables))
    for (const { what, isThere } of FACTS) {
      const [first, ...more] = shelters.filter((shelter) => !isThere(shelter))
      if (!first) continue
      const affected = more.map((node) => ({ node, key: 'name' }))
      const words = { total: shelters.length, count: more.length + 1, what, shelter: first.name }
      report('missing', { node: first, key: 'name', affected }, words)
    }
  },
  examples: {
    good: [
      'resources:\n  shelters: [{ name: 镇中学, location: 中学路1号, capacity: 400, keeper: { text: 后勤主任 } }]',
      'resources:\n  shelters: [{ name: 河滨公园, location: 河滨路, area: 3000, phone: "0000-81230001" }]',
      'resources:\n  shelters: [{ name: 待定（安置点名称）, location: 中学路1号, keeper: { text: 后勤主任 } }]',
    ],
    bad: [
      'resources:\n  shelters: [{ name: 镇中学, capacity: 400, keeper: { text: 后勤主任 } }]   # ✗',
      'resources:\n  shelters: [{ name: 镇中学, location: 中学路1号, capacity: 400 }]   # ✗',
    ],
  },
})

function sheltersOf(document: object): readonly Shelter[] {
  if ('resources' in document) return (document.resources as { shelters?: Shelter[] }).shelters ?? []
  return 'shelters' in document ? (document.shelters as Shelter[]) : []
}
