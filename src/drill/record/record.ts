/** Filled workbooks and what is recorded already, together. */
import type { Grid } from '../../base/grid.ts'
import type { Localized } from '../../base/locale.ts'
import type { Directory } from '../../model/directory.ts'
import { unitsOf } from '../../model/drills/units.ts'
import type { Drill, DrillRecord, Observation, Rating, RecordEntry } from '../../model/plan.generated.ts'
import type { Fault } from './fault.ts'
import { entryIn, factIn, isFilled, type Known, objectiveRatingIn, observationIn, unitIn } from './rows.ts'
import { type FilledRow, type Table, tablesOf } from './tables.ts'

/** What a record gets; every list only with what it does not hold yet. */
export interface Additions {
  facts: Partial<DrillRecord>
  entries: RecordEntry[]
  ratings: Rating[]
  observations: Observation[]
}

interface Collected extends Additions {
  known: Known
  faults: Fault[]
  /** Where each thing was found first: a row or a fact must not stand in two places. */
  places: Map<string, { place: string; value: string }>
}

/**
 * @param workbooks what people sent back, each with its name as users see it
 * @returns what the record lacks, and every cell that could not be taken over: with any of these nothing is to be written
 */
export function readRecord(
  drill: Drill,
  workbooks: readonly { file: string; grids: readonly Grid[] }[],
  directory: Directory,
): { additions: Additions; faults: Fault[] } {
  const units = new Map(unitsOf(drill).map((unit) => [unit.name, unit]))
  const collected: Collected = {
    known: { drill, units, directory },
    faults: [],
    places: recorded(drill, units),
    ...{ facts: {}, entries: [], ratings: [], observations: [] },
  }
  for (const { file, grids } of workbooks) {
    const { tables, faults } = tablesOf(grids, file)
    collected.faults.push(...faults)
    if (!tables.some(({ kind }) => kind === 'drill')) collected.faults.push({ place: file, holds: '', why: NO_ID })
    for (const table of tables) for (const row of table.rows) take(collected, table.kind, row)
  }
  const { facts, entries, ratings, observations, faults } = collected
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { additions: { facts, entries, ratings, observations }, faults }
}

const NO_ID: Localized = {
  zh: '没有“总体”表，看不出是哪次演练的',
  en: 'the sheet "Drill" is missing: nothing says which drill it is of',
}

function take(collected: Collected, kind: Table['kind'], row: FilledRow): void {
  const { known, faults } = collected
  const reading = { row, faults }
  if (kind === 'actions') {
    if (!isFilled(reading)) return
    const unit = unitIn(reading, known)
    const entry = unit && entryIn(reading, unit, known)
    if (unit && entry && isNew(collected, row, { key: `unit ${unit.name}`, value: entry }))
      collected.entries.push(entry)
  } else if (kind === 'objectives') {
    const rating = objectiveRatingIn(reading, known)
    if (rating && isNew(collected, row, { key: `objective ${rating.objective}`, value: rating }))
      collected.ratings.push(rating)
  } else if (kind === 'observations') {
    const seen = observationIn(reading, known)
    if (seen && isNew(collected, row, { key: `seen ${canonical(seen)}`, value: seen }))
      collected.observations.push(seen)
  } else {
    for (const [field, value] of Object.entries(factIn(reading, known) ?? {}))
      if (isNew(collected, row, { key: `fact ${field}`, value })) Object.assign(collected.facts, { [field]: value })
  }
}

/** @returns whether it is to be added; the same said twice is said once, something else is refused */
function isNew(
  { places, faults }: Collected,
  row: FilledRow,
  { key, value }: { key: string; value: unknown },
): boolean {
  const said = canonical(value)
  const before = places.get(key)
  const place = `${row.sheet}${row.number}`
  if (!before) places.set(key, { place, value: said })
  else if (before.value !== said) faults.push({ place, holds: '', why: saidTwice(before.place) })
  return !before
}

function saidTwice(place: string): Localized {
  return place === ''
    ? {
        zh: '这一行和演练文件里已有的记录不同，先改其中一处',
        en: 'this row differs from what the drill has recorded: mend one of them first',
      }
    : { zh: `这一行和 ${place} 说的是同一件事，内容不同`, en: `this row and ${place} are about the same and differ` }
}

/** What the drill's own file says already. */
function recorded({ record = {} }: Drill, units: Known['units']): Collected['places'] {
  const { ratings = [], observations = [], started, ended, people, conclusion } = record
  const facts = Object.entries({ started, ended, people, conclusion }).filter(([, value]) => value !== undefined)
  const said: [string, unknown][] = [
    ...[...units].flatMap(([name, { entry }]): [string, unknown][] => (entry ? [[`unit ${name}`, entry]] : [])),
    ...ratings.map((rating): [string, unknown] => [`objective ${rating.objective}`, rating]),
    ...observations.map((seen): [string, unknown] => [`seen ${canonical(seen)}`, seen]),
    ...facts.map(([field, value]): [string, unknown] => [`fact ${field}`, value]),
  ]
  return new Map(said.map(([key, value]) => [key, { place: '', value: canonical(value) }]))
}

/** The same for the same content, in whatever order it was written. */
function canonical(value: unknown): string {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : undefined
  return JSON.stringify(entries?.toSorted(([a], [b]) => (a < b ? -1 : 1)) ?? value)
}
