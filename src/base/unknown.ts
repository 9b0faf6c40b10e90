/** A name given on the command line that a plan does not have. */
import { UsageError } from './errors.ts'
import type { Localized } from './locale.ts'
import { nearest } from './nearest.ts'

/** More names than this are not listed in a message. */
const LONGEST_LIST = 16

/** @param more further words that would be right and are not listed
 * @returns the error for a word that a plan does not have, with the nearest one that it has */
export function unknownWord(
  what: Localized,
  ...[word, known, more = []]: [string, string[], Iterable<string>?]
): UsageError {
  const guess = nearest(word, [...known, ...more])
  const listed = known.slice(0, LONGEST_LIST)
  const rest = known.length - listed.length
  const list: Localized = {
    zh:
      known.length === 0
        ? `预案里没有写${what.zh}`
        : `可用：${listed.join('、')}${rest > 0 ? `等 ${known.length} 个` : ''}`,
    en:
      known.length === 0
        ? `The plan names no ${what.en}`
        : `Known: ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  }
  return new UsageError(
    { zh: `预案里没有${what.zh}“${word}”`, en: `The plan has no ${what.en} "${word}"` },
    {
      zh: guess ? `是不是“${guess}”？${list.zh}` : list.zh,
      en: guess ? `Did you mean "${guess}"? ${list.en}` : list.en,
    },
  )
}
