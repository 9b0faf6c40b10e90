import { allNames } from '../model/drills/links.ts'
import type { Drill, Plan } from '../model/plan.generated.ts'
import { drillRule, type Target, together } from './rule.ts'

export default drillRule({
  id: 'drill-measures',
  title: { zh: '演练检验的措施和目标，预案里有', en: 'What a drill tests stands in the plan' },
  severity: 'warning',
  sources: ['HSEEP-MSEL', 'DR-D3'],
  why: {
    zh: '演练检验的是预案。指向预案里没有的措施，练的就是别的东西，用时也记不回预案。',
    en: 'A drill tests the plan. A measure that the plan does not have is not tested, and its time finds no way back.',
  },
  messages: {
    unknown: {
      zh: '有 {count} 处指向预案“{plan}”里没有的措施或者目标，例如“{name}”',
      en: 'Measures or goals that the plan {plan} does not have: {count}, for example {name}',
    },
  },
  hint: { zh: '写预案里 measures、goals 的 id', en: 'Give the id of a measure or goal of the plan' },
  check(drill, report, { repository }) {
    const plan = repository.plan(drill.plan)
    if (!plan) return report.skip({ zh: '仓库里没有所练的预案', en: 'the repository does not hold the plan' })
    const wrong = unknownIn(drill, plan)
    const place = together(wrong.map(({ target }) => target))
    if (place) report('unknown', place, { count: wrong.length, plan: plan.id, name: wrong[0]?.name ?? '' })
  },
  examples: {
    good: [
      `kind: drill
id: night
title: 夜间演练
language: zh
plan: little
events: [{ id: e-1, expected: [{ measure: out, do: 疏散 }] }]
---
kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [保安队]
goals: [无人伤亡]
measures: [{ id: out, do: 疏散, lead: 保安队 }]
`,
    ],
    bad: [
      `kind: drill
id: night
title: 夜间演练
language: zh
plan: little
objectives: [{ statement: 人人到集合点, goals: [all-safe] }]   # ✗
events: [{ id: e-1, expected: [{ measure: gone, do: 疏散 }] }]
---
kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [保安队]
goals: [无人伤亡]
measures: [{ id: out, do: 疏散, lead: 保安队 }]
`,
    ],
  },
})

interface Wrong {
  name: string
  target: Target
}

function unknownIn({ objectives = [], events = [], record }: Drill, plan: Plan): Wrong[] {
  const { measures, goals } = allNames(plan)
  const missing = (known: ReadonlySet<string>, names: readonly string[] | undefined, target: Target): Wrong[] =>
    (names ?? []).filter((name) => !known.has(name)).map((name) => ({ name, target }))
  const one = (name: string | undefined) => (name === undefined ? [] : [name])
  return [
    ...objectives.flatMap((node) => [
      ...missing(goals, node.goals, { node, key: 'goals' }),
      ...missing(measures, node.measures, { node, key: 'measures' }),
    ]),
    ...events.flatMap(({ expected = [] }) =>
      expected.flatMap((node) => missing(measures, one(node.measure), { node, key: 'measure' })),
    ),
    ...(record?.entries ?? []).flatMap((node) => missing(measures, one(node.measure), { node, key: 'measure' })),
  ]
}
