import { referenceTexts } from '../model/directory.ts'
import { planRule, together } from './rule.ts'

const ENDS = [
  { key: 'from', what: { zh: '由谁叫', en: 'who calls' } },
  { key: 'to', what: { zh: '叫谁', en: 'who is called' } },
] as const

export default planRule({
  id: 'report-recipient',
  title: { zh: '每个报送、叫应环节写明谁报、报给谁', en: 'Every report and every call says by whom and to whom' },
  severity: 'warning',
  sources: ['S-I01', 'ERL-61', 'CPG-INFORMATION'],
  why: {
    zh: '不写报给谁，消息就停在第一个人手里。',
    en: 'A report without a recipient stays with the first person who has it.',
  },
  messages: {
    none: { zh: '“{from}”的报告没有写报给谁', en: 'The report by {from} does not say to whom' },
    nameless: { zh: '这个报送环节没有写报给谁', en: 'This hop does not say to whom' },
    call: {
      zh: '有 {count} 个叫应环节没有写{what}',
      en: 'Calls that do not say {what}: {count}',
    },
  },
  hint: { zh: '补上 from、to', en: 'Add from and to' },
  check(plan, report) {
    for (const hop of plan.information?.reports ?? []) {
      if (hop.to?.length || hop.bypass?.length || hop.text !== undefined) continue
      if (hop.from?.length) report('none', { node: hop }, { from: referenceTexts(hop.from) })
      else report('nameless', { node: hop })
    }
    const calls = (plan.warning?.levels ?? []).flatMap((level) => level.calls ?? [])
    for (const { key, what } of ENDS) {
      const open = calls.filter((call) => !call[key]?.length && call.text === undefined)
      const place = together(open.map((node) => ({ node })))
      if (place) report('call', place, { count: open.length, what })
    }
  },
  examples: {
    good: [
      'information:\n  reports:\n    - { kind: first, from: { text: 值班室 }, to: { text: 县防办 }, within: 30min }',
    ],
    bad: [
      'information:\n  reports:\n    - { kind: first, from: { text: 值班室 }, within: 30min }   # ✗',
      'information:\n  reports:\n    - { kind: first, within: 30min }   # ✗',
      'warning:\n  levels:\n    - id: red\n      when: 一小时雨量六十毫米\n      issuer: { text: 气象局 }\n      calls:\n        - { from: { text: 镇长 } }   # ✗',
    ],
  },
})
