import { effectiveLevels, expandLevels, levelLabel } from '../model/levels.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'level-measures',
  title: { zh: '每级响应有措施', en: 'Every response level has measures' },
  severity: 'warning',
  sources: ['S-L05', 'REAL-MEASURES'],
  why: {
    zh: '启动了一级响应，却没有一件事要做，等于没有启动。',
    en: 'A level that is started and asks nobody to do anything has not been started.',
  },
  messages: { empty: { zh: '“{level}”启动后没有任何措施', en: 'Nothing is done when "{level}" has started' } },
  hint: {
    zh: '在响应措施里写 levels: [{id}]；各级都做的措施不写 levels',
    en: 'Write levels: [{id}] in response measures; what holds at every level needs no levels',
  },
  check(plan, report) {
    const busy = levelsWithMeasures(plan)
    if (busy === 'all') return
    const reported = new Set<string>()
    for (const { entry, node } of effectiveLevels(plan)) {
      const inherited = entry.inherits !== undefined && busy.has(entry.inherits)
      if (busy.has(entry.level) || inherited || reported.has(entry.level)) continue
      reported.add(entry.level)
      report('empty', { node }, { level: levelLabel(plan, entry.level), id: entry.level })
    }
  },
  examples: {
    good: [
      'response:\n  scale: [I, II]\n  levels: [{ level: II }, { level: I }]\nmeasures:\n  - { phase: response, levels: [II+], lead: 办公室, do: 通知各组到岗 }',
      'response:\n  levels: [{ level: II }]\nmeasures:\n  - { phase: response, lead: 办公室, do: 通知各组到岗 }',
    ],
    bad: [
      'response:\n  scale: [I, II]\n  levels:\n    - { level: II }\n    - { level: I }   # ✗\nmeasures:\n  - { phase: response, levels: [II], lead: 办公室, do: 通知各组到岗 }',
    ],
  },
})

/** Levels at which something is done; `all` when a response measure names no level. */
function levelsWithMeasures(plan: Plan): 'all' | Set<string> {
  const levels = new Set<string>()
  for (const { measure } of effectiveMeasures(plan)) {
    const isResponse = measure.phase === 'response' || measure.phase === undefined
    if (!measure.levels?.length && isResponse && !measure.onWarnings?.length) return 'all'
    for (const level of expandLevels(plan, measure.levels ?? [])) levels.add(level)
    for (const level of Object.keys(measure.byLevel ?? {})) levels.add(level)
  }
  return levels
}
