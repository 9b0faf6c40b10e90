import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import { type FileReport, SEVERITIES, type Severity } from '../base/problem.ts'
import { isIncluded } from '../config/index.ts'
import { PROFILES } from '../lint/data.generated.js'
import { lintSource, validateSource } from '../lint/lint.ts'
import { blocks, type Format, report } from '../report/index.ts'
import { RULES } from '../rules/index.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { readFound } from '../source/read.ts'
import { parseSource, type Source } from '../source/source.ts'
import type { CommonFlags, Io } from './io.ts'
import { VERSION } from './version.ts'
import { dateOf, openWorkspace, type Workspace } from './workspace.ts'
import { keepInputs, writeWhole } from './write-file.ts'

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
  for (const id of flags.profile ?? []) if (!Object.hasOwn(PROFILES, id)) throw unknownProfile(id)
  const workspace = openWorkspace(flags, settings, io)
  const date = dateOf(flags.date, io)
  const { found, misused } = find(paths, { workspace, io })
  keepInputs(
    flags.outputs.map(({ file }) => file && resolve(io.cwd, file)),
    found.files.map(({ file }) => file),
  )
  const checked: Checked[] = []
  for (const { file, source } of sources(found, flags, { workspace, io }))
    checked.push({ file, report: check(file, source, { workspace, date, flags }) })
  const files = checked.map(({ report }) => report)
  const unreadable = files.filter((file) => file.problems.some((problem) => problem.rule === 'unreadable-file'))
  if (misused.length > 0) io.err(blocks(misused, look(flags, workspace, io)))
  if (files.length === 0 && misused.length === 0) throw nothingFound(paths)
  const run = { version: VERSION, date, files }
  for (const output of flags.outputs) {
    const options = { ...look(flags, workspace, io), ...(output.file ? { colour: false } : {}) }
    const text = report(output.format, run, options)
    if (output.file === undefined) io.out(text)
    else writeWhole(resolve(io.cwd, output.file), text, output.file)
  }
  if (misused.length > 0 || unreadable.length > 0) return EXIT.usage
  return fails(checked, workspace) ? EXIT.findings : EXIT.clean
}

interface Input {
  /** Absolute. */
  file: string
  source: Source
}

interface Checked {
  file: string
  report: FileReport
}

interface Surroundings {
  workspace: Workspace
  io: Io
}

interface Found {
  files: readonly FoundFile[]
  hasStdin: boolean
}

function find(paths: readonly string[], { workspace, io }: Surroundings): { found: Found; misused: FileReport[] } {
  const named = paths.length === 0 ? ['.'] : paths
  const { files, problems } = discover(
    named.filter((path) => path !== '-'),
    { cwd: io.cwd },
  )
  const misused = problems.map(({ path, problem }) => {
    return validateSource({ path, text: '', encoding: '', data: undefined, problems: [problem] }, workspace.locale)
  })
  return { found: { files, hasStdin: named.includes('-') }, misused }
}

/** One after the other: a thousand plans in memory at once cost more time than reading them. */
function* sources({ files, hasStdin }: Found, flags: LintFlags, { workspace, io }: Surroundings): Generator<Input> {
  if (hasStdin) {
    const name = flags.stdinFilename ?? 'stdin.yaml'
    yield { file: resolve(io.cwd, name), source: parseSource(name, io.readStdin()) }
  }
  for (const found of files) {
    if (!found.named && !isIncluded(workspace.config(found.file), found.file)) continue
    const source = readFound(found)
    if (source) yield { file: found.file, source }
  }
}

function check(
  file: string,
  source: Source,
  run: { workspace: Workspace; date: string; flags: LintFlags },
): FileReport {
  const { workspace, date, flags } = run
  if (flags.schemaOnly) return validateSource(source, workspace.locale)
  const settings = workspace.settings(file)
  return lintSource(source, {
    date,
    locale: workspace.locale,
    rules: RULES,
    settings: settings.rules,
    ...(settings.profiles ? { profiles: settings.profiles } : {}),
    ...(settings.region ? { region: settings.region } : {}),
    repository: workspace.repository(file),
  })
}

function look(flags: LintFlags, workspace: Workspace, io: Io) {
  return { locale: workspace.locale, width: io.width, colour: workspace.colour, quiet: flags.quiet ?? false }
}

function fails(checked: readonly Checked[], workspace: Workspace): boolean {
  let warnings = 0
  let most = Number.POSITIVE_INFINITY
  let isHeavy = false
  for (const { file, report } of checked) {
    const { failOn, maxWarnings = most } = workspace.settings(file)
    const limit = SEVERITIES.indexOf(failOn)
    isHeavy ||= report.problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit)
    warnings += report.problems.filter(({ severity }) => severity === 'warning').length
    most = Math.min(most, maxWarnings)
  }
  return isHeavy || warnings > most
}

function unknownProfile(id: string): UsageError {
  const known = Object.keys(PROFILES)
  const guess = nearest(id, known)
  return new UsageError(
    { zh: `没有适用要求“${id}”`, en: `There is no profile "${id}"` },
    guess
      ? { zh: `是不是 ${guess}？`, en: `Did you mean ${guess}?` }
      : { zh: `可用：${known.join('、')}`, en: `Known: ${known.join(', ')}` },
  )
}

function nothingFound(paths: readonly string[]): UsageError {
  const where = paths.length === 0 ? '.' : paths.join(' ')
  return new UsageError(
    { zh: `在 ${where} 没有找到预案文件`, en: `No plan file found in ${where}` },
    {
      zh: '预案是含有 kind: plan 的 YAML 文件；用 plan new 建一个。.gitignore、.planignore 忽略的不计',
      en: 'A plan is a YAML file with kind: plan; plan new makes one. What .gitignore or .planignore names does not count',
    },
  )
}
