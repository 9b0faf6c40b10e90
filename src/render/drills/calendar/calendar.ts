/** The programme of a year as a document: the year at a glance, then every entry, clashes, figures. */
import type { Locale, Localized } from '../../../base/locale.ts'
import type { Programme, ProgrammeEntry } from '../../../model/drills/programme.ts'
import { PROGRAMME_STATES } from '../../../model/drills/programme.ts'
import { buildDocument, builtInTemplate, numberHeadings, numberingFor, type PlanDocument } from '../../document.ts'
import { fingerprintOf } from '../../info.ts'
import { MONTH_NAMES } from '../../phrase/en.ts'
import type { Block, TableCell } from '../../tree.ts'
import { lines, paragraph, strong } from '../../view/blocks.ts'
import { settleHeadings } from '../../view/settle.ts'
import { cell, textTable } from '../../view/table.ts'
import { details, SIGNS, STATES, summary, typeName } from './words.ts'

const TITLE: Localized = { zh: '年应急演练计划', en: 'Programme of drills ' }

const MONTHS = {
  zh: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
  en: MONTH_NAMES,
} as const

/** @returns the document, which every writer prints */
export async function programmeDocument(programme: Programme, locale: Locale, date: string): Promise<PlanDocument> {
  const title = locale === 'zh' ? `${programme.year}${TITLE.zh}` : `${TITLE.en}${programme.year}`
  const root = buildDocument(await builtInTemplate(`drill-calendar.${locale}`), { ...viewOf(programme, locale), title })
  settleHeadings(root)
  numberHeadings(root, numberingFor(locale, 'gongwen'))
  const info = {
    title,
    language: locale,
    id: `programme-${programme.year}`,
    version: '',
    date,
    edition: 'internal' as const,
    issuer: '',
  }
  return { info: { ...info, fingerprint: fingerprintOf(programme) }, root }
}

function viewOf(programme: Programme, locale: Locale) {
  const { entries, empty, silent } = programme
  const zh = locale === 'zh'
  return {
    key: paragraph(PROGRAMME_STATES.map((state) => `${SIGNS[state]} ${STATES[state][locale]}`).join(zh ? '　' : '   ')),
    year: [yearTable(programme, locale)],
    entries: entries.length === 0 ? [] : [entryTable(entries, locale)],
    clashes: lines(
      programme.clashes.map(
        ({ date, bodies, entries: [one, other] }) =>
          `${date}${zh ? '：' : ': '}${bodies.join(zh ? '、' : ', ')} – ${summary(one, locale)} / ${summary(other, locale)}`,
      ),
    ),
    empty: paragraph(empty.map((month) => MONTHS[locale][month - 1] ?? '').join(zh ? '、' : ', ')),
    held: programme.held.length === 0 ? [] : [heldTable(programme.held, locale)],
    silent: lines(silent.map(({ title }) => title)),
  }
}

/** Four rows of three months. What is overdue from the years before stands apart, in the list. */
function yearTable({ year, entries }: Programme, locale: Locale): Block {
  const cells = MONTHS[locale].map((name, index): TableCell => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const own = entries.filter(({ date }) => date.startsWith(month))
    return { children: [...paragraph(strong(name)), ...own.flatMap((entry) => paragraph(short(entry, locale)))] }
  })
  const rows = [0, 3, 6, 9].map((first) => cells.slice(first, first + 3))
  return { type: 'planTable', head: [], rows, widths: [1, 1, 1] }
}

function short(entry: ProgrammeEntry, locale: Locale): string {
  const day = entry.date.slice(8)
  const text = summary(entry, locale)
    .split(locale === 'zh' ? '｜' : ' | ')
    .slice(1)
    .join(' ')
  return [SIGNS[entry.state], day === '' ? '' : locale === 'zh' ? `${Number(day)}日` : String(Number(day)), text]
    .filter(Boolean)
    .join(' ')
}

function entryTable(entries: readonly ProgrammeEntry[], locale: Locale): Block {
  const zh = locale === 'zh'
  const heads = zh ? ['日期', '状态', '演练', '说明'] : ['Date', 'State', 'Drill', 'Details']
  const rows = entries.map((entry): TableCell[] => [
    cell(entry.date),
    cell(`${SIGNS[entry.state]} ${STATES[entry.state][locale]}`),
    cell(
      summary(entry, locale)
        .split(zh ? '｜' : ' | ')
        .slice(1)
        .join(' '),
    ),
    { children: details(entry, locale).flatMap((line) => paragraph(line)) },
  ])
  return { type: 'planTable', head: heads, rows, widths: [2, 2, 6, 6] }
}

function heldTable(held: Programme['held'], locale: Locale): Block {
  const zh = locale === 'zh'
  const heads = zh ? ['形式', '次数', '参加人次', '没有记录人数的'] : ['Kind', 'Drills', 'People', 'Without a count']
  const rows = held.map(({ type, count, people, unrecorded }) => [
    typeName(type, locale) || (zh ? '没有写' : 'not stated'),
    ...[count, people, unrecorded].map(String),
  ])
  return textTable(heads, rows)
}
