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
  addDeclared(plan.actors, { home: 'plan' }, bodies)
  for (const parent of parents) addDeclared(parent.actors, { home: 'parent' }, bodies)
  for (const { organizations, teams } of registries) {
    if (organizations) addDeclared(organizations, { home: 'registry' }, bodies)
    if (teams) addDeclared(teams, { home: 'registry' }, bodies)
  }
  const offices: Office[] = []
  for (const body of bodies) addOffices(body, offices)
  const index = new Map<string, Named>()
  for (const body of bodies) addNames(namesOf(body.actor), { body }, index)
  for (const office of offices) addNames(officeNames(office), { office }, index)
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

function addNames(names: readonly string[], named: Named, index: Map<string, Named>): void {
  for (let at = 0; at < names.length; at++) {
    const name = names[at]
    if (name && !index.has(name)) index.set(name, named)
  }
}

function addDeclared(
  entries: readonly (string | Member | Actor)[],
  { home, within }: Omit<Body, 'actor'>,
  bodies: Body[],
): void {
  for (const entry of entries) {
    if (typeof entry === 'string' || entry.name === undefined) continue
    const actor = entry as Actor
    bodies.push(within ? { actor, home, within } : { actor, home })
    if (actor.members) addDeclared(actor.members, { home, within: actor }, bodies)
  }
}

/** @returns id, name and aliases of a body. */
export function namesOf(actor: Actor): string[] {
  const { id, name, aliases } = actor
  const names = id === undefined ? [name] : [id, name]
  if (aliases) names.push(...aliases)
  return names
}

function addOffices(body: Body, offices: Office[]): void {
  const { head, deputies, posts } = body.actor
  if (head) offices.push({ post: head, body, place: 'head' })
  if (deputies) for (const post of deputies) offices.push({ post, body, place: 'deputy' })
  if (posts) for (const post of posts) offices.push({ post, body, place: 'post' })
}

/** What is written with spaces between its words. */
const ASCII = /^[\x20-\x7e]+$/

/** A post is its title, body + title, its id, the office of its holder, or the holder's name. */
function officeNames({ post, body }: Office): string[] {
  const { id, title, holder, name } = post
  const names = id === undefined ? [] : [id]
  if (title) {
    const joiner = ASCII.test(body.actor.name) ? ' ' : ''
    for (const own of namesOf(body.actor)) names.push(`${own}${joiner}${title}`)
  }
  if (title !== undefined) names.push(title)
  if (holder !== undefined) names.push(holder)
  if (name !== undefined) names.push(name)
  return names
}

/** @returns the words of several references in one line. */
export function referenceTexts(references: readonly Reference[]): Localized {
  const texts = references.map(referenceText)
  return { zh: texts.join('、'), en: texts.join(', ') }
}
