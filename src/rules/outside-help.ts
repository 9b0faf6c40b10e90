import type { Localized } from '../base/locale.ts'
import { referenceTexts } from '../model/directory.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'outside-help',
  title: { zh: '请求支援写明谁去请、说什么', en: 'A request for help says who asks, and what is told' },
  severity: 'info',
  sources: ['RE-12', 'S-O12'],
  why: {
    zh: '求援电话里漏了地点、人数、危险物，来的队伍就可能带错装备、走错门。',
    en: 'If the call forgets the place, the number of people or the substance, help comes with the wrong gear to the wrong gate.',
  },
  messages: {
    by: {
      zh: '{count} 处请求支援没有写由谁提出，例如向“{from}”',
      en: 'Requests for help that nobody is named to make: {count}, for example to "{from}"',
    },
    tell: {
      zh: '{count} 处请求支援没有写要告诉对方什么，例如向“{from}”',
      en: 'Requests for help that do not say what to tell: {count}, for example to "{from}"',
    },
  },
  hint: {
    zh: '在 response.outsideHelp 补上 by 和 tell（地点、情况、需要什么、在哪里对接）',
    en: 'Add by and tell (place, situation, what is needed, where to meet) in response.outsideHelp',
  },
  check(plan, report) {
    const help = plan.response?.outsideHelp ?? []
    for (const key of ['by', 'tell'] as const) {
      const lacking = help.filter((one) => !one[key]?.length)
      const place = together(lacking.map((node) => ({ node, key: 'from' })))
      const from: Localized = referenceTexts(lacking[0]?.from ?? [])
      if (place) report(key, place, { count: lacking.length, from })
    }
  },
  examples: {
    good: [
      'response:\n  outsideHelp: [{ from: { text: 消防救援站 }, by: { text: 值班员 }, when: 火势扩大, tell: [地点, 燃烧物, 被困人数] }]',
    ],
    bad: [
      'response:\n  outsideHelp:\n    - { from: { text: 消防救援站 }, tell: [地点, 燃烧物] }   # ✗\n    - { from: { text: 县医院 }, tell: [伤员人数] }',
      'response:\n  outsideHelp:\n    - { from: { text: 消防救援站 }, by: { text: 值班员 } }   # ✗',
    ],
  },
})
