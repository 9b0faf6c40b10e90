/** Supplies and teams that several plans count on, and that do not suffice for all of them. */
import { isPast } from './digest.ts'
import type { NeedEntry, StockEntry } from './stock.ts'
import { addTo, type Filed, folderOf, foldersAbove, type Together, withoutBrackets } from './together.ts'

/** A need, and the plan that has it. */
export interface PlacedNeed {
  filed: Filed
  need: NeedEntry
}

/** A need of a plan, and what other plans need of the same. */
export interface Shortage extends PlacedNeed {
  name: string
  held: number
  needed: number
  /** Number of plans, this one included; one where it does not suffice for this plan alone. */
  count: number
  /** The first of the others by `home`. */
  others: readonly PlacedNeed[]
}

/** Other plans that are shown. */
const SHOWN = 4

/** @returns the needs of plans for what a registry above them holds, which does not suffice for all plans that need it */
export function shortagesIn({ documents }: Together, of: 'supply' | 'team'): Shortage[] {
  const isAsked = ({ isTeam }: NeedEntry | StockEntry): boolean => (isTeam === true) === (of === 'team')
  const stocks = new Map<string, Filed[]>()
  for (const filed of documents) if (filed.stock.some(isAsked)) addTo(stocks, folderOf(filed.home), filed)
  if (stocks.size === 0) return []
  const entries = new Map<Filed, ReadonlyMap<string, StockEntry>>()
  const needs = new Map<StockEntry, Map<Filed, PlacedNeed>>()
  const alone: Shortage[] = []
  for (const filed of documents) {
    const own = isPast(filed) ? [] : filed.needs.filter(isAsked)
    if (own.length === 0) continue
    for (const registry of foldersAbove(filed.home).flatMap((folder) => stocks.get(folder) ?? [])) {
      const known = entries.get(registry) ?? byName(registry.stock.filter(isAsked))
      entries.set(registry, known)
      for (const need of own) {
        const stock = known.get(need.resource)
        if (!stock) continue
        if (need.quantity <= stock.quantity) addNeed(needs, stock, { filed, need })
        // Of supplies a rule of plans tells it.
        else if (of === 'team') alone.push(shortAlone(stock, { filed, need }))
      }
    }
  }
  return [...alone, ...[...needs].flatMap(([stock, all]) => shortOf(stock, [...all.values()]))]
}

function shortAlone({ names, quantity }: StockEntry, { filed, need }: PlacedNeed): Shortage {
  const name = nameOf(names, need)
  return { filed, need, name, held: quantity, needed: need.quantity, count: 1, others: [] }
}

/** A team may have an id, which stands before its name. */
function nameOf(names: readonly string[], { resource, isTeam }: NeedEntry): string {
  return isTeam ? resource : (names[0] ?? resource)
}

/** Measures of one plan that call one supply by its id and by its name share it. */
function addNeed(needs: Map<StockEntry, Map<Filed, PlacedNeed>>, stock: StockEntry, one: PlacedNeed): void {
  const known = needs.get(stock) ?? new Map<Filed, PlacedNeed>()
  needs.set(stock, known)
  if (one.need.quantity > (known.get(one.filed)?.need.quantity ?? 0)) known.set(one.filed, one)
}

function byName(stock: readonly StockEntry[]): Map<string, StockEntry> {
  return new Map(stock.flatMap((entry) => entry.names.map((name) => [name, entry] as const)))
}

/** What the versions of one plan need, and the plans that need of the same and stand directly below it. */
interface Counted {
  quantity: number
  versions: PlacedNeed[]
  below: Counted[]
}

function shortOf({ names, quantity }: StockEntry, all: readonly PlacedNeed[]): Shortage[] {
  const plans = topmost(all).flatMap((one) => countedIn(one))
  const needed = sumOf(plans)
  if (needed <= quantity || plans.length < 2) return []
  const apart = plans.flatMap(({ versions }) => versions)
  const shown = apart.slice(0, SHOWN + 1)
  return apart.map((one) => ({
    ...one,
    name: nameOf(names, one.need),
    held: quantity,
    needed,
    count: plans.length,
    others: shown.filter((other) => other !== one).slice(0, SHOWN),
  }))
}

/** @returns the plans that stand below none of the others, with those below them; two versions of a plan are one */
function topmost(all: readonly PlacedNeed[]): Counted[] {
  const plans = new Map<string, Counted>()
  const named = new Map<string, Counted>()
  for (const one of all) {
    const { id, title } = one.filed
    const plan = plans.get(id) ?? { quantity: 0, versions: [], below: [] }
    plans.set(id, plan)
    plan.quantity = Math.max(plan.quantity, one.need.quantity)
    plan.versions.push(one)
    for (const name of [id, title]) if (!named.has(name)) named.set(name, plan)
  }
  const aboveOf = (plan: Counted): Set<Counted> => {
    const names = plan.versions.flatMap(({ filed }) => filed.above)
    return new Set(
      names.flatMap((name) => named.get(name) ?? named.get(withoutBrackets(name)) ?? []).filter((a) => a !== plan),
    )
  }
  return [...plans.values()].filter((plan) => {
    const above = [...aboveOf(plan)]
    const direct = above.filter((one) => !above.some((other) => aboveOf(other).has(one)))
    // What is part of either of two plans is a part of one of them, and nobody knows of which.
    if (direct.length === 1) direct[0]?.below.push(plan)
    return above.length === 0
  })
}

/**
 * @returns the plans whose needs are counted: what the plans below need is part of what the one above needs, as far as that
 * suffices for them together
 */
function countedIn(plan: Counted): Counted[] {
  const below = plan.below.flatMap((one) => countedIn(one))
  return sumOf(below) > plan.quantity ? below : [plan]
}

function sumOf(plans: readonly Counted[]): number {
  return plans.reduce((sum, { quantity }) => sum + quantity, 0)
}
