/** Words of tables, looked for in many short texts. */

/** Has neither letters of two cases nor signs of a pattern: looked for as it stands, with no pattern to be made. */
const CHINESE = /^[\u4e00-\u9fff]+$/
const LATIN = /[a-z\d]/i
const PLAIN_LATIN = /^[a-z\d][a-z\d -]*$/i

interface Words {
  /** Found as they stand. */
  chinese: readonly string[]
  /** All others. */
  others: RegExp | undefined
  /** All others have Latin letters or figures and nothing else: hardly any Chinese text does, and making a pattern takes long. */
  areLatin: boolean
}

/**
 * @param asPattern makes a pattern for a word that is not Chinese throughout
 * @returns whether one of several words stands in a text; lists of words are kept with their patterns
 */
export function wordFinder(asPattern: (word: string) => string): (text: string, words: readonly string[]) => boolean {
  const known = new WeakMap<readonly string[], Words>()
  const prepared = (words: readonly string[]): Words => {
    const others = words.filter((word) => !CHINESE.test(word))
    const pattern = others.length > 0 ? new RegExp(others.map(asPattern).join('|'), 'i') : undefined
    const areLatin = others.every((word) => PLAIN_LATIN.test(word))
    const made = { chinese: words.filter((word) => CHINESE.test(word)), others: pattern, areLatin }
    known.set(words, made)
    return made
  }
  return (text, words) => {
    const { chinese, others, areLatin } = known.get(words) ?? prepared(words)
    for (const word of chinese) if (text.includes(word)) return true
    return others !== undefined && (!areLatin || LATIN.test(text)) && others.test(text)
  }
}
