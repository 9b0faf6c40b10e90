/** Whoever acts by name, and where they stand in the chain of command. */
import { remembering } from '../../base/remember.ts'
import { whoIs } from '../bodies/identity.ts'
import type { Body, Directory, Named } from '../directory.ts'
import type { Actor, Post, Reference } from '../plan.generated.ts'

/** A body or a post that has a card. */
export interface Holder {
  /** As the plan calls it where it first acts. */
  reference: string
  /** The body, or the body that the post belongs to. */
  body: Body
  post?: Post
  place?: 'head' | 'deputy' | 'post'
}

/** @returns who a reference names; undefined for words that name nobody. */
export function holderOf(reference: Reference, directory: Directory): Holder | undefined {
  const named: Named | undefined = directory.resolve(reference)
  if (!named || typeof reference !== 'string') return undefined
  if (named.body) return { reference, body: named.body }
  const { body, post, place } = named.office
  return { reference, body, post, place }
}

/** @returns whether a reference names the holder, however it calls it. */
export function isHolder({ body, post }: Holder, reference: Reference, directory: Directory): boolean {
  return whoIs(reference, directory) === (post ?? body.actor)
}

/** @returns the body that another reports to, is written in, or is named a member of. */
export function superiorOf({ actor, within }: Body, directory: Directory): Body | undefined {
  const [first] = actor.reportsTo ?? []
  const named = first === undefined ? undefined : directory.bodyOf(first)
  if (named) return named
  if (within) return directory.bodyOf(within.name)
  return memberships(directory).get(actor)
}

/** The first body that names another a member. */
const memberships = remembering((directory: Directory): ReadonlyMap<Actor, Body> => {
  const found = new Map<Actor, Body>()
  for (const body of directory.bodies)
    for (const member of body.actor.members ?? []) {
      const actor = typeof member === 'string' ? directory.bodyOf(member)?.actor : undefined
      if (actor && !found.has(actor)) found.set(actor, body)
    }
  return found
})

/** @returns bodies and posts from above: each body, its posts, then those that report to it, in the order of the plan. */
export function chainOfCommand(directory: Directory): (Actor | Post)[] {
  const found = new Set<Actor | Post>()
  const below = new Map<Body | undefined, Body[]>()
  for (const body of directory.bodies) {
    const superior = superiorOf(body, directory)
    const key = superior === body ? undefined : superior
    below.set(key, [...(below.get(key) ?? []), body])
  }
  const visit = (body: Body): void => {
    const { actor } = body
    if (found.has(actor)) return
    found.add(actor)
    for (const post of [actor.head, ...(actor.deputies ?? []), ...(actor.posts ?? [])]) if (post) found.add(post)
    for (const next of below.get(body) ?? []) visit(next)
  }
  for (const body of below.get(undefined) ?? []) visit(body)
  // Bodies that report to one another in a circle have nobody above them.
  for (const body of directory.bodies) visit(body)
  return [...found]
}

/** @returns those who take over, in their order: of a body and its head the deputies, of a deputy those after it. */
export function deputiesOf({ body, post, place }: Holder): Post[] {
  const { deputies = [] } = body.actor
  if (place === 'deputy' && post) return deputies.slice(deputies.indexOf(post) + 1)
  return place === 'post' ? [] : deputies
}
