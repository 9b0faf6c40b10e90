import { type EffectiveMeasure, effectiveMeasures, measureName } from '../model/measures.ts'
import type { Measure, Step } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'measure-lead',
  title: { zh: '每项措施有牵头者', en: 'Every measure has a lead' },
  severity: 'warning',
  sources: ['CPG-TASK', 'S-O10'],
  why: {
    zh: '没有写明由谁负责的措施，每个部门都以为是别人的事。',
    en: 'A measure that nobody answers for is not taken; everyone thinks it is somebody else’s.',
  },
  messages: {
    none: { zh: '措施“{measure}”没有写明由谁牵头', en: 'Nobody leads the measure "{measure}"' },
    group: {
      zh: '“{measure}”一组的 {count} 项措施都没有写明由谁牵头',
      en: 'Nobody leads any of the {count} measures of the group "{measure}"',
    },
  },
  hint: {
    zh: '补上 lead: 机构或岗位；写在组上，对组内各项都有效',
    en: 'Add lead: a body or a post; on a group it holds for every item',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const unled = measures.filter((one) => !isLed(one))
    if (unled.length === 0) return
    const led = new Set<Measure>()
    for (const { node, groups } of measures.filter(isLed)) for (const place of [node, ...groups]) led.add(place)
    const counts = new Map<Measure, number>()
    for (const { node, groups } of unled) {
      const widest = [...groups, node].find((place) => !led.has(place)) ?? node
      counts.set(widest, (counts.get(widest) ?? 0) + 1)
    }
    for (const [node, count] of counts) {
      const measure = measureName(node.title || node.do || !node.items ? node : (node.items[0] ?? node))
      report(count > 1 ? 'group' : 'none', { node }, { measure, count })
    }
  },
  examples: {
    good: [
      'measures:\n  - { do: 关停生产线, steps: [{ do: 切断电源, by: { text: 当班电工 } }] }',
      'measures:\n  - { phase: response, lead: 值班室, do: 通知各组到岗 }',
      'measures:\n  - { do: 主持会商, byLevel: { I: { lead: 县长 }, II: { lead: 副县长 } } }\nresponse: { levels: [{ level: I }, { level: II }] }\nactors: [{ name: 县防指, kind: command, head: 县长, deputies: [副县长], duties: 指挥 }]',
    ],
    bad: [
      'measures:\n  - { phase: response, do: 通知各组到岗 }   # ✗',
      'measures:\n  - title: 人员疏散   # ✗\n    items:\n      - 清点人数\n      - 组织撤离\n  - { lead: 值班室, do: 通知各组到岗 }',
    ],
  },
})

/** Led by somebody, at some level at least, or step by step. */
function isLed({ measure, node, groups }: EffectiveMeasure): boolean {
  if (measure.lead?.length || node.steps?.some(isTaken)) return true
  const byLevel = [node, ...groups].flatMap((place) => Object.values(place.byLevel ?? {}))
  return byLevel.some((one) => one.lead?.length)
}

function isTaken(step: Step): boolean {
  return (step.by?.length ?? 0) > 0 || (step.steps ?? []).some(isTaken)
}
