import { addToDate, isBefore } from '../model/duration.ts'
import { hasReviewCycle, lastLookedThrough } from '../model/papers/review.ts'
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
    // That nothing is said of a next review is another rule's finding.
    if (!hasReviewCycle(plan)) return
    const cycle = plan.maintenance?.reviewEvery ?? plan.maintenance?.reviseEvery
    const last = lastLookedThrough(plan)
    if (!plan.maintenance || cycle === undefined || last === undefined)
      return report.skip({
        zh: '写了评估周期，没有写印发、批准或修订的日期',
        en: 'a cycle is given, but no date of issue, approval or revision',
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
