/** Words of tables, looked for in many short texts. */

/** Has neither letters of two cases nor signs of a pattern: looked for as it stands, with no pattern to be made. */
const CHINESE = /^[\u4e00-\u9fff]+$/
const LATIN = /[a-z\d]/i
const PLAIN_LATIN = /^[a-z\d][a-z\d -]*$/i

/** Texts that are looked through word by word, before a pattern is made: one plan asks most lists once or twice. */
const FEW = 8

interface Words {
  /** Found as they stand. */
  chinese: readonly string[]
  others: readonly string[]
  /** Of all others; missing where there are none, or as long as no text may hold one. */
  pattern?: RegExp
  /** All others have Latin letters or figures and nothing else: hardly any Chinese text does, and making a pattern takes long. */
  areLatin: boolean
  /** Texts looked through without a pattern. */
  asked: number
}

/**
 * @param asPattern makes a pattern for a word that is not Chinese throughout; one of Latin letters fits only where the word stands
 * @returns whether one of several words stands in a text; lists of words are kept with their patterns
 */
export function wordFinder(asPattern: (word: string) => string): (text: string, words: readonly string[]) => boolean {
  const known = new WeakMap<readonly string[], Words>()
  const prepared = (words: readonly string[]): Words => {
    const others = words.filter((word) => !CHINESE.test(word))
    const areLatin = others.every((word) => PLAIN_LATIN.test(word))
    const made = { chinese: words.filter((word) => CHINESE.test(word)), others, areLatin, asked: 0 }
    known.set(words, made)
    return made
  }
  return (text, words) => {
    const list = known.get(words) ?? prepared(words)
    const { chinese, others, areLatin } = list
    for (const word of chinese) if (text.includes(word)) return true
    if (others.length === 0 || (areLatin && !LATIN.test(text))) return false
    if (!list.pattern && areLatin && list.asked++ < FEW && !holdsAny(text, others)) return false
    list.pattern ??= new RegExp(others.map(asPattern).join('|'), 'i')
    return list.pattern.test(text)
  }
}

/** Whatever stands around it, and in letters of either case. */
function holdsAny(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return words.some((word) => lower.includes(word.toLowerCase()))
}
