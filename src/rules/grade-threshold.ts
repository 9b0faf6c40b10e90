import type { Localized } from '../base/locale.ts'
import { LEGAL_GRADES, legalName } from '../model/grades/grades.ts'
import { type Deviation, deviationOf, type GradeNumbers, gradeNumbers, wordIn } from '../model/grades/legal-numbers.ts'
import type { Hazard, Indicator, Plan } from '../model/plan.generated.ts'
import { alternativesOf } from '../model/response/alternatives.ts'
import { indicatorNamed, indicatorsFor } from '../model/response/indicators.ts'
import { hazardKey } from '../model/response/levels.ts'
import { rowsFor } from '../model/tables/applies.ts'
import type { EventKind, GradingThreshold } from '../model/tables/types.ts'
import { planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'grade-threshold',
  title: { zh: '事件分级的数值与分级标准一致', en: 'The numbers of grades are those of the standard' },
  severity: 'warning',
  sources: ['RPT-3', 'FOR-40', 'EQ12', 'ENV14'],
  why: {
    zh: '谁来应对、报到哪一级，都看事件等级。数值写错，或者还是旧标准，就会报错级、找错人。',
    en: 'The grade decides who responds and how far up it is reported. A wrong number, or an old one, sends it to the wrong place.',
  },
  messages: {
    differs: {
      zh: '{title}：预案写的是{said}（{unit}以上），分级标准是{required}',
      en: '{title}: the plan says {said} ({unit} and more), the standard says {required}',
    },
  },
  hint: {
    zh: '按分级标准改数值；确是另一项指标的，改指标名称',
    en: 'Use the numbers of the standard; if it counts something else, name the indicator so',
  },
  check(plan, report, { date, region, tables, repository }) {
    const { grades, thresholds } = plan.scenario
    if (!grades?.length && !thresholds?.length) return
    const rows = rowsFor(tables.gradingThresholds, plan, { date, region }).filter((row) => isAbout(plan, row))
    if (rows.length === 0) return
    for (const one of gradeNumbers(plan, repository.registries)) {
      const indicator = indicatorNamed(one.indicator, plan, repository.registries)
      const fitting = rows.filter((row) => isAbout(plan, row, one.hazard) && isNamed(plan, one, row))
      const deviation = indicator && deviationOf(one, indicator, fitting)
      if (deviation) tell(deviation, indicator, report)
    }
    if (saysWordsOnly(plan, indicatorsFor(plan, repository.registries), rows))
      report.skip({
        zh: '事件等级是用文字写的，没有可以对照的指标和数值',
        en: 'the grades are in words, without indicators and numbers to compare',
      })
  },
  examples: {
    good: [
      'type: comprehensive\ntitle: 某厂生产安全事故综合应急预案\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }, { id: loss, name: 直接经济损失, unit: 万元 }]\nscenario:\n  thresholds:\n    - { indicator: dead, atLeast: { ordinary: 1, large: 3, major: 10, extraordinary: 30 } }\n    - { indicator: loss, atLeast: { large: 1000, major: 5000, extraordinary: 10000 } }',
      'title: 临河县森林火灾应急预案\nindicators: [{ id: area, name: 受害森林面积, unit: 公顷 }]\nscenario:\n  grades:\n    - { grade: extraordinary, when: { indicator: area, atLeast: 1000 } }\n    - { grade: major, when: [{ indicator: area, atLeast: 100, below: 1000 }, 威胁居民地] }\n    - { grade: large, when: { indicator: area, moreThan: 1 } }',
      'title: 临河县防汛应急预案\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  thresholds: [{ indicator: dead, atLeast: { large: 2, major: 5 } }]',
      'type: comprehensive\ntitle: 某厂生产安全事故综合应急预案\nindicators: [{ id: hurt, name: 受伤人数, unit: 人 }, { id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  hazards: [{ name: 食物中毒, class: health }]\n  thresholds:\n    - { indicator: hurt, atLeast: { large: 5, major: 20 } }\n    - { indicator: dead, hazard: 食物中毒, atLeast: { large: 1, major: 10 } }',
    ],
    bad: [
      'type: comprehensive\ntitle: 某厂生产安全事故综合应急预案\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  thresholds:\n    - { indicator: dead, atLeast: { large: 3, major: 8, extraordinary: 30 } }   # ✗',
      'title: 临河县突发环境事件应急预案\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  grades:\n    - { grade: extraordinary, when: { indicator: dead, atLeast: 10 } }   # ✗\n    - { grade: major, when: { indicator: dead, atLeast: 3 } }',
      'title: 临河县突发环境事件应急预案\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  grades:\n    - { grade: extraordinary, when: { indicator: 死亡人数, atLeast: 10 } }   # ✗\n    - { grade: major, when: { indicator: dead, atLeast: 3 } }',
    ],
  },
})

/** The class of hazard to which an event belongs. */
const CLASSES: Readonly<Partial<Record<EventKind, Hazard['class']>>> = {
  workAccident: 'accident',
  fire: 'accident',
  railway: 'accident',
  specialEquipment: 'accident',
  environment: 'accident',
  forestFire: 'natural',
  earthquake: 'natural',
  geological: 'natural',
}

/** Not if the hazards that the numbers are about all are of another class. */
function isAbout(plan: Plan, { event }: GradingThreshold, hazard?: string): boolean {
  const all = plan.scenario.hazards ?? []
  const meant = hazard === undefined ? all : all.filter((one) => hazardKey(plan, one.name) === hazardKey(plan, hazard))
  const classes = meant.flatMap((one) => one.class ?? [])
  const wanted = CLASSES[event]
  return classes.length < meant.length || classes.length === 0 || (wanted !== undefined && classes.includes(wanted))
}

/** Grades that the plan calls by names of its own are its own; a legal name at the wrong grade is told elsewhere. */
function isNamed(plan: Plan, { numbers }: GradeNumbers, { labels }: GradingThreshold): boolean {
  const graded = new Set<string>(numbers.map(({ grade }) => grade))
  const own = Object.values(labels ?? {}).flatMap(({ zh, en }) => [zh, en])
  const known = [...LEGAL_GRADES.flat(), ...own]
  return (plan.scenario.grades ?? []).every(
    ({ grade, label }) => !graded.has(grade) || label === undefined || known.some((word) => label.includes(word)),
  )
}

function tell({ row, differing }: Deviation, { unit = '' }: Indicator, report: Reporter<'differs'>): void {
  const [first, ...more] = differing.map(({ node, key }) => ({ node, key }))
  if (!first) return
  const words = {
    title: row.title,
    unit,
    said: listed(differing.map(({ grade, value }) => ({ grade, value }))),
    required: listed(differing.map(({ grade, required }) => ({ grade, value: required }))),
  }
  report('differs', { ...first, affected: more, sources: row.sources }, words)
}

function listed(numbers: readonly { grade: string; value: number }[]): Localized {
  const values = numbers.map(({ grade, value }) => ({ grade, value: String(Number(value.toPrecision(6))) }))
  return {
    zh: values.map(({ grade, value }) => `${legalName(grade) ?? grade} ${value}`).join('、'),
    en: values.map(({ grade, value }) => `${grade} ${value}`).join(', '),
  }
}

/** Grades in words only, and no indicator that the tables know. */
function saysWordsOnly(plan: Plan, indicators: readonly Indicator[], rows: readonly GradingThreshold[]): boolean {
  const { grades = [], thresholds = [] } = plan.scenario
  if (grades.length === 0 || thresholds.length > 0) return false
  if (indicators.some(({ name }) => rows.some((row) => wordIn(row, name) > 0))) return false
  return grades.every(({ when }) => alternativesOf(when).every(({ condition }) => condition.text !== undefined))
}
