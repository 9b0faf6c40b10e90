import { isLedElsewhere } from '../model/response/conditions.ts'
import { effectiveLevels, levelLabel } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'level-decider',
  title: { zh: '每级响应写明谁决定', en: 'Every response level says who decides' },
  severity: 'warning',
  sources: ['S-L04', 'REAL-ACTIVATION', 'CPG-CONOPS'],
  why: {
    zh: '条件达到了却没有写谁来决定启动，最容易在半夜误事。',
    en: 'The condition is met, and nobody is named who may start the response: that costs hours at night.',
  },
  messages: { nobody: { zh: '“{level}”没有写明由谁决定启动', en: 'Nobody is named who decides to start "{level}"' } },
  hint: { zh: '补上 decider，或写 start: automatic', en: 'Add decider, or start: automatic' },
  check(plan, report) {
    if (isLedElsewhere(plan)) return
    for (const { entry, node } of effectiveLevels(plan))
      if (!entry.decider?.length && !entry.approver?.length && entry.start !== 'automatic' && entry.text === undefined)
        report('nobody', { node, key: 'level' }, { level: levelLabel(plan, entry.level) })
  },
  examples: {
    good: [
      'response:\n  levels:\n    - { level: I, when: 十人以上被困, decider: 指挥长 }',
      'response:\n  levels:\n    - { level: I, when: 发布红色预警, start: automatic }',
    ],
    bad: ['response:\n  levels:\n    - { level: I, when: 十人以上被困 }   # ✗'],
  },
})
