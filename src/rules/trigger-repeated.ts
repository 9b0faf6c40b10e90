import type { Localized } from '../base/locale.ts'
import { hasBlank } from '../model/contents/placeholders.ts'
import type { Condition, Plan, Registry, ResponseLevel, WarningLevel } from '../model/plan.generated.ts'
import { alternativesOf } from '../model/response/alternatives.ts'
import { BOUND_KEYS } from '../model/response/conditions.ts'
import { indicatorKey } from '../model/response/indicators.ts'
import { hazardKey, levelLabel, scaleOf } from '../model/response/levels.ts'
import type { Tables } from '../model/tables/types.ts'
import { colourRank, warningName } from '../model/warning/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'trigger-repeated',
  title: { zh: '同一条件不启动两个级别', en: 'No condition starts two levels' },
  severity: 'warning',
  sources: ['RE-13', 'DF-06', 'REAL-TRIGGERS'],
  why: {
    zh: '同一情况写在两个级别里，值守人员只能猜启动哪一级；多半是复制后忘了改。',
    en: 'If the same thing starts two levels, the duty officer must guess; most often a copied line was left unchanged.',
  },
  messages: {
    same: {
      zh: '“{a}”和“{b}”的启动条件里有相同的一条',
      en: 'The conditions of "{a}" and "{b}" have one in common',
    },
  },
  hint: { zh: '只留在一个级别，或改成不同的程度', en: 'Keep it at one level, or make the two differ' },
  check(plan, report, { tables, repository: { registries } }) {
    for (const group of [responseEntries(plan), ...warningGroups(plan)]) {
      const seen = new Map<string, Stated>()
      for (const entry of group)
        for (const stated of statedBy({ plan, registries }, entry)) {
          const before = seen.get(stated.key)
          if (!before) seen.set(stated.key, stated)
          else if (before.entry.level !== entry.level && before.node !== stated.node && !isBlank(stated.node, tables)) {
            const place = { node: stated.node, affected: [{ node: before.node }] }
            report('same', place, { a: before.entry.name, b: entry.name })
          }
        }
    }
  },
  examples: {
    good: [
      'response:\n  scale: [I, II]\n  levels:\n    - { level: II, when: [一栋楼着火, { catchAll: true }] }\n    - { level: I, when: [两栋楼着火, { catchAll: true }] }',
      'response:\n  scale: [I, II]\n  levels: [{ level: II, when: "待定（启动条件）" }, { level: I, when: "待定（启动条件）" }]',
      'scenario: { hazards: [{ name: 洪水 }, { name: 台风 }] }\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, hazards: [洪水], when: 交通干线中断 }\n    - { level: I, hazards: [台风], when: 交通干线中断 }',
      'response:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { signal: red, count: 1, in: 县区 } }\n    - { level: I, when: { signal: red, count: 3, in: 县区 } }\nwarning: { levels: [{ id: red, colour: red }] }',
    ],
    bad: [
      'response:\n  scale: [I, II]\n  levels:\n    - level: II\n      when:\n        - 厨房天然气泄漏着火   # ✗\n        - 一栋楼着火\n    - { level: I, when: [两栋楼着火, 厨房天然气泄漏着火] }',
      'scenario: { hazards: [{ id: rain, name: 暴雨 }] }\nwarning:\n  levels:\n    - { id: red, name: 暴雨预警, colour: red, hazards: [rain], when: 两个以上乡镇受淹 }\n    - { id: orange, name: 暴雨预警, colour: orange, hazards: [暴雨], when: 两个以上乡镇受淹 }   # ✗',
      'indicators: [{ id: stage, name: 水位, unit: m, marks: { 警戒: 50 } }]\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { indicator: 水位, atLeast: 警戒 } }   # ✗\n    - { level: I, when: { indicator: stage, atLeast: 警戒 } }',
    ],
  },
})

interface Entry {
  level: string
  name: Localized | string
  hazards: readonly string[]
  when: Condition | undefined
}

interface Stated {
  key: string
  node: Condition
  entry: Entry
}

/** From the most severe, so that the milder of two is the one that is pointed at. */
function responseEntries(plan: Plan): Entry[] {
  const scale = scaleOf(plan)
  const rank = ({ level }: ResponseLevel): number => scale.indexOf(level)
  return (plan.response?.levels ?? [])
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ level, hazards = [], when }) => ({ level, name: levelLabel(plan, level), hazards, when }))
}

/** Warnings of one kind, told apart by their colours; warnings of different kinds may be issued for one reason. */
function warningGroups(plan: Plan): Entry[][] {
  const coloured = (plan.warning?.levels ?? []).filter(({ colour }) => colour !== undefined)
  const groups = new Map<string, WarningLevel[]>()
  for (const level of coloured.toSorted((a, b) => colourRank(a) - colourRank(b)))
    groups.set(level.name ?? '', [...(groups.get(level.name ?? '') ?? []), level])
  return [...groups.values()].map((group) =>
    group.map((level) => ({
      level: level.colour ?? level.id,
      name: warningName(level),
      hazards: level.hazards ?? [],
      when: level.when,
    })),
  )
}

interface Asked {
  plan: Plan
  registries: readonly Registry[]
}

/** What an entry says, once for each hazard it holds for. */
function statedBy({ plan, registries }: Asked, entry: Entry): Stated[] {
  const keyed = (word: string): string => indicatorKey(word, plan, registries)
  return alternativesOf(entry.when).flatMap(({ condition, node }) => {
    if (condition.catchAll || isShort(condition) || isNumber(condition)) return []
    const { id: _, hazard, ...said } = condition
    const hazards = hazard === undefined ? entry.hazards : [hazard]
    if (said.indicator !== undefined) said.indicator = keyed(said.indicator)
    const sorted = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))
    const body = JSON.stringify(sorted, said.all && ((key, value) => (key === 'indicator' ? keyed(value) : value)))
    const keys = hazards.length > 0 ? hazards.map((one) => hazardKey(plan, one)) : ['']
    return keys.map((key) => ({ key: `${key} ${body}`, node, entry }))
  })
}

/** A word may be a heading: 火灾, Fire. */
function isShort({ text, ...more }: Condition): boolean {
  return text !== undefined && text.length < 5 && Object.keys(more).length === 0
}

/** Numbers are compared as numbers by other rules. */
function isNumber({ indicator, text, ...bounds }: Condition): boolean {
  return indicator !== undefined && text === undefined && BOUND_KEYS.some((key) => typeof bounds[key] === 'number')
}

/** Blanks that are still to be filled in are told elsewhere. */
function isBlank({ text }: Condition, tables: Tables): boolean {
  return text !== undefined && hasBlank(text, tables)
}
