/** The numbers at which a plan starts its levels and grades events, in a form in which two plans can be compared. */
import type { Path } from '../../../base/problem.ts'
import type { Condition, Indicator, Ladder, Plan, Registry } from '../../plan.generated.ts'
import { alternativesOf } from '../../response/alternatives.ts'
import { BOUND_KEYS } from '../../response/conditions.ts'

/** What is measured, as documents that speak of it agree on. */
export type IndicatorEntry = Pick<Indicator, 'id' | 'name' | 'unit' | 'window'>

/** @returns the indicators that a document declares */
export function indicatorsOf({ indicators = [] }: Pick<Plan | Registry, 'indicators'>): IndicatorEntry[] {
  return indicators.map(({ id, name, unit, window }) => ({ id, name, unit, window }))
}

/** One number that is enough by itself. */
export interface BoundEntry {
  part: 'response' | 'grade'
  /** Id of the level or grade. */
  level: string
  /** Id or name of the indicator. */
  indicator: string
  /** Everything that narrows the condition, in one word; two numbers under different ones are different conditions. */
  narrowed?: string
  /** Name of the hazard, where the number is for one. */
  hazard?: string
  key: (typeof BOUND_KEYS)[number]
  value: number
  /** Where it stands, in the long form. */
  path: Path
}

/** What narrows a condition. */
const NARROWS = ['stations', 'mode', 'area', 'season', 'hours', 'ahead', 'lasting', 'count', 'in'] as const
/** A condition with one of these needs more than its number. */
const NEEDS_MORE = ['all', 'since', 'elapsed', 'from'] as const

/**
 * @returns the plain numbers that start a level or make a grade, each by itself. A department's levels are its own: a government
 * may be further on than one of its offices. The grades of events are not, as far as it says of which hazard.
 */
export function boundsOf(plan: Plan): BoundEntry[] {
  if (plan.type !== 'departmental') return [...startsOf(plan), ...gradesOf(plan)]
  return gradesOf(plan).filter(({ hazard }) => hazard !== undefined)
}

function startsOf({ response, scenario }: Plan): BoundEntry[] {
  const found: BoundEntry[] = []
  const start: Reading = { part: 'response', scenario, found }
  for (const [index, ladder] of (response?.thresholds ?? []).entries())
    readLadder(ladder, ['response', 'thresholds', index], start)
  for (const [index, { level, when, hazards }] of (response?.levels ?? []).entries())
    if (when) readCondition({ level, when, hazards }, ['response', 'levels', index, 'when'], start)
  return found
}

function gradesOf({ scenario }: Plan): BoundEntry[] {
  const found: BoundEntry[] = []
  const grading: Reading = { part: 'grade', scenario, found }
  for (const [index, ladder] of (scenario.thresholds ?? []).entries())
    readLadder(ladder, ['scenario', 'thresholds', index], grading)
  for (const [index, { grade, when }] of (scenario.grades ?? []).entries())
    if (when) readCondition({ level: grade, when }, ['scenario', 'grades', index, 'when'], grading)
  return found
}

interface Reading extends Pick<BoundEntry, 'part'>, Pick<Plan, 'scenario'> {
  found: BoundEntry[]
}

type Common = Pick<BoundEntry, 'part' | 'indicator' | 'narrowed' | 'hazard'>

function commonOf(condition: Condition | Ladder, { part, scenario }: Reading): Common | undefined {
  const { indicator, hazard } = condition
  if (indicator === undefined || NEEDS_MORE.some((key) => key in condition)) return undefined
  const common: Common = { part, indicator }
  const narrows = NARROWS.flatMap((key) => (key in condition ? [key, (condition as Condition)[key]] : []))
  if (narrows.length > 0) common.narrowed = JSON.stringify(narrows)
  if (hazard !== undefined) common.hazard = hazardName(hazard, scenario)
  return common
}

function hazardName(word: string, { hazards = [] }: Plan['scenario']): string {
  return hazards.find(({ id, name }) => id === word || name === word)?.name ?? word
}

function readLadder(ladder: Ladder, path: Path, reading: Reading): void {
  const common = commonOf(ladder, reading)
  if (!common) return
  for (const key of BOUND_KEYS)
    for (const [level, value] of Object.entries(ladder[key] ?? {}))
      if (typeof value === 'number') reading.found.push({ ...common, level, key, value, path: [...path, key, level] })
}

/** When a level starts, or a grade is given. */
interface Stated {
  level: string
  when: Condition
  hazards?: readonly string[] | undefined
}

function readCondition({ level, when, hazards = [] }: Stated, path: Path, reading: Reading): void {
  const [hazard] = hazards
  if (hazards.length > 1) return
  for (const { condition, node, way } of alternativesOf(when)) {
    const common = commonOf(condition, reading)
    if (!common) continue
    if (hazard !== undefined) common.hazard ??= hazardName(hazard, reading.scenario)
    for (const key of BOUND_KEYS) {
      const value = node[key]
      if (typeof value === 'number') reading.found.push({ ...common, level, key, value, path: [...path, ...way, key] })
    }
  }
}
