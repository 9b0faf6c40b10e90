import { planRule } from './rule.ts'

export default planRule({
  id: 'termination-decider',
  title: { zh: '写明谁决定终止响应', en: 'The plan says who ends the response' },
  severity: 'warning',
  sources: ['ERL-86', 'REAL-ACTIVATION', 'CPG-CONOPS'],
  why: {
    zh: '条件满足了，没有人有权宣布结束，队伍只能耗着。',
    en: 'The condition is met, and nobody may declare the end: the teams stay out for nothing.',
  },
  messages: { nobody: { zh: '没有写明由谁决定终止响应', en: 'Nobody is named who decides to end the response' } },
  hint: {
    zh: '补上 decider，或写 byStarter: true（谁启动谁终止）',
    en: 'Add decider, or byStarter: true (whoever started it ends it)',
  },
  check(plan, report) {
    for (const end of plan.response?.termination ?? [])
      if (!end.decider?.length && !end.approver?.length && !end.byStarter && !end.automatic && end.text === undefined)
        report('nobody', { node: end })
  },
  examples: {
    good: [
      'response:\n  levels: [{ level: I }]\n  termination: [{ when: 险情排除, decider: 指挥长 }]',
      'response:\n  levels: [{ level: I }]\n  termination: [{ when: 险情排除, byStarter: true }]',
    ],
    bad: ['response:\n  levels: [{ level: I }]\n  termination:\n    - { when: 险情排除 }   # ✗'],
  },
})
