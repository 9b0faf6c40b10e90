import { fallIn } from '../model/grades/grades.ts'
import type { Condition, Plan, WarningLevel } from '../model/plan.generated.ts'
import { expandLevels, hazardKey, levelLabel, scaleOf } from '../model/response/levels.ts'
import {
  colourRank,
  type EffectiveWarning,
  effectiveWarnings,
  meantWarnings,
  warningName,
} from '../model/warning/levels.ts'
import { planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'warning-order',
  title: { zh: '预警越重，启动的响应越高', en: 'The graver the warning, the higher the response' },
  severity: 'warning',
  sources: ['FL22', 'S-X07', 'ERL-63'],
  why: {
    zh: '红色预警启动的响应比橙色还低，或者什么都不启动，最危险的时候动作反而最小。',
    en: 'Where a red warning starts less than an orange one, or nothing, least is done when danger is greatest.',
  },
  messages: {
    less: {
      zh: '“{milder}”启动“{more}”，更严重的“{graver}”却只启动“{less}”',
      en: '"{milder}" starts "{more}", and the graver "{graver}" only "{less}"',
    },
    none: {
      zh: '“{milder}”启动“{more}”，更严重的“{graver}”却不启动任何响应',
      en: '"{milder}" starts "{more}", and the graver "{graver}" starts no response',
    },
    falls: {
      zh: '“{graver}”比“{milder}”严重，数值却更宽',
      en: '"{graver}" is graver than "{milder}", but its number is the milder one',
    },
  },
  hint: {
    zh: '核对各色预警的 startsResponse 和 thresholds 的数值',
    en: 'Check startsResponse of each colour, and the numbers of thresholds',
  },
  check(plan, report) {
    const coloured = effectiveWarnings(plan).filter(({ level }) => level.colour !== undefined)
    if (coloured.length < 2) return
    const groups = new Map<string, Started[]>()
    const signalled = signalLevels(plan)
    for (const warning of coloured) {
      const key = groupOf(plan, warning.level)
      const own = expandLevels(plan, warning.level.startsResponse ?? [])[0]
      const all = [own, ...(signalled.get(warning.node.id) ?? [])].filter((level) => level !== undefined)
      const highest = expandLevels(plan, all)[0]
      groups.set(key, [...(groups.get(key) ?? []), { ...warning, own, highest }])
    }
    for (const group of groups.values()) judgeGroup(plan, group, report)
    judgeNumbers(plan, coloured, report)
  },
  examples: {
    good: [
      'response: { scale: [I, II, III] }\nwarning:\n  levels:\n    - { id: blue, name: 暴雨预警, colour: blue }\n    - { id: yellow, name: 暴雨预警, colour: yellow, startsResponse: III }\n    - { id: orange, name: 暴雨预警, colour: orange, startsResponse: II }\n    - { id: red, name: 暴雨预警, colour: red, startsResponse: II }',
      'response:\n  scale: [I, II]\n  levels: [{ level: I, when: { signal: red } }]\nwarning:\n  levels:\n    - { id: orange, colour: orange, hazards: [暴雨], startsResponse: II }\n    - { id: red, colour: red, hazards: [暴雨] }\nscenario: { hazards: [{ name: 暴雨 }] }',
      'response: { scale: [I, II] }\nwarning:\n  levels:\n    - { id: orange, name: 大风预警, colour: orange, startsResponse: II }\n    - { id: red, name: 大风预警, colour: red, inherits: orange }\n    - { id: rain, name: 暴雨预警, colour: red }',
      'indicators: [{ id: level, name: 水库蓄水量, unit: 万方 }]\nwarning:\n  thresholds: [{ indicator: level, below: { orange: 100, red: 50 } }]\n  levels: [{ id: orange, name: 干旱预警, colour: orange }, { id: red, name: 干旱预警, colour: red }]',
    ],
    bad: [
      'response: { scale: [I, II, III] }\nwarning:\n  levels:\n    - { id: orange, name: 暴雨预警, colour: orange, startsResponse: II }\n    - { id: red, name: 暴雨预警, colour: red, startsResponse: III }   # ✗',
      'response: { scale: [I, II] }\nwarning:\n  levels:\n    - { id: orange, name: 暴雨预警, colour: orange, startsResponse: II }\n    - { id: red, name: 暴雨预警, colour: red }   # ✗',
      'indicators: [{ id: rain, name: 降雨, unit: 毫米 }]\nwarning:\n  thresholds:\n    - { indicator: rain, atLeast: { orange: 100, red: 50 } }   # ✗\n  levels: [{ id: orange, name: 暴雨预警, colour: orange }, { id: red, name: 暴雨预警, colour: red }]',
    ],
  },
})

interface Started extends EffectiveWarning {
  /** The most severe level that the warning says it starts. */
  own: string | undefined
  /** With the levels that name the warning in their condition. */
  highest: string | undefined
}

/** Warnings of one kind: by their name, else by what they warn of. */
function groupOf(plan: Plan, { name, hazards = [] }: WarningLevel): string {
  return name ?? JSON.stringify(hazards.map((hazard) => hazardKey(plan, hazard)).sort())
}

/** Levels in whose conditions a warning is named, by the id of the warning. */
function signalLevels(plan: Plan): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { level, when } of plan.response?.levels ?? [])
    for (const condition of nested(when))
      for (const word of condition.signal ?? [])
        for (const id of meantWarnings(plan, word)) found.set(id, [...(found.get(id) ?? []), level])
  return found
}

function nested(condition: Condition | undefined): Condition[] {
  return condition ? [condition, ...[...(condition.any ?? []), ...(condition.all ?? [])].flatMap(nested)] : []
}

/** Each graver warning beside the milder one that starts the highest level. */
function judgeGroup(plan: Plan, group: readonly Started[], report: Reporter<'less' | 'none'>): void {
  const scale = scaleOf(plan)
  for (const graver of group) {
    const milder = group
      .filter(({ level, own }) => own !== undefined && colourRank(level) > colourRank(graver.level))
      .sort((a, b) => scale.indexOf(a.own ?? '') - scale.indexOf(b.own ?? ''))[0]
    if (!milder?.own) continue
    const words = {
      milder: warningName(milder.level),
      graver: warningName(graver.level),
      more: levelLabel(plan, milder.own),
    }
    if (graver.highest === undefined) report('none', { node: graver.node, key: 'id' }, words)
    else if (scale.indexOf(graver.highest) > scale.indexOf(milder.own))
      report('less', { node: graver.node, key: 'startsResponse' }, { ...words, less: levelLabel(plan, graver.highest) })
  }
}

function judgeNumbers(plan: Plan, coloured: readonly EffectiveWarning[], report: Reporter<'falls'>): void {
  const byName = new Map(coloured.map(({ level }) => [level.id, warningName(level)]))
  const order = coloured.toSorted((a, b) => colourRank(a.level) - colourRank(b.level)).map(({ level }) => level.id)
  for (const ladder of plan.warning?.thresholds ?? []) {
    const fall = fallIn(ladder, order)
    if (!fall) continue
    const words = { graver: byName.get(fall.severer) ?? fall.severer, milder: byName.get(fall.milder) ?? fall.milder }
    report('falls', { node: ladder, key: fall.key }, words)
  }
}
