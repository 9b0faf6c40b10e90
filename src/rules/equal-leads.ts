import { equalsAmong } from '../model/bodies/rank.ts'
import { effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import { planRule, together } from './rule.ts'

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
  hint: {
    zh: '留一个 lead，其余写进 support；各管一摊的，拆成 items，每家一项',
    en: 'Keep one lead and put the others under support; where each has its own trade, make items of it, one for each',
  },
  check(plan, report, { directory }) {
    const shared = effectiveMeasures(plan).filter(
      ({ measure: { lead = [] } }) => lead.length > 1 && equalsAmong(lead, directory).length > 1,
    )
    const owners = new Set(shared.map((measure) => saidBy(measure, 'lead')))
    const place = together([...owners].map((node) => ({ node, key: 'lead' })))
    if (place && shared[0]) report('several', place, { count: shared.length, measure: measureName(shared[0].node) })
  },
  examples: {
    good: [
      'measures:\n  - { lead: 甲局, support: [乙局], do: 疏散群众 }',
      // Each acts in its own area, or one of them is above the others.
      'actors:\n  - { name: 乡镇, kind: government, generic: true }\n  - { name: 村, kind: unit, generic: true }\nmeasures:\n  - { lead: [乡镇, 村], do: 组织群众自救 }',
      'actors:\n  - { name: 县防指, kind: command, head: 指挥长, deputies: [副指挥长], duties: 指挥 }\n  - { name: 县防办, reportsTo: 县防指, duties: 值班 }\nmeasures:\n  - { lead: [指挥长, 副指挥长], do: 到指挥中心值守 }\n  - { lead: [县防指, 县防办], do: 主持会商 }',
    ],
    bad: ['measures:\n  - { lead: [甲局, 乙局], do: 疏散群众 }   # ✗'],
  },
})
