import { effectiveMeasures } from '../model/measures.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

const GOVERNMENT: ReadonlySet<Plan['type']> = new Set(['overall', 'special', 'departmental', 'joint', 'catastrophe'])
const OF_SUPPLIES = /物资|装备|suppl|logist|equipment/i

export default planRule({
  id: 'supply-callout',
  title: { zh: '有物资，也有调用办法', en: 'Supplies can be called out' },
  severity: 'info',
  sources: ['DF-13', 'RE-17'],
  why: {
    zh: '台账再全，没有写谁批、谁送、多久到，夜里还是调不出来。',
    en: 'The best ledger brings nothing to the scene at night unless somebody may release it and somebody drives.',
  },
  messages: {
    nobody: {
      zh: '有物资台账，没有写由谁调用、怎么送达',
      en: 'There is a ledger of supplies, but not who calls them out and brings them',
    },
  },
  hint: {
    zh: '加一项职能为 supplies 的措施，或在 resources.safeguards、resources.text 写明调用办法',
    en: 'Add a measure of function supplies, or say it in resources.safeguards or resources.text',
  },
  check(plan, report) {
    const { resources } = plan
    if (!GOVERNMENT.has(plan.type) || !resources?.supplies?.length || resources.text !== undefined) return
    const isCalledOut = effectiveMeasures(plan).some(
      ({ measure: { function: task, phase } }) => task === 'supplies' && phase !== 'preparedness',
    )
    const isSupported = (resources.safeguards ?? []).some(({ kind }) => OF_SUPPLIES.test(kind ?? ''))
    if (!isCalledOut && !isSupported) report('nobody', { node: resources, key: 'supplies', at: 'key' })
  },
  examples: {
    good: [
      'resources:\n  supplies: [{ name: 水泵, quantity: 2, unit: 台, location: 仓库, keeper: { text: 管理员 } }]\nmeasures:\n  - { phase: response, function: supplies, lead: 物资组, do: 凭指挥长命令出库，随车送到现场, within: 1h }',
    ],
    bad: [
      'resources:\n  supplies: [{ name: 水泵, quantity: 2, unit: 台, location: 仓库, keeper: { text: 管理员 } }]   # ✗\nmeasures:\n  - { phase: response, lead: 抢险队, do: 排水, within: 1h }',
    ],
  },
})
