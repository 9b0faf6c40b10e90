/** The line below the title of a paper that may be found alone: which version of which plan it is. */
import type { Words } from '../phrase/words.ts'
import { editionLabel } from '../text.ts'
import type { DocumentInfo } from '../tree.ts'

/** @returns version, date and edition, as far as they are known */
export function originOf(words: Words, info: DocumentInfo): string[] {
  const { version, date } = info
  return [
    version === '' ? '' : words.phrase.pair(words.label('meta', 'version'), version),
    date === undefined ? '' : words.phrase.date(date),
    editionLabel(info),
  ].filter(Boolean)
}
