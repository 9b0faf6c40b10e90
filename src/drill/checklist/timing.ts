/** Actions in groups by what their times count from. */
import type { ActionGroup, ExpectedAction, Start } from '../../model/checklist.ts'
import { OTHER, rankOf } from '../../model/order/due.ts'

/** An action and when it is due. */
export interface TimedAction {
  action: ExpectedAction
  start: Start
  offset: number
}

/**
 * @param timed in the order of the plan
 * @returns one group for each start; what counts from an action comes behind the group of that action
 */
export function groupByStart(timed: readonly TimedAction[]): ActionGroup[] {
  const found = new Map<string, TimedAction[]>()
  for (const one of timed) {
    const key = `${one.start.kind} ${one.start.since ?? ''}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  const groups = [...found.values()].sort((a, b) => rankOfGroup(a) - rankOfGroup(b))
  const ids = (group: readonly TimedAction[]) => group.map(({ action }) => action.measure.id)
  const followsOther = (group: readonly TimedAction[]) =>
    groups.some((other) => other !== group && followsIn(group, ids(other)))
  const placed = new Set<TimedAction[]>()
  const place = (group: TimedAction[]): void => {
    if (placed.has(group)) return
    placed.add(group)
    for (const next of groups) if (followsIn(next, ids(group))) place(next)
  }
  for (const group of groups) if (!followsOther(group)) place(group)
  for (const group of groups) place(group)
  return gatherSingles([...placed]).map(toGroup)
}

/** Moments of their own with a single action each share a group; a table for every one would scatter them. */
function gatherSingles(groups: readonly TimedAction[][]): TimedAction[][] {
  const singles = groups.filter((group) => group.length === 1 && rankOfGroup(group) === OTHER)
  if (singles.length < 2) return [...groups]
  const start: Start = { kind: 'own' }
  const gathered = singles.flat().map((one, index): TimedAction => ({ ...one, start, offset: index }))
  return groups.flatMap((group) => (group === singles.at(-1) ? [gathered] : singles.includes(group) ? [] : [group]))
}

function rankOfGroup([first]: readonly TimedAction[]): number {
  return first ? rankOf(first.start) : 0
}

function followsIn([first]: readonly TimedAction[], ids: readonly (string | undefined)[]): boolean {
  return first?.start.since !== undefined && ids.includes(first.start.since)
}

function toGroup(timed: readonly TimedAction[]): ActionGroup {
  const sorted = [...timed].sort((a, b) => a.offset - b.offset)
  const actions: ExpectedAction[] = []
  while (sorted.length > 0) {
    const same = sorted.filter(({ offset }) => offset === sorted[0]?.offset)
    const ready = same.find(({ action }) => !same.some((other) => waitsFor(action, other.action))) ?? same[0]
    if (!ready) break
    actions.push(ready.action)
    sorted.splice(sorted.indexOf(ready), 1)
  }
  return { start: timed[0]?.start ?? { kind: 'unsaid' }, actions }
}

function waitsFor(action: ExpectedAction, other: ExpectedAction): boolean {
  return other !== action && other.measure.id !== undefined && (action.measure.after ?? []).includes(other.measure.id)
}
