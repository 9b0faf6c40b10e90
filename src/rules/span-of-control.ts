import { membersOf, ownBodies } from '../model/bodies/members.ts'
import type { Directory } from '../model/directory.ts'
import type { Actor } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

/** Bodies that are directed in action; a committee does not direct its member departments like that. */
const DIRECTED: ReadonlySet<Actor['kind']> = new Set(['group', 'team', 'siteCommand'])

/** Groups under one head: site commands of eight to ten are usual in China; NIMS asks for three to seven. */
const MOST = { usual: 10, US: 7 } as const

export default planRule({
  id: 'span-of-control',
  title: { zh: '直接指挥的组不过多', en: 'Nobody directs too many groups' },
  severity: 'info',
  sources: ['INT-SPAN'],
  why: {
    zh: '一个人同时听十几个组的报告，就听不清任何一个。可以合并，或者中间设一层。',
    en: 'Whoever hears a dozen groups at once hears none of them. Join some, or put a level between.',
  },
  messages: {
    wide: {
      zh: '“{body}”直接指挥 {count} 个组（队），超过 {limit} 个难以掌握',
      en: '"{body}" directs {count} groups or teams; more than {limit} are hard to lead',
    },
  },
  hint: { zh: '合并相近的组，或者让几个组归一人分管', en: 'Join groups that are alike, or put several under one head' },
  check(plan, report, { directory }) {
    const isAmerican = countryOf(plan) === 'US'
    const limit = isAmerican ? MOST.US : MOST.usual
    const own = ownBodies(directory)
    if (own.length <= limit) return
    for (const { actor } of own) {
      if (!DIRECTED.has(actor.kind) && !(isAmerican && actor.kind === 'command')) continue
      const count = directedBy(actor, directory).size
      if (count > limit) report('wide', { node: actor, key: 'name' }, { body: actor.name, count, limit })
    }
  },
  examples: {
    good: [
      `actors:\n  - { name: 指挥部, kind: command, head: 县长, duties: 指挥, members: [${numbered(12, '局')}] }`,
      `actors:\n  - name: 现场指挥部\n    kind: siteCommand\n    head: 县长\n    duties: 现场指挥\n    members: [${numbered(10, '组', 'kind: group, duties: 处置')}]`,
    ],
    bad: [
      `actors:\n  - name: 现场指挥部   # ✗\n    kind: siteCommand\n    head: 县长\n    duties: 现场指挥\n    members: [${numbered(11, '组', 'kind: group, duties: 处置')}]`,
      `language: en\nmeta: { jurisdiction: { name: Kestrel County, country: US } }\nactors:\n  - name: Operations Center   # ✗\n    kind: command\n    head: Manager\n    duties: Coordinates\n    members: [${numbered(8, ' section', 'kind: group, duties: Acts')}]`,
    ],
  },
})

function directedBy(actor: Actor, directory: Directory): ReadonlySet<Actor> {
  const found = new Set(membersOf(actor, directory))
  for (const { actor: other } of ownBodies(directory))
    if ((other.reportsTo ?? []).some((above) => directory.resolve(above)?.body?.actor === actor)) found.add(other)
  return new Set([...found].filter(({ kind, generic }) => DIRECTED.has(kind) && !generic))
}

/** Members for the examples. */
function numbered(count: number, name: string, more = 'kind: department, duties: 配合'): string {
  return Array.from({ length: count }, (_, index) => `{ name: ${index + 1}${name}, ${more} }`).join(', ')
}
