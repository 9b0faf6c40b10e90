import { effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'equal-leads',
  title: { zh: '一项措施一个牵头者', en: 'One measure, one lead' },
  severity: 'info',
  sources: ['S-O10', 'S-X01', 'INT-UNITY'],
  why: {
    zh: '几家并列牵头，出了分歧没有人拍板。真实预案里常见，所以只作提示。',
    en: 'With several equal leads nobody settles a disagreement. Common in real plans, so this is only information.',
  },
  messages: {
    several: {
      zh: '{count} 项措施有多个并列的牵头者，例如“{measure}”',
      en: 'Measures with several equal leads: {count}, for example "{measure}"',
    },
  },
  hint: { zh: '留一个 lead，其余写进 support', en: 'Keep one lead and put the others under support' },
  check(plan, report) {
    const shared = effectiveMeasures(plan).filter(({ measure }) => (measure.lead?.length ?? 0) > 1)
    const first = shared[0]
    if (!first) return
    const [owner = first.node, ...more] = new Set(shared.map((measure) => saidBy(measure, 'lead')))
    const affected = more.map((node) => ({ node, key: 'lead' }))
    report(
      'several',
      { node: owner, key: 'lead', affected },
      { count: shared.length, measure: measureName(first.node) },
    )
  },
  examples: {
    good: ['measures:\n  - { lead: 甲局, support: [乙局], do: 疏散群众 }'],
    bad: ['measures:\n  - { lead: [甲局, 乙局], do: 疏散群众 }   # ✗'],
  },
})
