/** Where every value of a text stands, as numbers: noted on a second reading, when a place is asked for. */
import type { Cursor } from './cursor.ts'

/** Numbers of one entry: start and end of its key (-1: none) and of its value, and the index after all that is inside it. */
export const ENTRY = 5

export class Marks {
  readonly numbers: number[] = []

  /** Begins an entry; what is noted until it is closed stands inside it. */
  open(keyFrom: number, keyTo: number): number {
    const at = this.numbers.length
    this.numbers.push(keyFrom, keyTo, 0, 0, 0)
    return at
  }

  close(at: number, { from, to }: Cursor): void {
    this.numbers[at + 2] = from
    this.numbers[at + 3] = to
    this.numbers[at + 4] = this.numbers.length
  }
}

/** @returns where the entry begins, when marks are taken at all. */
export function mark(marks: Marks | undefined, keyFrom: number, keyTo: number): number {
  return marks ? marks.open(keyFrom, keyTo) : 0
}
