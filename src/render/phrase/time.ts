/** The times of the format taken apart, for both languages. */
import { durationParts } from '../../model/duration.ts'

export interface Piece {
  amount: string
  unit: string
}

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const ISO_UNITS = ['y', 'mo', 'wk', 'd', 'h', 'min', 's']

/** @returns the amounts and units of a duration as they are written; undefined for `immediately` and for words. */
export function pieces(text: string): Piece[] | undefined {
  const parts = durationParts(text)
  if (parts) return [{ amount: text.slice(0, -parts.unit.length), unit: parts.unit }]
  const iso = ISO.exec(text)
  if (!iso) return undefined
  return ISO_UNITS.flatMap((unit, index) => {
    const amount = iso[index + 1]
    return amount === undefined ? [] : [{ amount, unit }]
  })
}

/** `every` taken apart: so many times in a duration. */
export function rate(text: string): { times: string; per: Piece[] } | undefined {
  const [times, length] = text.includes('/') ? text.split('/', 2) : ['1', text]
  const per = length === undefined ? undefined : pieces(length)
  return per && times !== undefined ? { times, per } : undefined
}

export type Moment = { clock: string } | { month: string; day: string } | { offset: string }

/** A time of the format: a moment, or a stretch with one or two ends. */
export interface Stretch {
  at?: Moment
  from?: Moment
  to?: Moment
}

/** @returns undefined for words */
export function stretch(text: string): Stretch | undefined {
  if (!text.includes('..')) {
    const at = moment(text)
    return at && { at }
  }
  const [first = '', last = ''] = text.split('..', 2)
  const [from, to] = [moment(first), moment(last)]
  if (!from && !to) return undefined
  return { ...(from && { from }), ...(to && { to }) }
}

/** Hours and days without a leading zero, as they are said. */
function moment(text: string): Moment | undefined {
  const clock = /^0?(\d+):(\d\d)$/.exec(text)
  if (clock) return { clock: `${clock[1]}:${clock[2]}` }
  const day = /^0?(\d+)-0?(\d+)$/.exec(text)
  if (day?.[1] && day[2]) return { month: day[1], day: day[2] }
  return text.startsWith('T+') ? { offset: text.slice(2) } : undefined
}

/** @returns year, month and day of a date without leading zeros; undefined for words */
export function dateParts(text: string): { year: string; month: string; day?: string } | undefined {
  const found = /^(\d{4})-0?(\d+)(?:-0?(\d+))?$/.exec(text)
  if (!found?.[1] || !found[2]) return undefined
  return { year: found[1], month: found[2], ...(found[3] ? { day: found[3] } : {}) }
}
