import { EXIT, type ExitCode } from '../../base/errors.ts'
import { reportDrill } from '../../drill/report/report.ts'
import type { Drill } from '../../model/plan.generated.ts'
import { DRILL_DOCUMENTS, type DrillDocumentName, drillDocumentKind } from '../../render/drills/list.ts'
import { drillDocument } from '../../render/drills/render.ts'
import type { CommonFlags, Io } from '../io.ts'
import { type DocumentFormat, destinations } from '../print/destinations.ts'
import { requireSheets } from '../print/refusals.ts'
import { printDocument } from '../print/write-document.ts'
import { dateOf, openWorkspace } from '../workspace.ts'
import { keepInputs } from '../write-file.ts'
import { openDrill } from './open-drill.ts'

export interface DrillRenderFlags extends CommonFlags {
  document: DrillDocumentName
  /** Formats, in the order they were given. */
  to?: readonly DocumentFormat[]
  /** Further drills of the plan, for what they show together. */
  earlier?: readonly string[]
  /** The day by which improvements are overdue; today without it. */
  date?: string
  /** File, folder, or `-` for standard output. */
  output?: string
}

/** Prints a document of a drill to Word, Markdown, HTML or, to be filled in, a spreadsheet. */
export async function renderDrill(path: string, flags: DrillRenderFlags, io: Io): Promise<ExitCode> {
  const workspace = openWorkspace(flags, {}, io)
  const date = dateOf(flags.date, io)
  const found = openDrill(path, workspace, io)
  if (typeof found === 'number') return found
  const others: Drill[] = []
  for (const earlier of flags.earlier ?? []) {
    const other = openDrill(earlier, workspace, io)
    if (typeof other === 'number') return other
    others.push(other.drill)
  }
  const { to, output, document: kind } = flags
  const name = `${found.drill.id}.${kind}`
  const targets = destinations({ name, ...(to ? { to } : {}), ...(output ? { output } : {}) }, io)
  requireSheets(drillDocumentKind(kind), targets, DRILL_DOCUMENTS)
  keepInputs(
    targets.map(({ file }) => file),
    Object.values(found.files),
  )
  const { drill, opened } = found
  const report = reportDrill({ drill, plan: opened.plan, others, date })
  const document = await drillDocument({ ...opened, drill, report }, kind)
  await printDocument(document, { targets, style: 'plain', workspace }, io)
  return EXIT.clean
}
