/**
 * A plan as a card, for villages and townships: first what gets people out of danger, on one or two pages, then the
 * chapters with what the card has no room for. What stands on the card is left out of the chapters.
 */
import type { Block, DocumentInfo } from '../../tree.ts'
import { ANNEX_VIEWS } from '../annexes/annex-views.ts'
import { annexes } from '../annexes/annexes.ts'
import { paragraph } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { measuresOf, responseMeasures, warningMeasures } from '../measures/measures.ts'
import { cover } from '../sections/front.ts'
import { actionTable, alarmBox, isFirstResponse, onCard } from './actions.ts'
import { type ParticularName, particulars } from './particulars.ts'
import { people } from './people.ts'
import { dangerTable, leavingTable, saysAllOfHazards } from './places.ts'
import { signals } from './signals.ts'

/** Sections of the plan that a card says by itself or takes in. */
type Name =
  | ParticularName
  | 'hazards'
  | 'structure'
  | 'organization'
  | 'warningLevels'
  | 'lifting'
  | 'warningMeasures'
  | 'responseMeasures'
  | 'mitigation'
  | 'preparedness'
  | 'recovery'
  | 'otherMeasures'
  | 'reports'
  | 'shelters'
  | 'evacuations'
  | 'identity'
  | 'annexes'

export interface CardView<Section extends string = string> {
  /** Who issued which version, in one line. */
  imprint: Block[]
  /** What is done before anybody is told to do it. */
  firstResponse: Block[]
  dangers: Block[]
  signals: Block[]
  leaving: Block[]
  shelters: Block[]
  people: Block[]
  actions: Block[]
  reports: Block[]
  supplies: Block[]
  particulars: Block[]
  /** The sections of the plan without what the card holds. */
  beyond: Record<Section, Block[]>
}

/** @param sections what the plan says, section by section */
export function cardView<Section extends string>(
  context: ViewContext,
  sections: Record<Section | Name, Block[]>,
  info: DocumentInfo,
): CardView<Section | Name> {
  const held = onCard(context.plan)
  const named = people(context)
  const heard = signals(context)
  const few = particulars(context, sections, info)
  const chapters = { ...context, elsewhere: new Set(held.map(({ node }) => node)) }
  const hasReports = context.annexWith('reports') === undefined
  const taken = new Set<string>([
    ...few.held,
    ...['structure', 'evacuations', 'identity', 'reports'],
    ...(heard.isWhole ? ['warningLevels', 'lifting'] : []),
    ...(saysAllOfHazards(context) ? ['hazards'] : []),
    ...(named.isWhole ? ['organization'] : []),
    ...(['shelters', 'supplies'] as const).filter((name) => isUpright(sections[name])),
  ])
  return {
    imprint: imprint(context, info),
    firstResponse: alarmBox(context, held.filter(isFirstResponse)),
    dangers: dangerTable(context),
    signals: heard.blocks,
    leaving: leavingTable(context),
    shelters: isUpright(sections.shelters) ? sections.shelters : [],
    people: named.table,
    actions: actionTable(
      context,
      held.filter((one) => !isFirstResponse(one)),
    ),
    reports: hasReports ? ANNEX_VIEWS.reports(context) : sections.reports,
    supplies: few.held.has('supplies') || !isUpright(sections.supplies) ? [] : sections.supplies,
    particulars: few.table,
    beyond: {
      ...mapOf(sections, (blocks, name) => (taken.has(name) ? [] : blocks)),
      warningMeasures: warningMeasures(chapters),
      responseMeasures: responseMeasures(chapters),
      mitigation: measuresOf(chapters, 'mitigation'),
      preparedness: measuresOf(chapters, 'preparedness'),
      recovery: measuresOf(chapters, 'recovery'),
      otherMeasures: measuresOf(chapters, undefined),
      annexes: annexes(context, named.isWhole ? [] : ['contacts']),
    },
  }
}

function mapOf<Key extends string, Value>(
  record: Record<Key, Value>,
  change: (value: Value, key: Key) => Value,
): Record<Key, Value> {
  const entries = (Object.entries(record) as [Key, Value][]).map(([key, value]) => [key, change(value, key)])
  return Object.fromEntries(entries) as Record<Key, Value>
}

/** Wide tables stand on landscape pages, behind the card. */
function isUpright(blocks: readonly Block[]): boolean {
  return blocks.every(({ type }) => type !== 'landscape')
}

/** What a cover would say. */
function imprint(context: ViewContext, info: DocumentInfo): Block[] {
  const { marks, lines } = cover(context, info)
  const { phrase, say } = context.words
  const said = lines.map(({ label, value }) => (label === '' ? value : phrase.pair(label, value)))
  return paragraph([...said, ...marks].join(say({ zh: '　', en: ' · ' })))
}
