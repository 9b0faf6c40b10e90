/** Numbers by which a plan grades an event, beside those of the tables. */
import type { Condition, Indicator, Ladder, Plan, Registry } from '../plan.generated.ts'
import { alternativesOf } from '../response/alternatives.ts'
import { indicatorKey } from '../response/indicators.ts'
import type { GradingThreshold } from '../tables/types.ts'
import { inTables, LEGAL_IDS, type LegalGrade } from './grades.ts'

/** A number from which on an event has a grade. */
export interface GradeNumber {
  grade: LegalGrade
  value: number
  /** The number itself does not belong to it. */
  isExcluded: boolean
  /** Where it stands in the plan. */
  node: object
  key: string
}

/** Numbers of one indicator, the most severe grade first. */
export interface GradeNumbers {
  indicator: string
  hazard?: string | undefined
  numbers: readonly GradeNumber[]
}

/** What makes a number the answer to another question than the table's. */
const NARROWS = ['all', 'area', 'count', 'in', 'season', 'stations', 'hours', 'ahead', 'lasting', 'elapsed'] as const

/** @returns the lower bounds of grades that hold without any circumstance, ladder by ladder and indicator by indicator. */
export function gradeNumbers(plan: Plan, registries: readonly Registry[]): GradeNumbers[] {
  const ladders = (plan.scenario.thresholds ?? []).filter(isPlain).map(ofLadder)
  const single = new Map<string, GradeNumber[]>()
  for (const { grade, when } of plan.scenario.grades ?? [])
    for (const { condition, node } of alternativesOf(when)) {
      const found = isPlain(condition) ? ofCondition(condition, node, grade) : undefined
      if (!found) continue
      const key = JSON.stringify([indicatorKey(condition.indicator ?? '', plan, registries), condition.hazard])
      single.set(key, [...(single.get(key) ?? []), found])
    }
  const conditions = [...single].map(([key, numbers]) => {
    const [indicator, hazard] = JSON.parse(key) as [string, string | null]
    return { indicator, hazard: hazard ?? undefined, numbers }
  })
  return [...ladders, ...conditions].filter(({ numbers }) => numbers.length > 0)
}

function isPlain(one: Ladder | Condition): boolean {
  const said = one as Record<string, unknown>
  const isObserved = one.mode === undefined || one.mode.every((mode) => mode === 'observed')
  return isObserved && NARROWS.every((key) => said[key] === undefined)
}

function ofLadder(ladder: Ladder): GradeNumbers {
  const numbers = LEGAL_IDS.flatMap((grade) =>
    (['atLeast', 'moreThan'] as const).flatMap((bound) => {
      const node = ladder[bound]
      const value = node?.[grade]
      return node && typeof value === 'number'
        ? [{ grade, value, isExcluded: bound === 'moreThan', node, key: grade }]
        : []
    }),
  )
  return { indicator: ladder.indicator, hazard: ladder.hazard, numbers }
}

function ofCondition(condition: Condition, node: Condition, grade: string): GradeNumber | undefined {
  const key = condition.atLeast === undefined ? 'moreThan' : 'atLeast'
  const value = condition[key]
  const legal = LEGAL_IDS.find((id) => id === grade)
  if (!legal || condition.indicator === undefined || typeof value !== 'number') return undefined
  return { grade: legal, value, isExcluded: key === 'moreThan', node, key }
}

/** A row of the table, and what differs from it. */
export interface Deviation {
  row: GradingThreshold
  differing: readonly (GradeNumber & { required: number })[]
}

/**
 * @param rows that hold for the plan
 * @returns undefined if no row is about this indicator, if a row holds under a circumstance that the plan's data do not tell, or
 * if the numbers are those of one of the rows; else the row with most in common, and the numbers that differ
 */
export function deviationOf(
  { numbers }: GradeNumbers,
  { name, unit = '' }: Indicator,
  rows: readonly GradingThreshold[],
): Deviation | undefined {
  const fitting = rows.filter((row) => wordIn(row, name) > 0 && row.units[unit] !== undefined)
  const longest = Math.max(...fitting.map((row) => wordIn(row, name)))
  const nearest = fitting.filter((row) => wordIn(row, name) === longest)
  if (nearest.some(({ given }) => given !== undefined)) return undefined
  const deviations = nearest.map((row) => ({ row, differing: differing(numbers, row, row.units[unit] ?? 1) }))
  if (deviations.some((one) => one.differing.length === 0)) return undefined
  return deviations.sort((a, b) => a.differing.length - b.differing.length)[0]
}

/** @returns the length of the longest word of a row that stands in an indicator's name; 0 if none does. */
export function wordIn({ called }: GradingThreshold, name: string): number {
  const words = called.filter((word) => name.toLowerCase().includes(word.toLowerCase()))
  return Math.max(0, ...words.map((word) => word.length))
}

const COUNTED: ReadonlySet<GradingThreshold['measure']> = new Set(['deaths', 'injured', 'moved', 'threatened'])

function differing(numbers: readonly GradeNumber[], row: GradingThreshold, factor: number): Deviation['differing'] {
  return numbers.flatMap((number) => {
    const limit = row.atLeast[inTables(number.grade)]
    // From nought, or from the first one on: every event has at least this grade.
    if (limit === undefined || limit === 0 || (number.grade === 'ordinary' && limit <= 1)) return []
    const required = limit / factor
    // More than two people are three; of what is measured, the bound itself is as good as never met.
    const value = number.isExcluded && COUNTED.has(row.measure) && factor === 1 ? number.value + 1 : number.value
    return Math.abs(value - required) > required / 1e6 ? [{ ...number, value, required }] : []
  })
}
