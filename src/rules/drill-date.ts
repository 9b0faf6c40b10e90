import type { Localized } from '../base/locale.ts'
import { saysWord } from '../model/content-path.ts'
import { addToDate, durationMinutes, intervalMinutes, isBefore } from '../model/duration.ts'
import type { DrillRequirement, Plan } from '../model/plan.generated.ts'
import type { DrillFrequency } from '../model/requirement.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'drill-date',
  title: { zh: '演练按规定的频次进行', en: 'Drills are held as often as they must be' },
  severity: 'warning',
  sources: ['S-X04', 'S-D01'],
  why: {
    zh: '没有练过的预案，到时没有人知道自己该做什么。频次按预案种类适用的规定和预案自己写的周期判断。',
    en: 'In a plan that was never drilled nobody knows his part. Judged by the rules that hold for the kind of plan, and by its own cycle.',
  },
  messages: {
    rare: {
      zh: '{who}至少每 {months} 个月演练一次，预案写的周期更长',
      en: 'Drills of {who} are held at least every {months} months; the plan says less often',
    },
    overdue: {
      zh: '上次演练是 {last}，应在 {due} 前再练（以 {today} 为准）',
      en: 'The last drill was on {last}; the next was due by {due} (today is {today})',
    },
    missed: {
      zh: '定于 {due} 的演练已经过期（以 {today} 为准）',
      en: 'The drill planned for {due} is overdue (today is {today})',
    },
  },
  hint: { zh: '安排演练，更新 last 与 next', en: 'Hold the drill, then update last and next' },
  check(plan, report, { date: today, tables }) {
    if (!plan.drills?.length) return report.skip({ zh: '预案没有写演练安排', en: 'the plan says nothing about drills' })
    if (plan.meta?.status === 'draft' || plan.meta?.status === 'withdrawn') return
    const strictest = tables.drillFrequency.filter((row) => holds(row, plan, today)).sort(byMonths)[0]
    if (
      strictest?.maxMonths !== undefined &&
      !plan.drills.some((drill) => monthsBetween(drill) <= (strictest.maxMonths ?? 0))
    ) {
      const timed = plan.drills.filter((drill) => drill.every !== undefined)
      const [first] = timed
      const words = { who: strictest.who as Localized, months: strictest.maxMonths }
      if (first && timed.length === plan.drills.length)
        report('rare', { node: first, key: 'every', sources: strictest.sources }, words)
    }
    for (const drill of plan.drills)
      judge(drill, { today, rare: (name, key, words) => report(name, { node: drill, key }, words) })
  },
  examples: {
    good: ['drills:\n  - { every: 1y, last: 2026-05-12 }', 'drills:\n  - { every: 6mo, next: 2027-01 }'],
    bad: ['drills:\n  - { every: 1y, last: 2024-05-12 }   # ✗', 'drills:\n  - { every: 1y, next: 2026-05 }   # ✗'],
  },
})

interface Judgement {
  today: string
  rare(name: 'overdue' | 'missed', key: string, words: Record<string, string>): void
}

function judge({ last, next, every }: DrillRequirement, { today, rare }: Judgement): void {
  if (next !== undefined) {
    if (isBefore(next, today)) rare('missed', 'next', { due: next, today })
    return
  }
  if (last === undefined || every === undefined || durationMinutes(every) === undefined) return
  const due = addToDate(last, every)
  if (due !== undefined && isBefore(due, today)) rare('overdue', 'last', { last, due, today })
}

/** Months between two drills; a month has 43,200 minutes. */
function monthsBetween(drill: DrillRequirement): number {
  const minutes = drill.every === undefined ? undefined : intervalMinutes(drill.every)
  return minutes === undefined ? Number.POSITIVE_INFINITY : Math.round((minutes / 43_200) * 10) / 10 - 0.2
}

function byMonths(a: DrillFrequency, b: DrillFrequency): number {
  return (a.maxMonths ?? 0) - (b.maxMonths ?? 0)
}

/** @returns whether a row of the table holds for a plan on a day. */
function holds(row: DrillFrequency, plan: Plan, today: string): boolean {
  const { types, levels, country, words, without } = row.applies
  const { level, country: own = plan.language === 'zh' ? 'CN' : undefined } = plan.meta?.jurisdiction ?? {}
  if (!row.decidable || row.maxMonths === undefined) return false
  if ((row.from !== undefined && row.from > today) || (row.to !== undefined && row.to < today)) return false
  if (types && !types.includes(plan.type)) return false
  if (levels && (level === undefined || !levels.includes(level))) return false
  if (country !== undefined && country !== own) return false
  return (!words || saysWord(plan, words)) && !(without && saysWord(plan, without))
}
