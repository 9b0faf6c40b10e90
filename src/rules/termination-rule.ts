import { hasContent } from '../model/content-path.ts'
import { saysSomething } from '../model/response/conditions.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'termination-rule',
  title: { zh: '写明响应何时终止', en: 'The plan says when the response ends' },
  severity: 'warning',
  sources: ['ERL-86', 'S-L04', 'CPG-CONOPS', 'ISO22301-8.4.4'],
  why: {
    zh: '没有终止条件，响应就停不下来：人不敢撤，路不敢开。',
    en: 'A response without an end goes on: nobody dares to stand down or to open the road.',
  },
  messages: {
    none: { zh: '没有写响应如何终止', en: 'The plan does not say how the response ends' },
    conditionless: { zh: '没有写终止条件', en: 'The end of the response has no condition' },
  },
  hint: { zh: '补上 response.termination 的 when', en: 'Add response.termination with when' },
  check(plan, report) {
    const { response } = plan
    if (!hasContent(response)) return
    if (!response?.termination?.length) return report('none', { node: plan, key: 'response', at: 'key' })
    for (const end of response.termination)
      if (!saysSomething(end.when) && end.text === undefined && !end.automatic) report('conditionless', { node: end })
  },
  examples: {
    good: ['response:\n  levels: [{ level: I }]\n  termination: [{ when: 险情排除, decider: 指挥长 }]'],
    bad: [
      'response:   # ✗\n  levels: [{ level: I }]',
      'response:\n  levels: [{ level: I }]\n  termination:\n    - { decider: 指挥长 }   # ✗',
    ],
  },
})
