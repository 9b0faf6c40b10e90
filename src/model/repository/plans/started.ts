/** Levels of a plan that start with a level of another plan. */
import type { Path } from '../../../base/problem.ts'
import type { Condition, Plan } from '../../plan.generated.ts'
import { levelNumbers } from '../../response/numerals.ts'
import { isPast } from '../digest.ts'
import type { Filed, Together } from '../together.ts'

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

/** A condition that waits for a level that the other plan does not have. */
export interface NeverStarted {
  filed: Filed
  entry: StartedEntry
  other: Filed
}

/** @returns the conditions that can never come true, as far as the plans they name stand in the repository and have levels */
export function neverStarted(all: Together): NeverStarted[] {
  return all.documents.flatMap((filed) => {
    if (filed.started.length === 0 || isPast(filed)) return []
    return filed.started.flatMap((entry): NeverStarted[] => {
      const other = all.plan(entry.plan)
      return other && other.levels.length > 0 && isMissing(entry.level, other.levels) ? [{ filed, entry, other }] : []
    })
  })
}

/** Words that are neither the name of a level nor hold its number may mean one all the same. */
function isMissing(written: string, levels: readonly string[]): boolean {
  const word = written.replace(/\+$/, '')
  if (levels.includes(word)) return false
  const wanted = rankOf(word)
  const ranks = levels.map(rankOf)
  return wanted !== undefined && ranks.every((rank) => rank !== undefined && rank !== wanted)
}

/** I, Ⅰ级 and 一级响应 are one. */
function rankOf(word: string): number | undefined {
  const [number] = levelNumbers(/^[IV]+$/.test(word) ? `${word}级` : word)
  return number?.rank
}
