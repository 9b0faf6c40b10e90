/** How the entries of a programme are said. Not bound to one plan: a programme shows several. */
import { fill, type Locale, type Localized } from '../../../base/locale.ts'
import type { ProgrammeEntry, ProgrammeState } from '../../../model/drills/programme.ts'
import type { Drill } from '../../../model/plan.generated.ts'
import type { Shape } from '../../../model/shape.ts'
import { SHAPES } from '../../../model/shapes.generated.ts'

export const STATES: Readonly<Record<ProgrammeState, Localized>> = {
  held: { zh: '已开展', en: 'held' },
  planned: { zh: '已安排', en: 'planned' },
  due: { zh: '应开展', en: 'due' },
  overdue: { zh: '已逾期', en: 'overdue' },
}

/** Signs that tell the states apart without colour. */
export const SIGNS: Readonly<Record<ProgrammeState, string>> = { held: '●', planned: '○', due: '△', overdue: '▲' }

const TYPE = 'type' satisfies keyof Drill

/** @returns 实战演练（功能）; empty where nothing says the kind */
export function typeName(type: ProgrammeEntry['type'], locale: Locale): string {
  return type === undefined ? '' : ((SHAPES.drill as Shape).fields[TYPE]?.labels?.[type]?.[locale] ?? type)
}

const RULE = {
  own: { zh: '预案规定每{months}一次', en: 'the plan asks for one every {months}' },
  law: { zh: '{who}每{months}至少一次', en: '{who}: at least every {months}' },
}
const MONTHS = { zh: '{count}个月', en: '{count} months' }
const MONTH = { zh: '月', en: 'month' }

/** @returns why it is due; empty for what is arranged */
export function reason({ rule }: ProgrammeEntry, locale: Locale): string {
  if (!rule) return ''
  const months = fill((rule.months === 1 ? MONTH : MONTHS)[locale], { count: rule.months })
  return fill((rule.who ? RULE.law : RULE.own)[locale], { months, who: rule.who?.[locale] ?? '' })
}

/** @returns 预案名称 and what is drilled, in one line */
export function summary(entry: ProgrammeEntry, locale: Locale): string {
  const { plan, title, type } = entry
  const what =
    title === undefined || title.startsWith(plan.title)
      ? (title ?? plan.title)
      : `${plan.title}${locale === 'zh' ? '：' : ': '}${title}`
  const kind = typeName(type, locale)
  return `${STATES[entry.state][locale]}${locale === 'zh' ? '｜' : ' | '}${what}${kind === '' ? '' : locale === 'zh' ? `（${kind}）` : ` (${kind})`}`
}

/** @returns who holds it and takes part, and why it is due, a line each */
export function details({ by, participants, people, ...entry }: ProgrammeEntry, locale: Locale): string[] {
  const zh = locale === 'zh'
  const list = (names: readonly string[]) => names.join(zh ? '、' : ', ')
  return [
    by.length > 0 ? `${zh ? '组织：' : 'By: '}${list(by)}` : '',
    participants.length > 0 ? `${zh ? '参演：' : 'With: '}${list(participants)}` : '',
    people === undefined ? '' : zh ? `${people}人参加` : people === 1 ? '1 person' : `${people} people`,
    reason({ by, participants, ...entry }, locale),
  ].filter(Boolean)
}
