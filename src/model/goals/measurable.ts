import { namesTime } from '../duration.ts'
import type { Goal } from '../plan.generated.ts'

/**
 * All, none, nobody: a number in words that can be held against the facts. `\p{L}` in the place of the Chinese character would take
 * V8 some milliseconds to compile where letters of either case are meant.
 */
const ABSOLUTE =
  /\d|全部|全员|全体|所有|均|都|无|不|零|没有|应[\u4e00-\u9fff]尽|\b(?:all|every|each|no|none|nobody|never|without)\b/i

/** @returns whether facts can be held against a goal: it has a number, a deadline, or says all or none. */
export function isMeasurable({ statement, target, within, before, ahead, mtpd, rpo }: Goal): boolean {
  if ([target, within, before, ahead, mtpd, rpo].some((one) => one !== undefined)) return true
  return ABSOLUTE.test(statement) || namesTime(statement)
}
