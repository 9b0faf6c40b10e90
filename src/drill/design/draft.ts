import type { Decision } from '../../model/checklist.ts'
import type { DrillEvent, Measure } from '../../model/plan.generated.ts'

/** An event before it has its number. */
export interface Draft {
  /** From the start of the drill: when it is told or begins. */
  minutes: number
  /** When what is expected is due; absent: at once. */
  due?: number
  /** Of events of one minute the lower comes first: the cause, then what is expected, then what helps on. */
  rank: number
  event: Omit<DrillEvent, 'id' | 'at'>
  /** The measure that is expected, for what depends on it. */
  measure?: Measure
  /** The decision that comes up, for who stands in. */
  decision?: Decision
}

export const RANK = { opening: 0, absence: 1, trigger: 2, expected: 3, prompt: 4, closing: 5 } as const

/** A draft with its number. */
export interface Numbered extends Draft {
  event: DrillEvent
}

/** @returns the events in time order with their ids and times */
export function numbered(drafts: readonly Draft[]): Numbered[] {
  const sorted = drafts.toSorted((a, b) => a.minutes - b.minutes || a.rank - b.rank)
  const digits = String(sorted.length).length
  return sorted.map((draft, index) => {
    const id = `e-${String(index + 1).padStart(digits, '0')}`
    const at = draft.minutes === 0 ? 'T+0' : `T+${Math.round(draft.minutes)}min`
    return { ...draft, event: { id, at, ...draft.event } }
  })
}
