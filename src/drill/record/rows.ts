/** From the rows of a filled workbook to what a record holds. */
import type { Localized } from '../../base/locale.ts'
import type { Directory } from '../../model/directory.ts'
import { entryName, type Unit } from '../../model/drills/units.ts'
import type { Drill, DrillRecord, Observation, Rating, RecordEntry } from '../../model/plan.generated.ts'
import { kindIn, namesIn, type Reading, ratingIn, read, refuse, textIn } from './cells.ts'
import { after, isoOf, nearest, SECONDS_OF_DAY, secondsOf, timeIn } from './moments.ts'

export interface Known {
  drill: Drill
  units: ReadonlyMap<string, Unit>
  directory: Directory
}

const NO_TIME: Localized = {
  zh: '不是时间，要写 09:05 或 2026-12-01T09:05',
  en: 'is no time: write 09:05 or 2026-12-01T09:05',
}
const NO_DAY: Localized = {
  zh: '演练没有写哪天几点开始（start），要连日期写，如 2026-12-01T09:05',
  en: 'the drill does not say when it starts (start): write the day too, like 2026-12-01T09:05',
}
const TOO_EARLY: Localized = {
  zh: '比开始早；过了半天以上的，要连日期写',
  en: 'lies before it began; more than half a day later is written with its day',
}
const NO_BEGIN: Localized = {
  zh: '这一行填了别的，但没有写“开始”（事件通知到或行动开始的时间）',
  en: 'this row is filled in, but "Began" is empty (when the event was told or the action began)',
}

/** @returns a moment near one that is known */
function momentIn(reading: Reading, key: string, known: number | undefined): number | undefined {
  const told = read(reading, key, { take: (cell) => timeIn(cell, reading.row.dayZero), why: NO_TIME })
  if (told === undefined) return undefined
  return nearest(told, known) ?? refuse(reading, key, NO_DAY)
}

function laterIn(reading: Reading, key: string, begin: number | undefined): number | undefined {
  const told = read(reading, key, { take: (cell) => timeIn(cell, reading.row.dayZero), why: NO_TIME })
  if (told === undefined || begin === undefined) return undefined
  return after(told, begin) ?? refuse(reading, key, TOO_EARLY)
}

const FILLED = ['began', 'done', 'rating', 'who', 'did', 'note'] as const

/** @returns whether anything was written into the row */
export function isFilled({ row }: Reading): boolean {
  return FILLED.some((key) => row.cells.has(key))
}

/** @returns the expected action that a row is about */
export function unitIn(reading: Reading, { units }: Known): Unit | undefined {
  const name = textIn(reading, 'unit')
  if (name === undefined)
    return refuse(reading, 'unit', { zh: '这一行填了，但没有编号', en: 'this row is filled in, but has no number' })
  const unit = units.get(name)
  if (!unit) return refuse(reading, 'unit', { zh: '演练里没有这个编号', en: 'the drill has no such number' })
  for (const [key, own] of [
    ['event', unit.event],
    ['measure', unit.expected?.measure],
  ] as const) {
    const told = textIn(reading, key)
    if (told !== undefined && told !== own)
      return refuse(reading, key, {
        zh: `演练里编号 ${name} 的标识是 ${own ?? '（没有）'}，表和演练不是一版`,
        en: `in the drill, ${name} has ${own ?? 'none'}: workbook and drill do not belong together`,
      })
  }
  return unit
}

/** @returns the entry of a row in which something was written; what is wrong with it is told */
export function entryIn(reading: Reading, unit: Unit, { drill, directory }: Known): RecordEntry | undefined {
  const start = secondsOf(drill.start)
  const planned = start === undefined ? undefined : start + (unit.at ?? 0) * 60
  if (!reading.row.cells.has('began')) refuse(reading, 'began', NO_BEGIN)
  const began = momentIn(reading, 'began', planned)
  const done = laterIn(reading, 'done', began)
  const rating = ratingIn(reading)
  const by = namesIn(reading, 'who', directory)
  const [did, note] = [textIn(reading, 'did'), textIn(reading, 'note')]
  if (began === undefined) return undefined
  return {
    ...entryName(unit),
    at: isoOf(began),
    ...(done === undefined ? {} : { done: isoOf(done) }),
    ...(by.length === 0 ? {} : { by }),
    ...(did === undefined ? {} : { did }),
    ...(rating === undefined ? {} : { rating }),
    ...(note === undefined ? {} : { note }),
  }
}

/** @returns the name of an objective of the drill as it calls it */
function objectiveIn(reading: Reading, { drill }: Known): string | undefined {
  const name = textIn(reading, 'objective')
  if (name === undefined) return undefined
  const found = drill.objectives?.find(({ id, statement }) => id === name || statement === name)
  if (!found) return refuse(reading, 'objective', { zh: '演练没有这个目标', en: 'the drill has no such objective' })
  return found.id ?? found.statement
}

export function objectiveRatingIn(reading: Reading, known: Known): Rating | undefined {
  if (!['rating', 'note'].some((key) => reading.row.cells.has(key))) return undefined
  const objective = objectiveIn(reading, known)
  const rating = ratingIn(reading)
  const note = textIn(reading, 'note')
  if (!reading.row.cells.has('objective'))
    return refuse(reading, 'objective', {
      zh: '这一行填了，但没有目标标识',
      en: 'this row is filled in, but has no objective id',
    })
  if (!reading.row.cells.has('rating'))
    return refuse(reading, 'rating', { zh: '写了备注，但没有评定', en: 'has a note, but no rating' })
  if (objective === undefined || rating === undefined) return undefined
  return { objective, rating, ...(note === undefined ? {} : { note }) }
}

export function observationIn(reading: Reading, known: Known): Observation | undefined {
  const text = textIn(reading, 'text')
  const kind = kindIn(reading)
  const objective = objectiveIn(reading, known)
  const cause = textIn(reading, 'cause')
  const [by] = namesIn(reading, 'by', known.directory)
  if (text === undefined)
    return refuse(reading, 'text', { zh: '这一行没有写内容', en: 'this row does not say what was seen' })
  return {
    ...(kind === undefined ? {} : { kind }),
    text,
    ...(objective === undefined ? {} : { objective }),
    ...(cause === undefined ? {} : { cause }),
    ...(by === undefined ? {} : { by }),
  }
}

/** One row of the sheet about the drill as a whole. */
export function factIn(reading: Reading, { drill }: Known): Partial<DrillRecord> | undefined {
  const field = textIn(reading, 'field')
  const value = textIn(reading, 'value')
  if (value === undefined) return {}
  const start = secondsOf(drill.start)
  if (field === 'id')
    return value === drill.id
      ? {}
      : refuse(reading, 'value', {
          zh: `是另一次演练的表，这一次是 ${drill.id}`,
          en: `is the workbook of another drill, not of ${drill.id}`,
        })
  if (field === 'started' || field === 'ended') {
    // It ends within a day of its start.
    const near = field === 'ended' && start !== undefined ? start + SECONDS_OF_DAY / 2 : start
    const moment = momentIn(reading, 'value', near)
    return moment === undefined ? undefined : { [field]: isoOf(moment) }
  }
  if (field === 'people') {
    const why = { zh: '不是人数，要写整数', en: 'is no number of people' }
    const people = read(reading, 'value', {
      take: ({ text }) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined),
      why,
    })
    return people === undefined ? undefined : { people }
  }
  if (field === 'conclusion') return { conclusion: value }
  return refuse(reading, 'field', { zh: '没有这个字段', en: 'there is no such field' })
}
