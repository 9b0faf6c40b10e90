/** How plans name one another. */
import { circles } from '../../circles.ts'
import type { Plan } from '../../plan.generated.ts'
import { saysPlace } from '../bodies.ts'
import { isPast } from '../digest.ts'
import { type Filed, isNamed, type Together, withoutBrackets } from '../together.ts'
import { misnamedWith } from './misnamed.ts'

/** What of a repository is needed to follow the names of plans. */
export interface PlanNames {
  /** @returns the plan of that id or title, with or without brackets */
  plan(name: string): Plan | undefined
}

/**
 * @returns plans that stand above each other in a circle, each from one of them up to the last before it; a circle begins at the
 * first of them by `home`
 */
export function circlesOfPlans(all: Together): Filed[][] {
  const plans = all.documents.filter(({ above }) => above.length > 0)
  return circles(plans, (one) =>
    one.above.flatMap((name) => {
      const next = all.plan(name)
      // A namesake is no circle, and another document that one id leads to is not this one.
      return next && next !== one && next.id !== one.id ? [next] : []
    }),
  )
}

/** A plan that is not linked with another as that one says. */
export interface LooseLink {
  filed: Filed
  /** Index in `Digest.above` or `Digest.below` of the plan. */
  index: number
  other: Filed
}

/** @returns plans that the plan above, which lists those below it in its area one by one, leaves out */
export function unlistedPlans(all: Together): LooseLink[] {
  const lists = new Map<Filed, ReadonlySet<string> | undefined>()
  const listOf = (parent: Filed): ReadonlySet<string> | undefined => {
    if (!lists.has(parent)) lists.set(parent, listsOneByOne(parent, all) ? namesIn(parent.below) : undefined)
    return lists.get(parent)
  }
  const misnamed = misnamedWith(all)
  return linksOf(all, 'above').filter(({ filed, other }) => {
    // Who is still discussed can be listed only once it holds.
    if (filed.area === undefined || other.area !== filed.area || filed.status === 'draft') return false
    if (misnamed.get(other)?.includes(filed)) return false
    const list = listOf(other)
    return list !== undefined && !list.has(filed.id) && !list.has(filed.title)
  })
}

/** @returns plans below that hang on other plans and not, by whatever way, on the one that names them */
export function plansElsewhere(all: Together): LooseLink[] {
  const misnamed = misnamedWith(all)
  return linksOf(all, 'below').filter(
    ({ filed, other }) =>
      other.above.length > 0 && !misnamed.get(other)?.includes(filed) && !leadsTo(other, filed, all),
  )
}

function linksOf(all: Together, side: 'above' | 'below'): LooseLink[] {
  return all.documents.flatMap((filed) => {
    if (filed[side].length === 0 || isPast(filed)) return []
    return filed[side].flatMap((name, index): LooseLink[] => {
      const other = all.plan(name)
      return other && other.id !== filed.id && !isPast(other) ? [{ filed, index, other }] : []
    })
  })
}

function listsOneByOne({ below, area = '' }: Filed, all: Together): boolean {
  return below.length > 0 && below.every((name) => all.plan(name) !== undefined || isOne(name, area))
}

/** A title with its place is one plan's; one without it, or with 各, may mean many. */
function isOne(title: string, area: string): boolean {
  return saysPlace(title.replace(/^《/, ''), area) && !title.includes('各')
}

function namesIn(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => [title, withoutBrackets(title)]))
}

/** Plans above a plan that are looked through: more hang in a circle, which is told as such. */
const CLIMBED = 50

/** Whether the way up, or what a plan is based on, leads to another. */
function leadsTo(from: Filed, to: Filed, all: Together): boolean {
  const reached = new Set([from])
  for (const plan of reached) {
    if (isNamed(to, plan.above) || isNamed(to, plan.basis)) return true
    if (reached.size >= CLIMBED) continue
    for (const next of plan.above.map(all.plan)) if (next) reached.add(next)
  }
  return false
}
