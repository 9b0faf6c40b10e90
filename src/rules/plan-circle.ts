import { circlesOfPlans } from '../model/repository/plans/relations.ts'
import { repositoryRule } from './rule.ts'

const PARENT = ['planSystem', 'parent']

export default repositoryRule({
  id: 'plan-circle',
  title: { zh: '预案的上下级不绕圈', en: 'Plans do not stand above one another in a circle' },
  severity: 'warning',
  sources: ['S-P02', 'DF-08'],
  why: {
    zh: '两个预案互为上级，谁听谁的、向谁报告就没有答案。',
    en: 'Where two plans stand above each other, nobody knows which of them gives way and to whom to report.',
  },
  messages: {
    circle: {
      zh: '往上走又回到本预案：{way}',
      en: 'The way up leads back to this plan: {way}',
    },
  },
  hint: {
    zh: '确定哪一个在上，在它的 planSystem.parent 里去掉下级预案',
    en: 'Decide which one stands above, and take the plan below out of its planSystem.parent',
  },
  check(all, report) {
    const told = new Set<string>()
    for (const circle of circlesOfPlans(all))
      for (const [index, { home }] of circle.entries()) {
        if (told.has(home)) continue
        told.add(home)
        const others = [...circle.slice(index + 1), ...circle.slice(0, index)]
        const affected = others.map((other) => ({ home: other.home, path: PARENT }))
        const way = [circle[index], ...others, circle[index]].map((plan) => plan?.title).join(' → ')
        report('circle', { home, path: PARENT, affected }, { way })
      }
  },
  examples: {
    good: [
      'id: flood\ntitle: 防汛预案\nplanSystem: { parent: 总体预案 }\n---\nid: overall\ntitle: 总体预案',
      // What stands above both may lead in a circle of its own: that is told there.
      `${plan('a', '甲预案', '乙预案')}---\n${plan('b', '乙预案', '丙预案')}---\n${plan('c', '丙预案', '乙预案')}`,
    ],
    bad: [
      `${plan('a', '甲预案', '乙预案   # ✗')}---\n${plan('b', '乙预案', 'a')}`,
      `${plan('a', '甲预案', '乙预案   # ✗')}---\n${plan('b', '乙预案', '丙预案')}---\n${plan('c', '丙预案', '《甲预案》')}`,
    ],
  },
})

function plan(id: string, title: string, parent: string): string {
  return `id: ${id}\ntitle: ${title}\nplanSystem:\n  parent: ${parent}\n`
}
