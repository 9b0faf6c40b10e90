import { dayOf } from '../model/drills/held.ts'
import { lastLookedThrough } from '../model/papers/review.ts'
import { drillRule } from './rule.ts'

export default drillRule({
  id: 'drill-review',
  title: { zh: '演练收尾时回头看过预案', en: 'The plan is looked through after a drill' },
  severity: 'info',
  sources: ['S-D05', 'DR-D16', 'HSEEP-AAR'],
  why: {
    zh: '演练是检验预案的。练完了，整改也销了号，预案要不要改却没有人说过，下一次还是照旧的练。',
    en: 'A drill tests a plan. Where all is closed and nobody said whether the plan stays as it is, the next drill repeats this one.',
  },
  messages: {
    unseen: {
      zh: '演练（{held}）已经收尾，预案自 {looked} 以来没有审查或修订的记录',
      en: 'The drill ({held}) is closed, and the plan has no note of a review or revision since {looked}',
    },
  },
  hint: {
    zh: '在预案的 meta.revisions 记一笔：改了什么，或者审查后不用改',
    en: 'Note it in meta.revisions of the plan: what changed, or that nothing had to',
  },
  check(drill, report, { repository }) {
    const { status, improvements = [] } = drill
    const held = dayOf(drill)
    // What is to change in the plan is asked for by the rule drill-lesson.
    if (status !== 'closed' || held === '' || improvements.some(({ plan }) => plan !== undefined)) return
    const plan = repository.plan(drill.plan)
    if (!plan) return report.skip({ zh: '仓库里没有所练的预案', en: 'the repository does not hold the plan' })
    const looked = lastLookedThrough(plan)
    if (looked === undefined || looked >= held) return
    report('unseen', { node: drill, key: 'status' }, { held, looked })
  },
  examples: {
    good: [
      example('closed', '2026-10-08'),
      example('held', '2025-06-18'),
      example('closed', '2025-06-18').replace('电池', '电池, plan: 通信保障'),
    ],
    bad: [example('closed   # ✗', '2025-06-18')],
  },
})

/** A drill with one item that does not concern the plan, and its plan as revised on a day. */
function example(status: string, revised: string): string {
  return `kind: drill
id: night
title: 夜间演练
language: zh
plan: little
start: 2026-09-18T20:00
status: ${status}
improvements: [{ what: 对讲机配备用电池, owner: 保安队, due: 2026-09-30, status: closed, closed: 2026-09-28 }]
---
kind: plan
id: little
title: 小预案
language: zh
type: generic
meta: { issued: 2025-06-18, revisions: [{ version: "2", date: ${revised}, summary: 演练后审查 }] }
scenario: 火灾
actors: [保安队]
goals: [无人伤亡]
measures: [{ id: out, do: 疏散, lead: 保安队 }]
`
}
