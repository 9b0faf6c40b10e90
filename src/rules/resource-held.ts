import type { Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import type { Directory } from '../model/directory.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Need, Plan, Registry } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'resource-held',
  title: { zh: '要用的物资有储备', en: 'What is needed is held' },
  severity: 'warning',
  sources: ['S-C12', 'OB-12', 'CPG-LOGISTICS'],
  why: {
    zh: '措施里要用冲锋舟，台账里没有或者不够数，到时就是空话。',
    en: 'A measure that needs boats which nobody holds, or too few of them, is empty words.',
  },
  messages: {
    absent: { zh: '{who}需要“{resource}”，物资台账里没有', en: '{who} needs "{resource}", which no ledger holds' },
    short: {
      zh: '{who}需要“{resource}”{needed}，台账里只有 {held}',
      en: '{who} needs {needed} of "{resource}", the ledger holds {held}',
    },
  },
  hint: {
    zh: '在 resources.supplies 或共享名录里补上，或写明由哪支队伍自带',
    en: 'Add it to resources.supplies or to a registry, or name the team that brings it',
  },
  check(plan, report, { directory, repository }) {
    const needs = new Map<Need, Localized>()
    for (const { measure } of effectiveMeasures(plan))
      if (measure.needs) for (const need of measure.needs) needs.set(need, MEASURE)
    for (const goal of plan.goals) if (goal.needs) for (const need of goal.needs) needs.set(need, GOAL)
    if (needs.size === 0) return
    const held = ledger(plan, { directory, registries: repository.registries })
    if (held.size === 0 && [...needs.keys()].some((need) => need.resource !== undefined))
      return report.skip({ zh: '没有物资台账', en: 'there is no ledger of supplies' })
    for (const [need, who] of needs) {
      if (need.resource === undefined) continue
      const quantity = held.get(need.resource)
      if (quantity === undefined) {
        const guess = nearest(need.resource, held.keys())
        const hint = guess === undefined ? {} : { hint: { zh: `是不是“${guess}”？`, en: `Did you mean "${guess}"?` } }
        report('absent', { node: need, key: 'resource', ...hint }, { who, resource: need.resource })
      }
      if (quantity !== undefined && typeof need.quantity === 'number' && quantity < need.quantity)
        report(
          'short',
          { node: need, key: 'quantity' },
          { who, resource: need.resource, needed: need.quantity, held: quantity },
        )
    }
  },
  examples: {
    good: [
      'resources:\n  supplies: [{ name: 冲锋舟, quantity: 6, unit: 艘 }]\nmeasures:\n  - { lead: 抢险队, do: 接出被困群众, needs: [{ resource: 冲锋舟, quantity: 4 }] }',
      'resources:\n  facilities: [应急电源]\ngoals:\n  - { statement: 手术不中断, needs: [{ resource: 应急电源 }] }\nmeasures:\n  - { lead: 电工班, do: 启动发电机 }',
    ],
    bad: [
      'resources:\n  supplies: [{ name: 编织袋, quantity: 6000, unit: 条 }]\nmeasures:\n  - lead: 抢险队\n    do: 接出被困群众\n    needs:\n      - { resource: 冲锋舟 }   # ✗',
      'resources:\n  supplies: [{ name: 冲锋舟, quantity: 2, unit: 艘 }]\nmeasures:\n  - lead: 抢险队\n    do: 接出被困群众\n    needs:\n      - { resource: 冲锋舟, quantity: 4 }   # ✗',
      'resources:\n  facilities: [应急电源]\ngoals:\n  - statement: 手术不中断\n    needs:\n      - { resource: 医用氧气 }   # ✗\nmeasures:\n  - { lead: 电工班, do: 启动发电机 }',
    ],
  },
})

const MEASURE: Localized = { zh: '措施', en: 'A measure' }
const GOAL: Localized = { zh: '目标', en: 'A goal' }

interface Holders {
  directory: Directory
  registries: readonly Registry[]
}

/** Quantities held, by name and id; a quantity in words counts as enough. */
function ledger(plan: Plan, { directory, registries }: Holders): Map<string, number> {
  const held = new Map<string, number>()
  const add = (name: string | undefined, quantity: number | string | undefined): void => {
    if (name !== undefined)
      held.set(name, (held.get(name) ?? 0) + (typeof quantity === 'number' ? quantity : Number.POSITIVE_INFINITY))
  }
  const supplies = [...(plan.resources?.supplies ?? []), ...registries.flatMap((registry) => registry.supplies ?? [])]
  for (const { id, name, quantity } of supplies) for (const key of new Set([id, name])) add(key, quantity)
  for (const { name } of plan.resources?.facilities ?? []) add(name, undefined)
  for (const { actor } of directory.bodies) for (const { name, quantity } of actor.equipment ?? []) add(name, quantity)
  return held
}
