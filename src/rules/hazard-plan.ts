import { hazardsWithoutPlan } from '../model/repository/plans/hazards.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'hazard-plan',
  title: { zh: '总体预案里的每种风险都有预案管', en: 'Every hazard of the overall plan has a plan' },
  severity: 'info',
  sources: ['S-P01', 'S-X03'],
  why: {
    zh: '总体预案列了风险，哪个专项、部门预案都不管它，真发生时只有原则，没有办法。',
    en: 'A hazard that the overall plan names and no other plan deals with meets principles when it comes, and no procedure.',
  },
  messages: {
    none: {
      zh: '有 {count} 种风险，仓库里没有预案管，本预案也没有点名，例如“{hazard}”',
      en: 'Hazards that no plan of the repository deals with, and this one names none for: {count}, for example "{hazard}"',
    },
  },
  hint: {
    zh: '编制专项或部门预案；已经有的，在 planSystem.children 里写出名称；合在别的预案里的，在那个预案的 scenario.hazards 里写上',
    en: 'Make a plan for it; name one that exists in planSystem.children; where another plan covers it, that one says so in scenario.hazards',
  },
  check(all, report) {
    for (const { filed, hazards } of hazardsWithoutPlan(all)) {
      const [first, ...affected] = hazards.map((index) => ({
        home: filed.home,
        path: ['scenario', 'hazards', index, 'name'],
      }))
      const hazard = filed.hazards[hazards[0] ?? 0] ?? ''
      if (first) report('none', { ...first, affected }, { count: hazards.length, hazard })
    }
  },
  examples: {
    good: [
      overall('[洪涝灾害]'),
      // Named, though it does not stand in the repository.
      `${overall('[洪涝灾害, 森林火灾]').replace('planSystem: {}', 'planSystem: { children: [望川区森林草原火灾应急预案] }')}`,
      // The repository holds the overall plan alone: where the others are is not known.
      'type: overall\nmeta: { jurisdiction: { name: 望川区 } }\nscenario: { hazards: [森林火灾] }\n---\nid: other',
      // Dealt with in the plan itself.
      overall('[洪涝灾害, { name: 低温冰冻, id: ice }]').replace(
        '---',
        'playbooks: [{ title: 除冰, hazard: ice, steps: [撒盐] }]\n---',
      ),
    ],
    bad: [overall('\n    - 洪涝灾害\n    - 森林火灾   # ✗\n    - 输气管道泄漏')],
  },
})

/** An overall plan, and beside it one for floods. */
function overall(hazards: string): string {
  return `type: overall
meta: { jurisdiction: { name: 望川区 } }
planSystem: {}
scenario:
  hazards: ${hazards}
---
id: flood
title: 望川区防汛应急预案
type: special
meta: { jurisdiction: { name: 望川区 } }
scenario: { hazards: [暴雨洪涝, 山洪] }
`
}
