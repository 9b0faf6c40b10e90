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

interface Words extends Wording {
  /** With the terms that are defined. */
  all: string
}

/** Put together once: what is asked of a part is a piece of the whole. */
const wordsOf = remembering((document: { kind: string }): Words => {
  const { texts, names } = contentsOf(document)
  const prose: Leaf[] = []
  const spoken = ['']
  const named: string[] = []
  const defined: string[] = []
  for (let index = 0; index < texts.length; index++) {
    const leaf = texts[index] as Leaf
    if (isDefined(leaf)) defined.push(textOf(leaf.value))
    else if (PROSE.has(leaf.way.field.def ?? '')) {
      prose.push(leaf)
      spoken.push(textOf(leaf.value))
    } else named.push(textOf(leaf.value))
  }
  for (let index = 0; index < names.length; index++) {
    const leaf = names[index] as Leaf
    const into = isDefined(leaf) ? defined : named
    into.push(textOf(leaf.value))
  }
  const all = spoken.concat(named, defined).join(BREAK)
  const begun = lengthOf(spoken) - BREAK.length
  return { all, prose, spoken: all.slice(0, begun), named: () => all.slice(begun, begun + lengthOf(named)) }
})

/** Of texts that are put together, each with a break. */
function lengthOf(texts: readonly string[]): number {
  let length = 0
  for (const text of texts) length += BREAK.length + text.length
  return length
}

/** @returns what a document in its long form says, but for the terms it defines. */
export const wordingOf: (document: { kind: string }) => Wording = wordsOf

/** @returns every text and name of a document in its long form, one to a line: what does not stand here stands nowhere in it. */
export function allWords(document: { kind: string }): string {
  return wordsOf(document).all
}

function isDefined({ way }: Leaf): boolean {
  return way.shape === 'definition'
}

/** @returns the words at a leaf; a reference may be a text of its own. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value ?? '')
}
