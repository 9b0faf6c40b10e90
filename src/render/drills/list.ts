/** The documents of a drill. A new one is a row here and its two templates (drill-NAME), made of the sections of `view/`. */
import type { DrillDocumentKind } from './document.ts'

async function drillSections() {
  return (await import('./view/view.ts')).drillView
}

async function reportSections() {
  return (await import('./report/report.ts')).reportView
}

export const DRILL_DOCUMENTS = [
  {
    name: 'work-plan',
    title: { zh: '演练工作方案', en: 'Exercise plan' },
    about: {
      zh: '工作方案：目的、目标、情景、人员、步骤、评估、保障、经费',
      en: 'work plan: aims, objectives, scenario, people, steps, evaluation, support, money',
    },
    load: drillSections,
  },
  {
    name: 'situation-manual',
    title: { zh: '桌面演练情景手册', en: 'Situation manual' },
    about: {
      zh: '桌面演练用：分单元给情况、提问题，不给答案',
      en: 'for table-tops: the situation by module and what to discuss, no answers',
    },
    load: drillSections,
  },
  {
    name: 'script',
    title: { zh: '演练脚本', en: 'Script' },
    about: { zh: '脚本：几点、谁、说什么、做什么', en: 'script: when, who, what is said and done' },
    load: drillSections,
  },
  {
    name: 'controllers',
    title: { zh: '导调手册', en: 'Controller handbook' },
    about: {
      zh: '导调人员用：全部事件、提示、安全口令',
      en: 'for controllers: every event, the prompts, the word that stops it',
    },
    load: drillSections,
  },
  {
    name: 'evaluators',
    title: { zh: '评估手册', en: 'Evaluator handbook' },
    about: {
      zh: '评估人员用：目标、情景、事件、站位、评定办法',
      en: 'for evaluators: objectives, scenario, events, positions, how to rate',
    },
    load: drillSections,
  },
  {
    name: 'evaluation',
    title: { zh: '演练评估表', en: 'Evaluation guide' },
    about: {
      zh: '评估表：每位评估人员一份，带评定框',
      en: 'evaluation guide: one for each evaluator, with boxes to rate',
    },
    hasSheets: true,
    sheets: async () => (await import('./workbook/workbook.ts')).evaluationSheets,
    load: drillSections,
  },
  {
    name: 'players',
    title: { zh: '参演人员手册', en: 'Player handbook' },
    about: { zh: '参演人员用：不透露情景事件', en: 'for players: reveals no event' },
    load: drillSections,
  },
  {
    name: 'check-in',
    title: { zh: '演练签到表', en: 'Check-in list' },
    about: { zh: '签到表', en: 'check-in list' },
    load: drillSections,
  },
  {
    name: 'timing',
    title: { zh: '演练计时表', en: 'Timing sheet' },
    about: { zh: '计时表：每项行动的开始和完成', en: 'timing sheet: when each action began and was done' },
    load: drillSections,
  },
  {
    name: 'safety-plan',
    title: { zh: '演练保障和安全方案', en: 'Support and safety plan' },
    about: { zh: '保障和安全方案：风险、中止、通信、场地、物资', en: 'support and safety: risks, stopping, means' },
    load: drillSections,
  },
  {
    name: 'publicity',
    title: { zh: '演练告知书', en: 'Notice to the public' },
    about: { zh: '告知周边单位和群众：这是演练', en: 'tells people nearby that it is a drill' },
    isPublic: true,
    load: drillSections,
  },
  {
    name: 'feedback',
    title: { zh: '参演人员反馈表', en: 'Participant feedback' },
    about: { zh: '反馈表：做得好的、要改的、建议', en: 'feedback: what went well, what to improve' },
    load: drillSections,
  },
  {
    name: 'events',
    title: { zh: '情景事件清单', en: 'Master event list' },
    about: {
      zh: '情景事件清单：什么时候、谁发给谁、预期什么行动',
      en: 'event list: when, from whom to whom, what is expected',
    },
    hasSheets: true,
    sheets: async () => (await import('./workbook/workbook.ts')).eventSheets,
    load: drillSections,
  },
  {
    name: 'report',
    title: { zh: '演练评估报告', en: 'After-action report' },
    about: {
      zh: '评估报告：目标、计划与实际用时、优点、问题、整改',
      en: 'evaluation: objectives, planned and actual times, strengths, what to improve',
    },
    needsRecord: true,
    load: reportSections,
  },
  {
    name: 'summary',
    title: { zh: '演练总结报告', en: 'Summary report' },
    about: {
      zh: '总结报告：概况、总体结果、经验、问题、整改，供上报和归档',
      en: 'summary: overview, results, what went well, problems, what is mended, to hand up and to file',
    },
    needsRecord: true,
    load: reportSections,
  },
] as const satisfies readonly DrillDocumentKind[]

export type DrillDocumentName = (typeof DRILL_DOCUMENTS)[number]['name']

/** @returns the kind of document of that name */
export function drillDocumentKind(name: DrillDocumentName): DrillDocumentKind {
  return DRILL_DOCUMENTS.find((kind) => kind.name === name) ?? DRILL_DOCUMENTS[0]
}
