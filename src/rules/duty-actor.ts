import { isText } from '../model/directory.ts'
import { effectiveMeasures, saidBy } from '../model/measures.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'duty-actor',
  title: { zh: '每项任务落到具体主体', en: 'Every duty falls to a named body' },
  severity: 'info',
  sources: ['S-O10', 'S-X01', 'CPG-ORGANIZATION'],
  why: {
    zh: '“有关部门”不会接电话。任务要落到名单上的单位或岗位。',
    en: '"The departments concerned" do not answer the phone. A duty needs a body or a post on the list.',
  },
  messages: {
    nobody: {
      zh: '{total} 项措施中有 {count} 项只写了泛称，没有落到具体单位',
      en: '{count} of {total} measures name nobody in particular',
    },
  },
  hint: { zh: '把 {text: …} 换成主体名单里的单位或岗位', en: 'Replace {text: …} by a body or a post of the list' },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const vague = measures.filter(({ measure }) => measure.lead?.length && measure.lead.every(isText))
    if (vague.length === 0) return
    const owners = new Set(vague.map((measure) => saidBy(measure, 'lead')))
    const place = together([...owners].map((node) => ({ node, key: 'lead' })))
    if (place) report('nobody', place, { count: vague.length, total: measures.length })
  },
  examples: {
    good: ['measures:\n  - { lead: 办公室, do: 清点人数 }'],
    bad: ['measures:\n  - { lead: { text: 有关部门 }, do: 清点人数 }   # ✗'],
  },
})
