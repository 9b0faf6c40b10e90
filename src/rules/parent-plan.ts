import { referenceText } from '../model/directory.ts'
import type { Jurisdiction, Plan, PlanTitle } from '../model/plan.generated.ts'
import type { PlanNames } from '../model/repository/plans/relations.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

/** Plans that always stand under another. A small unit may have on-site plans and nothing above them. */
const BELOW: ReadonlySet<Plan['type']> = new Set(['special', 'departmental', 'township', 'village', 'unitSpecial'])

/** How far up a plan may rest without a level between: counties and cities may stand directly under a province. */
const TOO_FAR: Readonly<Record<string, readonly Rank[]>> = {
  city: ['national'],
  county: ['national'],
  township: ['national', 'province'],
  village: ['national', 'province', 'city', 'county'],
}

type Rank = NonNullable<Jurisdiction['level']>

export default planRule({
  id: 'parent-plan',
  title: { zh: '写明上级预案，不跳级', en: 'The plan directly above is named' },
  severity: 'warning',
  sources: ['RE-02', 'ERL-26', 'DF-08'],
  why: {
    zh: '不知道接在哪个预案下面，级别、报告和增援就对不上。',
    en: 'A plan that hangs on no other cannot match its levels, reports and calls for help.',
  },
  messages: {
    none: { zh: '没有写上级预案', en: 'No plan above this one is named' },
    skipped: {
      zh: '上级预案只写到“{parent}”，没有写直接上一级的预案',
      en: 'The plans above end at "{parent}"; the one directly above is not named',
    },
  },
  hint: {
    zh: '在 planSystem.parent 写上一级预案的名称和发布机关',
    en: 'Name the plan one level up in planSystem.parent, with its issuer',
  },
  check(plan, report, { repository }) {
    if (countryOf(plan) !== 'CN') return
    const level = plan.meta?.jurisdiction?.level
    const { planSystem } = plan
    const parents = planSystem?.parent ?? []
    const based = plan.basis ?? []
    if (parents.length === 0 && !based.some(isPlan)) {
      const isBelow = BELOW.has(plan.type) || (plan.type === 'overall' && level !== undefined && level !== 'national')
      if (isBelow && planSystem?.text === undefined) report('none', { node: plan, key: 'title' })
      return
    }
    const far: readonly (Rank | undefined)[] = TOO_FAR[level ?? ''] ?? []
    const [nearest] = parents
    if (!planSystem || !nearest || far.length === 0) return
    const isFar = (title: PlanTitle): boolean => far.includes(rankOf(title, repository))
    if (parents.every(isFar) && based.filter(isPlan).every(isFar))
      report('skipped', { node: planSystem, key: 'parent', severity: 'info' }, { parent: nearest.title })
  },
  examples: {
    good: [
      'title: 望川区防汛应急预案\ntype: special\nplanSystem: { parent: { title: 望川区突发事件总体应急预案 } }',
      // The plan above stands among the basis.
      'title: 望川区防汛应急预案\ntype: special\nbasis: [《云桥市防汛应急预案》]',
      'type: overall\nmeta: { jurisdiction: { name: 望川县, level: county } }\nplanSystem: { parent: 岚东省突发事件总体应急预案 }',
      // Nothing stands above the nation.
      'type: overall\nmeta: { jurisdiction: { name: 全国, level: national } }',
      // A small unit may have on-site plans only.
      'type: onSite',
      `type: village
meta: { jurisdiction: { name: 望川县青溪镇石桥村, level: village } }
planSystem: { parent: 青溪镇防汛应急预案 }
---
id: flood
title: 青溪镇防汛应急预案
meta: { jurisdiction: { name: 望川县青溪镇, level: township } }`,
    ],
    bad: [
      'title: 望川区防汛应急预案   # ✗\ntype: special',
      `type: overall
meta: { jurisdiction: { name: 望川县, level: county } }
planSystem:
  parent: [国家突发事件总体应急预案]   # ✗`,
      `type: village
meta: { jurisdiction: { name: 望川县青溪镇石桥村, level: village } }
planSystem:
  parent: [望川县防汛应急预案]   # ✗
---
id: flood
title: 望川县防汛应急预案
meta: { jurisdiction: { name: 望川县, level: county } }`,
    ],
  },
})

function isPlan({ title, kind }: { title: string; kind?: string }): boolean {
  return kind === 'plan' || /(?:预案|方案|plan)$/i.test(title.replace(/[》\s]+$/, ''))
}

/** The four municipalities are provinces that stand directly above their districts: they tell nothing here. */
function rankOf(title: PlanTitle, repository: PlanNames): Rank | undefined {
  const words = [title.title, title.issuer === undefined ? '' : referenceText(title.issuer)].map((text) =>
    text.replace(/^《/, ''),
  )
  if (words.some((text) => /^(?:国家|国务院|中华人民共和国)/.test(text))) return 'national'
  return words.some((text) => /^[^市县区]{2,8}?(?:省|自治区)(?!.*[市县区州盟旗])/.test(text))
    ? 'province'
    : repository.plan(title.title)?.meta?.jurisdiction?.level
}
