/** What follows from the reports of all files: what is known already, what is told, and the exit code. */
import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { Locale, Localized } from '../../base/locale.ts'
import type { FileReport } from '../../base/problem.ts'
import type { Settings } from '../../config/index.ts'
import {
  blocks,
  type CheckedFile,
  isFailure,
  type ReportOptions,
  type RuleInfo,
  type Run,
  report,
  statisticsText,
  summarize,
  unsaid,
} from '../../report/index.ts'
import type { Rule } from '../../rules/rule.ts'
import type { BaselineFlags, Opened } from '../baseline/use.ts'
import { nothingFound } from '../invocation.ts'
import type { Io } from '../io.ts'
import { VERSION } from '../version.ts'
import { writeWhole } from '../write-file.ts'
import type { Checked } from './check-files.ts'
import type { Output, ReportOutput, TellingFlags } from './flags.ts'

/** What was checked. */
export interface Outcome {
  all: readonly Checked[]
  /** What was named and is not there. */
  misused: readonly FileReport[]
  paths: readonly string[]
  /** The day by which rules about time judged, ISO. */
  date: string
  baseline?: Opened
  /** There may be nothing to check: others check the rest. */
  isPart?: boolean
  /** Said of the run itself, below all else. */
  remark?: string
}

/** How it is judged and looks. */
export interface Manner {
  locale: Locale
  colour: boolean
  settings(file: string): Pick<Settings, 'failOn' | 'maxWarnings'>
  /** @returns the rules of an office's own that hold for a file; none where none is loaded. */
  plugins?(file: string): readonly Rule[]
  /** The same, where they judged in other runs. */
  described?: readonly RuleInfo[]
}

/** @returns the baseline that is asked for, read before anything is checked: a wrong one must not cost a long run. */
export async function baselineOf(flags: BaselineFlags, cwd: string): Promise<Opened | undefined> {
  if (flags.baseline === undefined && !flags.updateBaseline && !flags.prune) return undefined
  return (await import('../baseline/use.ts')).openBaseline(flags, cwd)
}

export interface Telling {
  flags: TellingFlags
  manner: Manner
  io: Io
  /** Told of each file that was written. */
  wrote?(file: string, text: string): void
}

/** @returns whether an output is a report of what was found, not the part of one */
export function isReport(output: Output): output is ReportOutput {
  return output.format !== 'shard'
}

/**
 * Reports, and writes what is to be written.
 * @throws UsageError where there was nothing to check
 */
export async function conclude(outcome: Outcome, telling: Telling): Promise<ExitCode> {
  const { flags, manner, io } = telling
  const { all, misused, date, baseline, remark } = outcome
  const known = baseline && all.length > 0 ? await import('../baseline/use.ts') : undefined
  const used = known && baseline && known.useBaseline(baseline, all, { ...flags, date })
  const files = judged(used?.checked ?? all, manner)
  const isEmpty = files.length === 0 && misused.length === 0
  if (misused.length > 0) io.err(blocks(misused, look(telling)))
  // Who reads a report by program gets a whole one even when there was nothing to check; people get the error alone.
  const outputs = isEmpty ? flags.outputs.filter(({ format }) => format !== 'pretty') : flags.outputs
  const infos = outputs.some(({ format }) => format === 'sarif') ? await import('../explain/rule-infos.ts') : undefined
  const rules = (): RuleInfo[] => {
    if (!infos) return []
    const own = all.flatMap(({ file }) => manner.plugins?.(file) ?? [])
    const described = [...infos.pluginInfos(manner.locale, own), ...(manner.described ?? [])]
    const judging = flags.schemaOnly ? [] : [...infos.ruleInfos(manner.locale), ...described]
    return [...judging, ...infos.checkInfos(manner.locale)]
  }
  const debt = used && { debt: { paid: used.paid, paidIn: used.paidIn, isWritten: used.written !== undefined } }
  const hasStatistics = flags.statistics ?? false
  const run = { version: VERSION, date, files, missed: misused, rules, hasStatistics, ...debt }
  await write(run, all, { ...telling, flags: { ...flags, outputs } })
  if (flags.statistics) tellStatistics(files, telling)
  if (remark !== undefined) io.err(remark)
  return isEmpty ? nothing(outcome, telling) : exitCode(files, misused)
}

function nothing({ paths, isPart }: Outcome, { flags, manner, io }: Telling): ExitCode {
  if (isPart) return EXIT.clean
  const why = nothingToDo(flags)
  if (!why) throw nothingFound(paths)
  io.err(`plan: ${why[manner.locale]}\n`)
  return EXIT.clean
}

/** @returns what is said, with exit code 0, where nothing was left to check, and that is right. */
function nothingToDo({ changed, staged, skipForeign }: TellingFlags): Localized | undefined {
  if (changed !== undefined || staged) return { zh: '没有改动过的预案', en: 'no plan has changed' }
  return skipForeign ? { zh: '这些文件里没有预案', en: 'none of these files is a plan' } : undefined
}

function exitCode(files: readonly CheckedFile[], misused: readonly FileReport[]): ExitCode {
  const isUnread = files.some((file) => file.problems.some((problem) => problem.rule === 'unreadable-file'))
  if (misused.length > 0 || isUnread) return EXIT.usage
  return files.some(fails) ? EXIT.findings : EXIT.clean
}

async function write(run: Run, all: readonly Checked[], telling: Telling): Promise<void> {
  const { flags, io } = telling
  const options = look(telling)
  for (const { format, file } of flags.outputs) {
    const shown = { ...options, ...(file ? { colour: false } : {}) }
    const text = format === 'html' ? await page({ run, all, cwd: io.cwd }, shown) : report(format, run, shown)
    if (file === undefined) io.out(text)
    else {
      writeWhole(resolve(io.cwd, file), text, file)
      telling.wrote?.(file, text)
    }
  }
  const formats = flags.outputs.map(({ format }) => format)
  if (formats.length > 0) io.err(unsaid(formats, run, options))
  if (!io.env.GITHUB_STEP_SUMMARY || !formats.includes('github')) return
  const { appendStepSummary } = await import('./seldom.ts')
  appendStepSummary(run, options, io)
}

interface Paged {
  run: Run
  all: readonly Checked[]
  cwd: string
}

async function page({ run, all, cwd }: Paged, options: ReportOptions): Promise<string> {
  const { documentFacts, html } = await import('./seldom.ts')
  const digests = new Map(all.map(({ report, digest }) => [report.path, digest]))
  const about = (file: CheckedFile) => documentFacts({ ...file, digest: digests.get(file.path) }, options.locale, cwd)
  return html({ ...run, about }, options)
}

/** Below the report for people; beside one for programs. */
function tellStatistics(files: readonly CheckedFile[], { flags, manner, io }: Telling): void {
  const isForPeople = flags.outputs.some(({ format, file }) => format === 'pretty' && file === undefined)
  const text = statisticsText(files, manner.locale)
  if (isForPeople) io.out(text)
  else io.err(text)
}

function look({ flags, manner, io }: Telling) {
  return { locale: manner.locale, width: io.width, colour: manner.colour, quiet: flags.quiet ?? false }
}

/** Adds to each file which severity makes the exit code 1; where warnings are more than allowed, every warning does. */
function judged(checked: readonly Checked[], { settings: settingsOf }: Manner): CheckedFile[] {
  const settings = checked.map(({ file }) => settingsOf(file))
  const most = settings.reduce(
    (least, { maxWarnings = least }) => Math.min(least, maxWarnings),
    Number.POSITIVE_INFINITY,
  )
  const { warnings } = summarize(checked.map(({ report }) => report))
  return checked.map(({ report }, index) => {
    const failOn = settings[index]?.failOn ?? 'error'
    return { ...report, failOn: failOn === 'error' && warnings > most ? 'warning' : failOn }
  })
}

function fails({ problems, failOn }: CheckedFile): boolean {
  return problems.some(({ severity }) => isFailure(severity, failOn))
}
