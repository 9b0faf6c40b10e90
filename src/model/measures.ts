import { remembering } from '../base/remember.ts'
import type { Measure, Plan } from './plan.generated.ts'

/** One measure as it holds: its own fields over those of the groups it stands in. */
export interface EffectiveMeasure {
  /** The measure with what its groups say; for reading only. Outside of groups it is the object in the document. */
  measure: Measure
  /** The object in the document, for pointing at. */
  node: Measure
  /** Groups from the outermost inwards. */
  groups: readonly Measure[]
}

/** What an item does not take over from its group: that is the group's own. */
const OWN: ReadonlySet<string> = new Set<keyof Measure>([
  ...(['id', 'title', 'do', 'items', 'text', 'steps', 'byLevel', 'doneWhen', 'duration'] as const),
])

/**
 * @returns every measure that says something to do, in the order of the plan, with the fields of its groups. A group is
 * among them only if it has a `do` of its own. For reading only: the list is kept.
 */
export const effectiveMeasures: (plan: Plan) => readonly EffectiveMeasure[] = remembering(spread)

function spread(plan: Plan): EffectiveMeasure[] {
  const found: EffectiveMeasure[] = []
  for (const node of plan.measures) visit({ measure: node, node, groups: NO_GROUPS }, found)
  return found
}

const NO_GROUPS: readonly Measure[] = []

function visit(one: EffectiveMeasure, found: EffectiveMeasure[]): void {
  const { measure, node, groups } = one
  const { items } = node
  if (!items?.length) {
    found.push(one)
    return
  }
  if (node.do !== undefined) found.push(one)
  const shared = withoutOwn(measure)
  const within = [...groups, node]
  for (const item of items) visit({ measure: { ...shared, ...item }, node: item, groups: within }, found)
}

function withoutOwn(measure: Measure): Measure {
  const shared: Record<string, unknown> = {}
  for (const key in measure) if (!OWN.has(key)) shared[key] = measure[key as keyof Measure]
  return shared
}

/** @returns the object that says a field of a measure: the measure itself, else the nearest of its groups that does. */
export function saidBy({ node, groups }: EffectiveMeasure, key: keyof Measure): Measure {
  return [node, ...groups.toReversed()].find((place) => place[key] !== undefined) ?? node
}

/** @returns what names a measure in a message: its title, else the beginning of what is done. */
export function measureName(measure: Measure): string {
  const text = measure.title ?? measure.do ?? measure.text ?? measure.id ?? ''
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}

/** The fields by which measures, reports and calls say when they are due. */
export type Timing = Pick<Measure, 'within' | 'since' | 'ahead' | 'every' | 'at' | 'before' | 'months'>

/** What a limit counts from when a measure does not say it: the start of its response or warning (the format's own rule). */
export function defaultSince(phase: Measure['phase']): 'started' | 'warning' | undefined {
  return phase === 'warning' ? 'warning' : phase === 'response' ? 'started' : undefined
}
