import { distance } from 'fastest-levenshtein'
import { isHan } from './han.ts'

/** Edits within which a word may be a misspelt one: a third of its length, at least one. */
function limitOf(word: string): number {
  return /^[a-z]{1,2}$/i.test(word) ? 0 : Math.max(1, Math.floor(word.length / 3))
}

/** @returns the only known word that a misspelt one can have been meant to be; undefined where there are several or none */
export function onlyNear(word: string, known: Iterable<string>): string | undefined {
  const limit = limitOf(word)
  const near = [...known].filter((one) => editsBetween(word.toLowerCase(), one.toLowerCase()) <= limit)
  return near.length === 1 ? near[0] : undefined
}

/** Edits that make one id of another, and hardly another that somebody meant. */
const ID_EDITS = 2

/**
 * @returns the only known id that is off by a letter or two from one that is not known; undefined where there are several or none,
 * and where the two are told apart by their digits: plan-1 is no slip for plan-2
 */
export function nearId(id: string, known: Iterable<string>): string | undefined {
  const near = [...known].filter((one) => Math.abs(one.length - id.length) <= ID_EDITS && isNearId(id, one))
  return near.length === 1 ? near[0] : undefined
}

/** @returns whether two ids are off by a letter or two, and not in their digits */
export function isNearId(one: string, other: string): boolean {
  const edits = Math.min(ID_EDITS, Math.floor(Math.min(one.length, other.length) / 3))
  return editsBetween(one, other) <= edits && digitsIn(one) === digitsIn(other)
}

function digitsIn(id: string): string {
  return id.replace(/\D+/g, ' ').trim()
}

/**
 * The known word that a misspelt one was meant to be ("did you mean").
 * @param word what stands in the file
 * @param known the words that would be right
 * @returns the nearest one within a third of the word's length (at least one edit), or undefined; of two letters, which
 * one edit makes into any code, only the same ones in capitals or turned round
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = limitOf(word)
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of known) {
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase())
    if (edits < bestDistance) {
      best = candidate
      bestDistance = edits
    }
  }
  return best
}

/** Insertions, deletions and replacements; two neighbours that changed places (`nmae`) are one slip, not two. */
function editsBetween(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2)
  return a !== b && swapped === b ? (a.length < 3 ? 0 : 1) : distance(a, b)
}

/** A short form has so many characters at least. */
const SHORTEST = 3

/**
 * The long name that a Chinese short form stands for: 应急局 for 县应急管理局.
 * @returns the only known name that holds the characters of the word in their order; undefined for several or none
 */
export function longForm(word: string, known: Iterable<string>): string | undefined {
  if (word.length < SHORTEST || !isHan(word)) return undefined
  const long = [...known].filter((name) => name.length > word.length && holdsInOrder(name, word))
  return long.length === 1 ? long[0] : undefined
}

function holdsInOrder(name: string, word: string): boolean {
  let at = 0
  for (const character of name) if (character === word[at]) at += 1
  return at === word.length
}
