/** Tables as people fill them in with a spreadsheet program. */

export interface GridCell {
  /** B7, as the program shows it. */
  place: string
  /** What it says; of a number its digits as they were saved. */
  text: string
  /** Only of cells that hold a number. Times of day are parts of a day, dates are counted days. */
  number?: number
  /** A formula that came to no value. */
  isError?: true
}

export interface GridRow {
  /** From 1. */
  number: number
  /** By column, from 0. Empty cells are not there. */
  cells: Map<number, GridCell>
}

/** Cells that were made one: what it says stands in the first of them. */
export interface Merged {
  /** Of the first, from 0. */
  column: number
  /** First and last row, from 1. */
  from: number
  to: number
}

export interface Grid {
  /** Name of the sheet. */
  name: string
  rows: GridRow[]
  merged: Merged[]
  /** The day that is counted as 0, ISO; programs for two kinds of computers began at two days. */
  dayZero: '1899-12-30' | '1904-01-01'
}

/** @param index from 0 @returns A, B … Z, AA */
export function columnName(index: number): string {
  const before = Math.floor(index / 26) - 1
  return (before < 0 ? '' : columnName(before)) + String.fromCharCode(65 + (index % 26))
}
