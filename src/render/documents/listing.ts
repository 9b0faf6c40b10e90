/** Lists of several sources as one: what they say alike stands once, what differs names its source. */
import type { Words } from '../phrase/words.ts'
import type { Block, PlanTable } from '../tree.ts'
import type { DocumentContext } from '../view/context.ts'
import { marked } from './cells.ts'
import { type Gathered, sourceNumbers } from './gathered.ts'

export interface Listing {
  titles: readonly string[]
  rows: readonly Listed[]
}

export interface Listed {
  cells: readonly string[]
  /** Indexes of the sources that say it. */
  sources: readonly number[]
}

/**
 * @param titles of the columns
 * @param rowsOf what one source lists, in the order of the columns
 */
export function listing(
  { sources }: Gathered,
  titles: readonly string[],
  rowsOf: (context: DocumentContext) => readonly (readonly string[])[],
): Listing {
  const rows = new Map<string, Listed>()
  for (const [index, context] of sources.entries()) {
    const seen = new Map<string, number>()
    for (const cells of rowsOf(context)) {
      // What one source says twice stands twice.
      const text = JSON.stringify(cells)
      const times = (seen.get(text) ?? 0) + 1
      seen.set(text, times)
      const key = `${times} ${text}`
      rows.set(key, { cells, sources: [...(rows.get(key)?.sources ?? []), index] })
    }
  }
  return { titles, rows: [...rows.values()] }
}

/** With its sources as a last column, and without columns of which nothing is said. */
export function filled(
  gathered: Gathered,
  words: Words,
  { titles, rows }: Listing,
): { titles: string[]; rows: string[][] } {
  const all = [...titles, words.say({ zh: '来源', en: 'Source' })]
  const cells = rows.map((row) => [...row.cells, sourceNumbers(gathered, row.sources)])
  const kept = all.map((_, column) => cells.some((row) => row[column] !== ''))
  const only = (row: readonly string[]) => row.filter((_, column) => kept[column])
  return { titles: only(all), rows: cells.map(only) }
}

/** More columns than this stand on a landscape page. */
export const MOST_UPRIGHT = 8

/** @returns the list as a table, on a landscape page when it is wide */
export function listingTable(gathered: Gathered, list: Listing): Block[] {
  if (list.rows.length === 0) return []
  const { titles, rows } = filled(gathered, gathered.words, list)
  const table: PlanTable = {
    type: 'planTable',
    head: titles,
    rows: rows.map((row) => row.map((text) => marked(gathered.words, text))),
  }
  return titles.length > MOST_UPRIGHT ? [{ type: 'landscape', children: [table] }] : [table]
}
