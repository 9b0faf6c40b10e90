/** Who has the last word among several that are named side by side. */
import { remembering } from '../../base/remember.ts'
import type { Body, Directory, Named } from '../directory.ts'
import type { Actor, Reference } from '../plan.generated.ts'
import { membersOf } from './members.ts'

/**
 * @returns of several bodies or posts named side by side those who act for themselves, unless one of them is above all
 * the others. One that stands for many of its kind acts in its own area and contends with nobody.
 */
export function equalsAmong(references: readonly Reference[], directory: Directory): readonly Reference[] {
  const equals = references.filter((reference) => !directory.bodyOf(reference)?.actor.generic)
  const named = equals.map((reference) => directory.resolve(reference))
  const settles = named.some((one) => one && named.every((other) => other === one || isAbove(one, other, directory)))
  return equals.length > 1 && settles ? [] : equals
}

function isAbove(one: Named, other: Named | undefined, directory: Directory): boolean {
  if (!other) return false
  const [superior, inferior] = [bodyOf(one).actor, bodyOf(other).actor]
  if (superior === inferior) return one.office?.place === 'head'
  return superiors(inferior, directory).has(superior)
}

function bodyOf(named: Named): Body {
  return named.body ?? named.office.body
}

/** Whom each body reports to or belongs to, one step up. */
const above = remembering((directory: Directory): ReadonlyMap<Actor, ReadonlySet<Actor>> => {
  const found = new Map<Actor, Set<Actor>>()
  const add = (actor: Actor, superior: Actor): void => {
    found.set(actor, (found.get(actor) ?? new Set()).add(superior))
  }
  for (const { actor, within } of directory.bodies) {
    if (within) add(actor, within)
    for (const member of membersOf(actor, directory)) add(member, actor)
    for (const reference of actor.reportsTo ?? []) {
      const superior = directory.bodyOf(reference)
      if (superior) add(actor, superior.actor)
    }
  }
  return found
})

/** Bodies that one reports to or belongs to, at any distance. */
function superiors(actor: Actor, directory: Directory, found: Set<Actor> = new Set()): Set<Actor> {
  for (const superior of above(directory).get(actor) ?? []) {
    if (found.has(superior)) continue
    found.add(superior)
    superiors(superior, directory, found)
  }
  return found
}
