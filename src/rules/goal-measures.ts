import { effectiveMeasures } from '../model/measures.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'goal-measures',
  title: { zh: '每个目标有措施支撑', en: 'Every goal is served by a measure' },
  severity: 'warning',
  sources: ['S-E4', 'CPG-OBJECTIVE'],
  why: {
    zh: '没有措施支撑的目标只是愿望，演练也无从检验。',
    en: 'A goal that no measure serves is a wish, and no drill can test it.',
  },
  messages: {
    unserved: { zh: '目标“{goal}”没有任何措施支撑', en: 'No measure serves the goal "{goal}"' },
  },
  hint: {
    zh: '在相应措施里写 goals: [{name}]，或删去这个目标',
    en: 'Write goals: [{name}] in the measures that serve it, or drop the goal',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    if (plan.goals.length === 0 || measures.length === 0) return
    const served = new Set<string>()
    for (const { measure } of measures) for (const goal of measure.goals ?? []) served.add(goal)
    if (served.size === 0)
      return report.skip({ zh: '没有一项措施写明服务的目标', en: 'no measure says which goal it serves' })
    for (const goal of plan.goals)
      if (!served.has(goal.statement) && !(goal.id !== undefined && served.has(goal.id)))
        report('unserved', { node: goal }, { goal: goal.statement, name: goal.id ?? goal.statement })
  },
  examples: {
    good: [
      'goals:\n  - { id: safe, statement: 无人员伤亡 }\nmeasures:\n  - { lead: 办公室, do: 组织撤离, goals: [safe] }',
    ],
    bad: [
      'goals:\n  - { id: safe, statement: 无人员伤亡 }\n  - { id: fast, statement: 十分钟内集合完毕 }   # ✗\nmeasures:\n  - { lead: 办公室, do: 组织撤离, goals: [safe] }',
    ],
  },
})
