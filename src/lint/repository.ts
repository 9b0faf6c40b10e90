import { normalise } from '../model/normalise.ts'
import type { Plan, Registry } from '../model/plan.generated.ts'
import { validate } from '../schema/validate.ts'
import { discover } from '../source/discover.ts'
import { readFound } from '../source/read.ts'

/** The documents of a repository that others refer to. */
export interface Repository {
  registries: readonly Registry[]
  /** Ids and titles of its plans. */
  planNames: ReadonlySet<string>
  /** @returns the plan of that id or title; undefined if there is none, or it cannot be read. */
  plan(name: string): Plan | undefined
}

/** A repository in which nothing stands. */
export const EMPTY_REPOSITORY: Repository = { registries: [], planNames: new Set(), plan: () => undefined }

/**
 * Reads the registries of a repository, and which plans it holds; plans are read in full only when they are asked for.
 * @param root absolute folder
 */
export function loadRepository(root: string): Repository {
  const registries: Registry[] = []
  const sources = new Map<string, unknown>()
  const names = new Set<string>()
  for (const found of discover([root], { cwd: root }).files) {
    const data = readFound(found)?.data
    if (isDocument(data, 'registry') && validate('registry', data).length === 0)
      registries.push(normalise(data, 'registry'))
    if (!isDocument(data, 'plan')) continue
    for (const name of [data.id, data.title]) {
      if (typeof name !== 'string') continue
      names.add(name)
      if (!sources.has(name)) sources.set(name, data)
    }
  }
  const plan = (name: string): Plan | undefined => {
    const data = sources.get(name)
    return data !== undefined && validate('plan', data).length === 0 ? normalise<Plan>(data, 'plan') : undefined
  }
  return { registries, planNames: names, plan }
}

function isDocument(data: unknown, kind: string): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && (data as Record<string, unknown>).kind === kind
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
