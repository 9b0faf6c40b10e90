/** A plan and what was asked for → the checklist of a drill. Pure: the same plan and options give the same checklist. */
import { UsageError } from '../../base/errors.ts'
import type { Checklist, ExpectedAction } from '../../model/checklist.ts'
import type { Directory } from '../../model/directory.ts'
import { defaultSince } from '../../model/measures.ts'
import { dueOf } from '../../model/order/due.ts'
import type { Evacuation, Goal, Plan, Playbook } from '../../model/plan.generated.ts'
import { expectedActions, takesPart } from './actions.ts'
import { expectedDecisions, successionsOf } from './decisions.ts'
import { expectedCalls, expectedReports } from './reports.ts'
import { concerns, isInPhase, makeScope, meetsHazard, type Scope } from './scope.ts'
import { type ChecklistOptions, readFilter } from './select.ts'
import { groupByStart, type TimedAction } from './timing.ts'

export type { ChecklistOptions } from './select.ts'

/**
 * @param plan in its long form
 * @param directory who the names of the plan stand for
 * @throws UsageError for a level, hazard, actor or phase that the plan does not have, and when nothing is left
 */
export function makeChecklist(plan: Plan, directory: Directory, options: ChecklistOptions): Checklist {
  const scope = makeScope(plan, directory, readFilter(plan, directory, options))
  const decisions = expectedDecisions(scope)
  const actions = placeActions(scope)
  const checklist: Checklist = {
    filter: scope.filter,
    goals: pursued(scope, actions.all),
    decisions,
    successions: successionsOf(scope, decisions),
    timed: actions.timed,
    repeated: actions.repeated,
    untimed: actions.untimed,
    standing: actions.standing,
    evacuations: evacuations(scope),
    playbooks: playbooks(scope),
    reports: expectedReports(scope),
    calls: expectedCalls(scope),
  }
  if (Object.keys(scope.filter).length > 0 && isEmpty(checklist, actions.all)) throw NOTHING
  return checklist
}

/**
 * One checklist for each body or post that leads a measure or decides, in the plan's order.
 * @throws UsageError as above, and when an actor was asked for besides
 */
export function checklistsByActor(plan: Plan, directory: Directory, options: ChecklistOptions): Checklist[] {
  if (options.actor !== undefined) throw BOTH
  const { decisions, ...all } = makeChecklist(plan, directory, options)
  const actions = [...all.timed.flatMap((group) => group.actions), ...all.repeated, ...all.untimed, ...all.standing]
  const acting = [
    ...actions.flatMap(({ measure }) => measure.lead ?? []),
    ...decisions.flatMap(({ deciders }) => deciders),
  ]
  const names = new Set(acting.flatMap((reference) => directory.bodyOf(reference)?.actor.name ?? []))
  const ordered = [...new Set(directory.bodies.map(({ actor }) => actor.name))].filter((name) => names.has(name))
  if (ordered.length === 0) throw NOTHING
  return ordered.map((actor) => makeChecklist(plan, directory, { ...options, actor }))
}

const BOTH = new UsageError({
  zh: '--by actor 和 --actor 不能一起用',
  en: '--by actor and --actor exclude each other',
})

const NOTHING = new UsageError(
  { zh: '按这些条件，预案里没有要检查的内容', en: 'Nothing in the plan meets all of these conditions' },
  {
    zh: '去掉 --level、--hazard、--actor、--phase 中的一个再试',
    en: 'Leave out one of --level, --hazard, --actor, --phase',
  },
)

function isEmpty(
  { decisions, reports, calls, evacuations, playbooks }: Checklist,
  actions: readonly unknown[],
): boolean {
  return [decisions, reports, calls, evacuations, playbooks, actions].every((list) => list.length === 0)
}

type Placed = Pick<Checklist, 'timed' | 'repeated' | 'untimed' | 'standing'> & { all: ExpectedAction[] }

/** Every action goes to one place; numbers follow the order in which they are printed. */
function placeActions(scope: Scope): Placed {
  const all = expectedActions(scope).map((found): ExpectedAction => ({ ...found, number: 0 }))
  const timed: TimedAction[] = []
  const [repeated, untimed, standing]: ExpectedAction[][] = [[], [], []]
  for (const action of all) {
    const { measure } = action
    const due = dueOf(measure, defaultSince(measure.phase))
    if (measure.phase === 'mitigation' || measure.phase === 'preparedness') standing?.push(action)
    else if (due.kind === 'timed') timed.push({ action, start: due.start, offset: due.offset })
    else (due.kind === 'repeated' ? repeated : untimed)?.push(action)
  }
  const placed = {
    timed: groupByStart(timed),
    repeated: repeated ?? [],
    untimed: untimed ?? [],
    standing: standing ?? [],
  }
  const printed = [...placed.timed.flatMap(({ actions }) => actions), ...placed.repeated, ...placed.untimed]
  for (const [index, action] of [...printed, ...placed.standing].entries()) action.number = index + 1
  return { ...placed, all }
}

/** A goal is left out when what serves it is left out, unless the actor asked for answers for it. */
function pursued(scope: Scope, actions: readonly ExpectedAction[]): Goal[] {
  const { filter, plan, directory } = scope
  if (Object.keys(filter).length === 0) return plan.goals
  const chosen = goalsOf(actions)
  const served = goalsOf(expectedActions(makeScope(plan, directory, {})))
  return plan.goals.filter(({ id, owner }) => {
    if (id !== undefined && chosen.has(id)) return true
    if (filter.actor) return owner !== undefined && concerns(scope, [owner])
    return id === undefined || !served.has(id)
  })
}

function goalsOf(actions: readonly Pick<ExpectedAction, 'measure'>[]): Set<string> {
  return new Set(actions.flatMap(({ measure }) => measure.goals ?? []))
}

function evacuations(scope: Scope): Evacuation[] {
  const rows = isInPhase(scope, 'response') ? (scope.plan.resources?.evacuations ?? []) : []
  return rows.filter((row) => meetsHazard(scope, undefined, row.when) && concerns(scope, row.mover))
}

function playbooks(scope: Scope): Playbook[] {
  const books = isInPhase(scope, 'response') ? (scope.plan.playbooks ?? []) : []
  return books.filter(
    ({ hazard, lead, steps = [] }) =>
      meetsHazard(scope, hazard === undefined ? undefined : [hazard]) &&
      (concerns(scope, lead) || steps.some((step) => takesPart(scope, step))),
  )
}
