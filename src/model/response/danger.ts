/** Work in which those who help are themselves in danger. */
import type { Measure } from '../plan.generated.ts'

const DANGEROUS: ReadonlySet<Measure['function']> = new Set(['fire', 'hazmat'])

export function isDangerous(measure: Pick<Measure, 'function'>): boolean {
  return DANGEROUS.has(measure.function)
}
