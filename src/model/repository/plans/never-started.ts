/** Levels of a plan that wait for a level which another plan does not have. */
import { levelNumbers } from '../../response/numerals.ts'
import { isPast } from '../digest.ts'
import type { Filed, Together } from '../together.ts'
import type { StartedEntry } from './started.ts'

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
