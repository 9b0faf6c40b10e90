/** Areas by their names, and which stands within which. */
import { rememberingText } from '../../base/remember.ts'

/** A name of a place up to the word for its rank: 云桥市, 望川区, 镇江市. */
const PLACES = /.[^省市县区州盟旗镇乡村]*[省市县区州盟旗镇乡村]/gu

/** @returns the places that the name of an area is made of, the largest first */
export const placesIn = rememberingText((area: string): readonly string[] => area.match(PLACES) ?? [])

/** Names of places of these ranks are hardly given twice; there is a 城关镇 in every other county. */
const HARDLY_TWICE = /[省市县区州盟旗]$/

/**
 * @param areas as documents write them
 * @returns from an area to its name with the places above it, as far as others say them: beside 桐岸市芦汀县, 芦汀县苇湾镇 is
 * 桐岸市芦汀县苇湾镇. A place that others put into two different ones stays as it is.
 */
export function wholeAreas(areas: Iterable<string>): (area: string) => string {
  const above = new Map<string, string>()
  for (const area of new Set(areas)) {
    let before = ''
    for (const place of placesIn(area)) {
      if (before !== '' && HARDLY_TWICE.test(place)) above.set(place, longer(above.get(place), before))
      before += place
    }
  }
  if (above.size === 0) return (area) => area
  return rememberingText((area) => {
    let whole = area
    for (let left = MOST_RANKS; left > 0; left--) {
      const before = above.get(placesIn(whole)[0] ?? '')
      if (before === undefined || before === TWO) break
      whole = before + whole
    }
    return whole
  })
}

/** From a province to a village. */
const MOST_RANKS = 5
/** Stands for a place that is said to be in two. */
const TWO = ''

function longer(known: string | undefined, before: string): string {
  if (known === undefined || before.endsWith(known)) return known === TWO ? TWO : before
  return known.endsWith(before) ? known : TWO
}

/** @returns the smallest area that holds two; undefined where there is none that their names say */
export function areaAround(one: string, other: string): string | undefined {
  if (other.startsWith(one)) return one
  if (one.startsWith(other)) return other
  if (one.includes(COMMA) || other.includes(COMMA)) return endOf(one, other)
  const places = placesIn(other)
  let around = ''
  for (const [index, place] of placesIn(one).entries()) {
    if (places[index] !== place) break
    around += place
  }
  return around || undefined
}

/** In English the larger area stands behind the smaller one: Mill Town, Harrow County. */
const COMMA = ', '

function endOf(one: string, other: string): string | undefined {
  const places = one.split(COMMA)
  const others = other.split(COMMA)
  let shared = 0
  while (shared < places.length && places.at(-1 - shared) === others.at(-1 - shared)) shared += 1
  return shared === 0 ? undefined : places.slice(-shared).join(COMMA)
}
