/** Plain text in SARIF, in which braces with a number are placeholders and brackets followed by a parenthesis are links. */
import type { Locale } from '../../base/locale.ts'
import type { Problem } from '../../base/problem.ts'
import { clean, PLACES_TOLD, told, toldRest } from '../told.ts'
import { position, say } from '../words.ts'

/**
 * Only what would be read as a placeholder or a link is touched. The standard asks for every brace to be doubled; no viewer
 * undoes that where there is nothing to fill in, so an author would see a plan misquoted.
 */
export function plainText(text: string): string {
  return clean(text)
    .replaceAll(/\{(\d+)\}/g, '{{$1}}')
    .replaceAll('](', '] (')
}

function linkText(text: string): string {
  return clean(text).replaceAll(/[\\[\]]/g, '\\$&')
}

/** @returns all that a finding says; further places are links to `relatedLocations` by their ids, which count from 1. */
export function resultText(problem: Problem, locale: Locale): string {
  const { affected } = problem
  const links = affected
    .slice(0, PLACES_TOLD)
    .map((place, index) => `[${linkText(position(place.path, place))}](${index + 1})`)
  const places = links.length === 0 ? [] : [`${say('affected', locale)} ${links.join(' ')}`]
  return [...told(problem, locale).map(plainText), ...places, ...toldRest(affected.length, locale)].join('\n')
}
