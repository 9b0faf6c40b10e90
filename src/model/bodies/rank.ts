/** Who has the last word among several that are named side by side. */
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
  const [above, below] = [bodyOf(one), other && bodyOf(other)]
  if (!below) return false
  if (above.actor === below.actor) return one.office?.place === 'head'
  return superiors(below, directory).has(above.actor)
}

function bodyOf(named: Named): Body {
  return named.body ?? named.office.body
}

/** Bodies that one reports to or belongs to, at any distance. */
function superiors(body: Body, directory: Directory, found: Set<Actor> = new Set()): Set<Actor> {
  const { actor, within } = body
  const named = (actor.reportsTo ?? []).flatMap((reference) => directory.bodyOf(reference) ?? [])
  const around = directory.bodies.filter(
    (one) => one.actor === within || membersOf(one.actor, directory).includes(actor),
  )
  for (const above of [...named, ...around]) {
    if (found.has(above.actor)) continue
    found.add(above.actor)
    superiors(above, directory, found)
  }
  return found
}
