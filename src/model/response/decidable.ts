/** Whether a condition can be decided by whoever reads it. */
import type { Condition } from '../plan.generated.ts'
import { saysSomething } from './conditions.ts'

/** How a condition or a ladder counts places. */
export type Counting = Pick<Condition, 'count' | 'in' | 'stations' | 'signal'>

/** What is amiss with a condition. */
export type Fault = 'empty' | 'boundless' | 'baseless' | 'countless' | 'endless'

/**
 * @param conditions every condition of a document
 * @returns what is amiss with each of them, what their groups say included; its own words make up for anything but a count
 */
export function faultsOf(conditions: readonly Condition[]): { node: Condition; fault: Fault }[] {
  const groups = new Map<Condition, Condition>()
  for (const group of conditions) if (group.any || group.all) for (const part of partsOf(group)) groups.set(part, group)
  const found: { node: Condition; fault: Fault }[] = []
  for (const node of conditions) {
    const fault = faultOf(effective(node, groups), node)
    if (fault) found.push({ node, fault })
  }
  return found
}

/** @returns whether a number of places is given and what is counted is not, or the other way round. */
export function isCountless({ count, in: counted, stations, signal }: Counting): boolean {
  if (count === undefined) return counted !== undefined
  return counted === undefined && !stations?.length && !signal?.length
}

function partsOf({ any = [], all = [] }: Condition): Condition[] {
  return [...any, ...all]
}

/** What stands on a group holds in it. */
function effective(node: Condition, groups: ReadonlyMap<Condition, Condition>): Condition {
  const group = groups.get(node)
  if (!group) return node
  const { any: _, all: __, id: ___, text: ____, ...common } = effective(group, groups)
  return { ...common, ...node }
}

function faultOf(condition: Condition, node: Condition): Fault | undefined {
  if (node.text !== undefined || node.any?.length || node.all?.length) return undefined
  const { atLeast, moreThan, below, atMost } = condition
  const isBound = (atLeast ?? moreThan ?? below ?? atMost) !== undefined
  if (condition.indicator !== undefined && !isBound) return 'boundless'
  if (condition.indicator === undefined && isBound) return 'baseless'
  if (!saysSomething(condition) && condition.hazard === undefined) return 'empty'
  if (condition.elapsed !== undefined && condition.since === undefined) return 'endless'
  return isCountless(condition) ? 'countless' : undefined
}
