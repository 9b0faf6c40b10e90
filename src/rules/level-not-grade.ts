import { LEGAL_GRADES } from '../model/grades/grades.ts'
import type { Ladder, Plan, Registry, ResponseLevel } from '../model/plan.generated.ts'
import { ENTERPRISE_TYPES } from '../model/requirement.ts'
import { alternativesOf } from '../model/response/alternatives.ts'
import { saysSomething } from '../model/response/conditions.ts'
import { indicatorKey } from '../model/response/indicators.ts'
import { hazardKey } from '../model/response/levels.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule, type Target } from './rule.ts'

export default planRule({
  id: 'level-not-grade',
  title: { zh: '响应级别不照搬事故等级', en: 'Response levels are no copy of the grades of accidents' },
  severity: 'warning',
  sources: ['G29639-6.1.2'],
  why: {
    zh: '事故等级按死伤人数和损失划分，等数清楚已经晚了；单位的响应级别应看危害、影响范围和自己能不能控制。',
    en: 'Grades count the dead and the damage, and by then it is too late; a unit responds by harm, range and what it can control itself.',
  },
  messages: {
    copied: {
      zh: '响应级别照搬了事故等级：应按危害程度、影响范围和本单位控制事态的能力分级',
      en: 'The response levels copy the grades of accidents; they follow harm, range and what the unit can control',
    },
  },
  hint: {
    zh: '按班组、车间、全厂、请求外援等控制能力划分级别，写出各级的启动条件',
    en: 'Divide levels by who can control it (team, shop, plant, outside help), each with its condition',
  },
  check(plan, report, { repository }) {
    if (!ENTERPRISE_TYPES.has(plan.type) || countryOf(plan) !== 'CN') return
    const levels = plan.response?.levels ?? []
    const [place, ...affected] =
      namedAsGrades(levels) ?? onlyGrades(levels) ?? sameNumbers(plan, repository.registries) ?? []
    if (place) report('copied', { ...place, affected })
  },
  examples: {
    good: [
      'type: comprehensive\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, label: 车间级, when: 车间能够控制 }\n    - { level: I, label: 公司级, when: [火势蔓延到相邻车间, { grade: large }] }',
      'type: special\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { grade: major } }\n    - { level: I, when: { grade: extraordinary } }',
      'type: comprehensive\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario: { thresholds: [{ indicator: dead, atLeast: { large: 3, major: 10 } }] }\nresponse:\n  scale: [I, II]\n  thresholds: [{ indicator: dead, atLeast: { II: 1, I: 3 } }]\n  levels: [{ level: II }, { level: I }]',
    ],
    bad: [
      'type: comprehensive\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, label: 较大事故 }   # ✗\n    - { level: I, label: 重大事故 }',
      'type: unitSpecial\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: { grade: large } }   # ✗\n    - { level: I, when: { grade: major } }',
      'type: comprehensive\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario: { thresholds: [{ indicator: dead, atLeast: { large: 3, major: 10 } }] }\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: dead, atLeast: { II: 3, I: 10 } }   # ✗\n  levels: [{ level: II }, { level: I }]',
      'type: comprehensive\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario: { thresholds: [{ indicator: 死亡人数, atLeast: { large: 3, major: 10 } }] }\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: dead, atLeast: { II: 3, I: 10 } }   # ✗\n  levels: [{ level: II }, { level: I }]',
    ],
  },
})

const NAMES = new Set(
  LEGAL_GRADES.flatMap(([, name]) => ['', '事故', '响应', '事故响应', '级', '级响应'].map((end) => `${name}${end}`)),
)

function namedAsGrades(levels: readonly ResponseLevel[]): Target[] | undefined {
  const named = levels.filter(({ label }) => label !== undefined && NAMES.has(label))
  return new Set(named.map(({ label }) => label)).size > 1 ? named.map((node) => ({ node, key: 'label' })) : undefined
}

/** Every level is started by a grade and by nothing else, each by another one. */
function onlyGrades(levels: readonly ResponseLevel[]): Target[] | undefined {
  const conditioned = levels.filter(({ when }) => saysSomething(when))
  const grades = conditioned.map(({ when }) => {
    const [only, ...more] = alternativesOf(when)
    const isAlone = only && more.length === 0 && Object.keys(only.condition).every((key) => OF_GRADE.has(key))
    return isAlone ? only.condition.grade : undefined
  })
  if (grades.length < 2 || grades.includes(undefined) || new Set(grades).size < grades.length) return undefined
  return conditioned.map((node) => ({ node, key: 'when' }))
}

const OF_GRADE: ReadonlySet<string> = new Set(['grade', 'id', 'hazard', 'mode'])

function sameNumbers(plan: Plan, registries: readonly Registry[]): Target[] | undefined {
  const graded = new Set((plan.scenario.thresholds ?? []).map((ladder) => rungs(ladder, plan, registries)))
  const same = (plan.response?.thresholds ?? []).filter((ladder) => {
    const own = rungs(ladder, plan, registries)
    return own !== undefined && graded.has(own)
  })
  return same.length > 0 ? same.map((node) => ({ node })) : undefined
}

/** The numbers of a ladder, whatever they stand for; undefined for a single one. */
function rungs(ladder: Ladder, plan: Plan, registries: readonly Registry[]): string | undefined {
  const { indicator, hazard, atLeast, moreThan } = ladder
  const numbers = Object.values({ ...moreThan, ...atLeast }).map(Number)
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return undefined
  return JSON.stringify([
    indicator && indicatorKey(indicator, plan, registries),
    hazard && hazardKey(plan, hazard),
    numbers.sort((a, b) => a - b),
  ])
}
