/** Who must decide what, on which condition. */
import type { Decision, Occasion, StandIns, Succession } from '../../model/checklist.ts'
import type {
  Condition,
  Post,
  Reference,
  ResponseLevel,
  Termination,
  WarningLevel,
} from '../../model/plan.generated.ts'
import { responseLadders, warningLadders } from '../../model/response/conditions.ts'
import { effectiveLevels, expandLevels } from '../../model/response/levels.ts'
import { concernsGroup, isAtLevel, isInPhase, meetsHazard, type Scope } from './scope.ts'

type Draft = Partial<Omit<Decision, 'number' | 'kind' | 'standIns'>> &
  Pick<Decision, 'kind'> & { delegates?: Reference[] }

/** @returns the decisions that the scope lets through, in the order in which they come up */
export function expectedDecisions(scope: Scope): Decision[] {
  const { response } = scope.plan
  const drafts: Draft[] = []
  if (isInPhase(scope, 'warning')) drafts.push(...warnings(scope))
  if (isInPhase(scope, 'response')) {
    drafts.push(...starts(scope), ...changes(scope), ...support(scope))
    for (const one of response?.termination ?? []) if (isAtLevel(scope, one.levels)) drafts.push(ending(scope, one))
  }
  return drafts
    .map((draft) => complete(scope, draft))
    .filter((decision) => isTakenBy(scope, decision))
    .map((decision, index) => ({ ...decision, number: index + 1 }))
}

/** @returns the rules of succession of the bodies that decide, each once */
export function successionsOf(scope: Scope, decisions: readonly Decision[]): Succession[] {
  const found = new Map<string, string>()
  for (const reference of decisions.flatMap(({ deciders }) => deciders)) {
    const actor = scope.directory.bodyOf(reference)?.actor
    if (actor?.succession !== undefined) found.set(actor.name, actor.succession)
  }
  return [...found].map(([body, rule]) => ({ body, rule }))
}

/** A condition without the alternatives that are for another hazard. */
function when(scope: Scope, condition: Condition | undefined): Occasion[] {
  if (!condition) return []
  const any = condition.any?.filter((one) => meetsHazard(scope, undefined, one))
  return [{ condition: any && any.length !== condition.any?.length ? { ...condition, any } : condition }]
}

function warnings(scope: Scope): Draft[] {
  const levels = scope.plan.warning?.levels ?? []
  return levels
    .filter((level) => meetsHazard(scope, level.hazards, level.when) && isAtLevel(scope, level.startsResponse))
    .flatMap((level) => [issue(scope, level), ...lifting(scope, level)])
}

function issue(scope: Scope, level: WarningLevel): Draft {
  const { issuer, proposer, approver, hazards } = level
  return defined({
    kind: 'warn',
    warning: level,
    hazards,
    occasions: [...when(scope, level.when), ...warningSteps(scope, level)],
    deciders: issuer,
    proposers: proposer,
    approvers: approver,
  })
}

/** The numbers of the ladders that call for a warning. */
function warningSteps(scope: Scope, { id }: WarningLevel): Occasion[] {
  return warningLadders(scope.plan).flatMap(({ ladder, steps: found }) => {
    const { hazard } = ladder
    if (!meetsHazard(scope, hazard === undefined ? undefined : [hazard])) return []
    return found
      .filter((step) => step.level === id)
      .map(({ condition }): Occasion => ({ condition, ladder: { ladder, level: id } }))
  })
}

function lifting(scope: Scope, warning: WarningLevel): Draft[] {
  const { lift } = warning
  if (!lift) return []
  const { by, automatic, text } = lift
  const occasions = when(scope, lift.when)
  return [defined({ kind: 'lift', warning, occasions, deciders: by, automatic: automatic === true, text })]
}

function starts(scope: Scope): Draft[] {
  const levels = effectiveLevels(scope.plan).map(({ entry }) => entry)
  return levels
    .filter(({ level, hazards, when: condition }) => {
      const isChosen = scope.filter.level === undefined || scope.filter.level === level
      return isChosen && meetsHazard(scope, hazards, condition)
    })
    .reverse()
    .map((entry) => start(scope, entry))
}

function start(scope: Scope, entry: ResponseLevel): Draft {
  const { level, hazards, proposer, decider, approver, announcer, delegate, text } = entry
  return defined({
    kind: 'start',
    levels: [level],
    hazards,
    occasions: [...when(scope, entry.when), ...steps(scope, entry)],
    automatic: entry.start === 'automatic',
    proposers: proposer,
    deciders: decider,
    approvers: approver,
    announcers: announcer,
    commanders: entry.commander,
    delegates: delegate,
    text,
  })
}

/** The numbers of the ladders that start a level, for the hazards of its entry. */
function steps(scope: Scope, { level, hazards }: ResponseLevel): Occasion[] {
  return responseLadders(scope.plan).flatMap(({ ladder, steps: found }) => {
    const { hazard } = ladder
    const isForEntry = !hazards?.length || hazard === undefined || hazards.includes(hazard)
    if (!isForEntry || !meetsHazard(scope, hazard === undefined ? undefined : [hazard])) return []
    return found
      .filter((step) => step.level === level)
      .map(({ condition }): Occasion => ({ condition, ladder: { ladder, level } }))
  })
}

function changes(scope: Scope): Draft[] {
  const { plan } = scope
  const { escalation, adjustment } = plan.response ?? {}
  const drafts: Draft[] = []
  if (escalation)
    drafts.push(
      defined({
        kind: 'raise',
        levels: expandLevels(plan, escalation.to === undefined ? [] : [escalation.to]),
        occasions: when(scope, escalation.when),
        deciders: escalation.by,
        within: escalation.within,
        text: escalation.text,
      }),
    )
  if (adjustment !== undefined) drafts.push({ kind: 'adjust', text: adjustment })
  return drafts
}

function support(scope: Scope): Draft[] {
  const { siteCommand, outsideHelp = [] } = scope.plan.response ?? {}
  const drafts: Draft[] = []
  if (siteCommand)
    drafts.push(
      defined({
        kind: 'siteCommand',
        occasions: when(scope, siteCommand.when),
        deciders: siteCommand.by,
        commanders: siteCommand.commander,
        text: siteCommand.text,
      }),
    )
  for (const help of outsideHelp)
    if (meetsHazard(scope, undefined, help.when))
      drafts.push(defined({ kind: 'help', from: help.from, occasions: when(scope, help.when), deciders: help.by }))
  return drafts
}

function ending(scope: Scope, one: Termination): Draft {
  const { proposer, decider, approver, announcer, text, automatic } = one
  return defined({
    kind: 'terminate',
    levels: expandLevels(scope.plan, one.levels ?? []),
    occasions: when(scope, one.when),
    automatic: automatic === true,
    proposers: proposer,
    deciders: decider,
    approvers: approver,
    announcers: announcer,
    text,
  })
}

function defined(draft: { [Key in keyof Draft]: Draft[Key] | undefined } & Pick<Draft, 'kind'>): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as Draft
}

function complete(scope: Scope, { delegates = [], ...draft }: Draft): Omit<Decision, 'number'> {
  const deciders = draft.deciders ?? []
  return {
    levels: [],
    hazards: [],
    from: [],
    occasions: [],
    automatic: false,
    proposers: [],
    approvers: [],
    announcers: [],
    commanders: [],
    ...draft,
    deciders,
    standIns: { delegates, deputies: deputiesOf(scope, deciders) } satisfies StandIns,
  }
}

/** Of a head, the deputies; of a deputy, those after him; of a body, its deputies. */
function deputiesOf({ directory }: Scope, deciders: readonly Reference[]): Post[] {
  const posts = deciders.flatMap((reference) => {
    const named = directory.resolve(reference)
    if (named?.body) return named.body.actor.deputies ?? []
    const { place, body, post } = named?.office ?? {}
    const deputies = body?.actor.deputies ?? []
    if (place === 'head') return deputies
    return place === 'deputy' && post ? deputies.slice(deputies.indexOf(post) + 1) : []
  })
  return [...new Set(posts)]
}

function isTakenBy(scope: Scope, decision: Omit<Decision, 'number'>): boolean {
  const { deciders, proposers, approvers, announcers, commanders, from, standIns } = decision
  const people = [deciders, proposers, approvers, announcers, commanders, from, standIns.delegates]
  return people.some((references) => concernsGroup(scope, references))
}
