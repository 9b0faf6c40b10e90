import { addToDate, byDate, intervalMonths, isBefore } from '../model/duration.ts'
import type { DrillRequirement } from '../model/plan.generated.ts'
import { rowsFor } from '../model/tables/applies.ts'
import type { DrillFrequency } from '../model/tables/types.ts'
import { planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'drill-date',
  title: { zh: '演练按规定的频次进行', en: 'Drills are held as often as they must be' },
  severity: 'warning',
  sources: ['S-X04', 'S-D01', 'CPG-MAINTENANCE'],
  why: {
    zh: '没有练过的预案，到时没有人知道自己该做什么。频次按预案种类适用的规定和预案自己写的周期判断。',
    en: 'In a plan that was never drilled nobody knows his part. Judged by the rules that hold for the kind of plan, and by its own cycle.',
  },
  messages: {
    untimed: {
      zh: '写了要演练，没有写多久练一次',
      en: 'Drills are foreseen, but neither how often nor when',
    },
    rare: {
      zh: '演练周期太长：{who}至少每 {months} 个月演练一次',
      en: 'The drills are too rare: those of {who} are held at least every {months} months',
    },
    overdue: {
      zh: '上次演练是 {last}，下次应不晚于 {due}，已经过期（以 {today} 为准）',
      en: 'The last drill was on {last}; the next was due by {due} (today is {today})',
    },
    missed: {
      zh: '定于 {due} 的演练已经过期（以 {today} 为准）',
      en: 'The drill planned for {due} is overdue (today is {today})',
    },
  },
  hint: {
    zh: '写明 every（多久一次）和 next（下次日期）；练过之后更新 last 与 next',
    en: 'Say how often (every) and when next (next); after the drill update last and next',
  },
  check(plan, report, { date: today, region, tables }) {
    if (!plan.drills?.length) return report.skip({ zh: '预案没有写演练安排', en: 'the plan says nothing about drills' })
    if (plan.meta?.status === 'draft' || plan.meta?.status === 'withdrawn')
      return report.skip({
        zh: '草案和已废止的预案不查演练日期',
        en: 'drafts and withdrawn plans are not due for a drill',
      })
    const rows = rowsFor(tables.drillFrequency, plan, { date: today, region })
    const strictest = rows.filter(({ maxMonths }) => maxMonths !== undefined).sort(byMonths)[0]
    const [first, ...more] = plan.drills
    const untimed = plan.drills.every(({ every, next, last }) =>
      [every, next, last].every((said) => said === undefined),
    )
    if (untimed && first) return report('untimed', { node: first, affected: more.map((node) => ({ node })) })
    if (strictest) judgeCycle(plan.drills, strictest, report)
    if (strictest) judgeLast(plan.drills, { strictest, today, report })
    for (const drill of plan.drills) judgeDate(drill, today, report)
    if (plan.drills.every(({ next, last }) => next === undefined && last === undefined))
      report.skip({ zh: '没有写上次或下次演练的日期', en: 'neither a last nor a next drill is dated' })
  },
  examples: {
    good: [
      'type: onSite\ndrills:\n  - { every: 6mo, next: 2027-01 }',
      'drills:\n  - { every: 1y, last: 2026-05-12 }',
      'drills:\n  - { every: 6mo, next: 2027-01 }',
    ],
    bad: [
      'type: onSite\ndrills:\n  - { type: tabletop, last: 2026-02-01 }   # ✗',
      'drills:\n  - { every: 1y, last: 2024-05-12 }   # ✗',
      'drills:\n  - { every: 1y, next: 2026-05 }   # ✗',
      'drills:\n  - { type: tabletop, scope: 重点科目 }   # ✗',
      'type: onSite\ndrills:\n  - { every: 1y, next: 2027-05 }   # ✗',
    ],
  },
})

type Report = Reporter<'untimed' | 'rare' | 'overdue' | 'missed'>

/** One drill that is frequent enough is enough; a drill without a cycle may be. */
function judgeCycle(drills: readonly DrillRequirement[], strictest: DrillFrequency, report: Report): void {
  const { who, maxMonths: months = 0, sources } = strictest
  const rare = drills.filter(({ every }) => every !== undefined && monthsBetween(every) > months + SLACK)
  const [first, ...more] = rare.map((node) => ({ node, key: 'every' }))
  if (first && rare.length === drills.length) report('rare', { ...first, affected: more, sources }, { who, months })
}

/** Without a cycle or a next date of its own, the latest drill is held against the rules that apply. */
function judgeLast(
  drills: readonly DrillRequirement[],
  { strictest, today, report }: { strictest: DrillFrequency; today: string; report: Report },
): void {
  const latest = drills.toSorted((a, b) => byDate(b.last, a.last))[0]
  if (latest?.last === undefined || drills.some(({ every, next }) => every !== undefined || next !== undefined)) return
  const due = addToDate(latest.last, `${strictest.maxMonths}mo`)
  const { sources } = strictest
  if (due !== undefined && isBefore(due, today))
    report('overdue', { node: latest, key: 'last', sources }, { last: latest.last, due, today })
}

function judgeDate(drill: DrillRequirement, today: string, report: Report): void {
  const { last, next, every } = drill
  if (next !== undefined) {
    if (isBefore(next, today)) report('missed', { node: drill, key: 'next' }, { due: next, today })
    return
  }
  const months = every === undefined ? Number.NaN : Math.ceil(monthsBetween(every))
  const due = last === undefined || !Number.isFinite(months) ? undefined : addToDate(last, `${months}mo`)
  if (last !== undefined && due !== undefined && isBefore(due, today))
    report('overdue', { node: drill, key: 'last' }, { last, due, today })
}

/** Days in months are counted by the year: 184 days are half a year. */
const SLACK = 0.1

function monthsBetween(every: string): number {
  return intervalMonths(every) ?? Number.NaN
}

function byMonths(a: DrillFrequency, b: DrillFrequency): number {
  return (a.maxMonths ?? 0) - (b.maxMonths ?? 0)
}
