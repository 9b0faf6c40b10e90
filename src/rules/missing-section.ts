import { holdsContent } from '../model/content-path.ts'
import type { Plan } from '../model/plan.generated.ts'
import type { Requirement } from '../model/requirement.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'missing-section',
  title: { zh: '应有的内容都有', en: 'Every required part is there' },
  severity: 'warning',
  sources: ['FORMAT', 'S-E1', 'ERL-28'],
  why: {
    zh: '预案应有哪些内容，由它适用的要求决定：四要素适用于所有预案，法定内容适用于政府及其部门的预案。确不适用的，在 notApplicable 里写明理由。',
    en: 'What a plan must hold follows from the requirements for its kind: the four elements for all, the statutory parts for plans of government. What does not apply is declared in notApplicable with its reason.',
  },
  messages: { missing: { zh: '缺少{part}（{profile}）', en: 'It has no {part} ({profile})' } },
  hint: { zh: '补上这部分内容', en: 'Add this part' },
  check(plan, report, { profiles }) {
    const undecided: string[] = []
    for (const profile of profiles)
      for (const requirement of profile.requirements) {
        const applies = appliesTo(requirement, plan)
        if (applies === undefined) undecided.push(requirement.id)
        if (!applies || plan.notApplicable?.[requirement.id] !== undefined) continue
        if (requirement.satisfiedBy.some((path) => holdsContent(plan, path))) continue
        const { severity, sources, hint } = requirement
        report('missing', { node: plan, severity, sources, hint }, { part: requirement.title, profile: profile.title })
      }
    if (undecided.length > 0)
      report.skip({
        zh: `没有写 meta.jurisdiction.level，${undecided.length} 项要求无法判断是否适用`,
        en: `without meta.jurisdiction.level it cannot be told whether ${undecided.length} requirements apply`,
      })
  },
  examples: {
    good: ['goals: [确保师生安全]'],
    bad: ['goals: []   # ✗'],
  },
})

/** @returns whether a requirement holds for a plan; undefined when the plan does not say its level of government. */
function appliesTo({ applies }: Requirement, plan: Plan): boolean | undefined {
  if (applies?.types && !applies.types.includes(plan.type)) return false
  if (!applies?.levels) return true
  const level = plan.meta?.jurisdiction?.level
  return level === undefined ? undefined : applies.levels.includes(level)
}
