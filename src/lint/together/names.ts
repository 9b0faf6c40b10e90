/** What is kept of each file of a repository while others are checked: of a hundred thousand files every word counts. */
import { addTo, withoutBrackets } from '../../model/repository/together.ts'
import type { DocumentName } from '../../source/read.ts'

/** Ids and titles of plans, and the numbers of their files; iterates over all of them. */
export class PlanNames implements ReadonlySet<string> {
  /** Of several plans of one name the first. */
  readonly #numbers = new Map<string, number>()
  /** One entry for each plan. */
  readonly #plans: number[] = []
  readonly #ids: string[] = []
  readonly #titles: string[] = []
  /** Plans of the repository itself come first, then those of repositories in its folders. */
  #own = 0
  #namesakes: ReadonlyMap<string, readonly number[]> | undefined

  /** @param isOwn not of a repository in a folder of this one; those come last */
  add({ id = '', title = '' }: Pick<DocumentName, 'id' | 'title'>, number: number, isOwn: boolean): void {
    if (isOwn) this.#own += 1
    this.#plans.push(number)
    this.#ids.push(id)
    this.#titles.push(title)
    for (const name of [id, title]) if (name !== '' && !this.#numbers.has(name)) this.#numbers.set(name, number)
  }

  /** @param name an id, or a title with or without brackets */
  numberOf(name: string): number | undefined {
    return this.#numbers.get(name) ?? this.#numbers.get(withoutBrackets(name))
  }

  /** @returns the plans of an id, of the repository itself */
  ofId(id: string): readonly number[] {
    this.#namesakes ??= this.#byId()
    return this.#namesakes.get(id) ?? []
  }

  #byId(): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>()
    for (const [at, number] of this.#plans.slice(0, this.#own).entries()) addTo(found, this.#ids[at] ?? '', number)
    found.delete('')
    return found
  }

  /** @returns titles by id: that of the repository itself before those of others */
  titles(): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    for (const [at, id] of this.#ids.entries()) {
      const title = this.#titles[at] ?? ''
      if (id !== '' && title !== '' && (at < this.#own || !found.has(id))) found.set(id, title)
    }
    return found
  }

  has(name: string): boolean {
    return this.numberOf(name) !== undefined
  }

  get size(): number {
    return this.#numbers.size
  }

  forEach(visit: (name: string, same: string, all: ReadonlySet<string>) => void): void {
    for (const name of this.#numbers.keys()) visit(name, name, this)
  }

  *entries(): SetIterator<[string, string]> {
    for (const name of this.#numbers.keys()) yield [name, name]
  }

  keys(): SetIterator<string> {
    return this.#numbers.keys()
  }

  values(): SetIterator<string> {
    return this.#numbers.keys()
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.#numbers.keys()
  }
}
