import type { Localized } from '../base/locale.ts'
import { drillRule, together } from './rule.ts'

const FACTS: readonly { key: 'by' | 'type' | 'start'; what: Localized }[] = [
  { key: 'type', what: { zh: '演练形式', en: 'its type' } },
  { key: 'by', what: { zh: '组织单位', en: 'who holds it' } },
  { key: 'start', what: { zh: '时间', en: 'when it is held' } },
]

export default drillRule({
  id: 'drill-objective',
  title: { zh: '演练有目标，目标对得上预案', en: 'A drill has objectives that come from the plan' },
  severity: 'info',
  sources: ['DR-D2', 'DR-D1', 'HSEEP-TYPES'],
  why: {
    zh: '目标对不上预案的措施和目标，练完也说不出预案哪一条行、哪一条不行。',
    en: 'When an objective comes from no measure or goal, nobody can say afterwards which part of the plan works.',
  },
  messages: {
    none: { zh: '这次演练没有写目标', en: 'This drill has no objectives' },
    loose: {
      zh: '有 {count} 个演练目标没有写检验预案的哪项措施、哪个目标',
      en: 'Objectives that name no measure and no goal of the plan: {count}',
    },
    facts: { zh: '这次演练没有写{what}', en: 'This drill does not say {what}' },
  },
  hint: {
    zh: '在 objectives 里写 statement，用 measures、goals 指向预案',
    en: 'Give objectives, each with the measures or goals of the plan that it tests',
  },
  check(drill, report) {
    const objectives = drill.objectives ?? []
    if (objectives.length === 0) report('none', { node: drill, key: 'title' })
    const loose = objectives.filter(({ goals, measures }) => !goals?.length && !measures?.length)
    const place = together(loose.map((node) => ({ node, key: 'statement' })))
    if (place) report('loose', place, { count: loose.length })
    const missing = FACTS.filter(({ key }) => drill[key] === undefined)
    if (missing.length === 0) return
    const what = {
      zh: missing.map((fact) => fact.what.zh).join('、'),
      en: missing.map((fact) => fact.what.en).join(', '),
    }
    report('facts', { node: drill, key: 'title', hint: FACTS_HINT }, { what })
  },
  examples: {
    good: [
      `kind: drill
id: night-call
title: 夜间叫应演练
language: zh
plan: flood
type: drill
by: 区防办
start: 2026-09-18T20:00
objectives: [{ statement: 30 分钟内叫应到村, measures: [call] }]`,
      // Nobody asks for the objectives of a drill that was called off.
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练\nlanguage: zh\nplan: flood\nstatus: cancelled',
    ],
    bad: [
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练   # ✗\nlanguage: zh\nplan: flood\ntype: drill\nby: 区防办\nstart: 2026-09-18',
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练   # ✗\nlanguage: zh\nplan: flood\ntype: drill\nobjectives: [{ statement: 叫应到村, measures: [call] }]',
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练\nlanguage: zh\nplan: flood\ntype: drill\nby: 区防办\nstart: 2026-09-18\nobjectives:\n  - { statement: 提高应急意识 }   # ✗',
    ],
  },
})

const FACTS_HINT = { zh: '补上 type、by、start', en: 'Give type, by and start' }
