import { rememberingText } from '../base/remember.ts'
import { contentsOf } from '../model/contents/contents.ts'
import { documentRule } from './rule.ts'

export default documentRule({
  id: 'date-exists',
  title: { zh: '日期真实存在', en: 'A date exists' },
  severity: 'error',
  sources: ['FORMAT'],
  why: {
    zh: '2 月 30 日、6 月 31 日多半是手误；期限按它推算就会出错。',
    en: 'The 30th of February is a slip of the pen; what is due by it is counted wrongly.',
  },
  messages: { none: { zh: '没有“{date}”这一天', en: 'There is no such day as {date}' } },
  hint: { zh: '核对日期；只知道月份时写 2026-04', en: 'Check the date; where only the month is known, write 2026-04' },
  check(document, report) {
    for (const { owner, way, holder, at, value } of contentsOf(document).dates) {
      if (typeof value !== 'string') continue
      const dates = way.field.def === 'time' ? daysOf(value) : [value.slice(0, 10)]
      const wrong = dates.find((date) => !exists(date))
      if (wrong === undefined) continue
      report('none', holder && at !== undefined ? { node: holder, key: at } : { node: owner, key: way.key }, {
        date: wrong,
      })
    }
  },
  examples: {
    good: [
      'meta: { issued: 2024-02-29, nextReview: 2027-02 }',
      'measures:\n  - { lead: 值班室, do: 检查排水设施, at: 02-29 }',
    ],
    bad: [
      'meta:\n  issued: 2026-02-30   # ✗',
      'measures:\n  - { lead: 值班室, do: 检查排水设施, before: 06-31 }   # ✗',
    ],
  },
})

/** A year with a 29th of February, for days without a year. */
const LEAP_YEAR = 2024

/** Days without a year in a time or a range of times. */
function daysOf(time: string): string[] {
  return time.includes('-') ? time.split('..').filter((part) => /^\d{2}-\d{2}$/.test(part)) : []
}

/** @param date YYYY-MM-DD, MM-DD, or YYYY-MM, which always exists; what is none of them is left to the schema */
const exists = rememberingText((date) => {
  const [, year = LEAP_YEAR, month, day] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(date) ?? []
  return month === undefined || Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
})
