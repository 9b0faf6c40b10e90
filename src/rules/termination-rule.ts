import { hasContent } from '../model/content-path.ts'
import type { Requirement } from '../model/requirement.ts'
import { saysSomething } from '../model/response/conditions.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'termination-rule',
  title: { zh: '写明响应何时终止', en: 'The plan says when the response ends' },
  severity: 'warning',
  sources: ['ERL-86', 'S-L04', 'CPG-CONOPS'],
  why: {
    zh: '没有终止条件，响应就停不下来：人不敢撤，路不敢开。',
    en: 'A response without an end goes on: nobody dares to stand down or to open the road.',
  },
  messages: {
    none: { zh: '没有写响应如何终止', en: 'The plan does not say how the response ends' },
    conditionless: { zh: '没有写终止条件', en: 'The end of the response has no condition' },
  },
  hint: { zh: '补上 response.termination 的 when', en: 'Add response.termination with when' },
  check(plan, report, { profiles }) {
    const { response } = plan
    if (!hasContent(response)) return
    if (!response?.termination?.length) {
      // A profile that asks for the end of the response says so itself, with its own clause.
      const isAskedFor = profiles.some(({ requirements }) => requirements.some(asksForEnd))
      return isAskedFor ? undefined : report('none', { node: plan, key: 'response', at: 'key' })
    }
    for (const end of response.termination)
      if (!saysSomething(end.when) && end.text === undefined && !end.automatic) report('conditionless', { node: end })
  },
  examples: {
    good: [
      'response:\n  levels: [{ level: I }]\n  termination: [{ when: 险情排除, decider: 指挥长 }]',
      'profiles: [iso22301]\nresponse:\n  levels: [{ level: I }]',
    ],
    bad: [
      'response:   # ✗\n  levels: [{ level: I }]',
      'response:\n  levels: [{ level: I }]\n  termination:\n    - { decider: 指挥长 }   # ✗',
    ],
  },
})

function asksForEnd({ satisfiedBy }: Requirement): boolean {
  return satisfiedBy.length === 1 && satisfiedBy[0] === 'response.termination'
}
