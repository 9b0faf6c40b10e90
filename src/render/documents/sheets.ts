/** What the sheets of all workbooks share. */
import type { Words } from '../phrase/words.ts'
import { editionLabel } from '../text.ts'
import type { Sheet, SheetCell } from '../tree.ts'
import { type Gathered, sourceNumbers } from './gathered.ts'
import type { Listing } from './listing.ts'

/** Words in the cells of a sheet: days as ISO texts, which sort as they stand and may be a month or a year alone. */
export function sheetWords(words: Words): Words {
  const asItIs = (text: string) => text
  return { ...words, phrase: { ...words.phrase, date: asItIs, shortDate: asItIs }, inCell: true }
}

/** A number that can be added up; words, ranges and what begins with a zero stay texts. */
export function amount(written: string): SheetCell {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written) ? { number: Number(written), written } : written
}

/** @returns the rows with a column of their sources, where there are several */
export function withSources<Row>(
  gathered: Gathered,
  head: string[],
  rows: readonly { cells: Row[]; sources: readonly number[] }[],
): { head: string[]; rows: (Row | string)[][] } {
  if (gathered.sources.length < 2) return { head, rows: rows.map(({ cells }) => cells) }
  return {
    head: [...head, gathered.words.say({ zh: '来源', en: 'Source' })],
    rows: rows.map(({ cells, sources }) => [...cells, sourceNumbers(gathered, sources)]),
  }
}

/** @returns the list as a sheet, or nothing when it is empty */
export function listSheet(gathered: Gathered, name: string, { titles, rows }: Listing): Sheet[] {
  if (rows.length === 0) return []
  const listed = rows.map(({ cells, sources }) => ({ cells: [...cells], sources }))
  return [{ name, ...withSources(gathered, [...titles], listed) }]
}

/** The last sheet: what the workbook was made from, and what it lacks. */
export function aboutSheet({ words, sources, missing }: Gathered): Sheet {
  const head = [
    words.say({ zh: '来源', en: 'Source' }),
    words.say({ zh: '名称', en: 'Title' }),
    words.say({ zh: '标识', en: 'Id' }),
    words.label('meta', 'version'),
    words.say({ zh: '日期', en: 'Date' }),
    words.say({ zh: '文档版本', en: 'Edition' }),
    words.say({ zh: '数据指纹', en: 'Fingerprint' }),
  ]
  const read = sources.map(({ info }, index) => [
    String(index + 1),
    info.title,
    info.id,
    info.version,
    info.date ?? '',
    editionLabel(info),
    info.fingerprint,
  ])
  const unread = words.say({ zh: '读不出来，没有收进', en: 'could not be read, not included' })
  const rows = [...read, ...missing.map((path) => [unread, path, '', '', '', '', ''])]
  return { name: words.say({ zh: '说明', en: 'About' }), head, rows }
}
