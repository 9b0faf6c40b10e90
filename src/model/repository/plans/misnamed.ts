/** Plans that are named by a title that is off by one character. */

import { oneApart } from '../../../base/one-apart.ts'
import type { Path } from '../../../base/problem.ts'
import { remembering } from '../../../base/remember.ts'
import { isNear } from '../../bodies/near-names.ts'
import { placesIn } from '../areas.ts'
import { addTo, type Elsewhere, type Filed, isNamed, type Together, withoutBrackets } from '../together.ts'

/** A title that no plan has, and the plan that is meant. */
export interface Misnamed {
  filed: Filed
  /** As it is written. */
  name: string
  /** Where it is written, in the long form. */
  path: Path
  /** Where it is written again. */
  again: readonly Elsewhere[]
  meant: Filed
}

/** Words that were meant to be ids; of these another rule tells. */
const ID = /^[a-z0-9][a-z0-9-]*$/
/** Shorter titles differ by one character too easily. */
const SHORTEST = 6

/**
 * @returns the titles that documents give for plans, which no plan of the repository has, and which exactly one of them has but for
 * one character. The plan of another office, place or hazard that is not in the repository is none of these; and where not
 * everything in the repository is understood, nobody knows.
 */
export const misnamedIn = remembering((all: Together): readonly Misnamed[] => {
  const loose = all.isWhole ? looseNames(all) : []
  if (loose.length === 0) return []
  const titles = new Set(all.documents.flatMap(({ kind, title }) => (kind === 'plan' ? title : [])))
  const near = oneApart(new Set(loose.map(({ title }) => title)), titles)
  const found = new Map<string, Misnamed & { again: Elsewhere[] }>()
  for (const { filed, name, title, path, isAbove } of loose) {
    const [only, ...others] = [...(near.get(title) ?? [])].filter((one) => isNear(title, one) || isTurned(title, one))
    const meant = only !== undefined && others.length === 0 ? all.plan(only) : undefined
    if (!meant || !isSlip(title, { filed, meant, isAbove })) continue
    const key = `${filed.home}\n${title}`
    const known = found.get(key)
    if (known) known.again.push({ home: filed.home, path })
    else found.set(key, { filed, name, path, again: [], meant })
  }
  return [...found.values()]
})

/** @returns for a plan those that name it, or that it names, by a title that is off by one character */
export const misnamedWith = remembering((all: Together): ReadonlyMap<Filed, readonly Filed[]> => {
  const found = new Map<Filed, Filed[]>()
  for (const { filed, meant } of misnamedIn(all)) {
    addTo(found, filed, meant)
    addTo(found, meant, filed)
  }
  return found
})

interface Loose extends Pick<Misnamed, 'filed' | 'name' | 'path'> {
  title: string
  /** Whether it is named as the plan above. */
  isAbove: boolean
}

/** Titles that lead to no plan; most of them are those of other offices. */
function looseNames(all: Together): Loose[] {
  const found: Loose[] = []
  for (const filed of all.documents) {
    const add = (name: string, path: Path, isAbove = false): void => {
      if (name.length < SHORTEST || ID.test(name) || all.plan(name) !== undefined) return
      found.push({ filed, name, title: withoutBrackets(name), path, isAbove })
    }
    for (const [index, name] of filed.above.entries()) add(name, ['planSystem', 'parent', index, 'title'], true)
    for (const [index, name] of filed.below.entries()) add(name, ['planSystem', 'children', index, 'title'])
    for (const { plan, path } of filed.started) add(plan, [...path.slice(0, -2), 'plan'])
    for (const { title, path } of filed.named) add(title, path)
  }
  return found
}

interface Meant extends Pick<Loose, 'filed' | 'isAbove'> {
  meant: Filed
}

function isSlip(title: string, { filed, meant, isAbove }: Meant): boolean {
  const other = meant.title
  const at = firstDifference(title, other)
  // 芦河县's plan beside that of 芦汀县 is another; above a plan of 芦汀县 there is none of 芦河县.
  if (isInPlace(title, at) || isInPlace(other, at) || isInArea(meant, at)) return isAbove && isWithin(filed, meant)
  if (title.length !== other.length || isTurned(title, other) || !HAN.test(title[at] ?? '')) return true
  if (isOfAnotherKind(title, other, at)) return false
  return isMistaken(title[at] ?? '', other[at] ?? '') || isGeneral(other, at) || names(meant, filed)
}

/** @returns the place of the first character that is not the same */
function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

const HAN = /[\u3400-\u9fff]/

/** Two neighbours that changed places. */
function isTurned(one: string, other: string): boolean {
  const at = firstDifference(one, other)
  return one !== other && one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other
}

function isInPlace(title: string, at: number): boolean {
  return at < placesIn(title).join('').length
}

function isInArea({ title, area }: Filed, at: number): boolean {
  const from = area === undefined ? -1 : title.indexOf(area)
  return from >= 0 && at >= from && at < from + (area ?? '').length
}

function isWithin({ area }: Filed, above: Filed): boolean {
  return area !== undefined && above.area !== undefined && area.startsWith(above.area)
}

/** Characters that are written for each other, and of which only one makes sense in the title of a plan. */
const MISTAKEN = [
  '汛讯迅',
  '预予',
  '案按',
  '急极',
  '抗坑',
  '震振',
  '涝捞',
  '旱早',
  '疫役',
  '援缓',
  '燃然',
  '泄泻',
  '漏露',
]

function isMistaken(one: string, other: string): boolean {
  return MISTAKEN.some((some) => some.includes(one) && some.includes(other))
}

/** Words that say neither whose plan it is nor against what. */
const GENERAL = /突发|公共|事件|事故|灾害|灾难|总体|专项|应急|预案|处置|方案/g
/** One office has both, of one matter. */
const KINDS = ['预案', '方案']

function isOfAnotherKind(title: string, other: string, at: number): boolean {
  const kinds = [title, other].map((one) => one.slice(at, at + 2))
  return kinds[0] !== kinds[1] && kinds.every((kind) => KINDS.includes(kind))
}

function isGeneral(title: string, at: number): boolean {
  return [...title.matchAll(GENERAL)].some(({ 0: word, index }) => at >= index && at < index + word.length)
}

/** 药品 is one character off from 食品 and another hazard; what names this plan in its turn is meant. */
function names(meant: Filed, filed: Filed): boolean {
  const others = meant.named.map(({ title }) => title)
  return isNamed(filed, [...meant.above, ...meant.below, ...others, ...meant.started.map(({ plan }) => plan)])
}
