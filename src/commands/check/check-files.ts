/** From a list of files to their reports. A job is plain data, so that several threads can share it. */
import type { Severity } from '../../base/problem.ts'
import { remembering } from '../../base/remember.ts'
import { isIncluded } from '../../config/index.ts'
import { type Question, watched } from '../../lint/cache/uses.ts'
import { type Linted, type LintOptions, lintDocument, validateSource } from '../../lint/lint.ts'
import { RULES } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import type { FoundFile } from '../../source/discover.ts'
import { isOurs, readFound, sourceOf } from '../../source/read.ts'
import type { Source } from '../../source/source.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'

/** What is asked of each file. */
export interface CheckFlags extends CommonFlags {
  quiet?: boolean
  maxWarnings?: number
  failOn?: Severity
  date?: string
  stdinFilename?: string
  profile?: readonly string[]
  /** `plan validate`: the schema alone. */
  schemaOnly?: boolean
}

export interface Job {
  files: readonly FoundFile[]
  flags: CheckFlags
  /** The day by which rules about time judge, ISO. */
  date: string
  /** Text of files that are checked as git holds them, by absolute path. */
  staged?: ReadonlyMap<string, Uint8Array>
  /** Rules in place of all; only without further threads, which take plain data alone. */
  rules?: readonly Rule[]
  /** Measures a rule that is not among them. */
  watch?(rule: Rule): Rule
  /** Configurations name rules of an office's own, and each thread has to load them. */
  hasPlugins?: boolean
  /** Notes what is asked of the repository for each file. */
  isWatched?: boolean
  /** Texts of files in which something is found are kept whole, not the lines alone that are shown. */
  keepsTexts?: boolean
}

export interface Checked extends Linted {
  /** Absolute. */
  file: string
  /** What stands on standard input; files are read again where they are needed. */
  source?: Source
  /** What was asked of the repository, where that is noted. */
  asked?: readonly Question[]
  /** Noted as well: found in a folder, the file would be passed over or judged otherwise. */
  isOnlyNamed?: true
}

/** @returns the workspace of a job: its flags stand above every configuration. */
export function checkingWorkspace(flags: CheckFlags, io: Io): Workspace {
  const { failOn, maxWarnings, profile } = flags
  const settings = {
    ...(failOn ? { failOn } : {}),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(profile ? { profiles: profile } : {}),
  }
  return openWorkspace({ ...flags, runsRules: !flags.schemaOnly }, settings, io)
}

export interface Checking {
  job: Job
  workspace: Workspace
  /** Told what is asked of the repository. */
  tell?(question: Question): void
}

/** @returns the report of one file of a job; undefined for one that is left out or none of ours. */
export function checkFile(index: number, { job, workspace }: Checking): Checked | undefined {
  const found = job.files[index]
  const source = found && readIncluded(found, { job, workspace })
  if (!source) return undefined
  const { file } = found
  if (!job.isWatched) return { file, ...checkSource(file, source, { job, workspace }) }
  const asked = new Set<Question>()
  const tell = (question: Question): unknown => asked.add(question)
  const linted = checkSource(file, source, { job, workspace, tell })
  const isAnyway = !found.named || (isIncluded(workspace.config(file), file) && isOurs(source.text))
  return { file, ...linted, asked: [...asked], ...(isAnyway ? {} : { isOnlyNamed: true }) }
}

/** @returns what stands in a file; undefined for one that the configuration leaves out or none of ours. */
export function readIncluded(found: FoundFile, { job, workspace }: Checking): Source | undefined {
  if (!found.named && !isIncluded(workspace.config(found.file), found.file)) return undefined
  const staged = job.staged?.get(found.file)
  return staged ? sourceOf(staged, found) : readFound(found)
}

/** @returns the report of a source by itself. */
export function checkSource(file: string, source: Source, checking: Checking): Linted {
  const { job, workspace } = checking
  if (job.flags.schemaOnly) return { report: validateSource(source, workspace.locale) }
  return lintDocument(source, optionsFor(file, checking))
}

/** @returns how a file is checked. */
export function optionsFor(file: string, { job, workspace, tell }: Checking): LintOptions {
  const settings = workspace.settings(file)
  const repository = workspace.repository(file)
  return {
    date: job.date,
    locale: workspace.locale,
    rules: job.hasPlugins ? withPlugins(workspace.plugins(file), job) : (job.rules ?? RULES),
    settings: settings.rules,
    ...(settings.profiles ? { profiles: settings.profiles } : {}),
    ...(settings.region ? { region: settings.region } : {}),
    knownProfiles: workspace.profiles(file),
    repository: tell ? watched(repository, tell) : repository,
  }
}

function withPlugins(plugins: readonly Rule[], { rules, watch }: Job): readonly Rule[] {
  return rules && watch ? [...rules, ...plugins.map(watch)] : withOurs(plugins)
}

/** The same list for all files of one configuration. */
const withOurs = remembering((plugins: readonly Rule[]): readonly Rule[] => [...RULES, ...plugins])
