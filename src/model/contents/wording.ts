/** The words of a document as one text, for questions that would else go through all of its texts again and again. */
import { remembering } from '../../base/remember.ts'
import type { Leaf } from '../walk.ts'
import { contentsOf } from './contents.ts'

/** Sentences and paragraphs; other texts are names, numbers, units and the like. */
const PROSE: ReadonlySet<string> = new Set(['text', 'md'])

/** Between two texts, so that no word is found across them. */
const BREAK = '\n'

export interface Wording {
  /** Sentences and paragraphs, in the order of the document. */
  prose: readonly Leaf[]
  /** All of them, one to a line. */
  spoken: string
  /** @returns names, titles, units, numbers: everything else that is written. */
  named(): string
}

/** @returns what a document in its long form says, but for the terms it defines. */
export const wordingOf = remembering((document: { kind: string }): Wording => {
  const { texts, names } = contentsOf(document)
  const prose: Leaf[] = []
  const rest: Leaf[] = []
  for (const leaf of texts) if (!isDefined(leaf)) (PROSE.has(leaf.way.field.def ?? '') ? prose : rest).push(leaf)
  let named: string | undefined
  return {
    prose,
    spoken: joined(prose),
    named: () => {
      // Few plans are asked for it, and half of all values are names.
      named ??= joined([...rest, ...names.filter((leaf) => !isDefined(leaf))])
      return named
    },
  }
})

/** Every text and name of a document in its long form, one to a line: what does not stand here stands nowhere in it. */
export const allWords = remembering((document: { kind: string }): string => {
  const { texts, names } = contentsOf(document)
  let all = ''
  for (const { value } of texts) all = add(String(value), all)
  for (const { value } of names) if (typeof value === 'string') all = add(value, all)
  return all
})

function isDefined({ way }: Leaf): boolean {
  return way.shape === 'definition'
}

function joined(leaves: readonly Leaf[]): string {
  let all = ''
  for (const { value } of leaves) all = add(textOf(value), all)
  return all
}

/** In two steps: put together in one, it is copied once more. */
function add(text: string, all: string): string {
  const begun = all + BREAK
  return begun + text
}

/** @returns the words at a leaf; a reference may be a text of its own. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value ?? '')
}
