/** Footnotes of an author's Markdown, numbered in the order of their first mention. */
import type { FootnoteDefinition } from 'mdast'

export class Footnotes {
  /** Definitions mentioned so far; Word's number of a note is its place here, from 1. */
  readonly mentioned: FootnoteDefinition[] = []
  readonly #known: ReadonlyMap<string, FootnoteDefinition>
  readonly #numbers = new Map<string, number>()

  constructor(known: ReadonlyMap<string, FootnoteDefinition>) {
    this.#known = known
  }

  /** @returns the note's number, or undefined when it is nowhere defined */
  mention(identifier: string): number | undefined {
    const definition = this.#known.get(identifier)
    if (definition === undefined) return undefined
    const known = this.#numbers.get(identifier)
    if (known !== undefined) return known
    this.#numbers.set(identifier, this.mentioned.push(definition))
    return this.mentioned.length
  }
}
