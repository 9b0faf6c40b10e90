/** Everything that a template of the full plan can place: one name for each section, each a list of blocks. */
import type { Block as PlanBlock } from '../../model/plan.generated.ts'
import type { Words } from '../phrase/words.ts'
import type { Block, Cover } from '../tree.ts'
import { annexes } from './annexes/annexes.ts'
import { levelTriggers } from './annexes/triggers.ts'
import { heading, rich } from './blocks.ts'
import { organization, structure } from './bodies/organization.ts'
import { type CardView, cardView } from './card/card.ts'
import { type DocumentContext, orSeeAnnex, unlessAnnex, type ViewContext } from './context.ts'
import { figure } from './figures/figures.ts'
import { measuresOf, responseMeasures, warningMeasures } from './measures/measures.ts'
import { attention, playbooks, procedures } from './measures/playbooks.ts'
import { adjustment, escalation, linkage, outsideHelp, siteCommand, termination } from './sections/conduct.ts'
import * as front from './sections/front.ts'
import { basis, conventions, facts, notApplicable, planSystem, principles, purpose, scope } from './sections/general.ts'
import { goals } from './sections/goals.ts'
import { indicators } from './sections/indicators.ts'
import { informationText, release, reports, sharing } from './sections/information.ts'
import * as management from './sections/management.ts'
import { evacuations, facilities, funds, resourcesText, shelters, supplies } from './sections/resources.ts'
import { levelStarts, parameters, responseLevels, responseText } from './sections/response.ts'
import { safeguards, safeguardsOf } from './sections/safeguards.ts'
import { assumptions, background, cases, grades, hazards } from './sections/scenario.ts'
import { lifting, messageFields, monitoring, warningLevels, warningText } from './sections/warning.ts'

const SECTIONS = {
  approval: front.approval,
  approvalPage: front.approvalPage,
  signatures: front.signatures,
  distribution: front.distribution,
  filing: front.filing,
  revisions: front.revisions,
  editionNote: front.editionNote,
  ...{ purpose, basis, scope, principles, conventions, grades, goals, indicators },
  planSystem: orSeeAnnex('planSystem', planSystem),
  facts: orSeeAnnex('facts', facts),
  background: unlessAnnex('facts', background),
  hazards: orSeeAnnex('hazards', hazards),
  cases: unlessAnnex('hazards', cases),
  assumptions: unlessAnnex('hazards', assumptions),
  ...{ structure, organization },
  systemFigure: unlessAnnex('planSystem', figure('system')),
  riskMatrix: unlessAnnex('hazards', figure('risk')),
  reportChain: unlessAnnex('reports', figure('reports')),
  responseFlow: unlessAnnex('flow', figure('response')),
  timeline: figure('timeline'),
  ...{ warningText, monitoring, warningLevels, messageFields, lifting, warningMeasures },
  ...{ responseText, responseLevels, levelTriggers, levelStarts, parameters, responseMeasures },
  ...{ siteCommand, escalation, adjustment, linkage, outsideHelp, termination },
  ...{ informationText, reports, sharing, release },
  ...{ resourcesText, supplies, facilities, funds, safeguards },
  safeguardsOfCommunications: (context: ViewContext) => safeguardsOf(context, 'communications'),
  safeguardsOfTeams: (context: ViewContext) => safeguardsOf(context, 'teams'),
  safeguardsOfSupplies: (context: ViewContext) => safeguardsOf(context, 'supplies'),
  otherSafeguards: (context: ViewContext) => safeguardsOf(context, undefined),
  evacuations: orSeeAnnex('routes', evacuations),
  shelters: unlessAnnex('routes', shelters),
  drills: management.drills,
  training: management.training,
  maintenance: management.maintenance,
  nextReview: management.nextReview,
  accountability: management.accountability,
  definitions: management.definitions,
  ...{ playbooks, procedures, attention },
  interpretation: management.interpretation,
  validity: management.validity,
  annexes: (context: ViewContext) => annexes(context, ['contacts']),
  enterpriseAnnexes: (context: ViewContext) =>
    annexes(context, ['facts', 'hazards', 'planSystem', 'contacts', 'agreements']),
  mitigation: (context: ViewContext) => measuresOf(context, 'mitigation'),
  preparedness: (context: ViewContext) => measuresOf(context, 'preparedness'),
  recovery: (context: ViewContext) => measuresOf(context, 'recovery'),
  otherMeasures: (context: ViewContext) => measuresOf(context, undefined),
} satisfies Record<string, (context: ViewContext) => Block[]>

type After = PlanBlock['after']

export type PlanView = Record<keyof typeof SECTIONS, Block[]> & {
  title: string
  cover: Omit<Cover, 'type'>
  identity: Block[]
  notApplicable: Block[]
  /** What the plan adds after a section that no other field holds. */
  after: Record<After, Block[]>
  /** The same plan as a card and what follows it; made only for a template that asks. */
  readonly card: CardView<keyof typeof SECTIONS | 'notApplicable' | 'identity'>
}

export function planView(context: DocumentContext): PlanView {
  const { plan, words, info, requirementTitles } = context
  const made = Object.entries(SECTIONS).map(([name, make]) => [name, make(context)])
  const sections = {
    ...(Object.fromEntries(made) as Record<keyof typeof SECTIONS, Block[]>),
    identity: front.identity(context, info),
    notApplicable: notApplicable(context, requirementTitles),
  }
  let card: PlanView['card'] | undefined
  return {
    ...sections,
    title: plan.title,
    cover: front.cover(context, info),
    after: addedAfter(words),
    get card() {
      card ??= cardView(context, sections, info)
      return card
    },
  }
}

const PLACES: readonly After[] = [
  'purpose',
  'basis',
  'planSystem',
  'scope',
  'principles',
  'scenario',
  'actors',
  'goals',
  'warning',
  'response',
  'measures',
  'information',
  'resources',
  'drills',
  'training',
  'maintenance',
  'accountability',
  'definitions',
  'annexes',
]

function addedAfter(words: Words): Record<After, Block[]> {
  const places = PLACES.map((place): [After, Block[]] => {
    const blocks = (words.plan.blocks ?? []).filter(({ after }) => after === place)
    return [place, blocks.flatMap(({ title, text }) => [heading(title, 0), ...rich(words.text(text))])]
  })
  return Object.fromEntries(places) as Record<After, Block[]>
}
