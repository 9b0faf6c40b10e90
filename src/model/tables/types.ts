/** Tables of `schemas/tables`: facts that change with the law, row by row. What each means stands at the head of its file. */
import type { Locale, Localized } from '../../base/locale.ts'
import type { Binding } from '../../base/problem.ts'
import type { Hop } from '../plan.generated.ts'
import type { Applies, Certainty, InForce, Region } from '../requirement.ts'

/** A row that holds for a time; `from` and `to` are those of its first source where the row gives none. */
export interface DatedRow extends InForce {
  id: string
  /** The first is cited first. */
  sources: readonly string[]
  /** Of the first source. */
  binding: Binding
  certainty: Certainty
  note?: string
}

/** A dated row about plans of some kind. */
export interface AppliedRow extends DatedRow {
  /** One of them is enough. */
  applies: readonly Applies[]
}

/** How often a drill must be held. */
export interface DrillFrequency extends AppliedRow {
  who: Localized
  /** False: the plan's fields do not say whether it applies or how often; `reason` says why. */
  decidable: boolean
  reason?: Localized
  /** Longest time between two drills, in months. */
  maxMonths?: number
}

/** What an event is, for reports and grades. */
export const EVENTS = [
  'any',
  'workAccident',
  'fire',
  'railway',
  'specialEquipment',
  'forestFire',
  'earthquake',
  'geological',
  'disaster',
  'environment',
  'health',
  'animal',
  'food',
  'school',
  'cyber',
] as const
export type EventKind = (typeof EVENTS)[number]

export const EVENT_GRADES = ['extraordinary', 'major', 'larger', 'ordinary'] as const
export type EventGrade = (typeof EVENT_GRADES)[number]

/** Ends of a report: `next` is the next higher level, `government` the reporter's own one. */
export const REPORT_ENDS = [
  'site',
  'unit',
  'monitor',
  'authority',
  'next',
  'government',
  'county',
  'city',
  'province',
  'state',
] as const
export type ReportEnd = (typeof REPORT_ENDS)[number]

/** Within what time something is reported to whom. */
export interface ReportingDeadline extends AppliedRow {
  title: Localized
  event: EventKind
  /** Only for events of these grades. */
  grades?: readonly EventGrade[]
  reporter: readonly ReportEnd[]
  recipient: readonly ReportEnd[]
  /** As in a plan's reports; a correction mends figures that were reported. */
  kind: NonNullable<Hop['kind']> | 'correction'
  medium?: 'phone' | 'written'
  /** What the time counts from. */
  since?: 'occurred' | 'received'
  /** Durations of the plan format. */
  within?: string
  every?: string
  /** Why the row gives neither. */
  reason?: Localized
}

/** Within what time a plan is filed, published, or a filing is checked. */
export interface FilingDeadline extends AppliedRow {
  act: 'filing' | 'publication' | 'check'
  since: 'issued' | 'announced' | 'signed' | 'received'
  /** A duration of the plan format. */
  within: string
  /** Where it is filed, or who is to read it. */
  office?: Localized
}

export const GRADE_MEASURES = [
  'deaths',
  'injured',
  'loss',
  'area',
  'magnitude',
  'moved',
  'threatened',
  'stranded',
] as const

/** From which number on an event has which grade. */
export interface GradingThreshold extends AppliedRow {
  title: Localized
  event: EventKind
  measure: (typeof GRADE_MEASURES)[number]
  /** Words in the name of an indicator that measures this. */
  called: readonly string[]
  /** Units an indicator may have, and how many of the table's unit each one is. */
  units: Readonly<Record<string, number>>
  /** Each number belongs to its grade; the next more severe grade ends it. A grade may lack a number. */
  atLeast: Readonly<Partial<Record<EventGrade, number>>>
  /** Under what circumstance the numbers hold. */
  given?: Localized
  /** What the grades are called where they have names of their own. */
  labels?: Readonly<Record<EventGrade, Localized>>
}

export type WarningColour = 'red' | 'orange' | 'yellow' | 'blue'

/** Colours of warnings, from the most severe; of the rows that apply to a plan the first holds. */
export interface WarningColours extends AppliedRow {
  title: Localized
  /** Beside its level (1 is the highest) the response level that a text ties to the colour. */
  colours: readonly { colour: WarningColour; level: number; response?: string; label?: Localized }[]
}

/** A body that has another name; `from` is the day of the new one. */
export interface RenamedBody extends DatedRow {
  /** Names that are out of date, whole or as the end of one with a place before it. */
  old: readonly string[]
  /** Longer words in which an old name is right. */
  unless?: readonly string[]
  now: Localized
  /** True: the body still stands under its name, only this task has moved. */
  task?: Localized
}

/** A document that another has replaced; `from` is the day on which the new one came into force. */
export interface ReplacedDocument extends DatedRow {
  old: {
    titles?: readonly string[]
    /** Only citations of an earlier year are out of date; without it, the title itself is. */
    before?: number
    numbers?: readonly string[]
  }
  now: { title: Localized; number?: string }
}

/** An administrative division that has rows of its own. */
export interface Division {
  /** By GB/T 2260; the code of a division begins with that of the one it belongs to. */
  code: string
  name: Localized
}

/** `pattern` is tried on a number reduced to its digits, without +86 or +1 and without an extension. */
export interface ExampleNumber {
  id: string
  title: Localized
  country: string
  pattern: string
}

/** A short number, or (with a pattern) a family of service numbers, that is no malformed phone number. */
export interface ShortNumber {
  number?: string
  pattern?: string
  title: Localized
  region: Region
}

export interface VagueWords {
  group: 'actor' | 'time' | 'condition'
  ask: Localized
  words: Readonly<Record<Locale, readonly string[]>>
}

/** Help that a kind of hazard cannot do without. Words in Latin letters stand at the beginning of a word. */
export interface HazardHelp {
  id: string
  sources: readonly string[]
  /** What is missing where nobody brings it. */
  title: Localized
  /** Words in the name of a hazard that needs it. */
  hazards: readonly string[]
  /** Words in whose company those mean something else. */
  unless: readonly string[]
  /** Functions of measures by which a plan provides it. */
  functions: readonly string[]
  /** Words by which bodies, supplies or actions that bring it are known. */
  helpers: readonly string[]
}

export interface Placeholder {
  id: string
  title: Localized
  /** Source of a regular expression, flags `iu`; no two alternatives can match one text in many ways. */
  pattern: string
  /** Source of a regular expression: a text (not the match alone) that fits is left alone. */
  unless?: string
  note?: string
}

export interface Tables {
  drillFrequency: readonly DrillFrequency[]
  reportingDeadlines: readonly ReportingDeadline[]
  filingDeadlines: readonly FilingDeadline[]
  gradingThresholds: readonly GradingThreshold[]
  warningColours: readonly WarningColours[]
  renamedBodies: readonly RenamedBody[]
  replacedDocuments: readonly ReplacedDocument[]
  divisions: readonly Division[]
  exampleNumbers: readonly ExampleNumber[]
  shortNumbers: readonly ShortNumber[]
  vagueWords: readonly VagueWords[]
  hazardHelp: readonly HazardHelp[]
  placeholders: readonly Placeholder[]
}
