import { whoIs } from '../model/bodies/identity.ts'
import { referenceText } from '../model/directory.ts'
import { effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'lead-and-support',
  title: { zh: '牵头和配合不是同一家', en: 'Nobody supports himself' },
  severity: 'warning',
  sources: ['CPG-TASK', 'S-O10', 'DF-19'],
  why: {
    zh: '同一单位既牵头又配合，或者在配合单位里写了两遍，多半是漏写了本该配合的另一家。',
    en: 'A body that leads and supports, or supports twice, mostly stands in the place of another that was meant.',
  },
  messages: {
    both: { zh: '“{body}”在“{measure}”里既牵头又配合', en: '"{body}" both leads and supports "{measure}"' },
    twice: { zh: '“{body}”在“{measure}”的配合单位里写了两遍', en: '"{body}" supports "{measure}" twice' },
  },
  hint: { zh: '从 support 里去掉，或换成本该写的单位', en: 'Take it off support, or name the body that was meant' },
  check(plan, report, { directory }) {
    const told = new Set<object>()
    for (const one of effectiveMeasures(plan)) {
      const { lead = [], support } = one.measure
      const owner = saidBy(one, 'support')
      // A group's support is shared by items with leads of their own.
      const isShared = owner !== one.node && owner !== saidBy(one, 'lead')
      if (!support?.length || isShared || told.has(owner)) continue
      const leads = new Set(lead.map((reference) => whoIs(reference, directory)))
      const helpers = new Set<unknown>()
      for (const reference of support) {
        const who = whoIs(reference, directory)
        const message = leads.has(who) ? 'both' : helpers.has(who) ? 'twice' : undefined
        helpers.add(who)
        if (!message || told.has(owner)) continue
        told.add(owner)
        const words = { body: referenceText(reference), measure: measureName(one.measure) }
        report(message, { node: owner, key: 'support' }, words)
      }
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 消防队, kind: team, head: 队长, duties: 灭火 }\nmeasures:\n  - { lead: 消防队队长, support: [消防队], do: 内攻搜救 }',
      'actors:\n  - { name: 公安局, duties: 封控 }\n  - { name: 交通局, duties: 抢通 }\nmeasures:\n  - support: [公安局, 交通局]\n    items:\n      - { lead: 公安局, do: 封控道路 }\n      - { lead: 交通局, do: 抢通道路 }',
    ],
    bad: [
      'actors:\n  - { name: 县公安局, aliases: [公安局], duties: 封控 }\nmeasures:\n  - lead: 县公安局\n    do: 封控道路\n    support: [公安局]   # ✗',
      'actors:\n  - { name: 公安局, duties: 封控 }\n  - { name: 交通局, duties: 抢通 }\nmeasures:\n  - lead: 公安局\n    do: 封控道路\n    support: [交通局, 交通局]   # ✗',
    ],
  },
})
