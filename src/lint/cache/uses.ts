/** What was looked at beside a document while it was checked: the same answers, and what was found still holds. */
import type { Repository } from '../repository.ts'

/** A question to the repository: its kind in one letter, then what was asked for. */
export type Question = string

/** All registries. */
export const REGISTRIES = 'r'
/** The names of all plans. */
export const NAMES = 'n'
/** Whether there is a plan of a name. */
export const NAMED = 'h'
/** The plan of a name. */
export const PLAN = 'p'
/** The drills of a plan: its id and title, as JSON. */
export const DRILLS = 'd'
/** Any document. */
export const ALL = 'a'

/** @returns the same repository, which tells what it is asked; each of its members stands here, so that a new one is not forgotten */
export function watched(repository: Repository, tell: (question: Question) => void): Repository {
  return {
    get registries() {
      tell(REGISTRIES)
      return repository.registries
    },
    get unread() {
      tell(REGISTRIES)
      return repository.unread
    },
    planNames: new WatchedNames(repository.planNames, tell),
    get planTitles() {
      tell(NAMES)
      return repository.planTitles
    },
    planFile: (name) => {
      tell(PLAN + name)
      return repository.planFile(name)
    },
    plan: (name) => {
      tell(PLAN + name)
      return repository.plan(name)
    },
    root: repository.root,
    get homes() {
      tell(ALL)
      return repository.homes
    },
    around: (judged) => {
      tell(ALL)
      return repository.around(judged)
    },
    source: (home) => {
      tell(ALL)
      return repository.source(home)
    },
    drillsOf: (plan) => {
      tell(DRILLS + JSON.stringify([plan.id, plan.title]))
      return repository.drillsOf(plan)
    },
  }
}

/** Most plans ask for one name; only who asks for all depends on all. */
class WatchedNames implements ReadonlySet<string> {
  readonly #names: ReadonlySet<string>
  readonly #tell: (question: Question) => void

  constructor(names: ReadonlySet<string>, tell: (question: Question) => void) {
    this.#names = names
    this.#tell = tell
  }

  #all(): ReadonlySet<string> {
    this.#tell(NAMES)
    return this.#names
  }

  has(name: string): boolean {
    this.#tell(NAMED + name)
    return this.#names.has(name)
  }

  get size(): number {
    return this.#all().size
  }

  forEach(visit: (name: string, same: string, all: ReadonlySet<string>) => void): void {
    for (const name of this.#all()) visit(name, name, this)
  }

  entries(): SetIterator<[string, string]> {
    return this.#all().entries()
  }

  keys(): SetIterator<string> {
    return this.#all().keys()
  }

  values(): SetIterator<string> {
    return this.#all().values()
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.#all().values()
  }
}
