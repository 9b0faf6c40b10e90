import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../base/errors.ts'
import type { Path } from '../base/problem.ts'
import { readDocument, validateSource } from '../lint/lint.ts'
import { pathFinder, toSourcePath } from '../model/normalise.ts'
import type { Plan, Registry } from '../model/plan.generated.ts'
import { parentsOf } from '../model/repository/plans/above.ts'
import type { Profiles } from '../model/requirement.ts'
import { blocks } from '../report/index.ts'
import type { Discovered, FoundFile } from '../source/discover.ts'
import { readFound, readSource } from '../source/read.ts'
import { dataAsWritten, type Source, written } from '../source/source.ts'
import type { Io } from './io.ts'
import type { Workspace } from './workspace.ts'

/** A plan that was named on the command line, with everything that printing it needs. */
export interface OpenedPlan {
  plan: Plan
  /** The plans it names as superior, nearest first. */
  parents: readonly Plan[]
  registries: readonly Registry[]
  /** Titles of the repository's plans by id. */
  planTitles: ReadonlyMap<string, string>
  /** Titles of requirements by id, in the plan's language. */
  requirementTitles: ReadonlyMap<string, string>
  /** The text of a number as the author wrote it (80.10), where it would print otherwise. */
  written(node: object, key: string | number): string | undefined
}

/**
 * Reads one plan. What is wrong with it is told on standard error.
 * @param path as given by the user
 * @returns the plan, or the exit code: 2 for a file that cannot be read or is no plan, 1 for one with errors of format
 */
export function openPlan(path: string, workspace: Workspace, io: Io): OpenedPlan | ExitCode {
  const file = resolve(io.cwd, path)
  const opened = openDocument({ file, path: workspace.show(file), named: true }, workspace, io)
  if (opened === undefined) return EXIT.usage
  if (typeof opened === 'number') return opened
  if (opened.document.kind === 'plan') return planAround(opened, workspace)
  const { path: shown } = opened.found
  const { kind } = opened.document
  const said = {
    zh: `${shown} 是 ${kind}，不是预案（kind: plan）`,
    en: `${shown} is a ${kind}, not a plan (kind: plan)`,
  }
  io.err(`plan: ${said[workspace.locale]}\n`)
  return EXIT.usage
}

export interface OpenedDocument {
  document: { kind: string }
  source: Source
  found: FoundFile
}

/**
 * Reads one document of any kind. What is wrong with it is told on standard error.
 * @returns undefined for a file that was not named and is none of ours; an exit code as `openPlan` does
 */
export function openDocument(found: FoundFile, workspace: Workspace, io: Io): OpenedDocument | ExitCode | undefined {
  const source = readFound(found) ?? (found.named ? readSource(found.file, found.path) : undefined)
  if (!source) return undefined
  const { document, findings } = readDocument(source)
  const report = () => validateSource(source, workspace.locale)
  const look = { locale: workspace.locale, width: io.width, colour: false, quiet: false }
  if (document) {
    // What reading left out or may have misread is missing on the paper too.
    if (findings.length > 0) io.err(blocks([report()], look))
    return { document, source, found }
  }
  const faults = report()
  io.err(blocks([faults], look))
  const isUnreadable = faults.problems.some(({ rule }) => rule === 'unreadable-file' || rule === 'not-a-plan')
  return isUnreadable ? EXIT.usage : EXIT.findings
}

/** Tells on standard error what was named and is not there. */
export function tellMissing(problems: Discovered['problems'], { locale }: Workspace, io: Io): void {
  const reports = problems.map(({ path, problem }) =>
    validateSource({ path, text: '', encoding: '', data: undefined, problems: [problem] }, locale),
  )
  if (reports.length > 0) io.err(blocks(reports, { locale, width: io.width, colour: false, quiet: false }))
}

/** @returns a plan that was read, with its surroundings */
export function planAround({ document, source, found }: OpenedDocument, workspace: Workspace): OpenedPlan {
  const repository = workspace.repository(found.file)
  const plan = document as Plan
  return {
    plan,
    parents: parentsOf(plan, repository),
    registries: repository.registries,
    planTitles: repository.planTitles,
    requirementTitles: requirementTitles(plan, workspace.profiles(found.file)),
    written: asWritten(plan, source),
  }
}

function requirementTitles({ language }: Plan, profiles: Profiles): Map<string, string> {
  const requirements = Object.values(profiles).flatMap((profile) => profile.requirements)
  return new Map(requirements.map(({ id, title }) => [id, title[language]]))
}

/** @returns the way numbers of a document stand in its file */
export function asWritten(document: object, source: Source): OpenedPlan['written'] {
  const pathOf = pathFinder(document)
  const raw = dataAsWritten(source)
  return (node, key) => {
    const path: Path | undefined = pathOf(node)
    return path && written(source, toSourcePath(raw, [...path, key]))
  }
}
