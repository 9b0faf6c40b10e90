/** Any value of any field in words, so that no field can be without a printed form. */
import type {
  BasisItem,
  Condition,
  Contact,
  Equipment,
  Need,
  PlanTitle,
  Reference,
} from '../../model/plan.generated.ts'
import type { Field, Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import { sayCondition } from './condition.ts'
import type { NameKind } from './names.ts'
import { comma, sayBasis, sayContact, sayEquipment, sayNeed, sayPlanTitle } from './objects.ts'
import type { Words } from './words.ts'

/** Plain texts that are ids of something; other texts that stand there come out as they are. */
const NAMED: Readonly<Record<string, NameKind | 'level' | 'grade'>> = {
  levels: 'level',
  level: 'level',
  activeAt: 'level',
  startsResponse: 'level',
  started: 'level',
  'escalation.to': 'level',
  'responseLevel.inherits': 'level',
  'warningLevel.inherits': 'warning',
  'response.scale': 'level',
  onWarnings: 'warning',
  signal: 'warning',
  hazards: 'hazard',
  hazard: 'hazard',
  after: 'measure',
  'drillRequirement.measures': 'measure',
  'drillScenario.case': 'case',
  'objective.measures': 'measure',
  'expected.measure': 'measure',
  'recordEntry.measure': 'measure',
  'improvement.plan': 'measure',
  goals: 'goal',
  indicator: 'indicator',
  stations: 'station',
  class: 'definition',
  sameAs: 'warning',
  resource: 'supply',
  'evacuation.shelter': 'shelter',
  plan: 'plan',
  form: 'annex',
  grade: 'grade',
}

/** Fields that hold no object of their own but are said as one thing. */
const SAYERS: Readonly<Partial<Record<ShapeName, (words: Words, value: never) => string>>> = {
  contact: (words, value: Contact) => sayContact(words, value),
  planTitle: (words, value: PlanTitle) => sayPlanTitle(words, value),
  basisItem: (words, value: BasisItem) => sayBasis(words, value),
  condition: (words, value: Condition) => sayCondition(words, value),
  need: (words, value: Need) => sayNeed(words, value),
  equipment: (words, value: Equipment) => sayEquipment(words, value),
}

/** A place in a plan: the field `key` of `node`. */
export interface Place {
  shape: ShapeName
  node: object
  key: string
}

/** @returns the value of a field in words, whatever it is; empty when there is none */
export function sayValue(words: Words, place: Place): string {
  const field = (SHAPES[place.shape] as Shape).fields[place.key]
  const value: unknown = Reflect.get(place.node, place.key)
  if (!field || value === undefined || value === null) return ''
  if (field.map && typeof value === 'object') return sayMap(words, place, { field, map: value })
  if (!field.list || !Array.isArray(value))
    return sayOne(words, place, { field, value, holder: place.node, at: place.key })
  const said = value.map((one: unknown, at) => sayOne(words, place, { field, value: one, holder: value, at }))
  return isSentence(field) ? words.phrase.clauses(said) : words.phrase.list(said.filter(Boolean))
}

function isSentence(field: Field): boolean {
  return field.kind === 'object' || field.def === 'text' || field.def === 'md'
}

interface One {
  field: Field
  value: unknown
  holder: object
  at: string | number
}

function sayMap(words: Words, place: Place, { field, map }: { field: Field; map: object }): string {
  const isByLevel = place.key === 'byLevel'
  const said = Object.entries(map).map(([name, value]) => {
    const said = value === null ? words.say(NOT_SET) : sayOne(words, place, { field, value, holder: map, at: name })
    return words.phrase.pair(isByLevel ? words.level(name) : name, said)
  })
  return field.kind === 'object' ? words.phrase.clauses(said) : words.phrase.list(said)
}

/** 未设定: a mark that is null on purpose. */
export const NOT_SET = { zh: '未设定', en: 'not set' }

function sayOne(words: Words, place: Place, { field, value, holder, at }: One): string {
  if (field.kind === 'boolean') return words.phrase.yesNo(value === true)
  if (field.kind === 'reference') return words.reference(value as Reference)
  if (field.kind === 'object' && field.def) return sayObject(words, field.def as ShapeName, value)
  if (field.labels && typeof value === 'string' && Object.hasOwn(field.labels, value))
    return words.choice(place.shape, place.key, value)
  if (typeof value === 'number') return words.number(holder, at)
  return typeof value === 'string' ? sayText(words, place, { def: field.def ?? '', text: value }) : ''
}

function sayText(words: Words, place: Place, { def, text }: { def: string; text: string }): string {
  const { phrase } = words
  const timed: Readonly<Record<string, (text: string) => string>> = {
    dur: /[wW]ithin$/.test(place.key) ? phrase.within : phrase.duration,
    every: phrase.every,
    time: place.key === 'before' ? phrase.before : phrase.time,
    date: phrase.date,
    since: words.after,
    count: phrase.range,
  }
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text) && place.key === 'effective') return phrase.date(text)
  if (def === 'dateTime') return dayAndClock(words, text)
  const kind = NAMED[`${place.shape}.${place.key}`] ?? NAMED[place.key]
  if (kind === 'level') return words.level(text)
  if (kind === 'grade') return words.grade(text)
  if (kind) return words.name(kind, text)
  return timed[def]?.(text) ?? words.text(text)
}

/** 2026年6月12日17:00, whatever the day alone looks like. */
function dayAndClock({ phrase, say }: Words, moment: string): string {
  const [day = '', clock] = moment.split('T')
  if (clock === undefined) return phrase.date(day)
  return [phrase.date(day), clock.replace(/(:\d\d):00$/, '$1')].join(say({ zh: ' ', en: ', ' }))
}

/** An object in one phrase: its main field, then the others with their titles. */
function sayObject(words: Words, shape: ShapeName, value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? words.reference(value) : ''
  const sayer = SAYERS[shape]
  if (sayer) return sayer(words, value as never)
  const { main, fields } = SHAPES[shape] as Shape
  const first = main === undefined ? '' : sayValue(words, { shape, node: value, key: main })
  const rest = Object.keys(fields).flatMap((key) => {
    if (key === main || key === 'id' || Reflect.get(value, key) === undefined) return []
    const said = sayValue(words, { shape, node: value, key })
    return said === '' ? [] : [words.phrase.pair(words.label(shape, key), said)]
  })
  if (first === '') return rest.join(comma(words))
  return rest.length === 0 ? first : first + words.phrase.bracket(rest.join(comma(words)))
}
