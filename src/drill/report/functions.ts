/** Which of a drill's functions a measure belongs to. The list is that of source S-D02, the grouping under it is ours. */
import type { DrillFunction } from '../../model/drills/report.ts'
import type { DrillEvent, Measure } from '../../model/plan.generated.ts'

const FUNCTION_OF: Readonly<Record<NonNullable<Measure['function']>, DrillFunction>> = {
  command: 'command',
  warning: 'coordination',
  information: 'coordination',
  communications: 'coordination',
  teams: 'coordination',
  finance: 'coordination',
  order: 'coordination',
  firstResponse: 'rescue',
  siteControl: 'rescue',
  fire: 'rescue',
  medical: 'rescue',
  evacuation: 'rescue',
  hazmat: 'secondary',
  monitoring: 'secondary',
  prevention: 'secondary',
  suspension: 'secondary',
  shelter: 'relief',
  relief: 'relief',
  supplies: 'relief',
  aftercare: 'relief',
  compensation: 'relief',
  lifelines: 'infrastructure',
  transport: 'infrastructure',
  restoration: 'infrastructure',
  mediaControl: 'publicOpinion',
  assessment: 'other',
}

/**
 * @returns the drill's function of an action. What names no measure is a decision where the event tells a situation, a
 * report or call where it passes a message on.
 */
export function drillFunction(measure: Measure | undefined, { kind, from = [] }: DrillEvent): DrillFunction {
  if (measure) return measure.function === undefined ? 'other' : FUNCTION_OF[measure.function]
  if (kind === 'contextual') return 'command'
  return kind === 'expected' && from.length > 0 ? 'coordination' : 'other'
}
