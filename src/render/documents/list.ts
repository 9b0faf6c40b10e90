/** The documents that can be printed from a plan. A new one is a folder beside this file, its two templates, and a row here. */
import type { DocumentKind } from './document.ts'

export const DOCUMENTS = [
  {
    name: 'plan',
    about: { zh: '预案全文', en: 'the whole plan' },
    load: async () => (await import('./plan/plan.ts')).plan,
  },
  {
    name: 'cards',
    byActor: true,
    title: { zh: '应急处置卡', en: 'Action cards' },
    about: {
      zh: '应急处置卡：每个岗位、队伍一面，先做什么、告诉谁、何时撤',
      en: 'action cards: a side for each post or team: what to do first, whom to tell, when to withdraw',
    },
    load: async () => (await import('./cards/cards.ts')).cards,
  },
  {
    name: 'quick-guide',
    title: { zh: '指挥快速指南', en: 'Quick guide' },
    about: {
      zh: '指挥快速指南：两页，启动条件、谁决定、第一小时、报告时限、电话',
      en: 'quick guide: two pages for whoever leads: triggers, who decides, the first hour, reports, numbers',
    },
    load: async () => (await import('./quick-guide/quick-guide.ts')).quickGuide,
  },
  {
    name: 'contacts',
    title: { zh: '应急通讯录', en: 'Emergency directory' },
    about: {
      zh: '通讯录：单位、岗位、电话和核实日期',
      en: 'directory: bodies, posts, numbers, days they were checked',
    },
    merges: true,
    hasSheets: true,
    load: async () => (await import('./contacts/contacts.ts')).contacts,
  },
  {
    name: 'duties',
    title: { zh: '职责分工表', en: 'Duties by body' },
    about: {
      zh: '职责：单位×阶段和级别的矩阵，各单位的任务',
      en: 'duties: bodies × phases and levels, and the tasks of each body',
    },
    hasSheets: true,
    load: async () => (await import('./duties/duties.ts')).duties,
  },
  {
    name: 'resources',
    title: { zh: '应急资源台账', en: 'Resource ledger' },
    about: {
      zh: '资源：物资台账和合计、队伍、避难场所、设施、协议',
      en: 'resources: supplies with totals, teams, shelters, facilities, agreements',
    },
    merges: true,
    hasSheets: true,
    load: async () => (await import('./resources/resources.ts')).resources,
  },
  {
    name: 'levels',
    title: { zh: '响应级别对照表', en: 'Response levels side by side' },
    about: {
      zh: '级别：启动条件、决定、行动、通报、升级、终止对照',
      en: 'levels: triggers, decisions, actions, notices, raising, ending, side by side',
    },
    hasSheets: true,
    load: async () => (await import('./levels/levels.ts')).levels,
  },
  {
    name: 'reporting',
    title: { zh: '信息报告手册', en: 'Reporting' },
    about: {
      zh: '信息报告：谁向谁、几时、怎么报，首报、续报、终报的空白表',
      en: 'who reports to whom, when and how; blank first, follow-up and final reports',
    },
    load: async () => (await import('./reporting/reporting.ts')).reporting,
  },
  {
    name: 'forms',
    title: { zh: '应急文书格式', en: 'Forms' },
    about: {
      zh: '文书格式：启动、调整、终止令，预警通知单，预案所附表单，值班记录',
      en: 'forms: activation, change and deactivation orders, warning messages, own forms, duty log',
    },
    load: async () => (await import('./forms/forms.ts')).forms,
  },
] as const satisfies readonly DocumentKind[]

export type DocumentName = (typeof DOCUMENTS)[number]['name']

/** @returns the kind of document of that name */
export function documentKind(name: DocumentName): DocumentKind {
  return DOCUMENTS.find((kind) => kind.name === name) ?? DOCUMENTS[0]
}
