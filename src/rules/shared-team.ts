import { shortagesIn } from '../model/repository/shortages.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'shared-team',
  title: { zh: '几个预案共用的队伍，人数加起来够用', en: 'Teams that plans share have people for all of them' },
  severity: 'info',
  sources: ['DF-10', 'S-R03'],
  why: {
    zh: '救援队 52 人，防汛预案派 40 人，危险化学品预案也派 40 人，暴雨淹了厂区，两边都在等人。',
    en: 'Of a team of 52 the flood plan sends 40 and the chemical plan sends 40; one storm floods the works, and both wait for people.',
  },
  messages: {
    short: {
      zh: '“{name}”共有 {held} 人，{count} 个预案合起来要 {needed} 人；几个预案一起启动就不够',
      en: '"{name}" has {held} people; {count} plans together need {needed}, which will not do if they are started together',
    },
    few: {
      zh: '“{name}”共有 {held} 人，这里要 {needed} 人',
      en: '"{name}" has {held} people, and {needed} are needed here',
    },
  },
  hint: {
    zh: '写明先保证哪个预案、谁来调，或者再列一支队伍；人数变了的，改名录',
    en: 'Say which plan is served first and who decides, or name a further team; if it has other numbers by now, mend the registry',
  },
  check(all, report) {
    for (const { filed, need, others, name, held, needed, count } of shortagesIn(all, 'team')) {
      const affected = others.map((other) => ({ home: other.filed.home, path: other.need.path }))
      const place = { home: filed.home, path: need.path, affected }
      if (count === 1) report('few', place, { name, held, needed })
      else report('short', place, { name, held, needed, count })
    }
  },
  examples: {
    good: [
      needs({ own: '{ team: 县救援队, quantity: 20 }', other: '{ team: 县救援队, quantity: 30 }' }),
      // How many people come is not given.
      needs({ own: '{ team: 县救援队, quantity: 40 }', other: '{ team: 县救援队 }' }),
      // The other is the plan above, which counts whom the plans below it need.
      `planSystem: { parent: works }\n${needs({ own: '{ team: 县救援队, quantity: 40 }', other: '{ team: 县救援队, quantity: 40 }' })}`,
    ],
    bad: [
      needs({ own: '{ team: 县救援队, quantity: 40 }   # ✗', other: '{ team: 县救援队, quantity: 40 }' }),
      needs({ own: '{ team: 县救援队, quantity: 60 }   # ✗', other: '{ team: 县救援队 }' }),
    ],
  },
})

/** Two plans that need people of a team, and a registry by which it has 52. */
function needs({ own, other }: { own: string; other: string }): string {
  const plan = (id: string, need: string): string => `id: ${id}
title: 芦汀县${id === 'flood' ? '防汛' : '危险化学品'}预案
measures:
  - do: 接出被困群众
    lead: 县应急管理局
    needs:
      - ${need}
`
  return `${plan('flood', own)}---
${plan('works', other)}---
kind: registry
id: teams
title: 队伍名录
language: zh
teams: [{ name: 芦汀县综合应急救援队, aliases: 县救援队, kind: team, headcount: 52 }]
`
}
