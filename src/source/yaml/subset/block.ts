/** Collections by indentation, and the whole document. */

import { blockScalar } from './block-scalar.ts'
import { APOSTROPHE, COLON, FOLDED, HASH, isGap, isLineEnd, LITERAL, OPEN_LIST, OPEN_MAP, QUOTE } from './characters.ts'
import { type Cursor, decline } from './cursor.ts'
import { Flow, KEY_LIMIT } from './flow.ts'
import { type Marks, mark } from './marks.ts'
import { DOCUMENT, type Order } from './orders.ts'
import { keyAt, keyOf } from './plain.ts'
import { quoted } from './quoted.ts'
import { blockPlain, plainPiece } from './scalar.ts'

export class Block {
  readonly #cursor: Cursor
  readonly #marks: Marks | undefined
  readonly #flow: Flow

  constructor(cursor: Cursor, marks?: Marks) {
    this.#cursor = cursor
    this.#marks = marks
    this.#flow = new Flow(cursor, marks)
  }

  /** @returns the document, which must be a map; the cursor stands at the start of the text. */
  document(): unknown {
    const cursor = this.#cursor
    cursor.nextContent()
    if (cursor.column < 0) return decline()
    const at = mark(this.#marks, -1, -1)
    const data = this.#node(-1, false, DOCUMENT)
    this.#marks?.close(at, cursor)
    if (cursor.column >= 0 || typeof data !== 'object' || data === null || Array.isArray(data)) return decline()
    return data
  }

  /**
   * Reads what starts at the cursor; leaves it at the next content after it.
   * @param parent column of the collection it stands in
   * @param isCommented a comment stood between a key and this: `yaml` may see more in a scalar then
   * @param orders of the keys of a map that stands here, where they are remembered
   */
  #node(parent: number, isCommented: boolean, orders: Order | undefined): unknown {
    const cursor = this.#cursor
    const column = cursor.at - cursor.lineStart
    const known = orders?.next(cursor)
    if (known) return this.#map(column, known.key, known)
    if (cursor.isDash()) return this.#list(column, orders)
    const code = cursor.code()
    if (code === OPEN_LIST || code === OPEN_MAP || code === LITERAL || code === FOLDED)
      return this.#signed(parent, orders)
    const { at: start, lineStart } = cursor
    if (code === QUOTE || code === APOSTROPHE) {
      const text = quoted(cursor, parent)
      cursor.skipSpaces()
      if (cursor.code() !== COLON) {
        cursor.endLine()
        return text
      }
      if (cursor.lineStart !== lineStart) decline()
      const key = this.#quotedKey(text, start)
      return this.#map(column, key, orders?.learn(key))
    }
    if (!plainPiece(cursor, false)) return isCommented ? decline() : blockPlain(cursor, parent)
    const key = this.#plainKey(start)
    return this.#map(column, key, orders?.learn(key))
  }

  /** Brackets and block scalars. */
  #signed(parent: number, orders: Order | undefined): unknown {
    const cursor = this.#cursor
    const code = cursor.code()
    if (code === LITERAL || code === FOLDED) return blockScalar(cursor, parent)
    const data = this.#flow.read(parent, orders)
    cursor.endLine()
    return data
  }

  /** The cursor stands at the colon of the first key, whose place among orders may be known. */
  #map(column: number, first: string, place: Order | undefined): Record<string, unknown> {
    const cursor = this.#cursor
    const map: Record<string, unknown> = {}
    const start = cursor.from
    cursor.enter()
    let key = first
    for (let order = place; ; ) {
      const at = mark(this.#marks, cursor.from, cursor.to)
      cursor.at += 1
      map[key] = this.#value(column, order?.inside)
      this.#marks?.close(at, cursor)
      if (cursor.column < column) break
      if (cursor.column > column) decline()
      const known = order?.next(cursor)
      key = known?.key ?? this.#key()
      if (!known && Object.hasOwn(map, key)) decline()
      order = known ?? order?.learn(key)
    }
    cursor.leave()
    cursor.spans(start, cursor.to)
    return map
  }

  /** Leaves the cursor at the colon, and the key's place in `from` and `to`. */
  #key(): string {
    const cursor = this.#cursor
    const { at: start, lineStart } = cursor
    const code = cursor.code()
    if (code !== QUOTE && code !== APOSTROPHE) {
      return plainPiece(cursor, false) ? this.#plainKey(start) : decline()
    }
    const key = quoted(cursor, -1)
    cursor.skipSpaces()
    if (cursor.code() !== COLON || cursor.lineStart !== lineStart) decline()
    return this.#quotedKey(key, start)
  }

  #plainKey(start: number): string {
    const { text, from, to } = this.#cursor
    this.#checkKey(start)
    return keyAt(text, from, to)
  }

  #quotedKey(key: string, start: number): string {
    this.#checkKey(start)
    return keyOf(key)
  }

  #checkKey(start: number): void {
    const cursor = this.#cursor
    if (!isGap(cursor.code(cursor.at + 1)) || cursor.at - start > KEY_LIMIT) decline()
  }

  /** What stands after a colon, on its line or below. */
  #value(column: number, orders: Order | undefined): unknown {
    const cursor = this.#cursor
    cursor.skipSpaces()
    const code = cursor.code()
    if (isLineEnd(code) || code === HASH) return this.#below(column, orders)
    if (code === OPEN_LIST || code === OPEN_MAP || code === LITERAL || code === FOLDED)
      return this.#signed(column, orders)
    if (code === QUOTE || code === APOSTROPHE) {
      const text = quoted(cursor, column)
      cursor.endLine()
      return text
    }
    return plainPiece(cursor, false) ? decline() : blockPlain(cursor, column)
  }

  #below(column: number, orders: Order | undefined): unknown {
    const cursor = this.#cursor
    const { at } = cursor
    cursor.endLine()
    if (cursor.column > column) return this.#node(column, cursor.isCommented, orders)
    if (cursor.column === column && cursor.isDash()) return this.#list(column, orders)
    cursor.spans(at, at)
    return null
  }

  /** The cursor stands at its first dash. */
  #list(column: number, orders: Order | undefined): unknown[] {
    const cursor = this.#cursor
    const list: unknown[] = []
    const start = cursor.at
    cursor.enter()
    while (cursor.isDash()) {
      cursor.at += 1
      cursor.skipSpaces()
      const code = cursor.code()
      // An entry that is empty or starts on the next line: whose list is the following dash?
      if (isLineEnd(code) || code === HASH) decline()
      const at = mark(this.#marks, -1, -1)
      list.push(this.#node(column, false, orders))
      this.#marks?.close(at, cursor)
      if (cursor.column !== column) break
    }
    if (cursor.column > column) decline()
    cursor.leave()
    cursor.spans(start, cursor.to)
    return list
  }
}
