import { effectiveMeasures } from '../model/measures.ts'
import type { Plan } from '../model/plan.generated.ts'
import { effectiveLevels, expandLevels, levelLabel } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'level-measures',
  title: { zh: '每级响应有措施', en: 'Every response level has measures' },
  severity: 'warning',
  sources: ['S-L05', 'REAL-MEASURES', 'CPG-CONOPS'],
  why: {
    zh: '启动了一级响应，却没有一件事要做，等于没有启动。',
    en: 'A level that is started and asks nobody to do anything has not been started.',
  },
  messages: { empty: { zh: '“{level}”响应没有任何措施', en: 'There is no measure for the level "{level}"' } },
  hint: {
    zh: '在响应措施里写 levels: [{id}]；各级都做的措施不写 levels',
    en: 'Write levels: [{id}] in response measures; what holds at every level needs no levels',
  },
  check(plan, report) {
    const busy = levelsWithMeasures(plan)
    if (busy === 'all') return
    const entries = effectiveLevels(plan)
    const inherits = new Map(entries.map(({ entry }) => [entry.level, entry.inherits]))
    const reported = new Set<string>()
    for (const { entry, node } of entries) {
      if (reported.has(entry.level) || chainOf(entry.level, inherits).some((level) => busy.has(level))) continue
      reported.add(entry.level)
      report('empty', { node, key: 'level' }, { level: levelLabel(plan, entry.level), id: entry.level })
    }
  },
  examples: {
    good: [
      'response:\n  scale: [I, II]\n  levels: [{ level: II }, { level: I }]\nmeasures:\n  - { phase: response, levels: [II+], lead: 办公室, do: 通知各组到岗 }',
      'response:\n  scale: [I, II]\n  levels: [{ level: II }, { level: I, inherits: II }]\nmeasures:\n  - { phase: response, levels: [II], lead: 办公室, do: 通知各组到岗 }',
      'response:\n  levels: [{ level: II }]\nmeasures:\n  - { phase: response, lead: 办公室, do: 通知各组到岗 }',
    ],
    bad: [
      'response:\n  scale: [I, II]\n  levels:\n    - { level: II }\n    - { level: I }   # ✗\nmeasures:\n  - { phase: response, levels: [II], lead: 办公室, do: 通知各组到岗 }',
    ],
  },
})

/** A level and those whose measures hold at it too. */
function chainOf(level: string, inherits: ReadonlyMap<string, string | undefined>): string[] {
  const chain: string[] = []
  for (let next: string | undefined = level; next !== undefined && !chain.includes(next); next = inherits.get(next))
    chain.push(next)
  return chain
}

/** Levels at which something is done; `all` when a response measure names no level, or no measure is there at all. */
function levelsWithMeasures(plan: Plan): 'all' | Set<string> {
  const levels = new Set<string>()
  const words = new Set<string>()
  const measures = effectiveMeasures(plan)
  if (measures.length === 0 || plan.playbooks?.length) return 'all'
  for (const { measure, groups } of measures) {
    const isResponse = measure.phase === 'response' || measure.phase === undefined
    if (!measure.levels?.length && isResponse && !measure.onWarnings?.length) return 'all'
    if (measure.levels) for (const word of measure.levels) words.add(word)
    for (const level in measure.byLevel) levels.add(level)
    for (const { byLevel } of groups) for (const level in byLevel) levels.add(level)
  }
  for (const level of expandLevels(plan, [...words])) levels.add(level)
  return levels
}
