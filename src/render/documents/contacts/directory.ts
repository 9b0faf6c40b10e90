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
  const nameOf = namesByPost(rows.map(({ row }) => row))
  const lines = new Map<string, Line>()
  const kinds = new Map<string, Actor['kind']>()
  for (const { row, source } of rows)
    for (const contact of row.contacts) {
      if (!kinds.get(row.body)) kinds.set(row.body, row.owner?.kind)
      const post = postWords(row, gathered)
      const name = nameOf(row)
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

/** A post of which one source alone gives the name is that person's for all of them. */
function namesByPost(rows: readonly Row[]): (row: Row) => string {
  const key = ({ body, post }: Row) => JSON.stringify([body, post])
  const names = new Map<string, Set<string>>()
  for (const row of rows) if (row.name !== '') names.set(key(row), (names.get(key(row)) ?? new Set()).add(row.name))
  return (row) => {
    const [only, ...more] = names.get(key(row)) ?? []
    return row.name === '' && row.post !== '' && more.length === 0 ? (only ?? '') : row.name
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
