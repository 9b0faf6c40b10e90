import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import type { FileReport } from '../base/problem.ts'
import { validateSource } from '../lint/lint.ts'
import { RULES } from '../rules/index.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { parseSource } from '../source/source.ts'
import { Walk } from '../source/walk.ts'
import type { Begun } from './cached/prepare.ts'
import type { Audience } from './cached/tell.ts'
import { onlyChanged } from './check/changed.ts'
import { type Checked, checkingWorkspace, checkSource, type Job } from './check/check-files.ts'
import { baselineOf, conclude, isReport, type Outcome } from './check/conclude.ts'
import type { LintFlags } from './check/flags.ts'
import { checkAll } from './check/threads.ts'
import { timed, timingText } from './check/timing.ts'
import { checkTogether } from './check/together.ts'
import type { Io } from './io.ts'
import type { Part } from './shard/part.ts'
import { dateOf, unknownProfile, type Workspace } from './workspace.ts'
import { keepInputs } from './write-file.ts'

export type { LintFlags, Output, ReportOutput } from './check/flags.ts'

/** What is to be checked, and what a look at kept results has brought. */
export interface Asked {
  paths: readonly string[]
  begun?: Begun
}

/** Checks files, folders, globs and standard input; reports; tells by the exit code. */
export function lint(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode> {
  return lintBegun({ paths }, flags, io)
}

/** The same after a look at kept results. */
export async function lintBegun({ paths, begun = {} }: Asked, flags: LintFlags, io: Io): Promise<ExitCode> {
  if (!flags.cache && (flags.cacheLocation !== undefined || flags.cacheStrategy)) throw new UsageError(NO_CACHE)
  const { outputs, ...checking } = flags
  const part = await partOf(paths, flags)
  const workspace = checkingWorkspace(checking, io)
  checkProfiles(flags, workspace, io)
  const date = dateOf(flags.date, io)
  const baseline = await baselineOf(flags, io.cwd)
  const { found, misused } = find(paths, flags, { workspace, io })
  keepInputs(
    outputs.map(({ file }) => file && resolve(io.cwd, file)),
    found.files.map(({ file }) => file),
  )
  const { files: whole, ...picked } = await onlyChanged(found.files, flags, io)
  const hasPlugins = !flags.schemaOnly && (await workspace.loadPlugins(filesOf(found, flags, io)))
  const watch = flags.ruleTiming && io.clock ? timed(RULES, io.clock) : undefined
  const taken = part?.of(whole) ?? whole
  const { times, ...watching } = watch ?? {}
  const terms = { flags: checking, date, hasPlugins, keepsTexts: part !== undefined }
  const job: Job = { ...picked, files: taken, ...terms, ...watching }
  if (flags.fix || flags.dryRun) {
    const { fixFiles } = await import('./fix/fix-files.ts')
    const fixed = fixFiles({ job, workspace, hasStdin: found.hasStdin }, flags, io)
    if (flags.dryRun) return fixed > 0 ? EXIT.findings : EXIT.clean
  }
  const told = (all: readonly Checked[]): Outcome => {
    const remark = times && timingText(times, workspace.locale)
    return { all, misused, paths, date, ...(remark === undefined ? {} : { remark }) }
  }
  const { threads: _, ...alone } = io
  const cached = flags.cache && !watch && !flags.allowPlugins ? await import('./cached/through.ts') : undefined
  const keeping = begun.keeping ?? (await cached?.prepare(flags, new Walk(), io))
  const asked = misused.length > 0 ? undefined : { paths, files: found.files, flags }
  const run = cached && keeping ? await cached.checkThrough(job, keeping, { workspace, io, asked }) : undefined
  const files = run?.checked ?? (await checkAll(job, workspace, watch ? alone : io))
  if (part) {
    const { concludePart } = await import('./shard/conclude.ts')
    const checked = { part, files: whole, outcome: told(files), checking: { job, workspace } }
    const tellPart = () => concludePart(checked, flags, io)
    return run ? run.conclude(undefined, tellPart) : tellPart()
  }
  const all = checkTogether([...stdin(found, job, { workspace, io }), ...files], { job, workspace })
  const outcome = { ...told(all), ...(baseline ? { baseline } : {}) }
  const telling = { flags: { ...flags, outputs: outputs.filter(isReport) }, manner: workspace }
  const tell = (audience: Audience) => conclude(outcome, { ...telling, ...audience })
  return run ? run.conclude(found.hasStdin ? undefined : all, tell) : tell({ io })
}

/** @returns the part of the files that is asked for; undefined where it is all of them */
async function partOf(paths: readonly string[], flags: LintFlags): Promise<Part | undefined> {
  if (flags.shard === undefined && flags.outputs.every(isReport)) return undefined
  return (await import('./shard/part.ts')).readPart(paths, flags)
}

const NO_CACHE = {
  zh: '--cache-location、--cache-strategy 要和 --cache 一起用',
  en: '--cache-location and --cache-strategy go with --cache',
}

interface Surroundings {
  workspace: Workspace
  io: Io
}

interface Found {
  files: readonly FoundFile[]
  hasStdin: boolean
}

function checkProfiles({ profile = [] }: LintFlags, workspace: Workspace, io: Io): void {
  const known = Object.keys(workspace.profiles(resolve(io.cwd, 'x')))
  for (const id of profile) if (!known.includes(id)) throw unknownProfile(id, known)
}

/** Absolute paths of all that is checked. */
function filesOf({ files, hasStdin }: Found, { stdinFilename = 'stdin.yaml' }: LintFlags, { cwd }: Io): string[] {
  return [...files.map(({ file }) => file), ...(hasStdin ? [resolve(cwd, stdinFilename)] : [])]
}

function find(
  paths: readonly string[],
  { skipForeign = false }: LintFlags,
  { workspace, io }: Surroundings,
): { found: Found; misused: FileReport[] } {
  const named = paths.length === 0 ? ['.'] : paths
  const { files, problems } = discover(
    named.filter((path) => path !== '-'),
    {
      cwd: io.cwd,
      asFound: skipForeign,
      leavesOut: workspace.leavesOut,
      expect: (count) => count > 0 && io.expectFiles?.(count),
    },
  )
  const misused = problems.map(({ path, problem }) => {
    return validateSource({ path, text: '', encoding: '', data: undefined, problems: [problem] }, workspace.locale)
  })
  return { found: { files, hasStdin: named.includes('-') }, misused }
}

function stdin({ hasStdin }: Found, job: Job, { workspace, io }: Surroundings): Checked[] {
  if (!hasStdin) return []
  const name = job.flags.stdinFilename ?? 'stdin.yaml'
  const file = resolve(io.cwd, name)
  const source = parseSource(name, io.readStdin())
  return [{ file, source, ...checkSource(file, source, { job, workspace }) }]
}
