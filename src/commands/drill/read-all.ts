import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { FileReport } from '../../base/problem.ts'
import { readDocument, validateSource } from '../../lint/lint.ts'
import type { Drill, Plan } from '../../model/plan.generated.ts'
import { blocks } from '../../report/index.ts'
import { discover } from '../../source/discover.ts'
import { readFound } from '../../source/read.ts'
import type { Io } from '../io.ts'
import type { Workspace } from '../workspace.ts'

export interface AllDrills {
  plans: { plan: Plan; file: string }[]
  drills: { drill: Drill; file: string }[]
  /** 0; 1 where a file has errors of format, 2 where one cannot be read: the rest is there all the same. */
  code: ExitCode
}

/**
 * Reads every plan and drill under the paths; what is wrong with a file is told on standard error.
 * @param paths files, folders, globs; the working folder without any
 */
export function readAll(paths: readonly string[], workspace: Workspace, io: Io): AllDrills {
  const { files, problems } = discover(paths.length === 0 ? ['.'] : paths, { cwd: io.cwd })
  const all: AllDrills = { plans: [], drills: [], code: EXIT.clean }
  const wrong: FileReport[] = problems.map(({ path, problem }) =>
    validateSource({ path, text: '', encoding: '', data: undefined, problems: [problem] }, workspace.locale),
  )
  if (wrong.length > 0) all.code = EXIT.usage
  for (const found of files) {
    const source = readFound(found)
    if (!source) continue
    const { document } = readDocument(source)
    if (document?.kind === 'plan') all.plans.push({ plan: document as Plan, file: found.file })
    else if (document?.kind === 'drill') all.drills.push({ drill: document as Drill, file: found.file })
    else if (!document) {
      wrong.push(validateSource(source, workspace.locale))
      if (all.code === EXIT.clean) all.code = EXIT.findings
    }
  }
  const look = { locale: workspace.locale, width: io.width, colour: false, quiet: false }
  if (wrong.length > 0) io.err(blocks(wrong, look))
  return { ...all, plans: all.plans.map((one) => ({ ...one, file: resolve(one.file) })) }
}
