/** What plans hold of what is required of them, and what a repository shows of an index of capability: plain data for reports. */
import type { Citation, Severity } from './problem.ts'

/**
 * `partly`: something stands there, but a piece that is asked for by itself is missing, or only placeholders stand there.
 * `undecided`: the plan does not say its level of government. `notAsked`: this kind of plan need not hold it.
 */
export const ITEM_STATES = ['met', 'partly', 'missing', 'notApplicable', 'undecided', 'notAsked'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** Every kind of evidence is there, some, or none. `ask`: no document can decide it. */
export const EVIDENCE_STATES = ['all', 'some', 'none', 'ask'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/** Where something stands; line and column count from 1. */
export interface CoveredPlace {
  path: string
  line: number
  column: number
  /** JSON pointer into the document, in its long form. */
  pointer: string
  /** The same in the words of the format: 应急响应 › 响应级别 2“Ⅱ级”. */
  words: string
}

export interface CoveredDocument {
  /** 1, 2 … for plans, R1 … for registries, D1 … for drills. */
  code: string
  kind: 'plan' | 'registry' | 'drill'
  id: string
  title: string
  path: string
  /** Of a plan, in words. */
  type?: string
}

/** How one plan stands with one requirement. */
export interface CoverageCell {
  state: ItemState
  /** How many things meet it. */
  count: number
  /** The first of each kind of thing that meets it. */
  places: CoveredPlace[]
  /** Why it does not apply, in the plan's own words. */
  reason?: string
  /** What is missing of it, where it is met in part. */
  lacks?: string[]
  /** Only placeholders stand there. */
  isBlank?: true
}

export interface CoverageRow {
  id: string
  title: string
  /** What a missing part is for `plan lint`. */
  severity: Severity
  /** The first is what it is asked by. */
  sources: Citation[]
  /** One for each plan of the part. */
  cells: CoverageCell[]
}

/** A profile and the plans that are held against it. */
export interface CoveragePart {
  id: string
  title: string
  /** Codes. */
  plans: string[]
  /** What is asked of none of the plans is left out. */
  rows: CoverageRow[]
}

export interface CoverageEvidence {
  what: string
  count: number
  documents: { code: string; count: number; first: CoveredPlace }[]
}

export interface CoverageIndicator {
  /** 1 to 67, in the order of the index. */
  number: number
  id: string
  title: string
  state: EvidenceState
  evidence: CoverageEvidence[]
  /** What no document can show. */
  unseen: string
  /** Who knows it. */
  ask: string
}

export interface CoverageGroup {
  /** 1 to 18. */
  number: number
  id: string
  title: string
  indicators: CoverageIndicator[]
}

export interface Coverage {
  /** Plans by type and path, then registries, then drills. */
  documents: CoveredDocument[]
  parts: CoveragePart[]
  /** The fourteen contents, without plans where none is held against them; left out where only some profiles are asked for. */
  contents?: CoveragePart
  capability?: { source: Citation; groups: CoverageGroup[] }
}

/** @returns how often each state occurs, those that do not occur included */
export function countStates<State extends string>(
  states: readonly State[],
  found: readonly State[],
): Record<State, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
  for (const state of found) counts[state] += 1
  return counts
}
