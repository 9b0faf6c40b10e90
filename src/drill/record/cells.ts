/** What single cells may say. */
import type { GridCell } from '../../base/grid.ts'
import type { Localized } from '../../base/locale.ts'
import type { Directory } from '../../model/directory.ts'
import { RATING_VALUES, type RatingValue } from '../../model/drills/report.ts'
import type { Observation, Reference } from '../../model/plan.generated.ts'
import type { Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import type { Fault } from './fault.ts'
import type { FilledRow } from './tables.ts'

/** A row while it is read: what is wrong is collected. */
export interface Reading {
  row: FilledRow
  faults: Fault[]
}

/** @returns what a cell says as a text; undefined for an empty one */
export function textIn({ row }: Reading, key: string): string | undefined {
  return row.cells.get(key)?.text.normalize('NFC').trim()
}

/** Notes that a cell cannot be taken over. */
export function refuse({ row, faults }: Reading, key: string, why: Localized): undefined {
  const cell = row.cells.get(key)
  faults.push({ place: row.sheet + (cell?.place ?? row.number), holds: cell?.text ?? '', why })
  return undefined
}

/** @returns what `take` makes of a cell; what it makes nothing of is refused */
export function read<T>(
  reading: Reading,
  key: string,
  { take, why }: { take(cell: GridCell): T | undefined; why: Localized },
): T | undefined {
  const cell = reading.row.cells.get(key)
  if (!cell) return undefined
  const value = cell.isError ? undefined : take(cell)
  return value === undefined ? refuse(reading, key, why) : value
}

export function ratingIn(reading: Reading): RatingValue | undefined {
  const why = {
    zh: '不是评定，要写 1、2、3、4，或“完成”“完成，有小问题”“完成，有大问题”“未能完成”',
    en: 'is no rating: write 1, 2, 3, 4 or the words (performed … unable to be performed)',
  }
  return read(reading, 'rating', { take: ({ text }) => ratingOf(text), why })
}

function ratingOf(text: string): RatingValue | undefined {
  const plain = text.normalize('NFKC').trim()
  return /^[1-4]$/.test(plain) ? RATING_VALUES[Number(plain) - 1] : choiceOf('rating', 'rating', text)
}

export function kindIn(reading: Reading): Observation['kind'] {
  const why = { zh: '要写“优点”或“待改进”', en: 'write "strength" or "area for improvement"' }
  return read(reading, 'kind', {
    take: ({ text }) => choiceOf<'strength' | 'improvement'>('observation', 'kind', text),
    why,
  })
}

/** A value of an enumeration by its name or its label in either language. */
function choiceOf<T extends string>(shape: ShapeName, key: string, text: string): T | undefined {
  const labels = (SHAPES[shape] as Shape).fields[key]?.labels ?? {}
  const plain = plainOf(text)
  const found = Object.entries(labels).find(([name, { zh, en }]) =>
    [name, zh, en].some((word) => plainOf(word) === plain),
  )
  return found?.[0] as T | undefined
}

/** Widths, capitals and spaces say nothing. */
function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** @returns who is named: known names as they are, else the words that stand there */
export function namesIn(reading: Reading, key: string, directory: Directory): Reference[] {
  const text = textIn(reading, key)
  if (text === undefined) return []
  if (directory.resolve(text)) return [text]
  const parts = text.split(/[、，,；;\n]/).map((part) => part.trim())
  return parts.filter(Boolean).map((part) => (directory.resolve(part) ? part : { text: part }))
}
