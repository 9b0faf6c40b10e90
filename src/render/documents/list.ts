/** The documents that can be printed from a plan. A new one is a folder beside this file, its two templates, and a row here. */
import type { DocumentKind } from './document.ts'

export const DOCUMENTS = [
  {
    name: 'plan',
    about: { zh: '预案全文', en: 'the whole plan' },
    load: async () => (await import('./plan/plan.ts')).plan,
  },
  {
    name: 'contacts',
    title: { zh: '应急通讯录', en: 'Emergency directory' },
    about: {
      zh: '通讯录：单位、岗位、电话和核实日期',
      en: 'directory: bodies, posts, numbers, days they were checked',
    },
    load: async () => (await import('./contacts/contacts.ts')).contacts,
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
] as const satisfies readonly DocumentKind[]

export type DocumentName = (typeof DOCUMENTS)[number]['name']

/** @returns the kind of document of that name */
export function documentKind(name: DocumentName): DocumentKind {
  return DOCUMENTS.find((kind) => kind.name === name) ?? DOCUMENTS[0]
}
