/** Times as people write them into cells, and as programs save them. */
import type { GridCell } from '../../base/grid.ts'

export const SECONDS_OF_DAY = 86_400
/** Counted days below are numbers that somebody typed, not dates of this century. */
const FIRST_COUNTED = 35_000
const LAST_COUNTED = 80_000
/** An action that ends earlier in the day than it began went over midnight, unless that makes it longer than this. */
const LONGEST_OVERNIGHT = SECONDS_OF_DAY / 2

/** A time of day alone, in seconds, or a moment, in seconds since 1970 as if here were Greenwich. */
export type Told = { ofDay: number } | { moment: number }

/** @returns what a cell says of time; undefined for what is none */
export function timeIn(cell: GridCell, dayZero: string): Told | undefined {
  if (cell.isError) return undefined
  return cell.number === undefined ? written(cell.text) : counted(cell.number, dayZero)
}

function counted(number: number, dayZero: string): Told | undefined {
  if (number >= 0 && number < 1) return { ofDay: Math.round(number * SECONDS_OF_DAY) % SECONDS_OF_DAY }
  if (number < FIRST_COUNTED || number > LAST_COUNTED) return undefined
  return { moment: Date.parse(`${dayZero}T00:00:00Z`) / 1000 + Math.round(number * SECONDS_OF_DAY) }
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?$/i
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/

/** Programs that save times as texts put a time of day on the day that they count from. */
const FIRST_DAYS = /^(?:1899-12-3[01]|1900-01-0[01]|1904-01-01)T/

function written(text: string): Told | undefined {
  const plain = spelled(text.normalize('NFKC').trim())
  const gap = plain.search(/[T\s]/i)
  const isDated = DAY.test(gap < 0 ? '' : plain.slice(0, gap))
  const ofDay = clock(isDated ? plain.slice(gap + 1).trim() : plain)
  if (ofDay === undefined) return undefined
  if (!isDated) return { ofDay }
  const day = dayOf(plain.slice(0, gap))
  return day === undefined ? undefined : { moment: day + ofDay }
}

/** 2026年12月1日 9时5分 and 下午3:10 as 2026-12-1 9:05 and 3:10 pm. */
function spelled(text: string): string {
  return text
    .replace(FIRST_DAYS, '')
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日\s*/, '$1-$2-$3 ')
    .replace(/(\d{1,2})[时點点](\d{1,2})分$/, (_, hour, minute) => `${hour}:${minute.padStart(2, '0')}`)
    .replace(/(上午|下午)\s*(\d.*)$/, (_, half, time) => `${time} ${half === '上午' ? 'am' : 'pm'}`)
}

function clock(text: string): number | undefined {
  const found = CLOCK.exec(text)
  if (!found) return undefined
  const [hour = 0, minute = 0, second = 0] = found.slice(1, 4).map((digits) => Number(digits ?? 0))
  const half = found[4]?.toLowerCase()
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return hours > 23 || minute > 59 || second > 59 ? undefined : hours * 3600 + minute * 60 + second
}

function dayOf(text: string): number | undefined {
  const [year = '', month = '', day = ''] = DAY.exec(text)?.slice(1) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const seconds = Date.parse(`${iso}T00:00:00Z`) / 1000
  return Number.isNaN(seconds) || !isoOf(seconds).startsWith(iso) ? undefined : seconds
}

/** @param seconds as in `Told` @returns 2026-12-01T09:05, with seconds where there are any */
export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace(/:00$/, '')
}

/** @param iso a day and a time of the format @returns as in `Told`; undefined where the time is not said */
export function secondsOf(iso: string | undefined): number | undefined {
  const seconds = iso?.includes('T') ? Date.parse(`${iso}Z`) / 1000 : Number.NaN
  return Number.isNaN(seconds) ? undefined : seconds
}

/** @returns the moment with that time of day that is nearest to one that is known */
export function nearest(told: Told, known: number | undefined): number | undefined {
  if ('moment' in told) return told.moment
  if (known === undefined) return undefined
  const days = [-1, 0, 1].map((day) => (Math.floor(known / SECONDS_OF_DAY) + day) * SECONDS_OF_DAY + told.ofDay)
  return days.reduce((best, one) => (Math.abs(one - known) < Math.abs(best - known) ? one : best))
}

/** @returns the first such moment not before another; undefined when it lies before it or half a day after */
export function after(told: Told, begin: number): number | undefined {
  if ('moment' in told) return told.moment < begin ? undefined : told.moment
  const sameDay = Math.floor(begin / SECONDS_OF_DAY) * SECONDS_OF_DAY + told.ofDay
  if (sameDay >= begin) return sameDay
  const nextDay = sameDay + SECONDS_OF_DAY
  return nextDay - begin > LONGEST_OVERNIGHT ? undefined : nextDay
}
