import type { Localized } from '../base/locale.ts'
import { leftIn } from '../model/contents/placeholders.ts'
import type { Plan, Registry, Shelter } from '../model/plan.generated.ts'
import { documentRule, type Reporter, together } from './rule.ts'

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
    undescribed: {
      zh: '转移表里的去处“{shelter}”等 {count} 处，没有一处写过地址、容量和管理人',
      en: 'The evacuation table names {count} places to go, for example "{shelter}", and none of them is described',
    },
    missing: {
      zh: '{total} 处避难场所中有 {count} 处没有写{what}，例如“{shelter}”',
      en: '{count} of {total} shelters do not say {what}, for example "{shelter}"',
    },
  },
  hint: { zh: '补上 location、capacity、keeper 或 phone', en: 'Add location, capacity, and keeper or phone' },
  check(document, report, { tables, repository }) {
    const all = sheltersOf(document)
    const isBare = (shelter: Shelter) => FACTS.some(({ isThere }) => !isThere(shelter))
    // A line without a name is no shelter yet; looking for that takes a while, so only where something is missing.
    const shelters = all.some(isBare) ? all.filter(({ name }) => !leftIn(name, tables)) : []
    for (const { what, isThere } of FACTS) {
      const found = shelters.filter((shelter) => !isThere(shelter))
      const place = together(found.map((node) => ({ node, key: 'name' })))
      const words = { total: shelters.length, count: found.length, what, shelter: found[0]?.name ?? '' }
      if (place) report('missing', place, words)
    }
    if (document.kind === 'plan' && !sheltersKnown(document, repository.registries))
      judgeNames(document as Plan, report)
  },
  examples: {
    good: [
      'resources:\n  shelters: [{ name: 镇中学, location: 中学路1号, capacity: 400, keeper: { text: 后勤主任 } }]',
      'resources:\n  shelters: [{ name: 河滨公园, location: 河滨路, area: 3000, phone: "0000-81230001" }]',
      'resources:\n  shelters: [{ name: 待定（安置点名称）, location: 中学路1号, keeper: { text: 后勤主任 } }]',
    ],
    bad: [
      'resources:\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学 }   # ✗',
      'resources:\n  shelters: [{ name: 镇中学, capacity: 400, keeper: { text: 后勤主任 } }]   # ✗',
      'resources:\n  shelters: [{ name: 镇中学, location: 中学路1号, capacity: 400 }]   # ✗',
    ],
  },
})

function sheltersOf(document: object): readonly Shelter[] {
  if ('resources' in document) return (document.resources as { shelters?: Shelter[] }).shelters ?? []
  return 'shelters' in document ? (document.shelters as Shelter[]) : []
}

function sheltersKnown(document: object, registries: readonly Registry[]): boolean {
  return [document, ...registries].some((one) => sheltersOf(one).length > 0)
}

/** Rows may lead to places that stand nowhere else. */
function judgeNames({ resources }: Plan, report: Reporter<'undescribed'>): void {
  const rows = (resources?.evacuations ?? []).filter(({ shelter }) => shelter?.length)
  const place = together(rows.map((node) => ({ node, key: 'shelter' })))
  const names = new Set(rows.flatMap(({ shelter = [] }) => shelter))
  const [shelter = ''] = names
  if (place) report('undescribed', place, { count: names.size, shelter })
}
