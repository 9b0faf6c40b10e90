/** A drill checklist: what a plan says should happen, chosen and ordered. Values stay as the plan gives them. */
import type { Named } from './directory.ts'
import type {
  Condition,
  Evacuation,
  Goal,
  Hazard,
  Hop,
  Ladder,
  Measure,
  Playbook,
  Post,
  Reference,
  WarningLevel,
} from './plan.generated.ts'

export const PHASES = ['mitigation', 'preparedness', 'warning', 'response', 'recovery'] as const
export type Phase = (typeof PHASES)[number]

/** What the checklist was restricted to, resolved against the plan; what is absent restricts nothing. */
export interface ChecklistFilter {
  /** Id of a response level. */
  level?: string
  hazard?: Hazard
  /** The name that was asked for, and who it is. */
  actor?: { name: string; named: Named }
  phase?: Phase
}

/**
 * What times are counted from. `point`: `since`, a keyword, the id of a measure or words; `situation`: the start of the
 * situation (T+…); `clock` and `calendar`: hours of the day and days of the year; `unsaid`: the plan gives a length of
 * time and does not say from when; `own`: each action has a start of its own.
 */
export interface Start {
  kind: 'point' | 'own' | 'situation' | 'clock' | 'calendar' | 'unsaid'
  since?: string
}

export interface ExpectedAction {
  /** Its place in the checklist, from 1. */
  number: number
  /** The measure as it holds here: with what its groups say and what differs at its levels. */
  measure: Measure
  /** Response levels it holds for, from the most severe; empty: the plan names none. */
  levels: string[]
}

/** Actions whose time counts from the same start, the earliest first. */
export interface ActionGroup {
  start: Start
  actions: ExpectedAction[]
}

export interface ExpectedReport {
  number: number
  hop: Hop
  levels: string[]
  /** What its time limit counts from; undefined: the plan does not say. */
  since?: string
  /** The warning that the call belongs to. */
  warning?: WarningLevel
}

export const DECISIONS = ['warn', 'lift', 'start', 'raise', 'adjust', 'siteCommand', 'help', 'terminate'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** One way in which a decision comes up. Made from a ladder, its numbers stand in `ladder` as they were written. */
export interface Occasion {
  condition: Condition
  ladder?: { ladder: Ladder; level: string }
}

/** Who may decide when the decider is absent. */
export interface StandIns {
  /** Named for this decision. */
  delegates: Reference[]
  /** Deputies of the decider, in order. */
  deputies: Post[]
}

export interface Decision {
  number: number
  kind: DecisionKind
  /** Response levels it is about. */
  levels: string[]
  hazards: string[]
  warning?: WarningLevel
  /** From whom help is asked. */
  from: Reference[]
  occasions: Occasion[]
  automatic: boolean
  proposers: Reference[]
  deciders: Reference[]
  approvers: Reference[]
  announcers: Reference[]
  /** Who commands once it is decided. */
  commanders: Reference[]
  standIns: StandIns
  within?: string
  text?: string
}

/** How a body acts when its head is absent, in the plan's words. */
export interface Succession {
  body: string
  rule: string
}

export interface Checklist {
  filter: ChecklistFilter
  goals: Goal[]
  decisions: Decision[]
  successions: Succession[]
  /** In time order, one group for each start. */
  timed: ActionGroup[]
  repeated: ExpectedAction[]
  /** The plan gives no time. */
  untimed: ExpectedAction[]
  /** Mitigation and preparedness: done before the event. */
  standing: ExpectedAction[]
  evacuations: Evacuation[]
  playbooks: Playbook[]
  reports: ExpectedReport[]
  calls: ExpectedReport[]
}
