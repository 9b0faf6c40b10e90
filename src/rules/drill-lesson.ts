import { lastLookedThrough } from '../model/papers/review.ts'
import { drillRule, together } from './rule.ts'

export default drillRule({
  id: 'drill-lesson',
  title: { zh: '写到预案里的整改，预案真的改过', en: 'What was to change in the plan has changed there' },
  severity: 'info',
  sources: ['S-D05', 'DR-D16', 'HSEEP-AAR'],
  why: {
    zh: '整改销了号，预案没有动，下一次照着老办法做，还会出同样的问题。',
    en: 'The item is closed and the plan is as it was: the next time people do it the old way again.',
  },
  messages: {
    unchanged: {
      zh: '有 {count} 项涉及预案的整改已完成，预案自演练（{held}）以来没有修订，例如“{item}”',
      en: 'Closed items that concern the plan: {count}, for example "{item}"; it has not been revised since the drill ({held})',
    },
  },
  hint: {
    zh: '修订预案并记入 meta.revisions；用不着改预案的，去掉这一项的 plan',
    en: 'Revise the plan and note it in meta.revisions; where nothing had to change there, take plan out of the item',
  },
  check(drill, report, { repository }) {
    const held = (drill.record?.started ?? drill.start)?.slice(0, 10)
    const items = (drill.improvements ?? []).filter(({ status, plan }) => status === 'closed' && plan !== undefined)
    if (held === undefined || items.length === 0) return
    const plan = repository.plan(drill.plan)
    if (!plan) return report.skip({ zh: '仓库里没有所练的预案', en: 'the repository does not hold the plan' })
    const changed = lastLookedThrough(plan)
    if (changed === undefined || changed >= held) return
    const place = together(items.map((node) => ({ node, key: 'status' })))
    if (place) report('unchanged', place, { count: items.length, held, item: items[0]?.what ?? '' })
  },
  examples: { good: [example('2026-10-08')], bad: [example('2025-06-18')] },
})

/** A drill with a closed item, and its plan as revised on a day. */
function example(revised: string): string {
  return `kind: drill
id: night
title: 夜间演练
language: zh
plan: little
start: 2026-09-18T20:00
improvements:
  - what: 叫应责任人换号当日报镇里
    plan: 叫应通讯录
    status: closed${revised < '2026' ? '   # ✗' : ''}
    closed: 2026-10-08
---
kind: plan
id: little
title: 小预案
language: zh
type: generic
meta: { issued: 2025-06-18, revisions: [{ version: "2", date: ${revised}, summary: 更新通讯录 }] }
scenario: 火灾
actors: [保安队]
goals: [无人伤亡]
measures: [{ id: out, do: 疏散, lead: 保安队 }]
`
}
