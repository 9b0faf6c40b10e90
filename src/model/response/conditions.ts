import { remembering } from '../../base/remember.ts'
import { hasContent } from '../content-path.ts'
import { contentsOf } from '../contents/contents.ts'
import type { Directory } from '../directory.ts'
import type { Condition, Ladder, Plan, ResponseLevel } from '../plan.generated.ts'
import type { ShapeName } from '../shapes.generated.ts'
import { walk } from '../walk.ts'
import { scaleOf } from './levels.ts'

/**
 * @param except a part of the plan that is left out
 * @returns every condition of a plan, those within others included
 */
export function allConditions(plan: Plan, except?: 'warning'): readonly Condition[] {
  const all = (contentsOf(plan).objects.get('condition') ?? []) as unknown as Condition[]
  if (!except) return all
  const without = new Set(conditionsIn(plan[except], except))
  return all.filter((condition) => !without.has(condition))
}

function conditionsIn(node: unknown, shape: ShapeName): Condition[] {
  const found: Condition[] = []
  walk(node, shape, {
    object: (inner, name) => {
      if (name === 'condition') found.push(inner as unknown as Condition)
    },
  })
  return found
}

/** Fields by each of which one can decide; the others only narrow them. */
const DECISIVE: ReadonlySet<string> = new Set<keyof Condition>([
  ...(['text', 'any', 'all', 'indicator', 'signal', 'started', 'plan', 'grade', 'class', 'sameAs'] as const),
  ...(['elapsed', 'season', 'hours', 'lasting', 'catchAll'] as const),
])

/** @returns whether a condition says anything by which one could decide. */
export function saysSomething(condition: Condition | undefined): boolean {
  if (condition === undefined) return false
  for (const key in condition) if (DECISIVE.has(key) && hasContent(condition[key as keyof Condition])) return true
  return false
}

/** @returns whether a departmental plan leaves all conditions to the plan of those who lead the response. */
export function isLedElsewhere(plan: Plan): boolean {
  if (plan.type !== 'departmental' || !plan.planSystem?.parent?.length || plan.response?.thresholds?.length)
    return false
  return (plan.response?.levels ?? []).every((level) => !saysSomething(level.when))
}

/** @returns whether a government or a higher authority starts a level of a department's plan, which then says little of it. */
export function isDecidedAbove({ type }: Plan, { decider = [] }: ResponseLevel, directory: Directory): boolean {
  if (type !== 'departmental' || decider.length === 0) return false
  return decider.every((one) => ABOVE.has(directory.bodyOf(one)?.actor.kind ?? ''))
}

const ABOVE: ReadonlySet<string> = new Set(['government', 'authority'])

/** A stretch of numbers; a missing bound is open. */
export interface Interval {
  low?: number
  lowIncluded: boolean
  high?: number
  highIncluded: boolean
}

export const BOUND_KEYS = ['atLeast', 'moreThan', 'below', 'atMost'] as const

/** @returns the interval of plain numbers a condition or ladder step names; undefined where a bound is a mark. */
export function intervalOf(bounds: Pick<Condition, 'atLeast' | 'moreThan' | 'below' | 'atMost'>): Interval | undefined {
  const low = bounds.atLeast ?? bounds.moreThan
  const high = bounds.atMost ?? bounds.below
  if (low === undefined && high === undefined) return undefined
  if ((low !== undefined && typeof low !== 'number') || (high !== undefined && typeof high !== 'number'))
    return undefined
  const interval: Interval = { lowIncluded: bounds.atLeast !== undefined, highIncluded: bounds.atMost !== undefined }
  if (low !== undefined) interval.low = low
  if (high !== undefined) interval.high = high
  return interval
}

/**
 * Ladders name their levels by number.
 * @returns those levels, the most severe first: where the lower bound is highest or the upper bound lowest
 */
export function ladderScale(ladders: readonly Ladder[]): string[] {
  const order = ladders.flatMap((ladder) => {
    const lower = Object.entries({ ...ladder.moreThan, ...ladder.atLeast })
    const entries = lower.length > 0 ? lower : Object.entries({ ...ladder.atMost, ...ladder.below })
    const sign = lower.length > 0 ? -1 : 1
    return entries
      .sort(([, a], [, b]) => (typeof a === 'number' && typeof b === 'number' ? sign * (a - b) : 0))
      .map(([id]) => id)
  })
  return [...new Set(order)]
}

/** What a ladder says of one level, in the words of a condition, up to the next severe level's bound. */
export interface LadderStep {
  level: string
  condition: Condition
}

/**
 * @param scale levels from the most to the least severe
 * @returns one step for every level the ladder names, the least severe last
 */
export function ladderSteps(ladder: Ladder, scale: readonly string[]): LadderStep[] {
  const { atLeast, moreThan, below, atMost, ...common } = ladder
  const steps: LadderStep[] = []
  let next: string | undefined
  for (const level of scale) {
    const low = atLeast?.[level]
    const over = moreThan?.[level]
    const under = below?.[level]
    const high = atMost?.[level]
    if ((low ?? over ?? under ?? high) === undefined) continue
    const condition: Condition = { ...common }
    if (low !== undefined) condition.atLeast = low
    if (over !== undefined) condition.moreThan = over
    if (under !== undefined) condition.below = under
    if (high !== undefined) condition.atMost = high
    if (next !== undefined) capAtNext(condition, { ladder, next, interval: intervalOf(condition) })
    steps.push({ level, condition })
    next = level
  }
  return steps
}

interface Cap {
  ladder: Ladder
  /** The next severe level. */
  next: string
  /** What the step says itself. */
  interval: Interval | undefined
}

/** A lower bound without an upper one ends where the next severe level begins; an upper bound likewise. */
function capAtNext(condition: Condition, { ladder, next, interval }: Cap): void {
  const { atLeast, moreThan, below, atMost } = ladder
  if (interval?.high === undefined) {
    if (atLeast?.[next] !== undefined) condition.below = atLeast[next]
    else if (moreThan?.[next] !== undefined) condition.atMost = moreThan[next]
  } else if (interval.low === undefined) {
    if (below?.[next] !== undefined) condition.atLeast = below[next]
    else if (atMost?.[next] !== undefined) condition.moreThan = atMost[next]
  }
}

/** @returns every ladder of the warnings with its steps. For reading only: the list is kept. */
export const warningLadders = remembering((plan: Plan): readonly { ladder: Ladder; steps: LadderStep[] }[] => {
  const ladders = plan.warning?.thresholds ?? []
  return ladders.map((ladder) => ({ ladder, steps: ladderSteps(ladder, ladderScale([ladder])) }))
})

/** @returns every ladder of the response with its steps. For reading only: the list is kept. */
export const responseLadders = remembering((plan: Plan): readonly { ladder: Ladder; steps: LadderStep[] }[] => {
  const scale = scaleOf(plan)
  return (plan.response?.thresholds ?? []).map((ladder) => ({ ladder, steps: ladderSteps(ladder, scale) }))
})
