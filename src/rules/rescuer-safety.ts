import { type EffectiveMeasure, effectiveMeasures, measureName } from '../model/measures.ts'
import type { Measure, Plan } from '../model/plan.generated.ts'
import { isDangerous } from '../model/response/danger.ts'
import { planRule, together } from './rule.ts'

/** Where protection is spoken of, so is the sign to leave; and in all dangerous work. */
const RESCUE: ReadonlySet<string | undefined> = new Set(['teams', 'firstResponse'])
/** A post that watches over them, by its title. */
const SAFETY_POST = /安全员|安全官|safety officer/i

export default planRule({
  id: 'rescuer-safety',
  title: { zh: '进入险境的措施写明防护和撤离', en: 'Who goes into danger knows when to leave' },
  severity: 'warning',
  sources: ['SER-22', 'DR-V9', 'CPG-TASK'],
  why: {
    zh: '救援人员伤亡多半因为没有人说过：穿什么进去、出现什么情况必须出来。',
    en: 'Rescuers die because nobody told them what to wear going in, and at what sign to come out.',
  },
  messages: {
    none: {
      zh: '有 {count} 项灭火、危险物质处置措施，没有一处写明防护和撤离条件，例如“{measure}”',
      en: '{count} measures against fire or hazardous matter, and nowhere a word on protection and withdrawal, for example "{measure}"',
    },
    stay: {
      zh: '{count} 项措施写了防护，没有写何时撤离，例如“{measure}”',
      en: '{count} measures name the protection, but not when to withdraw, for example "{measure}"',
    },
    bare: {
      zh: '{count} 项措施写了何时撤离，没有写进去时怎样防护，例如“{measure}”',
      en: '{count} measures say when to withdraw, but not what protects those who go in, for example "{measure}"',
    },
  },
  hint: {
    zh: '在措施上写 safety：protection（防护）和 withdrawWhen（撤离条件），或设安全员',
    en: 'Give the measures safety: protection and withdrawWhen, or name a safety officer',
  },
  check(plan, report) {
    const measures = effectiveMeasures(plan)
    const dangerous = measures.filter(({ measure }) => measure.phase === 'response' && isDangerous(measure))
    const [first, ...more] = dangerous
    if (first && !saysSafety(plan, measures)) {
      const affected = more.map(({ node }) => ({ node, key: 'do' }))
      const words = { count: dangerous.length, measure: measureName(first.measure) }
      report('none', { node: first.node, key: 'do', affected }, words)
      return
    }
    const halves = {
      stay: measures.filter(({ measure, node }) => {
        return node.safety?.protection && !node.safety.withdrawWhen && isRescue(measure)
      }),
      bare: measures.filter(({ measure, node }) => {
        return node.safety?.withdrawWhen && !node.safety.protection && isRescue(measure)
      }),
    }
    for (const name of ['stay', 'bare'] as const) {
      const place = together(halves[name].map(({ node }) => ({ node, key: 'safety' })))
      const words = { count: halves[name].length, measure: measureName(halves[name][0]?.measure ?? {}) }
      if (place) report(name, { ...place, severity: 'info' }, words)
    }
  },
  examples: {
    good: [
      'measures:\n  - { phase: response, function: fire, lead: 消防队, do: 灭火, safety: { protection: 空气呼吸器, withdrawWhen: 屋顶变形、声响异常 } }',
      'actors:\n  - { name: 消防队, duties: 灭火, posts: [{ title: 现场安全员, duties: 观察险情、发撤离信号 }] }\nmeasures:\n  - { phase: response, function: fire, lead: 消防队, do: 灭火 }',
    ],
    bad: [
      'measures:\n  - phase: response\n    function: hazmat\n    lead: 抢险队\n    do: 关阀堵漏   # ✗',
      'measures:\n  - phase: response\n    function: fire\n    lead: 消防队\n    do: 灭火\n    safety: { protection: 空气呼吸器 }   # ✗',
      'measures:\n  - phase: response\n    function: teams\n    lead: 抢险队\n    do: 加固子堤\n    safety: { withdrawWhen: 堤身出现贯通裂缝 }   # ✗',
    ],
  },
})

function saysSafety({ actors, playbooks }: Plan, measures: readonly EffectiveMeasure[]): boolean {
  if (measures.some(({ measure }) => measure.safety !== undefined)) return true
  if ((playbooks ?? []).some((playbook) => playbook.attention !== undefined)) return true
  return actors.some(({ head, deputies = [], posts = [] }) =>
    [head, ...deputies, ...posts].some((post) => SAFETY_POST.test(post?.title ?? '')),
  )
}

function isRescue(measure: Measure): boolean {
  return isDangerous(measure) || RESCUE.has(measure.function)
}
