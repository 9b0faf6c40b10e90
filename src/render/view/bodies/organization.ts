/** Who decides, organizes and carries out: bodies with posts as sections, the others in a table of duties. */
import { isDeclared } from '../../../model/directory.ts'
import type { Actor, Duties, Member, Post } from '../../../model/plan.generated.ts'
import { sayPost } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { heading, lines, list, paragraph, rich, section, strong } from '../blocks.ts'
import { seeAnnex, type ViewContext, wording } from '../context.ts'
import { figure } from '../figures/figures.ts'
import { read } from '../reading.ts'
import { objectTable } from '../table.ts'
import { openLines } from './contacts.ts'
import { memberName } from './structure.ts'

/** Numbers stand in the directory of contacts. */
const CONTACT_KEYS = ['dutyPhone', 'contacts', 'liaison'] as const

export function structure(context: ViewContext): Block[] {
  const { words } = context
  const annex = context.annexWith('structure')
  return annex === undefined ? figure('structure')(context) : paragraph(seeAnnex(words, annex))
}

export function organization(context: ViewContext): Block[] {
  const { plan, words } = context
  const annex = context.annexWith('duties')
  const [sections, rows] = split(plan.actors)
  const table = annex === undefined ? dutyTable(words, rows) : paragraph(seeAnnex(words, annex))
  const title = words.say({ zh: '其他单位和人员', en: 'Other bodies' })
  const rest = rows.length === 0 ? [] : sections.length === 0 ? table : section(title, 1, table)
  return [...sections.flatMap((actor) => body(context, actor, 1)), ...rest]
}

type Body = Actor | (Member & { name: string })

const LED: readonly (Actor['kind'] | undefined)[] = ['command', 'office', 'siteCommand', 'expert']

/** @returns the bodies that need a section, and those for which a row is enough */
function split(bodies: readonly Body[]): [Body[], Body[]] {
  const isLarge = (actor: Body) =>
    LED.includes(actor.kind) ||
    actor.head !== undefined ||
    [actor.deputies, actor.posts, actor.members].some((part) => (part?.length ?? 0) > 0)
  return [bodies.filter(isLarge), bodies.filter((actor) => !isLarge(actor))]
}

/** @returns every body without a section of its own, those inside others included */
export function plainBodies(bodies: readonly Body[]): Body[] {
  const [sections, rows] = split(bodies)
  return [...sections.flatMap(({ members = [] }) => plainBodies(declaredIn(members))), ...rows]
}

function declaredIn(members: readonly (string | Member)[]): (Member & { name: string })[] {
  return members.flatMap((member) => (isDeclared(member) ? [member] : []))
}

function body(context: ViewContext, actor: Body, below: number): Block[] {
  const { words } = context
  const reading = read(words, actor as Actor, 'actor')
  reading.skip('name', ...CONTACT_KEYS, 'text')
  const posts = [reading.take('head'), ...(reading.take('deputies') ?? []), ...(reading.take('posts') ?? [])].filter(
    (post) => post !== undefined,
  )
  const members = reading.take('members') ?? []
  const duties = reading.take('duties')
  if (nameSaysKind(actor)) reading.skip('kind')
  const lines = openLines(words, actor)
  const rest = [...reading.rest(), ...(lines === '' ? [] : [words.phrase.pair(words.label('actor', 'liaison'), lines)])]
  return [
    heading(actor.name, below),
    ...paragraph(words.phrase.sentences(rest.length === 0 ? [] : [words.phrase.clauses(rest)])),
    ...rich(actor.text),
    ...postList(words, posts),
    ...memberLine(words, members),
    ...dutyBlocks(words, duties),
    ...inside(context, declaredIn(members), below + 1),
  ]
}

const SAID_BY_NAME: Readonly<Partial<Record<NonNullable<Actor['kind']>, RegExp>>> = {
  command: /指挥部|领导小组|委员会|committee|group|command/i,
  office: /办公室|办$|office/i,
  siteCommand: /指挥部|command/i,
  group: /组$|group|section/i,
  team: /队$|team/i,
  expert: /专家|expert/i,
  government: /政府|government/i,
}

/** 综合协调组 need not be called a working group. */
export function nameSaysKind({ kind, name }: Body): boolean {
  return kind !== undefined && SAID_BY_NAME[kind]?.test(name) === true
}

function inside(context: ViewContext, members: Body[], below: number): Block[] {
  const { words } = context
  const [sections, rows] = split(members)
  const annex = context.annexWith('duties')
  const table =
    annex === undefined ? dutyTable(words, rows) : paragraph(rows.length === 0 ? '' : seeDuties(words, annex))
  return [...table, ...sections.flatMap((member) => body(context, member, below))]
}

function seeDuties(words: Words, annex: string): string {
  return wording(words, { zh: '其他成员的职责见{annex}。', en: 'For the other members see {annex}.' }, { annex })
}

/** The posts with who holds them; their numbers stand in the directory of contacts. */
export function postList(words: Words, posts: readonly Post[]): Block[] {
  return list(
    posts.map((post) => {
      const reading = read(words, post, 'post')
      reading.skip('title', 'holder', 'name', 'phone', 'mobile', 'contacts')
      return paragraph(words.phrase.sentences([sayPost(words, post), ...reading.rest()].filter(Boolean)))
    }),
  )
}

function memberLine(words: Words, members: readonly (string | Member)[]): Block[] {
  if (members.length === 0) return []
  const names = members.map((member) => memberName(words, member))
  return paragraph(
    words.phrase.sentences([words.phrase.pair(words.label('actor', 'members'), words.phrase.list(names))]),
  )
}

const STATES = ['general', 'normal', 'warning', 'emergency', 'recovery'] as const

/** What a body answers for, by state. */
export function dutyBlocks(words: Words, duties: Duties | undefined): Block[] {
  return STATES.flatMap((state) => {
    const items = (duties?.[state] ?? []).map((duty) => words.phrase.sentences([words.text(duty)]))
    if (items.length === 0) return []
    const label = strong(words.label('duties', state))
    const colon = words.locale === 'zh' ? '：' : ': '
    if (items.length === 1) return paragraph(label, colon, items[0] ?? '')
    return [...paragraph(label, colon.trimEnd()), ...lines(items, true)]
  })
}

/** One row for each body: what it is called, what it answers for, and all else that is said of it. */
export function dutyTable(words: Words, bodies: readonly Body[]): Block[] {
  return objectTable<Actor>(words, {
    shape: 'actor',
    rows: bodies as readonly Actor[],
    first: [
      'name',
      'aliases',
      'kind',
      { title: words.label('actor', 'duties'), keys: ['duties'], say: ({ duties }) => dutyCell(words, duties) },
      { title: words.label('actor', 'liaison'), keys: [], say: (actor) => openLines(words, actor) },
    ],
    without: CONTACT_KEYS,
  })
}

function dutyCell(words: Words, duties: Duties | undefined): string {
  return STATES.flatMap((state) => {
    const items = (duties?.[state] ?? []).map((duty) => words.text(duty))
    if (items.length === 0) return []
    const said = words.phrase.sentences([words.phrase.clauses(items)])
    return [state === 'general' ? said : words.phrase.pair(words.label('duties', state), said)]
  }).join('\n')
}
