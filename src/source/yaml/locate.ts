/** From a path inside the data to its place in the text. */
import type { Path, Range } from '../../base/problem.ts'
import { FILE_START } from '../../base/problem.ts'
import type { Lines } from './document.ts'

export type At = 'key' | 'value'

/** Offsets in a text; `end` is exclusive. */
export interface Extent {
  start: number
  end: number
}

/** What stands at a path. */
export interface Spot {
  /** The key under which it stands; list entries and the root have none. */
  key?: Extent | undefined
  /** Absent where nothing was written. */
  value?: Extent | undefined
  isScalar: boolean
}

/** The values of one text, reached step by step. */
export interface Places<S extends Spot> {
  root(): S | undefined
  inside(spot: S, step: string | number): S | undefined
  firstKey(spot: S): Extent | undefined
  /** Where an entry of a list stands that was left empty. */
  emptyEntry(spot: S): Extent | undefined
  /** The text of a number that JavaScript would print in another way. */
  rewritten(spot: S): string | undefined
}

/** Answers where things are in one text. */
export class Locator<S extends Spot = Spot> {
  readonly #lines: Lines
  readonly #places: Places<S>

  constructor(lines: Lines, places: Places<S>) {
    this.#lines = lines
    this.#places = places
  }

  /**
   * Falls back to the key of the nearest ancestor that exists (to its value, when that is a plain scalar); the root is
   * the first line. In a list entry without a key, the key is the first key inside it.
   */
  locate(path: Path, at: At): Range {
    let depth = 0
    let found: S | undefined
    for (let next = this.#places.root(); next && depth <= path.length; depth += 1) {
      found = next
      next = depth < path.length ? this.#places.inside(next, path[depth] as string | number) : undefined
      if (!next) break
    }
    if (!found || (depth === 0 && !found.isScalar)) return this.#firstLine()
    if (depth < path.length) return this.#place(found, found.isScalar ? 'value' : 'key')
    return this.#place(found, at)
  }

  /** @returns the source text of a number that JavaScript would print in another way, else undefined. */
  written(path: Path): string | undefined {
    let found = this.#places.root()
    for (const step of path) found = found && this.#places.inside(found, step)
    return found && this.#places.rewritten(found)
  }

  #firstLine(): Range {
    return { ...FILE_START, endColumn: this.#lines.line(1).length + 1 }
  }

  #place(spot: S, at: At): Range {
    const { key, value } = spot
    if (!value && !key) return this.#rangeOf(this.#places.emptyEntry(spot))
    if (at === 'key') return this.#rangeOf(key ?? this.#places.firstKey(spot) ?? value)
    return this.#rangeOf(value ?? key)
  }

  #rangeOf(extent: Extent | undefined): Range {
    if (!extent) return this.#firstLine()
    const { start, end } = extent
    const written = this.#lines.text.slice(start, end).trimEnd().length
    return this.#lines.range(start, start + Math.max(written, 1))
  }
}
