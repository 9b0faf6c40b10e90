/** What a plan says of levels of other plans that start its own. */
import type { Path } from '../../../base/problem.ts'
import type { Condition, Plan } from '../../plan.generated.ts'

/** A condition that names a level of a plan. */
export interface StartedEntry {
  /** Id or title of the plan. */
  plan: string
  /** As it is written: II, III+, 一级响应. */
  level: string
  /** Where it is written, in the long form. */
  path: Path
}

/**
 * @returns the conditions of a plan that wait until a level of another, or of its own, was started: for its warnings and levels,
 * and for whom it calls, sends or asks for help
 */
export function startedOf({ response, warning }: Plan): StartedEntry[] {
  const found: StartedEntry[] = []
  const visit = ({ started, plan, any, all }: Condition, path: Path): void => {
    if (plan !== undefined)
      for (const [index, level] of (started ?? []).entries())
        found.push({ plan, level, path: [...path, 'started', index] })
    for (const [index, one] of (any ?? []).entries()) visit(one, [...path, 'any', index])
    for (const [index, one] of (all ?? []).entries()) visit(one, [...path, 'all', index])
  }
  const visitAll = (entries: readonly Waiting[] = [], path: Path): void => {
    for (let index = 0; index < entries.length; index++) {
      const when = entries[index]?.when
      if (when && mayWait(when)) visit(when, [...path, index, 'when'])
    }
  }
  visitAll(warning?.levels, ['warning', 'levels'])
  for (const key of ['levels', 'linkage', 'outsideHelp'] as const) visitAll(response?.[key], ['response', key])
  const { when } = response?.siteCommand ?? {}
  if (when) visit(when, ['response', 'siteCommand', 'when'])
  return found
}

/** Most conditions are numbers of an indicator. */
function mayWait({ plan, any, all }: Condition): boolean {
  return plan !== undefined || any !== undefined || all !== undefined
}

/** Whatever begins when a condition holds. */
interface Waiting {
  when?: Condition
}

/** @returns what the levels of a plan are called: ids and labels */
export function levelWords({ response }: Plan): string[] {
  const { scale = [], levels = [] } = response ?? {}
  return [...new Set([...scale, ...levels.flatMap(({ level, label }) => [level, label ?? level])])]
}
