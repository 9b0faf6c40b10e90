/** Bodies × response levels: which measures each body takes at each level, cells merged where levels share a measure. */

import { effectiveMeasures } from '../../../model/measures.ts'
import { expandLevels, scaleOf } from '../../../model/response/levels.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, PlanTable, TableCell } from '../../tree.ts'
import { paragraph } from '../blocks.ts'

/** Columns that say the same: from the first to the last, counted from 0 without the column of names. */
export interface Span {
  from: number
  to: number
  texts: string[]
}

/** Measures with longer names stand on a landscape page; letters. */
const LONGEST_UPRIGHT = 16

/** @returns the matrix, or nothing where no response measure has a level */
export function matrixTable(words: Words): Block[] {
  const { plan } = words
  const levels = [...scaleOf(plan)].reverse()
  const bodies = new Map<string, Span[]>()
  for (const { measure } of effectiveMeasures(plan)) {
    if (measure.phase !== 'response' || levels.length === 0) continue
    const held = expandLevels(plan, measure.levels ?? levels).map((level) => levels.indexOf(level))
    const text = measure.title ?? words.text(measure.do ?? measure.text ?? '', measure.levels)
    for (const body of measure.lead?.map(words.reference) ?? [words.say({ zh: '未指明单位', en: 'Nobody named' })])
      for (const [from, to] of stretches(held)) addSpan(bodies, { body, from, to, text })
  }
  if (bodies.size === 0) return []
  const head = [
    words.say({ zh: '单位', en: 'Body' }),
    ...levels.map((level) => words.phrase.response(words.level(level))),
  ]
  const rows = [...bodies].flatMap(([body, spans]) => bodyRows(body, spans, levels.length))
  const table: PlanTable = { type: 'planTable', head, rows, widths: [2, ...levels.map(() => 3)] }
  const isShort = [...bodies.values()]
    .flat()
    .every(({ texts }) => texts.every(({ length }) => length <= LONGEST_UPRIGHT))
  return isShort ? [table] : [{ type: 'landscape', children: [table] }]
}

/** @returns runs of neighbouring numbers, as first and last */
export function stretches(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

export function addSpan(
  bodies: Map<string, Span[]>,
  one: { body: string; from: number; to: number; text: string },
): void {
  const spans = bodies.get(one.body) ?? []
  bodies.set(one.body, spans)
  const same = spans.find(({ from, to }) => from === one.from && to === one.to)
  if (same) same.texts.push(one.text)
  else spans.push({ from: one.from, to: one.to, texts: [one.text] })
}

/**
 * Spans that do not touch share a row; the name of the body is merged over its rows.
 * @param width columns beside the names
 */
export function bodyRows(body: string, spans: readonly Span[], width: number): TableCell[][] {
  const rows: Span[][] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const free = rows.find((row) => row.every(({ from, to }) => to < span.from || from > span.to))
    if (free) free.push(span)
    else rows.push([span])
  }
  return rows.map((row, index) => {
    const name: TableCell[] =
      index > 0 ? [] : [{ children: paragraph(body), ...(rows.length > 1 ? { rowSpan: rows.length } : {}) }]
    return [...name, ...cells(row, width)]
  })
}

function cells(row: readonly Span[], width: number): TableCell[] {
  const filled: TableCell[] = []
  let at = 0
  for (const { from, to, texts } of row) {
    for (; at < from; at += 1) filled.push({ children: [] })
    filled.push({
      children: texts.flatMap((text) => paragraph(text)),
      ...(to > from ? { colSpan: to - from + 1 } : {}),
    })
    at = to + 1
  }
  for (; at < width; at += 1) filled.push({ children: [] })
  return filled
}
