import { levelLabel } from '../model/levels.ts'
import { comparableIntervals, type LevelInterval } from '../model/steps.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'trigger-order',
  title: { zh: '级别越高，数值越严', en: 'The numbers grow with the level' },
  severity: 'warning',
  sources: ['REAL-TRIGGERS', 'S-L04'],
  why: {
    zh: '高一级的下限比低一级还小，多半是填错了行。',
    en: 'A lower bound that is smaller at the more severe level is most often a slip of the row.',
  },
  messages: {
    falls: {
      zh: '“{b}”比“{a}”严重，数值下限却是 {high} ≤ {low}',
      en: '"{b}" is more severe than "{a}", but begins at {high}, not above {low}',
    },
  },
  hint: { zh: '核对这两级的数值', en: 'Check the numbers of these two levels' },
  check(plan, report) {
    if (!plan.response) return
    for (const group of comparableIntervals(plan))
      for (const [index, b] of group.entries()) {
        const a = group[index - 1]
        if (!a || a.level === b.level || !falls(a, b)) continue
        const words = { low: a.interval.low ?? '', high: b.interval.low ?? '' }
        const place = { node: b.node, ...(b.key ? { key: b.key } : b.fromLadder ? { key: 'atLeast' } : {}) }
        report('falls', place, { a: levelLabel(plan, a.level), b: levelLabel(plan, b.level), ...words })
      }
  },
  examples: {
    good: [
      'indicators: [{ id: rain, name: 降雨, unit: mm }]\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: rain, atLeast: { II: 100, I: 200 } }\n  levels: [{ level: II }, { level: I }]',
    ],
    bad: [
      'indicators: [{ id: rain, name: 降雨, unit: mm }]\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: rain, atLeast: { II: 200, I: 100 } }   # ✗\n  levels: [{ level: II }, { level: I }]',
    ],
  },
})

/** Both begin at a number of the same kind, and the more severe one not later. Where numbers fall, open upper ends do too. */
function falls(a: LevelInterval, b: LevelInterval): boolean {
  const { low: from, lowIncluded: aIncluded } = a.interval
  const { low: to, lowIncluded: bIncluded } = b.interval
  if (from === undefined || to === undefined) return false
  return to < from || (to === from && aIncluded === bIncluded)
}
