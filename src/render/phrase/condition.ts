/** Conditions in words: what holds, how often, where and when. */

import type { Bound, Condition, Indicator } from '../../model/plan.generated.ts'
import { BOUND_KEYS } from '../../model/response/conditions.ts'
import type { Situation } from './phrase.ts'
import type { Words } from './words.ts'

/** What a condition is said for. */
export interface Occasion {
  /** What `catchAll` cases call for: 启动四级响应. */
  calls?: string
  /** Hazards that the heading above has named. */
  hazards?: readonly string[]
  /** The way a number was written where the condition was made from a ladder. */
  written?(value: number): string
  /** Conditions that are being said; a `sameAs` circle ends here. */
  open?: readonly Condition[]
}

/** A condition as a list to print: `text` stands before its alternatives. */
export interface ConditionTree {
  text: string
  items: ConditionTree[]
}

/** @returns a condition as one phrase without a full stop; empty when it says nothing */
export function sayCondition(words: Words, condition: Condition, occasion: Occasion = {}): string {
  const { phrase } = words
  const below: Occasion = { ...occasion, open: [...(occasion.open ?? []), condition] }
  const any = (condition.any ?? []).map((one) => sayCondition(words, one, below)).filter(Boolean)
  const own = ownWords(words, condition, below)
  const alternatives = phrase.alternatives(any)
  const whole = own === '' || alternatives === '' ? own + alternatives : phrase.pair(own, alternatives)
  return underHazard(words, condition, { said: whole, occasion })
}

/** @returns a condition with its alternatives apart, for a list; a single phrase has no items */
export function conditionTree(words: Words, condition: Condition, occasion: Occasion = {}): ConditionTree {
  const { any = [] } = condition
  if (any.length < 2) return { text: sayCondition(words, condition, occasion), items: [] }
  const below: Occasion = { ...occasion, open: [...(occasion.open ?? []), condition] }
  const text = underHazard(words, condition, { said: ownWords(words, condition, below), occasion })
  return { text, items: any.map((one) => conditionTree(words, one, below)) }
}

function underHazard(
  words: Words,
  { hazard }: Condition,
  { said, occasion }: { said: string; occasion: Occasion },
): string {
  const { hazards = [], open = [] } = occasion
  const isSaid = (hazards.length === 1 && hazards[0] === hazard) || open.some((outer) => outer.hazard === hazard)
  if (hazard === undefined || isSaid || isOnlyHazard(words, hazard)) return said
  const name = words.name('hazard', hazard)
  return said === '' ? name : words.phrase.pair(name, said)
}

function isOnlyHazard(words: Words, hazard: string): boolean {
  const { hazards = [] } = words.plan.scenario
  return hazards.length === 1 && hazards[0]?.id === hazard
}

function ownWords(words: Words, condition: Condition, occasion: Occasion): string {
  const { phrase } = words
  const all = (condition.all ?? []).map((one) => {
    const said = sayCondition(words, one, occasion)
    return (one.any?.length ?? 0) > 1 ? phrase.bracket(said).trim() : said
  })
  return phrase.together([plainWords(words, condition, occasion), ...all].filter(Boolean))
}

/** The author's wording, and beside it only what it leaves out. */
function plainWords(words: Words, condition: Condition, occasion: Occasion): string {
  const text = condition.text === undefined ? '' : words.text(condition.text)
  const situation = words.phrase.situation(situationOf(words, condition, { ...occasion, text }))
  if (text === '') return situation
  if (situation === '') return text
  const goesOn = /^(?:[，；]|且|并|或|，?其中|造成|and\b|or\b)/.test(text)
  return goesOn
    ? words.phrase.together([situation, text.replace(/^[，；]?且?/, '')])
    : text + words.phrase.bracket(situation)
}

function situationOf(words: Words, condition: Condition, occasion: Occasion & { text: string }): Situation {
  const { phrase } = words
  const { text } = occasion
  const unless = (said: string | undefined) => (said === undefined || text.includes(said) ? undefined : said)
  const length = (value: string | undefined) => unless(value === undefined ? undefined : phrase.duration(value))
  const indicator = condition.indicator === undefined ? undefined : words.indicator(condition.indicator)
  const parts: Situation = {
    modes: (condition.mode ?? []).filter((mode) => !phrase.saysMode(text, mode)),
    stations: (condition.stations ?? []).map((id) => words.name('station', id)).filter((name) => !text.includes(name)),
    facts: factsOf(words, condition, occasion).filter((fact) => !text.includes(fact)),
    bounds: boundsOf(words, condition, { indicator, occasion }).filter(({ value }) => !text.includes(value)),
  }
  const count = condition.count === undefined ? undefined : String(condition.count)
  return Object.assign(
    parts,
    defined({
      season: unless(condition.season === undefined ? undefined : phrase.time(condition.season)),
      hours: unless(condition.hours === undefined ? undefined : phrase.time(condition.hours)),
      area: unless(condition.area),
      ahead: length(condition.ahead),
      lasting: length(condition.lasting),
      count: unless(count),
      counted: unless(condition.in),
      indicator: parts.bounds.length > 0 ? (indicator?.name ?? condition.indicator) : unless(indicator?.name),
    }),
  )
}

function defined(values: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function boundsOf(
  words: Words,
  condition: Condition,
  { indicator, occasion }: { indicator: Indicator | undefined; occasion: Occasion },
): Situation['bounds'] {
  return BOUND_KEYS.flatMap((key) => {
    const bound = condition[key]
    if (bound === undefined) return []
    const number = typeof bound === 'number' ? (occasion.written?.(bound) ?? words.number(condition, key)) : ''
    if (number === '') return [{ key, value: markOf(words, bound, indicator), isMark: true }]
    return [{ key, value: words.quantity(number, indicator?.unit) }]
  })
}

function markOf(words: Words, bound: Bound, indicator: Indicator | undefined): string {
  const { phrase } = words
  if (typeof bound !== 'object') return phrase.mark(String(bound), indicator?.name ?? '', indicator?.unit)
  const mark = phrase.mark(bound.mark, indicator?.name ?? '', indicator?.unit)
  return bound.plus === undefined
    ? mark
    : phrase.markPlus(mark, words.quantity(words.number(bound, 'plus'), indicator?.unit))
}

function factsOf(words: Words, condition: Condition, occasion: Occasion): string[] {
  const { phrase } = words
  const { signal, started, from, plan, elapsed, since } = condition
  const body = from === undefined ? undefined : words.reference(from)
  const title = plan === undefined ? undefined : words.name('plan', plan)
  const facts: (string | undefined)[] = [
    signal && phrase.signal(phrase.alternativesShort(signal.map((id) => words.name('warning', id))), body),
    started && phrase.started(words.levels(started), signal ? undefined : body, title),
    condition.grade && phrase.graded(words.grade(condition.grade)),
    condition.class && phrase.defined(words.name('definition', condition.class)),
    condition.sameAs && sameAs(words, condition.sameAs, occasion),
    elapsed && phrase.elapsed(phrase.duration(elapsed), since && words.after(since)),
    condition.catchAll === true && condition.text === undefined ? phrase.otherCases(occasion.calls) : undefined,
    body !== undefined && !signal && !started ? phrase.pair(words.label('condition', 'from'), body) : undefined,
    title !== undefined && !started ? phrase.pair(words.label('condition', 'plan'), title) : undefined,
    since !== undefined && !elapsed ? words.after(since) : undefined,
  ]
  return facts.filter((fact) => fact !== undefined && fact !== '') as string[]
}

/** What stands elsewhere is named when it has a name, else said again. */
function sameAs(words: Words, id: string, occasion: Occasion): string {
  const same = words.condition(id)
  const name = words.name('warning', id)
  if (!same || name !== id) return words.phrase.sameAs(name === id ? words.name('definition', id) : name)
  return occasion.open?.includes(same) ? '' : sayCondition(words, same, occasion)
}
