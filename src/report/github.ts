/** Workflow commands, which GitHub shows as annotations on the changed lines. */
import type { Locale } from '../base/locale.ts'
import { type FileReport, type Problem, SEVERITIES } from '../base/problem.ts'
import { visible } from './columns.ts'
import { onlyErrors, type ReportOptions, type Run, summarize } from './run.ts'
import { skippedLine, skippedRules } from './skipped.ts'
import { basis, position, say, severityWord, summaryText } from './words.ts'

/** Annotations of one kind that GitHub shows for a step; what comes after is dropped without a word. */
const LIMIT = 10
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const

interface Placed {
  path: string
  problem: Problem
}

function escapeData(text: string): string {
  return visible(text.replaceAll(/\r\n?/g, '\n')).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Columns only where a place lies in one line: GitHub refuses them otherwise. */
function properties({ path, problem }: Placed): string {
  const isOneLine = problem.line === problem.endLine
  const last = !isOneLine && problem.endColumn === 1 ? problem.endLine - 1 : problem.endLine
  return [
    `file=${escapeProperty(path)}`,
    `line=${problem.line}`,
    `endLine=${last}`,
    ...(isOneLine ? [`col=${problem.column}`, `endColumn=${problem.endColumn}`] : []),
    `title=${escapeProperty(problem.rule)}`,
  ].join(',')
}

function told(problem: Problem, locale: Locale): string[] {
  const hint = problem.hint === undefined ? [] : [say('mend', locale) + problem.hint]
  const others = problem.affected.map((place) => position(place.path, place))
  const affected = others.length === 0 ? [] : [`${say('affected', locale)} ${others.slice(0, LIMIT).join(' ')}`]
  const rest = others.length > LIMIT ? [say('more', locale, { n: others.length - LIMIT })] : []
  return [problem.message, basis(problem, locale), ...hint, ...affected, ...rest]
}

function annotation(placed: Placed, locale: Locale): string {
  return `::${COMMAND[placed.problem.severity]} ${properties(placed)}::${escapeData(told(placed.problem, locale).join('\n'))}`
}

/** One line of log; neither a line break nor `##[` of the text may start a command. */
function plain(text: string): string {
  return visible(text.replaceAll(/[\r\n]+/g, ' ')).replaceAll('##[', '## [')
}

function textLine({ path, problem }: Placed, locale: Locale): string {
  const head = `${severityWord(problem.severity, locale)} ${position(path, problem)} ${problem.rule}`
  return plain([head, ...told(problem, locale)].join('  '))
}

function placedBySeverity(files: readonly FileReport[]): Placed[][] {
  const all = files.flatMap((file) => file.problems.map((problem) => ({ path: file.path, problem })))
  return SEVERITIES.map((severity) => all.filter(({ problem }) => problem.severity === severity))
}

/** @returns at most ten annotations of each severity, the rest and the summary as text, ending in a newline. */
export function github(run: Run, options: ReportOptions): string {
  const { locale } = options
  const files = options.quiet ? onlyErrors(run.files) : run.files
  const kinds = placedBySeverity(files)
  const rest = kinds.flatMap((kind) => kind.slice(LIMIT))
  const lines = [
    ...kinds.flatMap((kind) => kind.slice(0, LIMIT).map((placed) => annotation(placed, locale))),
    ...rest.map((placed) => textLine(placed, locale)),
    ...(rest.length === 0 ? [] : [say('asText', locale, { n: rest.length, limit: LIMIT })]),
    ...skippedRules(files).map((rule) => plain(`${say('notChecked', locale)} ${skippedLine(rule, locale)}`)),
    summaryText(run, summarize(run.files), options),
  ]
  return `${lines.join('\n')}\n`
}
