import type { Locale } from '../../base/locale.ts'
import { registeredSource } from '../../lint/sources.ts'
import { citationOf } from '../../model/requirement.ts'
import { basis } from '../../report/words.ts'

/** @returns document, clause and binding of each source. */
export function basisOf(sources: readonly string[], locale: Locale): string {
  const known = sources.flatMap((id) => registeredSource(id) ?? [])
  return basis({ sources: known.map((source) => citationOf(source, locale)), binding: 'format' }, locale)
}
