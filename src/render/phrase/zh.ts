/** Values said in Chinese, in the wording of official plans. */
import type { BoundKey, Mode, Phrase, Situation } from './phrase.ts'
import { dateParts, type Moment, pieces, rate, stretch } from './time.ts'

const UNITS: Readonly<Record<string, string>> = {
  s: '秒',
  min: '分钟',
  h: '小时',
  d: '天',
  wd: '个工作日',
  wk: '周',
  mo: '个月',
  y: '年',
}
/** 每日, 每周: the units that follow 每 without a number. */
const EACH: Readonly<Record<string, string>> = { ...UNITS, d: '日', wd: '个工作日', mo: '月' }

const AFTER: Readonly<Record<string, string>> = {
  occurred: '事发后',
  received: '接报后',
  warning: '预警发布后',
  started: '响应启动后',
  ended: '响应终止后',
}

const GRADES: Readonly<Record<string, string>> = {
  extraordinary: '特别重大',
  major: '重大',
  large: '较大',
  ordinary: '一般',
  high: '高',
  medium: '中',
  low: '低',
}

/** Words by which a text says itself whether something is seen or foreseen. */
const SAID: Readonly<Record<Mode, RegExp>> = {
  observed: /已|出现|发生/,
  forecast: /预计|预报|预测|未来|将/,
  possible: /可能/,
  continuing: /持续|继续|仍/,
}

function duration(text: string): string {
  if (text === 'immediately') return '立即'
  return (
    pieces(text)
      ?.map(({ amount, unit }) => amount + (UNITS[unit] ?? unit))
      .join('') ?? text
  )
}

function within(text: string, after = ''): string {
  if (text === 'immediately') return `${after}立即`
  return `${after}${duration(text).replace(/天$/, '日')}内`
}

function every(text: string): string {
  if (text === 'continuous') return '持续'
  const found = rate(text)
  const [first] = found?.per ?? []
  if (!found || !first || found.per.length > 1) return `每${duration(text)}1次`
  const { amount, unit } = first
  if (amount !== '1') return `每${duration(amount + unit)}${found.times}次`
  return `每${EACH[unit] ?? unit}${found.times === '1' && unit === 'd' ? '' : `${found.times}次`}`
}

function shortDate(text: string): string {
  const found = dateParts(text)
  if (!found) return text
  return [found.year, found.month, found.day].filter(Boolean).join('.')
}

function moment(at: Moment): string {
  if ('clock' in at) return at.clock
  if ('month' in at) return `${at.month}月${at.day}日`
  return `T+${duration(at.offset)}`
}

function time(text: string): string {
  const found = stretch(text)
  if (!found) return text
  const { at, from, to } = found
  if (at) return moment(at)
  if (from && to) return `${moment(from)}至${moment(to)}`
  return from ? `${moment(from)}起` : `${to ? moment(to) : ''}前`
}

function date(text: string): string {
  const found = dateParts(text)
  if (!found) return text
  return `${found.year}年${found.month}月${found.day ? `${found.day}日` : ''}`
}

/** Ends a sentence that has no end of its own. */
function closed(text: string): string {
  return /[。！？!?…]["”’）)》]?$/.test(text) ? text : `${text.replace(/[，、；：,;:.]+$/, '')}。`
}

const BOUND: Readonly<Record<BoundKey, (value: string) => string>> = {
  atLeast: (value) => `达到${value}以上`,
  moreThan: (value) => `超过${value}`,
  below: (value) => `低于${value}`,
  atMost: (value) => `不超过${value}`,
}

const MODES: Readonly<Record<Mode, string>> = {
  observed: '已出现',
  forecast: '预计',
  possible: '可能',
  continuing: '持续',
}

function situation(parts: Situation): string {
  const { ahead, facts, lasting } = parts
  const many = parts.count === undefined ? (parts.counted ?? '') : howMany(parts.count, parts.counted)
  const outer = parts.modes.filter((mode) => !isInner(mode, parts))
  const isPossible = ahead !== undefined && outer.length === 1 && outer[0] === 'possible'
  const before = [
    isPossible ? '' : said(outer),
    ahead === undefined ? '' : `未来${ahead}`,
    isPossible ? said(outer) : '',
    parts.area ?? '',
  ].join('')
  const after = [
    parts.stations.length > 0
      ? `${stationNames(parts.stations)}${many && `中${many.replace(/^1个以上/, '任一')}`}`
      : many,
    measured(parts),
    facts.join('，且'),
  ].join('')
  const told =
    ahead !== undefined && before.endsWith(ahead) && after.startsWith(ahead) ? after.slice(ahead.length) : after
  const isApart = before !== '' && told !== '' && /^\d/.test(told)
  const spoken = [parts.season, parts.hours, before + (isApart ? '，' : '') + told].filter(Boolean).join('，')
  return lasting === undefined ? spoken : `${spoken}${spoken === '' ? '' : '，且'}持续${lasting}以上`
}

/** What is seen stands before what is foreseen. */
const ORDER: readonly Mode[] = ['observed', 'continuing', 'forecast', 'possible']

function said(modes: readonly Mode[]): string {
  const ordered = ORDER.filter((mode) => modes.includes(mode))
  return ordered.map((mode) => MODES[mode]).join('或')
}

/** 已达到, 可能超过: said beside the number, where nothing is foreseen. */
function isInner(mode: Mode, { bounds, modes }: Situation): boolean {
  if (bounds.length === 0 || mode === 'forecast') return false
  return mode !== 'observed' || !modes.includes('forecast')
}

/** 24小时降雨量已达到50毫米以上、不足100毫米并持续 */
function measured(parts: Situation): string {
  const { indicator = '', counted, bounds, modes } = parts
  const inner = modes.filter((mode) => isInner(mode, parts))
  const isSaid = counted !== undefined && counted !== '' && indicator.startsWith(counted)
  const stated = bounds.map(({ key, value, isMark }, index) => {
    if (isMark && key === 'atLeast' && !value.endsWith('级')) return `达到或超过${value}`
    return index > 0 && key === 'below' ? `不足${value}` : BOUND[key](value)
  })
  const seen = inner.includes('observed') ? '已' : ''
  const goesOn = seen !== '' && inner.includes('continuing')
  const others = said(inner.filter((mode) => mode !== 'observed' && !(goesOn && mode === 'continuing')))
  return `${isSaid ? indicator.slice(counted.length) : indicator}${seen}${others}${stated.join('、')}${goesOn ? '并持续' : ''}`
}

/** A name that tells what it is stands alone: 鹿鸣湖水库, 北门水文站; else it is a station: 石门渡站. */
function stationNames(names: readonly string[]): string {
  return list(names) + (/[站库闸]$/.test(names.at(-1) ?? '') ? '' : '站')
}

/** 2处以上, 3个以上县区, 3至5个省 */
function howMany(count: string, counted = ''): string {
  const own = /^(个|处|座|条|次|名|辆|艘|户|起|人$)(.*)$/.exec(counted)
  const [word, rest] = own ? [own[1] ?? '', own[2] ?? ''] : ['个', counted]
  const number = range(count)
  return number === count ? `${count}${word}以上${rest}` : number + word + rest
}

function range(text: string): string {
  return text.replace(/^(\d+)\.\.(\d+)$/, '$1至$2')
}

function list(items: readonly string[]): string {
  return items.join('、')
}

export const zh: Phrase = {
  locale: 'zh',
  duration,
  within,
  ahead: (text, after) =>
    after === undefined ? `提前${duration(text)}` : `${after.replace(/[后起时]$/, '')}前${duration(text)}`,
  every,
  time,
  before: (text) => (stretch(text)?.at ? `${time(text)}前` : time(text)),
  date,
  shortDate,
  month: (number) => `${number}月`,
  after: (keyword) => AFTER[keyword] ?? (/[后起前时]$/.test(keyword) ? keyword : `${keyword}后`),
  yesNo: (value) => (value ? '是' : '否'),
  list,
  alternatives: (items) => items.join('，或者'),
  alternativesShort: (items) => items.join('或'),
  together: (items) => items.map((item) => item.replace(/[。；，]$/, '')).join('，且'),
  clauses: (items) => items.map((item) => item.replace(/[。；]$/, '')).join('；'),
  sentences: (items) => items.map(closed).join(''),
  pair: (label, value) => `${label}：${value}`,
  everyLevel: '各级',
  everyWarning: '各级预警',
  warningsOf: (colour, andAbove) => `${colour}${andAbove ? '以上' : ''}预警`,
  capital: (text) => text,
  quote: (text) => `“${text}”`,
  bracket: (text) => `（${text}）`,
  quantity: (value, unit = '') =>
    /[A-Za-z0-9]$/.test(value) && /^[0-9]/.test(unit) ? `${value} ${unit}` : value + unit,
  range,
  level: (label) => label,
  andAbove: (label) => `${label}以上`,
  response: (levels) => (levels.includes('响应') ? levels : `${levels}响应`),
  situation,
  mark: (name, indicator, unit) => {
    const kind = unit === '级' ? '级' : (/(水位|流量|雨量|高程)$/.exec(indicator)?.[1] ?? '值')
    return /(水位|流量|雨量|高程|值|线|标准)$/.test(name) ? name : name + kind
  },
  markPlus: (mark, plus) => (plus.startsWith('-') ? `${mark}以下${plus.slice(1)}` : `${mark}以上${plus}`),
  signal: (names, from = '') => `${from}发布${names}`,
  started: (levels, from = '', plan) =>
    `${from}启动${plan === undefined ? '' : `《${plan.replace(/^《|》$/g, '')}》`}${levels}${levels.includes('响应') ? '' : '响应'}`,
  graded: (grade) => (/事件|事故|灾害|级/.test(grade) ? `发生${grade}` : `发生${grade}突发事件`),
  defined: (term) => `出现${term}`,
  sameAs: (name) => `符合“${name}”的条件`,
  elapsed: (length, after = '') => `${after}经过${length}`,
  otherCases: (what) => (what === undefined ? '其他需要采取措施的情形' : `其他需要${what}的情形`),
  saysMode: (text, mode) => SAID[mode].test(text),
  grade: (id) => GRADES[id] ?? id,
}
