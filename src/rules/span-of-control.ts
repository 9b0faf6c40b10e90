import { membersOf, ownBodies } from '../model/bodies/members.ts'
import type { Directory } from '../model/directory.ts'
import type { Actor } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

/** Bodies that are directed in action; a committee does not direct its member departments like that. */
const DIRECTED: ReadonlySet<Actor['kind']> = new Set(['group', 'team', 'siteCommand'])
const DIRECTING: ReadonlySet<Actor['kind']> = new Set(['command', ...DIRECTED])

/** NIMS: three to seven under one head. Elsewhere a site command of a dozen groups is what good plans have. */
const MOST = 7

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
    const own = ownBodies(directory)
    if (countryOf(plan) !== 'US' || own.length <= MOST) return
    for (const { actor } of own) {
      if (!DIRECTING.has(actor.kind)) continue
      const count = directedBy(actor, directory).size
      if (count > MOST) report('wide', { node: actor, key: 'name' }, { body: actor.name, count, limit: MOST })
    }
  },
  examples: {
    good: [
      `${american('Policy Group', 'command')}[${numbered(9, 'Department', 'department')}]`,
      `${american('Operations Center', 'command')}[${numbered(7, 'Section', 'group')}]`,
      // Twelve groups under a site command are usual in China.
      `actors:\n  - name: 现场指挥部\n    kind: siteCommand\n    head: 县长\n    duties: 指挥\n    members: [${numbered(12, '工作组', 'group')}]`,
    ],
    bad: [
      `${american('Operations Center   # ✗', 'command')}[${numbered(8, 'Section', 'group')}]`,
      `${american('Incident Command   # ✗', 'siteCommand')}[${numbered(9, 'Strike Team', 'team')}]`,
    ],
  },
})

function directedBy(actor: Actor, directory: Directory): ReadonlySet<Actor> {
  const found = new Set(membersOf(actor, directory))
  for (const { actor: other } of ownBodies(directory))
    if ((other.reportsTo ?? []).some((above) => directory.resolve(above)?.body?.actor === actor)) found.add(other)
  return new Set([...found].filter(({ kind, generic }) => DIRECTED.has(kind) && !generic))
}

/** The beginning of an example, up to the members of a body. */
function american(name: string, kind: string): string {
  const meta = 'meta: { jurisdiction: { name: Kestrel County, country: US } }'
  return `language: en\n${meta}\nactors:\n  - name: ${name}\n    kind: ${kind}\n    head: Chief\n    duties: Directs\n    members: `
}

/** Members for the examples. */
function numbered(count: number, name: string, kind: string): string {
  return Array.from(
    { length: count },
    (_, index) => `{ name: ${name} ${index + 1}, kind: ${kind}, duties: Acts }`,
  ).join(', ')
}
