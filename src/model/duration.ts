import { rememberingText } from '../base/remember.ts'

/** Minutes in each unit; a working day counts as a day, a month as 30 days, a year as 365 days. */
const MINUTES: Readonly<Record<string, number>> = {
  min: 1,
  h: 60,
  d: 1440,
  wd: 1440,
  wk: 10_080,
  mo: 43_200,
  y: 525_600,
}

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const ISO_MINUTES = [525_600, 43_200, 10_080, 1440, 60, 1, 1 / 60]

/** The amount and unit of a duration such as `20wd`; undefined for ISO 8601 and `immediately`. */
export function durationParts(text: string): { amount: number; unit: string } | undefined {
  const found = /^(\d+(?:\.\d+)?)(min|h|d|wd|wk|mo|y)$/.exec(text)
  return found?.[1] && found[2] ? { amount: Number(found[1]), unit: found[2] } : undefined
}

/**
 * @param text a duration of the format: `30min`, `2h`, `20wd`, `3mo`, ISO 8601, or `immediately`
 * @returns its length in minutes (0 for `immediately`); undefined if it is no duration
 */
export const durationMinutes: (text: string) => number | undefined = rememberingText(minutesIn)

function minutesIn(text: string): number | undefined {
  if (text === 'immediately') return 0
  const parts = durationParts(text)
  if (parts) return parts.amount * (MINUTES[parts.unit] ?? 0)
  const iso = ISO.exec(text)
  return iso ? ISO_MINUTES.reduce((sum, minutes, index) => sum + Number(iso[index + 1] ?? 0) * minutes, 0) : undefined
}

/** @returns the length in minutes between two occurrences of `every` (`2/1d` is twice a day); `continuous` gives 0. */
export function intervalMinutes(every: string): number | undefined {
  if (every === 'continuous') return 0
  const rate = /^(\d+)\/(.+)$/.exec(every)
  if (!rate?.[1] || !rate[2]) return durationMinutes(every)
  const length = durationMinutes(rate[2])
  return length === undefined ? undefined : length / Number(rate[1])
}

/** @returns the months between two occurrences of `every`: exact for months and years, else by 365 days a year. */
export function intervalMonths(every: string): number | undefined {
  const [, times = '1', length = every] = /^(\d+)\/(.+)$/.exec(every) ?? []
  const found = /^P?(\d+)(mo|M|y|Y)$/.exec(length)
  const minutes = found ? undefined : intervalMinutes(length)
  if (minutes !== undefined) return minutes / (525_600 / 12) / Number(times)
  if (!found?.[1]) return undefined
  return (Number(found[1]) * (found[2]?.toLowerCase() === 'y' ? 12 : 1)) / Number(times)
}

/** Sorts ISO dates, the earlier first and what has none before them. As texts: comparing by language loads its tables (6 ms). */
export function byDate(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Adds a duration to a day by the calendar; hours and minutes are rounded down to whole days.
 * @param date an ISO date, or a year and month (its last day is meant)
 * @returns the ISO date reached; undefined if either is not readable
 */
export function addToDate(date: string, duration: string): string | undefined {
  return addedText(`${date}+${duration}`)
}

/** Rules add the same few durations to the same few days. */
const addedText = rememberingText(added)

function added(sum: string): string | undefined {
  const [date = '', duration = ''] = sum.split('+')
  const day = lastDayOf(date)
  const minutes = durationMinutes(duration)
  if (!day || minutes === undefined) return undefined
  const months = /^(\d+)(mo|y)$/.exec(duration)
  if (!months?.[1]) return iso(new Date(day.getTime() + Math.floor(minutes / 1440) * 86_400_000))
  const count = Number(months[1]) * (months[2] === 'y' ? 12 : 1)
  const target = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count + 1, 0))
  const last = target.getUTCDate()
  target.setUTCDate(Math.min(last, day.getUTCDate()))
  return iso(target)
}

/** @returns whether `date` (a day, or a month as a whole) lies before the day `today`. */
export function isBefore(date: string, today: string): boolean {
  const day = dayMeant(date)
  return day !== undefined && day < today
}

/** A day itself, of a month the last one; ISO. */
const dayMeant = rememberingText((date) => {
  const day = lastDayOf(date)
  return day && iso(day)
})

/** @returns the days from Monday to Friday after `from`, up to and with `to`; undefined unless both are whole days. */
export function weekdaysBetween(from: string, to: string): number | undefined {
  const [start, end] = [from, to].map((date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? lastDayOf(date) : undefined))
  if (!start || !end) return undefined
  const days = Math.max(0, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  const weeks = Math.floor(days / 7)
  let count = weeks * 5
  for (let day = weeks * 7 + 1; day <= days; day += 1) count += [0, 6].includes((start.getUTCDay() + day) % 7) ? 0 : 1
  return count
}

function lastDayOf(date: string): Date | undefined {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date)
  if (!found) return undefined
  const [year, month] = [Number(found[1]), Number(found[2])]
  return found[3] ? new Date(Date.UTC(year, month - 1, Number(found[3]))) : new Date(Date.UTC(year, month, 0))
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** `十分` alone means very. */
const TIME_IN_WORDS =
  /\d\s*个?(?:分|小时|时|天|日|周|月|年|工作日|min|hour|day|week|month|year)|[一二三四五六七八九十半两]\s*个?(?:分钟|小时|天|工作日|[日周月年]内)|\d[:：]\d\d|\b(?:an?|one|two|three|four|five|six|ten|twelve|half an?)\s+(?:minute|hour|day|week|month|year)s?\b/i

/** @returns whether a text names a number of minutes, hours, days …, or a time of day. */
export function namesTime(text: string): boolean {
  return TIME_IN_WORDS.test(text)
}
