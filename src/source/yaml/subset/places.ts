/** The places of a text that was read as the plain part of YAML. */
import type { Extent, Places, Spot } from '../locate.ts'
import { OPEN_LIST, OPEN_MAP, QUOTE } from './characters.ts'
import { Cursor } from './cursor.ts'
import { ENTRY, type Marks } from './marks.ts'
import { keyOf, plainValue } from './plain.ts'
import { quoted } from './quoted.ts'

interface MarkedSpot extends Spot {
  /** Index of its entry. */
  at: number
}

export class MarkedPlaces implements Places<MarkedSpot> {
  readonly #text: string
  readonly #numbers: readonly number[]

  constructor(text: string, { numbers }: Marks) {
    this.#text = text
    this.#numbers = numbers
  }

  root(): MarkedSpot {
    return this.#spot(0)
  }

  inside({ at }: MarkedSpot, step: string | number): MarkedSpot | undefined {
    let index = 0
    for (const child of this.#childrenOf(at)) {
      const key = this.#number(child) < 0 ? index : this.#keyText(child)
      if (key === step || key === String(step)) return this.#spot(child)
      index += 1
    }
    return undefined
  }

  firstKey({ at }: MarkedSpot): Extent | undefined {
    const [first] = this.#childrenOf(at)
    return first === undefined ? undefined : this.#spot(first).key
  }

  emptyEntry(): undefined {
    return undefined
  }

  rewritten({ value, isScalar }: MarkedSpot): string | undefined {
    if (!value || !isScalar) return undefined
    const written = this.#text.slice(value.start, value.end)
    const number = this.#text.charCodeAt(value.start) === QUOTE ? undefined : plainValue(written)
    return typeof number === 'number' && String(number) !== written ? written : undefined
  }

  #number(index: number): number {
    return this.#numbers[index] ?? 0
  }

  *#childrenOf(at: number): Generator<number> {
    const end = this.#number(at + 4)
    for (let child = at + ENTRY; child < end; child = this.#number(child + 4)) yield child
  }

  #keyText(at: number): string {
    const key = this.#text.slice(this.#number(at), this.#number(at + 1))
    if (key.startsWith('"') || key.startsWith("'")) return quoted(new Cursor(key), -1)
    return keyOf(plainValue(key))
  }

  #spot(at: number): MarkedSpot {
    const key = extent(this.#number(at), this.#number(at + 1))
    const value = extent(this.#number(at + 2), this.#number(at + 3))
    const hasChildren = this.#number(at + 4) > at + ENTRY
    const first = value ? this.#text.charCodeAt(value.start) : 0
    return { at, key, value, isScalar: !hasChildren && first !== OPEN_LIST && first !== OPEN_MAP }
  }
}

function extent(start: number, end: number): Extent | undefined {
  return end > start ? { start, end } : undefined
}
