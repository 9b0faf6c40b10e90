import type { Localized } from '../base/locale.ts'
import type { Hazard, Plan } from '../model/plan.generated.ts'
import { ENTERPRISE_TYPES, GOVERNMENT_TYPES } from '../model/requirement.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule, together } from './rule.ts'

const FACTS = {
  place: { zh: '地点', en: 'place' },
  cause: { zh: '成因', en: 'cause' },
  consequence: { zh: '后果', en: 'consequence' },
  rating: { zh: '风险等级', en: 'rating' },
} as const satisfies Record<string, Localized>
type Fact = keyof typeof FACTS

export default planRule({
  id: 'hazard-facts',
  title: { zh: '风险写明地点、成因、后果和等级', en: 'Hazards with place, cause, consequence and rating' },
  severity: 'info',
  sources: ['RE-07', 'M24-P03', 'WSP-13', 'S-K02'],
  why: {
    zh: '只列“火灾、洪水”几个名字，看不出哪里会出事、多大的事，措施也就没有着落。',
    en: 'A list of names such as fire and flood does not say where it happens or how bad it gets, so that measures rest on nothing.',
  },
  messages: {
    lacking: {
      zh: '{total} 项风险中有 {count} 项没有写全{what}，例如“{hazard}”',
      en: '{count} of {total} hazards do not say {what}, for example "{hazard}"',
    },
  },
  hint: {
    zh: '补上 place、cause、consequence，以及 rating 或者 likelihood 和 impact',
    en: 'Add place, cause, consequence, and rating or likelihood and impact',
  },
  check(plan, report) {
    // A village says where, what to look out for and what happens; causes and ratings are the county's.
    if (plan.type === 'village') return
    const hazards = plan.scenario.hazards ?? []
    const lacking = hazards.filter((hazard) => lackingFacts(hazard).length > 0)
    if (lacking.length === 0 || isListOfKinds(plan, hazards)) return
    const facts = (Object.keys(FACTS) as Fact[]).filter((fact) =>
      lacking.some((one) => lackingFacts(one).includes(fact)),
    )
    const what = {
      zh: facts.map((fact) => FACTS[fact].zh).join('、'),
      en: facts.map((fact) => FACTS[fact].en).join(', '),
    }
    const place = together(lacking.map((node) => ({ node, key: 'name' })))
    const severity = ENTERPRISE_TYPES.has(plan.type) ? { severity: 'warning' as const } : {}
    const words = { total: hazards.length, count: lacking.length, what, hazard: lacking[0]?.name ?? '' }
    if (place) report('lacking', { ...place, ...severity }, words)
  },
  examples: {
    good: [
      'scenario:\n  hazards:\n    - { name: 山洪, place: 石燕溪, cause: 短时强降雨, consequence: 两岸进水, rating: 重大风险 }\n    - { name: 滑坡, place: 后山, cause: 切坡建房, consequence: 房屋被埋, likelihood: 3, impact: 5 }',
      'scenario:\n  hazards:\n    - { name: 山洪, text: 石燕溪两岸遇短时强降雨会进水，按重大风险管控。 }',
      'scenario:\n  hazards: [{ name: 洪涝, class: natural }, { name: 干旱, class: natural }]',
      'type: village\nscenario:\n  hazards:\n    - { name: 山洪, place: 石燕溪, signs: [溪水变浑], consequence: 两岸进水 }',
    ],
    bad: ['scenario:\n  hazards:\n    - name: 山洪   # ✗\n      place: 石燕溪\n    - { name: 滑坡 }'],
  },
})

/** A government's plan may name the kinds of events that it covers; where the risks lie, its assessment says. */
function isListOfKinds(plan: Plan, hazards: readonly Hazard[]): boolean {
  if (!GOVERNMENT_TYPES.has(plan.type) || countryOf(plan) !== 'CN') return false
  return hazards.every((hazard) => lackingFacts(hazard).length === Object.keys(FACTS).length)
}

/** A hazard told in one text is told in its author's words. */
function lackingFacts({ place, cause, consequence, rating, likelihood, impact, text }: Hazard): Fact[] {
  const isRated = rating !== undefined || (likelihood !== undefined && impact !== undefined)
  const given: Record<Fact, boolean> = {
    place: (place?.length ?? 0) > 0,
    cause: cause !== undefined,
    consequence: consequence !== undefined,
    rating: isRated,
  }
  const lacking = (Object.keys(FACTS) as Fact[]).filter((fact) => !given[fact])
  return text !== undefined && lacking.length === Object.keys(FACTS).length ? [] : lacking
}
