import { exceptionsAmong } from '../model/contents/exceptions.ts'
import { effectiveMeasures, measureName } from '../model/measures.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'measure-phase',
  title: { zh: '措施写明属于哪个阶段', en: 'A measure belongs to a phase' },
  severity: 'info',
  sources: ['S-L07', 'CPG-TASK'],
  why: {
    zh: '平时做的、接到预警做的、出了事做的，混在一起就没有人知道现在该不该做。没有写阶段的，打印时排不进任何一章。',
    en: 'What is done in normal time, on a warning and in an emergency must not be mixed. What has no phase has no chapter in print.',
  },
  messages: {
    none: {
      zh: '{total} 项措施中有 {count} 项没有写属于哪个阶段，例如“{measure}”',
      en: '{count} of {total} measures belong to no phase, for example "{measure}"',
    },
  },
  hint: {
    zh: '写 phase（mitigation、preparedness、warning、response、recovery）；写在组上，对组内各项都有效',
    en: 'Give phase (mitigation, preparedness, warning, response, recovery); on a group it holds for every item',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const lost = exceptionsAmong(measures, ({ measure }) => measure.phase !== undefined)
    const owners = new Set(lost.map(({ node, groups }) => groups[0] ?? node))
    const place = together([...owners].map((node) => ({ node })))
    const words = { total: measures.length, count: lost.length, measure: lost[0] ? measureName(lost[0].measure) : '' }
    if (place) report('none', place, words)
  },
  examples: {
    good: [
      'measures:\n  - { phase: response, lead: 值班室, do: 通知各组到岗, within: 10min }\n  - { phase: recovery, lead: 值班室, do: 清点物资 }\n  - { phase: recovery, lead: 值班室, do: 总结 }',
      // A plan that does without phases.
      'measures:\n  - { lead: 值班室, do: 通知各组到岗 }\n  - { lead: 值班室, do: 清点物资 }',
    ],
    bad: [
      'measures:\n  - { phase: response, lead: 值班室, do: 通知各组到岗, within: 10min }\n  - { lead: 值班室, do: 清点物资 }   # ✗\n  - { phase: recovery, lead: 值班室, do: 总结 }',
    ],
  },
})
