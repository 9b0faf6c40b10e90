import type { Plan } from '../model/plan.generated.ts'
import { saysSomething, warningLadders } from '../model/response/conditions.ts'
import { type EffectiveWarning, effectiveWarnings, warningName } from '../model/warning/levels.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'warning-trigger',
  title: { zh: '预警写明何时发布', en: 'A warning says when it is issued' },
  severity: 'info',
  sources: ['S-L10', 'ERL-63', 'CPG-CONOPS'],
  why: {
    zh: '同一个预案里别的预警有条件，这一级没有：值班的人只能等别人说。',
    en: 'Where the other warnings of a plan have a condition, whoever is on duty can only wait for somebody to order this one.',
  },
  messages: {
    unsaid: {
      zh: '{total} 个预警级别中有 {count} 个没有写何时发布，例如“{warning}”',
      en: '{count} of {total} warnings do not say when they are issued, for example "{warning}"',
    },
  },
  hint: {
    zh: '补上 when，或在 warning.thresholds 里给出数值；按别处标准发布的，用 when 写明哪个标准',
    en: 'Add when, or a number in warning.thresholds; where another text sets the mark, name it in when',
  },
  check(plan, report) {
    const warnings = effectiveWarnings(plan)
    const unsaid = warnings.filter((one) => !isSaid(plan, one))
    // Where no level says it, the plan leaves the marks to those who issue its warnings.
    if (unsaid.length === warnings.length) return
    const place = together(unsaid.map(({ node }) => ({ node, key: 'id' })))
    const words = {
      total: warnings.length,
      count: unsaid.length,
      warning: unsaid[0] ? warningName(unsaid[0].level) : '',
    }
    if (place) report('unsaid', place, words)
  },
  examples: {
    good: [
      'warning:\n  levels:\n    - { id: orange, colour: orange, issuer: { text: 气象局 }, to: { text: 乡镇 }, when: 一小时雨量四十毫米 }\n    - { id: red, colour: red, issuer: { text: 气象局 }, to: { text: 乡镇 }, text: 一小时雨量达到六十毫米时由气象局发布。 }',
      'warning:\n  levels:\n    - { id: orange, colour: orange, issuer: { text: 气象局 }, to: { text: 乡镇 } }\n    - { id: red, colour: red, issuer: { text: 气象局 }, to: { text: 乡镇 } }',
    ],
    bad: [
      'warning:\n  levels:\n    - { id: orange, colour: orange, issuer: { text: 气象局 }, to: { text: 乡镇 }, when: 一小时雨量四十毫米 }\n    - { id: red, colour: red, issuer: { text: 气象局 }, to: { text: 乡镇 } }   # ✗',
    ],
  },
})

/** By its own words or condition, or by a ladder that names it. */
function isSaid(plan: Plan, { level, node }: EffectiveWarning): boolean {
  if (saysSomething(node.when) || level.text !== undefined) return true
  return warningLadders(plan).some(({ steps }) =>
    steps.some((step) => [level.id, level.colour, level.name, level.label].includes(step.level)),
  )
}
