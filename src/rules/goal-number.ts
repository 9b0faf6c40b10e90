import { leftIn } from '../model/contents/placeholders.ts'
import { isMeasurable } from '../model/goals/measurable.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'goal-number',
  title: { zh: '目标可以衡量', en: 'A goal can be measured' },
  severity: 'info',
  sources: ['CPG-OBJECTIVE', 'S-E4'],
  why: {
    zh: '“最大限度减少损失”事后没法说达到没有；写明数值或时限，演练和总结才有依据。',
    en: 'Nobody can tell afterwards whether losses were kept to a minimum; a number or a deadline can be held against the facts.',
  },
  messages: {
    open: {
      zh: '{total} 个目标中有 {count} 个没有目标值也没有时限，例如“{goal}”',
      en: '{count} of {total} goals have neither a number nor a deadline, for example "{goal}"',
    },
  },
  hint: {
    zh: '写上 target（和 indicator、unit），或 within、before',
    en: 'Give target (with indicator and unit), or within or before',
  },
  check(plan, report, { tables }) {
    // What a goal will say is not known before it is written down.
    const found = plan.goals.filter((goal) => !isMeasurable(goal) && !leftIn(goal.statement, tables))
    const place = together(found.map((node) => ({ node, key: 'statement' })))
    const words = { total: plan.goals.length, count: found.length, goal: found[0]?.statement ?? '' }
    if (place) report('open', place, words)
  },
  examples: {
    good: [
      'goals:\n  - { statement: 死亡人数少于上年, indicator: 死亡人数, target: 0, unit: 人 }\n  - { statement: 供水恢复, within: 2h }',
      'goals: ["待定（防汛目标）"]',
      'goals:\n  - { statement: 险区群众应转尽转 }\n  - { statement: 二十四小时内恢复供水 }',
    ],
    bad: ['goals:\n  - { statement: 最大限度减少损失 }   # ✗\n  - { statement: 险区群众全部转移, within: 2h }'],
  },
})
