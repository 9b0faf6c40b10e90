/** The directory of contacts: every number of the plan, and those that the registries hold of the bodies it names. */
import { type Body, isDeclared, type Named, referenceText } from '../../../model/directory.ts'
import type { Actor, Contact, ContactEntry, Plan, Post, Reference, Registry } from '../../../model/plan.generated.ts'
import { walk } from '../../../model/walk.ts'
import { besideNumber, visibilityOf } from '../../phrase/objects.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import type { ViewContext } from '../context.ts'
import { spanned } from '../table.ts'

/** Who is reached how; `post` is empty for the body itself. */
export interface Row {
  /** Whose numbers they are: a body, a post, or a line of liaison. */
  of: object
  /** The body it belongs to; undefined where only its name is known. */
  owner?: Actor
  body: string
  post: string
  name: string
  contacts: Contact[]
}

/** @returns every number of the plan, and those that the registries hold of the bodies it names, all rows of a body together */
export function contactRows(context: ViewContext): Row[] {
  const own = context.words.directory.bodies
    .filter(({ home }) => home === 'plan')
    .flatMap((body) => bodyRows(context.words, body.actor))
  return byBody([...own, ...registryRows(context)].filter(({ contacts }) => contacts.length > 0))
}

export function contactTable(context: ViewContext): Block[] {
  const words = cellWords(context.words)
  const rows = contactRows(context)
  if (rows.length === 0) return []
  const kinds = { phone: 'phone', mobile: 'mobile', other: 'other' } as const
  const said = rows.map((row) => [
    row.body,
    row.post,
    row.name,
    ...Object.values(kinds).map((kind) => numbers(words, row.contacts, kind)),
    verifiedOn(words, row.contacts),
  ])
  const head = [
    words.say({ zh: '单位', en: 'Body' }),
    words.say({ zh: '岗位', en: 'Post' }),
    words.label('post', 'name'),
    words.phrase.capital(words.choice('contact', 'channel', 'phone')),
    words.phrase.capital(words.choice('contact', 'channel', 'mobile')),
    words.say({ zh: '其他方式', en: 'Other' }),
    words.label('contact', 'verified'),
  ]
  const kept = head.map((_, column) => said.some((row) => row[column] !== ''))
  const only = (cells: string[]) => cells.filter((_, column) => kept[column])
  return [{ type: 'planTable', head: only(head), rows: spanned(said.map(only)) }]
}

/** Bodies in the order in which they first come up, all rows of one together. */
function byBody(rows: readonly Row[]): Row[] {
  const bodies = [...new Set(rows.map(({ body }) => body))]
  return bodies.flatMap((body) => rows.filter((row) => row.body === body))
}

function kindOf({ channel }: Contact): 'phone' | 'mobile' | 'other' {
  return channel === undefined || channel === 'phone' ? 'phone' : channel === 'mobile' ? 'mobile' : 'other'
}

/** @returns the days on which the numbers were last checked */
export function verifiedOn(words: Words, contacts: readonly Contact[]): string {
  const days = contacts.flatMap(({ verified }) => (verified === undefined ? [] : [words.phrase.date(verified)]))
  return [...new Set(days)].join('\n')
}

function numbers(words: Words, contacts: readonly Contact[], kind: ReturnType<typeof kindOf>): string {
  return contacts
    .filter((contact) => kindOf(contact) === kind)
    .map((contact) => sayNumber(words, contact))
    .join('\n')
}

/** A number under a heading that says phone or mobile: only other channels are named. */
export function sayNumber(words: Words, contact: Contact): string {
  const remarks = besideNumber(words, [contact.hours ?? '', visibilityOf(words, contact)])
  if (kindOf(contact) !== 'other' || !contact.channel) return contact.value + remarks
  return `${words.phrase.pair(words.choice('contact', 'channel', contact.channel), contact.value)}${remarks}`
}

function bodyRows(words: Words, actor: Actor): Row[] {
  const { head, deputies = [], posts = [], dutyPhone, contacts = [], liaison = [] } = actor
  const all = [head, ...deputies, ...posts].filter((post) => post !== undefined)
  return [
    {
      of: actor,
      owner: actor,
      body: actor.name,
      post: dutyPhone ? words.label('actor', 'dutyPhone') : '',
      name: '',
      contacts: dutyPhone ? [dutyPhone] : [],
    },
    { of: actor, owner: actor, body: actor.name, post: '', name: '', contacts },
    ...all.map((post) => ({ ...postRow(actor.name, post), owner: actor })),
    ...liaison.map((line) => {
      const partner = words.reference(line.with)
      const what = words.say({ zh: `与${partner}联络`, en: `Line to ${partner}` })
      return {
        of: line,
        owner: actor,
        body: actor.name,
        post: line.by === undefined ? what : what + words.phrase.bracket(line.by),
        name: '',
        contacts: line.phone ? [line.phone] : [],
      }
    }),
  ]
}

function postRow(body: string, post: Post): Row {
  const { title, holder, name, phone, mobile, contacts = [] } = post
  const cell: Contact[] = mobile ? [{ channel: 'mobile', ...mobile }] : []
  return {
    of: post,
    body,
    post: title ?? holder ?? '',
    name: name ?? '',
    contacts: [...(phone ? [phone] : []), ...cell, ...contacts],
  }
}

/** @returns every body that the plan refers to, by its name or by a post */
export function namedBodies(plan: Plan, words: Words): Set<Body> {
  const named = new Set<Body>()
  walk(plan, 'plan', {
    leaf: ({ way: { field }, value }) => {
      const body = field.kind === 'reference' ? words.directory.bodyOf(value as Reference) : undefined
      if (body) named.add(body)
    },
  })
  return named
}

/** What the registries say of the bodies that the plan names; a registry that is shown itself says all. */
function registryRows(context: ViewContext): Row[] {
  const { plan, words, registry } = context
  if (registry) return wholeRegistry(words, registry)
  const named = namedBodies(plan, words)
  const bodies = [...named].filter(({ home }) => home === 'registry').flatMap(({ actor }) => bodyRows(words, actor))
  const entries = words.registries
    .flatMap(({ contacts = [] }) => contacts)
    .flatMap((entry): Row[] => {
      const found = words.directory.resolve(entry.of)
      const body = found?.body ?? found?.office?.body
      if (!body || !(named.has(body) || body.home === 'plan')) return []
      return [entryRow(words, entry)]
    })
  return [...bodies, ...entries]
}

function wholeRegistry(words: Words, { organizations = [], teams = [], contacts = [] }: Registry): Row[] {
  return [
    ...[...organizations, ...teams]
      .flatMap((actor) => [actor, ...declaredWithin(actor)])
      .flatMap((actor) => bodyRows(words, actor)),
    ...contacts.map((entry) => entryRow(words, entry)),
  ]
}

function declaredWithin({ members = [] }: Actor): Actor[] {
  return members.flatMap((member) => (isDeclared(member) ? [member as Actor, ...declaredWithin(member as Actor)] : []))
}

/** Of whom nothing is known but the words of the registry, these words stand. */
function entryRow(words: Words, entry: ContactEntry): Row {
  const found = words.directory.resolve(entry.of)
  const owner = (found?.body ?? found?.office?.body)?.actor
  return {
    of: found?.office?.post ?? owner ?? entry,
    ...(owner ? { owner } : {}),
    body: owner?.name ?? referenceText(entry.of),
    post: found?.office?.post.title ?? found?.office?.post.holder ?? '',
    name: entry.name ?? '',
    contacts: entry.contacts,
  }
}

/** @returns the numbers of a post or body, its registry entries included; those of its body where a post has none */
export function numbersOf(words: Words, reference: Reference): Contact[] {
  const named = words.directory.resolve(reference)
  return named ? contactsOf(words, named) : []
}

/** @returns the same of somebody who is known */
export function contactsOf(words: Words, { body, office }: Named): Contact[] {
  const own = office
    ? postRow('', office.post).contacts
    : [...(body.actor.dutyPhone ? [body.actor.dutyPhone] : []), ...(body.actor.contacts ?? [])]
  const shared = words.registries
    .flatMap(({ contacts = [] }) => contacts)
    .filter(({ of }) => {
      const found = words.directory.resolve(of)
      return office ? found?.office === office : found?.body === body
    })
  const all = [...own, ...shared.flatMap(({ contacts }) => contacts)]
  return all.length > 0 || !office ? all : contactsOf(words, { body: office.body })
}

/** Lines of which no number is given: with whom, and who keeps them. */
export function openLines(words: Words, { liaison = [] }: Pick<Actor, 'liaison'>): string {
  const lines = liaison.filter(({ phone }) => !phone)
  return words.phrase.list(
    lines.map((line) => words.reference(line.with) + (line.by === undefined ? '' : words.phrase.bracket(line.by))),
  )
}
