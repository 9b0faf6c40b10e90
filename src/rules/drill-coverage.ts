import { dayOf, isHeld } from '../model/drills/held.ts'
import { addToDate, intervalMonths } from '../model/duration.ts'
import type { Drill, DrillRequirement } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'drill-coverage',
  title: {
    zh: '预案点名要练的措施，按周期练过',
    en: 'Measures that the plan wants drilled are drilled in their cycle',
  },
  severity: 'info',
  sources: ['S-D04', 'ISO22301-8.5'],
  why: {
    zh: '演练年年有，最要紧的那一项却可能年年没练到。',
    en: 'There may be a drill every year, and the one measure that matters in none of them.',
  },
  messages: {
    unplayed: {
      zh: '要求检验的 {count} 项措施在 {since} 以来的演练里没有练过，例如“{measure}”',
      en: 'Measures to be tested that no drill since {since} has played: {count}, for example {measure}',
    },
  },
  hint: {
    zh: '把它排进下次演练；练过的，在演练文件的事件里写上 measure',
    en: 'Put it into the next drill; if it was played, the event of the drill names the measure',
  },
  check(plan, report, { date, repository }) {
    const held = repository.drillsOf(plan).filter((drill) => isHeld(drill) && drill.events?.length)
    if (held.length === 0) return
    for (const node of plan.drills ?? []) {
      const since = sinceOf(node, date)
      if (since === undefined || isUnfiled(node, since, held)) continue
      const played = new Set(held.filter((drill) => dayOf(drill) >= since).flatMap(measuresOf))
      const left = (node.measures ?? []).filter((name) => !played.has(name))
      if (left.length > 0)
        report('unplayed', { node, key: 'measures' }, { count: left.length, since, measure: left[0] ?? '' })
    }
  },
  examples: {
    good: [
      example('2026-05-12'),
      'drills: [{ every: 1y, measures: [market-watch] }]',
      example('2024-05-12').replace('every: 1y,', 'every: 1y, last: 2026-03-01,').replace('   # ✗', ''),
    ],
    bad: [example('2024-05-12')],
  },
})

/** The plan tells of a drill in the cycle that has no file: what it played is not known. */
function isUnfiled({ last }: DrillRequirement, since: string, held: readonly Drill[]): boolean {
  return last !== undefined && last >= since && !held.some((drill) => dayOf(drill).startsWith(last))
}

function measuresOf({ events = [] }: Drill): string[] {
  return events.flatMap(({ expected = [] }) => expected.flatMap(({ measure }) => measure ?? []))
}

/** @returns the day on which the cycle that ends today began */
function sinceOf({ every, measures }: DrillRequirement, today: string): string | undefined {
  const months = every === undefined || !measures?.length ? undefined : intervalMonths(every)
  if (months === undefined || months < 1) return undefined
  const years = Math.ceil(months / 12)
  const start = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
  return addToDate(start, `${years * 12 - Math.ceil(months)}mo`)
}

/** A plan that wants one measure drilled every year, and the drill of it that was held. */
function example(day: string): string {
  return `kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [保安队]
goals: [无人伤亡]
measures: [{ id: out, do: 疏散, lead: 保安队 }]
drills: [{ every: 1y, measures: [out] }]${day < '2026' ? '   # ✗' : ''}
---
kind: drill
id: night
title: 夜间演练
language: zh
plan: little
status: held
start: ${day}
events: [{ id: e-1, expected: [{ measure: out, do: 疏散 }] }]
`
}
