import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import { readDocument, validateSource } from '../../lint/lint.ts'
import type { Drill } from '../../model/plan.generated.ts'
import { blocks } from '../../report/index.ts'
import { readFound, readSource } from '../../source/read.ts'
import type { Source } from '../../source/source.ts'
import type { Io } from '../io.ts'
import { type OpenedPlan, openPlan } from '../open-plan.ts'
import type { Workspace } from '../workspace.ts'

/** A drill that was named on the command line, with the plan that it tries out. */
export interface OpenedDrill {
  drill: Drill
  source: Source
  opened: OpenedPlan
  /** Absolute. */
  files: { drill: string; plan: string }
}

/**
 * Reads one drill and, from the repository it stands in, its plan. What is wrong with either is told on standard error.
 * @param path as given by the user
 * @returns the drill, or the exit code: 2 for a file that cannot be read or is no drill, 1 for one with errors of format
 * @throws UsageError when the repository does not hold the plan
 */
export function openDrill(path: string, workspace: Workspace, io: Io): OpenedDrill | ExitCode {
  const file = resolve(io.cwd, path)
  const shown = workspace.show(file)
  const source = readFound({ file, path: shown, named: true }) ?? readSource(file, shown)
  const { document, findings } = readDocument(source)
  const look = { locale: workspace.locale, width: io.width, colour: false, quiet: false }
  if (document?.kind !== 'drill') {
    if (document) throw notADrill(shown, document.kind)
    const report = validateSource(source, workspace.locale)
    io.err(blocks([report], look))
    const isNone = report.problems.some(({ rule }) => rule === 'unreadable-file' || rule === 'not-a-plan')
    return isNone ? EXIT.usage : EXIT.findings
  }
  if (findings.length > 0) io.err(blocks([validateSource(source, workspace.locale)], look))
  const drill = document as Drill
  const repository = workspace.repository(file)
  const plan = repository.planFile(drill.plan)
  if (plan === undefined) throw noPlan(shown, drill.plan, [...repository.planTitles.keys()])
  const opened = openPlan(plan, workspace, io)
  return typeof opened === 'number' ? opened : { drill, source, opened, files: { drill: file, plan } }
}

function notADrill(path: string, kind: string): UsageError {
  return new UsageError(
    { zh: `${path} 是 ${kind}，不是演练（kind: drill）`, en: `${path} is a ${kind}, not a drill (kind: drill)` },
    { zh: '用 plan drill new 从预案做一份', en: 'plan drill new makes one from a plan' },
  )
}

function noPlan(path: string, name: string, known: readonly string[]): UsageError {
  const found = known.slice(0, 5).join(', ')
  return new UsageError(
    {
      zh: `${path} 所练的预案“${name}”不在这个仓库里`,
      en: `the plan "${name}" that ${path} tries out is not in this repository`,
    },
    found === ''
      ? { zh: '把演练文件和预案放在同一个仓库里', en: 'Keep the drill in one repository with its plan' }
      : { zh: `这里有：${found}`, en: `There are: ${found}` },
  )
}
