/** Collections in brackets. */
import {
  APOSTROPHE,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  DASH,
  DOT,
  END,
  HASH,
  isLineEnd,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
} from './characters.ts'
import { type Cursor, decline } from './cursor.ts'
import { type Marks, mark } from './marks.ts'
import type { Order } from './orders.ts'
import { keyAt, keyOf } from './plain.ts'
import { quoted } from './quoted.ts'
import { flowScalar, plainPiece } from './scalar.ts'

/** A key in brackets may not be longer, nor one in a block. */
export const KEY_LIMIT = 1000

/**
 * Reads a list or map in brackets; the cursor stands at its bracket, then after it.
 * @param parent column of the collection it stands in; further lines are indented more
 */
export class Flow {
  readonly #cursor: Cursor
  readonly #marks: Marks | undefined
  #parent = -1

  constructor(cursor: Cursor, marks: Marks | undefined) {
    this.#cursor = cursor
    this.#marks = marks
  }

  /** @param orders of the keys of a map that stands here, where they are remembered */
  read(parent: number, orders: Order | undefined): unknown {
    this.#parent = parent
    return this.#node(orders)
  }

  #node(orders: Order | undefined): unknown {
    const cursor = this.#cursor
    const code = cursor.code()
    if (code === OPEN_LIST) return this.#collection(CLOSE_LIST, orders)
    if (code === OPEN_MAP) return this.#collection(CLOSE_MAP, orders)
    if (code === QUOTE || code === APOSTROPHE) return quoted(cursor, this.#parent)
    return plainPiece(cursor, true) ? decline() : flowScalar(cursor)
  }

  #collection(close: number, orders: Order | undefined): unknown {
    const cursor = this.#cursor
    const start = cursor.at
    cursor.enter()
    cursor.at += 1
    const result = close === CLOSE_LIST ? this.#list(orders) : this.#map(orders)
    cursor.leave()
    cursor.at += 1
    cursor.spans(start, cursor.at)
    return result
  }

  #list(orders: Order | undefined): unknown[] {
    const list: unknown[] = []
    this.#gap()
    while (this.#cursor.code() !== CLOSE_LIST) {
      const at = mark(this.#marks, -1, -1)
      list.push(this.#node(orders))
      this.#marks?.close(at, this.#cursor)
      this.#comma(CLOSE_LIST)
    }
    return list
  }

  #map(orders: Order | undefined): Record<string, unknown> {
    const map: Record<string, unknown> = {}
    let order = orders
    this.#gap()
    while (this.#cursor.code() !== CLOSE_MAP) {
      const known = order?.next(this.#cursor)
      const key = known?.key ?? this.#key()
      if (!known && Object.hasOwn(map, key)) decline()
      order = known ?? order?.learn(key)
      const at = mark(this.#marks, this.#cursor.from, this.#cursor.to)
      this.#cursor.at += 1
      this.#gap()
      map[key] = this.#value(order?.inside)
      this.#marks?.close(at, this.#cursor)
      this.#comma(CLOSE_MAP)
    }
    return map
  }

  #value(orders: Order | undefined): unknown {
    const cursor = this.#cursor
    const code = cursor.code()
    if (code !== COMMA && code !== CLOSE_MAP) return this.#node(orders)
    cursor.spans(cursor.at, cursor.at)
    return null
  }

  /** Leaves the cursor at the colon. */
  #key(): string {
    const cursor = this.#cursor
    const { at: start, lineStart } = cursor
    const code = cursor.code()
    if (code === QUOTE || code === APOSTROPHE) {
      const key = quoted(cursor, this.#parent)
      cursor.skipSpaces()
      if (cursor.code() !== COLON || cursor.lineStart !== lineStart || cursor.at - start > KEY_LIMIT) decline()
      return keyOf(key)
    }
    if (!plainPiece(cursor, true)) return decline()
    const { from, to } = cursor
    if (to - from > KEY_LIMIT) return decline()
    return keyAt(cursor.text, from, to)
  }

  #comma(close: number): void {
    const cursor = this.#cursor
    this.#gap()
    if (cursor.code() === COMMA) {
      cursor.at += 1
      this.#gap()
    } else if (cursor.code() !== close) decline()
  }

  /** Over spaces, line ends and comments. */
  #gap(): void {
    const cursor = this.#cursor
    let isCommented = false
    for (;;) {
      const from = cursor.at
      cursor.skipSpaces()
      const code = cursor.code()
      if (code === HASH) {
        if (cursor.at === from && from > cursor.lineStart) decline()
        while (!isLineEnd(cursor.code())) cursor.at += 1
        isCommented = true
      } else if (!isLineEnd(code)) break
      if (cursor.code() === END) decline()
      cursor.at = cursor.text.indexOf('\n', cursor.at) + 1
      cursor.lineStart = cursor.at
    }
    this.#checkIndent(isCommented)
  }

  /** What `yaml` may reject: lines that are not indented, and a comment before a comma or a closing bracket. */
  #checkIndent(isCommented: boolean): void {
    const cursor = this.#cursor
    const code = cursor.code()
    const column = cursor.at - cursor.lineStart
    if (column <= this.#parent) decline()
    if (column === 0 && (code === DASH || code === DOT)) decline()
    if (isCommented && (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP)) decline()
  }
}
