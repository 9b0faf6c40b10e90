import type { Localized } from '../base/locale.ts'
import { effectiveLevels, expandLevels, levelLabel, scaleOf } from '../model/response/levels.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'termination-levels',
  title: { zh: '每级响应都写明如何终止', en: 'The plan says how each response level ends' },
  severity: 'warning',
  sources: ['ERL-86', 'RE-15'],
  why: {
    zh: '逐级写了终止，漏掉的那一级启动以后就没有人知道怎样结束。',
    en: 'Where the end is written level by level, the one left out starts and nobody knows how it ends.',
  },
  messages: {
    forgotten: { zh: '“{levels}”没有写如何终止', en: 'Nothing says how it ends: {levels}' },
  },
  hint: {
    zh: '在 response.termination 的 levels 里补上这些级别；对各级都适用的，不写 levels',
    en: 'Add these levels to an entry of response.termination; an entry without levels holds for all',
  },
  check(plan, report) {
    const { response } = plan
    if (!response?.termination?.length || response.termination.some(({ levels }) => !levels?.length)) return
    const ended = new Set(response.termination.flatMap(({ levels = [] }) => expandLevels(plan, levels)))
    const automatic = new Set(
      effectiveLevels(plan).flatMap(({ entry }) => (entry.start === 'automatic' ? entry.level : [])),
    )
    const forgotten = scaleOf(plan).filter((level) => !ended.has(level) && !automatic.has(level))
    if (forgotten.length === 0) return
    const names = forgotten.map((level) => levelLabel(plan, level))
    const levels: Localized = { zh: names.join('、'), en: names.join(', ') }
    report('forgotten', { node: response, key: 'termination', at: 'key' }, { levels })
  },
  examples: {
    good: [
      'response:\n  scale: [I, II]\n  levels: [{ level: I }, { level: II }]\n  termination: [{ levels: [II+], when: 险情排除 }]',
      'response:\n  scale: [I, II]\n  levels: [{ level: I }, { level: II }]\n  termination: [{ levels: [I], when: 搜救结束 }, { when: 险情排除 }]',
      'response:\n  scale: [I, II]\n  levels: [{ level: I }, { level: II, start: automatic }]\n  termination: [{ levels: [I], when: 搜救结束 }]',
    ],
    bad: [
      'response:\n  scale: [I, II]\n  levels: [{ level: I }, { level: II }]\n  termination:   # ✗\n    - { levels: [I], when: 搜救结束 }',
    ],
  },
})
