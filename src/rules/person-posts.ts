import type { Localized } from '../base/locale.ts'
import { membersOf, ownBodies } from '../model/bodies/members.ts'
import { personOf } from '../model/bodies/persons.ts'
import { leftIn } from '../model/contents/placeholders.ts'
import type { Directory } from '../model/directory.ts'
import type { Actor, Plan } from '../model/plan.generated.ts'
import { expandLevels } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

/** Bodies whose heads are wanted there in person. */
const LED_ON_THE_SPOT: ReadonlySet<Actor['kind']> = new Set(['command', 'siteCommand', 'group', 'team'])

export default planRule({
  id: 'person-posts',
  title: { zh: '一人不同时担任两个岗位', en: 'Nobody is in two places at once' },
  severity: 'warning',
  sources: ['OB-04', 'RE-08', 'DF-06'],
  why: {
    zh: '同一个人既是总指挥又是疏散组组长，响起警报时只能顾一头。正副职是同一人，等于没有副职。',
    en: 'Whoever is chief and head of the evacuation group can do only one of both when the alarm sounds. A head who is his own deputy has none.',
  },
  messages: {
    heads: { zh: '“{person}”同时是{bodies}的负责人', en: '"{person}" is the head of {bodies} at the same time' },
    deputy: {
      zh: '“{person}”在“{body}”里既是正职又是副职',
      en: '"{person}" is both the head and a deputy of "{body}"',
    },
  },
  hint: { zh: '换一个人，或者写明由谁代理', en: 'Name another person, or a deputy who takes over' },
  check(plan, report, { directory, tables }) {
    const heads = new Map<string, Actor[]>()
    for (const { actor } of ownBodies(directory)) {
      const person = actor.head && personOf(actor.head, directory)
      if (person === undefined || leftIn(person, tables)) continue
      const { deputies = [] } = actor
      deputies.forEach((deputy, key) => {
        if (personOf(deputy, directory) === person)
          report('deputy', { node: deputies, key }, { person, body: actor.name })
      })
      if (!LED_ON_THE_SPOT.has(actor.kind)) continue
      const known = heads.get(person)
      if (known) known.push(actor)
      else heads.set(person, [actor])
    }
    for (const [person, bodies] of heads) {
      if (bodies.length < 2) continue
      const clashing = bodies.filter((one) => bodies.some((other) => areLedTogether(one, other, { plan, directory })))
      const [first, second, ...more] = clashing
      if (!first || !second) continue
      const affected = [first, ...more].map((node) => ({ node, key: 'head' }))
      report('heads', { node: second, key: 'head', affected }, { person, bodies: namesOf(clashing) })
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 疏散组, kind: group, head: { name: 待定 }, duties: 疏散 }\n  - { name: 救护组, kind: group, head: { name: 待定 }, duties: 救护 }',
      'actors:\n  - { name: 疏散组, kind: group, head: 副校长, duties: 疏散 }\n  - { name: 救护组, kind: group, head: 副校长, duties: 救护 }',
      'actors:\n  - { name: 抢险组, kind: group, head: { title: 组长, holder: 维修部经理 }, members: [抢险队], duties: 抢险 }\n  - { name: 抢险队, kind: team, head: { title: 队长, holder: 维修部经理 }, duties: 堵漏 }',
      'actors:\n  - { name: 指挥部, kind: command, head: { title: 总指挥, holder: 校长 }, deputies: [副校长], duties: 指挥 }\n  - { name: 现场指挥部, kind: siteCommand, head: { title: 现场指挥, holder: 校长 }, duties: 现场指挥 }',
      'actors:\n  - { name: 指挥部, kind: command, head: { title: 主任, holder: 应急局局长 }, duties: 指挥 }\n  - { name: 指挥部办公室, kind: office, head: { title: 主任, holder: 应急局局长 }, duties: 值班 }',
      'actors:\n  - { name: 前期组, kind: group, activeAt: [II], head: { name: 江某一 }, duties: 处置 }\n  - { name: 增援组, kind: group, activeAt: [I], head: { name: 江某一 }, duties: 处置 }\nresponse:\n  scale: [I, II]',
    ],
    bad: [
      'actors:\n  - { name: 疏散组, kind: group, head: { title: 组长, holder: 德育主任, name: 罗某远 }, duties: 疏散 }\n  - { name: 救护组, kind: group, head: { title: 组长, name: 罗某远 }, duties: 救护 }   # ✗',
      'actors:\n  - { name: 指挥部, kind: command, head: { title: 总指挥, holder: 校长 }, deputies: [副校长], duties: 指挥 }\n  - { name: 疏散组, kind: group, head: 总指挥, duties: 疏散 }   # ✗',
      'actors:\n  - name: 疏散组\n    kind: group\n    head: { title: 组长, name: 罗某远 }\n    deputies: [{ title: 副组长, name: 罗某远 }]   # ✗\n    duties: 疏散',
    ],
  },
})

interface Surroundings {
  plan: Plan
  directory: Directory
}

/** Whether both bodies need their head at the same time. */
function areLedTogether(one: Actor, other: Actor, { plan, directory }: Surroundings): boolean {
  if (one === other || JSON.stringify(one.when) !== JSON.stringify(other.when)) return false
  if (one.activeAt && other.activeAt) {
    const levels = expandLevels(plan, other.activeAt)
    if (!expandLevels(plan, one.activeAt).some((level) => levels.includes(level))) return false
  }
  const commands = [one, other].filter(({ kind }) => kind === 'command' || kind === 'siteCommand')
  // The chief may go to the scene: the deputies stay. A group within another is led with it.
  if (commands.length === 2) return !commands.some(hasStandIn)
  if (commands.length === 1) return ![one, other].some((body) => !commands.includes(body) && hasStandIn(body))
  return !membersOf(one, directory).includes(other) && !membersOf(other, directory).includes(one)
}

function hasStandIn({ deputies, succession }: Actor): boolean {
  return (deputies?.length ?? 0) > 0 || succession !== undefined
}

function namesOf(bodies: readonly Actor[]): Localized {
  return {
    zh: bodies.map(({ name }) => `“${name}”`).join('、'),
    en: bodies.map(({ name }) => `"${name}"`).join(', '),
  }
}
