/** What a designer of drills says of a plan, in the plan's own words. */
import type { Decision, Occasion } from '../../model/checklist.ts'
import type { Condition, Hop, Measure, Reference } from '../../model/plan.generated.ts'
import { decisionName, sayOccasion } from '../checklist/decisions.ts'
import { sayCondition } from '../phrase/condition.ts'
import { shortName } from '../phrase/names.ts'
import { sayValue } from '../phrase/value.ts'
import type { Words } from '../phrase/words.ts'

/** @param words of the plan */
export function tellingOf(words: Words) {
  return {
    decision: (decision: Decision): string => decisionName(words, decision),
    occasion: (decision: Decision, occasion: Occasion): string => sayOccasion(words, decision, occasion),
    condition: (condition: Condition): string => sayCondition(words, condition),
    action: (measure: Measure, level?: string): string => {
      const levels = level === undefined ? (measure.levels ?? []) : [level]
      return words.text(measure.do ?? measure.text ?? measure.title ?? '', levels.length > 0 ? levels : undefined)
    },
    name: (measure: Measure): string => shortName(measure),
    report: (hop: Hop): string => reportLine(words, hop),
    functionName: (name: NonNullable<Measure['function']>): string => words.choice('measure', 'function', name),
    postOf: (body: string, title: string): string => [body, title].join(words.say({ zh: '', en: ' ' })),
    references: (references: readonly Reference[]): string => words.references(references),
  }
}

function reportLine(words: Words, hop: Hop): string {
  const kind = sayValue(words, { shape: 'hop', node: hop, key: 'kind' })
  const way = [words.references(hop.from ?? []), words.references(hop.to ?? [])].filter(Boolean).join(' → ')
  const head = kind === '' ? way : words.phrase.pair(kind, way)
  const content = words.phrase.list(hop.content ?? [])
  return content === '' ? head : head + words.phrase.bracket(content)
}
