import { namesTime } from '../model/duration.ts'
import { type EffectiveMeasure, effectiveMeasures, measureName } from '../model/measures.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'measure-time',
  title: { zh: '应急措施说明先后或时限', en: 'A measure says when, or how soon' },
  severity: 'info',
  sources: ['REAL-MEASURES', 'CPG-TASK', 'DF-11'],
  why: {
    zh: '同时要做几十件事，没有时限也没有先后，就全凭值班人当时怎么想。真实预案大多如此，所以只报总数。',
    en: 'Dozens of things to do and no word on which comes first: it is left to whoever is on duty. Most real plans are so, so only the rate is told.',
  },
  messages: {
    open: {
      zh: '预警和响应的 {total} 项措施中有 {count} 项没有时限、先后或条件，例如“{measure}”',
      en: '{count} of {total} measures of warning and response have no deadline, order or condition, for example "{measure}"',
    },
  },
  hint: {
    zh: '写 within、after、at、every 或 when；视情采取的写 asNeeded',
    en: 'Give within, after, at, every or when; asNeeded where it depends',
  },
  check(plan, report) {
    const acting = effectiveMeasures(plan).filter(
      ({ measure: { phase } }) => phase === 'warning' || phase === 'response',
    )
    const open = acting.filter((one) => !saysWhen(one))
    const place = together(open.map(({ node }) => ({ node, key: 'do' })))
    const words = { total: acting.length, count: open.length, measure: measureName(open[0]?.measure ?? {}) }
    if (place) report('open', place, words)
  },
  examples: {
    good: [
      'measures:\n  - { phase: response, lead: 抢险队, do: 到达现场, within: 30min }\n  - { phase: response, lead: 抢险队, do: 封堵决口, when: 水位回落 }\n  - { phase: response, lead: 值班室, do: 每 2 小时报告一次 }\n  - { phase: response, lead: 值班室, do: 增派人员, asNeeded: true }',
    ],
    bad: ['measures:\n  - phase: response\n    lead: 抢险队\n    do: 封堵决口   # ✗'],
  },
})

function saysWhen({ measure, node }: EffectiveMeasure): boolean {
  const { within, every, at, before, months, ahead, since, after, when, asNeeded } = measure
  if ([within, every, at, before, months, ahead, since, after, when, asNeeded].some((one) => one !== undefined))
    return true
  if (node.steps?.some((step) => step.within !== undefined || step.when !== undefined)) return true
  if (Object.values(node.byLevel ?? {}).some(({ within: limit, every: rate }) => limit ?? rate)) return true
  return namesTime(measure.do ?? '')
}
