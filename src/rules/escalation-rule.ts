import { isLedElsewhere } from '../model/response/conditions.ts'
import { scaleOf } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'escalation-rule',
  title: { zh: '写明如何提级、降级', en: 'The plan says how a level is raised and lowered' },
  severity: 'warning',
  sources: ['S-O02', 'REAL-ACTIVATION', 'CPG-CONOPS'],
  why: {
    zh: '事态扩大时由谁、凭什么把二级提到一级？没有写，就会拖到出事。',
    en: 'When it grows worse, who raises the level, and on what ground? Where nothing is written, it is raised too late.',
  },
  messages: {
    none: {
      zh: '有 {count} 个响应级别，没有写明如何提级、降级',
      en: 'There are {count} response levels, and no rule for raising or lowering them',
    },
  },
  hint: { zh: '补上 response.escalation 或 response.adjustment', en: 'Add response.escalation or response.adjustment' },
  check(plan, report) {
    const { response } = plan
    const count = scaleOf(plan).length
    if (!response || count < 2 || response.escalation || response.adjustment !== undefined) return
    const isAutomatic = response.levels?.every((level) => level.start === 'automatic')
    if (isAutomatic || isLedElsewhere(plan)) return
    report('none', { node: plan, key: 'response', at: 'key' }, { count })
  },
  examples: {
    good: [
      'response:\n  levels: [{ level: II }, { level: I }]\n  adjustment: 办公室提出调整建议，由原决定人决定。',
      'response:\n  levels: [{ level: I }]',
      'response:\n  levels: [{ level: II, start: automatic }, { level: I, start: automatic }]',
    ],
    bad: ['response:   # ✗\n  levels: [{ level: II }, { level: I }]'],
  },
})
