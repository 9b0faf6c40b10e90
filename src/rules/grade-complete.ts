import type { Localized } from '../base/locale.ts'
import { fallIn, LEGAL_GRADES, LEGAL_IDS, legalName } from '../model/grades/grades.ts'
import type { Grade, Plan } from '../model/plan.generated.ts'
import { GOVERNMENT_TYPES } from '../model/requirement.ts'
import { alternativesOf } from '../model/response/alternatives.ts'
import { BOUND_KEYS, saysSomething } from '../model/response/conditions.ts'
import { hazardKey } from '../model/response/levels.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'grade-complete',
  title: { zh: '事件分级齐全、有标准、不重名', en: 'The grades of events are complete, distinct and have criteria' },
  severity: 'warning',
  sources: ['ERL-03', 'RE-13', 'REAL-TRIGGERS'],
  why: {
    zh: '法定四级少一级，或者一级写了两次，值守人员遇到那一级事件就定不了性，也不知道该由谁来应对。',
    en: 'If one of the four grades is missing, or stands twice, nobody can tell what an event of that grade is and who leads.',
  },
  messages: {
    missing: { zh: '事件分级缺少“{grades}”', en: 'Grades of events are missing: {grades}' },
    empty: { zh: '“{grade}”没有分级标准', en: 'There are no criteria for "{grade}"' },
    twice: { zh: '“{grade}”写了两次', en: '"{grade}" stands twice' },
    label: {
      zh: '名称“{label}”与等级 {grade}（{required}）不符',
      en: 'The name "{label}" is that of another grade than {grade} ({required})',
    },
    falls: {
      zh: '“{graver}”比“{milder}”严重，数值却更宽',
      en: '"{graver}" is graver than "{milder}", but its number is the milder one',
    },
  },
  hint: {
    zh: '四级齐写：extraordinary 特别重大、major 重大、large 较大、ordinary 一般；每级写 when 或在 thresholds 里给数值',
    en: 'Give all four (extraordinary, major, large, ordinary), each with when or with a number in thresholds',
  },
  check(plan, report) {
    const { grades = [], thresholds = [] } = plan.scenario
    if (grades.length + thresholds.length === 0) return
    const numbered = new Set(
      thresholds.flatMap((ladder) => BOUND_KEYS.flatMap((key) => Object.keys(ladder[key] ?? {}))),
    )
    judgeNames(plan, grades, report)
    for (const grade of grades)
      if (!saysSomething(grade.when) && grade.text === undefined && !numbered.has(grade.grade))
        report('empty', { node: grade, key: 'grade' }, { grade: nameOf(plan, grade.grade) })
    judgeCount(plan, numbered, report)
    const order = [...numbered].every((id) => legalName(id)) ? LEGAL_IDS : grades.map(({ grade }) => grade)
    for (const ladder of thresholds) {
      const fall = fallIn(ladder, order)
      if (!fall) continue
      const words = { graver: plainName(plan, fall.severer), milder: plainName(plan, fall.milder) }
      report('falls', { node: ladder, key: fall.key }, words)
    }
  },
  examples: {
    good: [
      'indicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  thresholds: [{ indicator: dead, atLeast: { large: 3, major: 10, extraordinary: 30 } }]\n  grades:\n    - { grade: extraordinary, label: 特别重大 }\n    - { grade: major, label: 重大 }\n    - { grade: large }\n    - { grade: ordinary, when: 个别村庄受淹 }',
      'indicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  thresholds: [{ indicator: dead, atLeast: { large: 3, major: 10, extraordinary: 30 } }]',
      'type: comprehensive\nscenario:\n  grades:\n    - { grade: large, label: 较大事故, when: 火势蔓延出本车间 }\n    - { grade: ordinary, label: 一般事故, when: 本车间能够控制 }',
      'scenario:\n  hazards: [{ name: 洪水 }, { name: 地震 }]\n  grades:\n    - { grade: high, when: { hazard: 洪水, text: 水库垮坝 } }\n    - { grade: high, when: { hazard: 地震, text: 六级以上 } }',
    ],
    bad: [
      'type: special\nscenario:\n  grades:   # ✗\n    - { grade: extraordinary, when: 水库垮坝 }\n    - { grade: major, when: 干流决口 }\n    - { grade: ordinary, when: 个别村庄受淹 }',
      'scenario:\n  grades:\n    - { grade: high, when: 全部业务中断 }\n    - { grade: low }   # ✗',
      'scenario:\n  grades:\n    - { grade: high, when: 全部业务中断 }\n    - { grade: high, when: 一项业务中断 }   # ✗',
      'type: special\nscenario:\n  grades:\n    - { grade: extraordinary, when: 水库垮坝 }\n    - { grade: major, when: 干流决口 }\n    - { grade: large, label: 重大, when: 支流决口 }   # ✗\n    - { grade: ordinary, when: 个别村庄受淹 }',
      'type: special\nindicators: [{ id: dead, name: 死亡人数, unit: 人 }]\nscenario:\n  thresholds:\n    - { indicator: dead, atLeast: { ordinary: 1, large: 10, major: 3, extraordinary: 30 } }   # ✗',
    ],
  },
})

type Report = Reporter<'missing' | 'twice' | 'label'>

/** One entry with a wrong name is that finding only, whatever the name repeats. */
function judgeNames(plan: Plan, grades: readonly Grade[], report: Report): void {
  const isChinese = countryOf(plan) === 'CN'
  const seen: Grade[] = []
  for (const grade of grades) {
    const { label } = grade
    const required = legalName(grade.grade)
    const said = label === undefined ? undefined : LEGAL_GRADES.find(([, name]) => label.startsWith(name))?.[1]
    if (isChinese && required && said && said !== required)
      report('label', { node: grade, key: 'label' }, { label: label ?? said, grade: grade.grade, required })
    else if (seen.some((other) => isSame(plan, other, grade)))
      report('twice', { node: grade, key: 'grade' }, { grade: nameOf(plan, grade.grade) })
    else seen.push(grade)
  }
}

/** The same grade for another hazard is another entry. */
function isSame(plan: Plan, one: Grade, other: Grade): boolean {
  const isNamedAlike = one.label !== undefined && one.label === other.label
  if (one.grade !== other.grade && !isNamedAlike) return false
  const [hazards, others] = [hazardsOf(plan, one), hazardsOf(plan, other)]
  return hazards.size === 0 || others.size === 0 || [...hazards].some((hazard) => others.has(hazard))
}

function hazardsOf(plan: Plan, { when }: Grade): Set<string> {
  return new Set(alternativesOf(when).flatMap(({ condition: { hazard } }) => (hazard ? hazardKey(plan, hazard) : [])))
}

/** Numbers alone need not say that what is below the third grade is of the fourth. */
function judgeCount(plan: Plan, numbered: ReadonlySet<string>, report: Report): void {
  const { grades, thresholds = [] } = plan.scenario
  if (countryOf(plan) !== 'CN' || !GOVERNMENT_TYPES.has(plan.type)) return
  const given = new Set([...(grades ?? []).map(({ grade }) => grade), ...numbered])
  if (given.size === 0 || [...given].some((id) => !legalName(id))) return
  const missing = LEGAL_GRADES.filter(([id]) => !given.has(id) && (grades !== undefined || id !== 'ordinary'))
  if (missing.length === 0) return
  const words: Localized = {
    zh: missing.map(([, name]) => name).join('、'),
    en: missing.map(([id]) => id).join(', '),
  }
  const ladder = thresholds[0]
  const place = grades || !ladder ? ({ node: plan.scenario, key: 'grades', at: 'key' } as const) : { node: ladder }
  report('missing', place, { grades: words })
}

function nameOf(plan: Plan, grade: string): Localized {
  const label = plan.scenario.grades?.find((one) => one.grade === grade)?.label
  return { zh: label ?? legalName(grade) ?? grade, en: label ?? grade }
}

/** Labels may be the very slip; the legal name is not. */
function plainName(plan: Plan, grade: string): Localized {
  const legal = legalName(grade)
  return legal === undefined ? nameOf(plan, grade) : { zh: legal, en: grade }
}
