import type { Localized } from '../base/locale.ts'
import type { Actor, Member, Plan, Post, Reference, Registry } from './plan.generated.ts'

/** A body (or team) and where it is declared. */
export interface Body {
  actor: Actor
  /** The body whose member list declares it. */
  within?: Actor
  /** `plan` for the plan itself, else the registry or parent plan it comes from. */
  home: 'plan' | 'parent' | 'registry'
}

/** A post and the body it belongs to. */
export interface Office {
  post: Post
  body: Body
  place: 'head' | 'deputy' | 'post'
}

export type Named = { body: Body; office?: never } | { office: Office; body?: never }

/** Who is named in a plan, its parent plan and the registries: names, aliases and posts. */
export interface Directory {
  bodies: Body[]
  offices: Office[]
  /** @returns who a reference names; undefined for an unknown name and for `{text}`. Resolves in the plan first. */
  resolve(reference: Reference): Named | undefined
  /** @returns the body a reference names; for a post, the body it belongs to. */
  bodyOf(reference: Reference): Body | undefined
  /** @returns every name that resolves. */
  names(): Iterable<string>
}

/** @returns whether a reference names nobody on purpose. */
export function isText(reference: Reference): reference is { text: string } {
  return typeof reference !== 'string'
}

/** @returns the words of a reference. */
export function referenceText(reference: Reference): string {
  return typeof reference === 'string' ? reference : reference.text
}

/** @returns whether a member entry is the body itself, not a reference to one. */
export function isDeclared(member: string | Member): member is Member & { name: string } {
  return typeof member !== 'string' && member.name !== undefined
}

/**
 * @param plan a plan in its long form
 * @param parents the plans it names as superior, nearest first
 * @param registries the registries of its repository
 */
export function makeDirectory(
  plan: Plan,
  parents: readonly Plan[] = [],
  registries: readonly Registry[] = [],
): Directory {
  const bodies: Body[] = []
  bodies.push(...declared(plan.actors, { home: 'plan' }))
  for (const parent of parents) bodies.push(...declared(parent.actors, { home: 'parent' }))
  for (const registry of registries)
    bodies.push(...declared([...(registry.organizations ?? []), ...(registry.teams ?? [])], { home: 'registry' }))
  const offices = bodies.flatMap(officesOf)
  const index = new Map<string, Named>()
  const add = (name: string | undefined, named: Named): void => {
    if (name && !index.has(name)) index.set(name, named)
  }
  for (const body of bodies) for (const name of namesOf(body.actor)) add(name, { body })
  for (const office of offices) for (const name of officeNames(office)) add(name, { office })
  const resolve = (reference: Reference): Named | undefined => (isText(reference) ? undefined : index.get(reference))
  return {
    bodies,
    offices,
    resolve,
    bodyOf: (reference) => {
      const named = resolve(reference)
      return named?.body ?? named?.office?.body
    },
    names: () => index.keys(),
  }
}

function declared(actors: readonly (string | Member | Actor)[], place: Omit<Body, 'actor'>): Body[] {
  return actors.flatMap((entry) => {
    if (typeof entry === 'string' || entry.name === undefined) return []
    const actor = entry as Actor
    return [{ actor, ...place }, ...declared(actor.members ?? [], { home: place.home, within: actor })]
  })
}

/** @returns id, name and aliases of a body. */
export function namesOf(actor: Actor): string[] {
  return [actor.id, actor.name, ...(actor.aliases ?? [])].filter((name) => name !== undefined)
}

function officesOf(body: Body): Office[] {
  const { head, deputies = [], posts = [] } = body.actor
  return [
    ...(head ? [{ post: head, body, place: 'head' as const }] : []),
    ...deputies.map((post) => ({ post, body, place: 'deputy' as const })),
    ...posts.map((post) => ({ post, body, place: 'post' as const })),
  ]
}

/** A post is its title, body + title, its id, the office of its holder, or the holder's name. */
function officeNames({ post, body }: Office): string[] {
  const joiner = /^[\x20-\x7e]+$/.test(body.actor.name) ? ' ' : ''
  const withBody = post.title ? namesOf(body.actor).map((name) => `${name}${joiner}${post.title}`) : []
  return [post.id, ...withBody, post.title, post.holder, post.name].filter((name) => name !== undefined)
}

/** @returns the words of several references in one line. */
export function referenceTexts(references: readonly Reference[]): Localized {
  const texts = references.map(referenceText)
  return { zh: texts.join('、'), en: texts.join(', ') }
}
