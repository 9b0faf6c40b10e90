import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../base/errors.ts'
import type { Localized } from '../base/locale.ts'
import type { FileReport } from '../base/problem.ts'
import { validateSource } from '../lint/lint.ts'
import {
  type AnyFormat,
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
} from '../report/index.ts'
import { RULES } from '../rules/index.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { parseSource } from '../source/source.ts'
import { type BaselineFlags, openBaseline, useBaseline } from './baseline/use.ts'
import { type ChangedFlags, onlyChanged } from './check/changed.ts'
import { type Checked, type CheckFlags, checkingWorkspace, checkSource, type Job } from './check/check-files.ts'
import { checkAll } from './check/threads.ts'
import { timed, timingText } from './check/timing.ts'
import { checkTogether } from './check/together.ts'
import { checkInfos, ruleInfos } from './explain/rule-infos.ts'
import { type FixFlags, fixFiles } from './fix/fix-files.ts'
import type { Io } from './io.ts'
import { VERSION } from './version.ts'
import { dateOf, nothingFound, unknownProfile, type Workspace } from './workspace.ts'
import { keepInputs, writeWhole } from './write-file.ts'

/** One report to make, and where to: standard output without `file`. */
export interface Output {
  format: AnyFormat
  file?: string
}

export interface LintFlags extends CheckFlags, BaselineFlags, FixFlags, ChangedFlags {
  /** Counts the findings of each rule. */
  statistics?: boolean
  /** Measures the rules. */
  ruleTiming?: boolean
  /** Named files that are none of ours are passed over. */
  skipForeign?: boolean
  outputs: readonly Output[]
}

/** Checks files, folders, globs and standard input; reports; tells by the exit code. */
export async function lint(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode> {
  const { outputs, ...checking } = flags
  const workspace = checkingWorkspace(checking, io)
  checkProfiles(flags, workspace, io)
  const date = dateOf(flags.date, io)
  const baseline = openBaseline(flags, io.cwd)
  const { found, misused } = find(paths, flags, { workspace, io })
  keepInputs(
    outputs.map(({ file }) => file && resolve(io.cwd, file)),
    found.files.map(({ file }) => file),
  )
  const picked = await onlyChanged(found.files, flags, io)
  const hasPlugins = !flags.schemaOnly && (await workspace.loadPlugins(filesOf(found, flags, io)))
  const timing = flags.ruleTiming && io.clock ? timed(RULES, io.clock) : undefined
  const { times, ...watching } = timing ?? {}
  const job: Job = { ...picked, flags: checking, date, hasPlugins, ...watching }
  if (flags.fix || flags.dryRun) {
    const fixed = fixFiles({ job, workspace, hasStdin: found.hasStdin }, flags, io)
    if (flags.dryRun) return fixed > 0 ? EXIT.findings : EXIT.clean
  }
  const { threads: _, ...alone } = io
  const each = [...stdin(found, job, { workspace, io }), ...(await checkAll(job, workspace, timing ? alone : io))]
  const all = checkTogether(each, { job, workspace })
  const used = baseline && all.length > 0 ? useBaseline(baseline, all, { ...flags, date }) : undefined
  const checked = used?.checked ?? all
  const files = judged(checked, workspace)
  const isEmpty = files.length === 0 && misused.length === 0
  if (misused.length > 0) io.err(blocks(misused, look(flags, workspace, io)))
  const debt = used && { debt: { paid: used.paid, paidIn: used.paidIn, isWritten: used.written !== undefined } }
  const run = {
    version: VERSION,
    date,
    files,
    missed: misused,
    rules: () => describe(flags, checked, workspace),
    hasStatistics: flags.statistics ?? false,
    ...debt,
  }
  // Who reads a report by program gets a whole one even when there was nothing to check; people get the error alone.
  const wanted = isEmpty ? outputs.filter(({ format }) => format !== 'pretty') : outputs
  await write(run, { ...flags, outputs: wanted }, { workspace, io })
  if (flags.statistics) tellStatistics(files, flags, { workspace, io })
  if (times) io.err(timingText(times, workspace.locale))
  const why = isEmpty ? nothingToDo(flags) : undefined
  if (why) io.err(`plan: ${why[workspace.locale]}\n`)
  else if (isEmpty) throw nothingFound(paths)
  const isUnread = files.some((file) => file.problems.some((problem) => problem.rule === 'unreadable-file'))
  if (misused.length > 0 || isUnread) return EXIT.usage
  return files.some(fails) ? EXIT.findings : EXIT.clean
}

async function write(run: Run, flags: LintFlags, { workspace, io }: Surroundings): Promise<void> {
  const options = look(flags, workspace, io)
  for (const { format, file } of flags.outputs) {
    const shown = { ...options, ...(file ? { colour: false } : {}) }
    const text = format === 'html' ? await page(run, shown, { workspace, io }) : report(format, run, shown)
    if (file === undefined) io.out(text)
    else writeWhole(resolve(io.cwd, file), text, file)
  }
  const formats = flags.outputs.map(({ format }) => format)
  io.err(unsaid(formats, run, options))
  if (!io.env.GITHUB_STEP_SUMMARY || !formats.includes('github')) return
  const { appendStepSummary } = await import('./seldom.ts')
  appendStepSummary(run, options, io)
}

/** @returns what is said, with exit code 0, where nothing was left to check, and that is right. */
function nothingToDo({ changed, staged, skipForeign }: LintFlags): Localized | undefined {
  if (changed !== undefined || staged) return { zh: '没有改动过的预案', en: 'no plan has changed' }
  return skipForeign ? { zh: '这些文件里没有预案', en: 'none of these files is a plan' } : undefined
}

async function page(run: Run, options: ReportOptions, { workspace, io }: Surroundings): Promise<string> {
  const { documentFacts, html } = await import('./seldom.ts')
  return html({ ...run, about: (file) => documentFacts(file, workspace.locale, io.cwd) }, options)
}

/** Below the report for people; beside one for programs. */
function tellStatistics(files: readonly CheckedFile[], { outputs }: LintFlags, { workspace, io }: Surroundings): void {
  const isForPeople = outputs.some(({ format, file }) => format === 'pretty' && file === undefined)
  const text = statisticsText(files, workspace.locale)
  if (isForPeople) io.out(text)
  else io.err(text)
}

interface Surroundings {
  workspace: Workspace
  io: Io
}

interface Found {
  files: readonly FoundFile[]
  hasStdin: boolean
}

function find(
  paths: readonly string[],
  { skipForeign = false }: LintFlags,
  { workspace, io }: Surroundings,
): { found: Found; misused: FileReport[] } {
  const named = paths.length === 0 ? ['.'] : paths
  const { files, problems } = discover(
    named.filter((path) => path !== '-'),
    { cwd: io.cwd, asFound: skipForeign },
  )
  const misused = problems.map(({ path, problem }) => {
    return validateSource({ path, text: '', encoding: '', data: undefined, problems: [problem] }, workspace.locale)
  })
  return { found: { files, hasStdin: named.includes('-') }, misused }
}

/** Absolute paths of all that is checked. */
function filesOf({ files, hasStdin }: Found, { stdinFilename = STDIN }: LintFlags, { cwd }: Io): string[] {
  return [...files.map(({ file }) => file), ...(hasStdin ? [resolve(cwd, stdinFilename)] : [])]
}

/** Name of what has none. */
const STDIN = 'stdin.yaml'

function stdin({ hasStdin }: Found, job: Job, { workspace, io }: Surroundings): Checked[] {
  if (!hasStdin) return []
  const name = job.flags.stdinFilename ?? STDIN
  const file = resolve(io.cwd, name)
  const source = parseSource(name, io.readStdin())
  return [{ file, source, ...checkSource(file, source, { job, workspace }) }]
}

function describe({ schemaOnly }: LintFlags, checked: readonly Checked[], workspace: Workspace): RuleInfo[] {
  const { locale, plugins } = workspace
  const own = checked.flatMap(({ file }) => plugins(file))
  return [...(schemaOnly ? [] : ruleInfos(locale, own)), ...checkInfos(locale)]
}

function look(flags: LintFlags, workspace: Workspace, io: Io) {
  return { locale: workspace.locale, width: io.width, colour: workspace.colour, quiet: flags.quiet ?? false }
}

/** Adds to each file which severity makes the exit code 1; where warnings are more than allowed, every warning does. */
function judged(checked: readonly Checked[], workspace: Workspace): CheckedFile[] {
  const settings = checked.map(({ file }) => workspace.settings(file))
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

function checkProfiles({ profile = [] }: LintFlags, workspace: Workspace, io: Io): void {
  const known = Object.keys(workspace.profiles(resolve(io.cwd, 'x')))
  for (const id of profile) if (!known.includes(id)) throw unknownProfile(id, known)
}
