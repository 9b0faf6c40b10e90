/** The drill's clock: minutes from its start, made from the deadlines that the plan gives. */
import type { Decision, ExpectedAction, ExpectedReport, Start } from '../../model/checklist.ts'
import { durationMinutes } from '../../model/duration.ts'
import { defaultSince, type Timing } from '../../model/measures.ts'

/** Minutes between two injects where the plan gives no time: enough to read one and act on it; the planner shifts them. */
export const GAP = 5

/** The moments that times of the plan are counted from, in minutes from the start of the drill. */
export class Axis {
  readonly #moments = new Map<string, number>([
    ['occurred', 0],
    ['received', 0],
    ['warning', 0],
  ])

  set(since: string, minutes: number): void {
    this.#moments.set(since, minutes)
  }

  /** @returns the moment of a keyword or a measure's id; undefined for what the drill does not know */
  moment(since: string | undefined): number | undefined {
    return since === undefined ? undefined : this.#moments.get(since)
  }

  /** @returns the moment that a group of actions counts from; without one, that of the action's phase */
  start({ kind, since }: Start, { measure }: ExpectedAction): number {
    const own = kind === 'situation' ? 0 : kind === 'point' ? this.moment(since) : undefined
    return own ?? this.phase(measure.phase)
  }

  /** @returns when the actions of a phase begin; recovery begins with the end of the response */
  phase(phase: ExpectedAction['measure']['phase']): number {
    const since = phase === 'recovery' ? 'ended' : defaultSince(phase ?? 'response')
    return this.moment(since) ?? 0
  }

  /** @returns when a report begins: with what it counts from, else with the response */
  report({ hop, since }: ExpectedReport): number {
    const from = this.moment(since) ?? this.moment('started') ?? 0
    return beginAfter(from, hop)
  }
}

/** @returns the minute at which something begins that counts from a minute */
export function beginAfter(from: number, { ahead, at }: Timing): number {
  if (ahead !== undefined) return Math.max(0, from - (durationMinutes(ahead) ?? 0))
  return from + (at?.startsWith('T+') ? (durationMinutes(at.slice(2).split('..')[0] ?? '') ?? 0) : 0)
}

/** @returns the minutes that something may take; without a limit it is due when it begins */
export function limitOf({ within }: Timing): number {
  return (within === undefined ? undefined : durationMinutes(within)) ?? 0
}

/** @returns the minutes that a decision may take by the plan, else one gap */
export function decisionMinutes({ within }: Decision): number {
  return (within === undefined ? undefined : durationMinutes(within)) ?? GAP
}
