import type { ExitCode } from '../../base/errors.ts'
import { UsageError } from '../../base/errors.ts'
import type { Drill, Plan } from '../../model/plan.generated.ts'
import type { Io } from '../io.ts'
import { openDocuments } from '../open-documents.ts'
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
 * @throws UsageError where no plan is
 */
export function openDrills(paths: readonly string[], workspace: Workspace, io: Io): AllDrills {
  const { documents, code } = openDocuments(paths.length === 0 ? ['.'] : paths, ['plan', 'drill'], { workspace, io })
  const all: AllDrills = { plans: [], drills: [], code }
  for (const { document, found } of documents) {
    if (document.kind === 'plan') all.plans.push({ plan: document as Plan, file: found.file })
    else all.drills.push({ drill: document as Drill, file: found.file })
  }
  if (all.plans.length === 0) throw new UsageError({ zh: '这里没有预案', en: 'there is no plan here' })
  return all
}
