/** What a reporter gets: the full list once, and how it is to look. A reporter returns a string and touches nothing else. */
import type { Locale } from '../base/locale.ts'
import type { FileReport } from '../base/problem.ts'

export interface Run {
  /** Version of this tool. */
  version: string
  /** The date by which rules about time judged, ISO (YYYY-MM-DD). */
  date: string
  files: readonly FileReport[]
}

export interface ReportOptions {
  locale: Locale
  /** Columns of the window; only the format for people uses it. */
  width: number
  colour: boolean
  /** Shows errors and the summary only; the summary still counts everything. */
  quiet: boolean
}

export interface Summary {
  files: number
  errors: number
  warnings: number
  infos: number
  /** Rules that could not be decided, counted once per file. */
  skipped: number
}

/** @returns how many problems of each weight, and skipped rules, the files hold. */
export function summarize(files: readonly FileReport[]): Summary {
  const problems = files.flatMap((file) => file.problems)
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    skipped: files.reduce((sum, file) => sum + file.skipped.length, 0),
  }
}

/** @returns the files as `--quiet` shows them: errors only, nothing about skipped rules. */
export function onlyErrors(files: readonly FileReport[]): FileReport[] {
  return files.map((file) => ({
    ...file,
    problems: file.problems.filter((problem) => problem.severity === 'error'),
    skipped: [],
  }))
}
