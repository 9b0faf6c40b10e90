/** Two that have it and one that lacks it. */
const LEAST = 3

/**
 * What one table asks of its rows is its author's choice; a row that lacks what most of the others have was forgotten.
 * @returns the rows that lack it, where at least two others have it and more have it than lack it
 */
export function exceptionsAmong<Row>(rows: readonly Row[], has: (row: Row) => boolean): Row[] {
  if (rows.length < LEAST) return []
  const lacking = rows.filter((row) => !has(row))
  const having = rows.length - lacking.length
  return having >= 2 && having > lacking.length ? lacking : []
}
