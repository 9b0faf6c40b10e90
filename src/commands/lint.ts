import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import { type FileReport, SEVERITIES, type Severity } from '../base/problem.ts'
import { isIncluded } from '../config/index.ts'
import { lintSource, validateSource } from '../lint/lint.ts'
import type { ReadFiles } from '../lint/repository.ts'
import { blocks, type Format, report } from '../report/index.ts'
import { RULES } from '../rules/index.ts'
import { discover } from '../source/discover.ts'
import { readFound } from '../source/read.ts'
import { parseSource, type Source } from '../source/source.ts'
import type { CommonFlags, Io } from './io.ts'
import { VERSION } from './version.ts'
import { dateOf, openWorkspace, type Workspace } from './workspace.ts'
import { writeWhole } from './write-file.ts'

/** One report to make, and where to: standard output without `file`. */
export interface Output {
  format: Format
  file?: string
}

export interface LintFlags extends CommonFlags {
  outputs: readonly Output[]
  quiet?: boolean
  maxWarnings?: number
  failOn?: Severity
  date?: string
  stdinFilename?: string
  profile?: readonly string[]
  /** `plan validate`: the schema alone. */
  schemaOnly?: boolean
}

/** Checks files, folders, globs and standard input; reports; tells by the exit code. */
export function lint(paths: readonly string[], flags: LintFlags, io: Io): ExitCode {
  const settings = {
    ...(flags.failOn ? { failOn: flags.failOn } : {}),
    ...(flags.maxWarnings === undefined ? {} : { maxWarnings: flags.maxWarnings }),
    ...(flags.profile ? { profiles: flags.profile } : {}),
  }
  const workspace = openWorkspace(flags, settings, io)
  const date = dateOf(flags.date, io)
  const inputs = collect(paths, flags, { workspace, io })
  const read = new Map(inputs.sources.map(({ file, source }) => [file, source]))
  const files = inputs.sources.map(({ file, source }) => check(file, source, { workspace, date, flags, read }))
  const unreadable = files.filter((file) => file.problems.some((problem) => problem.rule === 'unreadable-file'))
  if (inputs.misused.length > 0) io.err(blocks(inputs.misused, look(flags, workspace, io)))
  if (files.length === 0 && inputs.misused.length === 0) throw nothingFound(paths)
  const run = { version: VERSION, date, files }
  for (const output of flags.outputs) {
    const options = { ...look(flags, workspace, io), ...(output.file ? { colour: false } : {}) }
    const text = report(output.format, run, options)
    if (output.file === undefined) io.out(text)
    else writeWhole(resolve(io.cwd, output.file), text, output.file)
  }
  if (inputs.misused.length > 0 || unreadable.length > 0) return EXIT.usage
  return fails(inputs.sources, files, workspace) ? EXIT.findings : EXIT.clean
}

interface Input {
  file: string
  source: Source
}

interface Surroundings {
  workspace: Workspace
  io: Io
}

function collect(
  paths: readonly string[],
  flags: LintFlags,
  { workspace, io }: Surroundings,
): { sources: Input[]; misused: FileReport[] } {
  const named = paths.length === 0 ? ['.'] : paths
  const found = discover(
    named.filter((path) => path !== '-'),
    { cwd: io.cwd },
  )
  const sources: Input[] = []
  if (named.includes('-')) {
    const name = flags.stdinFilename ?? 'stdin.yaml'
    sources.push({ file: resolve(io.cwd, name), source: parseSource(name, io.readStdin()) })
  }
  for (const file of found.files) {
    if (!file.named && !isIncluded(workspace.config(file.file), file.file)) continue
    const source = readFound(file)
    if (source) sources.push({ file: file.file, source })
  }
  const misused = found.problems.map(({ path, problem }) => {
    return validateSource({ path, text: '', encoding: '', data: undefined, problems: [problem] }, workspace.locale)
  })
  return { sources, misused }
}

function check(
  file: string,
  source: Source,
  run: { workspace: Workspace; date: string; flags: LintFlags; read: ReadFiles },
): FileReport {
  const { workspace, date, flags, read } = run
  if (flags.schemaOnly) return validateSource(source, workspace.locale)
  const settings = workspace.settings(file)
  return lintSource(source, {
    date,
    locale: workspace.locale,
    rules: RULES,
    settings: settings.rules,
    ...(settings.profiles ? { profiles: settings.profiles } : {}),
    repository: workspace.repository(file, read),
  })
}

function look(flags: LintFlags, workspace: Workspace, io: Io) {
  return { locale: workspace.locale, width: io.width, colour: workspace.colour, quiet: flags.quiet ?? false }
}

function fails(inputs: readonly Input[], files: readonly FileReport[], workspace: Workspace): boolean {
  const heavy = files.some((file, index) => {
    const { failOn } = workspace.settings(inputs[index]?.file ?? '')
    const limit = SEVERITIES.indexOf(failOn)
    return file.problems.some((problem) => SEVERITIES.indexOf(problem.severity) <= limit)
  })
  const warnings = files.flatMap((file) => file.problems).filter((problem) => problem.severity === 'warning').length
  const most = Math.min(...inputs.map(({ file }) => workspace.settings(file).maxWarnings ?? Number.POSITIVE_INFINITY))
  return heavy || warnings > most
}

function nothingFound(paths: readonly string[]): UsageError {
  const where = paths.length === 0 ? '.' : paths.join(' ')
  return new UsageError(
    { zh: `在 ${where} 没有找到预案文件`, en: `No plan file found in ${where}` },
    {
      zh: '预案是含有 kind: plan 的 YAML 文件；用 plan new 建一个',
      en: 'A plan is a YAML file with kind: plan; plan new makes one',
    },
  )
}
