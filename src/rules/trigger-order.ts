import { levelLabel } from '../model/response/levels.ts'
import { boundPlace, comparableIntervals, type LevelInterval } from '../model/response/steps.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'trigger-order',
  title: { zh: '级别越高，数值越严', en: 'The numbers grow with the level' },
  severity: 'warning',
  sources: ['REAL-TRIGGERS', 'S-L04', 'CPG-CONOPS'],
  why: {
    zh: '级别更高，下限反而更小，多半是填错了行。',
    en: 'A lower bound that is smaller at the more severe level is most often a slip of the row.',
  },
  messages: {
    falls: {
      zh: '“{b}”比“{a}”严重，下限却是 {high}，不高于 {low}',
      en: '"{b}" is more severe than "{a}", but begins at {high}, not above {low}',
    },
  },
  hint: { zh: '核对这两级的数值', en: 'Check the numbers of these two levels' },
  check(plan, report, { repository }) {
    if (!plan.response) return
    for (const group of comparableIntervals(plan, repository.registries).filter((one) => !fallsByNature(one)))
      for (const [index, b] of group.entries()) {
        const a = group[index - 1]
        if (!a || a.level === b.level || !falls(a, b)) continue
        const words = {
          low: boundPlace(a, 'low') ?? a.interval.low ?? '',
          high: boundPlace(b, 'low') ?? b.interval.low ?? '',
        }
        const place = { node: b.node, ...(b.key ? { key: b.key } : b.fromLadder ? { key: 'atLeast' } : {}) }
        report('falls', place, { a: levelLabel(plan, a.level), b: levelLabel(plan, b.level), ...words })
      }
  },
  examples: {
    good: [
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10 } }',
      'indicators: [{ id: stock, name: 粮食库存可供天数, unit: 天 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: stock, atLeast: 5, below: 10 } }\n    - { level: I, when: { indicator: stock, atLeast: 2, below: 5 } }',
      'indicators: [{ id: rain, name: 降雨, unit: mm }]\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: rain, atLeast: { II: 100, I: 200 } }\n  levels: [{ level: II }, { level: I }]',
    ],
    bad: [
      'indicators: [{ id: rain, name: 降雨, unit: mm }]\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: rain, atLeast: { II: 200, I: 100 } }   # ✗\n  levels: [{ level: II }, { level: I }]',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: 被困人数, atLeast: 10 } }\n    - { level: I, when: { indicator: trapped, atLeast: 3 } }   # ✗',
    ],
  },
})

/** Supplies, oxygen, the level of a reservoir: the less there is, the more severe. */
function fallsByNature(group: readonly LevelInterval[]): boolean {
  const endsOnly = group.some(({ interval }) => interval.low === undefined)
  const closed = group.every(({ interval }) => interval.low !== undefined && interval.high !== undefined)
  return endsOnly || (closed && group.every((b, index) => index === 0 || isLower(b, group[index - 1])))
}

function isLower(b: LevelInterval, a: LevelInterval | undefined): boolean {
  return a !== undefined && (b.interval.low ?? 0) < (a.interval.low ?? 0)
}

/** Both begin at a number of the same kind, and the more severe one not later. */
function falls(a: LevelInterval, b: LevelInterval): boolean {
  const { low: from, lowIncluded: aIncluded } = a.interval
  const { low: to, lowIncluded: bIncluded } = b.interval
  if (from === undefined || to === undefined) return false
  return to < from || (to === from && aIncluded === bIncluded)
}
