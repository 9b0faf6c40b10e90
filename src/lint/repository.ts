import { normalise } from '../model/normalise.ts'
import type { Plan, Registry } from '../model/plan.generated.ts'
import { accepts } from '../schema/validate.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { peekName, readFound } from '../source/read.ts'

/** The documents of a repository that others refer to. */
export interface Repository {
  registries: readonly Registry[]
  /** Ids and titles of its plans. */
  planNames: ReadonlySet<string>
  /** Titles of its plans by id. */
  planTitles: ReadonlyMap<string, string>
  /** @returns the absolute path of the plan of that id or title; undefined if there is none. */
  planFile(name: string): string | undefined
  /** @returns the plan of that id or title; undefined if there is none, or it cannot be read. */
  plan(name: string): Plan | undefined
}

/** A repository in which nothing stands. */
export const EMPTY_REPOSITORY: Repository = {
  registries: [],
  planNames: new Set(),
  planTitles: new Map(),
  planFile: () => undefined,
  plan: () => undefined,
}

/**
 * Reads the registries of a repository, and which plans it holds; plans are read in full only when they are asked for.
 * @param root absolute folder
 */
export function loadRepository(root: string): Repository {
  const registries: Registry[] = []
  const plans = new Map<string, FoundFile>()
  const planTitles = new Map<string, string>()
  for (const found of discover([root], { cwd: root }).files) {
    const name = peekName(found)
    if (name?.kind === 'registry') {
      const data = readFound(found)?.data
      if (data !== undefined && accepts('registry', data)) registries.push(normalise(data, 'registry'))
    }
    if (name?.kind !== 'plan') continue
    for (const key of [name.id, name.title]) if (key && !plans.has(key)) plans.set(key, found)
    if (name.id && name.title) planTitles.set(name.id, name.title)
  }
  const plan = (key: string): Plan | undefined => {
    const found = plans.get(key)
    const data = found && readFound(found)?.data
    return data !== undefined && accepts('plan', data) ? normalise<Plan>(data, 'plan') : undefined
  }
  return { registries, planNames: new Set(plans.keys()), planTitles, planFile: (key) => plans.get(key)?.file, plan }
}

/** @returns the superior plans of a plan, nearest first; a circle ends where it closes. */
export function parentsOf(plan: Plan, repository: Repository): Plan[] {
  const found: Plan[] = []
  const waiting = [...(plan.planSystem?.parent ?? [])]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const parent = repository.plan(next.title)
    if (!parent || parent.id === plan.id || found.some((known) => known.id === parent.id)) continue
    found.push(parent)
    waiting.push(...(parent.planSystem?.parent ?? []))
  }
  return found
}
