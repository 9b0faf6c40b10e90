import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../base/errors.ts'
import type { Path } from '../base/problem.ts'
import { readDocument, validateSource } from '../lint/lint.ts'
import { parentsOf } from '../lint/repository.ts'
import { pathFinder, toSourcePath } from '../model/normalise.ts'
import type { Plan, Registry } from '../model/plan.generated.ts'
import type { Profiles } from '../model/requirement.ts'
import { blocks } from '../report/index.ts'
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
  const shown = workspace.show(file)
  const source = readFound({ file, path: shown, named: true }) ?? readSource(file, shown)
  const { document, findings } = readDocument(source)
  const look = { locale: workspace.locale, width: io.width, colour: false, quiet: false }
  if (document?.kind === 'plan') {
    // What reading left out or may have misread is missing on the paper too.
    if (findings.length > 0) io.err(blocks([validateSource(source, workspace.locale)], look))
    const repository = workspace.repository(file)
    const plan = document as Plan
    const parents = parentsOf(plan, repository)
    return {
      plan,
      parents,
      registries: repository.registries,
      planTitles: repository.planTitles,
      requirementTitles: requirementTitles(plan, workspace.profiles(file)),
      written: asWritten(plan, source),
    }
  }
  if (document) {
    const said = {
      zh: `${source.path} 是 ${document.kind}，不是预案（kind: plan）`,
      en: `${source.path} is a ${document.kind}, not a plan (kind: plan)`,
    }
    io.err(`plan: ${said[workspace.locale]}\n`)
    return EXIT.usage
  }
  const report = validateSource(source, workspace.locale)
  io.err(blocks([report], look))
  const isUnreadable = report.problems.some(
    (problem) => problem.rule === 'unreadable-file' || problem.rule === 'not-a-plan',
  )
  return isUnreadable ? EXIT.usage : EXIT.findings
}

function requirementTitles({ language }: Plan, profiles: Profiles): Map<string, string> {
  const requirements = Object.values(profiles).flatMap((profile) => profile.requirements)
  return new Map(requirements.map(({ id, title }) => [id, title[language]]))
}

function asWritten(plan: Plan, source: Source): OpenedPlan['written'] {
  const pathOf = pathFinder(plan)
  const raw = dataAsWritten(source)
  return (node, key) => {
    const path: Path | undefined = pathOf(node)
    return path && written(source, toSourcePath(raw, [...path, key]))
  }
}
