import { makeDirectory } from '../../model/directory.ts'
import type { DrillReport } from '../../model/drills/report.ts'
import type { Drill } from '../../model/plan.generated.ts'
import { buildDocument, builtInTemplate, fillContents, numberHeadings, numberingFor } from '../document.ts'
import type { RenderInput } from '../documents/input.ts'
import { documentInfo } from '../info.ts'
import { makeWords } from '../phrase/words.ts'
import type { PlanDocument } from '../tree.ts'
import { settleHeadings } from '../view/settle.ts'
import { type DrillDocumentName, drillDocumentKind } from './list.ts'

export interface DrillInput extends RenderInput {
  drill: Drill
  /** Computed from its record. */
  report: DrillReport
}

/** @returns a document of a drill, in its plan's language, which every writer prints */
export async function drillDocument(input: DrillInput, name: DrillDocumentName): Promise<PlanDocument> {
  const { plan, parents = [], registries = [], drill, report } = input
  const words = makeWords({
    ...input,
    planTitles: new Map([...(input.planTitles ?? []), [plan.id, plan.title]]),
    directory: makeDirectory(plan, parents, registries),
  })
  const { locale, phrase } = words
  const kind = drillDocumentKind(name)
  const title = words.say(kind.title) + phrase.bracket(drill.title)
  const info = {
    ...documentInfo(plan, kind.isPublic ? 'public' : 'internal', words.references(drill.by ?? [])),
    id: drill.id,
    title,
  }
  const context = { drill, words, info, report }
  const view = (await kind.load())(context)
  const sheets = await kind.sheets?.()
  const root = buildDocument(await builtInTemplate(`drill-${name}.${locale}`), view)
  settleHeadings(root)
  numberHeadings(root, numberingFor(locale, 'gongwen'))
  fillContents(root)
  return { info, root, ...(sheets ? { sheets: () => sheets(context) } : {}) }
}
