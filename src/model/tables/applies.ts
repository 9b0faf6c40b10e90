/** Which rows of a table hold for a plan on a day. */
import { remembering, rememberingText } from '../../base/remember.ts'
import type { Plan } from '../plan.generated.ts'
import type { Applies, InForce } from '../requirement.ts'
import { saysWord } from './says-word.ts'
import type { AppliedRow, Division } from './types.ts'

/** The day, and the region whose texts hold too (a division code). */
export interface When {
  date: string
  region?: string | undefined
}

/**
 * @param row dates of the register: a day, a month, or a year where no more is known; both ends belong to the time
 * @param date an ISO day
 */
export function inForce({ from, to }: InForce, date: string): boolean {
  const isBegun = from === undefined || date.slice(0, from.length) >= from
  return isBegun && (to === undefined || date.slice(0, to.length) <= to)
}

/** @returns the country whose law a document is under; Chinese documents are of China unless they say otherwise. */
export function countryOf({ meta, language }: { language?: string; meta?: Plan['meta'] }): string | undefined {
  return meta?.jurisdiction?.country ?? (language === 'zh' ? 'CN' : undefined)
}

/**
 * @param configured a division code that the configuration gives
 * @returns the code the plan gives, else that of the smallest division its jurisdiction names, else the configured one
 */
export function regionOf(plan: Plan, divisions: readonly Division[], configured?: string): string | undefined {
  const { code, name = '' } = plan.meta?.jurisdiction ?? {}
  if (code !== undefined || countryOf(plan) !== 'CN') return code
  return codeIn(divisions)(name) || configured
}

/** Of the smallest division that the name of a place names; empty for none. */
const codeIn = remembering((divisions: readonly Division[]) =>
  rememberingText((name: string): string => {
    const named = divisions.filter((division) => name.includes(division.name.zh) || name.includes(division.name.en))
    return named.toSorted((a, b) => b.code.length - a.code.length)[0]?.code ?? ''
  }),
)

/** @returns whether something applies to a plan; undefined when only the plan's level of government would tell. */
export function appliesTo(applies: Applies | undefined, plan: Plan, region?: string): boolean | undefined {
  const is = appliesToKind(applies, plan, region)
  return is === false || !applies || saysAsWanted(applies, plan) ? is : false
}

/** As `appliesTo`, before the words of the plan are looked at. */
function appliesToKind(applies: Applies | undefined, plan: Plan, region?: string): boolean | undefined {
  if (!applies) return true
  const { types, levels, country } = applies
  if (types && !types.includes(plan.type)) return false
  if (country !== undefined && country !== countryOf(plan)) return false
  if (applies.region !== undefined && !region?.startsWith(applies.region)) return false
  const level = plan.meta?.jurisdiction?.level
  if (levels && level !== undefined && !levels.includes(level)) return false
  return levels && level === undefined ? undefined : true
}

function saysAsWanted({ words, without }: Applies, plan: Plan): boolean {
  return (!words || saysWord(plan, words)) && !(without && saysWord(plan, without))
}

function asksForWords(applies: Applies | undefined): boolean {
  return applies?.words !== undefined || applies?.without !== undefined
}

/** All that tells plans apart for `appliesToKind`. */
function kindOf(plan: Plan, region: string | undefined): string {
  const { own, byRegion } = kindsOf(plan)
  let kind = byRegion.get(region)
  if (kind === undefined) {
    kind = `${own} ${region}`
    byRegion.set(region, kind)
  }
  return kind
}

const kindsOf = remembering((plan: Plan) => ({
  own: `${plan.type} ${countryOf(plan)} ${plan.meta?.jurisdiction?.level}`,
  byRegion: new Map<string | undefined, string>(),
}))

/** Of each list what may apply to each kind of plan: a repository holds many plans of few kinds. */
const SIFTED = new WeakMap<object, Map<string, unknown>>()

function sifted<Found>(list: object, kind: string, make: () => Found): Found {
  let known = SIFTED.get(list)
  if (!known) {
    known = new Map()
    SIFTED.set(list, known)
  }
  const found = (known.get(kind) as Found | undefined) ?? make()
  known.set(kind, found)
  return found
}

/** @returns the rows that are in force and apply to a plan for certain, in the order of the table. */
export function rowsFor<Row extends AppliedRow>(rows: readonly Row[], plan: Plan, { date, region }: When): Row[] {
  const some = sifted(rows, `${kindOf(plan, region)} ${date}`, () =>
    rows.flatMap((row) => {
      const fitting = row.applies.filter((one) => appliesToKind(one, plan, region))
      if (fitting.length === 0 || !inForce(row, date)) return []
      return { row, wanted: fitting.some((one) => !asksForWords(one)) ? undefined : fitting }
    }),
  )
  const found: Row[] = []
  for (const { row, wanted } of some)
    if (wanted === undefined || wanted.some((one) => saysAsWanted(one, plan))) found.push(row)
  return found
}

/** Something that is asked of plans; `isSure` is false where only the plan's level of government would tell. */
export interface Asked<Item> {
  item: Item
  isSure: boolean
}

/** @returns what is asked of a plan, in the order of the list */
export function askedOf<Item extends { applies?: Applies }>(
  items: readonly Item[],
  plan: Plan,
  region?: string,
): Asked<Item>[] {
  const { asked, wanted } = sifted(items, kindOf(plan, region), () => asking(items, plan, region))
  const says = wanted.map((words) => saysAsWanted(words, plan))
  const found: Asked<Item>[] = []
  for (let index = 0; index < asked.length; index++) {
    const one = asked[index] as Worded<Item>
    if (one.words === undefined || says[one.words]) found.push(one)
  }
  return found
}

/** Dozens of requirements are for plans with the same words in their title: those are looked for once. */
interface Worded<Item> extends Asked<Item> {
  /** Which of the words are wanted; none of them where every plan of the kind is asked. */
  words: number | undefined
}

function asking<Item extends { applies?: Applies }>(items: readonly Item[], plan: Plan, region: string | undefined) {
  const wanted: Applies[] = []
  const order = new Map<string, number>()
  const asked: Worded<Item>[] = []
  for (const item of items) {
    const { applies } = item
    const is = appliesToKind(applies, plan, region)
    if (is === false) continue
    const isSure = is === true
    if (!applies || !asksForWords(applies)) {
      asked.push({ item, isSure, words: undefined })
      continue
    }
    const key = JSON.stringify([applies.words, applies.without])
    const words = order.get(key) ?? wanted.push(applies) - 1
    order.set(key, words)
    asked.push({ item, isSure, words })
  }
  return { asked, wanted }
}
