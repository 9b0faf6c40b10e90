/** How values are said in one language. Nothing here knows a plan: names arrive as words. */
import type { Locale } from '../../base/locale.ts'

export type Mode = 'observed' | 'forecast' | 'possible' | 'continuing'

/** Where a number stands to its bound: at least, more than, below, at most. */
export type BoundKey = 'atLeast' | 'moreThan' | 'below' | 'atMost'

/** A situation, its values already in words. What is absent is not said. */
export interface Situation {
  season?: string
  hours?: string
  area?: string
  modes: Mode[]
  /** A duration in words: the next … */
  ahead?: string
  /** `3` (or more) or `3..5`, and what is counted. */
  count?: string
  counted?: string
  stations: string[]
  /** What is measured or happens: an indicator, a grade, a signal … without its bounds. */
  facts: string[]
  indicator?: string
  /** `isMark`: the value is a named mark (警戒水位), not a number. */
  bounds: { key: BoundKey; value: string; isMark?: boolean }[]
  /** A duration in words. */
  lasting?: string
}

export interface Phrase {
  readonly locale: Locale
  /** `20wd` → 20个工作日; words that are no duration come back as they are. */
  duration(text: string): string
  /** `30min` → 30分钟内; `immediately` → 立即. `after` is a point in words: 事发后. */
  within(text: string, after?: string): string
  /** So long before a point in words (事发后 becomes 事发前); without one: 提前1小时. */
  ahead(text: string, after?: string): string
  /** `2/1d` → 每日2次. */
  every(text: string): string
  /** `..06:00` → 6:00前, `T+2h` → T+2小时, `03-31` → 3月31日. */
  time(text: string): string
  /** The latest time: `16:00` → 16:00前. */
  before(text: string): string
  /** `2026-04-30` → 2026年4月30日; `2018-01` → 2018年1月. */
  date(text: string): string
  /** A date where there is little room, as in tables: 2026.4.30. */
  shortDate(text: string): string
  /** `3` → 3月. */
  month(number: string): string
  /** A keyword such as `occurred`, or the name of what must come first, as a point in time: 事发后. */
  after(keyword: string): string
  yesNo(value: boolean): string
  /** A, B and C. */
  list(items: readonly string[]): string
  /** A, B or C. */
  alternatives(items: readonly string[]): string
  /** Names of which one is enough: A或B. */
  alternativesShort(items: readonly string[]): string
  /** All of them must hold. */
  together(items: readonly string[]): string
  /** Parts of one sentence, side by side. */
  clauses(items: readonly string[]): string
  /** Sentences one after the other, each with its full stop. */
  sentences(items: readonly string[]): string
  pair(label: string, value: string): string
  quote(text: string): string
  /** As words begin that stand alone: a heading, the title of a column, the first word of a line. */
  capital(text: string): string
  bracket(text: string): string
  /** 各级 */
  readonly everyLevel: string
  /** 各级预警 */
  readonly everyWarning: string
  /** 红色预警, 黄色以上预警 */
  warningsOf(colour: string, andAbove: boolean): string
  /** A number and its unit. */
  quantity(value: string, unit?: string): string
  /** `3..5` → 3至5. */
  range(text: string): string
  /** A response level by its label: 三级, Level III. */
  level(label: string): string
  /** This level and all more severe ones. */
  andAbove(label: string): string
  /** The response at a level: 三级响应. */
  response(levels: string): string
  situation(parts: Situation): string
  /** A mark of a measured quantity: 警戒水位. */
  mark(name: string, indicator: string, unit?: string): string
  /** A mark plus a number, which may be negative. */
  markPlus(mark: string, plus: string): string
  /** The fact that a body gives a signal. */
  signal(names: string, from?: string): string
  /** The fact that a body has started a response. */
  started(levels: string, from?: string, plan?: string): string
  /** The fact that an event has a grade. */
  graded(grade: string): string
  /** The fact that what a term defines has come about. */
  defined(term: string): string
  /** The fact that a condition given elsewhere holds. */
  sameAs(name: string): string
  elapsed(duration: string, after?: string): string
  /** Other cases that call for `what`. */
  otherCases(what?: string): string
  /** Whether a text already says a mode in its own words. */
  saysMode(text: string, mode: Mode): boolean
  /** The name of a grade of events that has no label. */
  grade(id: string): string
}
