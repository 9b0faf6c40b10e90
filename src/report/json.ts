/** The report for programs. Key order is part of it: same findings, same bytes. */
import type { Citation, FileReport, Place, Problem, Suppressed } from '../base/problem.ts'
import { onlyErrors, type ReportOptions, type Run, summarize } from './run.ts'
import { statistics } from './statistics/statistics.ts'

/** @returns a citation with its keys in order. */
export function citation({ document, clause, binding, confirmed }: Citation) {
  return { document, clause, binding, confirmed }
}

function place({ path, pointer, line, column, endLine, endColumn }: Place) {
  return { path, pointer, line, column, endLine, endColumn }
}

function problem(found: Problem) {
  const { rule, severity, binding, message, pointer, line, column, endLine, endColumn } = found
  return {
    rule,
    severity,
    binding,
    message,
    pointer,
    line,
    column,
    endLine,
    endColumn,
    sources: found.sources.map(citation),
    hint: found.hint,
    affected: found.affected.map(place),
    fingerprint: found.fingerprint,
  }
}

function keptBack({ problem: found, kind, reason, owner, since, until }: Suppressed) {
  return { ...problem(found), suppression: { kind, reason, owner, since, until } }
}

function file({ path, problems, skipped, suppressed = [] }: FileReport) {
  return {
    path,
    problems: problems.map(problem),
    skipped: skipped.map(({ rule, reason }) => ({ rule, reason })),
    suppressed: suppressed.map(keptBack),
  }
}

/** @returns JSON, two blanks deep, ending in a newline; `hint` and `clause` are left out where there is none. */
export function json({ version, date, files, debt, hasStatistics }: Run, { quiet }: ReportOptions): string {
  const shown = (quiet ? onlyErrors(files) : files).map(file)
  return `${JSON.stringify({ version, date, files: shown, summary: { ...summarize(files), paid: debt?.paid }, statistics: hasStatistics ? statistics(files) : undefined }, null, 2)}\n`
}
