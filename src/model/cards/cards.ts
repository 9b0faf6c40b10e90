/**
 * Action cards: for every body and post that leads a measure of warning or response, carries out a step on site, moves people
 * or decides, what it does, on as few sides as hold it. What does not fit is split by occasion and level, then by hazard; what even then does
 * not fit goes on overleaf, and where a sheet does not hold it the rule `card-too-long` says so.
 */
import type { Directory } from '../directory.ts'
import { sheetOf } from '../papers/sheet.ts'
import type { Plan } from '../plan.generated.ts'
import { scaleOf } from '../response/levels.ts'
import { type CardAct, holdsAt, levelsOf, tasksOf } from './acts.ts'
import { areBrief, SURELY_FITS } from './brief.ts'
import type { Holder } from './holders.ts'
import { CARD_PAPER, MOST_ACTS } from './paper.ts'
import { deciders, decides } from './powers.ts'
import { actsHeight, sideHeight } from './rough.ts'
import { briefTies, type SideScope, type Ties, tiesOf } from './ties.ts'

export interface CardSide extends SideScope {
  ties: Ties
  /** Hazards that the side is for; empty: any. */
  hazards: string[]
  /** Which of how many sides that go on from one another. */
  sequel?: { number: number; of: number }
  /** `acts` and `ties` (all that is not an act) on different sides where they do not fit on one. */
  shows: 'all' | 'acts' | 'ties'
  /** Points left over. */
  spare: number
}

export interface ActionCard {
  holder: Holder
  sides: CardSide[]
}

/** @returns the cards of a plan, in the chain of command */
export function actionCards(plan: Plan, directory: Directory): ActionCard[] {
  return tasksOf(plan, directory, deciders(plan, directory)).map(({ holder, acts }) => ({
    holder,
    sides: sidesOf({ plan, directory, holder }, acts),
  }))
}

interface Setting {
  plan: Plan
  directory: Directory
  holder: Holder
}

/** What a side is made of. */
interface Part {
  acts: CardAct[]
  /** Where the part is for some levels or hazards of its acts only. */
  levels?: string[]
  hazards?: string[]
  shows?: CardSide['shows']
}

function sidesOf(setting: Setting, acts: CardAct[]): CardSide[] {
  if (fits(setting, { acts })) return [sideOf(setting, { acts })]
  const measures = acts.filter(({ playbook, evacuation }) => !playbook && !evacuation)
  const [warning = [], response = []] = (['warning', 'response'] as const).map((kind) =>
    measures.filter(({ occasion }) => occasion === kind),
  )
  const parts = fits(setting, { acts: measures }) ? [measures] : [warning, response]
  return [
    ...parts.filter(({ length }) => length > 0).map((some): Part => ({ acts: some })),
    ...bySite(setting, acts),
    ...byArea(setting, acts),
  ].flatMap((part) => smaller(setting, part))
}

/** By level, by hazard or by both, whichever makes the fewest sides; what is too much for one level and hazard goes on overleaf. */
function smaller(setting: Setting, part: Part): CardSide[] {
  if (fits(setting, part)) return [sideOf(setting, part)]
  const levels = byLevel(setting, part)
  const ways = [
    levels,
    byHazard(setting, part),
    levels.flatMap((one) => (fits(setting, one) ? [one] : byHazard(setting, one))),
  ]
  const [best] = ways.filter((parts) => parts.every((one) => fits(setting, one))).sort((a, b) => a.length - b.length)
  return best ? best.map((one) => sideOf(setting, one)) : sequels(setting, part)
}

/** Neighbouring levels share a side as long as it holds what is done at any of them. */
function byLevel(setting: Setting, { acts }: Part): Part[] {
  const partOf = (levels: string[]): Part => ({ acts: acts.filter((act) => holdsAt(act, levels)), levels })
  const scale = scaleOf(setting.plan)
  const isForLevels = scale.length > 0 && acts.some(({ occasion }) => occasion === 'response')
  return isForLevels ? grouped(scale, partOf, (part) => fits(setting, part)) : [{ acts }]
}

/** On-site plans, in their order, as many on a side as it holds. */
function bySite(setting: Setting, acts: readonly CardAct[]): Part[] {
  const books = [...new Set(acts.flatMap(({ playbook }) => playbook ?? []))]
  const partOf = (some: (typeof books)[number][]): Part => ({
    acts: acts.filter(({ playbook }) => playbook !== undefined && some.includes(playbook)),
  })
  return grouped(books, partOf, (part) => fits(setting, part))
}

/** Areas from which people are moved, in their order. */
function byArea(setting: Setting, acts: readonly CardAct[]): Part[] {
  const partOf = (some: CardAct[]): Part => ({ acts: some })
  return grouped(
    acts.filter(({ evacuation }) => evacuation),
    partOf,
    (part) => fits(setting, part),
  )
}

/** What is for every hazard stands on each side, and on one of its own where the plan knows further hazards. */
function byHazard(setting: Setting, part: Part): Part[] {
  const hazards = union(part.acts)
  const partOf = (some: string[]): Part => ({
    ...part,
    acts: part.acts.filter((act) => isFor(act, some)),
    hazards: some,
  })
  const rest = part.acts.filter((act) => act.hazards.length === 0)
  const isOpen = (setting.plan.scenario.hazards ?? []).some(({ id, name }) => !hazards.includes(id ?? name))
  const others: Part[] = hazards.length === 0 || (rest.length > 0 && isOpen) ? [{ ...part, acts: rest }] : []
  return [...grouped(hazards, partOf, (one) => fits(setting, one)), ...others]
}

function isFor({ hazards }: CardAct, wanted: readonly string[]): boolean {
  return hazards.length === 0 || hazards.some((hazard) => wanted.includes(hazard))
}

/** Front and back: what to do stands on the first sides, whom to tell, who decides and when it ends on the last. */
function sequels(setting: Setting, { acts, ...part }: Part): CardSide[] {
  const partOf = (some: CardAct[]): Part => ({ ...part, acts: some, shows: 'acts' })
  const fronts = grouped(acts, partOf, (one) => fits(setting, one))
  const last: Part = { ...part, acts: fronts.at(-1)?.acts ?? acts }
  const shares = fronts.length > 1 && fits(setting, last)
  const parts: Part[] = shares ? [...fronts.slice(0, -1), last] : [...fronts, { ...part, acts, shows: 'ties' }]
  return parts.map((one, index) => ({ ...sideOf(setting, one), sequel: { number: index + 1, of: parts.length } }))
}

/** Neighbours in one part as long as it fits. */
function grouped<Item>(items: readonly Item[], make: (items: Item[]) => Part, isGood: (part: Part) => boolean): Part[] {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && isGood(make([...last, item]))) last.push(item)
    else groups.push([item])
  }
  return groups.map(make).filter(({ acts }) => acts.length > 0)
}

function fits(setting: Setting, part: Part): boolean {
  return part.acts.length <= MOST_ACTS && sideOf(setting, part).spare >= 0
}

function sideOf(setting: Setting, { acts, levels, hazards = [], shows = 'all' }: Part): CardSide {
  const { plan, directory, holder } = setting
  const own = acts.length === 0 ? decides(plan, directory, holder) : undefined
  const scope: SideScope = {
    ...{ holder, acts },
    levels: levels ?? own?.levels ?? levelsOf(plan, acts),
    warnings: own?.warnings ?? warningsOf(plan, acts),
  }
  const whole = tiesOf(plan, directory, scope)
  const ties = shows === 'acts' ? briefTies(whole) : whole
  const shared = hazards.length > 0 ? hazards : acts.every((act) => act.hazards.length > 0) ? union(acts) : []
  return {
    ...scope,
    ties,
    shows,
    hazards: shared,
    spare: CARD_PAPER.height[sheetOf(plan)] - sideHeight(plan, { ...scope, shows }, ties),
  }
}

/** Ids of the warnings for which at least one of the acts is said. */
function warningsOf(plan: Plan, acts: readonly CardAct[]): string[] {
  const given = acts.filter(({ occasion }) => occasion === 'warning')
  return given.some(({ warnings }) => warnings.length === 0)
    ? (plan.warning?.levels ?? []).map(({ id }) => id)
    : [...new Set(given.flatMap(({ warnings }) => warnings))]
}

function union(acts: readonly CardAct[]): string[] {
  return [...new Set(acts.flatMap(({ hazards }) => hazards))]
}

/** A sheet has two sides: what to do on the one, the rest on the other. */
const MOST_SIDES = 2

/** @returns the sides that go on beyond a sheet, though they are for one level and one hazard: the first of each run. */
export function tooLong({ sides }: ActionCard): CardSide[] {
  return sides.filter(({ sequel }) => sequel?.number === 1 && sequel.of > MOST_SIDES)
}

/**
 * @returns the cards that do not fit on a sheet; those that surely do are not laid out. Areas do not count: each is for one
 * of many people who have the same part.
 */
export function longCards(plan: Plan, directory: Directory): ActionCard[] {
  if (areBrief(plan, directory)) return []
  const measured = tasksOf(plan, directory).map(({ holder, acts }) => ({
    holder,
    acts: acts.filter(({ evacuation }) => !evacuation),
  }))
  const doubtful = measured.filter(({ acts }) =>
    atOnce(plan, acts).some((some) => some.length > MOST_ACTS || actsHeight(plan, some) > SURELY_FITS),
  )
  return doubtful
    .map(({ holder, acts }): ActionCard => ({ holder, sides: sidesOf({ plan, directory, holder }, acts) }))
    .filter((card) => tooLong(card).length > 0)
}

/** What may be asked of somebody at the same time: of warnings, at each level, in each procedure. */
function atOnce(plan: Plan, acts: readonly CardAct[]): CardAct[][] {
  const of = (occasion: CardAct['occasion']) => acts.filter((act) => act.occasion === occasion)
  const response = of('response')
  const levels = scaleOf(plan)
  const books = [...new Set(acts.flatMap(({ playbook }) => playbook ?? []))]
  return [
    of('warning'),
    ...(levels.length === 0 ? [response] : levels.map((level) => response.filter((act) => holdsAt(act, [level])))),
    ...books.map((book) => acts.filter(({ playbook }) => playbook === book)),
  ]
}
