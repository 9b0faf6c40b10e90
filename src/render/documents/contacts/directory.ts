/** The numbers of all plans and registries of a paper, each once. */
import type { Actor, Contact, Post } from '../../../model/plan.generated.ts'
import { contactRows, type Row } from '../../view/bodies/contacts.ts'
import type { Gathered } from '../gathered.ts'

/** One number of a body or post. */
export interface Line {
  body: string
  kind: Actor['kind']
  post: string
  name: string
  contact: Contact
  /** Indexes of the sources that say it. */
  sources: number[]
}

/**
 * A number that several sources give of one body and post stands once, with the latest day on which any of them checked it.
 * @returns every number: bodies in the order of their plans and registries, all numbers of one together
 */
export function directoryLines(gathered: Gathered): Line[] {
  const rows = gathered.sources.flatMap((context, source) => contactRows(context).map((row) => ({ row, source })))
  const nameOf = personsByPost(rows)
  const lines = new Map<string, Line>()
  const kinds = new Map<string, Actor['kind']>()
  for (const found of rows)
    for (const contact of found.row.contacts) {
      const { row, source } = found
      if (!kinds.get(row.body)) kinds.set(row.body, row.owner?.kind)
      const post = postWords(row, gathered)
      const name = nameOf(found, contact)
      const { channel = 'phone', value, hours = '', visibility = '' } = contact
      const key = JSON.stringify([row.body, post, name, channel, value, hours, visibility])
      const line = lines.get(key) ?? { body: row.body, kind: undefined, post, name, contact, sources: [] }
      lines.set(key, { ...line, contact: latest(line.contact, contact), sources: withSource(line.sources, source) })
    }
  const all = [...lines.values()].map((line) => ({ ...line, kind: kinds.get(line.body) }))
  const order = [
    ...new Set(gathered.sources.flatMap(({ words }) => words.directory.bodies.map(({ actor }) => actor.name))),
  ]
  const rank = new Map(order.map((name, index) => [name, index]))
  const place = ({ body, post }: Line) => 2 * (rank.get(body) ?? order.length) + (post === '' ? 0 : 1)
  all.sort((a, b) => place(a) - place(b))
  return together(
    together(all, ({ body }) => body),
    ({ body, post, name }) => JSON.stringify([body, post, name]),
  )
}

function withSource(sources: readonly number[], source: number): number[] {
  return sources.includes(source) ? [...sources] : [...sources, source]
}

function latest(held: Contact, other: Contact): Contact {
  return (other.verified ?? '') > (held.verified ?? '') ? other : held
}

/** 总指挥（市长）: the post and who holds it; the person's name stands apart. */
function postWords(row: Row, { words }: Gathered): string {
  const { holder } = row.of as Partial<Post>
  return holder === undefined || holder === row.post ? row.post : row.post + words.phrase.bracket(holder)
}

interface Found {
  row: Row
  source: number
}

/**
 * A number without a name is that of the person whom the same source names for the post, or another source names for the
 * same number; what two sources say of one post apart is not put together.
 */
function personsByPost(found: readonly Found[]): (one: Found, contact: Contact) => string {
  const inSource = new Names()
  for (const { row, source } of found) inSource.add(row.name, [source, row.body, row.post])
  const own = ({ row, source }: Found) =>
    row.name !== '' || row.post === '' ? row.name : inSource.only([source, row.body, row.post])
  const ofNumber = new Names()
  for (const one of found)
    for (const { value } of one.row.contacts) ofNumber.add(own(one), [one.row.body, one.row.post, value])
  return (one, { value }) => {
    const { body, post } = one.row
    return own(one) || (post === '' ? '' : ofNumber.only([body, post, value]))
  }
}

/** Who is named under a key. */
class Names {
  readonly #found = new Map<string, Set<string>>()

  add(name: string, key: readonly unknown[]): void {
    if (name === '') return
    const text = JSON.stringify(key)
    this.#found.set(text, (this.#found.get(text) ?? new Set()).add(name))
  }

  /** @returns the name, where there is one alone */
  only(key: readonly unknown[]): string {
    const [first = '', ...more] = this.#found.get(JSON.stringify(key)) ?? []
    return more.length === 0 ? first : ''
  }
}

/** What has one key stands together, where the first of it stood. */
function together<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()].flat()
}

/** Bodies of the plans of which no number is given; not those that stand for many. */
export function withoutNumber(gathered: Gathered, lines: readonly Line[]): string[] {
  const reached = new Set(lines.map(({ body }) => body))
  const bodies = gathered.sources.flatMap(({ words }) =>
    words.directory.bodies.filter(({ home, actor }) => home === 'plan' && !actor.generic && actor.kind !== 'public'),
  )
  return [...new Set(bodies.map(({ actor }) => actor.name))].filter((name) => !reached.has(name))
}
