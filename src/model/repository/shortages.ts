/** Supplies and teams that several plans count on, and that do not suffice for all of them. */
import { isPast } from './digest.ts'
import type { NeedEntry, StockEntry } from './stock.ts'
import { addTo, type Filed, folderOf, foldersAbove, isNamed, type Together } from './together.ts'

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

/** What a plan needs is part of what the plan above it needs, and two versions of a plan are one: neither is counted again. */
function shortOf({ names, quantity }: StockEntry, all: readonly PlacedNeed[]): Shortage[] {
  const plans = new Set(all.flatMap(({ filed }) => [filed.id, filed.title]))
  const apart = all.filter(({ filed }) => !filed.above.some((name) => plans.has(name) && !isNamed(filed, [name])))
  const byPlan = new Map<string, number>()
  for (const { filed, need } of apart) byPlan.set(filed.id, Math.max(byPlan.get(filed.id) ?? 0, need.quantity))
  const needed = [...byPlan.values()].reduce((sum, each) => sum + each, 0)
  if (needed <= quantity || byPlan.size < 2) return []
  const shown = apart.slice(0, SHOWN + 1)
  return apart.map((one) => ({
    ...one,
    name: nameOf(names, one.need),
    held: quantity,
    needed,
    count: byPlan.size,
    others: shown.filter((other) => other !== one).slice(0, SHOWN),
  }))
}
