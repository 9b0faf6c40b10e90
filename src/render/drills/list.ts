/** The documents of a drill. A new one is a folder beside this file, its two templates (drill-NAME), and a row here. */
import type { DrillDocumentKind } from './document.ts'

export const DRILL_DOCUMENTS = [
  {
    name: 'events',
    title: { zh: '情景事件清单', en: 'Master event list' },
    about: {
      zh: '情景事件清单：什么时候、谁发给谁、预期什么行动',
      en: 'event list: when, from whom to whom, what is expected',
    },
    load: async () => (await import('./events/events.ts')).eventsView,
  },
  {
    name: 'report',
    title: { zh: '演练评估报告', en: 'After-action report' },
    about: {
      zh: '评估报告：目标、计划与实际用时、优点、问题、整改',
      en: 'evaluation: objectives, planned and actual times, strengths, what to improve',
    },
    load: async () => (await import('./report/report.ts')).reportView,
  },
] as const satisfies readonly DrillDocumentKind[]

export type DrillDocumentName = (typeof DRILL_DOCUMENTS)[number]['name']

/** @returns the kind of document of that name */
export function drillDocumentKind(name: DrillDocumentName): DrillDocumentKind {
  return DRILL_DOCUMENTS.find((kind) => kind.name === name) ?? DRILL_DOCUMENTS[0]
}
