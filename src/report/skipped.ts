/** Rules that could not be decided: said once, not once per file. */
import type { Locale } from '../base/locale.ts'
import type { FileReport } from '../base/problem.ts'
import { oneLine } from './told.ts'
import { say } from './words.ts'

export interface SkippedRule {
  rule: string
  /** Different reasons, in the order of the files. */
  reasons: string[]
  /** The files it was skipped in. */
  paths: string[]
}

/** More files than this, and a rule gets one line for all of them. */
const FEW_FILES = 3

/** @returns the rules that were skipped, in the order in which they first were. */
export function skippedRules(files: readonly FileReport[]): SkippedRule[] {
  const byRule = new Map<string, { reasons: Set<string>; paths: Set<string> }>()
  for (const file of files) {
    for (const { rule, reason } of file.skipped) {
      const entry = byRule.get(rule) ?? { reasons: new Set(), paths: new Set() }
      entry.reasons.add(reason)
      entry.paths.add(file.path)
      byRule.set(rule, entry)
    }
  }
  return [...byRule].map(([rule, { reasons, paths }]) => ({ rule, reasons: [...reasons], paths: [...paths] }))
}

export function isWidespread(rule: SkippedRule): boolean {
  return rule.paths.length > FEW_FILES
}

/** @returns `Not checked: rule – reason (12 files)`, in one line. */
export function notCheckedLine(rule: SkippedRule, locale: Locale): string {
  return oneLine(`${say('notChecked', locale)} ${skippedLine(rule, locale)}`)
}

/** @returns `rule – reason (12 files)`. */
export function skippedLine({ rule, reasons, paths }: SkippedRule, locale: Locale): string {
  const others = reasons.length > 1 ? say('otherReasons', locale, { n: reasons.length - 1 }) : ''
  const files = paths.length > 1 ? say('inFiles', locale, { n: paths.length }) : ''
  return `${rule} – ${reasons[0] ?? ''}${others}${files}`
}
