import { durationMinutes } from '../model/duration.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'recovery-time',
  title: {
    zh: '关键业务活动赶在容忍限度之前恢复',
    en: 'A critical activity resumes before its disruption cannot be borne',
  },
  severity: 'warning',
  sources: ['ISO22301-8.2'],
  why: {
    zh: '恢复时间目标（RTO）长于最长可容忍中断时间（MTPD），等于计划在损失无法承受之后才恢复。',
    en: 'A recovery time objective (RTO) beyond the longest disruption that can be borne (MTPD) plans to come back too late.',
  },
  messages: {
    late: {
      zh: '“{goal}”的恢复时间目标 {within} 长于最长可容忍中断时间 {mtpd}',
      en: '"{goal}" is to resume within {within}, but its disruption cannot be borne longer than {mtpd}',
    },
    none: {
      zh: '“{goal}”写了最长可容忍中断时间，没有写恢复时间目标',
      en: '"{goal}" says how long its disruption can be borne, not within what time it resumes',
    },
  },
  hint: {
    zh: 'within 写恢复时间目标，不长于 mtpd；做不到就改方案，不改数字',
    en: 'Give within, not longer than mtpd; where that cannot be done, change the solution, not the number',
  },
  check(plan, report) {
    for (const goal of plan.goals) {
      const { statement, mtpd, within, before } = goal
      if (mtpd === undefined) continue
      if (within === undefined) {
        if (before === undefined) report('none', { node: goal, key: 'mtpd' }, { goal: statement })
        continue
      }
      const [needed, borne] = [durationMinutes(within), durationMinutes(mtpd)]
      if (needed !== undefined && borne !== undefined && needed > borne)
        report('late', { node: goal, key: 'within' }, { goal: statement, within, mtpd })
    }
  },
  examples: {
    good: [
      'goals:\n  - { statement: 急诊病人得到救治, mtpd: 4h, within: 1h, since: occurred }\n  - { statement: 无人员伤亡 }',
      'goals:\n  - { statement: 血液透析不中断, mtpd: 24h, within: P1D }',
    ],
    bad: [
      'goals:\n  - statement: 血液透析不中断\n    mtpd: 24h\n    within: 36h   # ✗',
      'goals:\n  - statement: 急诊病人得到救治\n    mtpd: 4h   # ✗',
    ],
  },
})
