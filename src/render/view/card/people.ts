/** Who is called for what: every body and post of the plan with number and task, then the numbers of others. */
import type { BlockContent } from 'mdast'
import { isDeclared } from '../../../model/directory.ts'
import type { Actor, Contact, Duties, Post } from '../../../model/plan.generated.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { PlanTable, TableCell } from '../../tree.ts'
import { paragraph, richInside, strong } from '../blocks.ts'
import { contactRows, type Row, sayNumber, verifiedOn } from '../bodies/contacts.ts'
import { nameSaysKind } from '../bodies/organization.ts'
import { memberName } from '../bodies/structure.ts'
import type { ViewContext } from '../context.ts'
import { read } from '../reading.ts'
import { cell } from '../table.ts'

/** Who, name, numbers, checked on, tasks. */
type Line = [string, string, string, string, string | BlockContent[]]

/** A body, or a row over the whole width that says of a body what is not said of its posts. */
type Entry = { line: Line } | { band: BlockContent[] }

/** More rows than this are a chapter of their own, and the card names those who decide. */
const MOST = 40

const DECIDE: readonly Actor['kind'][] = ['command', 'office', 'siteCommand']

export interface People {
  table: PlanTable[]
  /** Nobody and nothing is left out. */
  isWhole: boolean
}

export function people(context: ViewContext): People {
  const words = cellWords(context.words)
  const { actors } = context.plan
  const numbers = contactRows(context)
  const own = new Set(words.directory.bodies.filter(({ home }) => home === 'plan').map(({ actor }) => actor.name))
  const others = numbers.filter(({ body }) => !own.has(body)).map((row) => ({ line: otherLine(words, row) }))
  const entries = [...actors.flatMap((actor) => bodyEntries(words, actor, numbers)), ...others]
  if (entries.length <= MOST) return { table: table(words, entries), isWhole: true }
  const deciding = actors.filter(({ kind }) => DECIDE.includes(kind)).map(({ members: _, ...actor }): Actor => actor)
  const first = deciding.flatMap((actor) => bodyEntries(words, actor, numbers)).slice(0, MOST)
  return { table: table(words, first), isWhole: false }
}

const HEADS = [
  { zh: '岗位、单位', en: 'Post or body' },
  { zh: '谁担任', en: 'Held by' },
  { zh: '电话', en: 'Number' },
  { zh: '核实', en: 'Checked' },
  { zh: '干什么', en: 'Task' },
] as const

const WIDTHS = [18, 20, 16, 13, 50]

function table(words: Words, entries: readonly Entry[]): PlanTable[] {
  if (entries.length === 0) return []
  const lines = entries.flatMap((entry) => ('line' in entry ? [entry.line] : []))
  const kept = HEADS.map((_, column) => lines.some((line) => (line[column]?.length ?? 0) > 0))
  const columns = kept.filter(Boolean).length
  const rows = entries.map((entry): TableCell[] =>
    'band' in entry
      ? [{ children: entry.band, colSpan: Math.max(1, columns), shade: 'grey' }]
      : entry.line.filter((_, column) => kept[column]).map((content) => cell(content)),
  )
  const head = HEADS.filter((_, column) => kept[column]).map((text) => words.say(text))
  const widths = WIDTHS.filter((_, column) => kept[column])
  return [{ type: 'planTable', head, rows, widths }]
}

function bodyEntries(words: Words, actor: Actor, numbers: readonly Row[]): Entry[] {
  const all = [actor.head, ...(actor.deputies ?? []), ...(actor.posts ?? [])].filter((post) => post !== undefined)
  const head = actor.head && isNameOnly(actor.head) ? actor.head : undefined
  const posts = all.filter((post) => post !== head)
  const contacts = numbersOf(numbers, actor)
  const kind = actor.kind === undefined || nameSaysKind(actor) ? '' : words.choice('actor', 'kind', actor.kind)
  const tasks = taskBlocks(words, actor)
  const inside = (actor.members ?? []).flatMap((member) =>
    isDeclared(member) ? bodyEntries(words, member as Actor, numbers) : [],
  )
  const lines = [
    ...posts.map((post) => ({ line: postLine(words, post, numbersOf(numbers, post)) })),
    ...numbers
      .filter((row) => actor.liaison?.some((line) => line === row.of))
      .map((row) => ({ line: otherLine(words, { ...row, body: '' }) })),
  ]
  if (posts.length > 0 && contacts.length === 0) {
    const name = strong(actor.name)
    const beside = [kind, head?.holder ?? ''].filter(Boolean).map(words.phrase.bracket).join('')
    const [first, ...more] = tasks
    const isText = first?.type === 'paragraph'
    const gap = words.say({ zh: '　', en: ' – ' })
    const opening = isText ? paragraph(name, beside, gap, ...first.children) : paragraph(name, beside)
    return [{ band: [...opening, ...(isText ? more : tasks)] }, ...lines, ...inside]
  }
  const held = [kind, head?.holder ?? ''].filter(Boolean).join('\n')
  const own: Line = [actor.name, held, numberWords(words, contacts), verifiedOn(words, contacts), tasks]
  return [{ line: own }, ...lines, ...inside]
}

/** A head of whom nothing is said but the name needs no row. */
function isNameOnly(post: Post): boolean {
  return Object.keys(post).every((key) => key === 'holder' || key === 'id')
}

/** Duties first, then what else is said of a body beside its posts and numbers. */
function taskBlocks(words: Words, actor: Actor): BlockContent[] {
  const reading = read(words, actor, 'actor')
  reading.skip('name', 'kind', 'head', 'deputies', 'posts', 'dutyPhone', 'contacts', 'duties')
  const members = (reading.take('members') ?? []).map((member) => memberName(words, member))
  const text = reading.take('text')
  const lines = (reading.take('liaison') ?? []).filter(({ phone }) => !phone)
  const said = [
    ...dutyWords(words, actor.duties),
    ...(members.length === 0 ? [] : [words.phrase.pair(words.label('actor', 'members'), words.phrase.list(members))]),
    ...lines.map(({ with: partner, by = '' }) =>
      words.phrase.pair(words.label('actor', 'liaison'), words.reference(partner) + (by && words.phrase.bracket(by))),
    ),
    ...reading.rest(),
  ]
  return [
    ...paragraph(said.length === 0 ? '' : words.phrase.sentences(said)),
    ...(text === undefined ? [] : richInside(words.text(text))),
  ]
}

function postLine(words: Words, post: Post, contacts: readonly Contact[]): Line {
  const { title, holder, name } = post
  const reading = read(words, post, 'post')
  reading.skip('title', 'holder', 'name', 'phone', 'mobile', 'contacts')
  const duties = (reading.take('duties') ?? []).map((duty) => words.text(duty))
  const who = title === undefined ? [name] : [holder, name]
  return [
    title ?? holder ?? '',
    who.filter((word) => word !== undefined).join(' '),
    numberWords(words, contacts),
    verifiedOn(words, contacts),
    [...duties, ...reading.rest()].length === 0 ? '' : words.phrase.clauses([...duties, ...reading.rest()]),
  ]
}

function otherLine(words: Words, { body, post, name, contacts }: Row): Line {
  const joiner = words.locale === 'en' ? ' ' : ''
  return [
    [body, post].filter(Boolean).join(joiner),
    name,
    numberWords(words, contacts),
    verifiedOn(words, contacts),
    '',
  ]
}

function numbersOf(rows: readonly Row[], whose: Actor | Post): Contact[] {
  return rows.filter((row) => row.of === whose).flatMap(({ contacts }) => contacts)
}

function numberWords(words: Words, contacts: readonly Contact[]): string {
  return contacts.map((contact) => sayNumber(words, contact)).join('\n')
}

const STATES = ['general', 'normal', 'warning', 'emergency', 'recovery'] as const

function dutyWords(words: Words, duties: Duties | undefined): string[] {
  return STATES.flatMap((state) => {
    const items = (duties?.[state] ?? []).map((duty) => words.text(duty))
    if (items.length === 0) return []
    const said = words.phrase.clauses(items)
    return [state === 'general' ? said : words.phrase.pair(words.label('duties', state), said)]
  })
}
