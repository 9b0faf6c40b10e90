import type { DrillRequirement } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'drill-aim',
  title: { zh: '演练安排写明练什么', en: 'A drill that is foreseen says what it tests' },
  severity: 'info',
  sources: ['DR-D2', 'S-D04'],
  why: {
    zh: '只写“每年演练一次”，练的往往是最熟的那一段，没有底的措施一直没有试过。',
    en: 'Where only "once a year" is said, what is well known is drilled, and the measures that nobody is sure of are never tried.',
  },
  messages: {
    none: {
      zh: '有 {count} 项演练安排没有写练什么',
      en: 'Drills that do not say what they test: {count}',
    },
  },
  hint: {
    zh: '写 scope（练什么），或者在 measures 里列出要检验的措施',
    en: 'Say it in scope, or list the measures to be tested',
  },
  check(plan, report) {
    const aimless = (plan.drills ?? []).filter(
      ({ scope, measures, text }) => scope === undefined && !measures?.length && text === undefined,
    )
    const place = together(aimless.map((node) => ({ node, ...named(node) })))
    if (place) report('none', place, { count: aimless.length })
  },
  examples: {
    good: [
      'drills: [{ type: tabletop, every: 1y, next: 2027-05, scope: 断供三天的调运会商 }]',
      'drills: [{ type: drill, every: 1y, next: 2027-05, measures: [move] }]\nmeasures: [{ id: move, do: 转移溪边住户 }]',
      'drills: [{ every: 1y, next: 2027-05, text: 每年汛前组织一次转移演练。 }]',
    ],
    bad: ['drills:\n  - { type: tabletop, every: 1y, next: 2027-05 }   # ✗'],
  },
})

function named({ type, by }: DrillRequirement): { key?: string } {
  if (type !== undefined) return { key: 'type' }
  return by ? { key: 'by' } : {}
}
