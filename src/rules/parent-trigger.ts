import { type ContradictedBound, contradictedBounds } from '../model/repository/plans/triggers.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'parent-trigger',
  title: { zh: '启动条件和事件分级与上级预案一致', en: 'Levels and grades agree with the plan above' },
  severity: 'warning',
  sources: ['S-P02', 'DF-06', 'DF-08'],
  why: {
    zh: '总体预案到 3 人就启动三级响应，专项预案要到 5 人，出了 4 人的事故，两边的人各按各的做。',
    en: 'If the overall plan starts a level at 3 deaths and the special one at 5, then with 4 some people act and others wait.',
  },
  messages: {
    later: {
      zh: '“{indicator}”在这里到 {own} 才启动 {level} 级，同一区域的上级预案《{other}》到 {above} 就启动',
      en: 'Level {level} starts here when "{indicator}" reaches {own}; the plan above for the same area, "{other}", starts it at {above}',
    },
    grade: {
      zh: '事件等级 {level} 的“{indicator}”在这里是 {own}，同一区域的上级预案《{other}》是 {above}',
      en: 'For the grade {level}, "{indicator}" is {own} here and {above} in the plan above for the same area, "{other}"',
    },
  },
  hint: {
    zh: '按上级预案改，或先修订上级预案；确实不同的情形，写明 area、hazard 或 season',
    en: 'Follow the plan above or have it revised; where the cases differ, say so by area, hazard or season',
  },
  check(all, report) {
    for (const found of contradictedBounds(all)) {
      const affected = [{ home: found.parent.home, path: found.above.path }]
      const place = { home: found.filed.home, path: found.own.path, affected }
      report(found.own.part === 'grade' ? 'grade' : 'later', place, wordsOf(found))
    }
  },
  examples: {
    good: [
      two({ area: '望川区', at: 3, above: 3 }),
      // Earlier than the plan above: nobody waits.
      two({ area: '望川区', at: 1, above: 3 }),
      // The plan above is for a larger area.
      two({ area: '云桥市', at: 5, above: 3 }),
      // A department's levels are its own.
      two({ area: '望川区', at: 5, above: 3 }).replace('special', 'departmental').replace('   # ✗', ''),
    ],
    bad: [
      two({ area: '望川区', at: 5, above: 3 }),
      `${two({ area: '望川区', at: 5, above: 3 })
        .replaceAll('response:', 'scenario:\n  hazards: [洪涝]')
        .replaceAll('level:', 'grade:')
        .replaceAll('levels:', 'grades:')
        .replaceAll('III', 'large')}`,
      department(),
    ],
  },
})

function wordsOf({ own, above, parent, indicator }: ContradictedBound) {
  const numbers = { own: { path: own.path, value: String(own.value) }, above: above.value }
  return { indicator, level: own.level, other: parent.title, ...numbers }
}

/** A plan and the one above it, each with a level that starts at a number of deaths. */
function two({ area, at, above }: { area: string; at: number; above: number }): string {
  const isLater = at > above && area === '望川区'
  const plan = (number: number, mark: string): string => `indicators: [{ id: deaths, name: 死亡人数, unit: 人 }]
response:
  levels:
    - level: III
      when: { indicator: deaths, atLeast: ${number} }${mark}
`
  return `title: 望川区防汛应急预案
type: special
meta: { jurisdiction: { name: 望川区 } }
planSystem: { parent: overall }
${plan(at, isLater ? '   # ✗' : '')}---
id: overall
title: 总体预案
type: overall
meta: { jurisdiction: { name: ${area} } }
${plan(above, '')}`
}

/** A department that grades the floods of its area otherwise than the plan above. */
function department(): string {
  const plan = (number: string): string => `indicators: [{ id: homes, name: 倒塌房屋, unit: 间 }]
scenario:
  hazards: [洪涝]
  grades:
    - grade: large
      when: { indicator: homes, hazard: 洪涝, atLeast: ${number}
`
  return `title: 望川区水务局防汛预案
type: departmental
meta: { jurisdiction: { name: 望川区 } }
planSystem: { parent: overall }
${plan('50 }   # ✗')}---
id: overall
title: 总体预案
type: overall
meta: { jurisdiction: { name: 望川区 } }
${plan('30 }')}`
}
