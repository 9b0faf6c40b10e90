/** What a plan needs of supplies and teams, and what a registry holds. */
import type { Path } from '../../base/problem.ts'
import { contentsOf } from '../contents/contents.ts'
import { namesOf } from '../directory.ts'
import type { Measure, Need, Plan, Registry } from '../plan.generated.ts'
import type { DeclaredBody } from './bodies.ts'

/** The most of one supply, or of the people of one team, that a measure of a plan needs. */
export interface NeedEntry {
  /** Name or id of the supply or the team. */
  resource: string
  isTeam?: true
  quantity: number
  /** Where the quantity stands, in the long form. */
  path: Path
}

/**
 * @param bodies those that the plan declares
 * @returns for each supply and team that a plan does not have itself the most that one of its measures needs
 */
export function needsOf(plan: Plan, bodies: readonly DeclaredBody[]): NeedEntry[] {
  if (!contentsOf(plan).objects.has('need')) return []
  const held = once(() => new Set((plan.resources?.supplies ?? []).flatMap(({ id, name }) => [id, name])))
  const own = once(() => new Set(bodies.flatMap(({ actor }) => namesOf(actor))))
  const most = new Map<string, NeedEntry>()
  const add = ({ resource, team, quantity }: Need, path: Path): void => {
    const word = resource ?? (typeof team === 'string' ? team : undefined)
    const isTeam = resource === undefined
    if (word === undefined || typeof quantity !== 'number' || (isTeam ? own : held)().has(word)) return
    const key = isTeam ? `team ${word}` : word
    if (quantity <= (most.get(key)?.quantity ?? 0)) return
    most.set(key, { resource: word, ...(isTeam ? { isTeam } : {}), quantity, path: [...path, 'quantity'] })
  }
  const visit = (measure: Measure, path: Path): void => {
    const { needs, items, byLevel } = measure
    for (const [index, need] of (needs ?? []).entries()) add(need, [...path, 'needs', index])
    for (const [index, item] of (items ?? []).entries()) if (mayNeed(item)) visit(item, [...path, 'items', index])
    for (const [level, other] of Object.entries(byLevel ?? {})) visit(other, [...path, 'byLevel', level])
  }
  const { measures } = plan
  for (let index = 0; index < measures.length; index++) {
    const measure = measures[index]
    if (measure && mayNeed(measure)) visit(measure, ['measures', index])
  }
  return [...most.values()]
}

/** @returns `make`, asked when it is first wanted: most plans need supplies alone, or teams alone */
function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Most measures need nothing that is counted. */
function mayNeed({ needs, items, byLevel }: Measure): boolean {
  return needs !== undefined || items !== undefined || byLevel !== undefined
}

/** One line of a shared ledger: every row of one name together; or a team with its people. */
export interface StockEntry {
  /** Name and ids. */
  names: readonly string[]
  isTeam?: true
  quantity: number
}

/**
 * @param bodies those that the registry declares
 * @returns what a registry holds, as far as it is counted; a supply with a row that is not is left out
 */
export function stockOf({ supplies = [] }: Registry, bodies: readonly DeclaredBody[]): StockEntry[] {
  const byName = new Map<string, { names: string[]; quantity: number }>()
  for (const { id, name, quantity } of supplies) {
    const entry = byName.get(name) ?? { names: [name], quantity: 0 }
    byName.set(name, entry)
    if (id !== undefined) entry.names.push(id)
    entry.quantity += typeof quantity === 'number' ? quantity : Number.NaN
  }
  const teams = bodies.flatMap(({ actor }): StockEntry[] =>
    actor.headcount === undefined ? [] : [{ names: namesOf(actor), isTeam: true, quantity: actor.headcount }],
  )
  return [...[...byName.values()].filter(({ quantity }) => !Number.isNaN(quantity)), ...teams]
}
