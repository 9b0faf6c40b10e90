/** What a document that `plan drill render` prints is made of. */
import type { Localized } from '../../base/locale.ts'
import type { DrillReport } from '../../model/drills/report.ts'
import type { Drill } from '../../model/plan.generated.ts'
import type { Words } from '../phrase/words.ts'
import type { DocumentInfo, Sheet } from '../tree.ts'

/** Everything that a document of a drill may be made from. */
export interface DrillContext {
  drill: Drill
  /** The plan that is tried out, in words: names of bodies and measures come from here. */
  words: Words
  info: DocumentInfo
  /** What the record says in figures; of a drill that was not held there are none. */
  report: DrillReport
}

export interface DrillDocumentKind {
  name: string
  /** Printed before the drill's own title. */
  title: Localized
  /** One line for `--list`. */
  about: Localized
  /** Handed to the public; the others stay inside. */
  isPublic?: true
  /** Says what came of a drill: before it was held there is nothing to print. */
  needsRecord?: true
  /** It can be a workbook. */
  hasSheets?: true
  /** Loads what makes that workbook. */
  sheets?(): Promise<(context: DrillContext) => Sheet[]>
  /** Loads what turns a drill into what the template `drill-NAME` shows as `v.view`: only what a run prints is read. */
  load(): Promise<(context: DrillContext) => unknown>
}
