import { levelLabel } from '../model/response/levels.ts'
import { comparableIntervals, type LevelInterval, overlap, touch } from '../model/response/steps.ts'
import { planRule, type Target } from './rule.ts'

export default planRule({
  id: 'trigger-overlap',
  title: { zh: '各级数值不重叠', en: 'The numbers of two levels do not overlap' },
  severity: 'warning',
  sources: ['REAL-BOUNDS', 'S-L04', 'CPG-CONOPS'],
  why: {
    zh: '同一个数值落在两个级别里，值守人员只能猜。只比较两端都有界限的区间；只有下限的，按就高原则执行，不算重叠。',
    en: 'One number starts two levels, and the duty officer must guess. Only intervals closed at both ends are compared; open ones follow "the highest applies".',
  },
  messages: {
    overlap: { zh: '“{a}”与“{b}”的数值区间重叠', en: 'The numbers of "{a}" and "{b}" overlap' },
  },
  hint: {
    zh: '改一端的数值；“以上”含本数，“以下”不含',
    en: 'Change one of the bounds; atLeast includes its number, below does not',
  },
  check(plan, report, { repository }) {
    if (!plan.response) return
    const highestWins = plan.conventions?.overlap === 'highestWins'
    for (const group of comparableIntervals(plan, repository.registries))
      for (const [a, b] of overlapping(group)) {
        // One number that both name: the plan says which level holds.
        if (highestWins && touch(a.interval, b.interval)) continue
        const place = { ...placeOf(b), affected: [placeOf(a)] }
        report('overlap', place, { a: levelLabel(plan, a.level), b: levelLabel(plan, b.level) })
      }
  },
  examples: {
    good: [
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3, below: 10 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10 } }',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10 } }',
    ],
    bad: [
      'scenario: { hazards: [{ id: flood, name: 洪水 }] }\nindicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, hazards: flood, when: { indicator: trapped, atLeast: 3, below: 12 } }\n    - { level: I, hazards: 洪水, when: { indicator: trapped, atLeast: 10, below: 30 } }   # ✗',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: trapped, atLeast: 3, below: 12 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10, below: 30 } }   # ✗',
      'indicators: [{ id: trapped, name: 被困人数, unit: 人 }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: 被困人数, atLeast: 3, below: 12 } }\n    - { level: I, when: { indicator: trapped, atLeast: 10, below: 30 } }   # ✗',
    ],
  },
})

/** Each interval with the one of another level that reaches furthest among those beginning before it. */
function overlapping(group: readonly LevelInterval[]): [LevelInterval, LevelInterval][] {
  const closed = group.filter(({ interval }) => interval.low !== undefined && interval.high !== undefined)
  const byStart = closed.toSorted((a, b) => (a.interval.low ?? 0) - (b.interval.low ?? 0))
  const pairs: [LevelInterval, LevelInterval][] = []
  const reach = new Map<string, LevelInterval>()
  for (const b of byStart) {
    const others = [...reach.values()].filter((a) => a.level !== b.level)
    const a = others.find((other) => !isOneLadder(other, b) && overlap(other.interval, b.interval))
    if (a) pairs.push(group.indexOf(a) < group.indexOf(b) ? [a, b] : [b, a])
    const furthest = reach.get(b.level)
    if (!furthest || (furthest.interval.high ?? 0) < (b.interval.high ?? 0)) reach.set(b.level, b)
  }
  return pairs
}

function isOneLadder(a: LevelInterval, b: LevelInterval): boolean {
  return a.fromLadder && b.fromLadder && a.node === b.node
}

function placeOf({ node, key }: LevelInterval): Target {
  return { node, ...(key ? { key } : {}) }
}
