/** What a report is asked for where the plan does not say it. */
import type { Localized } from '../../../base/locale.ts'
import type { Plan } from '../../../model/plan.generated.ts'

export const KINDS = ['first', 'followUp', 'final'] as const
export type Kind = (typeof KINDS)[number]

/** In China the contents that local rules on emergency information ask of first, follow-up and final reports. */
const USUAL: Readonly<Record<Kind, readonly Localized[]>> = {
  first: [
    { zh: '信息来源、接报时间', en: 'Source, and when it was received' },
    { zh: '事发时间', en: 'When it happened' },
    { zh: '事发地点', en: 'Where' },
    { zh: '简要经过、初步原因', en: 'What happened, and why as far as known' },
    { zh: '伤亡和失联人数', en: 'People hurt, killed or missing' },
    { zh: '损失初步估计', en: 'Damage and services lost' },
    { zh: '影响范围和后果', en: 'Extent, and who is in danger' },
    { zh: '已采取的措施', en: 'What has been done' },
    { zh: '下一步措施和请求', en: 'What comes next, and what is needed' },
    { zh: '现场联系人和电话', en: 'Contact at the scene, number' },
  ],
  followUp: [
    { zh: '核实后的数据', en: 'Figures confirmed since the last report' },
    { zh: '危害程度和范围', en: 'Extent of the harm' },
    { zh: '已采取的措施、处置进展', en: 'What has been done' },
    { zh: '发展趋势', en: 'Trend' },
    { zh: '下一步措施和请求', en: 'What comes next, and what is needed' },
    { zh: '现场联系人和电话', en: 'Contact at the scene, number' },
  ],
  final: [
    { zh: '事件总结', en: 'Course of the event' },
    { zh: '处置情况', en: 'What was done' },
    { zh: '当前状态', en: 'State at present' },
    { zh: '下一步工作（善后、恢复重建、评估）', en: 'What remains to be done' },
  ],
}

/** What a unit reports of a work accident in China (regulation on accident reports, art. 12). */
const ACCIDENT: readonly Localized[] = [
  { zh: '事故发生单位概况', en: 'The unit' },
  { zh: '事故发生的时间、地点以及现场情况', en: 'When and where, state of the scene' },
  { zh: '事故简要经过', en: 'What happened' },
  {
    zh: '伤亡（含下落不明）人数和初步估计的直接经济损失',
    en: 'People hurt, killed or missing; direct loss, estimated',
  },
  { zh: '已采取的措施', en: 'What has been done' },
  { zh: '其他应当报告的情况', en: 'Anything else to be reported' },
]

const UNITS: readonly Plan['type'][] = ['comprehensive', 'unitSpecial', 'onSite']

/** @returns the fields of a report for which the plan names none */
export function usualFields({ type, language }: Plan, kind: Kind): string[] {
  const fields = kind === 'first' && language === 'zh' && UNITS.includes(type) ? ACCIDENT : USUAL[kind]
  return fields.map((field) => field[language])
}
