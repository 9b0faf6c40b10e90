/** From the record of a drill, and of the drills before it, to the figures of its report. */
import { dayOf } from '../../model/drills/held.ts'
import { isPrompt, minutesBetween, type Outcome, outcomesOf } from '../../model/drills/outcome.ts'
import {
  DRILL_FUNCTIONS,
  type DrillReport,
  type FunctionResult,
  type JudgedAction,
  type ObjectiveResult,
  RATING_VALUES,
  type RatingValue,
  type Span,
} from '../../model/drills/report.ts'
import { durationMinutes, isBefore } from '../../model/duration.ts'
import { effectiveMeasures } from '../../model/measures.ts'
import type { Drill, Measure, Objective, Plan } from '../../model/plan.generated.ts'
import { drillFunction } from './functions.ts'
import { repeatedOf, trendsOf } from './history.ts'

export interface ReportInput {
  drill: Drill
  /** In its long form. */
  plan: Plan
  /** Further drills of the plan, in any order. */
  others: readonly Drill[]
  /** The day by which improvements are overdue, ISO. */
  date: string
}

export function reportDrill({ drill, plan, others, date }: ReportInput): DrillReport {
  const measures = new Map(
    effectiveMeasures(plan).flatMap(({ measure }) =>
      measure.id === undefined ? [] : [[measure.id, measure] as const],
    ),
  )
  const actions = outcomesOf(drill)
    .filter(({ event, expected, entry }) => entry !== undefined || (expected !== undefined && !isPrompt(event)))
    .map((outcome) => judged(outcome, measures))
  const observations = drill.record?.observations ?? []
  const all = [drill, ...others.filter(({ id }) => id !== drill.id)].toSorted((a, b) =>
    dayOf(a).localeCompare(dayOf(b)),
  )
  return {
    drill,
    ...lengthOf(drill),
    objectives: (drill.objectives ?? []).map((objective) => resultOf(objective, drill, actions)),
    functions: functionsOf(actions),
    strengths: observations.filter(({ kind }) => kind === 'strength'),
    weaknesses: observations.filter(({ kind }) => kind !== 'strength'),
    improvements: (drill.improvements ?? []).map((improvement) => ({
      improvement,
      isOverdue: improvement.status !== 'closed' && improvement.due !== undefined && isBefore(improvement.due, date),
    })),
    trends: trendsOf(all),
    repeated: repeatedOf(all),
  }
}

function lengthOf({ length, record }: Drill): Pick<DrillReport, 'length'> {
  const planned = length === undefined ? undefined : durationMinutes(length)
  const { started, ended } = record ?? {}
  const actual = started === undefined || ended === undefined ? undefined : minutesBetween(started, ended)
  if (planned === undefined && actual === undefined) return {}
  return { length: { ...(planned === undefined ? {} : { planned }), ...(actual === undefined ? {} : { actual }) } }
}

function judged(outcome: Outcome, measures: ReadonlyMap<string, Measure>): JudgedAction {
  const { measure: id, event, plannedAt, actualAt, limit, took } = outcome
  const measure = id === undefined ? undefined : measures.get(id)
  return {
    ...outcome,
    function: drillFunction(measure, event),
    ...(measure?.lead ? { lead: measure.lead } : {}),
    ...(plannedAt === undefined || actualAt === undefined ? {} : { shift: actualAt - plannedAt }),
    ...(limit === undefined || took === undefined ? {} : { over: took - limit }),
  }
}

function functionsOf(actions: readonly JudgedAction[]): FunctionResult[] {
  return DRILL_FUNCTIONS.flatMap((name): FunctionResult[] => {
    const own = actions.filter((action) => action.function === name)
    if (own.length === 0) return []
    const timed = own.filter(({ over }) => over !== undefined)
    return [
      {
        function: name,
        actions: own,
        recorded: own.filter(({ entry }) => entry !== undefined).length,
        inTime: timed.filter(({ over = 0 }) => over <= 0).length,
        late: timed.filter(({ over = 0 }) => over > 0).length,
        ratings: countRatings(own),
        ...spans(own),
      },
    ]
  })
}

function spans(actions: readonly JudgedAction[]): Pick<FunctionResult, 'planned' | 'actual'> {
  const planned = spanOf(actions.map(({ plannedAt, limit }) => ({ at: plannedAt, takes: limit })))
  const actual = spanOf(actions.map(({ actualAt, took }) => ({ at: actualAt, takes: took })))
  return { ...(planned ? { planned } : {}), ...(actual ? { actual } : {}) }
}

function spanOf(times: readonly { at: number | undefined; takes: number | undefined }[]): Span | undefined {
  const known = times.flatMap(({ at, takes = 0 }) => (at === undefined ? [] : [{ from: at, to: at + takes }]))
  if (known.length === 0) return undefined
  return { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) }
}

function countRatings(actions: readonly JudgedAction[]): Record<RatingValue, number> {
  const counts = RATING_VALUES.map((value) => [value, actions.filter(({ entry }) => entry?.rating === value).length])
  return Object.fromEntries(counts) as Record<RatingValue, number>
}

function resultOf(objective: Objective, drill: Drill, actions: readonly JudgedAction[]): ObjectiveResult {
  const names = new Set([objective.id, objective.statement])
  const measures = new Set(objective.measures)
  const serving = actions.filter(
    ({ event, measure }) =>
      event.objectives?.some((name) => names.has(name)) || (measure !== undefined && measures.has(measure)),
  )
  const rating = drill.record?.ratings?.find((one) => names.has(one.objective))
  return {
    objective,
    ...(rating ? { rating } : {}),
    evidence: serving.filter(({ entry }) => entry !== undefined),
    unrecorded: serving.filter(({ entry }) => entry === undefined),
    observations: (drill.record?.observations ?? []).filter(
      ({ objective: name }) => name !== undefined && names.has(name),
    ),
  }
}
