import { misnamedIn } from '../model/repository/plans/misnamed.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'plan-title',
  title: { zh: '点到别的预案，名称一字不差', en: 'A plan that is named is named by its title' },
  severity: 'warning',
  sources: ['DF-06', 'S-P02'],
  why: {
    zh: '名称差一个字，就接不上那本预案：不知道跟谁一起启动，演练记不到它名下，改版时也找不到这里。',
    en: 'A title that is off by a letter leads to no plan: nobody knows what starts with it, and its drills count for nothing.',
  },
  messages: {
    near: {
      zh: '仓库里没有《{name}》，只有《{other}》，差一个字',
      en: 'The repository has no "{name}", but "{other}", which is one letter off',
    },
  },
  hint: {
    zh: '是不是《{other}》？照它的标题写，或者写它的 id：{id}',
    en: 'Did you mean "{other}"? Write its title, or its id: {id}',
  },
  check(all, report) {
    for (const { filed, name, path, again, meant } of misnamedIn(all)) {
      const affected = [...again, { home: meant.home, path: ['title'] }]
      const words = { name: name.replace(/^《|》$/g, ''), other: meant.title, id: meant.id }
      report('near', { home: filed.home, path, affected }, words)
    }
  },
  examples: {
    good: [
      two('related: [望川区防汛抗旱应急预案]'),
      two('related: [《望川区防汛抗旱应急预案》]'),
      two('related: [flood]'),
      // The plans of another district, and against another hazard, stand elsewhere.
      two('related: [望江区防汛抗旱应急预案, 望川区防冻抗旱应急预案]'),
    ],
    bad: [
      two('related: [望川区防讯抗旱应急预案]   # ✗'),
      two('related: [望川区防汛抗旱应预急案]   # ✗'),
      two('parent: 望穿区防汛抗旱应急预案   # ✗'),
      `kind: drill
id: night
title: 夜间拉动演练
language: zh
plan: 望川区防汛抗旱应急预   # ✗
---
${flood()}`,
    ],
  },
})

/** A plan that names another. */
function two(named: string): string {
  return `title: 青溪镇应急预案\nmeta: { jurisdiction: { name: 望川区青溪镇 } }\nplanSystem:\n  ${named}\n---\n${flood()}`
}

function flood(): string {
  return 'id: flood\ntitle: 望川区防汛抗旱应急预案\nmeta: { jurisdiction: { name: 望川区 } }\n'
}
