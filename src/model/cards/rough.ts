/**
 * About how much is printed on the side of a card. The words are put together where the card is printed; here stand the same
 * texts in the same boxes, with as much room for the words between them as they take at most.
 */
import type { Localized } from '../../base/locale.ts'
import { isText, referenceText } from '../directory.ts'
import { measuresByName } from '../order/sequence.ts'
import type { Condition, Evacuation, Hop, Measure, Plan, Post, Reference, Step } from '../plan.generated.ts'
import { levelLabel } from '../response/levels.ts'
import type { CardAct } from './acts.ts'
import { CARD_PAPER, LOG_ROWS, MOST_SIGNALS, rowHeight } from './paper.ts'
import type { SideScope, Ties } from './ties.ts'

/** A short label or the words around a value; a number with its remarks. */
const ROOM: Readonly<Record<'label' | 'time' | 'number', Localized>> = {
  label: { zh: '一二三四五', en: 'abcdefghijklmno' },
  time: { zh: '响应启动后30分钟内', en: 'within 30 min after the start' },
  number: { zh: '0000-00000000（24小时）、100 0000 0000', en: ' 555-0100 (24 hours), 555-0101' },
}

interface Setting {
  plan: Plan
  room: Readonly<Record<keyof typeof ROOM, string>>
}

function settingOf(plan: Plan): Setting {
  const { language } = plan
  return { plan, room: { label: ROOM.label[language], time: ROOM.time[language], number: ROOM.number[language] } }
}

/** @returns the height of a side with the least log, in points */
export function sideHeight(plan: Plan, scope: SideScope & { shows: 'all' | 'acts' | 'ties' }, ties: Ties): number {
  const setting = settingOf(plan)
  const { title, head, gap, log, facts } = CARD_PAPER
  const fact = (texts: readonly string[]): number =>
    texts.length === 0
      ? 0
      : rowHeight([
          { texts: [setting.room.label.slice(0, 4)], width: facts[0] },
          { texts, width: facts[1] },
        ])
  const below =
    scope.shows === 'acts'
      ? [...safetyTexts(setting, ties), [setting.room.label.repeat(5)]]
      : [signalTexts(setting, scope, ties), ...safetyTexts(setting, ties), ...belowTexts(setting, ties)]
  const sum = (heights: readonly number[]) => heights.reduce((all, one) => all + one, 0)
  const top = [appliesTexts(setting, scope), ...youTexts(setting, scope, ties).map((text) => [text])]
  return (
    title +
    sum(top.map(fact)) +
    head +
    (scope.shows === 'ties' ? 0 : actsHeight(plan, scope.acts)) +
    sum(below.map(fact)) +
    head +
    LOG_ROWS.least * log +
    4 * gap
  )
}

/** @returns the height of the rows of acts, in points */
export function actsHeight(plan: Plan, acts: readonly CardAct[]): number {
  const setting = settingOf(plan)
  const [, time, act] = CARD_PAPER.acts
  return acts.reduce((all, one) => {
    const times = (one.timings ?? [one]).map(
      ({ measure }) => timeOf(setting, measure) + (one.timings ? setting.room.label : ''),
    )
    return (
      all +
      rowHeight([
        { texts: times, width: time },
        { texts: actTexts(setting, one), width: act },
      ])
    )
  }, 0)
}

function appliesTexts({ plan, room }: Setting, { levels, acts, warnings }: SideScope): string[] {
  const books = [...new Set(acts.flatMap(({ playbook }) => playbook ?? []))]
  const hazards = new Set(acts.flatMap((one) => one.hazards))
  return [
    levels.map((level) => levelLabel(plan, level)).join('、') + room.label,
    ...(warnings.length > 0 ? [room.label.repeat(Math.min(8, warnings.length))] : []),
    ...(books.length > 0 ? [books.map(({ title, place = '' }) => title + place).join('、')] : []),
    ...(acts.some(({ evacuation }) => evacuation) ? [room.label] : []),
    ...(hazards.size > 0 ? [[...hazards].map((id) => hazardName(plan, id)).join('、') + room.label] : []),
  ]
}

function signalTexts(setting: Setting, { warnings, acts }: SideScope, { starts, heard }: Ties): string[] {
  const { plan, room } = setting
  if (acts.length === 0) return heard.map((hop) => hopText(setting, hop))
  const given = (plan.warning?.levels ?? []).filter(({ id }) => warnings.includes(id))
  const lineOf = (one: { issuer?: Reference[]; announcer?: Reference[]; channels?: string[] }) => [
    ...names(one.issuer),
    ...names(one.announcer),
    ...(one.channels ?? []),
  ]
  const kinds = [given, starts].map((entries) => entries.map(lineOf).filter(({ length }) => length > 0))
  return kinds.flatMap((lines) => {
    const texts = [...new Set(lines.map((line) => room.label.repeat(2) + line.join('、')))]
    return texts.length <= MOST_SIGNALS ? texts : [room.label.repeat(2) + [...new Set(lines.flat())].join('、')]
  })
}

function hazardName(plan: Plan, id: string): string {
  return plan.scenario.hazards?.find((hazard) => hazard.id === id)?.name ?? id
}

function youTexts(setting: Setting, { holder }: SideScope, { superiors, deputies }: Ties): string[] {
  const { body, post } = holder
  const person = (one: Post) => postText(setting, one)
  const [first] = superiors?.posts ?? []
  return [
    body.actor.name + (post ? person(post) : body.actor.head ? person(body.actor.head) : setting.room.number),
    ...(superiors ? [setting.room.label + superiors.body + (first ? person(first) : setting.room.number)] : []),
    ...(deputies.length > 0 ? [setting.room.label + deputies.map(person).join('；')] : [setting.room.label]),
  ]
}

function postText({ room }: Setting, { title = '', holder = '', name = '' }: Post): string {
  return `${title}${holder} ${name} ${room.number}`
}

function safetyTexts({ room }: Setting, { safety, attention }: Ties): string[][] {
  return [
    safety.flatMap((own) => [own.protection ?? '', own.withdrawWhen ?? ''].map((text) => room.label.repeat(2) + text)),
    attention.length > 0 ? [attention.join('；')] : [],
  ]
}

/** One list of texts for each box below the acts. */
function belowTexts(setting: Setting, ties: Ties): string[][] {
  const { plan, room } = setting
  const { reports, later, helps, powers, deciders, superiors, endings, lifts, isBriefEnd } = ties
  const rest = superiors?.posts.slice(1).map((post) => postText(setting, post)) ?? []
  const person = (reference: Reference) => referenceText(reference) + room.number
  return [
    [
      ...reports.map((hop) => hopText(setting, hop)),
      ...later.map(({ to = [] }) => to.map(referenceText).join('、') + room.time + room.label.repeat(2)),
      ...helps.map(
        ({ from, tell = [], when }) => from.map(person).join() + tell.join('、') + conditionText(when) + room.label,
      ),
    ],
    powers.map(
      ({ levels, warnings }) =>
        room.label + [...levels.map((level) => levelLabel(plan, level)), ...warnings.map(() => room.label)].join('、'),
    ),
    deciders.map(
      ({ levels, references }) => levels.join('、') + room.label.repeat(2) + references.map(person).join('、'),
    ),
    superiors ? [rest.join('；') + room.label, ...(superiors.succession ? [superiors.succession] : [])] : [],
    [
      ...endings.map(
        ({ when, decider, text = '' }) =>
          names(decider).join() + (isBriefEnd ? room.label : conditionText(when) + text) + room.label.repeat(2),
      ),
      ...(lifts.length > 0 ? [room.label.repeat(3)] : []),
      ...(isBriefEnd ? [room.label] : []),
      ...(endings.length + lifts.length === 0 ? [room.label] : []),
    ],
  ]
}

function hopText({ room }: Setting, hop: Hop): string {
  const { to = [], fallback = [], content = [], medium = [], when, text = '' } = hop
  const people = [...to, ...fallback].map((reference) => referenceText(reference) + room.number)
  return [...people, ...medium, conditionText(when), content.join('、'), text, room.time, room.label].join('，')
}

/** The words of a condition, and room for its numbers. */
function conditionText(condition: Condition | undefined): string {
  if (condition === undefined) return ''
  const parts: string[] = []
  JSON.stringify(condition, (_, value: unknown) => {
    if (typeof value === 'string') parts.push(value)
    if (typeof value === 'number') parts.push('＿＿＿＿')
    return value
  })
  return parts.join('，')
}

function timeOf({ plan, room }: Setting, { since, within, before, at, every }: Measure): string {
  if (since === undefined)
    return [within, before, at, every].filter(Boolean).length > 1 ? room.time + room.label : room.time
  const [base] = measuresByName(plan).get(since) ?? []
  const name = base ? (base.node.title ?? base.node.do ?? since).split(/[，；。,;]/)[0] : since
  return `${name}${room.label}${every === undefined ? '' : room.label}`
}

function actTexts({ room }: Setting, { measure, levels, warnings, hazards, evacuation }: CardAct): string[] {
  const {
    title,
    do: act = '',
    text = '',
    when,
    doneWhen,
    ifFails,
    place,
    support = [],
    needs = [],
    steps = [],
    form,
  } = measure
  const tags = [levels, warnings, warnings, hazards].map(({ length }) => (length > 0 ? room.label : '')).join('')
  const beside = [
    doneWhen,
    ifFails,
    place,
    conditionText(when),
    form,
    support.map(referenceText).join('、'),
    needs
      .map(({ resource = '', team }) => `${resource}${team === undefined ? '' : referenceText(team)}00000`)
      .join('、'),
  ]
  return [
    tags + (title ?? '') + act + text,
    ...allSteps(steps).map(
      (step) =>
        room.label + names(step.by).join('、') + (step.do ?? '') + (step.title ?? '') + conditionText(step.when),
    ),
    ...beside.filter(Boolean).map((line) => room.label.slice(0, 2) + line),
    ...(evacuation ? evacuationTexts(evacuation, room.label) : []),
  ]
}

/** Who and how many, then by which way and where to. */
function evacuationTexts(evacuation: Evacuation, label: string): string[] {
  const { households, people, vulnerable, signal = '', route = '', backupRoute = '', vehicle = '' } = evacuation
  const { shelter = [], mover = [] } = evacuation
  return [
    [households, people, vulnerable].map((count) => `${count ?? ''}${label}`).join(''),
    ...[signal, route, backupRoute, vehicle, shelter.join('、'), names(mover).join('、')].map((text) => label + text),
  ]
}

function allSteps(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps ?? [])])
}

function names(references: readonly Reference[] | undefined): string[] {
  return (references ?? []).map((one) => (isText(one) ? one.text : one))
}
