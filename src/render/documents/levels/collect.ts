/** Things said of response levels, brought together. */

/** A thing that is said for some levels. */
export interface Entry {
  /** Level ids. */
  levels: readonly string[]
  text: string
}

export interface Item {
  title: string
  entries: Entry[]
}

/** Items by their titles, in the order in which they first come up. */
export class Items {
  readonly #found = new Map<string, Entry[]>()

  add(title: string, levels: readonly string[], text: string): void {
    if (text === '' || levels.length === 0) return
    const entries = this.#found.get(title) ?? []
    this.#found.set(title, entries)
    const same = entries.find((entry) => entry.text === text)
    if (same) same.levels = [...new Set([...same.levels, ...levels])]
    else entries.push({ levels, text })
  }

  all(): Item[] {
    return [...this.#found].map(([title, entries]) => ({ title, entries }))
  }
}
