import { durationMinutes } from '../model/duration.ts'
import { type EffectiveMeasure, effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import { leastMinutes, originOf, predecessors } from '../model/order/sequence.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'deadline-order',
  title: { zh: '后一步不比前一步先到期', en: 'Nothing is due before what it waits for' },
  severity: 'warning',
  sources: ['CPG-FEASIBILITY', 'CPG-TASK'],
  why: {
    zh: '“先停电、后进水作业”，停电给 60 分钟，作业却要 30 分钟内完成，照做就要带电下水。',
    en: 'Power is off within 60 minutes, the divers are in the water within 30: who keeps to the times sends them in before.',
  },
  messages: {
    before: {
      zh: '“{later}”要在 {due} 内完成，它要等的“{earlier}”却给到 {wait}',
      en: '"{later}" is due within {due}, what it waits for, "{earlier}", within {wait}',
    },
    impossible: {
      zh: '“{later}”要在 {due} 内完成，它前面的措施就要 {minutes} 分钟',
      en: '"{later}" is due within {due}, what comes before it takes {minutes} minutes',
    },
  },
  hint: {
    zh: '核对两处 within 和先后关系；起算点不同的写明 since',
    en: 'Check both limits and the order; where they count from different moments, say since',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const isEstimated = measures.some(({ node }) => node.duration !== undefined)
    for (const one of measures) {
      const { measure } = one
      const due = measure.within === undefined || measure.asNeeded ? undefined : durationMinutes(measure.within)
      if (due === undefined || !measure.after?.length) continue
      const before = predecessors(plan, one)
      const late = before.find((earlier) => (limit(earlier) ?? 0) > due && haveOneOrigin(plan, one, earlier))
      if (!late && !isEstimated) continue
      const place = { node: saidBy(one, 'within'), key: 'within' }
      const words = { later: measureName(measure), due: measure.within ?? '' }
      if (late) {
        const affected = [{ node: saidBy(late, 'within'), key: 'within' }]
        report(
          'before',
          { ...place, affected },
          { ...words, earlier: measureName(late.measure), wait: late.measure.within ?? '' },
        )
        continue
      }
      const waits = before.filter((earlier) => haveOneOrigin(plan, one, earlier))
      const minutes = Math.max(0, ...waits.map((earlier) => earliestEnd(plan, earlier)))
      if (minutes > due) report('impossible', place, { ...words, minutes })
    }
  },
  examples: {
    good: [
      'measures:\n  - { id: cut-power, phase: response, lead: 供电所, do: 停电, within: 30min }\n  - { phase: response, lead: 抢险队, do: 下水作业, within: 1h, after: cut-power }',
      'measures:\n  - { id: cut-power, phase: response, lead: 供电所, do: 停电, within: 60min }\n  - { phase: response, lead: 抢险队, do: 下水作业, within: 30min, since: cut-power, after: cut-power }',
    ],
    bad: [
      'measures:\n  - { id: cut-power, phase: response, lead: 供电所, do: 停电, within: 60min }\n  - { phase: response, lead: 抢险队, do: 下水作业, within: 30min, after: cut-power }   # ✗',
      'measures:\n  - { id: bags, phase: response, lead: 抢险队, do: 装填沙袋, duration: { min: 40min } }\n  - { phase: response, lead: 抢险队, do: 封堵, within: 30min, after: bags }   # ✗',
    ],
  },
})

function limit({ measure: { within, asNeeded } }: EffectiveMeasure): number | undefined {
  return within === undefined || asNeeded ? undefined : durationMinutes(within)
}

/** Whether the times of both count from the same moment under the same circumstances. */
function haveOneOrigin(plan: Plan, one: EffectiveMeasure, other: EffectiveMeasure): boolean {
  return originOf(plan, one.measure) === originOf(plan, other.measure)
}

/** The earliest end of a measure in minutes, by the estimated durations along the longest chain before it. */
function earliestEnd(plan: Plan, one: EffectiveMeasure, seen: ReadonlySet<object> = new Set()): number {
  if (seen.has(one.node)) return 0
  const before = predecessors(plan, one).filter((earlier) => haveOneOrigin(plan, one, earlier))
  const ends = before.map((earlier) => earliestEnd(plan, earlier, new Set([...seen, one.node])))
  return Math.max(0, ...ends) + (leastMinutes(one.node.duration) ?? 0)
}
