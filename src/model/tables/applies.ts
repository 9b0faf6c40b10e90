/** Which rows of a table hold for a plan on a day. */
import { saysWord } from '../content-path.ts'
import type { Plan } from '../plan.generated.ts'
import type { Applies, InForce } from '../requirement.ts'
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
  const named = divisions.filter((division) => name.includes(division.name.zh) || name.includes(division.name.en))
  return named.toSorted((a, b) => b.code.length - a.code.length)[0]?.code ?? configured
}

/** @returns whether something applies to a plan; undefined when only the plan's level of government would tell. */
export function appliesTo(applies: Applies | undefined, plan: Plan, region?: string): boolean | undefined {
  if (!applies) return true
  const { types, levels, country, words, without } = applies
  if (types && !types.includes(plan.type)) return false
  if (country !== undefined && country !== countryOf(plan)) return false
  if (applies.region !== undefined && !region?.startsWith(applies.region)) return false
  const level = plan.meta?.jurisdiction?.level
  if (levels && level !== undefined && !levels.includes(level)) return false
  // Words are looked for last: that takes longest.
  if ((words && !saysWord(plan, words)) || (without && saysWord(plan, without))) return false
  return levels && level === undefined ? undefined : true
}

/** @returns the rows that are in force and apply to a plan for certain, in the order of the table. */
export function rowsFor<Row extends AppliedRow>(rows: readonly Row[], plan: Plan, { date, region }: When): Row[] {
  return rows.filter((row) => inForce(row, date) && row.applies.some((one) => appliesTo(one, plan, region)))
}
