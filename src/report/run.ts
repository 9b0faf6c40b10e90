/** What a reporter gets: the full list once, and how it is to look. A reporter returns a string and touches nothing else. */
import type { Locale } from '../base/locale.ts'
import { BINDINGS, type FileReport, type Problem, SEVERITIES, type Severity, type Suppressed } from '../base/problem.ts'

/** A file that was checked. */
export interface CheckedFile extends FileReport {
  /** The lightest severity that makes the exit code 1; `error` without it. */
  failOn?: Severity
}

/** What formats that describe rules say of one; in the language of the report. */
export interface RuleInfo {
  id: string
  /** Its own, before any configuration. */
  severity: Severity
  title: string
  why: string
  /** Its page, as Markdown. */
  page: string
  /** Names its page in the project, as an absolute URI. */
  uri: string
}

/** What became of the findings of a baseline. */
export interface Debt {
  /** Findings that are gone. */
  paid: number
  /** The same by the path of the file they were in, as far as it was checked. */
  paidIn?: ReadonlyMap<string, number>
  isWritten: boolean
}

/** What people call a document. */
export interface DocumentFacts {
  title?: string
  /** Its top-level keys in their order, in the language of the report. */
  parts: readonly { key: string; title: string }[]
}

export interface Run {
  /** Version of this tool. */
  version: string
  /** The date by which rules about time judged, ISO (YYYY-MM-DD). */
  date: string
  files: readonly CheckedFile[]
  /** What was named on the command line and could not be found: no file that was checked. */
  missed?: readonly FileReport[]
  /** Where a baseline was used: how many findings of it are gone, and whether it was written anew. */
  debt?: Debt
  /** Programs get how often each rule found something as well. */
  hasStatistics?: boolean
  /** What a file is called and which parts it may have; made when a format asks. */
  about?: (file: CheckedFile) => DocumentFacts
  /** Every rule and check that a finding may name; made when a format asks. */
  rules?: () => readonly RuleInfo[]
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
  /** Findings that comments in the files keep back. */
  ignored: number
  /** Findings that are known from a baseline. */
  known: number
}

/** @returns how many problems of each weight, and skipped rules, the files hold. */
export function summarize(files: readonly FileReport[]): Summary {
  const problems = files.flatMap((file) => file.problems)
  const back = files.flatMap((file) => file.suppressed ?? [])
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    skipped: files.reduce((sum, file) => sum + file.skipped.length, 0),
    ignored: back.filter(({ kind }) => kind === 'comment').length,
    known: back.filter(({ kind }) => kind === 'baseline').length,
  }
}

/** @returns the files as `--quiet` shows them: errors only, nothing about skipped rules. */
export function onlyErrors(files: readonly CheckedFile[]): CheckedFile[] {
  return files.map((file) => ({
    ...file,
    problems: file.problems.filter((problem) => problem.severity === 'error'),
    skipped: [],
    suppressed: (file.suppressed ?? []).filter(({ problem }) => problem.severity === 'error'),
  }))
}

/** @returns whether a problem of this severity makes the exit code 1 where `failOn` is the lightest that does. */
export function isFailure(severity: Severity, failOn: Severity = 'error'): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)
}

/** A problem and the file it is in. */
export interface Placed {
  path: string
  problem: Problem
}

/** @returns what is kept back, in the order of the files. */
export function allSuppressed(files: readonly FileReport[]): (Placed & { suppressed: Suppressed })[] {
  return files.flatMap(({ path, suppressed = [] }) =>
    suppressed.map((one) => ({ path, problem: one.problem, suppressed: one })),
  )
}

/** @returns all problems, in the order of the files. */
export function allPlaced(files: readonly FileReport[]): Placed[] {
  return files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem })))
}

/** @returns the problems by severity, then by how binding their source is; else in the order of the files. */
export function heaviestFirst<One extends Pick<Placed, 'problem'>>(all: readonly One[]): One[] {
  const weight = ({ problem }: One): number =>
    SEVERITIES.indexOf(problem.severity) * BINDINGS.length + BINDINGS.indexOf(problem.binding)
  return [...all].sort((a, b) => weight(a) - weight(b))
}

/** @returns the problems of each severity, the heaviest first. */
export function bySeverity(all: readonly Placed[]): Placed[][] {
  return SEVERITIES.map((severity) => all.filter(({ problem }) => problem.severity === severity))
}

/**
 * A fingerprint for each problem that no other one has: of findings that agree in everything, the second one ends in `-2`.
 * @returns by problem, in the order of the files
 */
export function fingerprints(all: readonly Placed[]): Map<Problem, string> {
  const met = new Map<string, number>()
  return new Map(
    all.map(({ problem }) => {
      const count = (met.get(problem.fingerprint) ?? 0) + 1
      met.set(problem.fingerprint, count)
      return [problem, count === 1 ? problem.fingerprint : `${problem.fingerprint}-${count}`]
    }),
  )
}
