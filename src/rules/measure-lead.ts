import { effectiveMeasures, measureName } from '../model/measures.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'measure-lead',
  title: { zh: '每项措施有牵头者', en: 'Every measure has a lead' },
  severity: 'warning',
  sources: ['CPG-TASK', 'S-O10'],
  why: {
    zh: '没有人负责的措施不会有人去做；“有关部门”接到的任务，每个部门都以为是别人的。',
    en: 'A measure that nobody answers for is not taken; everyone thinks it is somebody else’s.',
  },
  messages: {
    none: { zh: '措施“{measure}”没有写明由谁牵头', en: 'Nobody leads the measure "{measure}"' },
  },
  hint: { zh: '补上 lead: 机构或岗位', en: 'Add lead: a body or a post' },
  check(plan, report) {
    for (const { measure, node } of effectiveMeasures(plan))
      if (!measure.lead?.length && !node.steps?.length) report('none', { node }, { measure: measureName(measure) })
  },
  examples: {
    good: ['measures:\n  - { phase: response, lead: 值班室, do: 通知各组到岗 }'],
    bad: ['measures:\n  - { phase: response, do: 通知各组到岗 }   # ✗'],
  },
})
