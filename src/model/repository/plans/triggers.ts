/** Where a plan and the one above it disagree on when a level starts or how an event is graded. */
import type { Filed, Together } from '../together.ts'
import { addTo } from '../together.ts'
import type { BoundEntry, IndicatorEntry } from './bounds.ts'

/** A number of a plan and the one of the plan above that it contradicts. */
export interface ContradictedBound {
  filed: Filed
  own: BoundEntry
  parent: Filed
  above: BoundEntry
  /** Name of what is measured. */
  indicator: string
}

/** A number with one word for all that makes it comparable. */
interface Comparable {
  bound: BoundEntry
  word: string
  indicator: string
}

/** @returns the numbers by which a plan starts a level later than the plan above for its area, or grades the same event otherwise */
export function contradictedBounds(all: Together): ContradictedBound[] {
  const indicators = new Map<string, IndicatorEntry>()
  for (const one of all.documents) if (one.kind === 'registry') addIndicators(indicators, one)
  const byParent = new Map<Filed, ReadonlyMap<string, readonly Comparable[]>>()
  return all.documents.flatMap((filed) => {
    const parents = parentsOfArea(filed, all)
    if (parents.length === 0 || filed.bounds.length === 0) return []
    const own = comparableOf(filed, indicators)
    return parents.flatMap((parent) => {
      const above = byParent.get(parent) ?? byWord(comparableOf(parent, indicators))
      byParent.set(parent, above)
      return own.flatMap(({ bound, word, indicator }): ContradictedBound[] => {
        const other = above.get(word)?.find((one) => contradicts(one.bound, bound))
        return other ? [{ filed, own: bound, parent, above: other.bound, indicator }] : []
      })
    })
  })
}

function parentsOfArea({ kind, area, above, id }: Filed, all: Together): Filed[] {
  if (kind !== 'plan' || area === undefined || above.length === 0) return []
  const parents = new Set(above.flatMap((name) => all.plan(name) ?? []))
  return [...parents].filter((parent) => parent.id !== id && parent.area === area)
}

function addIndicators(known: Map<string, IndicatorEntry>, { indicators }: Filed): void {
  for (const one of indicators) for (const word of [one.id, one.name]) if (!known.has(word)) known.set(word, one)
}

function comparableOf(filed: Filed, shared: ReadonlyMap<string, IndicatorEntry>): Comparable[] {
  const own = new Map<string, IndicatorEntry>()
  addIndicators(own, filed)
  return filed.bounds.flatMap((bound) => {
    const measured = own.get(bound.indicator) ?? shared.get(bound.indicator)
    if (!measured) return []
    const { part, level, key, hazard, narrowed } = bound
    const { name, unit, window } = measured
    // A number for one hazard says nothing of a plan that does not say for which its own is.
    return [{ bound, indicator: name, word: JSON.stringify([part, level, key, hazard, narrowed, name, unit, window]) }]
  })
}

function byWord(all: readonly Comparable[]): Map<string, Comparable[]> {
  const found = new Map<string, Comparable[]>()
  for (const one of all) addTo(found, one.word, one)
  return found
}

function contradicts(above: BoundEntry, own: BoundEntry): boolean {
  if (own.part === 'grade') return above.value !== own.value
  const isLower = own.key === 'atLeast' || own.key === 'moreThan'
  return isLower ? above.value < own.value : above.value > own.value
}
