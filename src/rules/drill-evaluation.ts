import { referenceText } from '../model/directory.ts'
import { isMeant, judgedObjectives, playedObjectives } from '../model/drills/links.ts'
import type { Drill, Objective } from '../model/plan.generated.ts'
import { drillRule, together } from './rule.ts'

export default drillRule({
  id: 'drill-evaluation',
  title: { zh: '每个演练目标都有人评估', en: 'Every objective of a drill is judged by somebody' },
  severity: 'info',
  sources: ['DR-D6', 'DR-D8', 'HSEEP-EEG'],
  why: {
    zh: '没有人评，演练就成了演示；自己评自己，问题就说不出来。',
    en: 'What nobody judges is a show; whoever judges himself finds nothing.',
  },
  messages: {
    none: { zh: '这次演练没有写评估要点', en: 'This drill has no points of evaluation' },
    nobody: { zh: '有 {count} 个评估要点没有写由谁评估', en: 'Points of evaluation without an evaluator: {count}' },
    double: { zh: '“{actor}”既参演又评估', en: '{actor} both plays and evaluates' },
    unjudged: {
      zh: '有 {count} 个演练目标没有评估要点，也没有评判标准',
      en: 'Objectives without a point of evaluation or a criterion: {count}',
    },
    unknown: {
      zh: '评估要点要看的事件“{event}”不在情景事件里',
      en: 'A point of evaluation watches the event "{event}", which the drill does not have',
    },
    unexplained: {
      zh: '有 {count} 项评定不是“完成”，没有说明原因',
      en: 'Ratings below "performed" without a word why: {count}',
    },
  },
  hint: {
    zh: '在 evaluation 写 text、evaluator、objectives，点名事件的写 events；评估人员不参演；评定写 note',
    en: 'Give text, evaluator and objectives in evaluation, events where it watches single ones; evaluators do not play; explain ratings in a note',
  },
  check(drill, report) {
    const points = drill.evaluation ?? []
    const participants = drill.participants ?? []
    if (points.length === 0 && drill.objectives?.length) report('none', { node: drill, key: 'title' })
    const hasEvaluators = participants.some(({ role }) => role === 'evaluator')
    const nobodys = hasEvaluators ? [] : points.filter(({ evaluator }) => evaluator === undefined)
    const unmanned = together(nobodys.map((node) => ({ node, key: 'text' })))
    if (unmanned) report('nobody', unmanned, { count: nobodys.length })
    const known = new Set(drill.events?.map(({ id }) => id))
    for (const node of points)
      for (const event of node.events ?? [])
        if (!known.has(event)) report('unknown', { node, key: 'events', severity: 'warning' }, { event })
    const players = new Set(participants.filter(isPlayer).map(({ actor }) => referenceText(actor)))
    for (const node of participants) {
      const actor = referenceText(node.actor)
      if (node.role === 'evaluator' && players.has(actor))
        report('double', { node, key: 'role', severity: 'warning' }, { actor })
    }
    const unjudged = points.length > 0 ? unjudgedObjectives(drill) : []
    const open = together(unjudged.map((node) => ({ node, key: 'statement' })))
    if (open) report('unjudged', open, { count: unjudged.length })
    const poor = unexplained(drill)
    const place = together(poor.map((node) => ({ node, key: 'objective' })))
    if (place) report('unexplained', place, { count: poor.length })
  },
  examples: {
    good: [
      `kind: drill
id: night-call
title: 夜间叫应演练
language: zh
plan: flood
objectives: [{ id: o-1, statement: 叫应到村, measures: [call] }]
participants: [{ actor: 村委会, role: player }, { actor: 专家组, role: evaluator }]
events: [{ id: e-1, at: T+0, to: 村委会, inject: 暴雨红色预警 }]
evaluation: [{ text: 是否逐级到人, objectives: [o-1], events: [e-1] }]`,
      // A body that plays may send observers.
      `kind: drill
id: night-call
title: 夜间叫应演练
language: zh
plan: flood
participants: [{ actor: 村委会, role: player }, { actor: 村委会, role: observer }]`,
      // What was seen explains the rating.
      `kind: drill
id: night-call
title: 夜间叫应演练
language: zh
plan: flood
record:
  ratings: [{ objective: o-1, rating: some }]
  observations: [{ kind: improvement, text: 一个号码停用, objective: o-1, cause: 换号未报 }]`,
    ],
    bad: [
      `kind: drill
id: night-call
title: 夜间叫应演练
language: zh
plan: flood
events: [{ id: e-1, at: T+0, to: 村委会, inject: 暴雨红色预警 }]
participants: [{ actor: 村委会, role: player }]
evaluation:
  - { text: 是否逐级到人, evaluator: { text: 专家组 }, events: [e-2] }   # ✗`,
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练   # ✗\nlanguage: zh\nplan: flood\nobjectives: [{ statement: 叫应到村, measures: [call] }]',
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练\nlanguage: zh\nplan: flood\nevaluation:\n  - { text: 是否逐级到人 }   # ✗',
      `kind: drill
id: night-call
title: 夜间叫应演练
language: zh
plan: flood
participants:
  - { actor: 村委会, role: player }
  - { actor: 村委会, role: evaluator }   # ✗
objectives:
  - { id: o-1, statement: 叫应到村, measures: [call] }
  - { id: o-2, statement: 转移到点, measures: [move] }   # ✗
evaluation: [{ text: 是否逐级到人, objectives: [o-1] }]`,
      'kind: drill\nid: night-call\ntitle: 夜间叫应演练\nlanguage: zh\nplan: flood\nrecord:\n  ratings:\n    - { objective: o-1, rating: some }   # ✗',
    ],
  },
})

function isPlayer({ role }: { role?: string }): boolean {
  return role === 'player'
}

/** An objective that is not even played is told by the rule about events. */
function unjudgedObjectives(drill: Drill): Objective[] {
  const judged = judgedObjectives(drill)
  const played = playedObjectives(drill)
  return (drill.objectives ?? []).filter(
    (objective) => !isMeant(objective, judged) && (played.size === 0 || isMeant(objective, played)),
  )
}

function unexplained({ record }: Drill): object[] {
  const explained = new Set((record?.observations ?? []).map(({ objective }) => objective))
  return (record?.ratings ?? []).filter(
    ({ rating, note, objective }) => rating !== 'performed' && note === undefined && !explained.has(objective),
  )
}
