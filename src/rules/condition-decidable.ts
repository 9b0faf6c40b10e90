import type { Localized } from '../base/locale.ts'
import { contentsOf } from '../model/contents/contents.ts'
import type { Condition, Ladder, Plan } from '../model/plan.generated.ts'
import { allConditions, BOUND_KEYS } from '../model/response/conditions.ts'
import { type Fault, faultsOf, isCountless } from '../model/response/decidable.ts'
import { planRule, type Reporter, together } from './rule.ts'

const WHAT: Readonly<Record<Fault, Localized>> = {
  empty: { zh: '什么也没有说', en: 'say nothing' },
  boundless: { zh: '有指标，没有数值', en: 'name an indicator and no number' },
  baseless: { zh: '有数值，没有指标', en: 'give a number and no indicator' },
  endless: { zh: '写了过多久，没有写从何时算起', en: 'say how long after, and not after what' },
  countless: { zh: '只写了 count 或 in 之一', en: 'give only one of count and in' },
}

export default planRule({
  id: 'condition-decidable',
  title: { zh: '条件能够判断', en: 'A condition can be decided' },
  severity: 'warning',
  sources: ['REAL-BOUNDS', 'S-L10', 'CPG-CONOPS'],
  why: {
    zh: '“水位达到……”后面没有数，值班的人判断不了到没到，条件等于没有写。',
    en: 'Where the water has to reach no number, whoever is on duty cannot tell whether it did: it is no condition.',
  },
  messages: {
    undecidable: {
      zh: '{count} 个条件{what}，判断不了',
      en: 'Conditions that cannot be decided, as they {what}: {count}',
    },
    skipped: {
      zh: '同一类条件里别的指标有“{level}”的数值，这个指标跳过了它',
      en: 'Other indicators have a number for "{level}"; this one skips it',
    },
  },
  hint: {
    zh: '补全 indicator 和 atLeast 等数值，或用 text 写明；“几个里几个”写全 count 和 in',
    en: 'Complete indicator and its number (atLeast …), or say it in text; give both count and in',
  },
  check(plan, report) {
    const ladders = (contentsOf(plan).objects.get('ladder') ?? []) as unknown as Ladder[]
    const faults: { node: object; fault: Fault }[] = [
      ...faultsOf(allConditions(plan)).filter(({ node, fault }) => fault !== 'empty' || !isToldElsewhere(plan, node)),
      ...ladders.flatMap((node) => {
        const fault = faultOfLadder(node)
        return fault ? [{ node, fault }] : []
      }),
    ]
    for (const [kind, what] of faults.length > 0 ? Object.entries(WHAT) : []) {
      const found = faults.filter(({ fault }) => fault === kind)
      const place = together(found.map(({ node }) => ({ node })))
      if (place) report('undecidable', place, { count: found.length, what })
    }
    judgeSteps(plan, report)
  },
  examples: {
    good: [
      'indicators: [{ id: rain, name: 1小时雨量, unit: 毫米, source: { text: 气象局 } }]\nresponse: { levels: [{ level: I, when: { indicator: rain, any: [{ atLeast: 50, mode: observed }, { atLeast: 40, mode: forecast }] } }] }',
      'response: { levels: [{ level: I, when: { signal: 暴雨红色预警, count: 3, in: 县市区 } }] }\nmeasures: [{ lead: 值班室, do: 停课, when: { hazard: 山洪 } }]\nscenario: { hazards: [{ name: 山洪 }] }',
    ],
    bad: [
      'response:\n  levels:\n    - level: I\n      when:\n        - { elapsed: 2h }   # ✗\n        - 十人以上被困',
      'indicators: [{ id: rain, name: 1小时雨量, unit: 毫米, source: { text: 气象局 } }]\nresponse:\n  levels:\n    - level: I\n      when:\n        - { indicator: rain }   # ✗\n        - 十人以上被困',
      'response:\n  levels:\n    - level: I\n      when:\n        - { atLeast: 50 }   # ✗\n        - 十人以上被困',
      'response:\n  levels:\n    - level: I\n      when:\n        - { signal: 暴雨红色预警, in: 县市区 }   # ✗\n        - 十人以上被困',
      'indicators: [{ id: dead, name: 死亡, unit: 人, source: { text: 应急局 } }, { id: hurt, name: 受伤, unit: 人, source: { text: 应急局 } }]\nresponse:\n  scale: [I, II, III]\n  thresholds:\n    - { indicator: dead, atLeast: { III: 3, II: 10, I: 30 } }\n    - indicator: hurt\n      atLeast: { III: 10, I: 100 }   # ✗\n  levels: [{ level: I }, { level: II }, { level: III }]',
    ],
  },
})

function faultOfLadder(ladder: Ladder): Fault | undefined {
  if (isCountless(ladder)) return 'countless'
  return BOUND_KEYS.some((key) => ladder[key] !== undefined) || ladder.text !== undefined ? undefined : 'boundless'
}

/** What starts, ends or grades and says nothing is told by the rule about it. */
function isToldElsewhere({ response, scenario }: Plan, condition: Condition): boolean {
  const told = [...(response?.levels ?? []), ...(response?.termination ?? []), ...(scenario.grades ?? [])]
  return told.some(({ when }) => when === condition)
}

/** A ladder that has the levels on either side of one that others have was not filled in. */
function judgeSteps(plan: Plan, report: Reporter<'skipped'>): void {
  const { scale = [], thresholds = [] } = plan.response ?? {}
  for (const ladder of thresholds) {
    const alike = thresholds.filter((other) => other !== ladder && other.hazard === ladder.hazard)
    if (alike.length === 0) continue
    const named = levelsOf(ladder)
    const skipped = scale.find((level, index) => {
      const isBetween =
        scale.slice(0, index).some((one) => named.has(one)) && scale.slice(index).some((one) => named.has(one))
      return isBetween && !named.has(level) && alike.some((other) => levelsOf(other).has(level))
    })
    const key = BOUND_KEYS.find((one) => ladder[one] !== undefined)
    if (skipped !== undefined && key) report('skipped', { node: ladder, key, severity: 'info' }, { level: skipped })
  }
}

function levelsOf(ladder: Ladder): ReadonlySet<string> {
  return new Set(BOUND_KEYS.flatMap((key) => Object.keys(ladder[key] ?? {})))
}
