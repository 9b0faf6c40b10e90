import { plansElsewhere, unlistedPlans } from '../model/repository/plans/relations.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'plan-links',
  title: { zh: '上级预案和下级预案互相写明', en: 'Plans above and below name each other' },
  severity: 'warning',
  sources: ['S-P02', 'RE-03', 'DF-08'],
  why: {
    zh: '总体预案不知道下面有这个专项预案，启动时就不会叫到它；下级接错了上级，报告就送错了地方。',
    en: 'A plan that the one above does not know is not started with it; one that hangs on another reports to the wrong place.',
  },
  messages: {
    unlisted: {
      zh: '上级预案《{other}》逐个列了下级预案，没有列本预案',
      en: 'The plan above, "{other}", lists the plans below it, and not this one',
    },
    elsewhere: {
      zh: '下级预案《{other}》写的上级预案不是本预案',
      en: 'The plan below, "{other}", names other plans above it, and not this one',
    },
  },
  hint: {
    zh: '对照两本预案的 planSystem.parent 和 planSystem.children，改到一致',
    en: 'Hold planSystem.parent of the one against planSystem.children of the other, and make them agree',
  },
  check(all, report) {
    for (const { filed, index, other } of unlistedPlans(all)) {
      const affected = [{ home: other.home, path: ['planSystem', 'children'] }]
      const place = { home: filed.home, path: ['planSystem', 'parent', index, 'title'], affected }
      report('unlisted', place, { other: other.title })
    }
    for (const { filed, index, other } of plansElsewhere(all)) {
      const affected = [{ home: other.home, path: ['planSystem', 'parent'] }]
      const place = { home: filed.home, path: ['planSystem', 'children', index, 'title'], affected }
      report('elsewhere', place, { other: other.title })
    }
  },
  examples: {
    good: [
      `${flood('')}---\n${overall('[防汛预案, 望川区地震应急预案]')}`,
      // A kind of plans is listed, to which this one may belong.
      `${flood('')}---\n${overall('[专项应急预案, 部门应急预案]')}`,
      `${overall('[flood]')}---\n${flood('')}`,
      // The plan of another jurisdiction is not its own child.
      `${flood('')}---\n${overall('[望川区地震应急预案]').replace('name: 望川区', 'name: 云桥市')}`,
    ],
    bad: [
      `${flood('   # ✗')}---\n${overall('[望川区地震应急预案]')}`,
      `${overall('[flood]   # ✗')}---\n${flood('').replace('parent: 总体预案', 'parent: 云桥市防汛应急预案')}`,
    ],
  },
})

function flood(mark: string): string {
  return `id: flood\ntitle: 防汛预案\nmeta: { jurisdiction: { name: 望川区 } }\nplanSystem:\n  parent: 总体预案${mark}\n`
}

function overall(children: string): string {
  return `id: overall\ntitle: 总体预案\nmeta: { jurisdiction: { name: 望川区 } }\nplanSystem:\n  children: ${children}\n`
}
