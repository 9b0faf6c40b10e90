/**
 * In which order keys follow each other. Plans write the same few hundred orders over and over, so the next key is nearly always
 * one that followed before: it is compared in place, and cannot stand twice in its map.
 */
import { COLON, END, isGap } from './characters.ts'
import type { Cursor } from './cursor.ts'

/** Places that are remembered in all, and keys that may follow at one place: what differs everywhere is not worth a search. */
const MOST = 4000
const MOST_NEXT = 24
/** Only what has no sign of YAML in it, and is one in lists and maps in brackets as well as outside. */
const SIMPLE = /^[A-Za-z][A-Za-z0-9]{0,39}$/

let count = 0
const starts = new Map<string, Order>()

/** A key after all those before it in its map; or the start of the maps that stand at a key. */
export class Order {
  readonly key: string
  readonly #codes: readonly number[]
  /** The first of them. */
  readonly #lead: number
  #inside: Order | undefined
  #first: Order | undefined
  #other: Order | undefined
  #size = 0

  constructor(key: string) {
    this.key = key
    this.#codes = Array.from(key, (sign) => sign.charCodeAt(0))
    this.#lead = this.#codes[0] ?? END
  }

  /** Where the maps at this key begin. */
  get inside(): Order {
    this.#inside ??= startOf(this.key)
    return this.#inside
  }

  /** @returns the key at the cursor where it has followed here before, the cursor at its colon, its place in `from` and `to` */
  next(cursor: Cursor): Order | undefined {
    const lead = cursor.codes[cursor.at]
    let before: Order | undefined
    for (let order = this.#first; order; before = order, order = order.#other) {
      if (order.#lead !== lead || !order.#stands(cursor)) continue
      // What came last comes again soon: it is looked for first.
      if (before) {
        before.#other = order.#other
        order.#other = this.#first
        this.#first = order
      }
      return order
    }
    return undefined
  }

  #stands(cursor: Cursor): boolean {
    const { codes, at } = cursor
    const own = this.#codes
    const { length } = own
    for (let index = 1; index < length; index++) if (codes[at + index] !== own[index]) return false
    const to = at + length
    if (codes[to] !== COLON || !isGap(codes[to + 1] ?? END)) return false
    cursor.at = to
    cursor.spans(at, to)
    return true
  }

  /** @returns the place after a key that is not among those before it; undefined where that is not remembered */
  learn(key: string): Order | undefined {
    for (let order = this.#first; order; order = order.#other) if (order.key === key) return order
    if (count >= MOST || this.#size >= MOST_NEXT || !SIMPLE.test(key)) return undefined
    const made = new Order(key)
    made.#other = this.#first
    this.#first = made
    this.#size += 1
    count += 1
    return made
  }
}

/** The same for all maps of one key, wherever it stands. */
function startOf(key: string): Order {
  const order = starts.get(key) ?? new Order(key)
  starts.set(key, order)
  return order
}

/** Where documents begin. */
export const DOCUMENT = new Order('')
