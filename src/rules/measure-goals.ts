import { isMeasurable } from '../model/goals/measurable.ts'
import { effectiveMeasures } from '../model/measures.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'measure-goals',
  title: { zh: '每项措施服务于目标', en: 'Every measure serves a goal' },
  severity: 'info',
  sources: ['S-E4', 'CPG-OBJECTIVE'],
  why: {
    zh: '说不出为哪个目标而做的措施，演练时无从评判，修订时也没人敢删。',
    en: 'A measure that serves no stated goal cannot be judged in a drill, and nobody dares to drop it.',
  },
  messages: {
    aimless: {
      zh: '{total} 项措施中有 {count} 项没有写明服务于哪个目标',
      en: '{count} of {total} measures do not say which goal they serve',
    },
    unlinked: {
      zh: '{total} 项措施都没有写明服务于哪个目标，例如“{goal}”靠哪些措施达到，看不出来',
      en: 'None of the {total} measures says which goal it serves; by which of them "{goal}" is reached cannot be told',
    },
  },
  hint: {
    zh: '在措施或它所在的组里写 goals: [目标的 id]',
    en: 'Write goals: [id of the goal] in the measure or in its group',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const aimless = measures.filter(({ measure }) => !measure.goals?.length)
    if (plan.goals.length === 0 || aimless.length === 0) return
    if (aimless.length === measures.length && measures.length > 1) {
      // What no fact can be held against is served by anything: another rule says that of such goals.
      const goal = plan.goals.find(isMeasurable)
      if (goal)
        report('unlinked', { node: plan, key: 'measures', at: 'key' }, { total: measures.length, goal: goal.statement })
      return
    }
    const affected = aimless.map(({ node }) => ({ node }))
    report(
      'aimless',
      { node: plan, key: 'measures', at: 'key', affected },
      { count: aimless.length, total: measures.length },
    )
  },
  examples: {
    good: [
      'goals:\n  - { id: safe, statement: 无人员伤亡 }\nmeasures:\n  - goals: [safe]\n    items:\n      - { lead: 办公室, do: 组织撤离 }',
      'goals: [维护社会稳定]\nmeasures:\n  - { lead: 办公室, do: 组织撤离 }\n  - { lead: 办公室, do: 清点人数 }',
    ],
    bad: [
      'goals:\n  - { id: safe, statement: 无人员伤亡 }\nmeasures:   # ✗\n  - { lead: 办公室, do: 组织撤离 }\n  - { lead: 办公室, do: 清点人数 }',
      'goals:\n  - { id: safe, statement: 无人员伤亡 }\nmeasures:   # ✗\n  - { lead: 办公室, do: 组织撤离, goals: [safe] }\n  - { lead: 办公室, do: 清点人数 }',
    ],
  },
})
