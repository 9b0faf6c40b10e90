/** A place in a text that moves from content to content. */
import { codesOf, DASH, DOT, END, HASH, isGap, isLineEnd, LINE_FEED, RETURN, SPACE } from './characters.ts'

/** Thrown where only a complete parser can tell what is meant. */
export const DECLINED = Symbol('declined')

export function decline(): never {
  throw DECLINED
}

/** Fewer levels than the plan format allows: what comes near its limit is left to the complete parser. */
const DEPTH = 60

/** Only one is used at a time: `codes` are overwritten when the next one is made. */
export class Cursor {
  readonly text: string
  readonly codes: Uint16Array
  at = 0
  lineStart = 0
  /** Column (from 0) of the first content of the line that was reached last; -1 at the end of the text. */
  column = -1
  /** Whether a comment stood before that content. */
  isCommented = false
  /** Whether a number was written in a way that JavaScript would print otherwise (80.10, 1e3, 0x1F). */
  rewrites = false
  /** Where the value that was read last starts and ends. */
  from = 0
  to = 0
  #depth = 0
  #isHead = true

  constructor(text: string) {
    this.text = text
    this.codes = codesOf(text)
  }

  code(at = this.at): number {
    return this.codes[at] ?? END
  }

  /** Enters a collection. */
  enter(): void {
    this.#depth += 1
    if (this.#depth > DEPTH) decline()
  }

  leave(): void {
    this.#depth -= 1
  }

  /** Says where the value that was just read stands. */
  spans(from: number, to: number): void {
    this.from = from
    this.to = to
  }

  isDash(): boolean {
    return this.code() === DASH && isGap(this.code(this.at + 1))
  }

  skipSpaces(): void {
    while (this.code() === SPACE) this.at += 1
  }

  /** From the end of a value to the next content; declines when something else than a comment follows on its line. */
  endLine(): void {
    this.skipSpaces()
    const code = this.code()
    if (code === HASH ? this.code(this.at - 1) !== SPACE : !isLineEnd(code)) decline()
    this.nextContent()
  }

  /** From a line's end (or the start of the text) to the next content, over comments, on this line too, and empty lines. */
  nextContent(): void {
    this.isCommented = false
    for (;;) {
      if (this.code() === RETURN) this.at += 1
      if (this.code() === LINE_FEED) this.at += 1
      this.lineStart = this.at
      this.skipSpaces()
      const code = this.code()
      if (code === HASH) {
        this.isCommented = true
        this.#skipComment()
      } else if (!isLineEnd(code)) {
        this.column = this.at - this.lineStart
        if (this.column > 0 || !this.#skipMark(code)) break
      } else if (code === END) {
        this.column = -1
        return
      }
    }
    this.#isHead = false
  }

  #skipComment(): void {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }

  /** One `---` at the head of the file is harmless; any other mark or directive is not ours to read. */
  #skipMark(code: number): boolean {
    const isMark =
      (code === DASH && this.text.startsWith('---', this.at)) || (code === DOT && this.text.startsWith('...', this.at))
    if (!isMark) return false
    if (!this.#isHead || code === DOT) decline()
    this.#isHead = false
    this.at += 3
    this.skipSpaces()
    if (!isLineEnd(this.code())) decline()
    return true
  }
}
