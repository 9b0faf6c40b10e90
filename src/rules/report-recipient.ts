import { referenceTexts } from '../model/directory.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'report-recipient',
  title: { zh: '每个报送环节写明报给谁', en: 'Every hop of a report says to whom' },
  severity: 'warning',
  sources: ['S-I01', 'ERL-61', 'CPG-INFORMATION'],
  why: {
    zh: '不写报给谁，消息就停在第一个人手里。',
    en: 'A report without a recipient stays with the first person who has it.',
  },
  messages: {
    none: { zh: '“{from}”的报告没有写报给谁', en: 'The report by {from} does not say to whom' },
    nameless: { zh: '这个报送环节没有写报给谁', en: 'This hop does not say to whom' },
  },
  hint: { zh: '补上 to', en: 'Add to' },
  check(plan, report) {
    for (const hop of plan.information?.reports ?? []) {
      if (hop.to?.length || hop.bypass?.length || hop.text !== undefined) continue
      if (hop.from?.length) report('none', { node: hop }, { from: referenceTexts(hop.from) })
      else report('nameless', { node: hop })
    }
  },
  examples: {
    good: [
      'information:\n  reports:\n    - { kind: first, from: { text: 值班室 }, to: { text: 县防办 }, within: 30min }',
    ],
    bad: [
      'information:\n  reports:\n    - { kind: first, from: { text: 值班室 }, within: 30min }   # ✗',
      'information:\n  reports:\n    - { kind: first, within: 30min }   # ✗',
    ],
  },
})
