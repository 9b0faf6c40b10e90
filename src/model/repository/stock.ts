/** What a plan needs of supplies, and what a registry holds. */
import type { Path } from '../../base/problem.ts'
import { contentsOf } from '../contents/contents.ts'
import type { Measure, Plan, Registry } from '../plan.generated.ts'

/** The most of one supply that a measure of a plan needs. */
export interface NeedEntry {
  /** Name or id of the supply. */
  resource: string
  quantity: number
  /** Where the quantity stands, in the long form. */
  path: Path
}

/** @returns for each supply that a plan does not hold itself the most that one of its measures needs */
export function needsOf(plan: Plan): NeedEntry[] {
  if (!contentsOf(plan).objects.has('need')) return []
  const held = new Set((plan.resources?.supplies ?? []).flatMap(({ id, name }) => [id, name]))
  const most = new Map<string, NeedEntry>()
  const visit = (measure: Measure, path: Path): void => {
    const { needs, items, byLevel } = measure
    for (const [index, { resource, quantity }] of (needs ?? []).entries()) {
      if (resource === undefined || typeof quantity !== 'number' || held.has(resource)) continue
      if (quantity > (most.get(resource)?.quantity ?? 0))
        most.set(resource, { resource, quantity, path: [...path, 'needs', index, 'quantity'] })
    }
    for (const [index, item] of (items ?? []).entries()) if (mayNeed(item)) visit(item, [...path, 'items', index])
    for (const [level, other] of Object.entries(byLevel ?? {})) visit(other, [...path, 'byLevel', level])
  }
  for (const [index, measure] of plan.measures.entries()) if (mayNeed(measure)) visit(measure, ['measures', index])
  return [...most.values()]
}

/** Most measures need nothing that is counted. */
function mayNeed({ needs, items, byLevel }: Measure): boolean {
  return needs !== undefined || items !== undefined || byLevel !== undefined
}

/** One line of a shared ledger: every row of one name together. */
export interface StockEntry {
  /** Name and ids. */
  names: readonly string[]
  quantity: number
}

/** @returns what a registry holds, as far as it is counted; a supply with a row that is not is left out */
export function stockOf({ supplies = [] }: Registry): StockEntry[] {
  const byName = new Map<string, { names: string[]; quantity: number }>()
  for (const { id, name, quantity } of supplies) {
    const entry = byName.get(name) ?? { names: [name], quantity: 0 }
    byName.set(name, entry)
    if (id !== undefined) entry.names.push(id)
    entry.quantity += typeof quantity === 'number' ? quantity : Number.NaN
  }
  return [...byName.values()].filter(({ quantity }) => !Number.isNaN(quantity))
}
