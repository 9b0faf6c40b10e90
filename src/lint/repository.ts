import { normalise } from '../model/normalise.ts'
import type { Drill, Plan, Registry } from '../model/plan.generated.ts'
import { accepts } from '../schema/validate.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { peekName, readFound } from '../source/read.ts'

/** The documents of a repository that others refer to. */
export interface Repository {
  registries: readonly Registry[]
  /** Registries that have errors: what they hold is missing. */
  unread: readonly FoundFile[]
  /** Ids and titles of its plans. */
  planNames: ReadonlySet<string>
  /** Titles of its plans by id. */
  planTitles: ReadonlyMap<string, string>
  /** @returns the absolute path of the plan of that id or title; undefined if there is none. */
  planFile(name: string): string | undefined
  /** @returns the plan of that id or title; undefined if there is none, or it cannot be read. */
  plan(name: string): Plan | undefined
  /** @returns the drills of a plan that can be read, by file; cancelled ones are none. */
  drillsOf(plan: Pick<Plan, 'id' | 'title'>): readonly Drill[]
}

/** A repository in which nothing stands. */
export const EMPTY_REPOSITORY: Repository = {
  registries: [],
  unread: [],
  planNames: new Set(),
  planTitles: new Map(),
  planFile: () => undefined,
  plan: () => undefined,
  drillsOf: () => [],
}

/**
 * Reads the registries of a repository, and which plans it holds; plans are read in full only when they are asked for.
 * @param root absolute folder
 */
export function loadRepository(root: string): Repository {
  const registries: Registry[] = []
  const unread: FoundFile[] = []
  const plans = new Map<string, FoundFile>()
  const planTitles = new Map<string, string>()
  const drillFiles: FoundFile[] = []
  for (const found of discover([root], { cwd: root }).files) {
    const name = peekName(found)
    if (name?.kind === 'registry') {
      const data = readFound(found)?.data
      if (data !== undefined && accepts('registry', data)) registries.push(normalise(data, 'registry'))
      else unread.push(found)
    }
    if (name?.kind === 'drill') drillFiles.push(found)
    if (name?.kind !== 'plan') continue
    for (const key of [name.id, name.title]) if (key && !plans.has(key)) plans.set(key, found)
    if (name.id && name.title) planTitles.set(name.id, name.title)
  }
  const plan = (key: string): Plan | undefined => {
    const found = plans.get(key)
    const data = found && readFound(found)?.data
    return data !== undefined && accepts('plan', data) ? normalise<Plan>(data, 'plan') : undefined
  }
  return {
    registries,
    unread,
    planNames: new Set(plans.keys()),
    planTitles,
    planFile: (key) => plans.get(key)?.file,
    plan,
    drillsOf: drillsIn(drillFiles),
  }
}

/** Drills are read when a plan first asks for its own, all of them once. */
function drillsIn(files: readonly FoundFile[]): Repository['drillsOf'] {
  let known: Map<string, Drill[]> | undefined
  return ({ id, title }) => {
    if (files.length === 0) return []
    known ??= byPlan(files.flatMap((file) => readDrill(file) ?? []))
    return [...(known.get(id) ?? []), ...(title === id ? [] : (known.get(title) ?? []))]
  }
}

function readDrill(file: FoundFile): Drill | undefined {
  const data = readFound(file)?.data
  return data !== undefined && accepts('drill', data) ? normalise<Drill>(data, 'drill') : undefined
}

function byPlan(drills: readonly Drill[]): Map<string, Drill[]> {
  const found = new Map<string, Drill[]>()
  for (const drill of drills)
    if (drill.status !== 'cancelled') found.set(drill.plan, [...(found.get(drill.plan) ?? []), drill])
  return found
}

/** @returns a repository of documents that are at hand, as the examples of rules are */
export function repositoryOf(documents: readonly (Plan | Registry | Drill)[]): Repository {
  const plans = documents.filter((document): document is Plan => document.kind === 'plan')
  const drills = byPlan(documents.filter((document): document is Drill => document.kind === 'drill'))
  return {
    registries: documents.filter((document): document is Registry => document.kind === 'registry'),
    unread: [],
    planNames: new Set(plans.flatMap(({ id, title }) => [id, title])),
    planTitles: new Map(plans.map(({ id, title }) => [id, title])),
    planFile: () => undefined,
    plan: (name) => plans.find(({ id, title }) => id === name || title === name),
    drillsOf: ({ id, title }) => [...(drills.get(id) ?? []), ...(drills.get(title) ?? [])],
  }
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
