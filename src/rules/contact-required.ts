import { ownBodies } from '../model/bodies/members.ts'
import { exceptionsAmong } from '../model/contents/exceptions.ts'
import { namesOf } from '../model/directory.ts'
import type { Actor, Plan, Post, Reference } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

/** Plans that are used by those who call; published plans of governments keep numbers in a paper of their own. */
const TYPES: ReadonlySet<Plan['type']> = new Set([
  ...(['unit', 'comprehensive', 'unitSpecial', 'onSite', 'fire', 'village', 'continuity'] as const),
])
const REACHED = new Set(['command', 'office', 'siteCommand', 'group', 'team'])

export default planRule({
  id: 'contact-required',
  title: { zh: '单位预案里找得到人', en: 'The plan of a unit says how people are reached' },
  severity: 'warning',
  sources: ['G29639-9.5', 'S-I06', 'CPG-COMMUNICATIONS'],
  why: {
    zh: '企业、学校的预案是要照着打电话的，指挥机构和各组没有号码就用不上。政府公开的预案不作此要求。',
    en: 'People call from the plan of a works or a school. Without numbers of its command and groups it is of no use. Published plans of governments are not asked for them.',
  },
  messages: {
    unreachable: { zh: '“{actor}”没有任何联系方式', en: 'There is no way to reach "{actor}"' },
    some: {
      zh: '其他指挥、值班和抢险机构都有联系方式，有 {count} 个没有，例如“{actor}”',
      en: 'Others who command, watch or rescue can be reached; {count} cannot, for example "{actor}"',
    },
  },
  hint: {
    zh: '补上 dutyPhone，或负责人的 phone、mobile；也可以写在共享名录里',
    en: 'Add dutyPhone, or the phone or mobile of its head; a registry will do',
  },
  check(plan, report, { directory, repository }) {
    const listed = new Set<string>()
    for (const { contacts = [] } of repository.registries)
      for (const { of } of contacts) if (typeof of === 'string') listed.add(of)
    const reachable = new Set<Actor>()
    for (const { actor } of directory.bodies) if (isReachable(actor, listed)) reachable.add(actor)
    const byOther = (actor: Actor): boolean =>
      namesAtHead(actor).some((name) => {
        const named = directory.resolve(name)
        return named?.office
          ? hasNumber(named.office.post)
          : named?.body !== undefined && reachable.has(named.body.actor)
      })
    const asked = ownBodies(directory).flatMap(({ actor }) => (REACHED.has(actor.kind ?? '') ? [actor] : []))
    const isReached = (actor: Actor): boolean => reachable.has(actor) || byOther(actor)
    if (TYPES.has(plan.type)) {
      for (const actor of asked)
        if (!isReached(actor)) report('unreachable', { node: actor, key: 'name' }, { actor: actor.name })
      return
    }
    // Groups are called together by those who lead them.
    const standing = asked.filter(({ kind }) => kind !== 'group' && kind !== 'siteCommand')
    const lost = exceptionsAmong(standing, isReached)
    const place = together(lost.map((node) => ({ node, key: 'name' })))
    if (place) report('some', { ...place, severity: 'info' }, { count: lost.length, actor: lost[0]?.name ?? '' })
  },
  examples: {
    good: [
      'type: unit\nactors:\n  - { name: 应急指挥部, kind: command, head: { holder: 厂长, mobile: "10012345678" }, duties: 指挥 }\n  - { name: 疏散组, kind: group, head: 厂长, duties: 组织疏散 }',
    ],
    bad: [
      'type: unit\nactors:\n  - { name: 应急指挥部, kind: command, head: 厂长, duties: 指挥 }   # ✗',
      'actors:\n  - { name: 县防指, kind: command, head: { title: 指挥长, holder: 县长, phone: "0000-81230001" }, duties: 指挥 }\n  - { name: 县防办, kind: office, dutyPhone: "0000-81230002", duties: 值班 }\n  - { name: 抢险队, kind: team, duties: 抢险 }   # ✗',
    ],
  },
})

/** Who stands at its head may have the number elsewhere in the plan; so may the unit that leads it. */
function namesAtHead({ head, leadUnit = [] }: Actor): Reference[] {
  return [head?.holder, head?.title, head?.name, ...leadUnit].filter((name) => name !== undefined)
}

function isReachable(actor: Actor, listed: ReadonlySet<string>): boolean {
  if (actor.dutyPhone !== undefined || actor.contacts?.length || actor.liaison?.some((line) => line.phone)) return true
  const posts = [actor.head, ...(actor.deputies ?? []), ...(actor.posts ?? [])].filter((post) => post !== undefined)
  if (posts.some(hasNumber)) return true
  if (listed.size === 0) return false
  const names = [...namesOf(actor), ...posts.flatMap((post) => [post.title, post.holder, post.name, post.id])]
  return names.some((name) => name !== undefined && listed.has(name))
}

function hasNumber(post: Post): boolean {
  return post.phone !== undefined || post.mobile !== undefined || (post.contacts?.length ?? 0) > 0
}
