/** The first hour, the reports that are due, and whom to call. */
import type { Body } from '../../../model/directory.ts'
import { durationMinutes } from '../../../model/duration.ts'
import { defaultSince, effectiveMeasures } from '../../../model/measures.ts'
import { compareKeys, timeKey } from '../../../model/order/in-time.ts'
import type { Hop, Measure, Plan, Reference } from '../../../model/plan.generated.ts'
import { effectiveLevels, expandLevels, scaleOf } from '../../../model/response/levels.ts'
import { effectiveWarnings } from '../../../model/warning/levels.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import { contactsOf, namedBodies, numbersOf } from '../../view/bodies/contacts.ts'
import type { ViewContext } from '../../view/context.ts'
import { nameOf } from '../cards/people.ts'
import type { Rows } from './fit.ts'
import { HEADS } from './labels.ts'
import { deputiesOf } from './levels.ts'

const HOUR = 60

/** What has a limit of at most an hour, what is done at once on top, then by time, the response before the warning; behind it what has no time. */
export function hourRows({ plan, words }: ViewContext): Rows {
  const measures = effectiveMeasures(plan).map(({ measure }) => measure)
  const acting = (['response', 'warning'] as const).flatMap((phase) =>
    measures
      .filter((measure) => (measure.phase ?? 'response') === phase)
      .map((measure) => ({ measure, key: timeKey(plan, measure) })),
  )
  const rank = (measure: Measure) => (measure.within === 'immediately' ? 0 : measure.phase === 'warning' ? 2 : 1)
  const soon = acting
    .filter(({ measure, key }) => key[0] === 0 && (durationMinutes(measure.within ?? '') ?? HOUR + 1) <= HOUR)
    .sort((a, b) => rank(a.measure) - rank(b.measure) || compareKeys(a.key, b.key))
  const open = acting.filter(({ key }) => key[0] === 2)
  return {
    head: [words.say(HEADS.time), words.say(HEADS.who), words.say(HEADS.what)],
    widths: [18, 20, 62],
    rows: [...soon, ...open].map(({ measure }) => [
      timeOf(words, measure),
      words.references(measure.lead ?? []),
      actOf(words, measure),
    ]),
    share: 0.26,
  }
}

function timeOf(words: Words, measure: Measure): string {
  const said = sayTiming(words, measure, defaultSince(measure.phase ?? 'response'))
  return said.join(words.say({ zh: '，', en: ', ' })) || words.say(HEADS.noTime)
}

/** For which levels, where not for all; by its title, else what is done. */
function actOf(words: Words, measure: Measure): string {
  const { levels = [], title, do: act, text } = measure
  const held = expandLevels(words.plan, levels)
  const some = held.length > 0 && held.length < scaleOf(words.plan).length
  const tag = some ? words.phrase.response(words.levelSet(held)) : ''
  const what = words.text(act ?? text ?? '', held.length > 0 ? held : undefined)
  const said = title === undefined ? what : what === '' ? title : words.phrase.pair(title, what)
  return tag === '' ? said : words.say({ zh: `【${tag}】${said}`, en: `[${tag}] ${said}` })
}

const KINDS: readonly Hop['kind'][] = ['first', 'notice', 'call']

/** First reports with their limits, the shortest on top; then those that go on. */
export function reportRows({ plan, words }: ViewContext): Rows {
  const all = plan.information?.reports ?? []
  const first = all.filter(({ kind = 'first' }) => KINDS.includes(kind))
  const minutes = ({ within = '' }: Hop) => durationMinutes(within) ?? Number.POSITIVE_INFINITY
  const later = all.filter(({ kind }) => kind === 'followUp' || kind === 'final')
  const ordered = [
    ...[...first].sort((a, b) => (minutes(a) < minutes(b) ? -1 : minutes(a) > minutes(b) ? 1 : 0)),
    ...later,
  ]
  return {
    head: [HEADS.time, HEADS.from, HEADS.to, HEADS.medium].map((text) => words.say(text)),
    widths: [24, 24, 34, 18],
    rows: ordered.map((hop) => [
      sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' })) || words.say(HEADS.noTime),
      words.references(hop.from ?? []),
      words.references(hop.to ?? []),
      words.phrase.list(hop.medium ?? []),
    ]),
    share: 0.1,
  }
}

/** Those who decide, those who stand in for them, then the rooms where somebody always answers: two on a line. */
export function contactRows({ plan, words }: ViewContext): Rows {
  const found = new Map<string, string>()
  const add = (name: string, numbers: readonly { value: string }[]): void => {
    const said = numbers.slice(0, 2).map(({ value }) => value)
    if (name !== '' && said.length > 0 && !found.has(name)) found.set(name, said.join('\n'))
  }
  const deciders = decidersOf(plan)
  for (const one of deciders) {
    const office = words.directory.resolve(one)?.office
    add(office ? nameOf(words, office.post) : words.reference(one), numbersOf(words, one))
  }
  for (const post of deputiesOf(words, deciders)) {
    const office = words.directory.offices.find((one) => one.post === post)
    if (office) add(nameOf(words, post), contactsOf(words, { office }))
  }
  for (const body of dutyRooms(plan, words)) add(body.actor.name, contactsOf(words, { body }))
  const entries = [...found]
  const rows = entries.flatMap((entry, index) =>
    index % 2 === 0 ? [[...entry, ...(entries[index + 1] ?? ['', ''])]] : [],
  )
  const head = [HEADS.person, HEADS.number].map((text) => words.say(text))
  return { head: [...head, ...head], widths: [32, 18, 32, 18], rows, share: 0.12 }
}

/** Of the bodies that the plan names: those that reports go to and help comes from first, then offices, then the others. */
function dutyRooms(plan: Plan, words: Words): Body[] {
  const called = [
    ...(plan.information?.reports ?? []).flatMap(({ to = [] }) => to),
    ...(plan.response?.outsideHelp ?? []).flatMap(({ from }) => from),
  ].map((one) => words.directory.bodyOf(one))
  const rank = (body: Body) => (called.includes(body) ? 0 : ROOMS.includes(body.actor.kind) ? 1 : 2)
  return [...namedBodies(plan, words)]
    .filter((body) => rank(body) < 2 || body.actor.dutyPhone !== undefined)
    .sort((a, b) => rank(a) - rank(b))
}

const ROOMS: readonly (string | undefined)[] = ['command', 'office', 'siteCommand']

/** From the most severe level down; without levels, those who give warnings. */
function decidersOf(plan: Plan): Reference[] {
  const scale = scaleOf(plan)
  const starts = effectiveLevels(plan).map(({ entry }) => entry)
  const all = [
    ...scale.flatMap((level) => starts.filter((one) => one.level === level).flatMap(({ decider = [] }) => decider)),
    ...(plan.response?.termination ?? []).flatMap(({ decider = [] }) => decider),
    ...(scale.length > 0 ? [] : effectiveWarnings(plan).flatMap(({ level }) => level.issuer ?? [])),
  ]
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}
