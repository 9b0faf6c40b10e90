import { isOverLimit, outcomeName, outcomesOf } from '../model/drills/outcome.ts'
import { drillRule, together } from './rule.ts'

export default drillRule({
  id: 'drill-overrun',
  title: { zh: '演练中超时的行动有人整改', en: 'Actions that took too long in a drill are followed up' },
  severity: 'warning',
  sources: ['S-D02', 'S-D05', 'HSEEP-AAR'],
  why: {
    zh: '演练里超时的行动，真到那天多半更慢。要么改办法，要么改预案里的时限。',
    en: 'What took too long in a drill takes longer on the day. Either the way of doing it changes, or the limit does.',
  },
  messages: {
    late: {
      zh: '有 {count} 项行动超过时限，例如“{event}”限 {limit} 分钟，用了 {took} 分钟；没有一项整改',
      en: 'Actions over their limit: {count}, for example {event}: {took} min, limit {limit} min; nothing is to be improved',
    },
  },
  hint: {
    zh: '在 improvements 写怎么改、谁改、何时改完；时限不现实的，改预案的 within',
    en: 'Say in improvements what changes, by whom and when; a limit nobody can keep is changed in the plan',
  },
  check(drill, report) {
    // Minutes of talk at a table are not the time that an action takes.
    if (drill.improvements?.length || drill.type === 'tabletop') return
    const late = outcomesOf(drill).filter(isOverLimit)
    const place = together(late.flatMap(({ entry }) => (entry ? [{ node: entry, key: 'done' }] : [])))
    const [first] = late
    if (!place || !first) return
    const { limit = 0, took = 0 } = first
    report('late', place, { count: late.length, event: outcomeName(first), limit, took })
  },
  examples: {
    good: [
      example('2026-09-18T20:04'),
      example('2026-09-18T20:09').replace('plan: little', 'plan: little\ntype: tabletop'),
      `${example('2026-09-18T20:09')}improvements: [{ what: 备用号码每月抽打, owner: 值班室, due: 2026-12-31 }]\n`,
    ],
    bad: [example('2026-09-18T20:09   # ✗')],
  },
})

/** A drill whose only action was complete at a time. */
function example(done: string): string {
  return `kind: drill
id: night
title: 夜间演练
language: zh
plan: little
events: [{ id: e-1, at: T+0, expected: [{ do: 叫应, within: 5min }] }]
record:
  started: 2026-09-18T20:00
  entries:
    - event: e-1
      at: 2026-09-18T20:00
      done: ${done}
`
}
