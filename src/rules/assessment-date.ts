import { exceptionsAmong } from '../model/contents/exceptions.ts'
import { addToDate, isBefore } from '../model/duration.ts'
import { isInUse } from '../model/papers/review.ts'
import type { Plan } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { isOfEnterprise, isOfGovernment } from '../model/tables/families.ts'
import { planRule, together } from './rule.ts'

/** Risks and resources are looked at anew with the plan, every three years. */
const LONGEST = '36mo'

const DATED = [
  { key: 'riskAssessed', what: { zh: '风险评估', en: 'risks' } },
  { key: 'resourcesSurveyed', what: { zh: '应急资源调查', en: 'resources' } },
] as const

export default planRule({
  id: 'assessment-date',
  title: { zh: '风险评估和资源调查不过时', en: 'Risks and resources were looked at lately' },
  severity: 'warning',
  sources: ['M24-P03', 'M24-P04', 'SER-5'],
  why: {
    zh: '预案建立在风险和家底之上；底数是几年前的，措施就对不上现在的风险。',
    en: 'A plan rests on its risks and means; with those of years ago its measures miss what threatens now.',
  },
  messages: {
    old: {
      zh: '{what}是 {date} 做的，已超过三年（以 {today} 为准）',
      en: 'The assessment of {what} is of {date}, more than three years ago (today is {today})',
    },
    hazards: {
      zh: '有 {count} 项风险是三年以前评估的，例如“{hazard}”（以 {today} 为准）',
      en: 'Hazards that were assessed more than three years ago: {count}, for example {hazard} (today is {today})',
    },
    undated: {
      zh: '其他风险写了何时评估，有 {count} 项没有写，例如“{hazard}”',
      en: 'Other hazards say when they were assessed; {count} do not, for example {hazard}',
    },
    none: {
      zh: '没有写风险评估和应急资源调查的日期',
      en: 'Neither the assessment of risks nor the survey of resources is dated',
    },
  },
  hint: {
    zh: '重新评估或调查，更新 maintenance.riskAssessed、resourcesSurveyed 和风险的 assessed',
    en: 'Assess and survey anew, then update maintenance.riskAssessed, resourcesSurveyed and assessed of the hazards',
  },
  check(plan, report, { date: today }) {
    if (countryOf(plan) !== 'CN' || !(isOfGovernment(plan) || isOfEnterprise(plan)) || !isInUse(plan)) return
    const { maintenance } = plan
    const isOld = (date: string | undefined): date is string => {
      const due = date === undefined ? undefined : addToDate(date, LONGEST)
      return due !== undefined && isBefore(due, today)
    }
    for (const { key, what } of DATED) {
      const date = maintenance?.[key]
      if (maintenance && isOld(date)) report('old', { node: maintenance, key }, { what, date, today })
    }
    const hazards = (plan.scenario.hazards ?? []).filter(({ assessed }) => isOld(assessed))
    const place = together(hazards.map((node) => ({ node, key: 'assessed' })))
    if (place) report('hazards', place, { count: hazards.length, hazard: hazards[0]?.name ?? '', today })
    const undated = exceptionsAmong(plan.scenario.hazards ?? [], ({ assessed }) => assessed !== undefined)
    const unsaid = together(undated.map((node) => ({ node, key: 'name' })))
    if (unsaid)
      report('undated', { ...unsaid, severity: 'info' }, { count: undated.length, hazard: undated[0]?.name ?? '' })
    // Special and on-site plans rest on what the comprehensive one says.
    if (plan.type === 'comprehensive' && maintenance && !isDated(plan))
      report('none', { node: plan, key: 'maintenance', at: 'key', severity: 'info', sources: ['SER-5'] })
  },
  examples: {
    good: [
      'maintenance: { reviewEvery: 3y, riskAssessed: 2025-01-20, resourcesSurveyed: 2025-03 }',
      // A school is under no such duty.
      'type: unit\nmaintenance: { riskAssessed: 2019-01-20 }',
      'meta: { status: withdrawn }\nmaintenance: { riskAssessed: 2019-01-20 }',
    ],
    bad: [
      'maintenance:\n  riskAssessed: 2022-01-20   # ✗\n  resourcesSurveyed: 2025-03',
      'scenario:\n  hazards:\n    - { name: 台风, assessed: 2021-06 }   # ✗\n    - { name: 内涝, assessed: 2022-05-06 }',
      'scenario:\n  hazards:\n    - { name: 台风, assessed: 2026-01 }\n    - { name: 内涝, assessed: 2026-01 }\n    - { name: 滑坡 }   # ✗',
      'type: comprehensive\nscenario: { hazards: [{ name: 粉尘爆炸 }] }\nmaintenance:   # ✗\n  reviewEvery: 3y',
    ],
  },
})

function isDated({ maintenance, scenario }: Plan): boolean {
  const said = [maintenance?.riskAssessed, maintenance?.resourcesSurveyed, maintenance?.text]
  return (
    said.some((date) => date !== undefined) || (scenario.hazards ?? []).some(({ assessed }) => assessed !== undefined)
  )
}
