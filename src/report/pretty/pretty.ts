/** The report for people: one block for each cause, grouped by file, as wide as the window. */
import { Chalk, type ChalkInstance } from 'chalk'
import type { FileReport, Problem, Severity } from '../../base/problem.ts'
import { SEVERITIES } from '../../base/problem.ts'
import { columnsOf, visible } from '../columns.ts'
import { onlyErrors, type ReportOptions, type Run, summarize } from '../run.ts'
import { isWidespread, skippedLine, skippedRules } from '../skipped.ts'
import { basis, counted, placeText, position, say, severityWord, summaryText } from '../words.ts'
import { excerpt, toLines } from './excerpt.ts'
import { wrap } from './wrap.ts'

/** Further places listed before the rest is only counted. */
const PLACES_SHOWN = 5
/** Lines wider than this are hard to read, however wide the window is. */
const WIDEST = 160
/** Below this nothing can be laid out. */
const NARROWEST = 30
const INDENT = '  '

type Paint = (text: string) => string

/** What every block needs to know about how it is to look. */
interface Look {
  options: ReportOptions
  width: number
  chalk: ChalkInstance
}

function colourOf(chalk: ChalkInstance, severity: Severity): ChalkInstance {
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan }[severity]
}

/** Wraps first and paints after, so that codes never count as columns. `lead` stands before the first line. */
function paragraph(
  look: Look,
  text: string,
  { lead = '', paint = (line: string) => line }: { lead?: string; paint?: Paint },
) {
  const indent = INDENT + ' '.repeat(columnsOf(lead))
  return wrap(text, look.width - columnsOf(indent)).map((line, i) => (i === 0 ? INDENT + lead : indent) + paint(line))
}

function headline(look: Look, path: string, problem: Problem): string[] {
  const { chalk, options } = look
  const place = visible(position(path, problem))
  const word = severityWord(problem.severity, options.locale)
  const painted = [chalk.underline(place), colourOf(chalk, problem.severity).bold(word), chalk.dim(problem.rule)]
  const isOneLine = columnsOf([place, word, problem.rule].join(INDENT)) <= look.width
  return isOneLine ? [painted.join(INDENT)] : [painted[0] ?? '', INDENT + painted.slice(1).join(INDENT)]
}

function frame(look: Look, lines: readonly string[], problem: Problem): string[] {
  const { chalk } = look
  const number = String(problem.line)
  const gutter = (label: string) => chalk.dim(`${INDENT}${label.padStart(Math.max(5, number.length))} │ `)
  const room = look.width - INDENT.length - Math.max(5, number.length) - 3
  const found = excerpt(lines, problem, room)
  if (found === undefined || found.line.trim() === '') return []
  const marks = found.pad + colourOf(chalk, problem.severity)(found.marks)
  const until =
    found.until === undefined ? [] : [gutter('') + chalk.dim(say('until', look.options.locale, { n: found.until }))]
  return [gutter(number) + found.line, gutter('') + marks, ...until]
}

function places(look: Look, problem: Problem): string[] {
  const { locale } = look.options
  if (problem.affected.length === 0) return []
  const rest = problem.affected.length - PLACES_SHOWN
  return [
    ...paragraph(look, say('affected', locale), {}),
    ...problem.affected.slice(0, PLACES_SHOWN).flatMap((place) => paragraph(look, placeText(place), { lead: INDENT })),
    ...(rest > 0 ? paragraph(look, say('more', locale, { n: rest }), { lead: INDENT }) : []),
  ]
}

function block(look: Look, file: { path: string; lines: readonly string[] }, problem: Problem): string[] {
  const { chalk, options } = look
  const mend = say('mend', options.locale)
  return [
    ...headline(look, file.path, problem),
    ...paragraph(look, problem.message, { paint: chalk.bold }),
    ...frame(look, file.lines, problem),
    ...places(look, problem),
    ...paragraph(look, basis(problem, options.locale), { paint: chalk.dim }),
    ...(problem.hint === undefined ? [] : paragraph(look, problem.hint, { lead: chalk.green(mend) })),
    '',
  ]
}

function skippedBlock(look: Look, lines: readonly string[], title: 'notChecked' | 'notCheckedInMany'): string[] {
  if (lines.length === 0) return []
  const { chalk, options } = look
  return [say(title, options.locale), ...lines.flatMap((line) => paragraph(look, line, { paint: chalk.dim })), '']
}

function fileTitle(look: Look, file: FileReport): string[] {
  const { chalk, options } = look
  const counts = SEVERITIES.map((severity) => {
    const n = file.problems.filter((problem) => problem.severity === severity).length
    return n === 0 ? '' : counted(severity, n, options.locale)
  })
  const told = counts.filter((count) => count !== '').join(options.locale === 'zh' ? '，' : ', ')
  const path = visible(file.path)
  const title = `── ${path}`
  const isOneLine = columnsOf(title) + INDENT.length + columnsOf(told) <= look.width
  const lines =
    isOneLine || told === ''
      ? [chalk.bold(title) + INDENT + chalk.dim(told)]
      : [chalk.bold(title), INDENT + chalk.dim(told)]
  return [...lines.map((line) => line.trimEnd()), '']
}

function fileBlock(look: Look, file: FileReport, collapsed: ReadonlySet<string>): string[] {
  const skipped = file.skipped
    .filter(({ rule }) => !collapsed.has(rule))
    .map(({ rule, reason }) => `${rule} – ${reason}`)
  if (file.problems.length === 0 && skipped.length === 0) return []
  const source = { path: file.path, lines: toLines(file.text) }
  return [
    ...fileTitle(look, file),
    ...file.problems.flatMap((problem) => block(look, source, problem)),
    ...skippedBlock(look, skipped, 'notChecked'),
  ]
}

function lookOf(options: ReportOptions): Look {
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.width))
  return { options, width, chalk: new Chalk({ level: options.colour ? 1 : 0 }) }
}

function allBlocks(look: Look, files: readonly FileReport[]): string[] {
  const widespread = skippedRules(files).filter(isWidespread)
  const collapsed = new Set(widespread.map(({ rule }) => rule))
  return [
    ...files.flatMap((file) => fileBlock(look, file, collapsed)),
    ...skippedBlock(
      look,
      widespread.map((rule) => skippedLine(rule, look.options.locale)),
      'notCheckedInMany',
    ),
  ]
}

/** @returns the blocks of the files without a summary: for a fault in a configuration, which is no finding about a plan. */
export function blocks(files: readonly FileReport[], options: ReportOptions): string {
  return `${allBlocks(lookOf(options), files).join('\n').trimEnd()}\n`
}

/** @returns the whole report for people, ending in a newline. */
export function pretty(run: Run, options: ReportOptions): string {
  const look = lookOf(options)
  const summary = summarize(run.files)
  const { chalk } = look
  const isClean = summary.errors + summary.warnings + summary.infos === 0
  const isBad = summary.errors > 0 || summary.files === 0
  const [mark, paint] = isBad ? ['✖ ', chalk.red] : isClean ? ['✔ ', chalk.green] : ['! ', chalk.yellow]
  const lines = wrap(summaryText(run, summary, options), look.width - columnsOf(mark))
  const last = lines.map((line, i) => (i === 0 ? paint(mark) : INDENT) + paint(line))
  return `${[...allBlocks(look, options.quiet ? onlyErrors(run.files) : run.files), ...last].join('\n')}\n`
}
