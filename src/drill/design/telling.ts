/** What a designer of drills must be able to say of a plan; the words come from those who print plans. */
import type { Decision, Occasion } from '../../model/checklist.ts'
import type { Condition, Hop, Measure, Reference } from '../../model/plan.generated.ts'

export interface Telling {
  /** 启动Ⅱ级响应. */
  decision(decision: Decision): string
  /** The condition by which a decision comes up, in the plan's words; empty when it says nothing. */
  occasion(decision: Decision, occasion: Occasion): string
  condition(condition: Condition): string
  /** What is done, with the plan's parameters of that level put in; without a level those of all that it is done at. */
  action(measure: Measure, level?: string): string
  /** A short name of a measure. */
  name(measure: Measure): string
  /** 书面续报：县防指 → 市防指. */
  report(hop: Hop): string
  /** The label of a measure's function. */
  functionName(name: NonNullable<Measure['function']>): string
  /** A post with the body it belongs to: 市防指总指挥. */
  postOf(body: string, title: string): string
  references(references: readonly Reference[]): string
}
