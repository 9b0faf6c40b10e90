import { contentsOf } from '../model/contents/contents.ts'
import type { Condition, Indicator, Ladder, Station } from '../model/plan.generated.ts'
import { allConditions, BOUND_KEYS } from '../model/response/conditions.ts'
import { indicatorNamed, indicatorsFor } from '../model/response/indicators.ts'
import { planRule, type Target, together } from './rule.ts'

export default planRule({
  id: 'station-mark',
  title: { zh: '条件用到的特征值，各站都有', en: 'Every station has the marks that conditions compare with' },
  severity: 'warning',
  sources: ['S-L10', 'REAL-BOUNDS', 'CPG-CONOPS'],
  why: {
    zh: '条件写“达到警戒水位”，有的站却没有警戒水位的数，那一站永远判断不了。',
    en: 'The condition says "at the warning mark"; a station that has no such number can never reach it.',
  },
  messages: {
    lacking: {
      zh: '条件要与“{mark}”比较，有 {count} 个站没有这个数，例如“{station}”',
      en: 'Conditions compare with "{mark}"; stations that have no such number: {count}, for example "{station}"',
    },
  },
  hint: {
    zh: '在该站的 marks 里补上；确实没有的，在条件的 stations 里不列这个站',
    en: 'Add it to marks of the station; where there is none, leave the station out of stations in the condition',
  },
  check(plan, report, { repository }) {
    if (!indicatorsFor(plan, repository.registries).some(({ stations }) => stations?.length)) return
    const ladders = (contentsOf(plan).objects.get('ladder') ?? []) as unknown as Ladder[]
    const lacking = new Map<string, { places: Set<Target['node']>; stations: Set<string> }>()
    for (const condition of [...allConditions(plan), ...ladders]) {
      const indicator = indicatorNamed(condition.indicator ?? '', plan, repository.registries)
      for (const mark of indicator ? marksOf(condition) : [])
        for (const station of stationsWithout(mark, condition, indicator)) {
          const found = lacking.get(mark) ?? { places: new Set(), stations: new Set() }
          // What a registry holds is mended there, but found where it is asked.
          found.places.add(plan.indicators?.includes(indicator as Indicator) ? station : condition)
          found.stations.add(station.name)
          lacking.set(mark, found)
        }
    }
    for (const [mark, { places, stations }] of lacking) {
      const place = together([...places].map((node) => ({ node })))
      if (place) report('lacking', place, { mark, count: stations.size, station: [...stations][0] ?? '' })
    }
  },
  examples: {
    good: [
      'indicators: [{ id: stage, name: 水位, unit: m, source: { text: 水文站 }, stations: [{ id: a, name: 上游站, marks: { 警戒: 50 } }, { id: b, name: 下游站, marks: { 警戒: null } }] }]\nresponse: { levels: [{ level: I, when: { indicator: stage, atLeast: 警戒 } }] }',
      'indicators: [{ id: stage, name: 水位, unit: m, source: { text: 水文站 }, stations: [{ id: a, name: 上游站, marks: { 警戒: 50 } }, { id: b, name: 下游站 }] }]\nresponse: { levels: [{ level: I, when: { indicator: stage, stations: [a], atLeast: { mark: 警戒, plus: 1 } } }] }',
    ],
    bad: [
      'indicators:\n  - id: stage\n    name: 水位\n    unit: m\n    source: { text: 水文站 }\n    stations:\n      - { id: a, name: 上游站, marks: { 警戒: 50 } }\n      - { id: b, name: 下游站 }   # ✗\nresponse: { levels: [{ level: I, when: { indicator: stage, atLeast: 警戒 } }] }',
      'indicators:\n  - id: stage\n    name: 水位\n    unit: m\n    source: { text: 水文站 }\n    stations:\n      - { id: a, name: 上游站, marks: { 警戒: null, 保证: 3 } }   # ✗\nresponse: { levels: [{ level: I, when: { indicator: stage, stations: [a], atLeast: 警戒 } }] }',
      'indicators:\n  - id: stage\n    name: 水位\n    unit: m\n    source: { text: 水文站 }\n    stations:\n      - { id: a, name: 上游站, marks: { 警戒: 50 } }\n      - { id: b, name: 下游站 }   # ✗\nresponse: { levels: [{ level: I, when: { indicator: 水位, atLeast: 警戒 } }] }',
    ],
  },
})

/** Marks that a condition or a ladder compares with. */
function marksOf(condition: Condition | Ladder): string[] {
  return BOUND_KEYS.flatMap((key) => {
    const bound: unknown = condition[key]
    const bounds = typeof bound === 'object' && bound !== null && !('mark' in bound) ? Object.values(bound) : [bound]
    return bounds.flatMap((one) => (typeof one === 'string' ? one : isMark(one) ? one.mark : []))
  })
}

function isMark(bound: unknown): bound is { mark: string } {
  return typeof bound === 'object' && bound !== null && 'mark' in bound && typeof bound.mark === 'string'
}

/** Not set (null) is no gap, unless the condition names the station. */
function stationsWithout(mark: string, { stations: named }: Condition | Ladder, indicator?: Indicator): Station[] {
  const isNamed = ({ id, name }: Station): boolean => Boolean(named?.includes(id) || named?.includes(name))
  if (indicator?.marks?.[mark] !== undefined) return []
  const meant = (indicator?.stations ?? []).filter((station) => !named?.length || isNamed(station))
  const known = meant.some(({ marks }) => marks?.[mark] !== undefined)
  return known
    ? meant.filter((station) =>
        isNamed(station) ? station.marks?.[mark] == null : station.marks?.[mark] === undefined,
      )
    : []
}
