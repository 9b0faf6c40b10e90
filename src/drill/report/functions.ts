/** Which of a drill's functions a measure belongs to. The list is that of source S-D02, the grouping under it is ours. */
import type { DrillFunction } from '../../model/drills/report.ts'
import type { Measure } from '../../model/plan.generated.ts'

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

/** @returns the drill's function of a measure; decisions, which name no measure, are command */
export function drillFunction(measure: Measure | undefined, isDecision: boolean): DrillFunction {
  if (!measure) return isDecision ? 'command' : 'other'
  return measure.function === undefined ? 'other' : FUNCTION_OF[measure.function]
}
