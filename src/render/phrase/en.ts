/** Values said in English. */
import type { BoundKey, Mode, Phrase, Situation } from './phrase.ts'
import { dateParts, type Moment, type Piece, pieces, rate, stretch } from './time.ts'

const UNITS: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wd: 'working day',
  wk: 'week',
  mo: 'month',
  y: 'year',
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const AFTER: Readonly<Record<string, string>> = {
  occurred: 'after the event',
  received: 'after the report is received',
  warning: 'after the warning is issued',
  started: 'after the response starts',
  ended: 'after the response ends',
}

const SAID: Readonly<Record<Mode, RegExp>> = {
  observed: /\b(?:has|have|is|are|was|were|observed|occurr\w*)\b/i,
  forecast: /\b(?:forecast|expected|predicted|will)\b/i,
  possible: /\b(?:possible|possibly|may|might|could|likely)\b/i,
  continuing: /\b(?:continu\w*|persist\w*|still)\b/i,
}

const MODES: Readonly<Record<Mode, string>> = {
  observed: 'observed',
  forecast: 'forecast',
  possible: 'possible',
  continuing: 'continuing',
}

function named({ amount, unit }: Piece): string {
  const word = UNITS[unit] ?? unit
  return `${amount} ${word}${amount === '1' ? '' : 's'}`
}

function duration(text: string): string {
  return text === 'immediately' ? text : (pieces(text)?.map(named).join(' ') ?? text)
}

function every(text: string): string {
  if (text === 'continuous') return 'continuously'
  const found = rate(text)
  if (!found) return `every ${text}`
  const [first] = found.per
  const single = found.per.length === 1 && first?.amount === '1'
  const length = single ? (UNITS[first.unit] ?? first.unit) : found.per.map(named).join(' ')
  if (found.times === '1') return `every ${length}`
  const times = found.times === '2' ? 'twice' : `${found.times} times`
  return single ? `${times} a${/^h/.test(length) ? 'n' : ''} ${length}` : `${times} every ${length}`
}

function moment(at: Moment): string {
  if ('clock' in at) return at.clock
  if ('month' in at) return `${at.day} ${month(at.month)}`
  return `T+${duration(at.offset)}`
}

function month(number: string): string {
  return MONTH_NAMES[Number(number) - 1] ?? number
}

function time(text: string): string {
  const found = stretch(text)
  if (!found) return text
  const { at, from, to } = found
  if (at) return moment(at)
  if (from && to) return `from ${moment(from)} to ${moment(to)}`
  return from ? `from ${moment(from)} on` : `before ${to ? moment(to) : ''}`
}

function date(text: string): string {
  const found = dateParts(text)
  if (!found) return text
  return `${found.day ? `${found.day} ` : ''}${month(found.month)} ${found.year}`
}

function list(items: readonly string[], last = 'and'): string {
  if (items.length < 3) return items.join(` ${last} `)
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

function closed(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text.replace(/[,;:]+$/, '')}.`
}

const BOUND: Readonly<Record<BoundKey, (value: string) => string>> = {
  atLeast: (value) => `at least ${value}`,
  moreThan: (value) => `more than ${value}`,
  below: (value) => `below ${value}`,
  atMost: (value) => `at most ${value}`,
}

function situation(parts: Situation): string {
  const { modes, ahead, stations, facts, indicator, bounds, lasting } = parts
  const measured = list(bounds.map(({ key, value }) => BOUND[key](value)))
  const what = [[indicator, measured].filter(Boolean).join(' '), list(facts)].filter(Boolean).join(' and ')
  const many = howMany(parts)
  const where = [
    stations.length > 0 ? `at ${many === '' ? '' : `${many} of `}${list(stations)}` : many === '' ? '' : `in ${many}`,
    parts.area === undefined ? '' : `in ${parts.area}`,
    parts.season === undefined ? '' : `in ${parts.season}`,
    parts.hours === undefined ? '' : `during ${parts.hours}`,
    lasting === undefined ? '' : `lasting ${lasting} or more`,
  ]
  const foreseen = [
    modes.map((mode) => MODES[mode]).join(' or '),
    ahead === undefined ? '' : `for the next ${ahead}`,
  ].filter(Boolean)
  const said = [what, ...where].filter(Boolean).join(' ')
  return [said, foreseen.join(' ')].filter(Boolean).join(', ')
}

function howMany({ count, counted }: Situation): string {
  if (count === undefined) return counted ?? ''
  const number = range(count)
  return [number === count ? `${count} or more` : number, counted].filter(Boolean).join(' ')
}

function range(text: string): string {
  return text.replace(/^(\d+)\.\.(\d+)$/, '$1 to $2')
}

export const en: Phrase = {
  locale: 'en',
  duration,
  within: (text, after) => {
    const length = text === 'immediately' ? text : `within ${duration(text)}`
    return after === undefined ? length : `${length} ${after}`
  },
  ahead: (text, after) =>
    after === undefined
      ? `${duration(text)} ahead`
      : `${duration(text)} before ${after.replace(/^(?:after|once|when|from) /i, '')}`,
  every,
  time,
  before: (text) => (stretch(text)?.at ? `before ${time(text)}` : time(text)),
  date,
  shortDate: date,
  month,
  after: (keyword) => AFTER[keyword] ?? (/^(?:after|once|when|from)\b/i.test(keyword) ? keyword : `after ${keyword}`),
  yesNo: (value) => (value ? 'yes' : 'no'),
  list: (items) => list(items),
  alternatives: (items) => items.join(', or '),
  alternativesShort: (items) => list(items, 'or'),
  together: (items) => items.map((item) => item.replace(/[.;,]$/, '')).join(', and '),
  clauses: (items) => items.map((item) => item.replace(/[.;]$/, '')).join('; '),
  sentences: (items) => items.map(closed).join(' '),
  pair: (label, value) => `${label}: ${value}`,
  everyLevel: 'every level',
  everyWarning: 'every warning',
  warningsOf: (colour, andAbove) => `${colour} warnings${andAbove ? ' and above' : ''}`,
  capital: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  quote: (text) => `“${text}”`,
  bracket: (text) => ` (${text})`,
  quantity: (value, unit) => (unit === undefined ? value : `${value}${unit === '%' ? '' : ' '}${unit}`),
  range,
  level: (label) => (/^(?:[IVX]+|\d+)$/.test(label) ? `Level ${label}` : label),
  andAbove: (label) => `${label} and above`,
  response: (levels) => (/level|response|activation/i.test(levels) ? levels : `${levels} response`),
  situation,
  mark: (name, indicator) => {
    const kind = /\b(?:stage|level|flow|discharge)\b/i.exec(indicator)?.[0].toLowerCase() ?? ''
    return kind === '' || name.toLowerCase().includes(kind) ? name : `${name} ${kind}`
  },
  markPlus: (mark, plus) => (plus.startsWith('-') ? `${mark} minus ${plus.slice(1)}` : `${mark} plus ${plus}`),
  signal: (names, from) => (from === undefined ? `${names} is issued` : `${from} issues ${names}`),
  started: (levels, from, plan) => {
    const what = `${levels}${plan === undefined ? '' : ` of the ${plan}`}`
    return from === undefined ? `${what} is started` : `${from} starts ${what}`
  },
  graded: (grade) => (/(?:event|incident|emergency)$/i.test(grade) ? grade : `event of grade ${grade}`),
  defined: (term) => term,
  sameAs: (name) => `the same condition as for ${name}`,
  elapsed: (length, after) => `${length} ${after ?? 'have passed'}`,
  otherCases: (what) => (what === undefined ? 'other cases that call for it' : `other cases that call for ${what}`),
  saysMode: (text, mode) => SAID[mode].test(text),
  grade: (id) => id,
}
