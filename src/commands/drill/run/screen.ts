import type { Locale, Localized } from '../../../base/locale.ts'
import { type Session, type Standing, standings } from '../../../drill/run/session.ts'
import { referenceText } from '../../../model/directory.ts'
import type { Unit } from '../../../model/drills/units.ts'
import { cut, wrap } from '../../../report/index.ts'
import type { OpenedDrill } from '../open-drill.ts'

/** Units that are shown around the one that is meant. */
const MOST_ROWS = 9
/** Lines of the one that is meant: screens have 24. */
const MOST_DETAILS = 8

const KEYS: Localized = {
  zh: '回车 开始/完成   1 完成 2 小问题 3 大问题 4 未能完成   n 备注   ↑↓ 选择   u 撤销   e 结束演练   q 暂停',
  en: 'Enter began/done   1 performed 2 some 3 major 4 unable   n note   ↑↓ choose   u undo   e end   q pause',
}
const SURE: Localized = {
  zh: '结束演练后不能再接着记。再按一次 e 结束，按别的键继续',
  en: 'A drill that has ended does not go on. Press e once more to end it, any other key to go on',
}
const NOTE: Localized = { zh: '备注（回车记下，Esc 放弃）：', en: 'Note (Enter logs it, Esc leaves it): ' }

const STATES: Readonly<Record<Standing['state'], Localized>> = {
  waiting: { zh: '未到', en: 'waits' },
  due: { zh: '该做', en: 'due' },
  late: { zh: '超时', en: 'LATE' },
  begun: { zh: '进行', en: 'begun' },
  done: { zh: '完成', en: 'done' },
}

const LEFT: Localized = { zh: '余', en: 'in ' }
const OVER: Localized = { zh: '超', en: 'over ' }
const IF_NEEDED: Localized = { zh: '（卡住才用）', en: '(if needed) ' }

/** @returns the screen: the clock, the actions around the one that is meant, that one in full, the keys; it replaces what stood there */
export function screen(
  session: Session,
  { drill }: Pick<OpenedDrill, 'drill'>,
  { time, locale, width, notices }: { time: string; locale: Locale; width: number; notices: readonly string[] },
): string {
  const { minutes, rows, complete, total } = standings(session, time, MOST_ROWS)
  const head = `${drill.title}   T+${clock(minutes)}   ${time.slice(11)}   ${complete}/${total}`
  const unit = session.units[session.selected]
  const details = unit === undefined ? [] : wrapped(aboutUnit(unit, locale), width).slice(0, MOST_DETAILS)
  const list = [head, '', ...rows.map((row) => line(row, locale)), ''].map((text) => cut(text, width))
  return `\x1b[2J\x1b[H${[...list, ...details, '', ...wrapped([...notices, question(session, locale)], width)].join('\n')}\n`
}

function wrapped(texts: readonly string[], width: number): string[] {
  return texts.flatMap((text) => wrap(text, width))
}

function question({ asked }: Session, locale: Locale): string {
  if (asked?.kind === 'note') return `${NOTE[locale]}${asked.text}▏`
  return (asked ? SURE : KEYS)[locale]
}

/** What is told, what is expected and how it is judged, in full: in the list there is room for its beginning. */
function aboutUnit({ inject, expected, measure }: Unit, locale: Locale): string[] {
  const action = expected?.do ?? measure
  return [
    inject === undefined ? '' : { zh: `情况：${inject}`, en: `Situation: ${inject}` }[locale],
    action === undefined ? '' : { zh: `行动：${action}`, en: `Action: ${action}` }[locale],
    expected?.judgedBy === undefined
      ? ''
      : { zh: `评判：${expected.judgedBy}`, en: `Judged by: ${expected.judgedBy}` }[locale],
  ].filter(Boolean)
}

function line({ unit, isSelected, state, left }: Standing, locale: Locale): string {
  const at = unit.at === undefined ? '     ' : `T+${Math.round(unit.at)}`.padEnd(6)
  const rest =
    left === undefined || state === 'done' ? '' : ` ${(left < 0 ? OVER : LEFT)[locale]}${clock(Math.abs(left))}`
  const who = unit.by.map(referenceText).join(locale === 'zh' ? '、' : ', ')
  const what = (unit.isSpare ? IF_NEEDED[locale] : '') + (unit.expected?.do ?? unit.text)
  return `${isSelected ? '▶' : ' '} ${at} ${STATES[state][locale]}${rest}  ${unit.name}  ${who}${locale === 'zh' ? '：' : ': '}${what}`
}

function clock(minutes: number): string {
  const seconds = Math.max(0, Math.floor(minutes * 60))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
