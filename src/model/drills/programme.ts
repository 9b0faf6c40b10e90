/** The drills of a year: what was held, what is planned, what is due under the rules that hold for each plan. */
import type { Localized } from '../../base/locale.ts'
import type { Drill, DrillRequirement } from '../plan.generated.ts'

export const PROGRAMME_STATES = ['held', 'planned', 'due', 'overdue'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

export interface ProgrammeEntry {
  state: ProgrammeState
  /** ISO day, or year and month where nothing more is said. */
  date: string
  plan: { id: string; title: string }
  type?: Drill['type']
  /** What it is about: the title of the drill, or the scope that the plan gives. */
  title?: string
  by: string[]
  participants: string[]
  /** Names of all of these bodies as they declare themselves, whatever alias or post was written. */
  bodies: string[]
  /** Of a drill that was held, where its record says it. */
  people?: number
  /** Id of the drill, where it has a file of its own. */
  drill?: string
  /** Of what is due: the interval in months, and for whom a rule asks it; without `who` the plan itself does. */
  rule?: { months: number; who?: Localized; sources?: readonly string[] }
}

/** Two drills planned for one day that need the same body. */
export interface Clash {
  date: string
  bodies: string[]
  entries: [ProgrammeEntry, ProgrammeEntry]
}

export interface Programme {
  year: string
  /** By date; what is overdue stands on the day on which it was due, also before the year. */
  entries: ProgrammeEntry[]
  clashes: Clash[]
  /** Months of the year, 1 to 12, without any drill held or planned. */
  empty: number[]
  /** Drills held in the year, and who took part as far as records say (source S-D03). */
  held: { type: Drill['type'] | undefined; count: number; people: number; unrecorded: number }[]
  /** Plans that say nothing of drills and that no rule asks any of. */
  silent: { id: string; title: string }[]
}

export type Requirement = DrillRequirement
