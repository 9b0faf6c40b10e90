import type { Localized } from '../base/locale.ts'
import type { WarningLevel } from '../model/plan.generated.ts'
import { levelNumbers } from '../model/response/numerals.ts'
import { countryOf, rowsFor } from '../model/tables/applies.ts'
import type { WarningColours } from '../model/tables/types.ts'
import {
  COLOURS,
  type Colour,
  colourName,
  colourRank,
  effectiveWarnings,
  warningName,
} from '../model/warning/levels.ts'
import { planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'warning-colour',
  title: { zh: '预警颜色与级别、名称一致', en: 'The colour of a warning agrees with its rank and name' },
  severity: 'warning',
  sources: ['ERL-63', 'CASE-01'],
  why: {
    zh: '红、橙、黄、蓝依次是一级到四级。颜色和名称对不上，收到的人会照错的一级行动。',
    en: 'Red, orange, yellow and blue are the first to the fourth level. Where name and colour differ, people act on the wrong one.',
  },
  messages: {
    name: {
      zh: '预警名称“{label}”里的颜色与 colour（{colour}）不一致',
      en: 'The warning "{label}" names another colour than its colour, {colour}',
    },
    rank: {
      zh: '预警“{label}”写成第 {said} 级；{colour}预警是第 {required} 级',
      en: 'The warning "{label}" is called level {said}; {colour} is level {required}',
    },
    twice: {
      zh: '“{name}”有两个{colour}级别',
      en: '"{name}" has the colour {colour} twice',
    },
    inherits: {
      zh: '“{name}”沿用更严重的“{above}”：轻的预警会带上重的措施',
      en: '"{name}" takes over the more severe "{above}": the milder warning would bring the measures of the graver one',
    },
  },
  hint: {
    zh: '核对 colour、label 和 inherits；一级红、二级橙、三级黄、四级蓝',
    en: 'Check colour, label and inherits; red is the first level, orange the second, yellow the third, blue the fourth',
  },
  check(plan, report, { date, region, tables }) {
    if (countryOf(plan) !== 'CN' || !plan.warning?.levels?.some(({ colour }) => colour !== undefined)) return
    const row = rowsFor(tables.warningColours, plan, { date, region })[0]
    if (!row) return
    const seen = new Map<string, WarningLevel>()
    for (const { level, node } of effectiveWarnings(plan)) {
      if (node.colour === undefined) continue
      judgeWords(node, row, report)
      const above = plan.warning.levels.find(({ id }) => id === node.inherits)
      if (above?.colour && above.name === level.name && colourRank(above) < colourRank(node))
        report('inherits', { node, key: 'inherits' }, { name: warningName(node), above: warningName(above) })
      const key = keyOf(level)
      const before = key === undefined ? undefined : seen.get(key)
      if (before)
        report(
          'twice',
          { node, key: 'colour', affected: [{ node: before, key: 'colour' }] },
          { name: node.name ?? warningName(node), colour: colourName(node.colour) },
        )
      else if (key !== undefined) seen.set(key, node)
    }
  },
  examples: {
    good: [
      'warning:\n  levels:\n    - { id: red, name: 暴雨预警, colour: red, label: 暴雨红色预警（Ⅰ级） }\n    - { id: orange, name: 暴雨预警, colour: orange, label: 暴雨橙色预警（Ⅱ级） }',
      'title: 临河县重污染天气应急预案\nwarning:\n  levels:\n    - { id: yellow, name: 重污染天气预警, colour: yellow, label: 黄色预警（三级） }\n    - { id: orange, colour: orange, inherits: yellow }',
      'scenario: { hazards: [{ name: 暴雨 }, { name: 大风 }] }\nwarning:\n  levels:\n    - { id: rain-red, colour: red, hazards: [暴雨] }\n    - { id: wind-red, colour: red, hazards: [大风], label: 十一级以上大风红色预警 }',
      'warning:\n  levels:\n    - { id: ready, name: 准备转移 }\n    - { id: go, name: 立即转移 }',
    ],
    bad: [
      'warning:\n  levels:\n    - { id: orange, colour: orange, label: 暴雨红色预警 }   # ✗',
      'warning:\n  levels:\n    - { id: orange, colour: orange, label: 暴雨Ⅰ级预警 }   # ✗',
      'warning:\n  levels:\n    - { id: a, name: 暴雨预警, colour: red }\n    - { id: b, name: 暴雨预警, colour: red }   # ✗',
      'warning:\n  levels:\n    - { id: red, name: 暴雨预警, colour: red }\n    - { id: blue, name: 暴雨预警, colour: blue, inherits: red }   # ✗',
    ],
  },
})

function judgeWords(node: WarningLevel, { colours }: WarningColours, report: Reporter<'name' | 'rank'>): void {
  const { colour } = node
  if (colour === undefined) return
  const required = colours.find((one) => one.colour === colour)?.level
  for (const key of ['label', 'name'] as const) {
    const label = node[key]
    if (label === undefined) continue
    const named = coloursIn(label)
    const said = rankIn(label)
    if (named.length > 0 && !named.includes(colour)) report('name', { node, key }, { label, colour: plain(colour) })
    else if (said !== undefined && required !== undefined && said !== required)
      report('rank', { node, key }, { label, colour: plain(colour), said, required })
  }
}

/** In Chinese with 色: 橙 alone is a fruit, 蓝天 a campaign. */
function coloursIn(label: string): Colour[] {
  const words = label.toLowerCase().split(/[^a-z]+/)
  return COLOURS.filter((colour) => label.includes(plain(colour).zh) || words.includes(colour))
}

function plain(colour: Colour): Localized {
  const { zh, en } = colourName(colour)
  return { zh: zh.endsWith('色') ? zh : `${zh}色`, en: en.toLowerCase() }
}

/** The one level that a name calls itself; Arabic numbers are left out, they may be the force of a wind. */
function rankIn(label: string): number | undefined {
  const ranks = new Set(levelNumbers(label).flatMap(({ written, rank }) => (written === 'digit' ? [] : rank)))
  return ranks.size === 1 ? [...ranks][0] : undefined
}

/** Levels that nobody could tell apart; those without a name are not compared. */
function keyOf({ colour, name, label, hazards }: WarningLevel): string | undefined {
  if (name === undefined && !hazards?.length) return undefined
  return JSON.stringify([colour, name, label, hazards?.toSorted()])
}
