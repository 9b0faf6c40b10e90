import type { Path } from '../../../base/problem.ts'
import type { Plan } from '../../plan.generated.ts'

/** A plan that a document names. */
export interface NamedPlan {
  /** Its id or title. */
  title: string
  /** Where it is named, in the long form. */
  path: Path
}

const NONE: readonly NamedPlan[] = []

/** @returns the plans beside a plan that it names: related plans, manuals, annexes that are plans */
export function namedIn({ planSystem = {}, annexes = [] }: Plan): readonly NamedPlan[] {
  const found: NamedPlan[] = []
  for (const key of ['related', 'manuals'] as const)
    for (const [index, { title }] of (planSystem[key] ?? []).entries())
      found.push({ title, path: ['planSystem', key, index, 'title'] })
  for (const [index, { plan }] of annexes.entries())
    if (plan !== undefined) found.push({ title: plan, path: ['annexes', index, 'plan'] })
  return found.length > 0 ? found : NONE
}
