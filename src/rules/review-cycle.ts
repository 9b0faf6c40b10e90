import { addToDate, intervalMonths, isBefore, namesTime } from '../model/duration.ts'
import { hasReviewCycle, isInUse, lastLookedThrough } from '../model/papers/review.ts'
import type { Plan } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { isManagedAbove, isOfGovernment } from '../model/tables/families.ts'
import { planRule } from './rule.ts'

/** Months between two reviews of a government's plan (M24-E02). */
const LONGEST = 36

const LEVELS: readonly string[] = ['national', 'province', 'city', 'county']

export default planRule({
  id: 'review-cycle',
  title: { zh: '写明多久评估一次', en: 'The plan says how often it is reviewed' },
  severity: 'warning',
  sources: ['M24-E02', 'S-L02', 'CPG-REVIEW'],
  why: {
    zh: '“适时修订”就是没有人修订。写了周期或者日期，到期才有人记得。',
    en: '"Revised as needed" means revised by nobody. A cycle or a date is what somebody remembers.',
  },
  messages: {
    none: {
      zh: '没有写多久评估一次，也没有写下次评估的日期',
      en: 'Neither how often nor when the plan is reviewed is said',
    },
    long: {
      zh: '评估周期是 {cycle}，政府和部门预案原则上每三年评估一次',
      en: 'The plan is reviewed every {cycle}; plans of governments are reviewed every three years as a rule',
    },
    old: {
      zh: '没有写多久评估一次；最近一次印发或修订是 {last}，已超过三年（以 {today} 为准）',
      en: 'No review is foreseen; the last issue or revision was on {last}, more than three years ago (today is {today})',
    },
  },
  hint: {
    zh: '写 maintenance.reviewEvery（例如 3y）或者 meta.nextReview',
    en: 'Give maintenance.reviewEvery (such as 3y) or meta.nextReview',
  },
  check(plan, report, { date: today }) {
    if (!isInUse(plan) || plan.type === 'generic' || isManagedAbove(plan)) return
    const { maintenance, meta } = plan
    const isBound = bindsThreeYears(plan)
    const every = maintenance?.reviewEvery
    if (maintenance && every !== undefined && isBound && (intervalMonths(every) ?? 0) > LONGEST + SLACK)
      report('long', { node: maintenance, key: 'reviewEvery' }, { cycle: every })
    if (hasReviewCycle(plan) || saysCycle(maintenance?.text ?? '')) return
    const last = lastLookedThrough(plan)
    const due = last === undefined ? undefined : addToDate(last, `${LONGEST}mo`)
    if (meta?.issued !== undefined && isBound && last !== undefined && due !== undefined && isBefore(due, today))
      return report('old', { node: meta, key: 'issued' }, { last, today })
    if (maintenance) report('none', { node: plan, key: 'maintenance', at: 'key' })
    else report('none', { node: plan, key: 'title' })
  },
  examples: {
    good: [
      'maintenance: { reviewEvery: 3y }',
      'meta: { nextReview: 2027-06 }',
      // The author's own sentence holds the cycle.
      'maintenance: { text: 本预案由商务局管理，每三年评估一次。 }',
      // A unit's own cycle is not bound by the rule for governments.
      'type: unit\nmaintenance: { reviewEvery: 5y }',
      'meta: { status: draft }',
      // An enterprise says it once, in its comprehensive plan.
      'type: onSite\nplanSystem: { parent: 某公司生产安全事故综合应急预案 }',
    ],
    bad: [
      'title: 望川区防汛应急预案   # ✗',
      'maintenance:   # ✗\n  triggers: [法律变化]\n  text: 本预案适时修订。',
      'type: special\nmeta: { jurisdiction: { name: 望川区, level: county } }\nmaintenance:\n  reviewEvery: 5y   # ✗',
      'type: special\nmeta:\n  jurisdiction: { name: 望川区, level: county }\n  issued: 2021-03-01   # ✗',
    ],
  },
})

/** 1096 days are three years. */
const SLACK = 0.1

function bindsThreeYears(plan: Plan): boolean {
  return countryOf(plan) === 'CN' && isOfGovernment(plan) && LEVELS.includes(plan.meta?.jurisdiction?.level ?? '')
}

function saysCycle(text: string): boolean {
  return (
    namesTime(text) ||
    /每[一二两三四五半]?年|年度|annual|yearly|every (?:other |second |two |three )?years?/i.test(text)
  )
}
