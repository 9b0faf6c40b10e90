/** The figures of a drill's report, all computed from its record; nothing in them was typed by hand. */
import type { Drill, Improvement, Objective, Observation, Rating, Reference } from '../plan.generated.ts'
import type { Outcome } from './outcome.ts'

/** The functions by which a drill is evaluated (source S-D02), and what belongs to none of them. */
export const DRILL_FUNCTIONS = [
  'command',
  'coordination',
  'rescue',
  'relief',
  'secondary',
  'infrastructure',
  'publicOpinion',
  'other',
] as const
export type DrillFunction = (typeof DRILL_FUNCTIONS)[number]

export type RatingValue = Rating['rating']
export const RATING_VALUES: readonly RatingValue[] = ['performed', 'some', 'major', 'unable']

/** An action with how far it was off its plan. */
export interface JudgedAction extends Outcome {
  function: DrillFunction
  /** Who acts by the plan, where the drill does not say it. */
  lead?: readonly Reference[]
  /** Minutes by which the event came later than planned; negative: earlier. */
  shift?: number
  /** Minutes by which it took longer than it may; negative: it was quicker. */
  over?: number
}

export interface FunctionResult {
  function: DrillFunction
  actions: JudgedAction[]
  recorded: number
  /** Of those with a limit and a measured time. */
  inTime: number
  late: number
  ratings: Readonly<Record<RatingValue, number>>
  /** From its first event to the end of its last action, as planned and as it came; absent where nothing says when. */
  planned?: Span
  actual?: Span
}

/** Minutes from the start of the drill. */
export interface Span {
  from: number
  to: number
}

export interface ObjectiveResult {
  objective: Objective
  /** What the evaluators rated; absent: they did not. */
  rating?: Rating
  /** Recorded actions that serve it: what the rating rests on. */
  evidence: JudgedAction[]
  /** Actions that serve it and of which nothing was recorded. */
  unrecorded: JudgedAction[]
  observations: Observation[]
}

export interface DrillReport {
  drill: Drill
  /** Minutes; absent where the record does not say. */
  length?: { planned?: number; actual?: number }
  objectives: ObjectiveResult[]
  functions: FunctionResult[]
  strengths: Observation[]
  weaknesses: Observation[]
  improvements: { improvement: Improvement; isOverdue: boolean }[]
  /** Of several drills of one plan; the earliest first. */
  trends: Trend[]
  repeated: Repeated[]
}

/** How long one measure took from drill to drill. */
export interface Trend {
  measure: string
  times: { drill: string; date: string; took: number; limit?: number }[]
}

/** What was found wanting in more than one drill. */
export interface Repeated {
  /** Id of a measure that was late, or the element of planning, organization, equipment, training, exercise. */
  what: { measure: string } | { element: NonNullable<Improvement['element']> }
  drills: string[]
}
