import type { Localized } from '../base/locale.ts'
import type { DrillSafety } from '../model/plan.generated.ts'
import { drillRule } from './rule.ts'

const FACTS: readonly { key: keyof DrillSafety; what: Localized }[] = [
  { key: 'officer', what: { zh: '安全负责人', en: 'who answers for safety' } },
  { key: 'stopWord', what: { zh: '中止口令', en: 'the word that stops it' } },
  { key: 'stopConditions', what: { zh: '中止条件', en: 'what stops it' } },
]

export default drillRule({
  id: 'drill-safety',
  title: { zh: '实战演练写明谁管安全、怎么叫停', en: 'A drill in the field says who keeps it safe and how it stops' },
  severity: 'warning',
  sources: ['DR-E4', 'DR-D9', 'DR-L7', 'FP-05'],
  why: {
    zh: '演练也会伤人；真出了事，要有一句人人听得懂的口令让演练停下来。',
    en: 'Drills hurt people too; and when the real thing comes, one word that all know must end the play.',
  },
  messages: {
    missing: { zh: '演练安全没有写{what}', en: 'The safety of the drill does not say {what}' },
    notice: {
      zh: '没有写怎样告知周边的人这是演练',
      en: 'Nothing says how people nearby learn that it is a drill',
    },
  },
  hint: {
    zh: '在 safety 写 officer、stopWord、stopConditions 和 notice',
    en: 'Give officer, stopWord, stopConditions and notice in safety',
  },
  check(drill, report) {
    const { type, safety } = drill
    if (type === undefined || type === 'tabletop') return
    const missing = FACTS.filter(({ key }) => safety?.[key] === undefined)
    const place = safety ? { node: drill, key: 'safety', at: 'key' as const } : { node: drill, key: 'title' }
    if (missing.length > 0) {
      const what = {
        zh: missing.map((fact) => fact.what.zh).join('、'),
        en: missing.map((fact) => fact.what.en).join(', '),
      }
      // A functional drill is played in a command post.
      report('missing', { ...place, severity: type === 'functional' ? 'info' : 'warning' }, { what })
    }
    if (type === 'fullScale' && missing.length === 0 && safety?.notice === undefined)
      report('notice', { ...place, severity: 'info' })
  },
  examples: {
    good: [
      `kind: drill
id: night-move
title: 夜间转移演练
language: zh
plan: flood
type: fullScale
safety: { officer: 消防大队, stopWord: 演练停止, stopConditions: [有人受伤], notice: 前一天广播告知 }`,
      'kind: drill\nid: table\ntitle: 桌面演练\nlanguage: zh\nplan: flood\ntype: tabletop',
      // Calls at night without notice: there is nobody nearby to be told.
      `kind: drill
id: call
title: 夜间叫应抽测
language: zh
plan: flood
type: drill
announced: false
safety: { officer: 区防办, stopWord: 演练停止, stopConditions: [实际降雨达到预警条件] }`,
    ],
    bad: [
      'kind: drill\nid: night-move\ntitle: 夜间转移演练   # ✗\nlanguage: zh\nplan: flood\ntype: drill',
      `kind: drill
id: night-move
title: 夜间转移演练
language: zh
plan: flood
type: drill
safety:   # ✗
  officer: 消防大队
  stopConditions: [有人受伤]`,
      `kind: drill
id: night-move
title: 夜间转移演练
language: zh
plan: flood
type: fullScale
safety: { officer: 消防大队, stopWord: 演练停止, stopConditions: [有人受伤] }   # ✗`,
    ],
  },
})
