import type { Localized } from '../base/locale.ts'
import { hasContent, holdsContent } from '../model/content-path.ts'
import type { Plan } from '../model/plan.generated.ts'
import type { Profile, Requirement } from '../model/requirement.ts'
import { planRule, type Reporter, type Target } from './rule.ts'

export default planRule({
  id: 'missing-section',
  title: { zh: '应有的内容都有', en: 'Every required part is there' },
  severity: 'warning',
  sources: ['FORMAT', 'S-E1', 'ERL-28'],
  why: {
    zh: '预案应有哪些内容，由它适用的要求决定：四要素适用于所有预案，法定内容适用于政府及其部门的预案。确不适用的，在 notApplicable 里写明理由。',
    en: 'What a plan must hold follows from the requirements for its kind: the four elements for all, the statutory parts for plans of government. What does not apply is declared in notApplicable with its reason.',
  },
  messages: {
    missing: { zh: '缺少“{part}”（{profile}）', en: 'The plan has no part on {part} ({profile})' },
    several: {
      zh: '{profile}中有 {count} 项没有写到：{parts}',
      en: '{count} parts are not covered ({profile}): {parts}',
    },
  },
  hint: {
    zh: '补上需要的内容；不适用的，在 notApplicable 中写明理由',
    en: 'Add what is needed; for what does not apply, give the reason in notApplicable',
  },
  check(plan, report, { profiles }) {
    const undecided: string[] = []
    for (const profile of profiles) {
      const missing = profile.requirements.filter((requirement) => {
        const applies = appliesTo(requirement, plan)
        if (applies === undefined) undecided.push(requirement.id)
        if (!applies || plan.notApplicable?.[requirement.id] !== undefined) return false
        return !requirement.satisfiedBy.some((path) => holdsContent(plan, path))
      })
      const infos = missing.filter(({ severity }) => severity === 'info')
      const single = infos.length > 1 ? missing.filter(({ severity }) => severity !== 'info') : missing
      for (const { title, severity, sources, hint, satisfiedBy } of single) {
        const place = { ...placeOf(plan, satisfiedBy), severity, sources, hint }
        report('missing', place, { part: title, profile: profile.title })
      }
      if (infos.length > 1) tellTogether(infos, { plan, profile, report })
    }
    if (undecided.length > 0)
      report.skip({
        zh: `没有写 meta.jurisdiction.level，${undecided.length} 项要求无法判断是否适用`,
        en: `without meta.jurisdiction.level it cannot be told whether ${undecided.length} requirements apply`,
      })
  },
  examples: {
    good: ['goals: []\nnotApplicable: { element-goals: 目标由上级预案规定 }', 'goals: [确保师生安全]'],
    bad: [
      'goals: []   # ✗',
      'title: 青石县防汛应急预案   # ✗\nprofiles: [contents-14]\nmeasures:\n  - { function: warning, lead: 值班室, do: 发布预警 }',
    ],
  },
})

interface Held {
  plan: Plan
  profile: Profile
  report: Reporter<'several'>
}

/** What is only information is one finding for a profile. */
function tellTogether(requirements: readonly Requirement[], { plan, profile, report }: Held): void {
  const titles = requirements.map(({ title }) => title)
  const parts: Localized = {
    zh: titles.map(({ zh }) => zh).join('、'),
    en: titles.map(({ en }) => en).join(', '),
  }
  const place = { node: plan, key: 'title', severity: 'info' as const, sources: requirements[0]?.sources ?? [] }
  report('several', place, { profile: profile.title, count: titles.length, parts })
}

/** The key that stands there and holds nothing; without one, the title of the plan. */
function placeOf(plan: Plan, paths: readonly string[]): Target {
  const data = plan as unknown as Record<string, unknown>
  const keys = paths.map((path) => /^\w+/.exec(path)?.[0] ?? '')
  const empty = keys.find((key) => data[key] !== undefined && !hasContent(data[key]))
  return empty === undefined ? { node: plan, key: 'title' } : { node: plan, key: empty, at: 'key' }
}

/** @returns whether a requirement holds for a plan; undefined when the plan does not say its level of government. */
function appliesTo({ applies }: Requirement, plan: Plan): boolean | undefined {
  if (applies?.types && !applies.types.includes(plan.type)) return false
  if (!applies?.levels) return true
  const level = plan.meta?.jurisdiction?.level
  return level === undefined ? undefined : applies.levels.includes(level)
}
