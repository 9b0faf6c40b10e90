import { distance } from 'fastest-levenshtein'

/**
 * The known word that a misspelt one was meant to be ("did you mean").
 * @param word what stands in the file
 * @param known the words that would be right
 * @returns the nearest one within a third of the word's length (at least one edit), or undefined
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < bestDistance) {
      best = candidate
      bestDistance = edits
    }
  }
  return best
}
