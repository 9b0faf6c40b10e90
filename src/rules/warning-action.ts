import { effectiveMeasures } from '../model/measures.ts'
import type { Plan, WarningLevel } from '../model/plan.generated.ts'
import { allConditions } from '../model/response/conditions.ts'
import { effectiveWarnings, meantWarnings, warningName } from '../model/warning/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'warning-action',
  title: { zh: '每级预警有行动', en: 'Every warning leads to something' },
  severity: 'warning',
  sources: ['S-X07', 'ERL-66', 'CPG-CONOPS'],
  why: {
    zh: '预警发了，没有人因此多做一件事，预警与响应就断了线。',
    en: 'A warning that makes nobody act is cut off from the response.',
  },
  messages: {
    idle: {
      zh: '预警“{warning}”既不启动响应，也没有对应的措施',
      en: 'The warning "{warning}" starts no response and no measure',
    },
  },
  hint: {
    zh: '写 startsResponse，或在措施里写 onWarnings: [{id}]，或在启动条件里写 signal: {id}',
    en: 'Write startsResponse, or onWarnings: [{id}] in measures, or signal: {id} in a starting condition',
  },
  check(plan, report) {
    if (!plan.warning?.levels?.length) return
    const used = usedWarnings(plan)
    if (used === 'all') return
    for (const { node, chain } of effectiveWarnings(plan))
      if (!chain.some((one) => used.has(one.id) || leadsOn(one)))
        report('idle', { node, key: 'id' }, { warning: warningName(node), id: node.id })
  },
  examples: {
    good: [
      'warning:\n  levels:\n    - { id: red, colour: red, issuer: { text: 气象局 } }\nmeasures:\n  - { phase: warning, onWarnings: [red], lead: 办公室, do: 停止户外作业 }',
      'warning:\n  levels:\n    - { id: orange, colour: orange }\n    - { id: red, colour: red, inherits: orange }\nmeasures:\n  - { phase: warning, onWarnings: [orange], lead: 办公室, do: 停止户外作业 }',
    ],
    bad: [
      'warning:\n  levels:\n    - { id: red, colour: red, issuer: { text: 气象局 } }   # ✗\nmeasures:\n  - { phase: response, lead: 办公室, do: 停止户外作业 }',
    ],
  },
})

function leadsOn({ startsResponse, calls }: WarningLevel): boolean {
  return (startsResponse?.length ?? 0) > 0 || (calls?.length ?? 0) > 0
}

/** Ids of the levels that measures and conditions name; `all` when warning measures hold for every level, or none is there. */
function usedWarnings(plan: Plan): 'all' | Set<string> {
  const used = new Set<string>()
  const measures = effectiveMeasures(plan)
  if (measures.length === 0) return 'all'
  for (const { measure } of measures) {
    if (measure.phase === 'warning' && !measure.onWarnings?.length) return 'all'
    if (!measure.onWarnings) continue
    for (const word of measure.onWarnings) for (const id of meantWarnings(plan, word)) used.add(id)
  }
  // What a warning says of itself, such as when it is lifted, makes nobody act.
  if (!allConditions(plan).some(({ signal }) => signal?.length)) return used
  for (const condition of allConditions(plan, 'warning'))
    for (const word of condition.signal ?? []) for (const id of meantWarnings(plan, word)) used.add(id)
  return used
}
