import type { Locale } from '../../base/locale.ts'
import { registeredSource } from '../../lint/sources.ts'
import { citationOf, type Sources } from '../../model/requirement.ts'
import { basis } from '../../report/words.ts'

/**
 * @param own sources beside the register
 * @returns document, clause and binding of each source
 */
export function basisOf(sources: readonly string[], locale: Locale, own: Sources = {}): string {
  const known = sources.flatMap((id) => own[id] ?? registeredSource(id) ?? [])
  return basis({ sources: known.map((source) => citationOf(source, locale)), binding: 'format' }, locale)
}
