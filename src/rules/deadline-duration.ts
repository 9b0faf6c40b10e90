import { durationMinutes } from '../model/duration.ts'
import { type EffectiveMeasure, effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import { leastMinutes } from '../model/order/sequence.ts'
import { planRule } from './rule.ts'

/** Where `within` is the end of the action; in preparation and recovery it is often its beginning. */
const ACTION: ReadonlySet<string | undefined> = new Set(['warning', 'response', undefined])

export default planRule({
  id: 'deadline-duration',
  title: { zh: '时限不短于所需时间', en: 'A deadline leaves time for the work' },
  severity: 'warning',
  sources: ['CPG-FEASIBILITY', 'INT-DURATION'],
  why: {
    zh: '封堵管口至少要 40 分钟，却要求 20 分钟完成：按这份预案做不到。',
    en: 'A culvert that takes 40 minutes to close cannot be closed within 20: nobody can do what the plan says.',
  },
  messages: {
    short: {
      zh: '“{measure}”要求 {within} 内完成，最少也要 {least}',
      en: '"{measure}" is due within {within} and takes {least} at least',
    },
    usual: {
      zh: '“{measure}”要求 {within} 内完成，一般要 {least}',
      en: '"{measure}" is due within {within} and mostly takes {least}',
    },
    step: {
      zh: '“{measure}”要求 {within} 内完成，其中一步却写 {step} 内',
      en: '"{measure}" is due within {within}, one of its steps within {step}',
    },
  },
  hint: {
    zh: '核对时限和用时；做不到就提前开始、增加人手或改时限',
    en: 'Check both; start earlier, send more people, or change the deadline',
  },
  check(plan, report) {
    for (const one of effectiveMeasures(plan)) {
      const { measure, node } = one
      const limit = limitOf(one)
      if (limit === undefined) continue
      const words = { measure: measureName(measure), within: measure.within ?? '' }
      const least = leastMinutes(node.duration)
      if (least !== undefined && least > limit) {
        const place = { node: saidBy(one, 'within'), key: 'within', affected: [{ node, key: 'duration' }] }
        const message = node.duration?.min === undefined ? 'usual' : 'short'
        report(message, place, { ...words, least: node.duration?.min ?? node.duration?.likely ?? '' })
      }
      if (!node.steps) continue
      for (const step of node.steps) {
        const minutes = step.within === undefined ? undefined : durationMinutes(step.within)
        if (minutes !== undefined && minutes > limit)
          report('step', { node: step, key: 'within' }, { ...words, step: step.within ?? '' })
      }
    }
  },
  examples: {
    good: [
      'measures:\n  - { phase: response, lead: 抢险队, do: 封堵涵洞, within: 1h, duration: { min: 40min, likely: 50min } }',
      'measures:\n  - { phase: recovery, lead: 值班室, do: 走访受灾户, within: 1d, duration: { likely: 14d } }',
    ],
    bad: [
      'measures:\n  - lead: 抢险队\n    phase: response\n    do: 封堵涵洞\n    within: 20min   # ✗\n    duration: { min: 40min }',
      'measures:\n  - lead: 抢险队\n    phase: response\n    do: 封堵涵洞\n    within: 20min   # ✗\n    duration: { likely: 40min }',
      'measures:\n  - lead: 抢险队\n    phase: response\n    do: 封堵涵洞\n    within: 20min\n    steps:\n      - { do: 运来沙袋, within: 30min }   # ✗',
    ],
  },
})

function limitOf({ measure: { phase, within } }: EffectiveMeasure): number | undefined {
  return within === undefined || !ACTION.has(phase) ? undefined : durationMinutes(within)
}
