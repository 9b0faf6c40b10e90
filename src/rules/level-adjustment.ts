import type { Plan } from '../model/plan.generated.ts'
import { isLedElsewhere, saysSomething } from '../model/response/conditions.ts'
import { expandLevels, scaleOf } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'level-adjustment',
  title: { zh: '能升能降，并写明由谁决定', en: 'A level can be raised and lowered, and the plan says by whom' },
  severity: 'info',
  sources: ['ERL-10', 'RE-14', 'REAL-ACTIVATION'],
  why: {
    zh: '只写提级、不写降级，措施就一直停在最高一档；没有写谁决定提级，就没有人敢提。',
    en: 'Where a level can only be raised, measures stay at the top; where nobody is named to raise it, nobody does.',
  },
  messages: {
    lower: {
      zh: '写了如何提级，没有写如何降级',
      en: 'The plan says how a level is raised, and not how it is lowered',
    },
    raise: {
      zh: '写了提级条件，没有写由谁决定提级',
      en: 'The plan says when a level is raised, and not by whom',
    },
  },
  hint: {
    zh: '在 response.adjustment 写如何降级；在 response.escalation.by 写谁决定提级',
    en: 'Say in response.adjustment how a level is lowered, and in response.escalation.by who raises it',
  },
  check(plan, report) {
    const { response } = plan
    if (!response?.escalation || scaleOf(plan).length < 2 || isLedElsewhere(plan)) return
    if (response.levels?.every(({ start }) => start === 'automatic')) return
    const { escalation, adjustment } = response
    if (!escalation.by?.length && escalation.text === undefined) report('raise', { node: escalation })
    if (adjustment === undefined && !endsLevelByLevel(plan)) report('lower', { node: plan, key: 'response', at: 'key' })
  },
  examples: {
    good: [
      'response:\n  levels: [{ level: II }, { level: I }]\n  escalation: { when: 被困人数增加, by: { text: 指挥长 } }\n  adjustment: 险情控制后由指挥长降级。',
      'response:\n  levels: [{ level: II }, { level: I }]\n  escalation: { when: 被困人数增加, by: { text: 指挥长 } }\n  termination:\n    - { levels: [II], when: 水位回落到警戒以下 }\n    - { levels: [I], when: 水位回落到保证以下 }',
      'response:\n  levels: [{ level: II }, { level: I }]\n  adjustment: 值班室提出建议，指挥长决定升降。',
    ],
    bad: [
      'response:   # ✗\n  levels: [{ level: II }, { level: I }]\n  escalation: { when: 被困人数增加, by: { text: 指挥长 } }\n  termination: [{ when: 险情排除, byStarter: true }]',
      'response:\n  levels: [{ level: II }, { level: I }]\n  adjustment: 险情控制后降级。\n  escalation:   # ✗\n    when: 被困人数增加',
    ],
  },
})

/** A level that ends on a condition of its own while a milder one goes on is lowered by that. */
function endsLevelByLevel(plan: Plan): boolean {
  return (plan.response?.termination ?? []).some(
    ({ levels, when }) => levels !== undefined && expandLevels(plan, levels).length === 1 && saysSomething(when),
  )
}
