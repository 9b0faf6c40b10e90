import { levelLabel } from '../model/response/levels.ts'
import { boundPlace, comparableIntervals, gapBetween, type LevelInterval } from '../model/response/steps.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'trigger-gap',
  title: { zh: '各级数值之间不留空档', en: 'No number falls between two levels' },
  severity: 'warning',
  sources: ['REAL-BOUNDS', 'S-L04', 'CPG-CONOPS'],
  why: {
    zh: '一个级别到 10 为止、另一个从 12 起，11 就不属于任何级别。只在写了上限时检查。',
    en: 'One level ends below 10, the next begins at 12: nobody acts at 11. Checked only where the upper bound is written.',
  },
  messages: {
    gap: {
      zh: '“{a}”到 {end} 为止，“{b}”从 {start} 起，中间的数值没有响应级别',
      en: '"{a}" ends at {end}, "{b}" begins at {start}; the numbers between start no level',
    },
  },
  hint: {
    zh: '把两端接上；“以上”含本数，“以下”不含',
    en: 'Join the bounds; atLeast includes its number, below does not',
  },
  check(plan, report, { repository }) {
    if (!plan.response) return
    for (const group of comparableIntervals(plan, repository.registries))
      for (let index = 1; index < group.length; index++) {
        const a = group[index - 1]
        const b = group[index]
        if (!a || !b || a.level === b.level || a.node === b.node) continue
        const [lower, upper] = isBelow(a, b) ? [a, b] : [b, a]
        if (!gapBetween(lower.interval, upper.interval)) continue
        const words = {
          end: boundPlace(lower, 'high') ?? lower.interval.high ?? '',
          start: boundPlace(upper, 'low') ?? upper.interval.low ?? '',
        }
        const place = { node: b.node, ...(b.key ? { key: b.key } : {}), affected: [{ node: a.node }] }
        report('gap', place, { a: levelLabel(plan, lower.level), b: levelLabel(plan, upper.level), ...words })
      }
  },
  examples: {
    good: [
      'indicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: dead, atLeast: 3, atMost: 9 } }\n    - { level: I, when: { indicator: dead, atLeast: 10 } }',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3, below: 10 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10 } }',
    ],
    bad: [
      'indicators: [{ id: stock, name: 库存可供天数, unit: 天 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: stock, atLeast: 5, below: 10 } }\n    - { level: I, when: { indicator: stock, below: 3 } }   # ✗',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3, below: 10 } }\n    - { level: I, when: { indicator: trapped, atLeast: 12 } }   # ✗',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: 被困人数, atLeast: 3, below: 10 } }\n    - { level: I, when: { indicator: trapped, atLeast: 12 } }   # ✗',
    ],
  },
})

/** Where numbers fall with the level, the more severe level lies below. */
function isBelow(a: LevelInterval, b: LevelInterval): boolean {
  return (a.interval.low ?? Number.NEGATIVE_INFINITY) <= (b.interval.low ?? Number.NEGATIVE_INFINITY)
}
