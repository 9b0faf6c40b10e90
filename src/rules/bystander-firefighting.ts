import { effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

/** Plans of units, where pupils, patients and guests are near. */
const UNITS: ReadonlySet<Plan['type']> = new Set(['fire', 'unit', 'onSite', 'comprehensive', 'unitSpecial'])

export default planRule({
  id: 'bystander-firefighting',
  title: { zh: '不组织学生、病人、群众灭火', en: 'Pupils, patients and guests put out no fires' },
  severity: 'warning',
  sources: ['FP-16'],
  why: {
    zh: '灭火由受过训练的人承担；学生、病人、顾客的任务只有一个：离开。',
    en: 'Fires are fought by trained people; pupils, patients and guests have one task, to leave.',
  },
  messages: {
    public: {
      zh: '“{measure}”由“{actor}”承担，他们不应参加灭火',
      en: '"{measure}" is given to "{actor}", who should take no part in fighting fires',
    },
  },
  hint: { zh: '改由经过训练的员工、微型消防站或消防队承担', en: 'Give it to trained staff or to the fire service' },
  check(plan, report, { directory }) {
    if (!UNITS.has(plan.type)) return
    for (const one of effectiveMeasures(plan)) {
      if (one.measure.function !== 'fire' || one.measure.phase !== 'response') continue
      for (const key of ['lead', 'support'] as const)
        for (const reference of one.measure[key] ?? []) {
          const actor = directory.bodyOf(reference)?.actor
          if (actor?.kind === 'public')
            report('public', { node: saidBy(one, key), key }, { measure: measureName(one.measure), actor: actor.name })
        }
    }
  },
  examples: {
    good: [
      'type: fire\nactors:\n  - { name: 志愿消防队, duties: 灭火 }\n  - { name: 学生, kind: public }\nmeasures:\n  - { phase: response, function: fire, lead: 志愿消防队, do: 用灭火器扑救初起火灾, safety: { withdrawWhen: 火超过一人高 } }\n  - { phase: response, function: evacuation, lead: 志愿消防队, support: 学生, do: 疏散 }',
    ],
    bad: [
      'type: fire\nactors:\n  - { name: 志愿消防队, duties: 灭火 }\n  - { name: 学生, kind: public }\nmeasures:\n  - phase: response\n    function: fire\n    lead: 志愿消防队\n    support: 学生   # ✗\n    do: 用灭火器扑救初起火灾\n    safety: { withdrawWhen: 火超过一人高 }',
    ],
  },
})
