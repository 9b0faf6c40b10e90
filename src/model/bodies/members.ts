/** Who belongs to whom. */
import { remembering } from '../../base/remember.ts'
import type { Body, Directory } from '../directory.ts'
import { isDeclared } from '../directory.ts'
import type { Actor } from '../plan.generated.ts'

/** @returns the members of a body that are known, in its order: those written within it, and those it names. */
export function membersOf(actor: Actor, directory: Directory): Actor[] {
  return (actor.members ?? []).flatMap((member) => {
    if (isDeclared(member)) return [member as Actor]
    const body = typeof member === 'string' ? directory.resolve(member)?.body : undefined
    return body ? [body.actor] : []
  })
}

/** The bodies of the plan itself that stand for themselves, not for many of their kind. */
export const ownBodies = remembering((directory: Directory): readonly Body[] =>
  directory.bodies.filter(({ home, actor }) => home === 'plan' && !actor.generic),
)
