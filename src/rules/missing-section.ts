import type { Localized } from '../base/locale.ts'
import { BINDINGS, SEVERITIES } from '../base/problem.ts'
import { hasContent } from '../model/content-path.ts'
import type { Plan } from '../model/plan.generated.ts'
import { judgementOf, partOf } from '../model/required/judge.ts'
import type { Profile, Requirement } from '../model/requirement.ts'
import { askedOf } from '../model/tables/applies.ts'
import { planRule, type Reporter, type Target } from './rule.ts'

export default planRule({
  id: 'missing-section',
  title: { zh: '应有的内容都有', en: 'Every required part is there' },
  severity: 'warning',
  sources: ['FORMAT', 'S-E1', 'ERL-28'],
  why: {
    zh: '预案应有哪些内容，由它适用的要求决定：四要素适用于所有预案，其余随预案种类、层级、灾种和地区而定，全部列在 schemas/profiles/README.md。几部文件要求同一内容的，只报一次。确不适用的，在 notApplicable 里写明理由。',
    en: 'What a plan must hold follows from the requirements for it: the four elements for all, the rest by kind of plan, level, kind of event and region, listed in schemas/profiles/README.md. What several texts ask for is told once. What does not apply is declared in notApplicable with its reason.',
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
  check(plan, report, { profiles, region }) {
    const missing: Asked[] = []
    let undecided = 0
    for (const profile of profiles)
      for (const asked of askedOf(profile.requirements, plan, region)) {
        const judgement = judgementOf(asked, plan)
        if (judgement === 'undecided') undecided += 1
        else if (judgement === 'missing') missing.push({ profile, requirement: asked.item })
      }
    const gaps = missing.length > 0 ? gapsOf(missing) : []
    const infos = gaps.filter(({ requirement }) => requirement.severity === 'info')
    for (const gap of gaps) {
      const alike = infos.filter(({ profile }) => profile === gap.profile)
      if (alike.length < 2 || !alike.includes(gap)) tell(gap, plan, report)
      else if (alike[0] === gap) tellTogether(alike, plan, report)
    }
    if (undecided > 0)
      report.skip({
        zh: `没有写 meta.jurisdiction.level，${undecided} 项要求无法判断是否适用`,
        en: `without meta.jurisdiction.level it cannot be told whether ${undecided} requirements apply`,
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

type Report = Reporter<'missing' | 'several'>

interface Asked {
  profile: Profile
  requirement: Requirement
}

/** What is missing, by the heaviest text that asks for it; `sources` are those of all the texts that do. */
interface Gap extends Asked {
  sources: readonly string[]
}

/** Texts that ask for the same part, or for a piece of it, ask for it once: a plan that lacks it has one gap. */
function gapsOf(missing: readonly Asked[]): Gap[] {
  const named = new Set(missing.map(({ requirement }) => partOf(requirement)))
  const parts = new Map<string, Asked[]>()
  for (const asked of missing.toSorted((a, b) => depth(partOf(a.requirement)) - depth(partOf(b.requirement)))) {
    const part = wholeOf(partOf(asked.requirement), named)
    parts.set(part, [...(parts.get(part) ?? []), asked])
  }
  return [...parts.entries()].flatMap(([part, alike]) => {
    const [heaviest, ...others] = alike.toSorted((a, b) => weight(a) - weight(b))
    if (!heaviest) return []
    // What is only proposed for a piece gives the demand for the whole no weight.
    const cited = others.filter((one) => partOf(one.requirement) === part || one.requirement.severity !== 'info')
    const sources = [heaviest, ...cited].flatMap(({ requirement }) => requirement.sources)
    return [{ ...heaviest, sources: [...new Set(sources)] }]
  })
}

function depth(part: string): number {
  return part.split('/').length
}

/** @returns the widest part that holds this one and is missing too. */
function wholeOf(part: string, missing: ReadonlySet<string>): string {
  const steps = part.split('/')
  const wider = steps.map((_, index) => steps.slice(0, index + 1).join('/'))
  return wider.find((one) => missing.has(one)) ?? part
}

/** The lower, the heavier: by severity, then by how binding the first source is. */
function weight({ requirement: { severity, binding } }: Asked): number {
  return SEVERITIES.indexOf(severity) * BINDINGS.length + BINDINGS.indexOf(binding)
}

function tell({ profile, requirement, sources }: Gap, plan: Plan, report: Report): void {
  const { title, severity, hint, satisfiedBy } = requirement
  const place = { ...placeOf(plan, satisfiedBy), severity, sources, ...(hint ? { hint } : {}) }
  report('missing', place, { part: title, profile: profile.title })
}

/** What is only information is one finding for a profile. */
function tellTogether(gaps: readonly Gap[], plan: Plan, report: Report): void {
  const [first] = gaps
  if (!first) return
  const titles = gaps.map(({ requirement }) => requirement.title)
  const parts: Localized = {
    zh: titles.map(({ zh }) => zh).join('、'),
    en: titles.map(({ en }) => en).join(', '),
  }
  const sources = [...new Set(gaps.flatMap((gap) => gap.sources))]
  const place = { node: plan, key: 'title', severity: 'info' as const, sources }
  report('several', place, { profile: first.profile.title, count: titles.length, parts })
}

/** The key that stands there and holds nothing; without one, the title of the plan. */
function placeOf(plan: Plan, paths: readonly string[]): Target {
  const data = plan as unknown as Record<string, unknown>
  const keys = paths.map((path) => /^\w+/.exec(path)?.[0] ?? '')
  const empty = keys.find((key) => data[key] !== undefined && !hasContent(data[key]))
  return empty === undefined ? { node: plan, key: 'title' } : { node: plan, key: empty, at: 'key' }
}
