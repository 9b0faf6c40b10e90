import { planRule, together } from './rule.ts'

export default planRule({
  id: 'termination-announcer',
  title: { zh: '写明由谁宣布响应终止', en: 'The plan says who announces the end' },
  severity: 'info',
  sources: ['ERL-86', 'RE-15'],
  why: {
    zh: '启动有人宣布，终止没有人宣布，外围的队伍和群众不知道可以撤、可以回。',
    en: 'Where the start is announced and the end is not, teams and residents do not know that they may leave or return.',
  },
  messages: {
    nobody: {
      zh: '没有写由谁宣布响应终止（共 {count} 处）',
      en: 'Nobody is named to announce the end of the response (places: {count})',
    },
  },
  hint: { zh: '在 response.termination 补上 announcer', en: 'Add announcer in response.termination' },
  check(plan, report) {
    const { termination = [], levels = [] } = plan.response ?? {}
    if (!levels.some(({ announcer }) => announcer?.length)) return
    const silent = termination.filter(
      ({ announcer, byStarter, automatic, text }) =>
        !announcer?.length && !byStarter && !automatic && text === undefined,
    )
    const place = together(silent.map((node) => ({ node, ...(node.levels ? { key: 'levels' } : {}) })))
    if (place) report('nobody', place, { count: silent.length })
  },
  examples: {
    good: [
      'response:\n  levels: [{ level: I, announcer: { text: 县政府 } }]\n  termination: [{ levels: [I], when: 险情排除, announcer: { text: 县政府 } }]',
      'response:\n  levels: [{ level: I, announcer: { text: 县政府 } }]\n  termination: [{ when: 险情排除, byStarter: true }]',
      'response:\n  levels: [{ level: I }]\n  termination: [{ when: 险情排除, decider: { text: 指挥长 } }]',
    ],
    bad: [
      'response:\n  levels: [{ level: I, announcer: { text: 县政府 } }]\n  termination:\n    - { levels: [I], when: 险情排除, decider: { text: 指挥长 } }   # ✗',
    ],
  },
})
