import type { Directory } from '../model/directory.ts'
import type { Actor, Plan } from '../model/plan.generated.ts'
import { effectiveLevels, scaleOf } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'succession-depth',
  title: { zh: '最高级别的决策者有两人可以代理', en: 'Two can stand in for whoever decides the highest level' },
  severity: 'info',
  sources: ['FP-13', 'S-O03', 'INT-SUCCESSION'],
  why: {
    zh: '大灾时两个人同时联系不上并不少见。最高级别由谁决定，最好有两名代理人，并排好顺序。',
    en: 'In a disaster two people are out of reach at once more often than one thinks. Whoever decides the highest level needs two who stand in, in order.',
  },
  messages: {
    shallow: {
      zh: '“{body}”只有一名副职，没有写代理顺序；两人都不在时没有人能决定',
      en: '"{body}" has one deputy and no order of succession: with both away nobody can decide',
    },
  },
  hint: {
    zh: '再写一名副职，或者写 succession（代理顺序）',
    en: 'Add a second deputy, or succession (who acts in which order)',
  },
  check(plan, report, { directory }) {
    const body = highestDecider(plan, directory)
    if (body?.deputies?.length === 1 && body.head && body.succession === undefined && !body.generic)
      report('shallow', { node: body, key: 'deputies' }, { body: body.name })
  },
  examples: {
    good: [
      'actors:\n  - { name: 指挥部, kind: command, head: 县长, deputies: [常务副县长, 分管副县长], duties: 指挥 }',
      'actors:\n  - { name: 指挥部, kind: command, head: 县长, deputies: [常务副县长], succession: 都不在位时由县应急局局长代行, duties: 指挥 }',
      'actors:\n  - { name: 指挥部, kind: command, head: 县长, deputies: [副县长], duties: 指挥 }\n  - { name: 应急局, duties: 值班 }\nresponse:\n  levels: [{ level: I, when: 十人以上被困, decider: 指挥部, delegate: 应急局 }]',
      'actors:\n  - { name: 指挥部, kind: command, reportsTo: 总指挥部, head: 县长, deputies: [副县长], duties: 指挥 }\n  - { name: 总指挥部, kind: command, generic: true, head: 市长, deputies: [副市长], duties: 指挥 }',
    ],
    bad: [
      'actors:\n  - name: 指挥部\n    kind: command\n    head: 县长\n    deputies: [副县长]   # ✗\n    duties: 指挥',
      'actors:\n  - name: 县政府\n    kind: government\n    head: 县长\n    deputies: [常务副县长]   # ✗\n  - { name: 防办, kind: office, head: 主任, deputies: [副主任], duties: 值班 }\nresponse:\n  levels:\n    - { level: II, when: 三人以上被困, decider: 防办 }\n    - { level: I, when: 十人以上被困, decider: 县政府 }',
    ],
  },
})

/** The one body of the plan that decides the most severe level and delegates it to nobody; without levels the one on top. */
function highestDecider(plan: Plan, directory: Directory): Actor | undefined {
  const own = directory.bodies.filter(({ home }) => home === 'plan').map(({ actor }) => actor)
  const highest = scaleOf(plan)[0]
  if (highest === undefined) {
    const tops = own.filter(
      ({ kind, reportsTo = [] }) =>
        kind === 'command' && !reportsTo.some((above) => directory.bodyOf(above)?.actor.kind === 'command'),
    )
    return tops.length === 1 ? tops[0] : undefined
  }
  const entries = effectiveLevels(plan).filter(({ entry }) => entry.level === highest)
  if (entries.some(({ entry }) => (entry.delegate?.length ?? 0) > 0)) return undefined
  const deciders = new Set(
    entries.flatMap(({ entry }) => entry.decider ?? []).map((one) => directory.bodyOf(one)?.actor),
  )
  const [decider] = deciders
  return deciders.size === 1 && decider && own.includes(decider) ? decider : undefined
}
