/** What a plan says of levels of other plans that start its own. */
import type { Path } from '../../../base/problem.ts'
import type { Condition, Plan } from '../../plan.generated.ts'

/** A condition of a response level that names a level of a plan. */
export interface StartedEntry {
  /** Id or title of the plan. */
  plan: string
  /** As it is written: II, III+, 一级响应. */
  level: string
  /** Where it is written, in the long form. */
  path: Path
}

/** @returns the conditions that start a level of a plan when a level of another, or its own, was started */
export function startedOf({ response }: Plan): StartedEntry[] {
  const found: StartedEntry[] = []
  const visit = ({ started, plan, any, all }: Condition, path: Path): void => {
    if (plan !== undefined)
      for (const [index, level] of (started ?? []).entries())
        found.push({ plan, level, path: [...path, 'started', index] })
    for (const [index, one] of (any ?? []).entries()) visit(one, [...path, 'any', index])
    for (const [index, one] of (all ?? []).entries()) visit(one, [...path, 'all', index])
  }
  for (const [index, { when }] of (response?.levels ?? []).entries())
    if (when) visit(when, ['response', 'levels', index, 'when'])
  return found
}

/** @returns what the levels of a plan are called: ids and labels */
export function levelWords({ response }: Plan): string[] {
  const { scale = [], levels = [] } = response ?? {}
  return [...new Set([...scale, ...levels.flatMap(({ level, label }) => [level, label ?? level])])]
}
