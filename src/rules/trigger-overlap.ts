import { levelLabel } from '../model/levels.ts'
import { comparableIntervals, overlap } from '../model/steps.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'trigger-overlap',
  title: { zh: '各级数值不重叠', en: 'The numbers of two levels do not overlap' },
  severity: 'warning',
  sources: ['REAL-BOUNDS', 'S-L04'],
  why: {
    zh: '同一个数值既启动一级又启动另一级，值守人员只能猜。两端都写死的区间才比较；只有下限的，按“就高”执行，不算重叠。',
    en: 'One number starts two levels, and the duty officer must guess. Only intervals closed at both ends are compared; open ones follow "the highest applies".',
  },
  messages: {
    overlap: { zh: '“{a}”与“{b}”的数值区间重叠', en: 'The numbers of "{a}" and "{b}" overlap' },
  },
  hint: {
    zh: '改一端的数值；“以上”含本数，“以下”不含',
    en: 'Change one of the bounds; atLeast includes its number, below does not',
  },
  check(plan, report) {
    if (!plan.response) return
    for (const group of comparableIntervals(plan))
      for (const [index, a] of group.entries())
        for (const b of group.slice(index + 1)) {
          if (
            a.level === b.level ||
            (a.fromLadder && b.fromLadder && a.node === b.node) ||
            !overlap(a.interval, b.interval)
          )
            continue
          const other = { node: a.node, ...(a.key ? { key: a.key } : {}) }
          const place = { node: b.node, ...(b.key ? { key: b.key } : {}), affected: [other] }
          report('overlap', place, { a: levelLabel(plan, a.level), b: levelLabel(plan, b.level) })
        }
  },
  examples: {
    good: [
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3, below: 10 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10 } }',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10 } }',
    ],
    bad: [
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3, below: 12 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10, below: 30 } }   # ✗',
    ],
  },
})
