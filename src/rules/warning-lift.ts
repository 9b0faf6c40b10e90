import type { WarningLevel } from '../model/plan.generated.ts'
import { saysSomething } from '../model/response/conditions.ts'
import { effectiveWarnings, warningName } from '../model/warning/levels.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'warning-lift',
  title: { zh: '预警写明何时、由谁解除', en: 'A warning says when and by whom it is lifted' },
  severity: 'warning',
  sources: ['ERL-70'],
  why: {
    zh: '预警解除不了，人回不了家、工地开不了工；没有人敢说解除，下一次预警就没人信。',
    en: 'A warning that is never lifted keeps people from home and work, and the next one is not believed.',
  },
  messages: {
    never: {
      zh: '{count} 个预警级别没有写何时、由谁解除，例如“{warning}”',
      en: 'Warnings that are never lifted: {count}, for example "{warning}"',
    },
  },
  hint: {
    zh: '补上 lift: { when, by }，或 validFor，或在 warning.adjustment 写明调整和解除',
    en: 'Add lift: { when, by }, or validFor, or say in warning.adjustment how warnings are changed and lifted',
  },
  check(plan, report) {
    if (plan.warning?.adjustment !== undefined) return
    const kept = effectiveWarnings(plan).flatMap(({ level, node }) => (isLifted(level) ? [] : [node]))
    const place = together(kept.map((node) => ({ node, key: 'id' })))
    if (place && kept[0]) report('never', place, { count: kept.length, warning: warningName(kept[0]) })
  },
  examples: {
    good: [
      'warning:\n  levels:\n    - { id: red, colour: red, issuer: { text: 气象局 }, lift: { when: 降雨停止 } }',
      'warning:\n  adjustment: 发布单位根据趋势调整或者解除预警。\n  levels: [{ id: red, colour: red }]',
      'warning:\n  levels: [{ id: red, colour: red, validFor: 3h }]',
      'warning:\n  levels:\n    - { id: orange, colour: orange, lift: { when: 降雨停止, by: { text: 气象局 } } }\n    - { id: red, colour: red, inherits: orange }',
    ],
    bad: [
      'warning:\n  levels:\n    - { id: orange, colour: orange, issuer: { text: 气象局 } }   # ✗\n    - { id: red, colour: red, issuer: { text: 气象局 } }',
      'warning:\n  levels:\n    - { id: red, colour: red, lift: { when: 降雨停止 } }   # ✗',
    ],
  },
})

/** Whoever issues a warning lifts it unless the plan names another. */
function isLifted({ lift, validFor, text, issuer, approver }: WarningLevel): boolean {
  if (validFor !== undefined || text !== undefined || lift?.text !== undefined || lift?.automatic) return true
  const isDecided = [lift?.by, issuer, approver].some((one) => one?.length)
  return lift !== undefined && isDecided && (saysSomething(lift.when) || lift.by !== undefined)
}
