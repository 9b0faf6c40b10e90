import { remembering } from '../../base/remember.ts'
import type { Condition, Ladder, Plan, Registry } from '../plan.generated.ts'
import { BOUND_KEYS, type Interval, intervalOf, responseLadders } from './conditions.ts'
import { indicatorKey } from './indicators.ts'
import { hazardKey, scaleOf } from './levels.ts'

/** Numbers of one indicator that start one level, alone and nothing else beside them. */
export interface LevelInterval {
  level: string
  interval: Interval
  /** The condition in the document; for a ladder, the ladder. */
  node: object
  /** The key in `node` that holds the first bound. */
  key?: string
  fromLadder: boolean
}

/** What narrows a number: two are comparable only where they agree in it. */
const NARROWS = ['stations', 'mode', 'area', 'ahead', 'lasting', 'season', 'hours', 'elapsed', 'count', 'in'] as const

const NARROWING: ReadonlySet<string> = new Set(NARROWS)

/** What makes two numbers comparable: one indicator, place, state, area and hazard. */
function keyOf({ plan, registries }: Asked, condition: Condition, inherited: readonly string[] = []): string {
  const hazards = condition.hazard === undefined ? inherited : [condition.hazard]
  let key = condition.indicator === undefined ? '' : indicatorKey(condition.indicator, plan, registries)
  for (const hazard of hazards) key += `\n${hazardKey(plan, hazard)}`
  if (isNarrowed(condition))
    for (const field of NARROWS)
      if (condition[field] !== undefined) key += `\n${field} ${JSON.stringify(condition[field])}`
  return key
}

function isNarrowed(condition: Condition): boolean {
  for (const key in condition) if (NARROWING.has(key)) return true
  return false
}

/**
 * @returns every number that starts a level by itself, grouped by what is comparable; levels from the least severe up.
 * For reading only: the list is kept.
 */
export function comparableIntervals(
  plan: Plan,
  registries: readonly Registry[],
): readonly (readonly LevelInterval[])[] {
  return compared(plan)(registries)
}

const compared = remembering((plan: Plan) =>
  remembering((registries: readonly Registry[]) => compare({ plan, registries })),
)

/** A plan, and the registries whose indicators it may name. */
interface Asked {
  plan: Plan
  registries: readonly Registry[]
}

function compare(asked: Asked): LevelInterval[][] {
  const { plan } = asked
  const groups = new Map<string, LevelInterval[]>()
  const add = (key: string, found: LevelInterval): void => {
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  for (const { ladder, steps } of responseLadders(plan)) {
    const [first] = steps
    if (ladder.all?.length || !first) continue
    const key = keyOf(asked, first.condition)
    for (const { level, condition } of steps) {
      const interval = authored(ladder, level, intervalOf(condition))
      if (interval) add(key, { level, interval, node: ladder, fromLadder: true })
    }
  }
  for (const entry of plan.response?.levels ?? [])
    for (const condition of alternatives(entry.when)) {
      const interval = condition.indicator === undefined ? undefined : intervalOf(condition)
      if (!interval || condition.text !== undefined) continue
      add(keyOf(asked, condition, entry.hazards), {
        level: entry.level,
        interval,
        node: condition,
        fromLadder: false,
        ...firstBound(condition),
      })
    }
  const scale = scaleOf(plan)
  const found = [...groups.values()]
  for (const group of found) if (group.length > 1) group.sort((a, b) => scale.indexOf(b.level) - scale.indexOf(a.level))
  return found
}

/** In a ladder of upper bounds the lower end of a step is only where the next severe one begins: it was not written. */
function authored(ladder: Ladder, level: string, interval: Interval | undefined): Interval | undefined {
  if (!interval || ladder.atLeast?.[level] !== undefined || ladder.moreThan?.[level] !== undefined) return interval
  const { lowIncluded, high, highIncluded } = interval
  return high === undefined ? { lowIncluded, highIncluded } : { lowIncluded, high, highIncluded }
}

/** Conditions one of which is enough; what stands together with others is not a number by itself. */
function alternatives(condition: Condition | undefined): Condition[] {
  if (!condition) return []
  if (condition.any)
    return Object.keys(condition).every((key) => key === 'any' || key === 'id')
      ? condition.any.flatMap(alternatives)
      : []
  return condition.all ? [] : [condition]
}

function firstBound(condition: Condition): { key?: string } {
  for (const key of BOUND_KEYS) if (condition[key] !== undefined) return { key }
  return {}
}

/** @returns whether two closed intervals share more than a bound they both exclude or touch. */
export function overlap(a: Interval, b: Interval): boolean {
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) return false
  const [lower, upper] = a.low <= b.low ? [a, b] : [b, a]
  const end = lower.high ?? Number.POSITIVE_INFINITY
  const start = upper.low ?? Number.NEGATIVE_INFINITY
  return start < end || (start === end && lower.highIncluded && upper.lowIncluded)
}

/** @returns whether two intervals share one number only, at which both are closed. */
export function touch(a: Interval, b: Interval): boolean {
  return overlap(a, b) && (a.high === b.low || b.high === a.low)
}

/**
 * @returns whether numbers between the end of `lower` and the beginning of `upper` belong to neither. Between two whole
 * numbers that follow one another nothing is missing: people are counted.
 */
export function gapBetween(lower: Interval, upper: Interval): boolean {
  if (lower.high === undefined || upper.low === undefined) return false
  const isCounted = [lower.high, upper.low].every(Number.isInteger) && lower.highIncluded && upper.lowIncluded
  if (isCounted && upper.low - lower.high === 1) return false
  return lower.high < upper.low || (lower.high === upper.low && !lower.highIncluded && !upper.lowIncluded)
}

/**
 * Where a bound of an interval is written, so that it can be printed as its author wrote it.
 * @returns undefined for a bound that follows from the next level of a ladder
 */
export function boundPlace(
  { node, level, fromLadder }: LevelInterval,
  end: 'low' | 'high',
): { node: object; key: string } | undefined {
  const keys = end === 'low' ? (['atLeast', 'moreThan'] as const) : (['atMost', 'below'] as const)
  for (const key of keys) {
    const bound = (node as Condition & Ladder)[key] as unknown
    if (bound === undefined) continue
    if (!fromLadder) return { node, key }
    if (typeof bound === 'object' && bound !== null && level in bound) return { node: bound, key: level }
  }
  return undefined
}
