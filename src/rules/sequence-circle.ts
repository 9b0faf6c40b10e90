import { circles } from '../model/circles.ts'
import { effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import { measuresByName } from '../model/order/sequence.ts'
import type { Measure } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'sequence-circle',
  title: { zh: '措施先后不成环', en: 'No measure waits for itself' },
  severity: 'error',
  sources: ['FORMAT'],
  why: {
    zh: '互相等待的措施谁也开始不了。',
    en: 'Measures that wait for one another never begin.',
  },
  messages: { circle: { zh: '措施互相等待：{chain}', en: 'These measures wait for one another: {chain}' } },
  hint: { zh: '去掉其中一处 after', en: 'Drop one of the after' },
  check(plan, report) {
    const measures = effectiveMeasures(plan).filter(({ measure }) => measure.after?.length)
    if (measures.length === 0) return
    const byName = measuresByName(plan)
    const effective = new Map(measures.map(({ node, measure }) => [node, measure]))
    const before = (node: Measure): Measure[] =>
      (effective.get(node)?.after ?? []).flatMap((name) => (byName.get(name) ?? []).map((one) => one.node))
    for (const circle of circles([...effective.keys()], before)) {
      const [first] = circle
      const waiting = measures.find(({ node }) => node === first)
      if (first && waiting)
        report(
          'circle',
          { node: saidBy(waiting, 'after'), key: 'after' },
          { chain: [...circle, first].map(measureName).join(' → ') },
        )
    }
  },
  examples: {
    good: [
      'measures:\n  - { id: alarm, lead: 办公室, do: 发出警报 }\n  - { id: leave, lead: 办公室, do: 撤离, after: alarm }',
    ],
    bad: [
      'measures:\n  - title: 疏散\n    items:\n      - { lead: 办公室, do: 撤离, after: 清点 }   # ✗\n  - { title: 清点, lead: 办公室, do: 清点人数, after: 疏散 }',
      'measures:\n  - { id: alarm, lead: 办公室, do: 发出警报, after: leave }   # ✗\n  - { id: leave, lead: 办公室, do: 撤离, after: alarm }',
    ],
  },
})
