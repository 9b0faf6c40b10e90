/** Teams, shelters, facilities and agreements, one row each. */
import type { Actor, Reference, Shelter } from '../../../model/plan.generated.ts'
import { sayPost } from '../../phrase/objects.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import { namedBodies, numbersOf } from '../../view/bodies/contacts.ts'
import type { DocumentContext } from '../../view/context.ts'
import { numberLines } from '../cells.ts'
import type { Gathered } from '../gathered.ts'
import { type Listing, listing } from '../listing.ts'

export type InWords = (words: Words) => Words

/** What helps: bodies called a team, and others of which strength, equipment or readiness is said. */
export function teams(gathered: Gathered, inWords: InWords = cellWords): Listing {
  const { words } = gathered
  const titles = [
    words.say({ zh: '队伍', en: 'Team' }),
    words.label('actor', 'reportsTo'),
    words.label('actor', 'head'),
    ...(['headcount', 'capabilities', 'equipment', 'base', 'readyWithin'] as const).map((key) =>
      words.label('actor', key),
    ),
    words.label('shelter', 'phone'),
  ]
  return listing(gathered, titles, (context) => {
    const own = inWords(context.words)
    const say = (node: Actor, key: string) => sayValue(own, { shape: 'actor', node, key })
    return bodiesOf(context)
      .filter(isTeam)
      .map((actor) => [
        actor.name,
        say(actor, 'reportsTo'),
        actor.head ? sayPost(own, actor.head) : '',
        ...['headcount', 'capabilities', 'equipment', 'base', 'readyWithin'].map((key) => say(actor, key)),
        teamNumbers(own, actor),
      ])
  })
}

const NO_TEAMS: readonly Actor['kind'][] = ['command', 'office', 'siteCommand', 'government', 'authority', 'public']

function isTeam({ kind, headcount, equipment, readyWithin }: Actor): boolean {
  const isStrong = headcount !== undefined || equipment !== undefined || readyWithin !== undefined
  return kind === 'team' || (isStrong && !NO_TEAMS.includes(kind))
}

/** The bodies of a source: those of the plan and those that it names, or all of a registry. */
function bodiesOf(context: DocumentContext): Actor[] {
  const { plan, words, registry } = context
  const named = registry ? undefined : namedBodies(plan, words)
  const held = words.directory.bodies.filter((body) =>
    registry ? body.home === 'registry' : body.home === 'plan' || (body.home === 'registry' && named?.has(body)),
  )
  return held.map(({ actor }) => actor)
}

/** Of the team itself, else of its head. */
function teamNumbers(words: Words, actor: Actor): string {
  const own = numbersOf(words, actor.name)
  const { phone, mobile, contacts = [] } = actor.head ?? {}
  const title = actor.head?.title ?? actor.head?.holder
  const held = [phone, mobile && { channel: 'mobile' as const, ...mobile }, ...contacts].filter(
    (one) => one !== undefined,
  )
  const heads = held.length > 0 || title === undefined ? held : headNumbers(words, actor, title)
  return (own.length > 0 ? own : heads).map((contact) => numberLines(words, contact)).join('\n')
}

function headNumbers(words: Words, actor: Actor, title: string): ReturnType<typeof numbersOf> {
  const found = words.directory.resolve(title)
  return found?.office?.body.actor === actor ? numbersOf(words, title) : []
}

export function shelters(gathered: Gathered, inWords: InWords = cellWords): Listing {
  const keys = ['name', 'location', 'indoor', 'capacity', 'area', 'hazards', 'accessible', 'keeper'] as const
  const titles = [...keys, 'phone'].map((key) => gathered.words.label('shelter', key))
  return listing(gathered, titles, (context) => {
    const words = inWords(context.words)
    return sheltersIn(context).map((shelter) => [
      ...keys.map((key) => sayValue(words, { shape: 'shelter', node: shelter, key })),
      keeperNumbers(words, shelter),
    ])
  })
}

/** Those of the plan, and those of the registries to which it moves people. */
export function sheltersIn({ plan, words, registry }: DocumentContext): readonly Shelter[] {
  if (registry) return registry.shelters ?? []
  const { shelters: own = [], evacuations = [] } = plan.resources ?? {}
  const wanted = new Set(evacuations.flatMap(({ shelter = [] }) => shelter))
  const shared = words.registries.flatMap(({ shelters: held = [] }) => held)
  const isOwn = (name: string) => own.some((shelter) => shelter.name === name)
  return [
    ...own,
    ...shared.filter(({ id, name }) => !isOwn(name) && (wanted.has(name) || (id !== undefined && wanted.has(id)))),
  ]
}

function keeperNumbers(words: Words, { phone, keeper }: { phone?: Shelter['phone']; keeper?: Reference }): string {
  const numbers = phone ? [phone] : keeper === undefined ? [] : numbersOf(words, keeper)
  return numbers.map((contact) => numberLines(words, contact)).join('\n')
}

export function facilities(gathered: Gathered, inWords: InWords = cellWords): Listing {
  const keys = ['name', 'kind', 'location', 'use', 'owner', 'inspected', 'text'] as const
  const titles = keys.map((key) => gathered.words.label('facility', key))
  return listing(gathered, titles, ({ plan, words }) =>
    (plan.resources?.facilities ?? []).map((node) =>
      keys.map((key) => sayValue(inWords(words), { shape: 'facility', node, key })),
    ),
  )
}

export function agreements(gathered: Gathered, inWords: InWords = cellWords): Listing {
  const { words } = gathered
  const keys = ['title', 'signed', 'until', 'costs'] as const
  const titles = [
    words.say({ zh: '单位', en: 'Body' }),
    ...keys.map((key) => words.label('agreement', key)),
    words.label('actor', 'capabilities'),
    words.label('actor', 'readyWithin'),
    words.label('shelter', 'phone'),
  ]
  return listing(gathered, titles, (context) => {
    const own = inWords(context.words)
    return bodiesOf(context).flatMap((actor) => {
      const { agreement } = actor
      if (!agreement) return []
      const say = (key: string) => sayValue(own, { shape: 'actor', node: actor, key })
      return [
        [
          actor.name,
          ...keys.map((key) => sayValue(own, { shape: 'agreement', node: agreement, key })),
          say('capabilities'),
          say('readyWithin'),
          teamNumbers(own, actor),
        ],
      ]
    })
  })
}
