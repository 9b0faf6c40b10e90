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
export function namedIn({ planSystem, annexes }: Plan): readonly NamedPlan[] {
  const found: NamedPlan[] = []
  if (planSystem) {
    addTitles('related', planSystem.related, found)
    addTitles('manuals', planSystem.manuals, found)
  }
  const count = annexes?.length ?? 0
  for (let index = 0; index < count; index++) {
    const title = annexes?.[index]?.plan
    if (title !== undefined) found.push({ title, path: ['annexes', index, 'plan'] })
  }
  return found.length > 0 ? found : NONE
}

function addTitles(
  key: 'related' | 'manuals',
  named: readonly { title: string }[] | undefined,
  found: NamedPlan[],
): void {
  if (!named) return
  for (let index = 0; index < named.length; index++)
    found.push({ title: named[index]?.title ?? '', path: ['planSystem', key, index, 'title'] })
}
