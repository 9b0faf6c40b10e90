import type { Plan } from '../model/plan.generated.ts'
import { isDecidedAbove, isLedElsewhere, saysSomething } from '../model/response/conditions.ts'
import { effectiveLevels, levelLabel } from '../model/response/levels.ts'
import { levelMeant } from '../model/response/meant.ts'
import { isStartedBeside } from '../model/response/starts.ts'
import { planRule } from './rule.ts'

/** Ⅳ级 where the scale has IV is that level: of the spelling another rule tells. */
function meantBy(plan: Plan, level: string): string {
  return plan.response?.scale?.includes(level) === false ? (levelMeant(plan, level) ?? level) : level
}

export default planRule({
  id: 'level-trigger',
  title: { zh: '每级响应有启动条件', en: 'Every response level says when it starts' },
  severity: 'warning',
  sources: ['S-L04', 'REAL-TRIGGERS', 'CPG-CONOPS'],
  why: {
    zh: '没有启动条件，值守人员无法判断何时启动、何时升级。',
    en: 'Without a condition the duty officer cannot tell when to start it and when to escalate.',
  },
  messages: {
    none: { zh: '“{level}”没有启动条件', en: '"{level}" has no starting condition' },
    missing: {
      zh: '响应级别“{level}”列在 scale 里，levels 里却没有',
      en: 'The level "{level}" stands in the scale, but not among the levels',
    },
  },
  hint: {
    zh: '补上 when，或在 response.thresholds 里给出数值',
    en: 'Add when, or give it a number in response.thresholds',
  },
  check(plan, report, { directory }) {
    const { response } = plan
    if (!response?.levels?.length || isLedElsewhere(plan)) return
    for (const { entry, node } of effectiveLevels(plan))
      if (
        !saysSomething(entry.when) &&
        !isStartedBeside(plan, { ...entry, level: meantBy(plan, entry.level) }) &&
        entry.text === undefined &&
        !isDecidedAbove(plan, entry, directory)
      )
        report('none', { node, key: 'level' }, { level: levelLabel(plan, entry.level) })
    const { scale = [], levels } = response
    scale.forEach((level, key) => {
      if (!levels.some((entry) => entry.level === level || meantBy(plan, entry.level) === level))
        report('missing', { node: scale, key }, { level: levelLabel(plan, level) })
    })
  },
  examples: {
    good: [
      'type: departmental\nactors:\n  - { name: 市政府, kind: government }\n  - { name: 局领导小组, kind: command, head: 局长, deputies: [副局长], duties: 指挥 }\nresponse:\n  scale: [I, II]\n  levels:\n    - { level: II, when: 国道中断, decider: 局领导小组 }\n    - { level: I, decider: 市政府 }',
      'warning:\n  levels: [{ id: red, colour: red, startsResponse: [I] }]\nresponse:\n  levels: [{ level: I, decider: { text: 指挥长 } }]',
      'response:\n  scale: [I, II]\n  levels:\n    - { level: II, when: 三人以上被困 }\n    - { level: I, when: 十人以上被困 }',
      'indicators:\n  - { id: rain, name: 24小时降雨, unit: mm }\nresponse:\n  scale: [I, II]\n  thresholds:\n    - { indicator: rain, atLeast: { II: 100, I: 200 } }\n  levels:\n    - { level: II, decider: 指挥长 }\n    - { level: I, decider: 指挥长 }',
    ],
    bad: [
      'response:\n  scale: [I, II]   # ✗\n  levels:\n    - { level: 三级, when: 三人以上被困 }\n    - { level: I, when: 十人以上被困 }',
      'response:\n  scale: [I, II]   # ✗\n  levels:\n    - { level: II, when: 三人以上被困 }',
      'response:\n  scale: [I, II]\n  levels:\n    - { level: II, decider: 指挥长 }   # ✗\n    - { level: I, when: 十人以上被困 }',
    ],
  },
})
