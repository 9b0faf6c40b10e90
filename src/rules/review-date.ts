import { addToDate, isBefore } from '../model/duration.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'review-date',
  title: { zh: '预案评估不逾期', en: 'The plan is reviewed in time' },
  severity: 'warning',
  sources: ['S-L02', 'M24-E02', 'CPG-REVIEW'],
  why: {
    zh: '机构改了、电话换了，预案还是几年前的。按预案自己写的周期和日期判断。',
    en: 'Bodies and phones change, the plan does not. Judged by the cycle and dates that the plan itself gives.',
  },
  messages: {
    due: {
      zh: '预案应不晚于 {due} 评估，已经过期（以 {today} 为准）',
      en: 'The plan was due for review by {due} (today is {today})',
    },
    expired: {
      zh: '预案有效期到 {due}，已经过期（以 {today} 为准）',
      en: 'The plan expired on {due} (today is {today})',
    },
  },
  hint: {
    zh: '评估或修订预案，更新 meta.nextReview 与修订记录',
    en: 'Review or revise the plan, then update meta.nextReview and the revisions',
  },
  check(plan, report, { date: today }) {
    const { meta } = plan
    if (meta?.status === 'withdrawn' || meta?.status === 'draft')
      return report.skip({
        zh: '草案和已废止的预案不查评估日期',
        en: 'drafts and withdrawn plans are not due for review',
      })
    if (meta?.expires !== undefined && isBefore(meta.expires, today))
      report('expired', { node: meta, key: 'expires' }, { due: meta.expires, today })
    if (meta?.nextReview !== undefined) {
      if (isBefore(meta.nextReview, today))
        report('due', { node: meta, key: 'nextReview' }, { due: meta.nextReview, today })
      return
    }
    const cycle = plan.maintenance?.reviewEvery ?? plan.maintenance?.reviseEvery
    const last = lastLookedThrough(plan)
    if (!plan.maintenance || cycle === undefined || last === undefined)
      return report.skip({
        zh: '没有写下次评估日期，也没有评估周期和上次日期',
        en: 'neither a next review nor a cycle and a last date is given',
      })
    const due = addToDate(last, cycle)
    const key = plan.maintenance.reviewEvery === undefined ? 'reviseEvery' : 'reviewEvery'
    if (due !== undefined && isBefore(due, today)) report('due', { node: plan.maintenance, key }, { due, today })
  },
  examples: {
    good: [
      'meta: { status: inForce, issued: 2025-03-01 }\nmaintenance: { reviewEvery: 3y }',
      'meta: { status: inForce, nextReview: 2027-05 }',
    ],
    bad: [
      'meta:\n  status: inForce\n  expires: 2026-05-31   # ✗\n  nextReview: 2027-05',
      'meta: { status: inForce, issued: 2021-03-01 }\nmaintenance:\n  reviewEvery: 3y   # ✗',
      'meta:\n  status: inForce\n  nextReview: 2026-03   # ✗',
    ],
  },
})

/** The latest of issue, approval and revisions. */
function lastLookedThrough(plan: Plan): string | undefined {
  const dates = [
    plan.meta?.issued,
    plan.meta?.approval?.date,
    ...(plan.meta?.revisions ?? []).map((revision) => revision.date),
  ]
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
}
