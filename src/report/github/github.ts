/** Workflow commands, which GitHub shows as annotations on the changed lines. */
import type { Locale } from '../../base/locale.ts'
import {
  allPlaced,
  bySeverity,
  heaviestFirst,
  onlyErrors,
  type Placed,
  type ReportOptions,
  type Run,
  summarize,
} from '../run.ts'
import { notCheckedLine, skippedRules } from '../skipped.ts'
import { clean, oneLine, told, toldPlaces } from '../told.ts'
import { lastLine, position, say, severityWord, summaryText } from '../words.ts'

/** Annotations of one kind that GitHub shows for a step; what comes after is dropped without a word. */
const LIMIT = 10
/** One notice counts what is left over. */
const LIMITS = { error: LIMIT, warning: LIMIT, info: LIMIT - 1 } as const
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const

function escapeData(text: string): string {
  return clean(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Columns only where a place lies in one line: GitHub refuses them otherwise. */
function properties({ path, problem }: Placed): string {
  const isOneLine = problem.line === problem.endLine
  return [
    `file=${escapeProperty(path)}`,
    `line=${problem.line}`,
    `endLine=${lastLine(problem)}`,
    ...(isOneLine ? [`col=${problem.column}`, `endColumn=${problem.endColumn}`] : []),
    `title=${escapeProperty(problem.rule)}`,
  ].join(',')
}

function allTold({ problem }: Placed, locale: Locale): string[] {
  return [...told(problem, locale), ...toldPlaces(problem, locale)]
}

function annotation(placed: Placed, locale: Locale): string {
  return `::${COMMAND[placed.problem.severity]} ${properties(placed)}::${escapeData(allTold(placed, locale).join('\n'))}`
}

/** One line of log; neither a line break nor `##[` of the text may start a command. */
function plain(text: string): string {
  return oneLine(text).replaceAll('##[', '## [')
}

function textLine(placed: Placed, locale: Locale): string {
  const { path, problem } = placed
  const head = `${severityWord(problem.severity, locale)} ${position(path, problem)} ${problem.rule}`
  return plain([head, ...allTold(placed, locale)].join('  '))
}

/** @returns at most ten annotations of each severity, the heaviest first, the rest and the summary as text, ending in a newline. */
export function github(run: Run, options: ReportOptions): string {
  const { locale } = options
  const files = options.quiet ? onlyErrors(run.files) : run.files
  const kinds = bySeverity(heaviestFirst(allPlaced(files)))
  const limit = ([first]: Placed[]): number => LIMITS[first?.problem.severity ?? 'info']
  const rest = kinds.flatMap((kind) => kind.slice(limit(kind)))
  const lines = [
    ...kinds.flatMap((kind) => kind.slice(0, limit(kind)).map((placed) => annotation(placed, locale))),
    ...rest.map((placed) => textLine(placed, locale)),
    ...(rest.length === 0 ? [] : [`::notice::${escapeData(say('asText', locale, { n: rest.length, limit: LIMIT }))}`]),
    ...skippedRules(files).map((rule) => plain(notCheckedLine(rule, locale))),
    summaryText(run, summarize(run.files), options),
  ]
  return `${lines.join('\n')}\n`
}
