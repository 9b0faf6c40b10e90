import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import { reportDrill } from '../../drill/report/report.ts'
import type { Drill } from '../../model/plan.generated.ts'
import type { DrillDocumentKind } from '../../render/drills/document.ts'
import { DRILL_DOCUMENTS, type DrillDocumentName } from '../../render/drills/list.ts'
import { drillDocument } from '../../render/drills/render.ts'
import type { CommonFlags, Io } from '../io.ts'
import { type Destination, type DocumentFormat, destinations } from '../print/destinations.ts'
import { requireSheets } from '../print/refusals.ts'
import { printDocument } from '../print/write-document.ts'
import { dateOf, openWorkspace } from '../workspace.ts'
import { keepInputs } from '../write-file.ts'
import { type OpenedDrill, openDrill } from './open-drill.ts'

export interface DrillRenderFlags extends CommonFlags {
  /** `all`: everything that the drill can have, each in a file of its own. */
  document: DrillDocumentName | 'all'
  /** Formats, in the order they were given. */
  to?: readonly DocumentFormat[]
  /** Further drills of the plan, for what they show together. */
  earlier?: readonly string[]
  /** The day by which improvements are overdue; today without it. */
  date?: string
  /** File, folder, or `-` for standard output. */
  output?: string
}

/** Prints a document of a drill, or all of them, to Word, Markdown, HTML or, to be filled in, a spreadsheet. */
export async function renderDrill(path: string, flags: DrillRenderFlags, io: Io): Promise<ExitCode> {
  io.expectDocument?.()
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
  const jobs = jobsFor(found, flags, io)
  const { drill, opened } = found
  const report = reportDrill({ drill, plan: opened.plan, others, date })
  for (const { kind, targets } of jobs) {
    const document = await drillDocument({ ...opened, drill, report }, kind)
    await printDocument(document, { targets, style: 'plain', workspace }, io)
  }
  return EXIT.clean
}

interface Job {
  kind: DrillDocumentName
  targets: Destination[]
}

/** @throws UsageError, before anything is written, for what cannot be printed in that way */
function jobsFor({ drill, files }: OpenedDrill, { to, output, document }: DrillRenderFlags, io: Io): Job[] {
  const wanted = ({ name, needsRecord }: DrillDocumentKind) =>
    document === name || (document === 'all' && (!needsRecord || drill.record))
  const jobs = DRILL_DOCUMENTS.flatMap((kind: DrillDocumentKind & { name: DrillDocumentName }): Job[] => {
    if (!wanted(kind)) return []
    const formats = document === 'all' && !kind.hasSheets ? to?.filter((format) => format !== 'xlsx') : to
    if (formats?.length === 0) return []
    const name = `${drill.id}.${kind.name}`
    const targets = destinations({ name, ...(formats ? { to: formats } : {}), ...(output ? { output } : {}) }, io)
    requireSheets(kind, targets, DRILL_DOCUMENTS)
    return [{ kind: kind.name, targets }]
  })
  const places = jobs.flatMap(({ targets }) => targets.map(({ file }) => file))
  if (new Set(places).size < places.length) throw new UsageError(ONE_FILE, NAME_FOLDER)
  keepInputs(places, Object.values(files))
  return jobs
}

const ONE_FILE = { zh: '几种文书不能写进一个文件', en: 'Several documents do not go into one file' }
const NAME_FOLDER = { zh: '写成文件夹，例如 -o out/', en: 'Name a folder, for example -o out/' }
