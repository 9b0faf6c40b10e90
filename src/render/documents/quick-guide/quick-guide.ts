/**
 * Two pages for whoever leads: what starts which level, who decides, what happens in the first hour, what must be reported by
 * when, and the numbers. Where the plan holds more than two pages do, some triggers of each level and the first acts stand, and
 * a line below each table says how much is left out and where it stands in the plan.
 */
import type { Block } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { wording } from '../../view/context.ts'
import type { DocumentMaker } from '../document.ts'
import { originOf } from '../origin.ts'
import { fitted } from './fit.ts'
import { contactRows, hourRows, reportRows } from './hour.ts'
import { HEADS, LEFT } from './labels.ts'
import { deciderRows, triggerRows } from './levels.ts'
import { type Standing, whereabouts } from './where.ts'

const STANDING = {
  triggers: { sections: ['signals', 'responseLevels', 'levelTriggers'], annex: 'triggers' },
  deciders: { sections: ['responseLevels', 'levelTriggers'] },
  hour: { sections: ['actions', 'responseMeasures'] },
  reports: { sections: ['reports'], annex: 'reports' },
  contacts: { sections: ['people', 'organization'], annex: 'contacts' },
} as const satisfies Record<string, Standing>
type Part = keyof typeof STANDING

export const quickGuide: DocumentMaker = {
  template: () => 'quick-guide',
  view: async (context) => {
    const { words, info } = context
    const where = await whereabouts(context)
    const parts = fitted<Part>(
      {
        triggers: triggerRows(context),
        deciders: deciderRows(context),
        hour: hourRows(context),
        reports: reportRows(context),
        contacts: contactRows(context),
      },
      info.sheet ?? 'a4',
    )
    const blocksOf = (part: Part): Block[] => {
      const { table, left } = parts[part]
      const note = left === 0 ? '' : wording(words, LEFT, { count: left, where: where(STANDING[part]) })
      const blocks = [...table, ...paragraph(note)]
      return blocks.length > 0 ? blocks : paragraph(words.say(HEADS.open))
    }
    return {
      title: info.title,
      origin: originOf(words, info).join(' · '),
      triggers: blocksOf('triggers'),
      deciders: blocksOf('deciders'),
      hour: blocksOf('hour'),
      reports: blocksOf('reports'),
      contacts: blocksOf('contacts'),
    }
  },
  isBound: true,
  style: () => 'card',
}
