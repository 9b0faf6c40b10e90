import { keeping } from '../base/remember.ts'
import { normalise } from '../model/normalise.ts'
import type { Drill, Plan, Registry } from '../model/plan.generated.ts'
import { addTo, type Filed, isNamed, withoutBrackets } from '../model/repository/together.ts'
import { accepts } from '../schema/validate.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { Listed } from '../source/listed.ts'
import { canRead, peekName, readFound } from '../source/read.ts'
import type { Source } from '../source/source.ts'
import { standsWithin, Walk } from '../source/walk.ts'
import { PlanNames } from './together/names.ts'
import { aroundIn, sourcesIn } from './together/surroundings.ts'

/**
 * The documents of a repository that others refer to. A folder in it may be a repository of its own: its registries lend nothing
 * here, its plans are what a name means that no plan here has.
 */
export interface Repository {
  registries: readonly Registry[]
  /** Registries that have errors: what they hold is missing. */
  unread: readonly FoundFile[]
  /** Ids and titles of its plans. */
  planNames: ReadonlySet<string>
  /** Titles of its plans by id. */
  planTitles: ReadonlyMap<string, string>
  /** @returns the absolute path of the plan of that id or title, with or without brackets; undefined if there is none. */
  planFile(name: string): string | undefined
  /** @returns the plan of that id or title, with or without brackets; undefined if there is none, or it cannot be read. */
  plan(name: string): Plan | undefined
  /** @returns the drills of a plan that can be read, by file; cancelled ones are none. */
  drillsOf(plan: Pick<Plan, 'id' | 'title'>): readonly Drill[]
  /** Absolute folder. */
  root: string
  /** The documents that are held against each other, and what cannot be read: paths from `root`, with '/'. */
  homes: readonly string[]
  /** @returns what documents are held against that are judged without the rest: registries, plans above, plans of the same id */
  around(judged: readonly Filed[]): Filed[]
  /** @returns the text of a document by its path from `root`, shown under the path that users see */
  source(home: string): Source | undefined
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
  root: '',
  homes: [],
  around: () => [],
  source: () => undefined,
}

/** How a repository is looked at. */
export interface View {
  /** @returns a file's path as users see it; from the repository's folder without it. */
  show?(found: FoundFile): string
  /** @returns whether a document is held against others; what a configuration leaves out is not. */
  counts?(found: FoundFile): boolean
  /** @returns whether a folder that cannot be looked into holds nothing that counts; absolute. */
  leavesOut?(folder: string): boolean
}

/**
 * Reads the registries of a repository, and which plans it holds; plans are read in full only when they are asked for.
 * @param root absolute folder
 */
export function loadRepository(
  root: string,
  { show = ({ path }) => path, counts = () => true, leavesOut = () => false }: View = {},
): Repository {
  const walk = new Walk()
  const { files, problems } = discover([root], { cwd: root, walk, leavesOut })
  const within = walk.repositories(root)
  const isOwn = ({ file }: FoundFile): boolean => !standsWithin(within, file)
  const all = within.length === 0 ? files : ownFirst(files, isOwn)
  const { registries, unread, drills, ours, names, shut } = gathered(all, root, isOwn)
  // What nobody can look at may be a document: the whole is not known.
  const closed = [...problems, ...shut.filter(counts)].map(({ path }) => path)
  const read = keeping(PLANS_KEPT, (number: number) => readAs<Plan>(ours.at(number), 'plan'))
  let homes: string[] | undefined
  let planTitles: ReadonlyMap<string, string> | undefined
  return {
    registries: [...registries.values()],
    unread,
    planNames: names,
    get planTitles() {
      planTitles ??= names.titles()
      return planTitles
    },
    planFile: (key) => {
      const number = names.numberOf(key)
      return number === undefined ? undefined : ours.at(number).file
    },
    plan: (key) => {
      const number = names.numberOf(key)
      return number === undefined ? undefined : read(number)
    },
    drillsOf: drillsIn(drills),
    root,
    get homes() {
      homes ??= [...ours.all().flatMap((found) => (counts(found) ? found.path : [])), ...closed]
      return homes
    },
    around: aroundIn({ registries, names, at: (number) => ours.at(number), read, counts }),
    source: sourcesIn(ours, show),
  }
}

interface Gathered {
  registries: Map<FoundFile, Registry>
  /** Registries that have errors. */
  unread: FoundFile[]
  drills: FoundFile[]
  ours: Listed
  names: PlanNames
  /** Files that cannot be read. */
  shut: FoundFile[]
}

function gathered(files: readonly FoundFile[], root: string, isOwn: (found: FoundFile) => boolean): Gathered {
  const all: Gathered = {
    registries: new Map(),
    unread: [],
    drills: [],
    ours: new Listed(root),
    names: new PlanNames(),
    shut: [],
  }
  for (const found of files) {
    const name = peekName(found)
    if (!name && !canRead(found)) all.shut.push(found)
    if (!name) continue
    const number = all.ours.add(found)
    if (name.kind === 'registry' && isOwn(found)) {
      const registry = readAs<Registry>(found, 'registry')
      if (registry) all.registries.set(found, registry)
      else all.unread.push(found)
    }
    if (name.kind === 'drill') all.drills.push(found)
    if (name.kind === 'plan') all.names.add(name, number, isOwn(found))
  }
  return all
}

/** @returns the same files, those in repositories within this one last */
export function ownFirst<One>(files: readonly One[], isOwn: (one: One) => boolean): One[] {
  return [...files.filter(isOwn), ...files.filter((one) => !isOwn(one))]
}

/** @returns the document of a file in its long form; undefined when it cannot be read as one. */
function readAs<T>(found: FoundFile, kind: 'plan' | 'registry' | 'drill'): T | undefined {
  const data = readFound(found)?.data
  return data !== undefined && accepts(kind, data) ? normalise<T>(data, kind) : undefined
}

/** Superior plans are asked for by every plan below them: so many of them are kept. */
const PLANS_KEPT = 16

/** Drills are read when a plan first asks for its own, all of them once. */
function drillsIn(files: readonly FoundFile[]): Repository['drillsOf'] {
  let known: Map<string, Drill[]> | undefined
  return ({ id, title }) => {
    if (files.length === 0) return []
    known ??= byPlan(files.flatMap((file) => readAs<Drill>(file, 'drill') ?? []))
    return [...(known.get(id) ?? []), ...(title === id ? [] : (known.get(title) ?? []))]
  }
}

/** @returns the drill of a file; undefined when it cannot be read as one. */
export function readDrill(file: FoundFile): Drill | undefined {
  return readAs<Drill>(file, 'drill')
}

function byPlan(drills: readonly Drill[]): Map<string, Drill[]> {
  const found = new Map<string, Drill[]>()
  for (const drill of drills) if (drill.status !== 'cancelled') addTo(found, withoutBrackets(drill.plan), drill)
  return found
}

/** @returns a repository of documents that are at hand, as the examples of rules are */
export function repositoryOf(documents: readonly (Plan | Registry | Drill)[]): Repository {
  const plans = documents.filter((document): document is Plan => document.kind === 'plan')
  const drills = byPlan(documents.filter((document): document is Drill => document.kind === 'drill'))
  return {
    ...EMPTY_REPOSITORY,
    registries: documents.filter((document): document is Registry => document.kind === 'registry'),
    planNames: new Set(plans.flatMap(({ id, title }) => [id, title])),
    planTitles: new Map(plans.map(({ id, title }) => [id, title])),
    plan: (name) => plans.find((plan) => isNamed(plan, [name])),
    drillsOf: ({ id, title }) => [...(drills.get(id) ?? []), ...(drills.get(title) ?? [])],
  }
}
