import { effectiveMeasures } from '../model/measures.ts'
import type { Hazard } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'hazard-measures',
  title: { zh: '每种风险有措施', en: 'Every hazard is met by a measure' },
  severity: 'warning',
  sources: ['S-K04', 'S-K02', 'CPG-ADEQUACY'],
  why: {
    zh: '列进风险清单却没有措施的风险，真来了只能临时想办法。',
    en: 'A hazard on the list without a measure will be met by improvising.',
  },
  messages: { unmet: { zh: '风险“{hazard}”没有对应的措施', en: 'No measure meets the hazard "{hazard}"' } },
  hint: {
    zh: '在措施里写 hazards: [{name}]；适用各种风险的措施不写 hazards',
    en: 'Write hazards: [{name}] in measures; what holds for every hazard needs none',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const playbooks = plan.playbooks ?? []
    const holdsForAll =
      measures.some(({ measure }) => !measure.hazards?.length) || playbooks.some(({ hazard }) => hazard === undefined)
    if (holdsForAll || measures.length + playbooks.length === 0) return
    const met = new Set([
      ...measures.flatMap(({ measure }) => measure.hazards ?? []),
      ...playbooks.flatMap((book) => book.hazard ?? []),
    ])
    for (const hazard of plan.scenario.hazards ?? [])
      if (!isMet(hazard, met))
        report('unmet', { node: hazard, key: 'name' }, { hazard: hazard.name, name: hazard.id ?? hazard.name })
  },
  examples: {
    good: [
      'scenario:\n  hazards: [{ name: 山洪 }, { name: 干旱 }]\nmeasures:\n  - { lead: 水利局, hazards: [山洪], do: 转移沿河住户 }\nplaybooks: [{ title: 值班处置卡, steps: [接报, 核实] }]',
      'scenario:\n  background: 山区县\n  hazards: [{ name: 山洪 }, { name: 干旱 }]\nmeasures:\n  - { lead: 水利局, hazards: [山洪], do: 转移沿河住户 }\n  - { lead: 水利局, hazards: [干旱], do: 应急送水 }',
      'scenario:\n  background: 山区县\n  hazards: [{ name: 山洪 }, { name: 干旱 }]\nmeasures:\n  - { lead: 水利局, do: 值班值守 }',
    ],
    bad: [
      'scenario:\n  background: 山区县\n  hazards:\n    - { name: 山洪 }\n    - { name: 干旱 }   # ✗\nmeasures:\n  - { lead: 水利局, hazards: [山洪], do: 转移沿河住户 }',
    ],
  },
})

function isMet(hazard: Hazard, met: ReadonlySet<string>): boolean {
  return met.has(hazard.name) || (hazard.id !== undefined && met.has(hazard.id))
}
