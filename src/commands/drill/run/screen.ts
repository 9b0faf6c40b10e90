import type { Locale, Localized } from '../../../base/locale.ts'
import { type Session, type Standing, standings } from '../../../drill/run/session.ts'
import { referenceText } from '../../../model/directory.ts'
import { cut } from '../../../report/index.ts'
import type { OpenedDrill } from '../open-drill.ts'

/** Units that are shown around the one that is meant. */
const MOST_ROWS = 9

const KEYS: Localized = {
  zh: '回车 开始/完成   1 完成 2 小问题 3 大问题 4 未能完成   ↑↓ 选择   u 撤销   e 结束演练   q 暂停',
  en: 'Enter began/done   1 performed 2 some 3 major 4 unable   ↑↓ choose   u undo   e end the drill   q pause',
}

const STATES: Readonly<Record<Standing['state'], Localized>> = {
  waiting: { zh: '未到', en: 'waits' },
  due: { zh: '该做', en: 'due' },
  late: { zh: '超时', en: 'LATE' },
  begun: { zh: '进行', en: 'begun' },
  done: { zh: '完成', en: 'done' },
}

/** @returns the screen: the clock, the actions around the one that is meant, the keys; it replaces what stood there */
export function screen(
  session: Session,
  { drill }: Pick<OpenedDrill, 'drill'>,
  { time, locale, width }: { time: string; locale: Locale; width: number },
): string {
  const { minutes, rows, complete } = standings(session, time, MOST_ROWS)
  const head = `${drill.title}   T+${clock(minutes)}   ${time.slice(11)}   ${complete}/${session.units.length}`
  const lines = [head, '', ...rows.map((row) => line(row, locale)), '', KEYS[locale]]
  return `\x1b[2J\x1b[H${lines.map((text) => `${cut(text, width)}\n`).join('')}`
}

function line({ unit, isSelected, state, left }: Standing, locale: Locale): string {
  const at = unit.at === undefined ? '     ' : `T+${Math.round(unit.at)}`.padEnd(6)
  const rest = left === undefined || state === 'done' ? '' : ` ${left < 0 ? '+' : '-'}${clock(Math.abs(left))}`
  const who = unit.by.map(referenceText).join(locale === 'zh' ? '、' : ', ')
  return `${isSelected ? '▶' : ' '} ${at} ${STATES[state][locale]}${rest}  ${unit.name}  ${who}${locale === 'zh' ? '：' : ': '}${unit.text}`
}

function clock(minutes: number): string {
  const seconds = Math.max(0, Math.floor(minutes * 60))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
