/** What a finding says in formats that hold plain text. */
import type { Locale } from '../base/locale.ts'
import type { Problem } from '../base/problem.ts'
import { visible } from './columns.ts'
import { basis, position, say } from './words.ts'

/** Further places that are named before the rest is only counted. */
export const PLACES_TOLD = 10

/** @returns the message, on what it rests, and how to mend it: a part each. */
export function told(problem: Problem, locale: Locale): string[] {
  const hint = problem.hint === undefined ? [] : [say('mend', locale) + problem.hint]
  return [problem.message, basis(problem, locale), ...hint]
}

/** @returns where else the same cause shows; nothing where it does not. */
export function toldPlaces({ affected }: Problem, locale: Locale): string[] {
  if (affected.length === 0) return []
  const places = affected.slice(0, PLACES_TOLD).map((place) => position(place.path, place))
  return [`${say('affected', locale)} ${places.join(' ')}`, ...toldRest(affected.length, locale)]
}

/** @returns how many of `count` places are not named; nothing where all are. */
export function toldRest(count: number, locale: Locale): string[] {
  return count > PLACES_TOLD ? [say('more', locale, { n: count - PLACES_TOLD })] : []
}

/** @returns the text with "\n" as its only line end and every control character visible. */
export function clean(text: string): string {
  return visible(text.replaceAll(/\r\n?/g, '\n'))
}

/** @returns the text in one line, for formats in which a line is a record; Unicode's own line ends count. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/[\r\n\u0085\u2028\u2029]+/g, ' '))
}
