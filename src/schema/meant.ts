/** What an author meant who wrote something that is no word of the format, where that leaves no doubt. */
import type { Localized } from '../base/locale.ts'
import { onlyNear } from '../base/nearest.ts'
import type { Field } from '../model/shape.ts'

type Labels = Readonly<Record<string, Localized>>

/** @returns the only word that can have been meant, or the day that was written in another way */
export function meant(field: Field | undefined, value: string): string | undefined {
  return (field && wordMeant(field, value)) ?? dayMeant(field, value)
}

function wordMeant({ kind, labels }: Field, value: string): string | undefined {
  return kind === 'enum' && labels ? meantWord(labels, value) : undefined
}

/** @returns the day that was written in another way, where a day may stand: alone, beside words (`issued`) or with a time */
export function dayMeant(field: Field | undefined, value: string): string | undefined {
  return field?.def === 'date' || field?.def === 'dateTime' ? isoDate(value) : undefined
}

function meantWord(labels: Labels, value: string): string | undefined {
  return onlyNear(value, Object.keys(labels)) ?? byLabel(labels, value)
}

/** @returns the word whose label was written instead, whole or without its general ending; undefined for several or none */
export function byLabel(labels: Labels, value: string): string | undefined {
  const written = folded(value)
  const whole = keysOf(labels, (label) => folded(label) === written)
  if (whole.length > 0) return onlyOf(whole)
  return onlyOf(keysOf(labels, (label) => shortForms(label).some((form) => folded(form) === written)))
}

function keysOf(labels: Labels, fits: (label: string) => boolean): string[] {
  return Object.entries(labels).flatMap(([key, { zh, en }]) => (fits(zh) || fits(en) ? [key] : []))
}

function onlyOf(keys: readonly string[]): string | undefined {
  return keys.length === 1 ? keys[0] : undefined
}

/** Capitals, spaces and hyphens make no other word. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '')
}

/** What people leave out because the field says it: 专项(应急预案), 桌面(演练), Township (plan). */
const ENDINGS = /(?:应急预案|预案|方案|演练|机构|灾害|灾难|队伍|组|层|性|色|启动|情景| plan| exercise)$/i
const BRACKETS = /（[^（）]*）/

function shortForms(label: string): string[] {
  const plain = label.replace(BRACKETS, '')
  // 县级 for 县; of a kind of plan, 专项预案 for 专项应急预案.
  return [plain, plain.replace(ENDINGS, ''), `${plain}级`, plain.replace('应急', ''), label.replace('应急', '')]
}

/** 2026年4月30日, 2026/4/30, 2026.4.30, 2026-4-30, and months without a day; the year stands first, so there is no doubt. */
const WRITTEN_DATE = /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*(?:月|(?:[-/.月]\s*(\d{1,2})\s*日?))?$/

function isoDate(value: string): string | undefined {
  const [, year = '', sign, month = '', day] = WRITTEN_DATE.exec(value.trim()) ?? []
  if (sign === undefined || (sign === '年') !== /[月日]/.test(value)) return undefined
  const iso = [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-')
  const time = Date.parse(iso)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}
