/** The fixed words of a designed drill. Everything else in it is the plan's. */
import type { Locale, Localized } from '../../base/locale.ts'
import type { Drill } from '../../model/plan.generated.ts'

/** Where the plan has nothing to say; lint finds it as text left to be filled in. */
export const TO_WRITE: Localized = {
  zh: '由策划人编写，待填写',
  en: 'TBD: to be written by the planner',
}

export const CELL: Localized = { zh: '导调组', en: 'Control cell' }
export const EVALUATORS: Localized = { zh: '评估组', en: 'Evaluators' }

export const WORDS = {
  begins: { zh: '演练开始。{text}', en: 'Exercise starts. {text}' },
  ends: { zh: '演练结束，各岗位报告收尾情况。', en: 'Exercise ends. All posts report.' },
  occurs: { zh: '{text}', en: '{text}' },
  decides: { zh: '作出决定：{decision}', en: 'Decides: {decision}' },
  standsIn: { zh: '代行：{decision}', en: 'Stands in and decides: {decision}' },
  absent: {
    zh: '{post}联系不上，从现在起不再参加演练。',
    en: '{post} cannot be reached and takes no further part.',
  },
  nobody: {
    zh: '预案没有写谁代行；由策划人补写或作为问题提出，待填写',
    en: 'TBD: the plan names nobody to stand in; the planner decides',
  },
  prompt: {
    zh: '到这时还没有看到“{name}”：请{who}报告进展。不提示答案。',
    en: 'No sign of "{name}" so far: {who}, report your progress. Do not prompt.',
  },
  standIns: { zh: '谁代行', en: 'Who stands in' },
  reporting: { zh: '报送和叫应的时限、对象、内容', en: 'Reports and calls: in time, to whom, with what' },
  reports: { zh: '报送：{report}', en: 'Reports: {report}' },
  done: { zh: '完成标志：{text}', en: 'Done when: {text}' },
  decided: { zh: '作出决定并记录时间', en: 'Decided, and the time noted' },
  took: { zh: '由代行人作出决定', en: 'The stand-in decided' },
  noted: { zh: '开始并记录时间', en: 'Begun, and the time noted' },
  received: { zh: '接收方确认收到', en: 'The recipient confirms' },
  tabletop: { zh: '情景卡', en: 'scenario card' },
  field: { zh: '电话', en: 'telephone' },
} as const satisfies Record<string, Localized>

/** 桌面演练; 实战演练 with its kind behind it. */
export const TYPES: Readonly<Record<NonNullable<Drill['type']>, Localized>> = {
  tabletop: { zh: '桌面演练', en: 'table-top exercise' },
  drill: { zh: '实战演练（单项）', en: 'drill' },
  functional: { zh: '实战演练（功能）', en: 'functional exercise' },
  fullScale: { zh: '实战演练（全面）', en: 'full-scale exercise' },
}

export function titleOf(plan: string, type: NonNullable<Drill['type']>, locale: Locale): string {
  return locale === 'zh' ? `${plan}${TYPES[type].zh}` : `${plan}: ${TYPES[type].en}`
}
