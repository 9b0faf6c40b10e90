import { contentsOf } from '../model/contents/contents.ts'
import type { Condition, Indicator, Ladder, Plan, Registry } from '../model/plan.generated.ts'
import { allConditions, BOUND_KEYS } from '../model/response/conditions.ts'
import { documentRule, together } from './rule.ts'

export default documentRule({
  id: 'indicator-source',
  title: { zh: '指标有单位、有来源、有用处', en: 'An indicator has a unit, a source and a use' },
  severity: 'info',
  sources: ['ERL-58', 'S-L10'],
  why: {
    zh: '数值后面没有单位，或者没有人报这个数，条件写得再细也用不上。',
    en: 'A number without a unit, or that nobody supplies, decides nothing, however finely the levels are cut.',
  },
  messages: {
    unit: {
      zh: '{count} 个指标的数值没有单位，例如“{name}”',
      en: 'Indicators whose numbers have no unit: {count}, for example "{name}"',
    },
    source: {
      zh: '{count} 个指标没有写由谁提供，例如“{name}”',
      en: 'Indicators that nobody is named to supply: {count}, for example "{name}"',
    },
    unused: {
      zh: '{count} 个指标没有任何条件或监测用到，例如“{name}”',
      en: 'Indicators that no condition and no monitoring uses: {count}, for example "{name}"',
    },
  },
  hint: {
    zh: '补上 unit 和 source，或在 warning.monitoring 里写谁监测；没有用处的删去',
    en: 'Give unit and source, or say in warning.monitoring who watches it; delete what is not used',
  },
  check(document, report) {
    const { indicators = [] } = document as Partial<Pick<Plan & Registry, 'indicators'>>
    if (indicators.length === 0) return
    // Who uses what a registry keeps for many plans, and who watches it, stands in those plans.
    const lacking =
      document.kind === 'plan'
        ? gapsOf(document as Plan, indicators)
        : { unit: indicators.filter((one) => one.unit === undefined && !isPure(one)), source: [], unused: [] }
    for (const name of ['unit', 'source', 'unused'] as const) {
      const place = together(lacking[name].map((node) => ({ node, key: 'id' })))
      const weight = name === 'unit' ? ({ severity: 'warning' } as const) : {}
      const words = { count: lacking[name].length, name: lacking[name][0]?.name ?? '' }
      if (place) report(name, { ...place, ...weight }, words)
    }
  },
  examples: {
    good: [
      'indicators: [{ id: rain, name: 1小时雨量, unit: 毫米, source: { text: 气象局 } }]\nresponse: { levels: [{ level: I, when: { indicator: rain, atLeast: 50 } }] }',
      'indicators: [{ id: rain, name: 1小时雨量, unit: 毫米 }]\nwarning: { monitoring: [{ what: 雨量, by: { text: 监测员 }, indicator: rain }] }\nresponse: { levels: [{ level: I, when: { indicator: rain, atLeast: 50 } }] }',
      'indicators: [{ id: aqi, name: 空气质量指数, source: { text: 环境监测站 } }]\nresponse: { levels: [{ level: I, when: { indicator: aqi, atLeast: 300 } }] }',
      'indicators: [{ id: stage, name: 水位, source: { text: 水文站 }, marks: { 警戒: null } }]\nresponse: { levels: [{ level: I, when: { indicator: stage, atLeast: 警戒 } }] }',
      'indicators: [{ id: shuiwei, name: 水位, unit: 米, source: { text: 水文站 } }]\nresponse: { levels: [{ level: I, when: { indicator: 水位, atLeast: 3, below: 4 } }] }',
      'indicators: [{ id: rain, name: 雨量, unit: 毫米 }]\nwarning: { monitoring: [{ what: 雨量, by: { text: 监测员 }, indicator: 雨量 }] }',
    ],
    bad: [
      'kind: registry\nid: gauges\ntitle: 指标\nlanguage: zh\nindicators:\n  - { id: depth, name: 积水深度, source: { text: 城管局 } }   # ✗',
      'indicators:\n  - { id: depth, name: 积水深度, source: { text: 城管局 } }   # ✗\nresponse: { levels: [{ level: I, when: { indicator: depth, atLeast: 50 } }] }',
      'indicators:\n  - { id: depth, name: 积水深度, unit: 厘米 }   # ✗\nresponse: { levels: [{ level: I, when: { indicator: depth, atLeast: 50 } }] }',
      'indicators:\n  - { id: depth, name: 积水深度, source: { text: 城管局 } }   # ✗\nresponse: { levels: [{ level: I, when: { indicator: 积水深度, atLeast: 50 } }] }',
      'indicators:\n  - { id: depth, name: 积水深度, unit: 厘米, source: { text: 城管局 } }   # ✗',
    ],
  },
})

type Gaps = Readonly<Record<'unit' | 'source' | 'unused', readonly Indicator[]>>

function gapsOf(plan: Plan, indicators: readonly Indicator[]): Gaps {
  const uses = usesOf(plan)
  const monitoring = plan.warning?.monitoring ?? []
  const watched = new Set(monitoring.flatMap(({ by, indicator = [] }) => (by?.length ? indicator : [])))
  // By its name as well: one that several have may mean each of them.
  const isUsed = ({ id, name }: Indicator): boolean => uses.has(id) || uses.has(name)
  const isCompared = ({ id, name }: Indicator): boolean => Boolean(uses.get(id) || uses.get(name))
  const isWatched = ({ id, name }: Indicator): boolean => watched.has(id) || watched.has(name)
  return {
    unit: indicators.filter((one) => isCompared(one) && one.unit === undefined && !isPure(one)),
    source: indicators.filter((one) => isUsed(one) && !one.source?.length && !isWatched(one)),
    unused: indicators.filter((one) => !isUsed(one) && !isNamed(plan, one)),
  }
}

/** Indicators in conditions and ladders; true where a plain number stands beside one. */
function usesOf(plan: Plan): Map<string, boolean> {
  const ladders = (contentsOf(plan).objects.get('ladder') ?? []) as unknown as Ladder[]
  const uses = new Map<string, boolean>()
  for (const one of [...allConditions(plan), ...ladders])
    if (one.indicator !== undefined) uses.set(one.indicator, (uses.get(one.indicator) ?? false) || hasNumber(one))
  return uses
}

function hasNumber(one: Condition | Ladder): boolean {
  return BOUND_KEYS.some((key) => {
    const bound: unknown = one[key]
    if (typeof bound !== 'object' || bound === null) return typeof bound === 'number'
    return Object.values(bound).some((value) => typeof value === 'number') && !('mark' in bound)
  })
}

/** Numbers without a unit, by their nature. */
const PURE = /指数|震级|烈度|等级|级别|比例|倍数|系数|浓度比|率$|pH|AQI|index|magnitude|ratio|factor|score/i

function isPure({ name }: Indicator): boolean {
  return PURE.test(name)
}

/** Monitoring may name it without a condition, and a goal is measured by its name. */
function isNamed({ warning, goals }: Plan, { id, name }: Indicator): boolean {
  const isWatched = (warning?.monitoring ?? []).some(
    ({ indicator }) => indicator?.includes(id) || indicator?.includes(name),
  )
  return isWatched || goals.some(({ indicator }) => indicator === id || indicator === name)
}
