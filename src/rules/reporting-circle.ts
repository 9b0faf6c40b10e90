import { circles } from '../model/circles.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'reporting-circle',
  title: { zh: '上下级不成环', en: 'Nobody reports to himself in the end' },
  severity: 'error',
  sources: ['FORMAT'],
  why: {
    zh: '上级关系绕成一圈，就没有人最终负责。',
    en: 'When the line of command closes in a circle, nobody answers in the end.',
  },
  messages: { circle: { zh: '上级关系成环：{chain}', en: 'The line of command is a circle: {chain}' } },
  hint: { zh: '去掉其中一处 reportsTo', en: 'Drop one of the reportsTo' },
  check(_plan, report, { directory }) {
    const actors = directory.bodies.filter((body) => body.home === 'plan').map((body) => body.actor)
    if (!actors.some(({ reportsTo }) => reportsTo)) return
    const superiors = (actor: (typeof actors)[number]) =>
      (actor.reportsTo ?? []).flatMap((reference) => {
        const superior = directory.bodyOf(reference)?.actor
        // Whoever reports to a post of its own, such as its head, is no circle.
        const own = superior === actor && directory.resolve(reference)?.office !== undefined
        return superior && !own ? [superior] : []
      })
    for (const circle of circles(actors, superiors)) {
      const [first] = circle
      if (first)
        report(
          'circle',
          { node: first, key: 'reportsTo' },
          { chain: [...circle, first].map((actor) => actor.name).join(' → ') },
        )
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 指挥部, duties: 决策 }\n  - { name: 办公室, reportsTo: 指挥部, duties: 值班 }',
      'actors:\n  - { name: 指挥部, head: 县长, reportsTo: 县长, duties: 决策 }',
    ],
    bad: [
      'actors:\n  - { name: 指挥部, reportsTo: 办公室, duties: 决策 }   # ✗\n  - { name: 办公室, reportsTo: 指挥部, duties: 值班 }',
    ],
  },
})
