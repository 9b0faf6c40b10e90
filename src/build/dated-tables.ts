/** Dated tables of `schemas/tables`, checked against the register, the divisions and the shapes of a plan. */
import type { Localized } from '../base/locale.ts'
import { durationMinutes, intervalMinutes } from '../model/duration.ts'
import {
  type AppliedRow,
  type DatedRow,
  type DrillFrequency,
  EVENT_GRADES,
  EVENTS,
  type FilingDeadline,
  GRADE_MEASURES,
  type GradingThreshold,
  REPORT_ENDS,
  type RenamedBody,
  type ReplacedDocument,
  type ReportingDeadline,
  type WarningColours,
} from '../model/tables/types.ts'
import { appliesOf, type Known, knownSources } from './applies.ts'
import {
  asEntry,
  check,
  checkKeys,
  type Entry,
  list,
  localized,
  manyOf,
  oneOf,
  optionalText,
  text,
  texts,
} from './data-entry.ts'

const DATED_KEYS = ['id', 'sources', 'from', 'to', 'note']
const APPLIED_KEYS = [...DATED_KEYS, 'applies']
const KINDS = ['first', 'followUp', 'final', 'feedback', 'verification', 'notice', 'call', 'correction'] as const
const COLOURS = ['red', 'orange', 'yellow', 'blue'] as const
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** @returns what every dated row has; binding, certainty and dates are those of its first source. */
function datedRow(entry: Entry, { sources }: Known): DatedRow {
  const id = text('row', entry.id)
  const cited = knownSources(id, entry.sources, sources)
  const first = sources[cited[0] ?? '']
  check(first !== undefined, id, 'no source')
  const from = optionalText(id, entry.from) ?? first.inForce?.from
  const to = optionalText(id, entry.to) ?? first.inForce?.to
  for (const date of [from, to]) check(date === undefined || DATE.test(date), id, `${date} is no date`)
  check(from === undefined || to === undefined || from <= to, id, `${from} is after ${to}`)
  const note = optionalText(id, entry.note)
  const { binding, certainty } = first
  return {
    id,
    sources: cited,
    binding,
    certainty,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(note ? { note } : {}),
  }
}

function appliedRow(entry: Entry, known: Known): AppliedRow {
  const row = datedRow(entry, known)
  const given = [entry.applies].flat()
  check(given.length > 0, row.id, 'applies to nothing')
  return { ...row, applies: given.map((one) => appliesOf(row.id, one, known.divisions)) }
}

function optionalTitle(id: string, key: string, entry: Entry): Record<string, Localized> {
  return entry[key] === undefined ? {} : { [key]: localized(id, entry[key]) }
}

export function frequencyOf(entry: Entry, known: Known): DrillFrequency {
  const row = appliedRow(entry, known)
  checkKeys(row.id, entry, [...APPLIED_KEYS, 'who', 'decidable', 'reason', 'maxMonths'])
  const { decidable, maxMonths } = entry
  check(typeof decidable === 'boolean', row.id, 'decidable: true or false')
  check(decidable ? typeof maxMonths === 'number' && maxMonths > 0 : maxMonths === undefined, row.id, 'maxMonths')
  check(decidable === (entry.reason === undefined), row.id, 'a row that is not decidable has a reason')
  const said = decidable ? { maxMonths: Number(maxMonths) } : { reason: localized(row.id, entry.reason) }
  return { ...row, who: localized(row.id, entry.who), decidable, ...said }
}

const REPORT_KEYS = ['title', 'event', 'grades', 'reporter', 'recipient', 'kind', 'medium', 'since', 'within', 'every']

export function reportingDeadlineOf(entry: Entry, known: Known): ReportingDeadline {
  const row = appliedRow(entry, known)
  const { id } = row
  checkKeys(id, entry, [...APPLIED_KEYS, ...REPORT_KEYS, 'reason'])
  const within = optionalText(id, entry.within)
  const every = optionalText(id, entry.every)
  check(within === undefined || durationMinutes(within) !== undefined, id, `within: ${within} is no duration`)
  check(every === undefined || intervalMinutes(every) !== undefined, id, `every: ${every} is no cycle`)
  const given = [within, every, entry.reason].filter((value) => value !== undefined)
  check(given.length === 1, id, 'within, every or a reason')
  return {
    ...row,
    title: localized(id, entry.title),
    event: oneOf(id, entry.event, EVENTS),
    ...(entry.grades === undefined ? {} : { grades: manyOf(id, entry.grades, EVENT_GRADES) }),
    reporter: manyOf(id, entry.reporter, REPORT_ENDS),
    recipient: manyOf(id, entry.recipient, REPORT_ENDS),
    kind: oneOf(id, entry.kind, KINDS),
    ...(entry.medium === undefined ? {} : { medium: oneOf(id, entry.medium, ['phone', 'written'] as const) }),
    ...(entry.since === undefined ? {} : { since: oneOf(id, entry.since, ['occurred', 'received'] as const) }),
    ...(within === undefined ? {} : { within }),
    ...(every === undefined ? {} : { every }),
    ...optionalTitle(id, 'reason', entry),
  }
}

export function filingDeadlineOf(entry: Entry, known: Known): FilingDeadline {
  const row = appliedRow(entry, known)
  checkKeys(row.id, entry, [...APPLIED_KEYS, 'act', 'since', 'within', 'office'])
  const within = text(row.id, entry.within)
  check(durationMinutes(within) !== undefined, row.id, `within: ${within} is no duration`)
  return {
    ...row,
    act: oneOf(row.id, entry.act, ['filing', 'publication', 'check'] as const),
    since: oneOf(row.id, entry.since, ['issued', 'announced', 'signed', 'received'] as const),
    within,
    ...optionalTitle(row.id, 'office', entry),
  }
}

export function gradingThresholdOf(entry: Entry, known: Known): GradingThreshold {
  const row = appliedRow(entry, known)
  const { id } = row
  const keys = ['title', 'event', 'measure', 'called', 'units', 'atLeast', 'given', 'labels']
  checkKeys(id, entry, [...APPLIED_KEYS, ...keys])
  return {
    ...row,
    title: localized(id, entry.title),
    event: oneOf(id, entry.event, EVENTS),
    measure: oneOf(id, entry.measure, GRADE_MEASURES),
    called: texts(id, entry.called),
    units: numbers(id, entry.units),
    atLeast: falling(id, entry.atLeast),
    ...optionalTitle(id, 'given', entry),
    ...(entry.labels === undefined ? {} : { labels: labelsOf(id, asEntry(id, entry.labels)) }),
  }
}

function numbers(id: string, value: unknown): Record<string, number> {
  const entry = asEntry(id, value)
  for (const [unit, factor] of Object.entries(entry)) check(Number(factor) > 0, id, `${unit}: a number above 0`)
  return entry as Record<string, number>
}

function falling(id: string, value: unknown): GradingThreshold['atLeast'] {
  const entry = asEntry(id, value)
  checkKeys(id, entry, EVENT_GRADES)
  const given = EVENT_GRADES.flatMap((grade) => (entry[grade] === undefined ? [] : [entry[grade]]))
  check(given.length > 1 && given.every((bound) => typeof bound === 'number'), id, 'atLeast: two numbers or more')
  const isFalling = given.every((bound, index) => index === 0 || Number(bound) < Number(given[index - 1]))
  check(isFalling, id, 'atLeast does not fall from the most severe grade on')
  return entry as GradingThreshold['atLeast']
}

function labelsOf(id: string, entry: Entry): NonNullable<GradingThreshold['labels']> {
  checkKeys(id, entry, EVENT_GRADES)
  const [extraordinary, major, larger, ordinary] = EVENT_GRADES.map((grade) => localized(id, entry[grade]))
  return { extraordinary, major, larger, ordinary } as NonNullable<GradingThreshold['labels']>
}

export function warningColoursOf(entry: Entry, known: Known): WarningColours {
  const row = appliedRow(entry, known)
  checkKeys(row.id, entry, [...APPLIED_KEYS, 'title', 'colours'])
  const colours = list(row.id, entry.colours).map((given) => {
    checkKeys(row.id, given, ['colour', 'level', 'response', 'label'])
    const response = optionalText(row.id, given.response)
    return {
      colour: oneOf(row.id, given.colour, COLOURS),
      level: Number(given.level),
      ...(response ? { response } : {}),
      ...optionalTitle(row.id, 'label', given),
    }
  })
  check(
    colours.every(({ level }, index) => level > (colours[index - 1]?.level ?? 0)),
    row.id,
    'colours from the most severe',
  )
  return { ...row, title: localized(row.id, entry.title), colours }
}

export function renamedBodyOf(entry: Entry, known: Known): RenamedBody {
  const row = datedRow(entry, known)
  checkKeys(row.id, entry, [...DATED_KEYS, 'old', 'unless', 'now', 'task'])
  return {
    ...row,
    old: texts(row.id, entry.old),
    ...(entry.unless === undefined ? {} : { unless: texts(row.id, entry.unless) }),
    now: localized(row.id, entry.now),
    ...optionalTitle(row.id, 'task', entry),
  }
}

export function replacedDocumentOf(entry: Entry, known: Known): ReplacedDocument {
  const row = datedRow(entry, known)
  const { id } = row
  checkKeys(id, entry, [...DATED_KEYS, 'old', 'now'])
  check(row.from !== undefined, id, 'from which day on?')
  const [old, now] = [asEntry(id, entry.old), asEntry(id, entry.now)]
  checkKeys(id, old, ['titles', 'before', 'numbers'])
  checkKeys(id, now, ['title', 'number'])
  check(old.titles !== undefined || old.numbers !== undefined, id, 'old: titles or numbers')
  check(old.before === undefined || (old.titles !== undefined && Number.isInteger(old.before)), id, 'before: a year')
  const number = optionalText(id, now.number)
  return {
    ...row,
    old: {
      ...(old.titles === undefined ? {} : { titles: texts(id, old.titles) }),
      ...(old.before === undefined ? {} : { before: Number(old.before) }),
      ...(old.numbers === undefined ? {} : { numbers: texts(id, old.numbers) }),
    },
    now: { title: localized(id, now.title), ...(number ? { number } : {}) },
  }
}
