/** The programme for a terminal: one line for each entry, what needs attention at the end. */
import type { Locale } from '../../../base/locale.ts'
import type { Programme } from '../../../model/drills/programme.ts'
import { details, SIGNS, summary } from './words.ts'

/** @returns lines for people; not for machines, which read `--to ics` */
export function programmeText(programme: Programme, locale: Locale): string {
  const zh = locale === 'zh'
  const { entries, clashes, empty, held, silent, year } = programme
  const rows = entries.flatMap((entry) => [
    `${entry.date.padEnd(10)}  ${SIGNS[entry.state]} ${summary(entry, locale)}`,
    ...details(entry, locale).map((line) => `              ${line}`),
  ])
  const count = held.reduce((sum, one) => sum + one.count, 0)
  const people = held.reduce((sum, one) => sum + one.people, 0)
  const list = (items: readonly (string | number)[]) => items.join(zh ? '、' : ', ')
  const notes = [
    ...clashes.map(({ date, bodies }) => `${zh ? '同日冲突' : 'Clash on'} ${date}${zh ? '：' : ': '}${list(bodies)}`),
    empty.length > 0 ? `${zh ? '没有演练的月份：' : 'Months without a drill: '}${list(empty)}` : '',
    silent.length > 0
      ? `${zh ? '没有写演练的预案：' : 'Plans that say nothing of drills: '}${list(silent.map(({ title }) => title))}`
      : '',
    zh ? `${year} 年已开展 ${count} 次，记录在案 ${people} 人次` : `${year}: ${count} held, ${people} people on record`,
  ].filter(Boolean)
  return `${[...rows, '', ...notes].join('\n')}\n`
}
