/** Everything that a template of a drill's document can place: one name for each section, each a list of blocks. */
import type { Block } from '../../tree.ts'
import type { DrillContext } from '../document.ts'
import { guides } from './evaluation.ts'
import { eventList, modules, script, timingSheet } from './events.ts'
import * as front from './front.ts'
import { blankRows, checkIn, judgements } from './sheets.ts'

const SECTIONS = {
  facts: ({ words, drill }) => front.facts(words, drill),
  objectives: ({ words, drill }) => front.objectives(words, drill),
  aims: ({ words, drill }) => front.aims(words, drill),
  points: ({ words, drill }) => front.points(words, drill),
  scenario: ({ words, drill }) => front.scenario(words, drill),
  participants: ({ words, drill }) => front.participants(words, drill),
  playersOnly: ({ words, drill }) => front.playersOnly(words, drill),
  safety: ({ words, drill }) => front.safety(words, drill),
  support: ({ words, drill }) => front.support(words, drill),
  budget: ({ words, drill }) => front.budget(words, drill),
  publicity: ({ words, drill }) => front.publicity(words, drill),
  notice: ({ words, drill }) => front.noticeFacts(words, drill),
  events: ({ words, drill }) => eventList(words, drill),
  script: ({ words, drill }) => script(words, drill),
  modules: ({ words, drill }) => modules(words, drill),
  timing: ({ words, drill }) => timingSheet(words, drill),
  guides: ({ words, drill }) => guides(words, drill),
  checkIn: ({ words, drill }) => checkIn(words, drill),
  notes: ({ words }) =>
    blankRows(words.locale === 'zh' ? ['时间', '记事', '签字'] : ['Time', 'What happened', 'Signature'], 12),
  judgements: ({ words }) => judgements(words),
  opinions: ({ words }) =>
    blankRows(
      words.locale === 'zh'
        ? ['做得好的', '需要改进的', '建议']
        : ['What went well', 'What to improve', 'What I propose'],
      6,
    ),
} satisfies Record<string, (context: DrillContext) => Block[]>

export type DrillView = Record<keyof typeof SECTIONS, Block[]> & { title: string }

/** Sections are made when a template asks: what a document does not show must not be in it. */
export function drillView(context: DrillContext): DrillView {
  const view = { title: context.drill.title }
  for (const [name, make] of Object.entries(SECTIONS))
    Object.defineProperty(view, name, { get: () => make(context), enumerable: true })
  return view as DrillView
}
