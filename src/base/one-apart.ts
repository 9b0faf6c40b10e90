/** Which of many words are hardly two, without holding each against each. */

const BASE = 65_599

/**
 * @returns for words those known ones that may come from them by one character more, less or other, or by two neighbours that
 * changed places: all of these, and seldom another. Takes time in proportion to the number of characters.
 */
export function oneApart(words: Iterable<string>, known: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const byHash = new Map<number, string[]>()
  const lengths = new Set<number>()
  for (const word of words) {
    for (const more of [-1, 0, 1]) lengths.add(word.length + more)
    for (const hash of hashes(word)) {
      const same = byHash.get(hash)
      if (same) same.push(word)
      else byHash.set(hash, [word])
    }
  }
  const found = new Map<string, Set<string>>()
  for (const one of known) {
    if (!lengths.has(one.length)) continue
    for (const hash of hashes(one))
      for (const word of byHash.get(hash) ?? []) {
        const near = found.get(word) ?? new Set()
        found.set(word, near.add(one))
      }
  }
  return found
}

/** A number for a word as it is, and for what is left without each of its characters: words one apart share one. */
function hashes(word: string): Set<number> {
  const before = [0]
  for (let at = 0; at < word.length; at++) before.push((Math.imul(before[at] ?? 0, BASE) + word.charCodeAt(at)) | 0)
  const found = new Set([before[word.length] ?? 0])
  let behind = 0
  let power = 1
  for (let at = word.length - 1; at >= 0; at--) {
    found.add((Math.imul(before[at] ?? 0, power) + behind) | 0)
    behind = (Math.imul(word.charCodeAt(at), power) + behind) | 0
    power = Math.imul(power, BASE)
  }
  return found
}
