import { effectiveWarnings, warningName } from '../model/warning/levels.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'warning-issuer',
  title: { zh: '预警写明谁发、发给谁', en: 'A warning says who issues it, to whom and how' },
  severity: 'info',
  sources: ['ERL-64', 'ERL-65', 'OB-08'],
  why: {
    zh: '条件到了，没有写谁发布，就互相等；没有写发给谁、怎么发，危险区里的人可能最后知道。',
    en: 'If nobody is named to issue it, each waits for the other; if neither recipient nor channel is named, those in danger hear last.',
  },
  messages: {
    issuer: {
      zh: '{count} 个预警级别没有写由谁发布，例如“{warning}”',
      en: 'Warnings that nobody is named to issue: {count}, for example "{warning}"',
    },
    to: {
      zh: '{count} 个预警级别没有写发给谁、怎么发，例如“{warning}”',
      en: 'Warnings without recipient and channel: {count}, for example "{warning}"',
    },
  },
  hint: {
    zh: '补上 issuer、to、channels；别处发布、本预案只接收的，issuer 写发布单位',
    en: 'Add issuer, to and channels; for a warning that others issue, name them as issuer',
  },
  check(plan, report) {
    const warnings = effectiveWarnings(plan).filter(({ level }) => level.text === undefined)
    const lacking = {
      issuer: warnings.filter(({ level }) => !level.issuer?.length && !level.approver?.length),
      to: warnings.filter(({ level }) => !level.to?.length && !level.channels?.length && !level.calls?.length),
    }
    for (const name of ['issuer', 'to'] as const) {
      const [first] = lacking[name]
      const place = together(lacking[name].map(({ node }) => ({ node, key: 'id' })))
      if (place && first) report(name, place, { count: lacking[name].length, warning: warningName(first.node) })
    }
  },
  examples: {
    good: [
      'warning:\n  levels:\n    - { id: orange, colour: orange, issuer: { text: 气象局 }, to: { text: 各乡镇 } }\n    - { id: red, colour: red, inherits: orange }',
      'warning:\n  levels:\n    - { id: go, name: 立即转移, issuer: { text: 组长 }, channels: [铜锣] }',
      'warning:\n  levels:\n    - { id: red, colour: red, text: 由气象局发布，通过短信和广播告知全县。 }',
    ],
    bad: [
      'warning:\n  levels:\n    - { id: orange, colour: orange, to: { text: 各乡镇 } }   # ✗\n    - { id: red, colour: red, to: { text: 各乡镇 } }',
      'warning:\n  levels:\n    - { id: red, colour: red, issuer: { text: 气象局 } }   # ✗',
    ],
  },
})
