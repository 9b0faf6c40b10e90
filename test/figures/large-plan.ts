/** A plan of 60 bodies with long names, who all report and act: larger than any that was met. */
import { normalise } from '../../src/model/normalise.ts'
import type { Plan } from '../../src/model/plan.generated.ts'

const NAMES = {
  zh: (index: number) => `澜川市第${index}应急联动区域防汛防台风指挥部`,
  en: (index: number) => `Emergency Working Group of Mutual-Aid District ${index}`,
}

const LEVELS = ['I', 'II', 'III', 'IV', 'V']
const LIMITS = ['immediately', '5min', '10min', '30min', '45min', '1h', '90min', '2h', '4h', '2d']

/** @returns the plan in its long form */
export function largePlan(language: 'zh' | 'en'): Plan {
  const name = NAMES[language]
  const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item
  const bodies = Array.from({ length: 60 }, (_, index) => name(index))
  return normalise<Plan>(
    {
      kind: 'plan',
      id: 'large',
      title: name(0),
      language,
      type: 'special',
      planSystem: {
        parent: [name(70), name(71)],
        children: bodies.slice(0, 40).map((title) => `${title}.`),
        related: bodies.slice(40, 60).map((title) => `${title}.`),
      },
      scenario: {
        hazards: bodies.slice(0, 30).map((title, index) => ({
          name: title,
          likelihood: 1 + (index % 5),
          impact: 1 + ((index * 3) % 5),
          rating: at(['重大风险', '较大风险', '一般风险', '低风险'], index),
        })),
      },
      actors: bodies.map((title, index) => ({
        name: title,
        kind: index === 0 ? 'command' : 'department',
        ...(index === 0 ? {} : { reportsTo: name(Math.floor((index - 1) / 6)) }),
      })),
      measures: bodies.map((title, index) => ({
        do: `${title}${index}`,
        phase: 'response',
        lead: [title],
        within: at(LIMITS, index),
        since: at(['started', 'occurred', 'received'], index),
        levels: [at(LEVELS, index)],
      })),
      goals: [],
      response: {
        scale: LEVELS,
        levels: LEVELS.map((level, index) => ({
          level,
          proposer: [name(index), name(index + 1), name(index + 2)],
          decider: [name(index + 10)],
          approver: [name(index + 20)],
        })),
        escalation: { by: [name(3), name(4)], within: '30min', to: 'I' },
        termination: LEVELS.map((level, index) => ({
          levels: [level],
          decider: [name(index)],
          announcer: [name(index + 9)],
        })),
      },
      information: {
        reports: bodies.slice(1).map((title, index) => ({
          kind: 'first',
          from: [title],
          to: [name(Math.floor(index / 4))],
          within: at(LIMITS, index),
          since: 'received',
          medium: ['电话'],
        })),
      },
    },
    'plan',
  )
}
