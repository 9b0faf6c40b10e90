import type { Localized } from '../base/locale.ts'
import { isDecidedAbove } from '../model/response/conditions.ts'
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
  check(plan, report, { directory }) {
    const { response } = plan
    // On site, what outgrows those who are there ends by the plan above.
    if (plan.type === 'onSite' && plan.planSystem?.parent?.length) return
    if (!response?.termination?.length || response.termination.some(({ levels }) => !levels?.length)) return
    const ended = new Set(response.termination.flatMap(({ levels = [] }) => expandLevels(plan, levels)))
    const elsewhere = new Set(
      effectiveLevels(plan).flatMap(({ entry }) =>
        entry.start === 'automatic' || isDecidedAbove(plan, entry, directory) ? entry.level : [],
      ),
    )
    const forgotten = scaleOf(plan).filter((level) => !ended.has(level) && !elsewhere.has(level))
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
      'type: onSite\nplanSystem: { parent: { title: 某厂生产安全事故综合应急预案 } }\nresponse:\n  scale: [II, III]\n  levels: [{ level: III }, { level: II }]\n  termination: [{ levels: [III], when: 泄漏停止 }]',
    ],
    bad: [
      'response:\n  scale: [I, II]\n  levels: [{ level: I }, { level: II }]\n  termination:   # ✗\n    - { levels: [I], when: 搜救结束 }',
    ],
  },
})
