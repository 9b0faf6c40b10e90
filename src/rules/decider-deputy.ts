import type { Directory, Office } from '../model/directory.ts'
import type { Plan, Reference } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'decider-deputy',
  title: { zh: '决策岗位有人代理', en: 'Every post that decides has a stand-in' },
  severity: 'warning',
  sources: ['S-O03', 'CPG-ORGANIZATION'],
  why: {
    zh: '负责人出差、失联是常事。没有写明由谁代理，就没有人敢下令。',
    en: 'Heads are away or out of reach. Where no stand-in is written, nobody dares to give the order.',
  },
  messages: {
    alone: {
      zh: '“{body}”的决策岗位“{post}”没有副职，也没有写由谁代理',
      en: '"{post}", who decides for "{body}", has neither a deputy nor a rule of succession',
    },
  },
  hint: { zh: '补上 deputies 或 succession（代理顺序）', en: 'Add deputies, or succession (who acts in which order)' },
  check(plan, report, { directory }) {
    const seen = new Set<object>()
    for (const office of decidingOffices(plan, directory)) {
      const { actor } = office.body
      const covered = (actor.deputies?.length ?? 0) > 0 || actor.succession !== undefined
      if (covered || office.body.home !== 'plan' || seen.has(actor)) continue
      seen.add(actor)
      const post = office.post.title ?? office.post.holder ?? office.post.name ?? actor.name
      report('alone', { node: actor, key: 'head' }, { body: actor.name, post })
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 市级指挥机构, generic: true, kind: command, head: 市主管部门负责人, duties: 指挥 }',
      'actors:\n  - { name: 县政府, kind: government, head: 县长 }\n  - { name: 县应急局, duties: 值班 }\nresponse:\n  levels: [{ level: I, when: 十人以上被困, decider: 县政府, delegate: 县应急局 }]',
      'actors:\n  - { name: 指挥部, kind: command, head: 局长, deputies: [副局长], duties: 指挥 }',
      'actors:\n  - { name: 指挥部, kind: command, head: 局长, duties: 指挥, succession: 局长不在时由值班局领导代理 }',
    ],
    bad: [
      'actors:\n  - { name: 县政府, kind: government, head: 县长 }   # ✗\nresponse:\n  levels: [{ level: I, when: 十人以上被困, decider: 县政府 }]',
      'actors:\n  - { name: 指挥部, kind: command, head: 局长, duties: 指挥 }   # ✗',
    ],
  },
})

/** Heads of command bodies, and of bodies that decide on a level without delegating it. */
function decidingOffices(plan: Plan, directory: Directory): Office[] {
  const levels = (plan.response?.levels ?? []).filter((level) => !level.delegate?.length)
  const deciders: readonly Reference[] = levels.flatMap((level) => level.decider ?? [])
  const named = new Set(deciders.map((reference) => directory.bodyOf(reference)?.actor))
  return directory.offices.filter((office) => {
    const { generic, kind, role = [] } = office.body.actor
    // A body that stands for many says who heads them; how each is stood in for is written in its own plan.
    return (
      !generic &&
      office.place === 'head' &&
      (kind === 'command' || role.includes('decide') || named.has(office.body.actor))
    )
  })
}
